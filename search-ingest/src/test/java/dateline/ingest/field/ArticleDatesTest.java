package dateline.ingest.field;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.Origin;
import dateline.ingest.Reads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The date of an article that is read")
class ArticleDatesTest {

    private static final String REPORT = """
            Ferry letters change hands

            SEOUL — The two leaders exchanged letters on Thursday (Oct 12), the state broadcaster said, and promised to
            open the old ferry line again.

            The letters mark an anniversary.
            """;

    @TempDir
    Path folder;

    private Article json(String record) {
        return Reads.in(folder).file("a.jsonl", record + "\n").article("a.jsonl");
    }

    private Article text(String text, Instant fileTime) throws IOException {
        Reads reads = Reads.in(folder).file("a.txt", text);
        Files.setLastModifiedTime(folder.resolve("a.txt"), FileTime.from(fileTime));
        return reads.article("a.txt");
    }

    @Test
    void says_what_it_rests_on() {
        Article article = json("{\"title\": \"Ferry sails\", \"published\": \"2023-10-12\"}");
        assertThat(article.published()).hasToString("2023-10-12");
        Origin origin = article.origins().get("date");
        assertThat(origin.evidence()).isEqualTo("json: published");
        assertThat(origin.confidence()).isEqualTo(1, Offset.offset(0.001));
    }

    @Test
    void in_a_month_of_two_languages_is_decided_by_the_one_stated_or_found() {
        String body = "Ribari su se jučer vratili u luku nakon što je oluja prošla, a grad je otvorio tržnicu na obali."
                + " Gradonačelnik je rekao da će se radovi na lukobranu nastaviti i sljedeće godine, ako bude novca.";
        assertThat(json("{\"title\": \"Luka\", \"date\": \"23. listopada 2021\", \"language\": \"hr\"}")
                        .published())
                .hasToString("2021-10-23");
        assertThat(json("{\"title\": \"Port\", \"date\": \"23 listopada 2021\", \"lang\": \"pl\"}")
                        .published())
                .hasToString("2021-11-23");
        assertThat(json("{\"title\": \"Luka\", \"date\": \"23. listopada 2021\", \"text\": \"" + body + "\"}")
                        .published())
                .hasToString("2021-10-23");
        assertThat(json("{\"title\": \"Port\", \"date\": \"23 listopada 2021\"}")
                        .published())
                .hasToString("2021");
    }

    @Test
    void of_open_order_is_read_as_the_other_dates_of_its_file_are() {
        Reads reads = Reads.in(folder)
                .file("us.csv", "title,date,text\nFirst,1/3/2015,One.\nSecond,1/20/2015,Two.\nThird,2/1/2015,Three.\n")
                .file("de.jsonl", """
                        {"title": "First", "date": "01/03/2015", "text": "One."}
                        {"title": "Second", "date": "20/01/2015 10:00", "text": "Two."}
                        """)
                .file("open.csv", "title,date,text\nFirst,1/3/2015,One.\nSecond,1/4/2015,Two.\n");

        assertThat(reads.articles("us.csv"))
                .extracting(article -> article.published().toString())
                .containsExactly("2015-01-03", "2015-01-20", "2015-02-01");
        assertThat(reads.articles("de.jsonl").getFirst().published()).hasToString("2015-03-01");
        assertThat(reads.articles("open.csv").getFirst().published()).hasToString("2015");
        assertThat(reads.articles("us.csv").getFirst().origins().get("date").evidence())
                .isEqualTo("csv: date, month first by other dates of the file");
    }

    @Test
    void may_stand_in_parts() {
        Reads reads = Reads.in(folder).file("parts.csv", """
                title,year,month,day,text
                First,1998,11.0,3.0,One.
                Second,1998,April,12,Two.
                Third,1998,7,,Three.
                Fourth,1998,,,Four.
                """);
        assertThat(reads.articles("parts.csv"))
                .extracting(article -> article.published().toString())
                .containsExactly("1998-11-03", "1998-04-12", "1998-07", "1998");
    }

    @Test
    void of_open_order_is_read_as_the_language_has_it_that_is_stated() {
        Article article = json("{\"title\": \"Streik\", \"date\": \"01/03/2015\", \"lang\": \"de\"}");
        assertThat(article.published()).hasToString("2015-03-01");
    }

    @Test
    void comes_from_the_address_where_nothing_else_tells() {
        Article article = json("{\"title\": \"Ferry sails\", \"url\": \"https://post.example/2023/10/12/ferry\"}");
        assertThat(article.published()).hasToString("2023-10-12");
        assertThat(article.origins()).containsEntry("date", new Origin("url", 0.7));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'Wed Oct 10 20:19:24 +0000 2018'|2018-10-10T20:19:24Z",
                "1325376562|2012-01-01T00:09:22Z",
                "1325376562000|2012-01-01T00:09:22Z",
                "1.325376562e9|2012-01-01T00:09:22Z",
                "'1325376562.0'|2012-01-01T00:09:22Z",
                "'/Date(1325376562000)/'|2012-01-01T00:09:22Z",
                "'Posted by Ann Lee on 14 Nov 2022 in Politics'|2022-11-14",
                "'Sunday 25 December 2022 08:00, UK'|2022-12-25",
                "'03.04.2023'|2023-04-03",
                "'2022-00-00'|2022",
                "'0000-00-00 00:00:00'|``",
                "'1970-01-01'|``",
                "'N/A'|``",
                "'Meeting of 14 Nov 2022 about that of 16 Nov 2022'|``",
            })
    void is_read_in_any_form_that_a_field_has_it_in(String json, String expected) {
        Article article = json("{\"title\": \"Ferry sails\", \"date\": " + json.replace('\'', '"') + "}");
        assertThat(article.published()).hasToString(expected);
    }

    @Test
    void in_the_future_is_flagged_and_not_believed() {
        Article article =
                json("{\"title\": \"Ferry sails\", \"published\": \"2999-10-12\", \"updated\": \"2023-10-13\"}");
        assertThat(article.published()).hasToString("2023-10-13");
        assertThat(article.extras().get("date_doubt"))
                .containsExactly("2999-10-12 (json: published) lies in the future");
    }

    @Test
    void in_digits_that_may_be_two_days_is_read_the_way_that_the_address_bears_out() {
        String record = "{\"title\": \"Ferry sails\", \"date\": \"03/04/2023\"";
        assertThat(json(record + ", \"url\": \"https://post.example/2023/04/03/ferry\"}")
                        .published())
                .hasToString("2023-04-03");
        Article open = json(record + "}");
        assertThat(open.published()).hasToString("2023");
        assertThat(open.extras().get("date_text")).containsExactly("03/04/2023");
    }

    @Test
    void without_a_year_stays_without_one_where_nothing_decides() throws IOException {
        Article article = text(REPORT, Instant.parse("2025-06-01T00:00:00Z"));
        assertThat(article.published()).hasToString("--10-12");
        assertThat(article.place()).contains("SEOUL");
        assertThat(article.origins()).containsEntry("date", new Origin("text", 0.5));
    }

    @Test
    void without_a_year_is_completed_by_a_file_of_the_same_weeks_in_a_year_of_that_weekday() throws IOException {
        assertThat(text(REPORT, Instant.parse("2023-10-20T00:00:00Z")).published())
                .hasToString("2023-10-12");
        // The 12th of October 2022 was a Wednesday.
        assertThat(text(REPORT, Instant.parse("2022-10-20T00:00:00Z")).published())
                .hasToString("--10-12");
    }

    @Test
    void without_a_year_is_completed_by_what_else_the_article_says() throws IOException {
        Instant copied = Instant.parse("2025-06-01T00:00:00Z");
        assertThat(text(REPORT + "\nThe line was closed on September 30, 2023.\n", copied)
                        .published())
                .hasToString("2023-10-12");
        assertThat(text(REPORT + "\nThe line was opened on September 30, 1987.\n", copied)
                        .published())
                .hasToString("--10-12");
    }
}
