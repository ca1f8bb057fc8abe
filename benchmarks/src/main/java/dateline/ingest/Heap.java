package dateline.ingest;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/// Makes heaps of articles for measuring, the same ones each time: `stream BYTES` writes JSON Lines to the standard
/// output, `folder FOLDER FILES [TOGETHER]` small files, a thousand to a folder, or as many as are to stand together.
///
/// The words are of a vocabulary of 200,000, with Zipf's distribution; an article of a stream has 260 of them, one of a
/// folder 60.
final class Heap {

    private static final int VOCABULARY = 200_000;
    private static final int STREAM_WORDS = 260;
    private static final int FILE_WORDS = 60;
    private static final int FILES_IN_FOLDER = 1000;
    private static final String LETTERS = "etaoinshrdlucmfwypvbgkqjxz";

    private final Random random = new Random(1);

    Heap() {}

    public static void main(String[] args) throws IOException {
        Heap heap = new Heap();
        if (args[0].equals("stream")) {
            heap.stream(Long.parseLong(args[1]));
        } else {
            int together = args.length > 3 ? Integer.parseInt(args[3]) : FILES_IN_FOLDER;
            heap.folder(Path.of(args[1]), Integer.parseInt(args[2]), together);
        }
    }

    private void stream(long bytes) throws IOException {
        try (OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16)) {
            long written = 0;
            for (int i = 0; written < bytes; i++) {
                byte[] line = article(i, STREAM_WORDS).getBytes(StandardCharsets.UTF_8);
                out.write(line);
                written += line.length;
            }
        }
    }

    private void folder(Path folder, int files, int together) throws IOException {
        for (int i = 0; i < files; i++) {
            Path part = folder.resolve(String.format(Locale.ROOT, "%04d", i / together));
            if (i % together == 0) {
                Files.createDirectories(part);
            }
            Files.writeString(part.resolve(i + ".json"), article(i, FILE_WORDS));
        }
    }

    /// {@return the id, date, title and body of an article}
    ///
    /// @param i its number
    String[] fields(int i) {
        return fields(i, STREAM_WORDS);
    }

    private String[] fields(int i, int words) {
        String date = (2000 + i % 25) + "-0" + (1 + i % 9) + "-1" + i % 10;
        return new String[] {Integer.toString(i), date, text(8), text(words)};
    }

    private String article(int i, int words) {
        String[] fields = fields(i, words);
        return "{\"id\": \"" + fields[0] + "\", \"published\": \"" + fields[1] + "\", \"title\": \"" + fields[2]
                + "\", \"body\": \"" + fields[3] + "\"}\n";
    }

    private String text(int words) {
        StringBuilder text = new StringBuilder(words * 6);
        for (int i = 0; i < words; i++) {
            text.append(i == 0 ? "" : i % 17 == 0 ? ". " : " ");
            word(text, (int) Math.pow(VOCABULARY, random.nextDouble()) - 1);
        }
        return text.toString();
    }

    /// The word of a rank; common ones are short.
    private static void word(StringBuilder target, int rank) {
        int rest = rank;
        do {
            target.append(LETTERS.charAt(rest % LETTERS.length()));
            rest /= LETTERS.length();
        } while (rest > 0);
        target.append(LETTERS.charAt(rank % 5));
    }
}
