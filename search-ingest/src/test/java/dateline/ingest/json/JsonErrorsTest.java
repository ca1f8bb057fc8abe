package dateline.ingest.json;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ingest.ReadOptions;
import dateline.ingest.Reads;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A syntax error in an array of JSON")
class JsonErrorsTest {

    private static final String ONE = "{\"id\": \"1\", \"title\": \"Ferry sails\", \"body\": \"It sailed.\"}";
    private static final String THREE =
            "{\"id\": \"3\", \"title\": \"Rain\", \"tags\": [{\"id\": \"t\"}, {\"id\": \"u\"}]}";
    private static final String FOUR = "{\"id\": \"4\", \"body\": \"It { rained },{ again.\", \"title\": \"Sun\"}";

    @TempDir
    Path dir;

    private List<String> lines(String json) {
        return Reads.in(dir).file("news.json", json).lines();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\": \"2\", oops}",
                "{\"id\": \"2\", \"body\": \"He said \"sail\" twice\"}",
                "{\"id\": \"2\", \"body\": \"One \"quote\"}",
                "{\"id\": \"2\", \"body\": \"He said }, {\"sail\" twice\"}",
                "{\"id\": \"2\" \"title\": \"No comma\"}",
                "{\"id\": \"2\", \"title\": }",
                "{\"id\": \"2\", \"title\": nul}",
                "{\"id\": \"2\", \"title\": 'Lock'}",
                "{\"id\": \"2\", \"title\": \"Bad \\q escape\"}",
                "{\"id\": \"2\", \"title\": \"Bad \\u12 escape\"}",
                "{\"id\": \"2\", \"tags\": [\"a\", \"b\"}",
                "{\"id\": \"2\", \"tags\": [{\"id\": \"x\"}, {\"id\": \"y\"}], \"author\": {\"name\": \"Lee\"]}",
                "{\"id\": \"2\", \"tags\": [{\"id\": \"x\", \"name\": \"A\"}, {\"id\": \"y\", \"name\" \"B\"}, {\"id\": \"z\"}]}",
                "{\"id\": \"2\", \"n\": 01.e}",
                "{\"id\": \"2\",}",
                "oops",
                "{id: \"2\"}",
            })
    void costs_one_article(String second) {
        for (String shape : new String[] {
            "[%s,\n%s,\n%s,\n%s]",
            "[\n    %s,\n    %s,\n    %s,\n    %s\n]",
            "[%s,%s,%s,%s]",
            "[%s, %s, %s, %s]",
            "{\"status\": \"ok\", \"articles\": [%s,\r\n%s,\r\n%s,\r\n%s], \"next\": null}",
            "{\"response\": {\"total\": 4, \"docs\": [%s,%s,%s,%s], \"page\": 1}, \"more\": [{\"id\": 1}]}",
            "window.news = [%s,%s,%s,%s];",
        }) {
            String json = fill(shape, ONE, second, THREE, FOUR);
            assertThat(lines(json))
                    .as(json)
                    .satisfiesExactly(
                            first -> assertThat(first).endsWith(" 1 \"Ferry sails\""),
                            fault -> assertThat(fault).contains(": bad JSON: ", "; skipped "),
                            third -> assertThat(third).endsWith(" 3 \"Rain\""),
                            fourth -> assertThat(fourth).endsWith(" 4 \"Sun\""));
        }
    }

    private static String fill(String shape, String... articles) {
        String json = shape;
        for (String article : articles) {
            int at = json.indexOf("%s");
            json = json.substring(0, at) + article + json.substring(at + 2);
        }
        return json;
    }

    @Test
    void says_where_it_is_and_where_reading_goes_on() {
        assertThat(lines("[" + ONE + ",\n{\"id\": \"2\",\n \"title\": oops,\n \"body\": \"Lost.\"},\n" + THREE + ",\r\n"
                        + FOUR + ",\n{\"id\": ],\n" + ONE.replace("1", "5") + "]"))
                .containsExactly(
                        "news.json:1 1 \"Ferry sails\"",
                        "news.json:3: bad JSON: unrecognized token 'oops': was expecting (JSON String, Number (or "
                                + "'NaN'/'+INF'/'-INF'), Array, Object or token 'null', 'true' or 'false'); skipped 21 bytes, up to the next one on line 5",
                        "news.json:5 3 \"Rain\"",
                        "news.json:6 4 \"Sun\"",
                        "news.json:7: bad JSON: unexpected character (']' (code 93)): expected a valid value (JSON String, "
                                + "Number (or 'NaN'/'+INF'/'-INF'), Array, Object or token 'null', 'true' or 'false'); skipped 3 bytes, up to the next one on line 8",
                        "news.json:8 5 \"Ferry sails\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                // Between two articles.
                "[1  3, 4] => 1, -, 3, 4",
                "[1,, 3, 4] => 1, -, 3, 4",
                "[1, oops 3, 4] => 1, -, 3, 4",
                "[1, 3, 4,] => 1, 3, 4, -",
                "[1, 3}, 4] => 1, 3, -, 4",
                "[1, 3], 4] => 1, 3, -",
            })
    void between_two_articles_costs_none(String shape, String expected) {
        String json = shape.replace("1", ONE).replace(" 3", " " + THREE).replace(" 4", " " + FOUR);
        assertThat(String.join(
                        ", ",
                        lines(json).stream()
                                .map(line -> line.contains("bad JSON") ? "-" : line.split(" ", 3)[1])
                                .toList()))
                .isEqualTo(expected);
    }

    @Test
    void does_not_make_an_article_of_what_stands_within_one() {
        String broken = "{\"id\": \"2\", \"title\": \"Lock\" oops, \"related\": [{\"id\": \"8\", \"name\": \"A\"},"
                + " {\"id\": \"9\", \"name\": \"B\"}, {\"name\": \"C\"}, {}, {\"id\": \"7\"}]}";
        assertThat(lines("[" + ONE + "," + broken + "," + FOUR + "]"))
                .hasSize(3)
                .last()
                .asString()
                .endsWith(" 4 \"Sun\"");
    }

    @Test
    void loses_the_rest_where_nothing_looks_like_an_article() {
        assertThat(lines("[" + ONE + ",\n{\"id\": oops, \"list\": [{\"name\": 1}, {\"name\": 2}]},\n[1, 2]]"))
                .last()
                .asString()
                .endsWith("; the rest of the file is not read");
        assertThat(lines("{\"a\": " + ONE + ", \"b\": {\"id\": oops}, \"c\": " + THREE + "}"))
                .last()
                .asString()
                .endsWith("; the rest of the file is not read");
    }

    @Test
    void in_the_first_article_costs_that_one() {
        assertThat(lines("[{\"id\": \"0\", \"title\": \"A \"quote\"\"},\n" + THREE + ",\n" + FOUR + "]"))
                .satisfiesExactly(
                        fault -> assertThat(fault).startsWith("news.json:1: bad JSON: "),
                        third -> assertThat(third).isEqualTo("news.json:2 3 \"Rain\""),
                        fourth -> assertThat(fourth).isEqualTo("news.json:3 4 \"Sun\""));
    }

    @Test
    void of_objects_in_a_row_costs_one() {
        String two = "{\n  \"id\": \"2\",\n  \"title\": \"Lock\" oops\n}";
        assertThat(lines("{\n  \"id\": \"1\",\n  \"title\": \"Ferry\"\n}\n" + two
                        + "\n{\n  \"id\": \"3\",\n  \"title\": \"Rain\"\n}\n{\n  \"id\": \"4\"\n}\n"))
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo("news.json:1 1 \"Ferry\""),
                        fault -> assertThat(fault)
                                .startsWith("news.json:7: bad JSON: ")
                                .contains("; skipped "),
                        third -> assertThat(third).isEqualTo("news.json:9 3 \"Rain\""),
                        fourth -> assertThat(fourth).isEqualTo("news.json:13 4"));
    }

    @Test
    void in_a_row_of_a_table_costs_the_row() {
        String head = "{\"columns\": [\"id\", \"title\", \"tags\"], \"data\": [";
        for (String next : new String[] {",", ",\n"}) {
            String rows = "[\"1\", \"Ferry\", [\"a\", \"b\"]]" + next + "[\"2\", \"A \"quote\" here\", [\"x\"]]" + next
                    + "[\"3\", \"Rain\", []]" + next + "[\"4\", oops, [\"p\", \"q\"]]" + next
                    + "[\"5\", \"Sun\", null]]}";
            assertThat(lines(head + rows))
                    .satisfiesExactly(
                            first -> assertThat(first).endsWith(" 1 \"Ferry\""),
                            fault -> assertThat(fault).contains(": bad JSON: ", "; skipped "),
                            third -> assertThat(third).endsWith(" 3 \"Rain\""),
                            fault -> assertThat(fault).contains(": bad JSON: ", "; skipped "),
                            fifth -> assertThat(fifth).endsWith(" 5 \"Sun\""));
        }
        assertThat(lines(head + "[\"1\", \"Ferry\", []],\n[\"2\", oops]]}"))
                .last()
                .asString()
                .endsWith("; the rest of the file is not read");
    }

    @Test
    void costs_one_article_in_files_larger_than_what_is_read_at_once() {
        StringBuilder json = new StringBuilder("[");
        int articles = 300;
        for (int i = 0; i < articles; i++) {
            String body = "It rained { again },{ and \\\"again\\\". ".repeat(1 + i % 97);
            json.append(i == 0 ? "" : ",\n")
                    .append("{\"id\": \"")
                    .append(i)
                    .append("\", \"body\": \"")
                    .append(body)
                    .append('"')
                    .append(i % 7 == 3 ? "oops" : "")
                    .append(", \"title\": \"Rain\"}");
        }
        List<String> lines = lines(json.append(']').toString());
        assertThat(lines).hasSize(articles);
        for (int i = 0; i < articles; i++) {
            assertThat(lines.get(i))
                    .startsWith("news.json:" + (i + 1) + (i % 7 == 3 ? ": bad JSON: " : " " + i + " \"Rain\""));
        }
    }

    @Test
    void of_a_text_that_is_not_UTF_8_costs_one_article() {
        byte[] json = ("[" + ONE + ",\n{\"id\": \"2\", \"title\": \"" + "x".repeat(70_000) + "\u00e9t\u00e9\"},\n"
                        + THREE + "]")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Reads.in(dir).file("news.json", json).lines())
                .last()
                .asString()
                .isEqualTo("news.json:3 3 \"Rain\"");
    }

    @Test
    void of_a_limit_costs_one_article() {
        ReadOptions options = ReadOptions.builder().maxNesting(10).build();
        String deep = "{\"id\": \"2\", \"a\": " + "[".repeat(20) + "]".repeat(20) + "}";
        assertThat(Reads.in(dir)
                        .with(options)
                        .file("news.json", "[" + ONE + "," + deep + "," + THREE + "]")
                        .lines())
                .satisfiesExactly(
                        first -> assertThat(first).endsWith(" 1 \"Ferry sails\""),
                        fault -> assertThat(fault).contains("nested more than 10 levels deep", "; skipped "),
                        third -> assertThat(third).endsWith(" 3 \"Rain\""));
    }

    /// What looks like an article for as long as can be looked ahead, thousands of times.
    @Test
    void does_not_cost_more_than_the_file_is_long() {
        String json = "[" + ONE + ", oops" + ",}, {\"id\":[[".repeat(300_000);
        Assertions.assertTimeoutPreemptively(
                Duration.ofMinutes(2), () -> assertThat(lines(json)).isNotEmpty());
    }
}
