package dateline.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A heading that is the site's name")
class SiteHeadingsTest {

    private static final String TEXT = "<p>The old lighthouse will be moved inland on rails, the harbour board said on"
            + " Tuesday after a storm took another four metres of the cliff.</p><p>Engineers told the council that the"
            + " ground had shifted twice since spring, and that another hard season could bring the tower down.</p>";

    private static String title(String html) {
        return new PageExtractor()
                .extract("<!doctype html><html>" + html, "https://notes.example/2014/05/lighthouse.html")
                .title()
                .map(Found::value)
                .orElse("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // It links home.
                "<title>Coast Notes » Lighthouse may move</title><h1><a href=https://notes.example/>Coast Notes</a></h1>"
                        + "<h2>Lighthouse may move</h2>",
                "<title>Lighthouse may move | Coast Notes</title><h1><a href=/>Coast Notes</a></h1>",
                "<title>Lighthouse may move</title><h1><a href=/index.html>Coast Notes</a></h1><h2>Lighthouse may move</h2>",
                "<title>Coast Notes: Lighthouse may move</title><a href=https://www.notes.example><h1>Coast Notes</h1></a>"
                        + "<h2><a href=/2014/05/lighthouse.html>Lighthouse may move</a></h2>",
                "<title>Coast Notes - Lighthouse may move</title><h1><a href=/>Coast Notes</a></h1>"
                        + "<h1>Lighthouse may move</h1>",
                // It is all of the title.
                "<title>Coast Notes</title><h1><a href=/>Coast Notes</a></h1><h2>Lighthouse may move</h2>",
                "<title>Coast Notes</title><h1><a href=/>Coast Notes</a></h1><aside><h2>Most read</h2></aside>"
                        + "<main><h3>Lighthouse may move</h3></main>",
                // It is the other part of the title.
                "<title>Coast Notes » Lighthouse may move</title><h1>Coast Notes</h1><h2>Lighthouse may move</h2>",
                "<title>Lighthouse may move — Coast Notes</title><h1>Coast Notes</h1><h2>Lighthouse may move</h2>",
                "<title>Coast Notes: Lighthouse may move</title><h1>Coast Notes</h1><h2>Lighthouse may move</h2>",
                // What the page claims is another.
                "<meta property=og:title content='Lighthouse may move'><title>Coast Notes » Lighthouse may move</title>"
                        + "<h1>Coast Notes</h1>",
                "<meta name=twitter:title content='Lighthouse may move'><title>Lighthouse may move | Coast Notes</title>"
                        + "<h1>Coast Notes</h1><h3>Lighthouse may move</h3>",
            })
    void is_not_the_title(String html) {
        assertThat(title(html + TEXT)).isEqualTo("Lighthouse may move");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<title>Lighthouse may move | Coast Notes</title><h1>Lighthouse may move</h1><h2><a href=/>Coast Notes</a></h2>",
                "<title>Lighthouse may move</title><h1><a href=/2014/05/lighthouse.html>Lighthouse may move</a></h1>",
                "<title>Lighthouse may move - Coast Notes</title><h1><a href=#top>Lighthouse may move</a></h1>"
                        + "<h2>What comes next</h2>",
                "<title>Lighthouse may move</title><h1><a href=https://other.example/>Lighthouse may move</a></h1>",
                "<link rel=canonical href=https://lighthouse.example/><title>Lighthouse may move - Coast Notes</title>"
                        + "<h1><a href=/>Lighthouse may move</a></h1>",
                "<title>Lighthouse may move: Coast Notes</title><h1>Lighthouse may move</h1><h2>What comes next</h2>",
                // The site's name is what every page of it claims.
                "<meta property=og:title content=Notes><title>Lighthouse may move | Notes</title><h1>Lighthouse may move</h1>",
                "<meta name=twitter:title content=NOTES><title>Notes - Lighthouse may move</title><h1>Lighthouse may move</h1>",
            })
    void is_told_from_a_headline(String html) {
        assertThat(title(html + TEXT)).isEqualTo("Lighthouse may move");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<title>Lighthouse may move – Coast Notes</title><h1><a href=https://coast.example/>Lighthouse may move</a></h1>",
                "<title>Coast Notes » Lighthouse may move</title><link rel=canonical href=https://notes.example/1.html>"
                        + "<h1><a href=https://notes.example/>Coast Notes</a></h1><h2>Lighthouse may move</h2>",
            })
    void is_known_in_a_page_without_address(String html) {
        assertThat(new PageExtractor()
                        .extract("<!doctype html><html>" + html + TEXT, "")
                        .title())
                .map(Found::value)
                .hasValueSatisfying(title -> assertThat(title).startsWith("Lighthouse may move"));
    }
}
