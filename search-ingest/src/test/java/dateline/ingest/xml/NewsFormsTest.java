package dateline.ingest.xml;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.ingest.Reads;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What news agencies put in their files, all of it.
class NewsFormsTest {

    @TempDir
    Path dir;

    private Article xml(String text) {
        return Reads.in(dir).file("a.xml", "<?xml version=\"1.0\"?>\n" + text).article();
    }

    @Test
    void newsMlG2() {
        Article article = xml("""
                <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:a.example:1" xml:lang="en">
                <itemMeta><versionCreated>2024-05-06T07:00:00Z</versionCreated></itemMeta>
                <contentMeta>
                <headline>Ferry <b>sails</b></headline><headline>Ferry sails, again and again</headline>
                <by>By Ada Lund</by><creator literal="ben"/><contributor qcode="p:1"><name>Cleo Ito</name></contributor>
                <creditline>Island Wire</creditline><dateline>TORVIK (Wire)</dateline><located><name>Torvik</name></located>
                <language tag="en-GB"/><keyword>boats</keyword><subject uri="http://a.example/isles"/><subject/>
                <genre><name>News</name></genre><slugline>ferry-again</slugline><description>It sails.</description>
                <contentCreated>2024-05-06T06:00:00Z</contentCreated><contentModified>2024-05-06T08:00:00Z</contentModified>
                <urgency>3</urgency><other>no</other></contentMeta>
                <contentSet><inlineData>The ferry sails.\n\nIt returns.</inlineData><remoteContent href="https://a.example/1.jpg"/>
                <other/></contentSet></newsItem>
                """);
        assertThat(article.title()).isEqualTo("Ferry sails");
        assertThat(article.body()).isEqualTo("The ferry sails.\n\nIt returns.");
        assertThat(article.authors()).contains("Ada Lund");
        assertThat(article.tags()).contains("boats", "http://a.example/isles");
        assertThat(article.place()).isPresent();
        assertThat(article.language()).hasValueSatisfying(tag -> assertThat(tag).startsWith("en"));
        assertThat(article.extras())
                .containsEntry("urgency", List.of("3"))
                .containsEntry("genre", List.of("News"))
                .containsEntry("media_url", List.of("https://a.example/1.jpg"))
                .doesNotContainKey("other");
    }

    @Test
    void newsMlG2AsXhtml() {
        Article article = xml("""
                <newsItem guid="urn:2" xml:lang="de"><contentMeta><headline>Fähre</headline></contentMeta><contentSet>
                <inlineXML><html><head><title>x</title></head><body><p>Sie fährt.</p><p>Wieder.</p></body></html></inlineXML>
                </contentSet></newsItem>
                """);
        assertThat(article.body()).isEqualTo("Sie fährt.\n\nWieder.");
        assertThat(article.language()).contains("de");
        assertThat(xml("<newsItem guid='urn:3'><contentMeta><headline>A</headline></contentMeta><contentSet><inlineXML>"
                                + "<p>One.</p><p>Two.</p></inlineXML></contentSet></newsItem>")
                        .body())
                .isEqualTo("One.\n\nTwo.");
        assertThat(
                        xml("<newsItem guid='urn:4'><contentSet><inlineXML><nitf><head><title>Short</title></head><body><body.head>"
                                        + "<hedline><hl1>Long</hl1></hedline></body.head><body.content><p>One.</p></body.content></body></nitf>"
                                        + "</inlineXML></contentSet></newsItem>")
                                .title())
                .isEqualTo("Long");
    }

    @Test
    void newsMl1() {
        Article article = xml("""
                <NewsML><NewsItem><Identification><NewsIdentifier><PublicIdentifier>urn:newsml:a:5</PublicIdentifier></NewsIdentifier>
                </Identification><NewsManagement><FirstCreated>20240506T070000Z</FirstCreated>
                <ThisRevisionCreated>20240506T080000Z</ThisRevisionCreated></NewsManagement>
                <NewsComponent xml:lang="en"><NewsLines><HeadLine>Ferry sails</HeadLine><SubHeadLine>Again</SubHeadLine>
                <ByLine>By Ada Lund</ByLine><DateLine>TORVIK</DateLine><CreditLine>Wire</CreditLine><SlugLine>ferry</SlugLine>
                <CopyrightLine>(c) Wire</CopyrightLine><KeywordLine>boats</KeywordLine><KeywordLine>isles</KeywordLine></NewsLines>
                <AdministrativeMetadata><Provider><Party FormalName="Island Wire"/></Provider></AdministrativeMetadata>
                <DescriptiveMetadata><Language FormalName="en"/></DescriptiveMetadata>
                <ContentItem><DataContent>The ferry sails.\n\nIt returns.</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>
                """);
        assertThat(article.id()).hasToString("urn:newsml:a:5");
        assertThat(article.title()).isEqualTo("Ferry sails");
        assertThat(article.body()).isEqualTo("The ferry sails.\n\nIt returns.");
        assertThat(article.authors()).containsExactly("Ada Lund");
        assertThat(article.tags()).contains("boats", "isles");
        assertThat(article.published().toString()).startsWith("2024-05-06");
        assertThat(
                        xml("<NewsML><NewsItem><NewsComponent><NewsLines><HeadLine>A</HeadLine></NewsLines><ContentItem><DataContent>"
                                        + "<p>One.</p><p>Two.</p></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>")
                                .body())
                .isEqualTo("One.\n\nTwo.");
    }

    @Test
    void nitf() {
        Article article = xml("""
                <nitf xml:lang="en"><head><title>Ferry</title>
                <meta name="online_sections" content="World; Isles"/><meta name="desk" content="foreign"/>
                <tobject><tobject.subject tobject.subject.type="Transport" tobject.subject.matter="Sea"/></tobject>
                <docdata><doc-id id-string="n-1"/><date.issue norm="20240506T070000Z"/><date.release norm="20240506T080000Z"/>
                <urgency ed-urg="4"/><doc.copyright holder="Wire"/><series series.name="Boats"/>
                <key-list><keyword key="boats"/></key-list>
                <identified-content><location>Torvik</location><org>Ferry Company</org><person>Lena Roe</person><event>Storm</event>
                <object.title>Blue Boat</object.title><classifier type="types_of_material">News</classifier>
                <classifier type="taxonomic_classifier" value="Top/News"/><classifier>isles</classifier><virtloc>x</virtloc>
                </identified-content></docdata>
                <pubdata name="Island Post" position.section="Front" date.publication="20240507" ex-ref="https://a.example/n-1"/></head>
                <body><body.head><hedline><hl1>Ferry sails</hl1><hl2>Again</hl2><hl2 class="online_headline">It sails</hl2></hedline>
                <abstract><p>In short.</p></abstract><byline>By Ada Lund <byttl>Reporter</byttl></byline><distributor>Wire</distributor>
                <dateline><location>TORVIK</location><story.date norm="20240506"/></dateline></body.head>
                <body.content><p>The ferry sails.</p><p>It returns.</p></body.content><body.end><tagline>More to come.</tagline></body.end>
                </body></nitf>
                """);
        assertThat(article.id()).hasToString("n-1");
        assertThat(article.title()).isEqualTo("Ferry sails");
        assertThat(article.body()).contains("The ferry sails.\n\nIt returns.");
        assertThat(article.publisher()).contains("Island Post");
        assertThat(article.url()).contains("https://a.example/n-1");
        assertThat(article.tags()).contains("isles");
        assertThat(article.extras())
                .containsEntry("urgency", List.of("4"))
                .containsEntry("keyword", List.of("boats"))
                .containsEntry("persons", List.of("Lena Roe"))
                .containsEntry("types_of_material", List.of("News"));
    }

    @Test
    void nitfWithNextToNothing() {
        assertThat(xml("<nitf><body><body.content><p>One.</p></body.content></body></nitf>")
                        .body())
                .isEqualTo("One.");
        Article article =
                xml("<nitf><head><docdata/></head><body><body.head><dateline>TORVIK, May 6</dateline></body.head>"
                        + "<body.content><p>Two.</p></body.content></body></nitf>");
        assertThat(article.body()).endsWith("Two.");
        assertThat(Reads.in(dir)
                        .file("a.xml", "<?xml version=\"1.0\"?>\n<nitf><head><title>A</title></head></nitf>")
                        .lines())
                .hasSize(1);
    }
}
