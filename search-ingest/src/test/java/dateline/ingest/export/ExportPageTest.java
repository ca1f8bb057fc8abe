package dateline.ingest.export;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.ingest.Reads;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Exports as web pages, and exports of Factiva without codes.
class ExportPageTest {

    @TempDir
    Path dir;

    @Test
    void aPageOfLexisNexis() {
        List<Article> articles = Reads.in(dir).file("a.html", """
                <html><head><title>Search</title></head><body><a name="DOC_ID_0_0"></a>
                <div><p>1 of 2 DOCUMENTS</p></div><div><p>Quay Times</p></div><div><p>May 2, 2019</p></div>
                <div><p>Ships wait</p></div><div><p><b>BYLINE: </b>Ann Lund</p></div><div><p>LENGTH: 80 words</p></div>
                <div><p>They wait off the port.</p><p>Tugs do, too.</p></div><div><p>LOAD-DATE: May 3, 2019</p></div>
                <div><p>2 of 2 DOCUMENTS</p></div><div><p>Quay Times</p></div><div><p>May 3, 2019</p></div>
                <div><p>Rain</p></div><div><p>LENGTH: 8 words</p></div><div><p>It rained.</p></div></body></html>
                """).articles();

        assertThat(articles).extracting(Article::title).containsExactly("Ships wait", "Rain");
        assertThat(articles)
                .extracting(Article::body)
                .containsExactly("They wait off the port.\n\nTugs do, too.", "It rained.");
        assertThat(articles.getFirst().authors()).containsExactly("Ann Lund");
    }

    @Test
    void aPageOfFactivaWithCodes() {
        List<Article> articles = Reads.in(dir).file("a.html", """
                <html><body><div id="article-QT1" class="article enArticle"><table>
                <tr><td><b>HD</b></td><td>Ships wait</td></tr><tr><td>BY</td><td>Ann Lund</td></tr>
                <tr><td>PD</td><td>2 May 2019</td></tr><tr><td>SN</td><td>Quay Times</td></tr>
                <tr><td>LP</td><td><p>They wait.</p></td></tr><tr><td>TD</td><td><p>Tugs do.</p><p>All do.</p></td></tr>
                <tr><td>AN</td><td>Document QT00000020190502ef5200001</td></tr></table></div>
                <div id="article-QT2" class="article enArticle"><table><tr><td>HD</td><td>Rain</td></tr>
                <tr><td>PD</td><td>3 May 2019</td></tr><tr><td>LP</td><td>It rained.</td></tr>
                <tr><td>AN</td><td>Document QT00000020190503ef5200002</td></tr></table></div></body></html>
                """).articles();

        assertThat(articles).extracting(Article::title).containsExactly("Ships wait", "Rain");
        assertThat(articles.getFirst().body()).isEqualTo("They wait.\n\nTugs do.\n\nAll do.");
        assertThat(articles.getFirst().published()).hasToString("2019-05-02");
    }

    @Test
    void aPageOfFactivaWithoutCodes() {
        List<Article> articles = Reads.in(dir).file("a.html", """
                <html><body><div class="article enArticle"><div>Ports</div><div id="hd"><span class="enHeadline">Ships wait</span></div>
                <div class="author">By Ann Lund</div><div>80 words</div><div>2 May 2019</div><div>Quay Times</div><div>QT</div>
                <div>English</div><div>(c) 2019 Quay Times</div><p class="articleParagraph">They wait.</p><p>Tugs do.</p>
                <p>Document QT00000020190502ef5200001</p></div>
                <div class="article enArticle"><div id="hd"><span class="enHeadline">Rain</span></div><div>8 words</div>
                <div>3 May 2019</div><div>Quay Times</div><div>QT</div><div>English</div><div>Copyright 2019</div>
                <p>It rained.</p><p>Document QT00000020190503ef5200002</p></div></body></html>
                """).articles();

        assertThat(articles).extracting(Article::title).containsExactly("Ships wait", "Rain");
        assertThat(articles).extracting(Article::body).containsExactly("They wait.\n\nTugs do.", "It rained.");
        assertThat(articles.getFirst().section()).contains("Ports");
        assertThat(articles.getFirst().authors()).containsExactly("Ann Lund");
        assertThat(articles.get(1).language()).contains("en");
    }

    @Test
    void aPageOfEuropresse() {
        List<Article> articles = Reads.in(dir).file("a.html", """
                <html><body><article><header><span class="DocPublicationName">Le Quai, no. 77</span>
                <span class="DocHeader">Ports, jeudi 2 mai 2019 312 mots, p. 5</span>
                <div class="titreArticle"><p class="titreArticleVisu">Les navires attendent</p></div></header>
                <div class="docAuthors"><p>Ann Lund</p></div><div class="docOcurrContainer"><p>Ils attendent.</p><p>Tous.</p></div>
                <footer><div class="publiC-lblNodoc">news·20190502·LQ·001</div></footer></article>
                <article><span class="DocPublicationName">Le Quai</span><span class="DocHeader">3 mai 2019</span>
                <p class="titreArticleVisu">Pluie</p><div class="docOcurrContainer"><p>Il a plu.</p></div></article></body></html>
                """).articles();

        assertThat(articles).extracting(Article::title).containsExactly("Les navires attendent", "Pluie");
        Article first = articles.getFirst();
        assertThat(first.id()).hasToString("news·20190502·LQ·001");
        assertThat(first.publisher()).contains("Le Quai");
        assertThat(first.published()).hasToString("2019-05-02");
        assertThat(first.section()).contains("Ports");
        assertThat(first.authors()).containsExactly("Ann Lund");
        assertThat(first.body()).isEqualTo("Ils attendent.\n\nTous.");
        assertThat(first.extras().get("word_count")).containsExactly("312");
    }

    @Test
    void aPageThatOnlySpeaksOfDocumentsIsOneArticle() {
        assertThat(Reads.in(dir)
                        .file(
                                "a.html",
                                "<html><head><title>Minutes</title></head><body><h1>Minutes</h1><p>The board found 1 of 2"
                                        + " documents on Monday, and spoke of the ships that wait off the port.</p></body></html>")
                        .articles())
                .hasSize(1);
    }

    @Test
    void aTextOfFactivaWithoutCodes() {
        List<Article> articles = Reads.in(dir).file("a.txt", """
                Häfen
                Schiffe warten

                Von Ann Lund
                80 Wörter
                2 Mai 2019
                06:15
                Kai-Kurier
                KAIK
                S. 7
                Deutsch
                (c) 2019 Kai-Kurier

                Sie warten.

                Alle.

                Dokument KAIK000020190502ef5200001

                Regen
                8 Wörter
                3 Mai 2019
                Kai-Kurier
                KAIK
                Deutsch

                Es regnete.

                Dokument KAIK000020190503ef5200002
                """).articles();

        assertThat(articles).extracting(Article::title).containsExactly("Schiffe warten", "Regen");
        assertThat(articles).extracting(Article::body).containsExactly("Sie warten.\n\nAlle.", "Es regnete.");
        Article first = articles.getFirst();
        assertThat(first.authors()).containsExactly("Ann Lund");
        assertThat(first.section()).contains("Häfen");
        assertThat(first.publisher()).contains("Kai-Kurier");
        assertThat(first.language()).contains("de");
        assertThat(first.published()).hasToString("2019-05-02");
    }

    /// A page that was saved of the list of results has no elements for articles.
    @Test
    void aPageOfEuropresseWithoutArticles() {
        List<Article> articles = Reads.in(dir).file("a.html", """
                <html><body><div id="all"><div class="one"><div><span class="DocPublicationName">Le Quai</span></div>
                <span class="DocHeader">jeudi 2 mai 2019</span><p class="titreArticleVisu">Les navires attendent</p>
                <div class="docOcurrContainer"><p>Ils attendent.</p></div></div>
                <div class="two"><span class="DocPublicationName">Le Port</span><span class="DocHeader">3 mai 2019</span>
                <p class="titreArticle">Pluie</p><p>Il a plu, dit-on.</p></div></div></body></html>
                """).articles();

        assertThat(articles).extracting(Article::title).containsExactly("Les navires attendent", "Pluie");
        assertThat(articles)
                .extracting(article -> article.publisher().orElse(""))
                .containsExactly("Le Quai", "Le Port");
        assertThat(articles.getLast().body()).contains("Il a plu");
    }
}
