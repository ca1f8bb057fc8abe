package dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ArticleIndex;
import dateline.query.Query;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// An import that was killed, as by `kill -9` or a power cut, is taken up where its last commit stood.
@Timeout(120)
class KilledTest {

    private static final int FILES = 20;
    private static final int BAD = 12;

    @TempDir
    private Path dir;

    @Test
    void goesOnWhereTheLastCommitStood() throws Exception {
        Path news = Files.createDirectory(dir.resolve("news"));
        for (int i = 0; i < FILES; i++) {
            String file =
                    "{\"id\": \"" + i + "a\", \"title\": \"Ferry\"}\n{\"id\": \"" + i + "b\", \"title\": \"Ferry\"}\n";
            write(news, i, i == BAD ? file + "{bad\n{\"id\": \"last\", \"title\": \"Ferry\"}\n" : file);
        }
        Path folder = dir.resolve("index");
        Path reached = dir.resolve("reached");
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledImport.class.getName(),
                        folder.toString(),
                        news.toString(),
                        reached.toString())
                .redirectErrorStream(true)
                .redirectOutput(dir.resolve("output").toFile())
                .start();
        try {
            while (!Files.exists(reached)) {
                assertThat(child.isAlive())
                        .as(() -> read(dir.resolve("output")))
                        .isTrue();
                LockSupport.parkNanos(1_000_000);
            }
        } finally {
            child.destroyForcibly().waitFor();
        }
        write(
                news,
                BAD,
                "{\"id\": \"" + BAD + "a\", \"title\": \"Ferry\"}\n{\"id\": \"last\", \"title\": \"Ferry\"}\n");

        try (ArticleIndex index = ArticleIndex.open(folder)) {
            long committed = index.count(Query.everything());
            ImportReport report = Importer.into(index).remembering(folder).add(List.of(news.toString()));

            // The article that stands before the bad record was committed with the file before.
            assertThat(committed).isEqualTo(2L * BAD + 1);
            assertThat(report.sameFiles()).isEqualTo(BAD);
            assertThat(report.added()).isEqualTo(2L * FILES - committed);
            assertThat(report.rejected()).isZero();
            assertThat(index.count(Query.everything())).isEqualTo(2L * FILES);
            assertThat(Importer.into(index)
                            .remembering(folder)
                            .add(List.of(news.toString()))
                            .sameFiles())
                    .isEqualTo(FILES);
        }
    }

    private static void write(Path news, int i, String content) throws IOException {
        Files.writeString(news.resolve(String.format(Locale.ROOT, "%02d.jsonl", i)), content);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
