package dateline.ingest.field;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.Origin;
import dateline.article.Source;
import dateline.ingest.Reads;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What dateline exports is read as what it is.
class OwnExportTest {

    @TempDir
    Path dir;

    @Test
    void anArticleKeepsItsProvenance() {
        Article article = Reads.in(dir).file("a.jsonl", """
                {"id":"7","title":"Ferry","body":"It sails.","published":"2019-05-06","ferry_no":"7",\
                "source":{"path":"in/n5.txt","record":"34"},"origins":{"body":{"evidence":"nexis: body","confidence":1.0},\
                "date":{"evidence":"url","confidence":0.7}}}
                """).article();

        assertThat(article.source()).contains(new Source("in/n5.txt", "34"));
        assertThat(article.origins())
                .containsOnlyKeys("body", "date")
                .containsEntry("body", new Origin("nexis: body", 1))
                .containsEntry("date", new Origin("url", 0.7));
        assertThat(article.extras()).containsOnlyKeys("ferry_no");
    }

    /// An article about tags, whose body had them as text.
    @Test
    void textThatSpeaksOfTagsAndEntitiesStaysAsItIs() {
        Article article = Reads.in(dir).file("a.jsonl", """
                {"id":"7","title":"The <p> tag","body":"Add:\\n<p>\\n</p>\\nfirst.mp3\\n\\nFive <br> tags and &amp; will do.",\
                "source":{"path":"in/n5.html","record":""},"origins":{"body":{"evidence":"page: text","confidence":1.0}}}
                """).article();

        assertThat(article.title()).isEqualTo("The <p> tag");
        assertThat(article.body()).isEqualTo("Add:\n<p>\n</p>\nfirst.mp3\n\nFive <br> tags and &amp; will do.");
    }

    @Test
    void aDetectedLanguageIsNotTakenForOneThatIsStated() {
        Article article = Reads.in(dir).file("a.jsonl", """
                        {"id":"7","title":"Fähre","body":"Sie fährt.","language":"de","language_detected":true}
                        """).article();

        assertThat(article.language()).isEmpty();
        assertThat(article.extras()).isEmpty();
    }

    @Test
    void aSourceOfAnotherKindStaysAField() {
        Article article = Reads.in(dir)
                .file("a.jsonl", "{\"id\":\"7\",\"title\":\"Ferry\",\"source\":{\"path\":\"x\"}}")
                .article();

        assertThat(article.source().orElseThrow().path()).endsWith("a.jsonl");
        assertThat(article.extras()).containsKey("source.path");
    }
}
