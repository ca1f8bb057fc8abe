package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ArticleIndex;
import dateline.article.Article;
import dateline.cli.Ran.Surroundings;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Citations of articles and of passages, and tables of everything.
class CitationTest {

    @TempDir
    private Path folder;

    private Surroundings here;

    @BeforeEach
    void index() {
        Article.Builder tagged = Article.builder("hw 1")
                .title("Ferries & 100% of {ports}")
                .body("First paragraph here.\n\nThe ferry sails on Monday. Nobody waved.")
                .author("Ann Lee")
                .author("Smith and Sons")
                .publisher("Harbour Wire")
                .section("World")
                .place("SEOUL")
                .language("en")
                .published("2024-03-05")
                .url("https://example.org/a_b")
                .extra("desk", "Asia");
        for (int i = 0; i < 17; i++) {
            tagged.tag("tag" + i);
        }
        try (ArticleIndex index = ArticleIndex.create(folder.resolve(".dateline"))) {
            index.add(tagged.build());
            index.commit();
        }
        here = Surroundings.of(folder);
    }

    private String query(String... options) {
        String[] all = new String[options.length + 2];
        all[0] = "query";
        all[1] = "ferry";
        System.arraycopy(options, 0, all, 2, options.length);
        return here.dateline(all).out();
    }

    @Test
    void bibTex() {
        assertThat(query("--format", "bibtex", "--fields", "passages")).isEqualTo("""
                        @article{hw_1,
                          title = {Ferries \\& 100\\% of \\{ports\\}},
                          author = {Ann Lee and {Smith and Sons}},
                          journal = {Harbour Wire},
                          year = {2024},
                          month = {3},
                          date = {2024-03-05},
                          location = {SEOUL},
                          language = {en},
                          url = {https://example.org/a_b},
                          note = {hw 1\\#body.2:23-49},
                        }

                        """);
    }

    @Test
    void cslJson() {
        assertThat(query("--format", "csl", "--fields", "passages")).isEqualToIgnoringWhitespace("""
                        [{"id": "hw 1", "type": "article-newspaper", "title": "Ferries & 100% of {ports}",
                          "author": [{"literal": "Ann Lee"}, {"literal": "Smith and Sons"}],
                          "container-title": "Harbour Wire", "section": "World",
                          "issued": {"date-parts": [[2024, 3, 5]]},
                          "publisher-place": "SEOUL", "language": "en", "URL": "https://example.org/a_b",
                          "note": "hw 1#body.2:23-49"}]
                        """);
    }

    @Test
    void risHasThePassageAndNoKeywordsOfAMachine() {
        assertThat(query("--format", "ris", "--fields", "passages"))
                .contains("N1  - hw 1#body.2:23-49\r\n")
                .doesNotContain("KW  - ");
    }

    @Test
    void aPassageIsFoundAgainByItsReference() {
        String reference = query("--format", "csv", "--fields", "passages")
                .lines()
                .toList()
                .get(1);
        assertThat(reference).isEqualTo("hw 1#body.2:23-49");
        assertThat(here.dateline("get", reference, "--marks").out())
                .endsWith("\n\n*The ferry sails on Monday.* Nobody waved.\n");
        assertThat(here.dateline("get", "nix#body.1:0-4").err()).isEqualTo("there is no article nix#body.1:0-4\n");
    }

    @Test
    void allFieldsAreInOneTable() {
        String table = query("--format", "csv", "--fields", "all");
        assertThat(table)
                .startsWith(
                        "rank,id,score,title,publisher,published,place,authors,section,tags,language,url,words,source,"
                                + "added,lead,body,passages,copies,contains,part_of,desk\n")
                .contains("Ann Lee; Smith and Sons,World,tag0; tag1;", ",Asia\n");
    }
}
