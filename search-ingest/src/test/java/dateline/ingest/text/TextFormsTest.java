package dateline.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.ingest.Reads;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A plain text")
class TextFormsTest {

    private static final String BODY =
            "The ferry sailed to Torvik on Monday for the first time in nineteen years, and nobody waved.\n\n"
                    + "It sails again on Friday, the company said on the quay.";

    @TempDir
    Path dir;

    private Article read(String text) {
        return Reads.in(dir).file("a.txt", text).article();
    }

    /// Lines are parted by `~`.
    private static String lines(String text) {
        return text.replace("~", "\n");
    }

    private static void assertHas(Article article, String authors, String date, String publisher) {
        assertThat(article.title()).isEqualTo("Ferry sails again");
        assertThat(String.join(", ", article.authors())).isEqualTo(authors == null ? "" : authors);
        assertThat(article.published().toString()).isEqualTo(date == null ? "" : date);
        assertThat(article.publisher().orElse(null)).isEqualTo(publisher);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            value = {
                "By Ann Lund | The Harbour Post | Nov 14, 2022 => Ann Lund => 2022-11-14 => The Harbour Post",
                "By Ann Lund • Nov 14, 2022 => Ann Lund => 2022-11-14 =>",
                "~Ann Lund · 14 November 2022 => Ann Lund => 2022-11-14 =>",
                "By Ann Lund~ann@post.example~Updated 15 November 2022~Source: The Harbour Post => Ann Lund => 2022-11-15 => The Harbour Post",
                "By Ann Lund~@annlund~Last updated: 15 Nov 2022~Published 14 Nov 2022 => Ann Lund => 2022-11-14 =>",
                "Modified 15 Nov 2022~14 Nov 2022 =>  => 2022-11-14 =>",
                "来源：新华社~2022年11月14日 =>  => 2022-11-14 => 新华社",
                "=====~By Ann Lund => Ann Lund =>  =>",
                "Share~By Ann Lund => Ann Lund =>  =>",
                "By Ann Lund~By Bo Berg~14 Nov 2022 => Ann Lund, Bo Berg => 2022-11-14 =>",
                "By Ann Lund and Bo Berg~~By Cy Dahl~~14 Nov 2022 => Ann Lund, Bo Berg, Cy Dahl => 2022-11-14 =>",
                "14 Nov 2022~The Harbour Post~~Ann van der Lund => Ann van der Lund => 2022-11-14 => The Harbour Post",
                "~~Ann van der Lund~~14 Nov 2022 => Ann van der Lund => 2022-11-14 =>",
                "~~~By Ann Lund~~ => Ann Lund =>  =>",
                "TORVIK, Nov 14 (Reuters) - The ferry sailed. =>  => --11-14 => Reuters",
            })
    void has_lines_that_say_who_when_and_for_whom(String head, String authors, String date, String publisher) {
        Article article = read("Ferry sails again\n" + lines(head) + "\n\n" + BODY);
        assertHas(article, authors, date, publisher);
        assertThat(article.body()).endsWith(BODY).hasSizeLessThan(BODY.length() + 25);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ann Lund | Everything is fine here today, or not",
                "Ann Lund | Bo Berg",
                "a@b",
                "Reply to ann@post.example today",
                "Source:",
                "Sauce: The Harbour Post",
            })
    void keeps_lines_that_say_nothing_of_the_kind(String line) {
        Article article = read("Ferry sails again\n\n" + line + "\n\n" + BODY);
        assertHas(article, "", "", null);
        assertThat(article.body()).isEqualTo(line + "\n\n" + BODY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            value = {
                "Ferry sails again~The northern ferry is back, to the joy of few~~By Ann Lund => Ferry sails again => The northern ferry is back, to the joy of few",
                "Ferry sails again~The northern ferry is back~By Ann Lund => Ferry sails again => The northern ferry is back",
                "Ferry sails again~~The northern ferry is back, to the joy of few~~By Ann Lund~~14 Nov 2022 => Ferry sails again => The northern ferry is back, to the joy of few",
                "Ferry sails again for the first time in nineteen~years to Torvik~~By Ann Lund => Ferry sails again for the first time in nineteen years to Torvik =>",
                "https://a.example/ferry~~Ferry sails again~~By Ann Lund => Ferry sails again =>",
                "Ferry sails again~~We in the rain~~14 Nov 2022 => Ferry sails again => We in the rain",
            })
    void has_a_headline_and_a_line_below_it(String head, String title, String lead) {
        Article article = read(lines(head) + "\n\n" + BODY);
        assertThat(article.title()).isEqualTo(title);
        assertThat(article.lead()).isEqualTo(lead == null ? "" : lead);
        assertThat(article.publisher()).isEmpty();
        assertThat(article.body()).isEqualTo(BODY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Wrapped text goes on without any headline at all and~is broken at some seventy columns as people once did it,~so that nothing is taken off.",
                "One line alone",
                "Ferry sails again~for the first time in nineteen years",
                "A sentence that is a headline ends with a full stop, as some do.~~By Ann Lund",
            })
    void without_a_headline_has_none(String text) {
        Article article = read(lines(text));
        assertThat(article.title()).isEmpty();
        assertThat(article.body()).isEqualTo(lines(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            value = {
                "(Reporting by Ann Lund; Editing by Bo Berg) => Ann Lund => true",
                "Reporting by Ann Lund~~ann@post.example => Ann Lund => true",
                "He read Reporting by candles, a book. =>  => true",
                "Tags: ferry, Torvik~~Share this~~Back to top button =>  => false",
                "Related Articles~~Rain falls~~Sun shines =>  => false",
            })
    void ends_with_a_credit_or_with_what_is_no_text(String end, String author, boolean kept) {
        Article article = read("Ferry sails again\n\n" + BODY + "\n\n" + BODY + "\n\n" + lines(end) + "\n");
        assertHas(article, author, null, null);
        assertThat(article.body()).isEqualTo(BODY + "\n\n" + BODY + (kept ? "\n\n" + lines(end) : ""));
        assertThat(article.tags()).isEqualTo(end.startsWith("Tags") ? List.of("ferry", "Torvik") : List.of());
    }

    @Test
    void with_a_credit_and_a_byline_has_the_author_of_the_byline() {
        Article article = read("Ferry sails again\nBy Bo Berg\n\n" + BODY + "\n\n(Reporting by Ann Lund)");
        assertHas(article, "Bo Berg", "", null);
        Article long_ =
                read("Ferry sails again\n\n" + BODY + "\n\n(Reporting by Ann Lund)\n\n" + (BODY + "\n\n").repeat(3));
        assertHas(long_, "", "", null);
    }

    @Test
    void loses_advertisements() {
        assertThat(read("Ferry sails again\n\n" + BODY + "\n\nAdvertisement\n\nIt will sail on.\n\nAdvertisement")
                        .body())
                .isEqualTo(BODY + "\n\nIt will sail on.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            value = {
                "Title: Ferry sails again~Date: 14 Nov 2022~Author: Ann Lund => Ann Lund => 2022-11-14",
                "Headline: Ferry sails again~By: Ann Lund => Ann Lund =>",
                "Title: Ferry sails again =>  =>",
            })
    void may_begin_with_fields(String head, String author, String date) {
        Article article = read(lines(head) + "\n\n" + BODY);
        assertHas(article, author, date, null);
        assertThat(article.body()).isEqualTo(BODY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text: all of it", "note: 12", "T: no field", "Title:", "https://a.example/1", "Text: all of it"
            })
    void does_not_begin_with_fields_where_no_name_is_one(String line) {
        assertThat(read(line + "\n\n" + BODY).body()
                        + read(line + "\n\n" + BODY).title()
                        + read(line + "\n\n" + BODY).url())
                .contains(line.substring(line.indexOf(':') + 1).strip())
                .contains("The ferry sailed to Torvik");
    }
}
