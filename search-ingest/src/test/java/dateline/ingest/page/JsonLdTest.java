package dateline.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ingest.page.data.JsonLd;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    private List<String> authors(String author) {
        String json = "{\"@type\":\"https://schema.org/Article#NewsArticle\",\"headline\":\"Moved\",\"author\":"
                + author + "}";
        return JsonLd.read(org.jsoup.Jsoup.parse("<script type=\"application/ld+json\">" + json + "</script>"))
                .articles()
                .getFirst()
                .texts("author");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "Ann Lee"                                             | Ann Lee
            ["Ann Lee", "Bo Fry"]                                 | Ann Lee, Bo Fry
            {"name": "Ann Lee"}                                   | Ann Lee
            [{"name": ["", "Ann Lee"]}, "Bo Fry"]                 | Ann Lee, Bo Fry
            {"@value": "Ann Lee"}                                 | Ann Lee
            {"headline": "Ann Lee"}                               | Ann Lee
            {"name": {"@value": "Ann Lee"}, "headline": "Lee"}    | Lee
            {"name": " "}                                         | ``
            {}                                                    | ``
            [["Ann Lee"]]                                         | ``
            ["", " ", "Ann Lee"]                                  | Ann Lee
            null                                                  | ``
            """)
    void namesComeInManyForms(String author, String names) {
        assertThat(String.join(", ", authors(author))).isEqualTo(names);
    }

    @Test
    void aTypeThatIsNoTextIsNone() {
        assertThat(headlines("{\"@type\":[{\"a\":1},\"Article\"],\"headline\":\"Moved\"}"))
                .containsExactly("Moved");
        assertThat(headlines("{\"@type\":{\"a\":1},\"headline\":\"Moved\"}")).isEmpty();
        assertThat(headlines("")).isEmpty();
        assertThat(headlines("17")).isEmpty();
    }
}
