package dateline.cli.story;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ArticleIndex;
import dateline.article.Article;
import dateline.cli.Ran;
import dateline.cli.Ran.Surroundings;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `dateline quotes`: who said what.
class QuotesTest {

    @TempDir
    private Path folder;

    private Surroundings here;

    @BeforeEach
    void index() {
        try (ArticleIndex index = ArticleIndex.create(folder.resolve(".dateline"))) {
            add(
                    index,
                    "hw-1",
                    "2024-05-01",
                    "Harbour master Ann Lee was glad. \"The ferry will sail again,\" she said.");
            add(index, "tg-2", "2024-05-02", "\"The ferry will sail again,\" said Ann Lee.");
            add(index, "tg-3", "2024-05-03", "\"=1+1 is what the ferry costs us,\" said Bob Hall.");
            index.commit();
        }
        here = Surroundings.of(folder);
    }

    private static void add(ArticleIndex index, String id, String date, String body) {
        index.add(Article.builder(id)
                .title("Port news")
                .publisher("Harbour Post")
                .language("en")
                .published(date)
                .body(body)
                .build());
    }

    @Test
    void showsQuotesWithTheirSpeakers() {
        Ran ran = here.dateline("quotes", "ferry");
        assertThat(ran.out()).isEqualTo("""
                Bob Hall · said
                  “=1+1 is what the ferry costs us,”
                  2024-05-03 · Harbour Post · Port news · tg-3

                Ann Lee · said
                  “The ferry will sail again,”
                  2024-05-02 · Harbour Post · Port news · tg-2 · and in 1 other article

                Speakers: Ann Lee 1, Bob Hall 1
                """);
        assertThat(ran.err()).contains("2 quotes in 3 articles");
    }

    @Test
    void showsWhatSomebodySaid() {
        assertThat(here.dateline("quotes", "--by", "lee").out())
                .contains("The ferry will sail again,")
                .doesNotContain("Hall");
        Ran nobody = here.dateline("quotes", "--by", "Smith");
        assertThat(nobody.code()).isEqualTo(1);
        assertThat(nobody.err()).contains("0 quotes in 0 articles");
        assertThat(here.dateline("quotes", "--by", "?").err()).contains("--by needs a name, not '?'");
    }

    @Test
    void listsSpeakers() {
        assertThat(here.dateline("quotes", "--speakers").out()).isEqualTo("""
                1       Ann Lee
                1       Bob Hall
                """);
        assertThat(here.dateline("quotes", "--speakers", "--format", "csv").out())
                .isEqualTo("speaker,quotes\nAnn Lee,1\nBob Hall,1\n");
    }

    @Test
    void isWrittenForPrograms() {
        assertThat(here.dateline("quotes", "ferry", "--by", "Hall", "--format", "csv")
                        .out())
                .isEqualTo("""
                        speaker,as_written,cue,quote,confidence,field,start,end,id,title,publisher,published,printed
                        Bob Hall,Bob Hall,said,"'=1+1 is what the ferry costs us,",0.95,body,1,33,tg-3,Port news,Harbour Post,2024-05-03,1
                        """);
        assertThat(here.dateline("quotes", "ferry", "--json", "--limit", "1").out())
                .contains(
                        "\"total\": 2,",
                        "\"complete\": true,",
                        "\"speaker\": \"Bob Hall\",",
                        "\"cue\": \"said\",",
                        "\"printed\": [",
                        "\"speakers\": [");
    }
}
