package dateline.ingest.json;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.ingest.ReadOptions;
import dateline.ingest.Reads;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Articles in JSON")
class JsonShapesTest {

    @TempDir
    Path dir;

    private List<String> lines(String name, String json) {
        return Reads.in(dir).file(name, json).lines(name);
    }

    /// `~` is a line end.
    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            value = {
                "[]=>(a.json: no record found in this file of format json)",
                "[ ]~=>(a.json: no record found in this file of format json)",
                "{}=>a.json:1: article has no title, lead or body",
                "{\"a\": {\"title\": \"A\", \"body\": \"x\"}, \"7\": {\"title\": \"B\", \"body\": \"y\"}}=>a.json:1 a \"A\"; a.json:1 sha256 \"B\"",
                "{\"n\": 2, \"data\": {\"list\": [{\"title\": \"A\", \"lead\": \"x\"}]}}=>a.json:1 sha256 \"A\"",
                "{\"n\": 2, \"hits\": [{\"title\": \"A\", \"url\": \"https://a.example/1\"}]}=>a.json:1 https://a.example/1 \"A\"",
                "{\"title\": \"A\", \"body\": \"x\", \"related\": [{\"title\": \"B\", \"body\": \"y\"}]}=>a.json:1 sha256 \"A\"",
                "{\"title\": \"A\",~\"body\": \"x\"}~{\"title\": \"B\",~\"body\": \"y\"}~=>a.json:1 sha256 \"A\"; a.json:3 sha256 \"B\"",
                "{\"title\": \"A\", \"body\": \"x\"},~{\"title\": \"B\", \"body\": \"y\"},~=>a.json:1 sha256 \"A\"; a.json:2 sha256 \"B\"",
                "{\"title\": \"A\", \"body\": {\"text\": \"x\"}}=>a.json:1 sha256 \"A\"",
                "{\"tweet\": {\"title\": \"A\", \"body\": \"x\"}}=>a.json:1 sha256 \"A\"",
            })
    void are_found_where_they_are(String json, String expected) {
        String said =
                String.join("; ", lines("a.json", json.replace("~", "\n"))).replaceAll("sha256:[0-9a-f]+", "sha256");
        if (expected.startsWith("a.json:1: article has no")) {
            assertThat(said).startsWith("a.json:1: ");
        } else {
            assertThat(said).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            value = {
                "[{\"family\": \"Lund\", \"given\": \"Ann\"}]=>Ann Lund",
                "[{\"family\": \"Lund\", \"given\": \"Ann\", \"non-dropping-particle\": \"van\"}]=>Ann van Lund",
                "[{\"family\": \"Lund\"}]=>Lund",
                "[{\"given\": \"Ann\"}]=>Ann",
                "[{\"literal\": \"Ann Lund\"}]=>Ann Lund",
                "[{\"family\": \"Lund\", \"given\": \"Ann\"}, {\"family\": \"Berg\", \"given\": \"Bo\"}]=>Ann Lund, Bo Berg",
            })
    void have_the_people_of_a_citation(String author, String names) {
        Article article = Reads.in(dir)
                .file("a.json", "[{\"id\": \"1\", \"title\": \"A\", \"author\": " + author + "}]")
                .article();
        assertThat(String.join(", ", article.authors())).isEqualTo(names == null ? "" : names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            value = {
                "{\"date-parts\": [[2024, 5, 3]]}=>2024-05-03",
                "{\"date-parts\": [[\"2024\", \"05\", \"03\"]]}=>2024-05-03",
                "{\"date-parts\": [[2024, 5]]}=>2024-05",
                "{\"date-parts\": [[2024]]}=>2024",
                "{\"date-parts\": [[2024, 5, 3], [2024, 5, 9]]}=>2024-05-03",
                "{\"date-parts\": [[]]}=>",
                "{\"date-parts\": [[\"May\"]]}=>",
            })
    void have_the_day_of_a_citation(String issued, String day) {
        Article article = Reads.in(dir)
                .file("a.json", "[{\"id\": \"1\", \"title\": \"A\", \"issued\": " + issued + "}]")
                .article();
        assertThat(article.published().toString()).isEqualTo(day == null ? "" : day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"var x = {\"a\": 1};", "var news = [1, 2];", "show({\"title\": \"x\"});", "news = {\"body\""})
    void are_not_sought_in_scripts_of_something_else(String script) {
        assertThat(lines("a.js", script + "\n")).noneMatch(line -> line.startsWith("a.js:1 "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"; more", ")]}; alert(1)"})
    void are_read_from_scripts_that_go_on(String rest) {
        assertThat(lines("a.js", "var news = [{\"id\": \"1\", \"title\": \"A\", \"body\": \"x\"}]" + rest))
                .hasSize(2)
                .startsWith("a.js:1 1 \"A\"")
                .last()
                .asString()
                .contains("something follows the JSON of the script");
        assertThat(lines(
                        "a.js",
                        "var news = {\"list\": [{\"id\": \"1\", \"title\": \"A\", \"body\": \"x\"}], \"n\": 1}" + rest))
                .hasSize(2)
                .startsWith("a.js:1 1 \"A\"");
    }

    /// An array is named by what it begins with; its articles need not look alike.
    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            value = {
                // The first member differs: what is like either is one.
                "[{\"id\": \"1\", \"title\": \"A\"}, {\"title\": \"B\", \"id\": \"2\"}, {\"id\": x}, {\"title\": \"C\", \"id\": \"3\"}]=>1, 2, -, 3",
                // Of articles of one member, others of one member are.
                "[{\"title\": \"A\"}, {\"title\": x}, {\"title\": \"C\"}]=>A, -, C",
                "[{\"title\": \"A\"},~{\"title\": \"B\", oops},~{\"title\": \"C\", \"body\": \"x\"}]=>A, -, C",
                // The first member is longer than what can be looked ahead.
                "[{\"body\": \"A\", \"id\": \"1\"},~{\"body\": x},~{\"body\": \"%\", \"id\": \"3\"}]=>1, -, 3",
                "[{\"body\": \"A\", \"id\": \"1\"}, {\"body\": x}, {\"body\": \"%\", \"id\": \"3\"}]=>1, -",
                // Nothing is known but the names of fields.
                "[{x}, {\"title\": \"B\", \"id\": \"2\"}]=>-, 2",
                "[{x}, {\"colour\": \"B\", \"title\": \"2\"}]=>-, 2",
                "[{x}, {\"colour\": \"B\", \"shape\": \"2\"}, {}, {7}]=>-",
                "[{x}, {\"colour\": \"B\"}]=>-",
            })
    void go_on_behind_an_error_where_they_look_alike(String json, String expected) {
        String text = json.replace("~", "\n").replace("%", "It rained. ".repeat(2000));
        List<String> said =
                Reads.in(dir).with(ReadOptions.builder().type("json").build()).file("a.json", text).lines().stream()
                        .map(line -> line.contains("bad JSON")
                                ? "-"
                                : line.contains("sha256")
                                        ? line.replaceFirst(".*\"(.*)\"", "$1")
                                        : line.split(" ", 3)[1])
                        .toList();
        assertThat(String.join(", ", said)).isEqualTo(expected);
    }
}
