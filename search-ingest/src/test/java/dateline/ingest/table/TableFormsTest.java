package dateline.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.ingest.Reads;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tables as spreadsheets, databases and scripts write them.
class TableFormsTest {

    @TempDir
    Path dir;

    private List<Article> csv(String text) {
        return Reads.in(dir).file("a.csv", text).articles();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id,title,text\na,Ferry sails,It sails again.\nb,Rain,It rains.\n",
                "id,title,text\r\na,Ferry sails,It sails again.\r\nb,Rain,It rains.\r\n",
                "id,title,text\ra,Ferry sails,It sails again.\rb,Rain,It rains.\r",
                "\uFEFFid,title,text\na,Ferry sails,It sails again.\n\n\nb,Rain,It rains.",
                "\"id\",\"title\",\"text\"\n\"a\",\"Ferry sails\",\"It sails again.\"\n\"b\",\"Rain\",\"It rains.\"\n",
                "id, title, text\na, \"Ferry sails\", \"It sails again.\"\nb, \"Rain\", \"It rains.\"\n",
                "sep=;\nid;title;text\na;Ferry sails;It sails again.\nb;Rain;It rains.\n",
                "\uFEFFsep=|\r\nid|title|text\r\na|Ferry sails|It sails again.\r\nb|Rain|It rains.\r\n",
                "id\ttitle\ttext\na\tFerry sails\tIt sails again.\nb\tRain\tIt rains.\n",
                "A report of the isles\n\nid,title,text\na,Ferry sails,It sails again.\nb,Rain,It rains.\n",
                "ID,TITLE,TEXT,\na,Ferry sails,It sails again.,\nb,Rain,It rains.,\n",
                "id,title,text\na,\"Ferry sails\" ,It sails again.\nb,Rain,It rains.\n"
            })
    void theSameTableIsRead(String text) {
        assertThat(csv(text))
                .extracting(each -> each.id() + ": " + each.title() + ": " + each.body())
                .as(text)
                .containsExactly("a: Ferry sails: It sails again.", "b: Rain: It rains.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id,title,text\na,\"He said \"\"yes\"\"\",x\n",
                "id,title,text\na,\"He said \\\"yes\\\"\",x\nb,\"She \\\"too\\\"\",y\n",
                "id,title,text\na,He said \"yes\",x\n"
            })
    void quotationMarksWithinCellsAreKept(String text) {
        assertThat(csv(text).getFirst().title()).isEqualTo("He said \"yes\"");
    }

    @Test
    void cellsMayHaveLines() {
        List<Article> articles = csv("id,title,text\na,Ferry,\"One.\n\nTwo, \"\"three\"\".\"\nb,Rain,\"\"\n");
        assertThat(articles.get(0).body()).isEqualTo("One.\n\nTwo, \"three\".");
        assertThat(articles.get(1).body()).isEmpty();
    }

    @Test
    void aQuotationMarkThatIsNeverClosedCostsOneRow() {
        List<String> lines = Reads.in(dir)
                .file("a.csv", "id,title,text\na,Ferry,\"It sails\nb,Rain,It rains.\nc,Sun,It shines.\n")
                .lines();
        assertThat(lines).anySatisfy(line -> assertThat(line).endsWith(" b \"Rain\""));
        assertThat(lines).last().asString().endsWith(" c \"Sun\"");
    }

    @Test
    void columnsWithoutNamesAreGuessed() {
        Article article = csv("1,2024-05-06,https://a.example/1,Ferry sails again to Torvik,"
                        + "The northern ferry sails again after nineteen years and nobody waved at all\n"
                        + "2,2024-05-07,https://a.example/2,Rain falls on all the isles,"
                        + "It rains on the isles as it has rained in each year since anybody counted\n"
                        + "3,2024-05-08,https://a.example/3,Sun shines at last today,"
                        + "It shines on the isles for the first time since the ferry came back again\n")
                .getFirst();
        assertThat(article.title()).isEqualTo("Ferry sails again to Torvik");
        assertThat(article.body()).startsWith("The northern ferry");
        assertThat(article.published()).hasToString("2024-05-06");
        assertThat(article.url()).contains("https://a.example/1");
    }

    @Test
    void aRowMayEndEarlyButHaveNoCellTooMany() {
        assertThat(Reads.in(dir)
                        .file("a.csv", "id,title,text\na,Ferry\nb,Rain,It rains.,more\nc,Sun,\n")
                        .lines())
                .containsExactly(
                        "a.csv:2 a \"Ferry\"",
                        "a.csv:3: row has 4 cells, the table has 3 columns",
                        "a.csv:4 c \"Sun\"");
    }

    @Test
    void proseIsNoTable() {
        assertThat(Reads.in(dir)
                        .file(
                                "a.txt",
                                "Ferries, boats, and ships sail.\nRain, snow, and hail fall.\nSun, moon, and stars shine.\n")
                        .lines())
                .hasSize(1);
    }
}
