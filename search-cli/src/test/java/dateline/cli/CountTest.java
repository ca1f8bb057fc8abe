package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ArticleIndex;
import dateline.article.Article;
import dateline.cli.Ran.Surroundings;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `dateline count`: articles by field, in one way or several.
class CountTest {

    @TempDir
    private Path folder;

    private Surroundings here;

    @BeforeEach
    void index() {
        try (ArticleIndex index = ArticleIndex.create(folder.resolve(".dateline"))) {
            index.add(article("1", "Post", "2024-01-05").tag("sea").tag("ice").build());
            index.add(article("2", "Post", "2024-01-09").build());
            index.add(article("3", "Post, Evening", "2024-02-01").build());
            index.add(article("4", "=Wire", "2024-02-02").build());
            index.add(Article.builder("5").title("A crane").build());
            index.commit();
        }
        here = Surroundings.of(folder);
    }

    private static Article.Builder article(String id, String publisher, String day) {
        return Article.builder(id).title("Ferry " + id).publisher(publisher).published(day);
    }

    private Ran count(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "count";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return here.dateline(all);
    }

    @Test
    void twoFieldsMakeATable() {
        assertThat(count("ferry", "--by", "month,publisher").out()).isEqualTo("""
                        month    =Wire   Post  Post, Evening      all
                        2024-01      ·      2              ·        2
                        2024-02      1      ·              1        2
                        """);
    }

    @Test
    void everyCombinationIsALineOfCsv() {
        assertThat(count("--by", "month,publisher", "--format", "csv").out()).isEqualTo("""
                        month,publisher,articles
                        ,,1
                        2024-01,Post,2
                        2024-02,'=Wire,1
                        2024-02,"Post, Evening",1
                        """);
        assertThat(count("ferry", "--by", "year,month,tag", "--format", "tsv").out())
                .isEqualTo("""
                        year\tmonth\ttag\tarticles
                        2024\t2024-01\t\t1
                        2024\t2024-01\tice\t1
                        2024\t2024-01\tsea\t1
                        2024\t2024-02\t\t2
                        """);
    }

    @Test
    void programsReadObjects() {
        assertThat(count("ferry", "--by", "month", "--json", "--until", "2024-01")
                        .out())
                .isEqualTo("""
                        {
                          "format_version": 1,
                          "by": [
                            "month"
                          ],
                          "counts": [
                            {
                              "month": "2024-01",
                              "articles": 2
                            }
                          ]
                        }
                        """);
    }

    @Test
    void oneFieldMakesAListAndNoneTheTotal() {
        assertThat(count("ferry", "--by", "publisher").out()).isEqualTo("""
                        1       =Wire
                        2       Post
                        1       Post, Evening
                        """);
        assertThat(count("ferry").out()).isEqualTo("4       articles\n");
        Ran none = count("zeppelin", "--by", "month");
        assertThat(none.out()).isEmpty();
        assertThat(none.code()).isEqualTo(1);
    }

    @Test
    void aFieldThatCannotBeCountedIsNamed() {
        Ran ran = count("ferry", "--by", "month,body");
        assertThat(ran.err()).contains("cannot count values of 'body': facets are publisher");
        assertThat(ran.code()).isEqualTo(2);
    }
}
