package dateline.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ingest.ReadOptions;
import dateline.ingest.Reads;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What one record may cost")
class RecordLimitsTest {

    private static final ReadOptions TIGHT = ReadOptions.builder()
            .maxNesting(5)
            .maxValues(20)
            .maxRecordBytes(4096)
            .build();

    @TempDir
    Path dir;

    private List<String> lines(String name, String text) {
        return Reads.in(dir).with(TIGHT).file(name, text).lines(name);
    }

    private static String many(String separator, String form) {
        return IntStream.range(0, 40)
                .mapToObj(i -> form.replace("%", Integer.toString(i)))
                .collect(Collectors.joining(separator));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            value = {
                "---~title: Ferry~x: {a: {b: {c: {d: {e: {f: 1}}}}}}~---~It sails.=>nested more than 5 levels deep",
                "---~title: Ferry~x: [[[[[[1]]]]]]~---~It sails.=>nested more than 5 levels deep",
                "{\"title\": \"Ferry\", \"x\": [[[[[[1]]]]]]}~~It sails.=>nested more than 5 levels deep",
                "+++~title = \"Ferry\"~x = [[[[[[[1]]]]]]]~+++~It sails.=>nested",
                "---~title: Ferry~x: [%]~---~It sails.=>more than 20 values",
                "+++~title = \"Ferry\"~x = [%]~+++~It sails.=>more than 20 values",
            })
    void is_named_in_Markdown(String text, String said) {
        assertThat(lines("a.md", text.replace("~", "\n").replace("%", many(", ", "1%"))))
                .singleElement()
                .asString()
                .contains(said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\ntitle: Ferry\na: [1, [2, [3]]]\nb: {c: {d: 1}}\ne: [-1, -2, -3, {}, []]\n---\nIt sails.",
                "---\ntitle: Ferry\nempty:\nnone: ~\nlist:\n  - one\n  -\n---\nIt sails.",
                "---\n# nothing\n\n---\n# Ferry\n\nIt sails.",
            })
    void is_kept_by_ordinary_front_matter(String text) {
        assertThat(lines("a.md", text)).singleElement().asString().endsWith("\"Ferry\"");
    }

    @Test
    void is_named_in_rows_of_JSON() {
        String head = "{\"columns\": [\"id\", \"title\", \"body\"], \"data\": [";
        assertThat(lines(
                        "a.json",
                        head + "[\"1\", \"One\", [" + many(", ", "%") + "]],\n[\"2\", \"Two\", \"" + "x".repeat(5000)
                                + "\"],\n[\"3\", \"Three\", {\"p\": \"It rained.\", \"q\": null}],\n[\"4\", \"Four\", \"It shone.\", \"more\"],"
                                + "\n\"five\",\n{\"id\": \"6\"},\n[\"7\", \"Seven\"]]}"))
                .satisfiesExactly(
                        many -> assertThat(many)
                                .isEqualTo("a.json:1: record has more than 20 values, the limit of maxValues"),
                        large -> assertThat(large).startsWith("a.json:2: record is larger than 4 KB"),
                        three -> assertThat(three).isEqualTo("a.json:3 3 \"Three\""),
                        four -> assertThat(four).isEqualTo("a.json:4 4 \"Four\""),
                        text -> assertThat(text)
                                .isEqualTo(
                                        "a.json:5: there is a string where an array should be, as rows of a table are"),
                        object -> assertThat(object)
                                .isEqualTo(
                                        "a.json:6: there is an object where an array should be, as rows of a table are"),
                        seven -> assertThat(seven).isEqualTo("a.json:7 7 \"Seven\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[\"3\", \"Thr", "[\"3\", \"Three\", [", "[\"3\", \"Three\"", ""})
    void is_no_matter_where_rows_of_JSON_are_cut(String end) {
        assertThat(lines(
                        "a.json",
                        "[[\"id\", \"title\", \"body\"],\n[\"1\", \"One\", \"x\"],\n[\"2\", \"Two\", \"y\"],\n" + end))
                .hasSize(3)
                .startsWith("a.json:2 1 \"One\"", "a.json:3 2 \"Two\"")
                .last()
                .asString()
                .contains("; it may be cut off; the rest of the file is not read");
    }

    @Test
    void is_named_in_saved_pages() {
        String head = """
                From: <Saved by Blink>
                Snapshot-Content-Location: https://a.example/1
                Subject: Ferry sails
                MIME-Version: 1.0
                Content-Type: multipart/related; boundary="x"

                """;
        String page = """
                --x
                Content-Type: text/html

                <html><body><h1>Ferry</h1><p>%</p></body></html>
                """;
        assertThat(lines("a.mhtml", head + page.replace("%", "It sails again, and nobody waved.") + "--x--\n"))
                .singleElement()
                .asString()
                .endsWith("\"Ferry\"");
        assertThat(lines("a.mhtml", head + page.replace("%", "It sails. ".repeat(600)) + "--x--\n"))
                .singleElement()
                .asString()
                .contains("record is larger than 4 KB");
        assertThat(lines("a.mhtml", head + many("", "--x\nContent-Type: image/png\n\n%\n") + "--x--\n"))
                .singleElement()
                .asString()
                .contains("more than 20 values");
        StringBuilder deep = new StringBuilder(head);
        for (int i = 0; i < 8; i++) {
            deep.append(i == 0 ? "--x" : "--x" + i)
                    .append("\nContent-Type: multipart/mixed; boundary=\"x")
                    .append(i + 1)
                    .append("\"\n\n");
        }
        assertThat(lines("a.mhtml", deep + "--x8\nContent-Type: image/png\n\n1\n--x8--\n"))
                .singleElement()
                .asString()
                .contains("nested more than 5 levels deep");
        assertThat(lines("a.mhtml", head + "--x\nContent-Type: image/png\n\n1\n--x--\n"))
                .singleElement()
                .asString()
                .contains("a saved web page without the page");
    }

    @Test
    void is_named_in_mailboxes() {
        String message = """
                From a@b.example Tue Jun  3 06:00:00 2014
                From: a@b.example
                Subject: %

                """;
        assertThat(lines(
                        "box",
                        message.replace("%", "One") + "It rained.\n\n" + message.replace("%", "Two")
                                + "It shone. ".repeat(600) + "\n\n" + message.replace("%", "Three")
                                + ">From the quay nobody waved.\n>>From afar\n>Fro\n>From\n"))
                .satisfiesExactly(
                        one -> assertThat(one).endsWith("\"One\""),
                        two -> assertThat(two).contains("record is larger than 4 KB"),
                        three -> assertThat(three).endsWith("\"Three\""));
    }

    @Test
    void is_named_in_JSON_whose_members_are_articles_or_texts() {
        assertThat(lines(
                        "a.json",
                        "{\"a\": {\"title\": \"A\", \"body\": \"x\"}, \"b\": {\"title\": \"B\", \"body\": \""
                                + "y".repeat(5000) + "\"}, \"c\": {\"title\": \"C\", \"body\": \"z\"}}"))
                .satisfiesExactly(
                        a -> assertThat(a).endsWith(" a \"A\""),
                        b -> assertThat(b)
                                .contains("record is larger than 4 KB", "; the rest of the file is not read"));
    }
}
