package dateline.ingest.xml;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.ingest.Reads;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedTest {

    @TempDir
    Path dir;

    private static final String RSS = """
            <?xml version="1.0" encoding="utf-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                 xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel>
            <title>Harbour Post</title><link>https://post.example/</link><language>en-gb</language>
            <item>
              <title>Port &amp; ferry strike</title>
              <link>https://post.example/strike?utm_source=rss</link>
              <guid isPermaLink="false">post-1</guid>
              <description>&lt;p&gt;Cranes stood still.&lt;/p&gt;</description>
              <content:encoded><![CDATA[<p>Cranes stood <b>still</b>.</p><p>Talks resume.</p>]]></content:encoded>
              <dc:creator>Lena Okafor</dc:creator>
              <pubDate>Mon, 14 Nov 2022 09:12:44 GMT</pubDate>
              <category>Transport</category><category>Strikes</category>
              <enclosure url="https://post.example/crane.jpg" type="image/jpeg" length="1"/>
            </item>
            <item><title>Second</title><author>editor@post.example (Ned Byrne)</author></item>
            </channel></rss>
            """;

    @Test
    void leaves_out_what_pages_have_around_their_text() {
        String content =
                "<p>Cranes stood still.</p><p>Share this:</p><ul><li>Facebook</li></ul><h3>Related Articles</h3>"
                        + "<p>The post <a href=x>Strike</a> appeared first on <a href=y>Harbour Post</a>.</p>";
        String feed = RSS.replace("<p>Cranes stood <b>still</b>.</p><p>Talks resume.</p>", content);
        String body = Reads.in(dir).file("rss.xml", feed).articles().getFirst().body();

        assertThat(body).startsWith("Cranes stood still.").doesNotContain("Share", "Related", "appeared first on");
    }

    @Test
    void rss() {
        List<Article> articles = Reads.in(dir).file("rss.xml", RSS).articles();

        assertThat(articles).hasSize(2);
        Article first = articles.getFirst();
        assertThat(first.id().value()).isEqualTo("post-1");
        assertThat(first.title()).isEqualTo("Port & ferry strike");
        assertThat(first.lead()).isEqualTo("Cranes stood still.");
        assertThat(first.body()).isEqualTo("Cranes stood still.\n\nTalks resume.");
        assertThat(first.authors()).containsExactly("Lena Okafor");
        assertThat(first.publisher()).contains("Harbour Post");
        assertThat(first.published()).hasToString("2022-11-14T09:12:44Z");
        assertThat(first.section()).contains("Transport");
        assertThat(first.tags()).containsExactly("Strikes");
        assertThat(first.language()).contains("en-GB");
        assertThat(first.url()).contains("https://post.example/strike?utm_source=rss");
        assertThat(first.extras().get("enclosure")).containsExactly("https://post.example/crane.jpg");
        assertThat(articles.get(1).authors()).containsExactly("Ned Byrne");
        assertThat(articles.get(1).source()).hasToString("Optional[" + dir + "/rss.xml:17]");
    }

    @Test
    void atom() {
        Article article = Reads.in(dir).file("a", """
                        <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://news.example/" xml:lang="nl">
                          <title type="text">Havennieuws</title>
                          <author><name>Redactie</name></author>
                          <entry>
                            <title type="html">Staking &lt;em>voorbij&lt;/em></title>
                            <id>tag:news.example,2022:7</id>
                            <link rel="self" href="e/7.atom"/>
                            <link rel="alternate" type="text/html" href="2022/staking"/>
                            <updated>2022-11-15T10:00:00Z</updated>
                            <published>2022-11-14T10:00:00+01:00</published>
                            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">
                              <p>Een.</p><p>Twee &lt;3.</p></div></content>
                          </entry>
                        </feed>
                        """).article();

        assertThat(article.title()).isEqualTo("Staking voorbij");
        assertThat(article.id().value()).isEqualTo("tag:news.example,2022:7");
        assertThat(article.url()).contains("https://news.example/2022/staking");
        assertThat(article.published()).hasToString("2022-11-14T10:00:00+01:00");
        assertThat(article.body()).isEqualTo("Een.\n\nTwee <3.");
        assertThat(article.authors()).containsExactly("Redactie");
        assertThat(article.publisher()).contains("Havennieuws");
        assertThat(article.language()).contains("nl");
    }

    @Test
    void atom03WithBase64() {
        Article article = Reads.in(dir).file("a", """
                        <feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry>
                        <title mode="base64">U3RyaWtlIDxiPm92ZXI8L2I+</title><issued>2004-01-01T19:48:21Z</issued>
                        </entry></feed>
                        """).article();

        assertThat(article.title()).isEqualTo("Strike over");
        assertThat(article.published()).hasToString("2004-01-01T19:48:21Z");
    }

    @Test
    void rdfUnderAPrefixOfItsOwn() {
        Article article = Reads.in(dir).file("a.rdf", """
                        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                                 xmlns:r="http://purl.org/rss/1.0/">
                        <r:channel rdf:about="x"><r:title>Wire</r:title></r:channel>
                        <r:item rdf:about="https://w.example/1"><r:title>One</r:title></r:item>
                        </rdf:RDF>
                        """).article();

        assertThat(article.title()).isEqualTo("One");
        assertThat(article.publisher()).contains("Wire");
        assertThat(article.url()).contains("https://w.example/1");
    }

    @Test
    void entitiesOfHtmlAreReadAndOthersAreNotExpanded() {
        Article article = Reads.in(dir).file("a", """
                        <?xml version="1.0"?>
                        <!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY y "zz">]>
                        <rss><channel><item><title>Caf&eacute; &x; &y;</title></item></channel></rss>
                        """).article();

        assertThat(article.title()).isEqualTo("Café &x; &y;");
    }

    @Test
    void anItemThatIsNotClosedEndsWhereTheNextBegins() {
        assertThat(Reads.in(dir).file("a", """
                        <rss><channel>
                        <item><title>One</title>
                        <item><title>Two</title></item>
                        <item><title>Three <![CDATA[ </title>
                        """).lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("a:2 ").contains("One"),
                        line -> assertThat(line).startsWith("a:3 ").contains("Two"),
                        line -> assertThat(line).isEqualTo("a:4: the file ends within this record"));
    }

    @Test
    void aFeedWithoutItemsIsPassedBy() {
        assertThat(Reads.in(dir)
                        .file("a", "<rss><channel><title>T</title></channel></rss>")
                        .lines())
                .containsExactly("(a: feed without items)");
    }

    @Test
    void theDeclaredCharsetIsRead() {
        String source = "<?xml version=\"1.0\" encoding=\"iso-8859-7\"?><rss><channel><item><title>Αθήνα σήμερα"
                + "</title><description>Απεργία στο λιμάνι</description></item></channel></rss>";

        assertThat(Reads.in(dir)
                        .file("a", source.getBytes(Charset.forName("iso-8859-7")))
                        .article()
                        .title())
                .isEqualTo("Αθήνα σήμερα");
    }

    @Test
    void aFeedMayBeInUtf7WhichNoParserOfJavaReads() {
        String source = "<?xml version=\"1.0\" encoding=\"UTF-7\"?>+ADw-rss+AD4APA-channel+AD4-"
                + "+ADw-item+AD4-+ADw-title+AD4-Caf+AOk closes+ADw-/title+AD4-+ADw-/item+AD4-+ADw-/channel+AD4-+ADw-/rss+AD4-";

        assertThat(Reads.in(dir).file("a.xml", source).article().title()).isEqualTo("Café closes");
    }

    @Test
    void anItemWithALinkAloneIsAnArticle() {
        assertThat(Reads.in(dir)
                        .file("a", "<rss><channel><item><link>https://a.example/1</link></item></channel></rss>")
                        .article()
                        .id()
                        .value())
                .isEqualTo("https://a.example/1");
    }

    @Test
    void whatAPictureIsCalledIsNotTheTextOfItsItem() {
        Article article = Reads.in(dir).file("a", """
                        <rss xmlns:media="http://search.yahoo.com/mrss/"><channel><item>
                        <media:content url="https://post.example/crane.jpg" medium="image">
                          <media:title>crane-1</media:title><media:description>A crane.</media:description>
                          <media:credit>Bo Lee</media:credit></media:content>
                        <title>Strike ends</title>
                        <content:encoded>&lt;p&gt;Cranes move.&lt;/p&gt;</content:encoded>
                        </item></channel></rss>
                        """).article();

        assertThat(article.title()).isEqualTo("Strike ends");
        assertThat(article.body()).isEqualTo("Cranes move.");
        assertThat(article.extras())
                .containsEntry("media_content", List.of("https://post.example/crane.jpg"))
                .containsEntry("media_content_description", List.of("A crane."));
    }

    @Test
    void theItemOfAFilmHasTheTextOfItsFilm() {
        Article article = Reads.in(dir).file("a", """
                        <feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"><entry>
                        <id>yt:video:1</id><title>Strike ends</title><media:group><media:title>Strike ends</media:title>
                        <media:description>Cranes move.</media:description></media:group></entry></feed>
                        """).article();

        assertThat(article.lead()).isEqualTo("Cranes move.");
    }

    @Test
    void aSiteThatWordPressExported() {
        Reads reads = Reads.in(dir).file("wxr.xml", """
                <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
                     xmlns:wp="http://wordpress.org/export/1.2/">
                <channel><title>Harbour Post</title>
                <wp:author><wp:author_login><![CDATA[lena]]></wp:author_login>
                  <wp:author_display_name><![CDATA[Lena Okafor]]></wp:author_display_name></wp:author>
                <item><title>Strike ends</title><link>https://post.example/strike/</link>
                  <guid isPermaLink="false">https://post.example/?p=11</guid><dc:creator>lena</dc:creator>
                  <content:encoded><![CDATA[<!-- wp:paragraph --><p>Cranes move.</p>

                [caption id="a1" align="none"]<img src="x.jpg"/>A crane[/caption]]]></content:encoded>
                  <excerpt:encoded><![CDATA[In short [sic].]]></excerpt:encoded>
                  <wp:post_type>post</wp:post_type><wp:status>publish</wp:status>
                  <category domain="category" nicename="ports">Ports</category>
                  <category domain="post_tag" nicename="cranes">Cranes</category>
                  <wp:postmeta><wp:meta_key>_edit_last</wp:meta_key><wp:meta_value>1</wp:meta_value></wp:postmeta>
                  <wp:postmeta><wp:meta_key>kicker</wp:meta_key><wp:meta_value>Docks</wp:meta_value></wp:postmeta>
                  <wp:comment><wp:comment_content>I disagree.</wp:comment_content></wp:comment></item>
                <item><title>crane.jpg</title><wp:post_type>attachment</wp:post_type></item>
                <item><title>Home</title><wp:post_type>nav_menu_item</wp:post_type></item>
                <item><title>Old</title><wp:post_type>post</wp:post_type><wp:status>trash</wp:status></item>
                </channel></rss>
                """);

        Article article = reads.articles().getFirst();
        assertThat(article.authors()).containsExactly("Lena Okafor");
        assertThat(article.lead()).isEqualTo("In short [sic].");
        assertThat(article.body()).isEqualTo("Cranes move.\n\nA crane");
        assertThat(article.section()).contains("Ports");
        assertThat(article.tags()).containsExactly("Cranes");
        assertThat(article.extras())
                .containsEntry("meta_kicker", List.of("Docks"))
                .containsEntry("wp_status", List.of("publish"))
                .doesNotContainValue(List.of("I disagree."));
        assertThat(reads.lines())
                .endsWith(
                        "(wxr.xml:18: a WordPress attachment)",
                        "(wxr.xml:19: a WordPress nav_menu_item)",
                        "(wxr.xml:20: a WordPress post in the trash)");
    }

    @Test
    void linksOfItemsMayBeRelativeToTheSite() {
        assertThat(Reads.in(dir)
                        .file(
                                "a",
                                "<rss><channel><link>https://post.example/</link><item><title>T</title>"
                                        + "<link>/2022/strike</link></item></channel></rss>")
                        .article()
                        .url())
                .contains("https://post.example/2022/strike");
    }

    @Test
    void aDescriptionAsLongAsAnArticleIsTheArticle() {
        String paragraph = "&lt;p>" + "Crane drivers went back. ".repeat(20) + "&lt;/p>";
        String item = "<item><title>T</title><description>" + paragraph.repeat(3) + "</description></item>";
        String twice = item.replace("</item>", "<content:encoded>" + paragraph.repeat(3) + "</content:encoded></item>");

        for (String feed : List.of(item, twice)) {
            Article article = Reads.in(dir)
                    .file("a", "<rss><channel>" + feed + "</channel></rss>")
                    .article();
            assertThat(article.lead()).isEmpty();
            assertThat(article.body()).hasSizeGreaterThan(1400).contains("\n\n");
        }
    }
}
