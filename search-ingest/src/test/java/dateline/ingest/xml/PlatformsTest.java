package dateline.ingest.xml;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.ingest.Reads;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What programs and platforms export as XML.
class PlatformsTest {

    @TempDir
    Path dir;

    @Test
    void aBlogOfBlogger() {
        String kind =
                "<category scheme=\"http://schemas.google.com/g/2005#kind\" term=\"http://schemas.google.com/blogger/2008/kind#";
        List<String> lines =
                Reads.in(dir).file("a.xml", """
                <feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Notes</title>
                <entry><id>t1</id>KINDtemplate"/><title>Layout</title><content>css</content></entry>
                <entry><id>s1</id>KINDsettings"/><title>Name</title><content>true</content></entry>
                <entry><id>p1</id>KINDpost"/><title>Strike ends</title><content>Cranes move.</content></entry>
                <entry><id>c1</id>KINDcomment"/><title>Nice</title><content>Nice one</content></entry>
                <entry><id>p2</id>KINDpage"/><title>About</title><content>Who we are.</content></entry></feed>
                """.replace("KIND", kind)).lines();

        assertThat(lines)
                .containsExactly(
                        "(a.xml:2: a Blogger template)",
                        "(a.xml:3: a Blogger settings)",
                        "a.xml:4 p1 \"Strike ends\"",
                        "(a.xml:5: a Blogger comment)",
                        "a.xml:6 p2 \"About\"");
    }

    @Test
    void aBlogOfBloggerWithItsOwnElements() {
        List<String> lines = Reads.in(dir).file("a.xml", """
                <feed xmlns="http://www.w3.org/2005/Atom" xmlns:blogger="http://schemas.google.com/blogger/2018">
                <entry><id>p1</id><blogger:type>POST</blogger:type><blogger:status>LIVE</blogger:status><title>Strike</title></entry>
                <entry><id>p2</id><blogger:type>POST</blogger:type><blogger:status>TRASHED</blogger:status><title>Old</title></entry>
                <entry><id>c1</id><blogger:type>COMMENT</blogger:type><title>Nice</title></entry></feed>
                """).lines();

        assertThat(lines)
                .containsExactly(
                        "a.xml:2 p1 \"Strike\"",
                        "(a.xml:3: a Blogger post in the trash)",
                        "(a.xml:4: a Blogger comment)");
    }

    @Test
    void aFeedUnderAPrefix() {
        assertThat(Reads.in(dir)
                        .file(
                                "a.xml",
                                "<r:rss xmlns:r=\"http://backend.userland.com/rss2\"><r:channel><r:title>Post</r:title>"
                                        + "<r:item><r:title>Strike ends</r:title><r:description>Cranes.</r:description></r:item>"
                                        + "<r:item><r:title>Rain</r:title></r:item></r:channel></r:rss>")
                        .articles())
                .extracting(Article::title)
                .containsExactly("Strike ends", "Rain");
        assertThat(Reads.in(dir)
                        .file(
                                "b.xml",
                                "<x:feed xmlns:x=\"urn:other\"><x:entry><x:title>Ships</x:title></x:entry></x:feed>")
                        .article("b.xml")
                        .title())
                .isEqualTo("Ships");
    }

    @Test
    void notesOfEvernote() {
        List<Article> notes = Reads.in(dir).file("a.enex", """
                <?xml version="1.0"?><en-export>
                <note><title>Rain</title><content><![CDATA[<en-note>It rained.</en-note>]]></content></note>
                <note><title>Ships</title><content><![CDATA[<?xml version="1.0"?><!DOCTYPE en-note SYSTEM "x.dtd">
                <en-note bgcolor="white">They <b>wait</b>.</en-note>]]></content>
                <note-attributes><author>Lena Okafor</author><source-url>https://a.example/1</source-url></note-attributes></note>
                </en-export>""").articles();

        assertThat(notes).extracting(Article::body).containsExactly("It rained.", "They wait.");
        assertThat(notes.get(1).authors()).containsExactly("Lena Okafor");
        assertThat(notes.get(1).url()).contains("https://a.example/1");
    }

    @Test
    void aPageInAlto() {
        Article page = Reads.in(dir).file("a.xml", """
                <alto xmlns="http://www.loc.gov/standards/alto/ns-v3#"><Layout><Page ID="P1"><PrintSpace>
                <ComposedBlock><TextBlock><TextLine><String CONTENT="SHIPS"/><SP/><String CONTENT="WAIT"/></TextLine></TextBlock></ComposedBlock>
                <TextBlock><TextLine><String CONTENT="The"/><SP/><String CONTENT="moor" SUBS_TYPE="HypPart1" SUBS_CONTENT="moorings"/><HYP CONTENT="-"/></TextLine>
                <TextLine><String CONTENT="ings" SUBS_TYPE="HypPart2" SUBS_CONTENT="moorings"/><SP/><String CONTENT="of"/><SP/><String CONTENT="Car"/><HYP CONTENT="-"/></TextLine>
                <TextLine><String CONTENT="rick"/><SP/><String CONTENT="broke."/></TextLine></TextBlock>
                </PrintSpace></Page></Layout></alto>""").article();

        assertThat(page.title()).isEqualTo("SHIPS WAIT");
        assertThat(page.body()).isEqualTo("The moorings of Carrick broke.");
    }

    @Test
    void aPageInPageXml() {
        Article page = Reads.in(dir).file("a.xml", """
                <PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15"><Page imageFilename="1.png">
                <TextRegion><TextLine><TextEquiv><Unicode>Ships wait in the har-</Unicode></TextEquiv></TextLine>
                <TextLine><TextEquiv><Unicode>bour.</Unicode></TextEquiv></TextLine><TextEquiv><Unicode>no</Unicode></TextEquiv></TextRegion>
                <TextRegion><TextEquiv><Unicode>Rain.</Unicode></TextEquiv></TextRegion></Page></PcGts>""").article();

        assertThat(page.body()).isEqualTo("Ships wait in the harbour.\n\nRain.");
    }

    @Test
    void aScanWithoutText() {
        assertThat(Reads.in(dir)
                        .file("a.xml", "<alto><Layout><Page><PrintSpace/></Page></Layout></alto>")
                        .lines())
                .containsExactly("(a.xml:1: a scanned page without text; recognise its text first)");
    }
}
