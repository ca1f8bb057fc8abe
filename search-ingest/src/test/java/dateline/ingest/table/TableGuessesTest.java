package dateline.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.ingest.ReadOptions;
import dateline.ingest.Reads;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A table that does not say what it is")
class TableGuessesTest {

    private static final ReadOptions CSV = ReadOptions.builder().type("csv").build();

    @TempDir
    Path dir;

    /// `~` is a line end, `^` a tab.
    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            value = {
                "title=>0",
                "title,body=>0",
                "title~Ferry=>1",
                "title^body~Ferry^It sails.=>1",
                "a^b^c=>1",
                "One line of text, with a comma=>1",
            })
    void is_one_where_the_user_says_so(String table, int articles) {
        assertThat(Reads.in(dir)
                        .with(CSV)
                        .file("a.dat", table.replace("~", "\n").replace("^", "\t"))
                        .articles())
                .hasSize(articles);
    }

    @Test
    void has_its_columns_named_by_what_they_hold() {
        String text = "The northern ferry sails again after nineteen years and nobody on the quay waved to it at all";
        Article article = Reads.in(dir)
                .file(
                        "a.tsv",
                        "k1\tFerry sails to Torvik\t" + text + "\thttps://a.example/1\t2024-05-06\t7\n"
                                + "k2\tRain falls on the isles\t"
                                + text + " again\thttp://a.example/2\t2024-05-07\t\n" + "k3\tSun shines on the docks\t"
                                + text
                                + " today\thttps://a.example/3\t2024-05-08\t9\n")
                .articles()
                .getFirst();
        assertThat(article.id()).hasToString("k1");
        assertThat(article.title()).isEqualTo("Ferry sails to Torvik");
        assertThat(article.body()).isEqualTo(text);
        assertThat(article.url()).contains("https://a.example/1");
        assertThat(article.published()).hasToString("2024-05-06");
        assertThat(article.extras().values()).anyMatch(values -> values.contains("7"));
    }

    @ParameterizedTest
    @CsvSource({"'k 1,k 2,k 3'", "'k1,k1,k3'", "',k2,k3'"})
    void has_no_ids_where_the_first_column_holds_none(String ids) {
        String[] id = ids.split(",", -1);
        String text = "The northern ferry sails again after nineteen years and nobody on the quay waved to it at all";
        assertThat(Reads.in(dir)
                        .file(
                                "a.csv",
                                id[0] + ",Ferry sails to Torvik," + text + ",2024-05-06\n" + id[1]
                                        + ",Rain falls on the isles," + text + " again,2024-05-07\n" + id[2]
                                        + ",Sun shines on the docks," + text + " today,2024-05-08\n")
                        .articles())
                .hasSize(3)
                .allMatch(article -> !article.id().value().startsWith("k"));
    }
}
