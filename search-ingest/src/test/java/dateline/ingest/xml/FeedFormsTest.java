package dateline.ingest.xml;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.ingest.ReadOptions;
import dateline.ingest.Reads;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Items of feeds and elements of XML")
class FeedFormsTest {

    @TempDir
    Path dir;

    private Article entry(String inner) {
        return Reads.in(dir)
                .file(
                        "feed.xml",
                        "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:base=\"https://a.example/f/\"><title>Post</title><entry"
                                + " xml:base=\"e/\"><title>Ferry sails</title><summary>It sails.</summary>" + inner
                                + "</entry></feed>")
                .article();
    }

    private Article item(String inner) {
        return Reads.in(dir)
                .file(
                        "feed.xml",
                        "<rss version=\"2.0\" xmlns:media=\"http://search.yahoo.com/mrss/\"><channel><title>Post</title>"
                                + "<item><title>Ferry sails</title>" + inner + "</item></channel></rss>")
                .article();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            value = {
                "<link href=\"1.html\"/>=>https://a.example/f/e/1.html",
                "<link rel=\"alternate\" type=\"text/html\" href=\"/1\"/><link rel=\"alternate\" type=\"application/pdf\" href=\"/2\"/>=>https://a.example/1",
                "<link rel=\"alternate\" type=\"application/pdf\" href=\"/2\"/><link rel=\"alternate\" type=\"text/html\" href=\"/1\"/>=>https://a.example/1",
                "<link rel=\"self\" href=\"/self\"/><link href=\"/1\"/>=>https://a.example/1",
                "<link rel=\"http://www.iana.org/assignments/relation/alternate\" href=\"/1\"/>=>https://a.example/1",
                "<link href=\"\"/><link href=\"/1\"/>=>https://a.example/1",
            })
    void have_the_address_of_their_page(String links, String address) {
        assertThat(entry(links).url()).contains(address);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            value = {
                "<link>https://a.example/1</link><guid>https://a.example/2</guid>=>https://a.example/1",
                "<guid>https://a.example/2</guid>=>https://a.example/2",
                "<guid isPermaLink=\"false\">https://a.example/2</guid>=>",
                "<guid>7</guid>=>",
                "<guid>http://a.example/2</guid>=>http://a.example/2",
            })
    void have_the_address_that_their_id_is(String links, String address) {
        assertThat(item("<description>It sails.</description>" + links).url().orElse(null))
                .isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            value = {
                "<category term=\"ships\" label=\"Ships\"/>=>Ships",
                "<category term=\"ships\"/>=>ships",
                "<category>ships</category>=>ships",
                "<category term=\" \">ships</category>=>ships",
                "<category term=\"http://schemas.google.com/blogger/2008/kind#post\"/><category term=\"ships\"/>=>ships",
                "<category term=\"http://schemas.a.example/x\"/>=>",
            })
    void have_their_tags(String category, String tags) {
        Article article = entry(category);
        assertThat(article.section().orElse("") + String.join(", ", article.tags()))
                .isEqualTo(tags == null ? "" : tags);
    }

    @Test
    void have_what_their_media_say() {
        Article article =
                item("<media:group><media:content url=\"https://a.example/v.mp4\" type=\"video/mp4\" xml:lang=\"en\"/>"
                        + "<media:description>The ferry sails again.</media:description></media:group><media:rating scheme=\"x\">nonadult</media:rating>"
                        + "<enclosure url=\"https://a.example/a.mp3\" length=\"77\"/>");
        assertThat(article.lead() + article.body()).isEqualTo("The ferry sails again.");
        assertThat(article.extras().toString())
                .contains("nonadult", "https://a.example/a.mp3", "77")
                .doesNotContain("xml");
    }

    @Test
    void have_their_people_with_and_without_names() {
        Article article = entry(
                "<author><name>Ann Lund</name><email>ann@a.example</email><uri>https://a.example/ann</uri></author>"
                        + "<author><email>bo@a.example</email></author>");
        assertThat(article.authors()).contains("Ann Lund");
        assertThat(article.extras().toString()).contains("ann@a.example", "https://a.example/ann");
    }

    private List<String> elements(String xml) {
        return Reads.in(dir)
                .with(ReadOptions.builder().maxRecordBytes(4096).build())
                .file("news.xml", xml)
                .lines();
    }

    private static String news(String id, String inner) {
        return "<article><id>" + id + "</id><title>T" + id + "</title><body>" + inner + "</body></article>\n";
    }

    @Test
    void that_are_too_long_cost_only_themselves() {
        String large = news("2", "It rained. ".repeat(1000));
        assertThat(elements("<articles>\n" + news("1", "x") + large + news("3", "z") + "</articles>"))
                .satisfiesExactly(
                        one -> assertThat(one).endsWith(" 1 \"T1\""),
                        two -> assertThat(two).contains("record is larger than 4 KB"),
                        three -> assertThat(three).endsWith(" 3 \"T3\""));
        assertThat(elements("<articles>\n" + news("1", "x")
                        + large.replace("</article>", "").replace("</body>", "")))
                .hasSize(2)
                .last()
                .asString()
                .contains("record is larger than 4 KB");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            value = {
                "<![CDATA[a <article> b ]] > c]]>=>true",
                "<!-- <article> -- > --> x=>true",
                "<!-- never closed=>false",
                "<![CDATA[never closed=>false",
                "<p a=\"</article>\" b='>'>x</p>=>true",
                "<article-note>x</article-note>=>true",
                "<br/>x<br />=>true",
                "a < b and <=>true",
            })
    void have_comments_sections_and_tags_within(String inner, boolean whole) {
        List<String> lines =
                elements("<articles>\n" + news("1", "One") + news("2", inner) + news("3", "Three") + "</articles>");
        assertThat(lines.getFirst()).endsWith(" 1 \"T1\"");
        if (whole) {
            assertThat(lines).last().asString().endsWith(" 3 \"T3\"");
        } else {
            assertThat(lines).hasSizeGreaterThan(1).last().asString().startsWith("news.xml:");
        }
    }
}
