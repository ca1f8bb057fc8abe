package dateline.ingest.xml;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.ingest.Reads;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsTest {

    @TempDir
    Path dir;

    @Test
    void tei() {
        Article article = Reads.in(dir).file("a.xml", """
                        <?xml version="1.0"?>
                        <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="de"><teiHeader><fileDesc><titleStmt>
                        <title>Streik beendet</title><author>Lena Okafor</author></titleStmt><publicationStmt>
                        <publisher>Hafenpost</publisher><date when="1922-11-14">14. Nov.</date><idno>hp-77</idno>
                        </publicationStmt><sourceDesc><p>Print.</p></sourceDesc></fileDesc></teiHeader>
                        <text><body><head>Streik beendet</head><p>Die Kräne laufen.</p>
                        <div><head>Schiffe</head><p>Sie warten.</p></div></body></text></TEI>
                        """).article();

        assertThat(article.id().value()).isEqualTo("hp-77");
        assertThat(article.title()).isEqualTo("Streik beendet");
        assertThat(article.body()).isEqualTo("Die Kräne laufen.\n\nSchiffe\n\nSie warten.");
        assertThat(article.authors()).containsExactly("Lena Okafor");
        assertThat(article.publisher()).contains("Hafenpost");
        assertThat(article.published()).hasToString("1922-11-14");
        assertThat(article.language()).contains("de");
    }

    @Test
    void jats() {
        Article article = Reads.in(dir).file("a.xml", """
                        <article xml:lang="en"><front><journal-meta><journal-title>Journal of Ports</journal-title>
                        </journal-meta><article-meta><article-id pub-id-type="pmid">123</article-id>
                        <article-id pub-id-type="doi">10.1/abc</article-id><title-group>
                        <article-title>Strikes at <italic>ports</italic></article-title></title-group><contrib-group>
                        <contrib contrib-type="author"><name><surname>Okafor</surname><given-names>Lena</given-names>
                        </name></contrib></contrib-group><pub-date><day>4</day><month>11</month><year>2022</year></pub-date>
                        <abstract><p>In short.</p></abstract><kwd-group><kwd>ports</kwd></kwd-group></article-meta></front>
                        <body><sec><title>Why</title><p>Cranes move.</p></sec></body>
                        <back><ref-list><ref>Someone 2001</ref></ref-list></back></article>
                        """).article();

        assertThat(article.id().value()).isEqualTo("10.1/abc");
        assertThat(article.title()).isEqualTo("Strikes at ports");
        assertThat(article.lead()).isEqualTo("In short.");
        assertThat(article.body()).isEqualTo("Why\n\nCranes move.");
        assertThat(article.authors()).containsExactly("Lena Okafor");
        assertThat(article.published()).hasToString("2022-11-04");
        assertThat(article.tags()).containsExactly("ports");
    }

    @Test
    void docBook() {
        Article article = Reads.in(dir).file("a.xml", """
                        <article xmlns="http://docbook.org/ns/docbook" version="5.0"><info><title>Strike ends</title>
                        <author><personname><firstname>Lena</firstname><surname>Okafor</surname></personname></author>
                        <pubdate>2022-11-14</pubdate></info><para>Cranes move.</para>
                        <section><title>Ships</title><para>They wait.</para></section></article>
                        """).article();

        assertThat(article.title()).isEqualTo("Strike ends");
        assertThat(article.authors()).containsExactly("Lena Okafor");
        assertThat(article.published()).hasToString("2022-11-14");
        assertThat(article.body()).isEqualTo("Cranes move.\n\nShips\n\nThey wait.");
    }

    @Test
    void pubMed() {
        List<Article> articles = Reads.in(dir).file("a.xml", """
                        <PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>123</PMID><Article><Journal><JournalIssue>
                        <PubDate><Year>2022</Year><Month>Nov</Month></PubDate></JournalIssue><Title>Ports</Title></Journal>
                        <ArticleTitle>Strikes.</ArticleTitle><Abstract><AbstractText>One.</AbstractText>
                        <AbstractText>Two.</AbstractText></Abstract><AuthorList><Author><LastName>Okafor</LastName>
                        <ForeName>Lena</ForeName></Author></AuthorList></Article></MedlineCitation></PubmedArticle>
                        <PubmedArticle><MedlineCitation><PMID>124</PMID><Article><ArticleTitle>Rain.</ArticleTitle></Article>
                        </MedlineCitation></PubmedArticle></PubmedArticleSet>
                        """).articles();

        assertThat(articles).extracting(article -> article.id().value()).containsExactly("123", "124");
        assertThat(articles.getFirst().title()).isEqualTo("Strikes.");
        assertThat(articles.getFirst().body()).isEqualTo("One.\n\nTwo.");
        assertThat(articles.getFirst().authors()).containsExactly("Lena Okafor");
        assertThat(articles.getFirst().published()).hasToString("2022-11");
    }
}
