package dateline.ingest.field;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.ingest.Reads;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Values as databases and scrapers leave them.
class FieldFormsTest {

    @TempDir
    Path dir;

    private Article json(String fields) {
        return Reads.in(dir)
                .file("a.json", "{\"title\": \"Ferry sails\", \"body\": \"It sails.\", " + fields + "}")
                .article();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "year": 2024, "month": 5, "day": 6           | 2024-05-06
            "year": "2024.0", "month": "5.0", "day": "16.0" | 2024-05-16
            "year": 2024, "month": 11                    | 2024-11
            "year": 2024, "month": "May", "day": 6       | 2024-05-06
            "year": 2024, "month": "May", "day": ""      | 2024-05
            "year": 2024, "month": 5, "day": 0           | 2024-05
            "year": 2024, "month": 5, "day": 32          | 2024-05
            "year": 2024, "month": 13, "day": 6          | 2024
            "year": 2024, "month": "", "day": 6          | 2024
            "date": "2024-05-06T07:08:09+02:00"          | 2024-05-06T07:08:09+02:00
            "date": "6 May 2024"                         | 2024-05-06
            "date": "May 6th, 2024"                      | 2024-05-06
            "date": 1714979289                           | 2024-05-06T07:08:09Z
            "date": 1714979289000                        | 2024-05-06T07:08:09Z
            "date": "20240506"                           | 2024-05-06
            "date": "2024"                               | 2024
            "date": "0000-00-00"                         | ``
            "date": "n/a"                                | ``
            """)
    void datesComeInPartsAndForms(String fields, String date) {
        assertThat(json(fields).published()).hasToString(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "None",
                "N/A",
                "-1",
                "0",
                "00000000-0000-0000-0000-000000000000",
                "-",
                "",
                " ",
                "{}",
                "NaN",
                "undefined"
            })
    void whatStandsForNoIdIsNone(String id) {
        assertThat(json("\"id\": \"" + id + "\"").id().value()).startsWith("sha256:");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            https://A.example/Ferry                              | https://a.example/Ferry
            HTTP://a.example                                     | http://a.example/
            https://a.example:443/x                              | https://a.example/x
            https://a.example:8443/x                             | https://a.example:8443/x
            http://a.example:80/x                                | http://a.example/x
            https://a.example/x?utm_source=mail&id=3             | https://a.example/x?id=3
            https://a.example/x?id=3&&b&fbclid=1                 | https://a.example/x?id=3&b
            https://a.example/x?UTM_Campaign=y                   | https://a.example/x
            https://a.example/a b                                | https://a.example/a%20b
            https://a.example/x#part                             | https://a.example/x
            """)
    void addressesOfTheSamePageGiveTheSameId(String url, String id) {
        assertThat(json("\"url\": \"" + url + "\"").id()).hasToString(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#top", "javascript:void(0)", "about:blank", "mailto:a@a.example", "0", "null", "-1"})
    void whatLeadsNowhereIsNoAddress(String url) {
        Article article = json("\"url\": \"" + url + "\"");
        assertThat(article.url()).isEmpty();
        assertThat(article.id().value()).startsWith("sha256:");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            en        | en
            en_GB     | en-GB
            EN        | en
            eng       | en
            English   | en
            Deutsch   | de
            german-AT | de-AT
            français  | fr
            """)
    void languagesAreCodesOrNames(String language, String tag) {
        assertThat(json("\"language\": \"" + language + "\"").language()).contains(tag);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "boats; isles"               | boats, isles
            "boats, isles"               | boats, isles
            "['boats', 'isles']"         | boats, isles
            ["boats", "isles"]           | boats, isles
            "[\\"boats\\", \\"isles\\"]" | boats, isles
            "boats"                      | boats
            """)
    void tagsAreListedInManyWays(String tags, String each) {
        assertThat(String.join(", ", json("\"tags\": " + tags).tags())).isEqualTo(each);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[removed]", "[deleted]", "null", "None", "nan"})
    void aTextThatWasTakenAwayIsNone(String body) {
        assertThat(Reads.in(dir)
                        .file("a.json", "{\"title\": \"Ferry sails\", \"body\": \"" + body + "\"}")
                        .article()
                        .body())
                .isEmpty();
    }

    @Test
    void whatHasNeitherIdNorTextIsNamedWithItsFields() {
        assertThat(Reads.in(dir)
                        .file("a.jsonl", "{\"a\": 1, \"b\": 2, \"c\": 3}\n{\"title\": \"x\"}\n")
                        .lines())
                .first()
                .asString()
                .contains("no title, text or id among its fields (a, b, c)");
        assertThat(Reads.in(dir)
                        .file(
                                "a.jsonl",
                                "{\"id\": \"" + "x".repeat(2000) + "\", \"title\": \"x\"}\n{\"title\": \"y\"}\n")
                        .lines())
                .hasSize(2);
    }
}
