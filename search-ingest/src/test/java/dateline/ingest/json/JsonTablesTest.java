package dateline.ingest.json;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.ingest.Reads;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Tables in JSON")
class JsonTablesTest {

    @TempDir
    Path dir;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"title\": [\"Ferry sails\", \"Lock opens\"], \"body\": [\"It sailed.\", \"It opened.\"]}",
                "{\"id\": [1, 2, 3], \"headline\": [\"A\", \"B\", \"C\"], \"text\": [\"One.\", null, \"Three.\"]}",
                "{\"url\": [\"https://a.example/1\", \"https://a.example/2\"], \"title\": [\"A\", \"B\"], \"tags\": [\"x\"]}",
                "{\"data\": {\"headline\": [\"A\", \"B\", \"C\"], \"text\": [\"One.\", \"Two.\", \"Three.\"]}}",
                "{\"ok\": true, \"result\": {\"n\": 2, \"table\": {\"title\": [\"A\", \"B\"], \"body\": [\"One.\", \"Two.\"]}}}",
                "{\"source\": \"Harbour Post\",\n \"title\": [\"A\", \"B\"],\n \"date\": [\"2021-05-01\", \"2021-05-02\"]}",
            })
    void column_by_column_are_named_and_not_run_together(String json) {
        assertThat(Reads.in(dir).file("table.json", json).lines())
                .singleElement()
                .asString()
                .contains("column by column");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\": \"1\", \"title\": \"Ferry sails\", \"body\": [\"It sailed.\", \"It came back.\"]}",
                "{\"id\": \"1\", \"title\": [\"Ferry sails\"], \"body\": [\"It sailed.\"]}",
                "{\"id\": \"1\", \"title\": \"Ferry sails\", \"url\": [\"https://a.example/1\", \"https://b.example/1\"],"
                        + " \"date\": [\"2021-05-01\", \"2021-05-02\"]}",
                "{\"id\": \"1\", \"title\": \"Ferry sails\", \"body\": \"It sailed.\", \"columns\": [\"title\", \"x\"]}",
            })
    void are_not_seen_in_an_article_with_lists(String json) {
        assertThat(Reads.in(dir).file("article.json", json).lines())
                .containsExactly("article.json:1 1 \"Ferry sails\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"columns\": [\"id\", \"title\", \"body\"], \"index\": [0, 1], \"data\": %s}",
                "{\"ok\": true, \"columns\": [\"id\", \"title\", \"body\"], \"rows\": %s, \"truncated\": false}",
                "{\"columns\": [{\"name\": \"id\", \"type\": \"keyword\"}, {\"name\": \"title\"}, {\"type\": \"text\","
                        + " \"name\": \"body\"}], \"rows\": %s}",
                "{\"result\": {\"n\": {\"a\": 1}, \"columns\": [\"id\", \"title\", \"body\"], \"rows\": %s}}",
                "{\"meta\": {\"took\": [3]}, \"fields\": [\"id\", \"headline\", \"text\"], \"values\": %s}",
            })
    void with_named_columns_and_rows_are_read_row_by_row(String json) {
        String rows =
                "[[\"1\", \"Ferry sails\", \"It sailed.\"],\n [2, \"Lock opens\", null],\n \"no row\",\n [\"3\"]]";
        Reads reads = Reads.in(dir).file("table.json", json.replace("%s", rows));
        assertThat(reads.lines())
                .containsExactly(
                        "table.json:1 1 \"Ferry sails\"",
                        "table.json:2 2 \"Lock opens\"",
                        "table.json:3: there is a string where an array should be, as rows of a table are",
                        "table.json:4 3");
        assertThat(reads.articles().getFirst().body()).isEqualTo("It sailed.");
    }

    @Test
    void keep_the_values_of_a_cell_under_the_name_of_its_column() {
        Article article = Reads.in(dir).file("table.json", """
                        {"columns": ["title", "authors", "date"], "data": [
                          ["Ferry sails", ["Ann Lee", "Ben Fry"], "2021-05-01"]]}
                        """).article();
        assertThat(article.authors()).containsExactly("Ann Lee", "Ben Fry");
        assertThat(article.published()).hasToString("2021-05-01");
    }

    @Test
    void break_off_with_what_was_read_before() {
        assertThat(Reads.in(dir)
                        .file(
                                "table.json",
                                "{\"columns\": [\"id\", \"title\"], \"data\": [[\"1\", \"Ferry sails\"], [\"2\", ")
                        .lines())
                .hasSize(2)
                .first()
                .isEqualTo("table.json:1 1 \"Ferry sails\"");
    }

    @Test
    void whose_first_row_names_the_columns_are_read_row_by_row() {
        String json =
                "[[\"id\", \"title\", \"body\"],\n [\"1\", \"Ferry sails\", \"It sailed.\"],\n [\"2\", \"Lock opens\"]]";
        assertThat(Reads.in(dir).file("table.json", json).lines())
                .containsExactly("table.json:2 1 \"Ferry sails\"", "table.json:3 2 \"Lock opens\"");
    }
}
