package dateline.ingest.xml;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.ingest.Reads;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XmlRecordsTest {

    @TempDir
    Path dir;

    @Test
    void theElementThatRepeatsAndHoldsArticlesIsTheRecord() {
        List<Article> articles = Reads.in(dir).file("a.xml", """
                        <?xml version="1.0"?>
                        <export made="2022-11-14"><about><title>All news</title><description>x</description></about>
                          <list>
                            <story nr="1"><headline>One</headline><p_date>2022</p_date>
                              <text><p>First.</p><p>Second &amp; last.</p></text><author><name>Lena Okafor</name></author>
                              <author><name>Ned Byrne</name></author></story>
                            <story nr="2"><headline>Two</headline><text>&lt;p&gt;Escaped.&lt;/p&gt;</text></story>
                          </list>
                        </export>
                        """).articles();

        assertThat(articles).extracting(Article::title).containsExactly("One", "Two");
        assertThat(articles).extracting(Article::body).containsExactly("First.\n\nSecond & last.", "Escaped.");
        assertThat(articles.getFirst().authors()).containsExactly("Lena Okafor", "Ned Byrne");
        assertThat(articles.getFirst().source()).hasToString("Optional[" + dir + "/a.xml:4]");
    }

    @Test
    void aRecordInSeveralLanguagesIsAnArticleForEach() {
        List<Article> articles = Reads.in(dir).file("m.xml", """
                        <messages><message id="7"><pubdate>2022-11-14</pubdate>
                          <office><name lang="de">Hafenamt</name><name lang="fr">Office du port</name></office>
                          <content lang="de"><title>Streik beendet</title><text>Alle Kräne laufen.</text></content>
                          <content lang="fr"><title>Fin de la grève</title><text>Les grues tournent.</text></content>
                        </message></messages>
                        """).articles();

        assertThat(articles).extracting(a -> a.id().value()).containsExactly("7-de", "7-fr");
        assertThat(articles).extracting(Article::title).containsExactly("Streik beendet", "Fin de la grève");
        assertThat(articles).extracting(a -> a.language().orElse("")).containsExactly("de", "fr");
        assertThat(articles).extracting(a -> a.published().toString()).containsExactly("2022-11-14", "2022-11-14");
        assertThat(articles)
                .extracting(a -> a.extras().get("office.name"))
                .containsExactly(List.of("Hafenamt"), List.of("Office du port"));
    }

    @Test
    void whatRepeatsWithinARecordIsNone() {
        assertThat(Reads.in(dir).file("m.xml", """
                        <messages><message id="7"><title>Strike ends</title><text>All cranes move.</text>
                          <link><title>Harbour</title><uri>https://h.example</uri></link>
                          <link><title>Union</title><uri>https://u.example</uri></link>
                        </message></messages>
                        """).article().title()).isEqualTo("Strike ends");
    }

    @Test
    void namesInAttributesCount() {
        Article article = Reads.in(dir).file("solr.xml", """
                        <add><doc><field name="id">d1</field><field name="title">One</field>
                        <field name="body">Text of it.</field></doc></add>
                        """).article();

        assertThat(article.id().value()).isEqualTo("d1");
        assertThat(article.body()).isEqualTo("Text of it.");
    }

    @Test
    void oneArticleCanBeAWholeFile() {
        assertThat(Reads.in(dir)
                        .file("a.xml", "<article><title>One</title><body><p>Text.</p></body></article>")
                        .article()
                        .body())
                .isEqualTo("Text.");
    }

    @Test
    void aRecordWhoseStartTagIsDamagedIsNamed() {
        Reads reads = Reads.in(dir).file("news.xml", """
                <newsMessage><itemSet>
                <newsItem guid="a"><contentMeta><headline>Rain</headline></contentMeta></newsItem>
                <mewsItem guid="b"><contentMeta><headline>Strike</headline></contentMeta></newsItem>
                <newsItem guid="c"><contentMeta><headline>Ferry</headline></contentMeta></newsItem>
                </itemSet></newsMessage>""");
        assertThat(reads.lines())
                .containsExactly(
                        "news.xml:2 a \"Rain\"",
                        "news.xml:3: a record ends here that does not begin: its start tag is damaged",
                        "news.xml:4 c \"Ferry\"");
    }

    @Test
    void aRecordOfWhichMuchIsInNoElementThatIsKnownIsNamedOnlyIfItsTagsDoNotMatch() {
        String text = "The crane drivers of the port went back to work on Monday.";
        String page =
                "<page><title>Rain</title><ns>0</ns><id>1</id><revision><%s>" + text + "</text></revision></page>";
        assertThat(Reads.in(dir)
                        .file("w.xml", "<mediawiki>" + page.replace("%s", "tezt") + "</mediawiki>")
                        .lines("w.xml"))
                .hasSize(2)
                .last()
                .isEqualTo("w.xml:1: damaged record: its tags do not match, and not all of its text was read");
        assertThat(Reads.in(dir)
                        .file("v.xml", "<mediawiki>" + page.replace("%s", "other>x</other><text") + "</mediawiki>")
                        .articles("v.xml"))
                .singleElement()
                .extracting(Article::body)
                .isEqualTo(text);
    }

    @Test
    void xmlThatHoldsNoArticlesIsPassedBy() {
        assertThat(Reads.in(dir)
                        .file("pom.xml", """
                        <project><name>x</name><description>y</description><dependencies><dependency>
                        <artifactId>a</artifactId></dependency><dependency><artifactId>b</artifactId></dependency>
                        </dependencies></project>
                        """)
                        .file("s.xml", "<urlset><url><loc>https://a.example</loc></url></urlset>")
                        .lines())
                .containsExactly(
                        "(pom.xml: none of the formats that hold articles)",
                        "(s.xml: none of the formats that hold articles)");
    }

    @Test
    void elementsOfAListAreWhatTheyWouldBeWithoutIt() {
        Article article = Reads.in(dir).file("a", """
                        <export><article><meta><id>9</id><headline>Strike ends</headline>
                        <authors><author><name>Lena Okafor</name></author><author><name>Bo Lee</name></author></authors>
                        <tag-list><tag>ports</tag><tag>work</tag></tag-list></meta>
                        <content><paragraph>Cranes move.</paragraph><paragraph>Ships wait.</paragraph></content></article>
                        </export>
                        """).article();

        assertThat(article.authors()).containsExactly("Lena Okafor", "Bo Lee");
        assertThat(article.tags()).containsExactly("ports", "work");
        assertThat(article.body()).isEqualTo("Cranes move.\n\nShips wait.");
    }

    @Test
    void theAnswerOfSolr() {
        Article article = Reads.in(dir).file("a", """
                        <response><lst name="responseHeader"><int name="status">0</int></lst>
                        <result name="response" numFound="1" start="0"><doc><str name="id">s1</str>
                        <arr name="title"><str>Strike ends</str></arr><arr name="tags"><str>ports</str><str>work</str></arr>
                        <date name="published">2022-11-14T09:12:44Z</date><str name="body">Cranes move.</str></doc>
                        </result></response>
                        """).article();

        assertThat(article.title()).isEqualTo("Strike ends");
        assertThat(article.tags()).containsExactly("ports", "work");
        assertThat(article.published()).hasToString("2022-11-14T09:12:44Z");
    }

    @Test
    void aListOfAddressesThatIsWrittenForNews() {
        Reads reads = Reads.in(dir).file("sitemap.xml", """
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                        xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
                <url><loc>https://post.example/1</loc><news:news><news:publication><news:name>Harbour Post</news:name>
                <news:language>en</news:language></news:publication>
                <news:publication_date>2022-11-14T09:12:44Z</news:publication_date>
                <news:title>Strike ends</news:title><news:keywords>ports, work</news:keywords></news:news></url></urlset>
                """);
        Article article = reads.article();

        assertThat(article.title()).isEqualTo("Strike ends");
        assertThat(article.url()).contains("https://post.example/1");
        assertThat(article.publisher()).contains("Harbour Post");
        assertThat(article.tags()).containsExactly("ports", "work");
        assertThat(article.published()).hasToString("2022-11-14T09:12:44Z");
        assertThat(Reads.in(dir)
                        .file("plain.xml", "<urlset><url><loc>https://post.example/1</loc></url></urlset>")
                        .lines("plain.xml"))
                .containsExactly("(plain.xml: none of the formats that hold articles)");
    }

    @Test
    void whatIsKnownOfARecordMayStandInAttributes() {
        String text = "Crane drivers went back to work on Monday, and the ships that had waited came in.";
        List<Article> articles = Reads.in(dir)
                .file(
                        "a.xml",
                        "<news><item id='5' title='Strike ends' date='2022-11-14'>" + text + "</item>"
                                + "<item id='6' title='Rain' date='2022-11-15'>" + text + "</item></news>")
                .articles();

        assertThat(articles).extracting(Article::title).containsExactly("Strike ends", "Rain");
        assertThat(articles).extracting(Article::body).containsOnly(text);
        assertThat(Reads.in(dir)
                        .file(
                                "b.xml",
                                "<posts><row Id='1' Title='Strike ends' Body='&lt;p>Cranes move.&lt;/p>'/>"
                                        + "<row Id='2' Title='Rain' Body='It rained.'/></posts>")
                        .articles("b.xml"))
                .extracting(Article::body)
                .containsExactly("Cranes move.", "It rained.");
    }

    @Test
    void textBesideTheElementsOfARecordIsNotLost() {
        Article article = Reads.in(dir)
                .file(
                        "a.xml",
                        "<list><story><title>Strike ends</title><date>2022-11-14</date>Cranes move.</story>"
                                + "<story><title>Rain</title><date>2022-11-15</date>It rained.</story></list>")
                .articles()
                .getFirst();

        assertThat(article.body()).isEqualTo("Cranes move.");
    }
}
