package dateline.cli.story;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.cli.Ran;
import dateline.cli.Ran.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Stories that are found outside an index.
class StoryTransferTest {

    private static final String WIRE =
            "The northern ferry left the harbour of Torvik two hours late on Tuesday because a winch on the car deck had"
                    + " failed during loading. Some forty passengers went home by bus, and the council will talk about a"
                    + " second boat at its next meeting in the town hall of Carrick on Friday.";

    @TempDir
    private Path folder;

    private Surroundings here;

    @BeforeEach
    void index() throws IOException {
        here = Surroundings.of(folder);
        write(
                "news.jsonl",
                article("wire", WIRE) + article("copy", WIRE) + article("cat", "The harbour has a new cat."));
        assertThat(here.dateline("index", "news.jsonl", "--defer-stories").code())
                .isZero();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static String article(String id, String text) {
        return "{\"id\": \"" + id + "\", \"title\": \"Harbour\", \"text\": \"" + text + "\", \"language\": \"en\"}\n";
    }

    @Test
    void bandsGoOutAndLabelsComeIn() throws IOException {
        assertThat(here.dateline("stories").code()).as("no story is known yet").isEqualTo(1);
        Ran exported = here.dateline("stories", "--export-bands", "bands");
        assertThat(exported.err()).startsWith("exported 2 articles and ").contains(" members of buckets to ");
        assertThat(Files.readAllLines(folder.resolve("bands/articles.tsv")))
                .hasSize(2)
                .allMatch(line -> line.matches("(wire|copy)\t[0-9a-f]{16}\t\\S+\ten\tThe northern ferry.*"));
        write("labels.tsv", "wire\tferry\ncopy\tferry\nlost\tother\n");
        Ran imported = here.dateline("stories", "--import-labels", "labels.tsv");
        assertThat(imported.err())
                .isEqualTo("imported 3 lines: 0 pairs of texts, 1 skipped because their articles are not in the index, "
                        + "0 texts that no line names compared\n");
        assertThat(here.dateline("story", "wire").out()).contains("wire", "copy");
        assertThat(here.dateline("stories").code()).isZero();
    }

    @Test
    void aRunThatDoesNotDeferFindsThem() {
        assertThat(here.dateline("index", "news.jsonl").code()).isZero();
        assertThat(here.dateline("stories").out()).contains("+ 1 copy");
    }

    @Test
    void whatIsWrongIsSaid() throws IOException {
        assertThat(here.dateline("stories", "--export-bands", "b", "--import-labels", "l"))
                .returns(2, Ran::code)
                .extracting(Ran::err)
                .asString()
                .contains("give either --export-bands or --import-labels");
        assertThat(here.dateline("stories", "ferry", "--export-bands", "b").err())
                .contains("--export-bands is about the whole index and takes no words");
        assertThat(here.dateline("stories", "--export-bands", ".").err())
                .contains("something is there: name a folder that is empty or does not exist");
        write("labels.tsv", "wire\n");
        assertThat(here.dateline("stories", "--import-labels", "labels.tsv").err())
                .contains("line 1 of ", "labels.tsv is wrong: 'wire' is not a name of 16 hexadecimal digits");
        assertThat(List.of(here.dateline("stories", "--import-labels", "none.tsv")
                                .err()
                                .split("\n", -1))
                        .getFirst())
                .contains("there is no file ", "none.tsv");
    }
}
