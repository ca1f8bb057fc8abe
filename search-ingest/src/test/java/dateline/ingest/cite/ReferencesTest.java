package dateline.ingest.cite;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.ingest.Reads;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// References as reference managers keep them.
class ReferencesTest {

    @TempDir
    Path dir;

    @Test
    void ris() {
        List<Article> articles = Reads.in(dir).file("a.ris", """
                TY  - NEWS
                ID  - ferry-1
                TI  - Ferry sails again
                AU  - Lund, Ada
                AU  - Roe, Ben
                PY  - 2019
                DA  - 2019/05/06/
                T2  - Island Post
                KW  - boats
                KW  - islands
                AB  - It sails
                again.
                UR  - https://a.example/1
                LA  - en
                ER  -\s

                TY  - JOUR
                T1  - Rain
                Y1  - 2019/05//
                ER  -\s
                """).articles();

        Article first = articles.getFirst();
        assertThat(first.id()).hasToString("ferry-1");
        assertThat(first.title()).isEqualTo("Ferry sails again");
        assertThat(first.authors()).containsExactly("Ada Lund", "Ben Roe");
        assertThat(first.published()).hasToString("2019-05-06");
        assertThat(first.publisher()).contains("Island Post");
        assertThat(first.tags()).containsExactly("boats", "islands");
        assertThat(first.lead()).isEqualTo("It sails again.");
        assertThat(first.url()).contains("https://a.example/1");
        assertThat(articles.get(1).title()).isEqualTo("Rain");
        assertThat(articles.get(1).published()).hasToString("2019-05");
    }

    @Test
    void bibTex() {
        List<Article> articles = Reads.in(dir).file("a.bib", """
                % made by hand
                @string{ip = {Island Post}}
                @comment{nothing}
                @article{lund2019,
                  title = {Die {F}{\\"a}hre f{\\"a}hrt -- wieder},
                  author = "Lund, Ada and Ben Ro{\\'e}",
                  journal = ip # { Weekend},
                  year = 2019, month = may, day = 6,
                  abstract = {It sails again.},
                  keywords = {boats, islands}
                }
                @online{x, title={Rain}, date={2019-05-07}, url={https://a.example/2}}
                """).articles();

        Article first = articles.getFirst();
        assertThat(first.title()).isEqualTo("Die Fähre fährt – wieder");
        assertThat(first.authors()).containsExactly("Ada Lund", "Ben Roé");
        assertThat(first.publisher()).contains("Island Post Weekend");
        assertThat(first.published()).hasToString("2019-05-06");
        assertThat(first.lead()).isEqualTo("It sails again.");
        assertThat(first.tags()).containsExactly("boats", "islands");
        assertThat(articles.get(1).published()).hasToString("2019-05-07");
    }

    @Test
    void aBrokenEntryIsNamed() {
        assertThat(Reads.in(dir)
                        .file("a.bib", "@article{a, title={Ferry}}\n@article{b, title={Rain")
                        .lines())
                .last()
                .isEqualTo("a.bib:2: bad BibTeX: the file ends within this entry");
    }

    @Test
    void cslJson() {
        Article article = Reads.in(dir).file("a.json", """
                [{"id": "c1", "type": "article-newspaper", "title": "Ferry sails again", "container-title": "Island Post",
                  "author": [{"family": "Lund", "given": "Ada"}, {"family": "Roe", "given": "Ben"}],
                  "issued": {"date-parts": [[2019, 5, 6]]}, "abstract": "It sails again.", "URL": "https://a.example/1"}]
                """).article();

        assertThat(article.title()).isEqualTo("Ferry sails again");
        assertThat(article.authors()).containsExactly("Ada Lund", "Ben Roe");
        assertThat(article.published()).hasToString("2019-05-06");
        assertThat(article.publisher()).contains("Island Post");
        assertThat(article.lead()).isEqualTo("It sails again.");
    }
}
