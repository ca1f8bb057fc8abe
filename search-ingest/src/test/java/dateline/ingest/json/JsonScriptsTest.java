package dateline.ingest.json;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ingest.Reads;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("JSON in scripts, and wrapped in one member")
class JsonScriptsTest {

    private static final String TWO =
            "[{\"id\": \"1\", \"title\": \"Ferry sails\", \"body\": \"It sailed.\"},\n {\"id\": \"2\", \"title\": \"Lock opens\", \"body\": \"It opened.\"}]";

    @TempDir
    Path dir;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "window.NEWS.articles.part0 = %s",
                "var articles = %s;",
                "let articles=%s\n;\n",
                "export const articles = %s;",
                "export default %s;",
                "module.exports = %s;",
                "window[\"__NEWS__\"] = %s;",
                "show(%s);",
                "/**/ app.show(%s)",
                ")]}',\n%s",
                "while(1);%s",
                "window.NEWS = {\"total\": 2, \"articles\": %s, \"next\": null};",
                "var news = {\"response\": {\"docs\": %s}};\n\n",
                "\uFEFFvar articles = %s;",
            })
    void are_read_without_what_stands_around(String script) {
        assertThat(Reads.in(dir).file("articles.js", script.replace("%s", TWO)).lines())
                .satisfiesExactly(
                        first -> assertThat(first).endsWith(" 1 \"Ferry sails\""),
                        second -> assertThat(second).endsWith(" 2 \"Lock opens\""));
    }

    @Test
    void are_read_in_the_charset_of_the_file() {
        byte[] script = ("var articles = " + TWO.replace("Ferry", "Fähre")).getBytes(StandardCharsets.UTF_16);
        assertThat(Reads.in(dir)
                        .file("articles.js", script)
                        .articles()
                        .getFirst()
                        .title())
                .isEqualTo("Fähre sails");
    }

    @Test
    void say_what_is_not_read_behind_them() {
        String more = "var articles = " + TWO + ";\nvar others = [];";
        assertThat(Reads.in(dir).file("articles.js", more).lines())
                .hasSize(3)
                .last()
                .asString()
                .contains("something follows the JSON of the script");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "var options = [{\"name\": \"x\", \"value\": 3}];",
                "const colours = {\"red\": \"#f00\", \"blue\": \"#00f\"};",
                "show([{\"id\": 1, \"date\": \"2021-05-01\"}]);",
                "exports.titles = {\"title\": \"Ferry\", \"size\": [1, 2]};",
            })
    void are_not_seen_in_other_code(String code) {
        assertThat(Reads.in(dir).file("code.js", code).results())
                .noneMatch(result -> result.toString().contains("JSON"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"tweet\": %1}, {\"tweet\": %2}]",
                "{\"tweet\": %1}\n{\"tweet\": %2}\n",
                "{\"tweets\": [{\"tweet\": %1}, {\"tweet\": %2}]}",
                "{\"result\": {\"hits\": [{\"hit\": %1}, {\"hit\": %2}], \"pages\": [{\"page\": 1}]}}",
                "[{\"article\": %1}, {\"article\": %2}]",
                "window.YTD.tweets.part0 = [{\"tweet\": %1}, {\"tweet\": %2}]",
                "[{\"n1\": %1}, {\"n2\": %2}]",
            })
    void are_the_article_in_the_member(String json) {
        String one = "{\"id\": \"1\", \"title\": \"Ferry sails\", \"full_text\": \"It sailed.\", \"lang\": \"en\","
                + " \"user\": {\"name\": \"Ann Lee\"}}";
        String two = "{\"id\": \"2\", \"title\": \"Lock opens\", \"full_text\": \"It opened.\", \"lang\": \"en\"}";
        Reads reads = Reads.in(dir).file("posts.json", json.replace("%1", one).replace("%2", two));
        assertThat(reads.lines())
                .satisfiesExactly(
                        first -> assertThat(first).endsWith(" 1 \"Ferry sails\""),
                        second -> assertThat(second).endsWith(" 2 \"Lock opens\""));
        assertThat(reads.articles().getFirst().body()).isEqualTo("It sailed.");
        assertThat(reads.articles().getFirst().language()).hasValue("en");
    }

    @Test
    void are_found_in_a_script_by_the_articles_in_the_member() {
        assertThat(Reads.in(dir)
                        .file(
                                "tweets.js",
                                "YTD.part0 = [ {\"tweet\": {\"id\": \"7\", \"full_text\": \"It sailed.\"}} ]")
                        .article()
                        .body())
                .isEqualTo("It sailed.");
    }

    @Test
    void keep_a_field_that_is_an_object() {
        assertThat(Reads.in(dir)
                        .file("a.json", "[{\"body\": {\"plain\": \"It sailed.\", \"html\": \"<p>It sailed.</p>\"}}]")
                        .article()
                        .body())
                .isEqualTo("It sailed.");
    }
}
