package dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ArticleIndex;
import dateline.article.Article;
import dateline.article.Field;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoubtTest {

    private static final String REMARKS = """
            <!DOCTYPE html><html lang="en"><head><title>Harbour stores</title></head><body><h1>Harbour stores</h1>
            <div class="comment"><span class="author">Ropes</span><p>We keep ropes of every length in the old shed by
            the northern quay, and cut them while you wait.</p></div>
            <div class="comment"><span class="author">Anchors</span><p>Anchors hold in sand and in mud alike, and those
            of the smaller boats are lent for a week at a time.</p></div>
            <div class="comment"><span class="author">Lamps</span><p>A lamp that shines for nine hours is what the
            pilots ask for when they go out before the day begins.</p></div></body></html>""";

    private static final String ARTICLE = """
            <!DOCTYPE html><html lang="en"><head><title>Pilots end strike</title></head><body><h1>Pilots end strike</h1>
            <p>The harbour pilots of Carrick went back to work after nine days, and the ships that had waited off the
            port came in with the morning tide. The union said that its members had voted by a narrow margin.</p>
            <p>Owners of the ferries had warned that the islands would run out of fuel within the week, and schools on
            two of them had closed for want of heating, the council said in its report.</p></body></html>""";

    @TempDir
    Path dir;

    @Test
    void is_noted_of_pages_whose_text_is_not_sure_and_counted() throws IOException {
        Path pages = Files.createDirectory(dir.resolve("pages"));
        Files.writeString(pages.resolve("remarks.html"), REMARKS);
        Files.writeString(pages.resolve("article.html"), ARTICLE);
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            ImportReport report = Importer.into(index).add(List.of(pages.toString()));
            index.commit();

            assertThat(report.added()).isEqualTo(2);
            assertThat(report.inDoubt()).isEqualTo(1);
            assertThat(index.search("doubt:body").hits()).singleElement().satisfies(hit -> {
                assertThat(hit.article().title()).isEqualTo("Harbour stores");
                Article page = index.article(hit.article().id().value()).orElseThrow();
                assertThat(page.origins().get(Field.BODY.queryName()).confidence())
                        .isBetween(0.01, 0.79);
            });
        }
    }

    @Test
    void is_noted_of_articles_whose_dates_contradict_each_other() throws IOException {
        Path news = Files.writeString(dir.resolve("news.jsonl"), """
                {"id": "1", "title": "Ferry sails", "published": "2999-10-12", "updated": "2023-10-13"}
                {"id": "2", "title": "Ferry waits", "published": "2023-10-12"}
                """);
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            assertThat(Importer.into(index).add(List.of(news.toString())).inDoubt())
                    .isEqualTo(1);
            index.commit();
            assertThat(index.article("1").orElseThrow().extras().get("doubt")).containsExactly("date");
            assertThat(index.article("2").orElseThrow().extras()).doesNotContainKey("doubt");
        }
    }

    @Test
    void is_what_it_was_when_an_export_is_read() throws IOException {
        Files.writeString(dir.resolve("export.jsonl"), """
                {"id":"1","title":"Harbour stores","body":"Ropes.","doubt":"body","source":{"path":"remarks.html",\
                "record":""},"origins":{"body":{"evidence":"page: text","confidence":0.5}}}
                """);
        Article article = Reads.in(dir).article("export.jsonl");
        assertThat(article.extras().get("doubt")).containsExactly("body");
        assertThat(article.origins().get("body").confidence()).isEqualTo(0.5);
    }
}
