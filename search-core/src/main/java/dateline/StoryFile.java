package dateline;

import dateline.ArticleIndexException.Reason;
import dateline.index.ExistingArticles;
import dateline.story.fingerprint.Hash;
import dateline.story.graph.FoundPairs;
import dateline.story.graph.LongList;
import dateline.story.graph.PairLine;
import dateline.util.LongNumbers;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Reads stories that were found elsewhere, from a file or all files of a folder: lines of texts and pairs, or labels,
/// which are an article's id and a name for its story. Every line is checked.
final class StoryFile {

    private static final int TOGETHER = 1000;

    /// Bits of a line's number; those above are for its file.
    private static final int LINE_BITS = 40;

    private final FoundPairs found = new FoundPairs();
    private final Texts texts;
    private final LongNumbers labelled = new LongNumbers();
    // By number of a text, the story of its first label, and where that stands.
    private final LongList stories = new LongList();
    private final LongList lineOf = new LongList();
    private final Map<String, Label> waiting = new LinkedHashMap<>();
    private boolean hasPairs;
    private boolean hasLabels;
    private long lines;
    private long missing;
    private final List<Path> files = new ArrayList<>();

    /// Tells which texts articles have.
    @FunctionalInterface
    interface Texts {
        /// {@return by id the text of those that are there, or [ExistingArticles#NO_TEXT]}
        Map<String, Long> of(List<String> ids) throws IOException;
    }

    /// A label that was read.
    private record Label(long story, long line) {}

    private StoryFile(Texts texts) {
        this.texts = texts;
    }

    /// What was read.
    ///
    /// @param found   the pairs
    /// @param lines   number of lines
    /// @param missing number of labels whose article is not there
    record Content(FoundPairs found, long lines, long missing) {}

    /// {@return what a file or folder says}
    ///
    /// @param path  where it is
    /// @param texts tells which texts articles have
    /// @throws ArticleIndexException with [Reason#BAD_REQUEST] if a line is wrong; the message names it
    static Content read(Path path, Texts texts) throws IOException {
        StoryFile reading = new StoryFile(texts);
        for (Path each : files(path)) {
            reading.read(each);
        }
        reading.resolve();
        reading.link();
        return new Content(reading.found, reading.lines, reading.missing);
    }

    /// {@return the files to read: of a folder all but those whose names begin with a dot or an underscore}
    private static List<Path> files(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> all = Files.list(path)) {
            return all.filter(each -> !each.getFileName().toString().matches("[._].*"))
                    .sorted()
                    .toList();
        }
    }

    private void read(Path path) throws IOException {
        files.add(path);
        long number = 0;
        try (BufferedReader in = Files.newBufferedReader(path)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                if (!line.isEmpty()) {
                    lines++;
                    take(line, number);
                }
            }
        } catch (CharacterCodingException e) {
            throw wrong(number + 1, "it is not in UTF-8");
        }
        // Messages name the file of a line.
        resolve();
    }

    private void take(String line, long number) throws IOException {
        String[] columns = line.split("\t", -1);
        if (columns.length == 2) {
            label(columns[0], columns[1], number);
            return;
        }
        try {
            if (columns.length == 1) {
                found.addText(PairLine.text(line));
            } else {
                found.add(PairLine.parse(line));
            }
        } catch (IllegalArgumentException e) {
            throw wrong(number, String.valueOf(e.getMessage()));
        }
        hasPairs = true;
        refuseMixture(number);
    }

    private void label(String id, String story, long number) throws IOException {
        if (id.isEmpty() || story.isEmpty()) {
            throw wrong(number, id.isEmpty() ? "the id of its article is empty" : "the name of its story is empty");
        }
        hasLabels = true;
        refuseMixture(number);
        Label label = new Label(hash(story), number);
        Label before = waiting.put(id, label);
        if (before != null && before.story() != label.story()) {
            throw wrong(number, "article " + id + " has another story in line " + before.line());
        }
        if (waiting.size() == TOGETHER) {
            resolve();
        }
    }

    private void refuseMixture(long number) {
        if (hasPairs && hasLabels) {
            throw wrong(number, "labels and pairs are mixed: import either");
        }
    }

    private static long hash(String story) {
        long hash = story.length();
        for (int i = 0; i < story.length(); i++) {
            hash = Hash.append(hash, story.charAt(i));
        }
        return hash;
    }

    /// Notes the texts of the labels that wait.
    private void resolve() throws IOException {
        Map<String, Long> there = waiting.isEmpty() ? Map.of() : texts.of(new ArrayList<>(waiting.keySet()));
        for (Map.Entry<String, Label> each : waiting.entrySet()) {
            Long text = there.get(each.getKey());
            if (text == null) {
                missing++;
            } else if (text != ExistingArticles.NO_TEXT) {
                place(text, each.getKey(), each.getValue());
            }
        }
        waiting.clear();
    }

    private void place(long text, String id, Label label) {
        int known = labelled.size();
        int number = labelled.of(text);
        if (number == known) {
            found.addText(text);
            stories.add(label.story());
            lineOf.add(label.line() | (files.size() - 1L) << LINE_BITS);
        } else if (stories.get(number) != label.story()) {
            throw wrong(
                    label.line(),
                    "article " + id + " has the same text as the article in line "
                            + (lineOf.get(number) & (1L << LINE_BITS) - 1) + " of "
                            + files.get((int) (lineOf.get(number) >>> LINE_BITS)) + ", but another story");
        }
    }

    /// Links the texts of each story with its smallest one.
    private void link() {
        LongNumbers numbers = new LongNumbers();
        long[] smallest = new long[labelled.size()];
        for (int i = 0; i < labelled.size(); i++) {
            int known = numbers.size();
            int story = numbers.of(stories.get(i));
            smallest[story] = story == known ? labelled.value(i) : Math.min(smallest[story], labelled.value(i));
        }
        for (int i = 0; i < labelled.size(); i++) {
            long first = smallest[numbers.of(stories.get(i))];
            if (first != labelled.value(i)) {
                found.addSame(first, labelled.value(i));
            }
        }
    }

    private ArticleIndexException wrong(long number, String why) {
        return new ArticleIndexException(
                Reason.BAD_REQUEST,
                "cannot import stories, line " + number + " of " + files.getLast() + " is wrong: " + why);
    }
}
