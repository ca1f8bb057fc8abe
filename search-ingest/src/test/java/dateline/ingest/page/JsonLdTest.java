package dateline.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ingest.page.data.JsonLd;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonLdTest extends HarbourPageTest {

    private List<String> headlines(String json) {
        return JsonLd.read(org.jsoup.Jsoup.parse("<script type=\"application/ld+json\">" + json + "</script>"))
                .articles()
                .stream()
                .flatMap(node -> node.text("headline").stream())
                .toList();
    }

    @Test
    void isReadThoughTemplatesBrokeIt() {
        for (String json : List.of(
                "{\"@type\":\"Article\",\"headline\":\"Moved\"}",
                "{\"@type\":\"Article\",\"headline\":\"Moved\",}",
                "[{\"@type\":[\"Thing\",\"NewsArticle\"],\"headline\":\"Moved\"},]",
                "{\"@graph\":[{\"@type\":\"WebSite\"},{\"@type\":\"https://schema.org/Article\",\"headline\":\"Moved\"}]}",
                "/* by a plugin */ {\"@type\":\"Article\", // kind\n\"headline\":\"Moved\"}",
                "//<![CDATA[\n{\"@type\":\"Article\",\"headline\":\"Moved\"}\n//]]>",
                "<!-- {\"@type\":\"Article\",\"headline\":\"Moved\"} -->",
                "{&quot;@type&quot;:&quot;Article&quot;,&quot;headline&quot;:&quot;Moved&quot;}",
                "{\"@type\":\"Article\",\"description\":\"two\nlines\",\"headline\":\"Moved\"}",
                "{'@type':'Article','headline':'Moved'}",
                "{\"@type\":\"Article\",\"headline\":\"Moved\",\"description\":\"cut off here",
                "{\"@type\":\"Article\",\"headline\":\"Moved\",\"x\":[[[}")) {
            assertThat(headlines(json)).as(json).containsExactly("Moved");
        }
    }

    @Test
    void hasItsEntitiesResolved() {
        assertThat(headlines("{\"@type\":\"Article\",\"headline\":\"Sea &amp; stone\"}"))
                .containsExactly("Sea & stone");
    }

    @Test
    void putsArticlesBeforePages() {
        assertThat(
                        headlines(
                                "[{\"@type\":\"WebPage\",\"headline\":\"Page\"},{\"@type\":\"BlogPosting\",\"headline\":\"Post\"}]"))
                .containsExactly("Post", "Page");
    }
}
