package dateline.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageDatesTest extends HarbourPageTest {

    private Found<PageDate> published(String head, String inner) {
        return article(head, "<h1>Lighthouse may move</h1>" + inner + paragraphs())
                .published()
                .getFirst();
    }

    private void assertDay(Found<PageDate> found, String day, PageSource origin) {
        assertThat(found.value().day()).isEqualTo(LocalDate.parse(day));
        assertThat(found.origin()).isEqualTo(origin);
    }

    @Test
    void comeFromJsonLdFirst() {
        Found<PageDate> found = published("""
                <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle",
                "datePublished":"2024-05-07T08:30:00+02:00","dateModified":"2024-05-09T10:00:00Z"}</script>
                <meta property="article:published_time" content="2024-05-08T00:00:00Z">""", "");
        assertDay(found, "2024-05-07", PageSource.JSON_LD);
        assertThat(found.value().date().instant()).contains(Instant.parse("2024-05-07T06:30:00Z"));
    }

    @Test
    void comeFromMetaElements() {
        assertDay(
                published("<meta name=parsely-pub-date content=2024-05-07T08:30:00Z>", ""),
                "2024-05-07",
                PageSource.META);
        assertDay(
                published("<meta name=citation_publication_date content=2024/05/07>", ""),
                "2024-05-07",
                PageSource.META);
        assertDay(published("<meta name=DC.date.issued content=2024-05-07>", ""), "2024-05-07", PageSource.META);
    }

    @Test
    void comeFromMicrodata() {
        assertDay(
                published("", "<p itemscope><span itemprop=datePublished content=2024-05-07>Tuesday</span></p>"),
                "2024-05-07",
                PageSource.MICRODATA);
    }

    @Test
    void comeFromTimeElementsNearTheHeadline() {
        assertDay(
                published("", "<p>Posted <time datetime=2024-05-07>last Tuesday</time></p>"),
                "2024-05-07",
                PageSource.TIME);
    }

    @Test
    void comeFromTheAddress() {
        Page page = new PageExtractor()
                .extract(
                        "<h1>Lighthouse may move</h1>" + paragraphs(),
                        "https://post.example/2024/05/07/lighthouse.html");
        assertDay(page.published().getFirst(), "2024-05-07", PageSource.URL);
    }

    @Test
    void comeFromVisibleTextInManyForms() {
        for (String text : List.of(
                "May 7, 2024",
                "Published: May 7th, 2024",
                "Tuesday, 7 May 2024",
                "7. Mai 2024",
                "7 mai 2024",
                "7 de mayo de 2024",
                "7 maggio 2024",
                "2024年5月7日",
                "2024-05-07",
                "2024.05.07",
                "07.05.2024",
                "5/7/2024",
                "07 May 2024 | 3 min read",
                "By A. Keeper on May 7, 2024")) {
            assertDay(published("", "<p>" + text + "</p>"), "2024-05-07", PageSource.TEXT);
        }
    }

    @Test
    void ofAChangeAreKeptApart() {
        Page page = article(
                "", "<h1>Lighthouse may move</h1><p>Published May 7, 2024 · Updated May 9, 2024</p>" + paragraphs());
        assertThat(page.published()).extracting(date -> date.value().day()).containsExactly(LocalDate.of(2024, 5, 7));
        assertThat(page.modified()).extracting(date -> date.value().day()).containsExactly(LocalDate.of(2024, 5, 9));
    }

    @Test
    void ofAChangeStandInForMissingOnesOnlyWhereTheyAreShown() {
        String hidden = "<meta property=article:modified_time content=2024-05-09>";
        assertThat(article(hidden, "<h1>Lighthouse may move</h1>" + paragraphs())
                        .date())
                .isEmpty();
        assertThat(article(hidden, "<h1>Lighthouse may move</h1><p>Updated May 9, 2024</p>" + paragraphs())
                        .date()
                        .map(date -> date.value().day()))
                .contains(LocalDate.of(2024, 5, 9));
    }

    @Test
    void areFoundFarFromTheHeadlineBehindAWordThatSaysSo() {
        String aside = "<aside>" + "<p>One more thing to read here</p>".repeat(25)
                + "<h4>Published</h4><p>7 May 2024</p></aside>";
        assertDay(published("", paragraphs() + aside), "2024-05-07", PageSource.TEXT);
    }

    @Test
    void areNotTakenFromSentencesNearTheHeadline() {
        String sentence = "<p>The season of moving lighthouses ends for most of us on April 15, 2025.</p>";
        assertThat(article("", "<h1>Lighthouse may move</h1>" + sentence + paragraphs())
                        .date())
                .isEmpty();
    }

    @Test
    void areNotTakenFromSentencesFarBelowThatSpeakOfADate() {
        String far = "<p>One more thing to read here</p>".repeat(25);
        for (String sentence : List.of(
                "The season ends for most of us on April 15, 2025. Who cannot move before that date has options.",
                "Help begins Monday, May 5th 2025. You can hand in papers a few days before this date.",
                "The tower opens on 3 June 2025; nothing is posted before.")) {
            assertThat(article("", "<h1>Lighthouse may move</h1>" + paragraphs() + far + "<p>" + sentence + "</p>")
                            .date())
                    .isEmpty();
        }
        assertDay(
                published("", paragraphs() + far + "<p>This article about the tower was published on 4 May 2019.</p>"),
                "2019-05-04",
                PageSource.TEXT);
        assertDay(
                published(
                        "",
                        paragraphs() + far
                                + "<div>Dieser Artikel wurde am 14. Dezember 2015 um 14:48 von <a href=/u>Uli"
                                + "</a> veröffentlicht.</div>"),
                "2015-12-14",
                PageSource.TEXT);
    }

    @Test
    void areNotThoseBetweenWhichSomethingTakesPlace() {
        assertThat(article("", "<h1>Lighthouse week</h1><p>2024-05-07 - 2024-05-12</p>" + paragraphs())
                        .date())
                .isEmpty();
    }

    @Test
    void areToldFromNamesThatRunIntoThem() {
        assertDay(
                published("", "<p>By <b>Ada Keeper</b><span>May 7, 2024</span> | 6 comments</p>"),
                "2024-05-07",
                PageSource.TEXT);
    }

    @Test
    void thatThePageShowsComeBeforeDataThatDisagree() {
        Found<PageDate> found =
                published("<meta property=article:published_time content=2019-01-01>", "<p>May 7, 2024</p>");
        assertDay(found, "2024-05-07", PageSource.TEXT);
    }

    @Test
    void thatAreImpossibleAreNone() {
        Page page = article(
                "<meta name=date content=2024-13-45>", "<p>February 31, 2024</p><p>May 7, 3024</p>" + paragraphs());
        assertThat(page.published()).isEmpty();
    }
}
