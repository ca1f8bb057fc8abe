package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.cli.Ran.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands that show, change and check an index.
class CollectionTest {

    @TempDir
    private Path folder;

    private Surroundings here;

    @BeforeEach
    void index() {
        Sample.index(folder.resolve(".dateline"));
        here = Surroundings.of(folder);
    }

    @Test
    void getShowsWholeArticles() {
        Ran ran = here.dateline("get", "ferry-1", "undated");
        assertThat(ran.out()).isEqualTo("""
                        Ferry to Torvik sails again
                        id          ferry-1
                        authors     Ann Lee
                        publisher   Harbour Wire
                        published   2023-10-12
                        place       SEOUL
                        section     World
                        language    en
                        url         https://example.org/ferry

                        SEOUL - The northern ferry sails again after nineteen years. Nobody waved.

                        The captain had waited.


                        The strike that nobody dated
                        id          undated
                        language    en

                        A strike, some time ago.
                        """);
        assertThat(ran.code()).isZero();
    }

    @Test
    void getSaysWhatIsNotThere() {
        Ran ran = here.dateline("get", "nix", "undated", "x".repeat(5000));
        assertThat(ran.out()).startsWith("The strike");
        assertThat(ran.err()).startsWith("there is no article nix\nthere is no article xxx");
        assertThat(ran.code()).isEqualTo(1);
    }

    @Test
    void exportWritesOneObjectPerLine() {
        assertThat(here.dateline("export", "priority:3").out()).isEqualTo("""
                        {"id":"strike","title":"Crane drivers strike","body":"The strike at the harbour enters its second \
                        week.","publisher":"Harbour Wire","section":"Business","language":"en","published":"2024-03",\
                        "priority":"3"}
                        """);
        assertThat(here.dateline("export").out().lines()).hasSize(5);
        assertThat(here.dateline("export", "zeppelin").code()).isEqualTo(1);
        assertThat(here.dateline("get", "strike", "--json").out())
                .isEqualTo(here.dateline("export", "priority:3").out());
    }

    @Test
    void statsTellWhatTheIndexHolds() {
        assertThat(here.dateline("stats").out())
                .contains("articles    5\n", "undated     2\n", "languages   en 5\n", "priority (number)");
        assertThat(here.dateline("stats", "--json").out())
                .contains("\"articles\": 5,", "\"priority\": \"number\"", "\"format_version\": 1");
    }

    @Test
    void deleteShowsFirstAndDeletesWhenToldTo() {
        Ran preview = here.dateline("delete", "strike", "nix");
        assertThat(preview.out()).isEqualTo("strike  Crane drivers strike\n");
        assertThat(preview.err())
                .isEqualTo("there is no article nix\n1 article would be deleted: to do so, add --yes\n");
        assertThat(here.dateline("query", "--count").out()).isEqualTo("5\n");

        Ran done = here.dateline("delete", "strike", "--yes");
        assertThat(done.err()).isEqualTo("deleted 1 article\n");
        assertThat(done.code()).isZero();
        assertThat(here.dateline("query", "--count").out()).isEqualTo("4\n");
        assertThat(here.dateline("delete", "strike", "--yes").code()).isEqualTo(1);
    }

    @Test
    void deleteByQueryTakesAllItsWords() {
        Ran preview = here.dateline("delete", "--query", "strike harbour");
        assertThat(preview.out().lines().sorted())
                .containsExactly("ferry-2  No ferry for Carrick", "strike  Crane drivers strike");
        assertThat(here.dateline("delete", "--query", "strike harbour", "--force")
                        .err())
                .isEqualTo("deleted 2 articles\n");
        assertThat(here.dateline("query", "--count").out()).isEqualTo("3\n");
    }

    @Test
    void compactFreesWhatWasDeleted() {
        here.dateline("delete", "strike", "--yes");
        // An article that was alone in its segment is gone with the segment: which are together is for threads to say.
        String left =
                here.dateline("stats").out().contains("deleted     1 (") ? "1 deleted article" : "0 deleted articles";
        Ran ran = here.dateline("compact");
        assertThat(ran.err()).startsWith("compacted ").endsWith(", " + left + " removed\n");
        assertThat(here.dateline("stats").out()).contains("deleted     0 (0.0 %)\n");
    }

    @Test
    void verifyFindsDamageAndRepairsIt() throws IOException {
        Ran sound = here.dateline("verify", "--deep");
        assertThat(sound.err()).contains(" is sound: ");
        assertThat(sound.code()).isZero();

        damage();
        Ran damaged = here.dateline("check");
        assertThat(damaged.out()).contains("does not have the checksum").endsWith("articles\n");
        assertThat(damaged.err()).contains("is damaged: dateline verify --repair rebuilds it");
        assertThat(damaged.code()).isEqualTo(4);

        Ran repaired = here.dateline("verify", "--repair");
        assertThat(repaired.code()).isIn(0, 3);
        assertThat(repaired.err()).contains("what was damaged is in ", " is repaired and has ");
        assertThat(here.dateline("verify").code()).isZero();
        assertThat(here.dateline("verify", "--repair").err()).endsWith("is sound: nothing to repair\n");
    }

    /// Flips a bit in the middle of the largest file.
    private void damage() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(".dateline"))) {
            Path largest = files.max((a, b) ->
                            Long.compare(a.toFile().length(), b.toFile().length()))
                    .orElseThrow();
            byte[] bytes = Files.readAllBytes(largest);
            bytes[bytes.length / 2] ^= 1;
            Files.write(largest, bytes);
        }
    }

    @Test
    void aliasesAreFollowedAndKept() throws IOException {
        Path rules = Files.writeString(folder.resolve("rules"), "Haesong = ferry # the isles\nGOP => Republicans\n");
        assertThat(here.dateline("aliases").code()).isEqualTo(1);
        assertThat(here.dateline("query", "Haesong", "--format", "ids").code()).isEqualTo(1);
        assertThat(here.dateline("aliases", rules.toString()).err()).isEqualTo("2 alias rules in force\n");
        assertThat(here.dateline("aliases").out()).isEqualTo(Files.readString(rules));
        assertThat(here.dateline("query", "Haesong", "--format", "ids").out()).contains("ferry-1\n");
        assertThat(here.dateline("aliases", "--clear").code()).isZero();
        assertThat(here.dateline("query", "Haesong", "--format", "ids").code()).isEqualTo(1);
    }

    @Test
    void aliasesThatAreWrongChangeNothing() throws IOException {
        Path rules = Files.writeString(folder.resolve("rules"), "Haesong = ferry\nlonely\n");
        Ran ran = here.dateline("aliases", rules.toString());
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("line 2: only one name");
        assertThat(here.dateline("aliases").code()).isEqualTo(1);
        assertThat(here.dateline("aliases", "no-such-file").err()).contains("there is no file");
    }
}
