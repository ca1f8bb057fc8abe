package dateline.ingest.field;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.ArticleDate;
import dateline.article.Origin;
import dateline.article.Source;
import dateline.ingest.Reads;
import java.nio.file.Path;
import java.util.List;
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

    /// What no date could be made of, or only a part of one, is kept beside it; once, however often it is exported.
    @Test
    void aDateIsThatOfTheExport() {
        for (String published : List.of("--02-06", "2021", "2023-02", "2019-05-06T10:00:00+02:00", "")) {
            Article article = Reads.in(dir)
                    .file("a.jsonl", """
                    {"id":"7","title":"Ferry","body":"It sailed on 3 May 2018.","published":"DATE","date_text":"6 February",\
                    "date_doubt":"2031-01-01 (json: date) lies in the future","source":{"path":"in/2017/a.txt","record":""},\
                    "origins":{"date":{"evidence":"json: date","confidence":1.0}}}
                    """.replace("DATE", published))
                    .article();

            assertThat(article.published().toString()).isEqualTo(published);
            assertThat(article.extras())
                    .containsOnlyKeys("date_text", "date_doubt")
                    .containsEntry("date_text", List.of("6 February"))
                    .containsEntry("date_doubt", List.of("2031-01-01 (json: date) lies in the future"));
        }
    }

    @Test
    void whatIsReadOfAnExportIsWhatWasExported() {
        Article article = Article.builder("https://example.org/7")
                .title("  The \"By Ann Lee\" case ")
                .lead("OSLO (Wire) - It began.")
                .body("OSLO, 3 May 2018 (Wire) - One.\n\n\nTwo <br> three.")
                .author("Lee, Ann")
                .author("Wire Staff")
                .publisher("The Post, Inc.")
                .section("World, Europe")
                .tag("law, order")
                .place("Oslo, Norway")
                .published(ArticleDate.parse("--05-03"))
                .url("not an address")
                .extra("topic.name", "Council")
                .extra("topic.name", "Law")
                .extra("desk", "12")
                .extra("date_text", "3 May")
                .source(new Source("in/7.xml", "2"))
                .origin("body", new Origin("xml: text", .5))
                .build();
        Article read = Reads.in(dir).file("a.jsonl", """
                {"id":"https://example.org/7","title":"  The \\"By Ann Lee\\" case ","lead":"OSLO (Wire) - It began.",\
                "body":"OSLO, 3 May 2018 (Wire) - One.\\n\\n\\nTwo <br> three.","authors":["Lee, Ann","Wire Staff"],\
                "publisher":"The Post, Inc.","section":"World, Europe","tags":["law, order"],"place":"Oslo, Norway",\
                "published":"--05-03","url":"not an address","date_text":"3 May","desk":"12",\
                "topic.name":["Council","Law"],"source":{"path":"in/7.xml","record":"2"},\
                "origins":{"body":{"evidence":"xml: text","confidence":0.5}}}
                """).article();

        assertThat(read).isEqualTo(article);
        assertThat(read.origins()).isEqualTo(article.origins());
        assertThat(read.source()).isEqualTo(article.source());
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
