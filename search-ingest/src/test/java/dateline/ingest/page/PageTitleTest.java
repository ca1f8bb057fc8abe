package dateline.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageTitleTest extends HarbourPageTest {

    private String title(String head, String inner) {
        return article(head, inner + paragraphs()).title().map(Found::value).orElse("");
    }

    @Test
    void isTheHeadingThatTheDataAgreeWith() {
        Page page = article(
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Lighthouse may move\"}</script>"
                        + "<title>Lighthouse may move | The Harbour Post</title>",
                "<h1>Lighthouse may move</h1>" + paragraphs());
        assertThat(page.title()).contains(new Found<>("Lighthouse may move", PageSource.JSON_LD));
    }

    @Test
    void dropsTheNameOfTheSite() {
        assertThat(title(
                        "<meta property=og:site_name content='The Harbour Post'>"
                                + "<title>Lighthouse may move - The Harbour Post</title>",
                        ""))
                .isEqualTo("Lighthouse may move");
        assertThat(title("<title>Harbour Post | Lighthouse may move inland before winter</title>", ""))
                .isEqualTo("Lighthouse may move inland before winter");
    }

    @Test
    void keepsAVersionThatLooksLikeADay() {
        for (String title : List.of(
                "2024.4.4 -> 2024.5.0 issue: the lamp is stuck",
                "2024.4.4 → 2024.5.0: the lamp is stuck",
                "2024.4.4 to 2024.5.0 leaves the lamp stuck")) {
            assertThat(title("", "<h1>" + title.replace(">", "&gt;") + "</h1>")).isEqualTo(title);
        }
        assertThat(title("", "<h1>2024.4.4 - The lamp is stuck</h1>")).isEqualTo("The lamp is stuck");
    }

    @Test
    void keepsADashThatBelongsToIt() {
        assertThat(title("<title>The lighthouse - a history of moving stones</title>", ""))
                .isEqualTo("The lighthouse - a history of moving stones");
    }

    @Test
    void isNotTheHeadingThatNamesTheSite() {
        assertThat(title(
                        "<meta property=og:site_name content='The Harbour Post'>"
                                + "<meta property=og:title content='Lighthouse may move'>",
                        "<h1>The Harbour Post</h1><h2>Lighthouse may move</h2>"))
                .isEqualTo("Lighthouse may move");
    }

    @Test
    void prefersWhatTheReaderSeesToWhatIsWordedForSearchEngines() {
        assertThat(title(
                        "<title>Lighthouse move 2024: what you need to know</title>",
                        "<h1>What you need to know about moving the lighthouse</h1>"))
                .isEqualTo("What you need to know about moving the lighthouse");
    }

    @Test
    void isWhatTheAddressIsMadeOfWhereTheHeadingSpeaksOfSomethingElse() {
        Page page = new PageExtractor()
                .extract(
                        "<meta property=og:title content='How the lighthouse moves inland'><title>x</title>"
                                + "<h1>Subscribe to move with your Harbour Post today</h1>" + paragraphs(),
                        "https://www.harbourpost.example/news/how-the-lighthouse-moves-inland.html");
        assertThat(page.title().map(Found::value)).contains("How the lighthouse moves inland");
    }

    @Test
    void dropsLabelsNamesBehindBarsAndDoublyEscapedSigns() {
        assertThat(title(
                        "<meta property=og:title content='Lighthouse may move'>", "<h1>Blog: Lighthouse may move</h1>"))
                .isEqualTo("Lighthouse may move");
        assertThat(title("", "<h1>Lighthouse may move | Coast | The Harbour Post</h1>"))
                .isEqualTo("Lighthouse may move");
        assertThat(title("", "<h1>Stone &amp;#x26; sea</h1>")).isEqualTo("Stone & sea");
    }

    @Test
    void keepsABarThatTheDataHaveToo() {
        assertThat(title(
                        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":"
                                + "\"Lighthouse may move inland | What the engineers say\"}</script>",
                        "<h1>Lighthouse may move inland | What the engineers say</h1>"))
                .isEqualTo("Lighthouse may move inland | What the engineers say");
    }

    @Test
    void isTheHeadingThatSomeClaimHasWordForWord() {
        Page page = new PageExtractor()
                .extract(
                        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":"
                                + "\"Moving lighthouse inland review\"}</script>"
                                + "<meta property=og:title content='I watched a tower travel by lighthouse rail'>"
                                + "<h1>I watched a tower travel by lighthouse rail</h1>" + paragraphs(),
                        "https://www.harbourpost.example/news/moving-lighthouse-inland-review");
        assertThat(page.title().map(Found::value)).contains("I watched a tower travel by lighthouse rail");
    }

    @Test
    void carriesNoCountOfComments() {
        assertThat(title(
                        "<meta property=og:title content='Lighthouse may move'>",
                        "<h1>Lighthouse may move <small>(seapost.example)</small> <a href=#c>87</a></h1>"))
                .isEqualTo("Lighthouse may move");
    }

    @Test
    void isWholeWhereOneOfTheClaimsBreaksOff() {
        assertThat(title(
                        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":"
                                + "\"Lighthouse may move (but\"}</script>"
                                + "<meta property=og:title content='Lighthouse may move (but not far)'>",
                        ""))
                .isEqualTo("Lighthouse may move (but not far)");
    }
}
