package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.alert.AlertHit;
import dateline.alert.AlertOrder;
import dateline.alert.AlertReport;
import dateline.article.Article;
import dateline.query.Query;
import dateline.query.SearchRequest;
import dateline.revision.Revision;
import dateline.story.TestWords;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever the clock says, and wherever it jumps between two commits: what is added is found and told of once, in the
/// order in which it came, and no version of an article is lost.
class OddClockTest {

    @TempDir
    private Path folder;

    private static IndexOptions at(String time) {
        return IndexOptions.builder()
                .keepRevisions(true)
                .clock(Clock.fixed(Instant.parse(time), ZoneOffset.UTC))
                .build();
    }

    private static Article article(String id, String title) {
        return Article.builder(id)
                .title(title)
                .body("The ferry sails again. " + TestWords.prose(new Random(id.hashCode()), 80))
                .language("en")
                .build();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // forth, as it should be
                "2024-05-01T10:00:00Z 2024-05-02T10:00:00Z 2024-05-03T10:00:00Z",
                // not at all, back a little, back by years
                "2024-05-01T10:00:00Z 2024-05-01T10:00:00Z 2024-05-01T10:00:00Z",
                "2024-05-01T10:00:00Z 2024-05-01T09:59:59.999Z 2024-05-01T10:00:00.001Z",
                "2030-01-01T00:00:00Z 2024-02-29T12:00:00Z 1999-12-31T23:59:59Z",
                // an empty battery
                "1970-01-01T00:00:00Z 1970-01-01T00:00:00Z 2024-05-01T10:00:00Z",
                "2024-05-01T10:00:00Z 1970-01-01T00:00:00Z 1969-12-31T23:59:59Z",
                // the end of 32 bits, signed and unsigned
                "2038-01-19T03:14:07Z 2038-01-19T03:14:08Z 2106-02-07T06:28:16Z",
                "9999-12-31T23:59:59Z 2024-05-01T10:00:00Z 0001-01-01T00:00:00Z",
            })
    void whatIsAddedIsFoundAndToldOfOnce(String times) {
        SearchRequest ferry = SearchRequest.of(Query.word("ferry"));
        List<String> told = new ArrayList<>();
        long since = Long.MIN_VALUE;
        int commits = 0;
        for (String time : times.split(" ", -1)) {
            Path place = folder.resolve("index");
            IndexOptions options = at(time);
            commits++;
            try (ArticleIndex index =
                    commits == 1 ? ArticleIndex.create(place, options) : ArticleIndex.open(place, options)) {
                index.add(article("new-" + commits, "Ferry " + commits));
                index.add(article("changed", "Version " + commits));
                index.commit();
                AlertReport report = index.alert(ferry, AlertOrder.ADDED, since);
                report.hits().stream()
                        .map(AlertHit::article)
                        .map(each -> each.id().value())
                        .filter(id -> id.startsWith("new-"))
                        .forEach(told::add);
                since = report.until();
                assertThat(index.alert(ferry, AlertOrder.ADDED, since).hits()).isEmpty();
                assertThat(index.count(Query.everything())).isEqualTo(commits + 1);
            }
        }
        assertThat(told).containsExactly("new-1", "new-2", "new-3");
        assertThat(IndexFiles.of(folder.resolve("index")).verify(true).damage()).isEmpty();
        try (ArticleIndex index = ArticleIndex.open(folder.resolve("index"), at("2024-06-01T00:00:00Z"))) {
            assertThat(index.revisions().of("changed"))
                    .extracting(each -> each.article().title())
                    .containsExactly("Version 1", "Version 2", "Version 3");
            assertThat(index.revisions().of("changed"))
                    .extracting(Revision::from)
                    .isSorted()
                    .doesNotHaveDuplicates();
            assertThat(index.search("added:2024-06 OR ferry").hits()).isNotEmpty();
        }
    }
}
