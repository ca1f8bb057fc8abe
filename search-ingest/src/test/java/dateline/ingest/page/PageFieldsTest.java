package dateline.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageFieldsTest extends HarbourPageTest {

    @Test
    void isReadWithItsOrigin() {
        Page page = article("""
                <link rel=canonical href=/news/lighthouse-move#top>
                <meta property=og:site_name content="The Harbour Post">
                <meta name=description content="The council decides on the tower.">
                <meta property=article:section content=Town>
                <meta property=article:tag content=harbour><meta property=article:tag content="sea, storms">""", "<h1>Lighthouse may move</h1>" + paragraphs());
        assertThat(page.canonicalUrl())
                .contains(new Found<>("https://www.harbourpost.example/news/lighthouse-move", PageSource.META));
        assertThat(page.publisher()).contains(new Found<>("The Harbour Post", PageSource.META));
        assertThat(page.summary()).contains(new Found<>("The council decides on the tower.", PageSource.META));
        assertThat(page.section()).contains(new Found<>("Town", PageSource.META));
        assertThat(page.tags()).extracting(Found::value).containsExactly("harbour", "sea", "storms");
        assertThat(page.language()).contains(new Found<>("en", PageSource.META));
    }

    @Test
    void believesNoAddressThatIsNotOfTheWeb() {
        Page page = read("<base href='file:///'><link rel=canonical href='etc/passwd'>" + paragraphs());
        assertThat(page.canonicalUrl()).isEmpty();
    }
}
