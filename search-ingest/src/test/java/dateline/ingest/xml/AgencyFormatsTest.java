package dateline.ingest.xml;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.ingest.Reads;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// NITF, NewsML and TREC's SGML.
class AgencyFormatsTest {

    @TempDir
    Path dir;

    private static final String NITF = """
            <nitf xml:lang="en">
              <head><title>port-strike</title>
                <docdata><doc-id id-string="hw-77"/><date.issue norm="20221114T091244Z"/>
                  <key-list><keyword key="ports"/><keyword key="strikes"/></key-list>
                  <doc.copyright holder="Harbour Wire" year="2022"/></docdata>
                <pubdata name="Harbour Post" position.section="Business" ex-ref="https://post.example/77"/></head>
              <body><body.head>
                  <hedline><hl1>Port strike ends</hl1><hl2>Cranes move again</hl2></hedline>
                  <byline>By <person>Lena Okafor</person></byline>
                  <dateline><location>PORT CARRICK</location><story.date norm="20221114"/></dateline>
                  <abstract><p>Drivers went back.</p></abstract>
                </body.head>
                <body.content><media><media-caption>A crane</media-caption></media>
                  <block><p>Crane drivers went back.</p><p>Ships wait.</p></block></body.content>
                <body.end><tagline>Edited in Carrick</tagline></body.end></body>
            </nitf>
            """;

    @Test
    void nitf() {
        Article article =
                Reads.in(dir).file("a.xml", "<?xml version=\"1.0\"?>\n" + NITF).article();

        assertThat(article.id().value()).isEqualTo("hw-77");
        assertThat(article.title()).isEqualTo("Port strike ends");
        assertThat(article.lead()).isEqualTo("Drivers went back.");
        assertThat(article.body()).isEqualTo("Crane drivers went back.\n\nShips wait.");
        assertThat(article.authors()).containsExactly("Lena Okafor");
        assertThat(article.place()).contains("PORT CARRICK");
        assertThat(article.publisher()).contains("Harbour Post");
        assertThat(article.section()).contains("Business");
        assertThat(article.tags()).containsExactly("ports", "strikes");
        assertThat(article.url()).contains("https://post.example/77");
        assertThat(article.published().toString()).startsWith("2022-11-14");
        assertThat(article.language()).contains("en");
    }

    /// The corpus of the New York Times has what is printed once in several places.
    @Test
    void nitfThatRepeatsItself() {
        Article article = Reads.in(dir).file("a.xml", """
                        <nitf><head><meta content="Ports; Business" name="online_sections"/>
                        <docdata><doc-id id-string="77"/><series series.name="The Docks"/><identified-content>
                          <classifier class="indexing_service" type="descriptor">Strikes</classifier>
                          <classifier class="online_producer" type="types_of_material">News</classifier>
                          <classifier class="online_producer" type="taxonomic_classifier">Top/News</classifier>
                        </identified-content></docdata></head>
                        <body><body.head><hedline><hl1>Strike Ends</hl1>
                          <hl2 class="online_headline">Strike Ends at Last</hl2></hedline>
                        <byline class="print_byline">By LENA OKAFOR</byline>
                        <byline class="normalized_byline">Okafor, Lena</byline></body.head>
                        <body.content>
                        <block class="lead_paragraph"><p>Cranes move.</p></block>
                        <block class="full_text"><p>Cranes move.</p><p>Ships wait.</p></block>
                        <block class="correction_text"><p>Two cranes.</p></block>
                        </body.content></body></nitf>
                        """).article();

        assertThat(article.lead()).isEmpty();
        assertThat(article.body()).isEqualTo("Cranes move.\n\nShips wait.");
        assertThat(article.authors()).containsExactly("LENA OKAFOR");
        assertThat(article.section()).contains("Ports");
        assertThat(article.tags()).containsExactly("Business", "Strikes");
        assertThat(article.extras())
                .containsEntry("series", List.of("The Docks"))
                .containsEntry("correction", List.of("Two cranes."))
                .containsEntry("headline_other", List.of("Strike Ends at Last"));
    }

    @Test
    void theTitlesOfAuthorsInNitfAreNoNames() {
        Article article = Reads.in(dir)
                .file(
                        "a.xml",
                        NITF.replace(
                                "<byline>By <person>Lena Okafor</person></byline>",
                                "<byline>By LENA OKAFOR and BO LEE<byttl>Harbour Wire</byttl></byline>"))
                .article();

        assertThat(article.authors()).containsExactly("LENA OKAFOR", "BO LEE");
        assertThat(article.extras()).containsEntry("byline_title", List.of("Harbour Wire"));
    }

    @Test
    void newsMlG2WithXhtmlAndWithNitf() {
        List<Article> articles = Reads.in(dir).file("a", """
                        <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header/><itemSet>
                        <newsItem guid="urn:newsml:hw:1" version="3" xml:lang="en">
                          <itemMeta><provider literal="Harbour Wire"/><versionCreated>2022-11-14T09:12:44Z</versionCreated>
                          </itemMeta>
                          <contentMeta><headline>Strike ends</headline><by>By Lena Okafor</by>
                            <dateline>PORT CARRICK, Nov 14</dateline><language tag="en"/>
                            <subject qcode="s:1"><name>ports</name></subject><description>In short.</description>
                          </contentMeta>
                          <contentSet><inlineXML contenttype="application/xhtml+xml">
                            <html xmlns="http://www.w3.org/1999/xhtml"><head><title>no</title></head>
                            <body><p>One.</p><p>Two.</p></body></html></inlineXML></contentSet>
                        </newsItem>
                        <newsItem guid="urn:newsml:hw:2"><contentSet><inlineXML>
                        """ + NITF + """
                        </inlineXML></contentSet></newsItem></itemSet></newsMessage>
                        """).articles();

        assertThat(articles).extracting(a -> a.id().value()).containsExactly("urn:newsml:hw:1", "urn:newsml:hw:2");
        Article first = articles.getFirst();
        assertThat(first.title()).isEqualTo("Strike ends");
        assertThat(first.lead()).isEqualTo("In short.");
        assertThat(first.body()).isEqualTo("One.\n\nTwo.");
        assertThat(first.authors()).containsExactly("Lena Okafor");
        assertThat(first.publisher()).contains("Harbour Wire");
        assertThat(first.tags()).containsExactly("ports");
        assertThat(first.published()).hasToString("2022-11-14T09:12:44Z");
        assertThat(articles.get(1).title()).isEqualTo("Port strike ends");
        assertThat(articles.get(1).body()).isEqualTo("Crane drivers went back.\n\nShips wait.");
    }

    @Test
    void trec() {
        List<Article> articles = Reads.in(dir).file("a", """
                        <DOC>
                        <DOCNO> HW221114-0007 </DOCNO>
                        <HEADLINE>
                        Port strike ends
                        </HEADLINE>
                        <BYLINE>By LENA OKAFOR</BYLINE>
                        <DATE>November 14, 2022</DATE>
                        <TEXT>
                        <P>
                        Crane drivers went back, AT&T said.
                        </P>
                        <P>
                        Ships wait.
                        </P>
                        </TEXT>
                        </DOC>
                        <DOC>
                        <DOCNO>HW221115-0001</DOCNO>
                        <TEXT>
                        Only a text.
                        </TEXT>
                        </DOC>
                        """).articles();

        assertThat(articles).extracting(a -> a.id().value()).containsExactly("HW221114-0007", "HW221115-0001");
        assertThat(articles.getFirst().title()).isEqualTo("Port strike ends");
        assertThat(articles.getFirst().body()).isEqualTo("Crane drivers went back, AT&T said.\n\nShips wait.");
        assertThat(articles.getFirst().authors()).containsExactly("LENA OKAFOR");
        assertThat(articles.getFirst().published()).hasToString("2022-11-14");
        assertThat(articles.get(1).body()).isEqualTo("Only a text.");
    }

    @Test
    void newsMl1() {
        Article article = Reads.in(dir).file("a.xml", """
                        <NewsML><NewsItem><Identification><NewsIdentifier>
                          <PublicIdentifier>urn:newsml:hw:1</PublicIdentifier></NewsIdentifier></Identification>
                        <NewsManagement><FirstCreated>20221114T091244Z</FirstCreated>
                          <ThisRevisionCreated>20221114T101500Z</ThisRevisionCreated></NewsManagement>
                        <NewsComponent xml:lang="en"><NewsLines><HeadLine>Strike ends</HeadLine>
                          <ByLine>Lena Okafor</ByLine><SlugLine>ports-strike</SlugLine></NewsLines>
                        <AdministrativeMetadata><Provider><Party FormalName="Harbour Wire"/></Provider>
                        </AdministrativeMetadata><NewsComponent><ContentItem><DataContent>   Cranes move.
                           Ships wait.</DataContent></ContentItem></NewsComponent></NewsComponent></NewsItem></NewsML>
                        """).article();

        assertThat(article.id().value()).isEqualTo("urn:newsml:hw:1");
        assertThat(article.published()).hasToString("2022-11-14T09:12:44Z");
        assertThat(article.publisher()).contains("Harbour Wire");
        assertThat(article.language()).contains("en");
        assertThat(article.body()).isEqualTo("Cranes move.\n\nShips wait.");
        assertThat(article.extras()).containsEntry("slugline", List.of("ports-strike"));
    }
}
