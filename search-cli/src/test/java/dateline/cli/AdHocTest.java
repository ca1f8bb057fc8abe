package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.cli.Ran.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `dateline query --in`: questions to files that nobody has indexed.
class AdHocTest {

    @TempDir
    private Path folder;

    private Surroundings here;

    @BeforeEach
    void prepare() throws IOException {
        here = Surroundings.of(folder)
                .with("XDG_CACHE_HOME", folder.resolve("cache").toString());
        Files.createDirectories(folder.resolve("news"));
        write("news/a.txt", "Ferry sails\n\nThe northern ferry sails again.\n");
    }

    private void write(String file, String content) throws IOException {
        Files.writeString(folder.resolve(file), content);
    }

    private String count(String word, String... paths) {
        String[] arguments = Stream.concat(
                        Stream.of("query", word, "--count"), Stream.of(paths).flatMap(path -> Stream.of("--in", path)))
                .toArray(String[]::new);
        return here.dateline(arguments).out().strip();
    }

    /// The folders in which states of files are kept, for all lists of paths.
    private List<Path> states() throws IOException {
        try (Stream<Path> found = Files.walk(folder.resolve("cache"), 4)) {
            return found.filter(path -> path.getNameCount() == folder.getNameCount() + 5)
                    .sorted()
                    .toList();
        }
    }

    @Test
    void filesAnswerWithoutAnIndex() throws IOException {
        Ran ran = here.dateline("query", "northern", "--in", "news");
        assertThat(ran.out()).contains("Ferry sails", "The northern ferry sails again.");
        assertThat(ran.code()).isZero();
        assertThat(folder.resolve(".dateline")).doesNotExist();
        assertThat(states()).hasSize(1);
    }

    @Test
    void whatHasNotChangedIsNotReadAgain() throws IOException {
        count("ferry", "news");
        List<Path> states = states();
        FileTime made = Files.getLastModifiedTime(states.getFirst());
        assertThat(count("ferry", "news")).isEqualTo("1");
        assertThat(count("ferry", folder.resolve("news").toString())).isEqualTo("1");
        assertThat(states()).isEqualTo(states);
        assertThat(Files.getLastModifiedTime(states.getFirst())).isEqualTo(made);
    }

    @Test
    void changesAreSeen() throws IOException {
        assertThat(count("ferry", "news")).isEqualTo("1");
        write("news/b.txt", "Another\n\nAnother ferry altogether.\n");
        assertThat(count("ferry", "news")).isEqualTo("2");
        write("news/a.txt", "Strike\n\nNothing sails.\n");
        assertThat(count("ferry", "news")).isEqualTo("1");
        Files.delete(folder.resolve("news/b.txt"));
        assertThat(count("ferry", "news")).isEqualTo("0");
        assertThat(states()).as("the present state and the one before").hasSize(2);
    }

    @Test
    void aFileOfTheSameSizeIsSeenByItsTime() throws IOException {
        Files.setLastModifiedTime(folder.resolve("news/a.txt"), FileTime.from(Instant.parse("2024-01-01T00:00:00Z")));
        assertThat(count("ferry", "news")).isEqualTo("1");
        write("news/a.txt", "Ferry sails\n\nThe northern barge sails again.\n");
        assertThat(count("barge", "news")).isEqualTo("1");
    }

    @Test
    void severalPathsAndPatternsAreAskedTogether() throws IOException {
        write("b.txt", "Another\n\nAnother ferry altogether.\n");
        assertThat(count("ferry", "news", "b.txt")).isEqualTo("2");
        assertThat(count("ferry", "news/*.txt")).isEqualTo("1");
        write("news/c.txt", "A third\n\nA third ferry.\n");
        assertThat(count("ferry", "news/*.txt")).isEqualTo("2");
    }

    @Test
    void anIndexCanBeAskedAsWell() {
        Sample.index(folder.resolve("index"));
        assertThat(here.dateline("query", "ferry", "--count", "--in", "news", "--index", "index")
                        .out())
                .isEqualTo("3\n");
    }

    @Test
    void aPathMustBeThere() {
        Ran ran = here.dateline("query", "ferry", "--in", "nowhere");
        assertThat(ran.err()).startsWith("dateline: there is no file or folder nowhere\n");
        assertThat(ran.code()).isEqualTo(2);
    }

    @Test
    void whatCannotBeReadIsCounted() throws IOException {
        write("news/bad.jsonl", "{\"id\": \"1\", \"title\": \"Ferry\"}\n{bad}\n");
        assertThat(here.dateline("query", "ferry", "--in", "news").err())
                .startsWith("skipped: 1 record and 0 files; dateline index lists them\n");
    }

    @Test
    void runsThatWereKilledLeaveNothingForGood() throws IOException {
        count("ferry", "news");
        Path killed = Files.createDirectory(states().getFirst().resolveSibling("new-1"));
        Files.writeString(killed.resolve("half"), "x");
        Files.setLastModifiedTime(killed, FileTime.from(Instant.now().minusSeconds(2 * 24 * 60 * 60)));
        Path running = Files.createDirectory(killed.resolveSibling("new-2"));
        write("news/b.txt", "Another\n\nAnother ferry altogether.\n");
        count("ferry", "news");
        assertThat(killed).doesNotExist();
        assertThat(running).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x ", "xx "})
    void aConcordanceAlignsMatchesWhateverItCutsOff(String start) throws IOException {
        write("news/a.txt", "Letters\n\n" + start + "a b c d e ".repeat(20) + "ferry sails.\n");
        assertThat(here.dateline("query", "--in", "news", "ferry", "--kwic")
                        .out()
                        .indexOf("ferry"))
                .isEqualTo(38);
    }
}
