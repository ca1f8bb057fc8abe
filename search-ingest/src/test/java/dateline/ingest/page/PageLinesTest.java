package dateline.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.ingest.Reads;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Lines around the text of a page: authors, days, titles, and what is foreign")
class PageLinesTest {

    private static final String ONE =
            "The ferry to the outer islands sails again after a winter in dock, and its crew said"
                    + " that the engine had never run so quietly. Tickets cost what they did in autumn.";

    private static final String TWO =
            "Farmers on the largest island had asked for a boat that takes cattle, too, and the"
                    + " county promised to look for one before the next winter comes.";

    private static final String TEXT = "<p>" + ONE + "</p><p>" + TWO + "</p>";
    private static final String BODY = ONE + "\n\n" + TWO;

    @TempDir
    Path dir;

    private Article page(String head, String body) {
        return Reads.in(dir)
                .file(
                        "a.html",
                        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Ferry sails again</title>"
                                + head + "</head><body><article><h1>Ferry sails again</h1>" + body
                                + "</article></body></html>")
                .article();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "By Ada Lund, Ben Roe; [Ada Lund, Ben Roe]",
                "By Ada Lund, Ben Roe and Cleo Park; [Ada Lund, Ben Roe, Cleo Park]",
                "By Ada Lund & Ben Roe; [Ada Lund, Ben Roe]",
                "By Ada Lund with Ben Roe; [Ada Lund, Ben Roe]",
                "By Ada Lund / Ben Roe; [Ada Lund, Ben Roe]",
                "Von Ada Lund und Ben Roe; [Ada Lund, Ben Roe]",
                "Text: Ada Lund; [Ada Lund]",
                "By Ada Lund, Island Correspondent; [Ada Lund]",
                "May 6, 2019 by Ada Lund; [Ada Lund]",
                "Posted on May 6, 2019 by Ada Lund; [Ada Lund]",
                "Monday, May 6, 2019 10:05 am PDT by Ada Lund; [Ada Lund]",
                "Ada Lund | May 6, 2019; [Ada Lund]",
                "Ada Lund | Harbour Wire | May 6, 2019; [Ada Lund]",
                "By Ada Lund | Harbour Wire | May 6, 2019; [Ada Lund]",
                "May 6, 2019 · Ada Lund · Harbour Wire; [Ada Lund]",
                "Ada Lund / Ben Roe | Harbour Wire | May 6, 2019; [Ada Lund, Ben Roe]",
                "Ada Lund, 6 May 2019; [Ada Lund]",
                "6. Mai 2019, 10:05 Uhr von Ada Lund; [Ada Lund]",
                "Ada Lund · May 6, 2019 · 5 min read; [Ada Lund]",
                "Publié le 6 mai 2019 par Ada Lund; [Ada Lund]",
                "By Jerry Chu; [Jerry Chu]"
            })
    void allAuthorsOfALine(String line, String authors) {
        for (String markup : new String[] {"<p>%s</p>", "<div class=\"byline\">%s</div>"}) {
            Article article = page("", markup.replace("%s", line) + TEXT);

            assertThat(article.authors()).hasToString(authors);
            assertThat(article.body()).isEqualTo(BODY);
        }
    }

    @Test
    void whoIsSeenComesBeforeLoginsAndCompanies() {
        for (String login : new String[] {"alund", "ada@post.example", "Island Media GmbH"}) {
            assertThat(page("<meta name=\"author\" content=\"" + login + "\">", "<p>By Ada Lund</p>" + TEXT)
                            .authors())
                    .containsExactly("Ada Lund");
        }
        assertThat(page("<meta name=\"author\" content=\"Ada Lund\">", "<p>By Ada Lund and Ben Roe</p>" + TEXT)
                        .authors())
                .containsExactly("Ada Lund", "Ben Roe");
    }

    @Test
    void whoWroteBelowTheStoryDidNotWriteIt() {
        String remark = "<ol><li itemscope itemtype=\"http://schema.org/Comment\"><span itemprop=\"author\" itemscope"
                + " itemtype=\"http://schema.org/Person\"><b itemprop=\"name\">Cy Dow</b></span><p>Good.</p></li></ol>";

        assertThat(page("", "<p>By Ada Lund</p>" + TEXT + remark).authors()).containsExactly("Ada Lund");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "<p>(06.05.2019) The ferry sails.</p>; 2019-05-06",
                "<p>06.05.19</p>; 2019-05-06",
                "<span property=\"schema:dateCreated\" content=\"2019-05-06\"></span>; 2019-05-06",
                "<p>Erstellt von Ada am Montag 6. Mai 2019</p>; 2019-05-06"
            })
    void daysInOddPlaces(String line, String day) {
        assertThat(page("", line + TEXT).published()).hasToString(day);
        assertThat(page("", TEXT + "<div>This article was published on 6 May 2019 by Ada.</div>")
                        .published())
                .hasToString("2019-05-06");
    }

    @Test
    void aDayInTheHeading() {
        Article article = Reads.in(dir)
                .file(
                        "b.html",
                        "<html><head><title>Ferry sails again</title></head><body><article><h1><span>06.05.2019</span>"
                                + " Ferry sails again</h1>" + TEXT + "</article></body></html>")
                .article("b.html");

        assertThat(article.title()).isEqualTo("Ferry sails again");
        assertThat(article.published()).hasToString("2019-05-06");
        assertThat(article.body()).isEqualTo(BODY);
    }

    @Test
    void theDayThatIsStatedStays() {
        String stated = "<meta property=\"article:published_time\" content=\"2018-03-04T09:00:00+00:00\">"
                + "<meta property=\"article:modified_time\" content=\"2019-05-06T09:00:00+00:00\">";

        assertThat(page(stated, "<p>May 6, 2019</p>" + TEXT).published().toString())
                .startsWith("2018-03-04");
        assertThat(page(stated, "<p>Best of May 9, 2021</p>" + TEXT).published().toString())
                .startsWith("2018-03-04");
    }

    @Test
    void theDayOfTheNewsroom() {
        String stamp = "<meta property=\"article:published_time\" content=\"2019-05-07T03:55:28Z\">";

        assertThat(page(stamp + "<link rel=\"canonical\" href=\"https://post.example/2019/05/06/ferry/\">", TEXT)
                        .published())
                .hasToString("2019-05-06");
        assertThat(page(stamp + "<link rel=\"canonical\" href=\"https://post.example/2019/05/01/ferry/\">", TEXT)
                        .published()
                        .toString())
                .startsWith("2019-05-07");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Home", "Startseite", "Untitled Document", "Accueil", "index"})
    void wordsThatAreNoTitles(String title) {
        Article article = Reads.in(dir)
                .file(
                        "c.html",
                        "<html><head><title>" + title + "</title></head><body><h1>Ferry sails again</h1>" + TEXT
                                + "</body></html>")
                .article("c.html");

        assertThat(article.title()).isEqualTo("Ferry sails again");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>READ ALSO: <a href=/1>Bus fares go up</a></p>",
                "<p>VEA TAMBIÉN: <a href=/1>Sube el bus</a></p>",
                "<p>Weiterlesen: <a href=/1>Busse werden teurer</a></p>",
                "<p>MIRA: <a href=/1>Sube el bus</a></p>",
                "<p>Lire aussi : <a href=/1>Le bus augmente</a></p>",
                "<p>Lees ook: Bus wordt duurder</p>",
                "<blockquote class=\"twitter-tweet\"><p>We sail again, thank you for your patience, islanders.</p>&mdash; Ferry"
                        + " (@ferry) <a href=/1>May 9, 2021</a></blockquote>"
            })
    void foreignLinesWithin(String line) {
        assertThat(page("", "<p>" + ONE + "</p>" + line + "<p>" + TWO + "</p>").body())
                .isEqualTo(BODY);
    }

    @Test
    void hiddenCardsWithinALine() {
        Article article = page(
                "",
                "<p>The captain, <span>Ada Lund<span style=\"display: none\">Ada Lund <a href=/1>More on her</a></span></span>,"
                        + " said on Monday that she would go on sailing for as long as the islanders wanted her to.</p>"
                        + TEXT);

        assertThat(article.body()).startsWith("The captain, Ada Lund, said on Monday");
    }

    private static final String[][] OTHERS = {
        {"Museum lends a map", "The museum will lend its oldest map to a show abroad next spring."},
        {"Rain closes a road", "Heavy rain has closed the road over the pass until Friday."},
        {"Team names a coach", "The club has named its third coach in two years, a goalkeeper."},
        {"Bakery wins a prize", "A bakery in the old town has won the prize for the best loaf."}
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<li><a href=/1>%1</a>%2</li>",
                "<article><h2><a href=/1>%1</a></h2><p>%2</p></article>",
                "<div class=item><a href=/1>%1</a><p>%2</p></div>"
            })
    void teasersOfOtherArticles(String markup) {
        StringBuilder teasers = new StringBuilder();
        for (String[] other : OTHERS) {
            teasers.append(markup.replace("%1", other[0]).replace("%2", other[1]));
        }

        assertThat(page("", TEXT + "<ul>" + teasers + "</ul>").body()).isEqualTo(BODY);
    }

    @Test
    void remarksOfReadersWithoutAClass() {
        StringBuilder remarks = new StringBuilder("<h3>4 Responses</h3><ol>");
        for (String[] other : OTHERS) {
            remarks.append("<li><cite>Cy Dow</cite> says:<p>" + other[1] + "</p></li>");
        }

        assertThat(page("", TEXT + remarks + "</ol>").body()).isEqualTo(BODY);
    }

    @Test
    void listsTablesHeadingsAndCodeStayWhole() {
        Article article = page(
                "",
                "<p>" + ONE
                        + "</p><table><tr><th>Boat</th><th>Seats</th></tr><tr><td>Tern</td><td>40</td></tr></table><p>"
                        + TWO
                        + "</p><pre>sail --now</pre><ul><li>Cars</li><li>Cattle</li></ul><p>" + ONE
                        + "</p><h2>Next</h2><p>Soon.</p><p>"
                        + TWO + "</p>");

        assertThat(article.body())
                .isEqualTo(ONE + "\n\nBoat | Seats\n\nTern | 40\n\n" + TWO + "\n\nsail --now\n\nCars\n\nCattle\n\n"
                        + ONE + "\n\nNext\n\nSoon.\n\n" + TWO);
    }
}
