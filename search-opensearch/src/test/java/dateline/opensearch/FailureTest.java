package dateline.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.ArticleIndex;
import dateline.ArticleIndexException;
import dateline.ArticleIndexException.Reason;
import dateline.IndexOptions;
import dateline.SearchIndex;
import dateline.article.Article;
import dateline.query.Query;
import dateline.query.SearchRequest;
import dateline.query.StoryView;
import dateline.result.ResultPage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A node goes, in the middle of things, and comes back.
class FailureTest {

    private static final SearchRequest FERRIES =
            SearchRequest.builder(Query.word("ferry")).stories(StoryView.SHOW).build();

    private Nodes nodes;
    private boolean stopped;

    @BeforeEach
    void startAll() {
        nodes = Nodes.running();
    }

    @AfterEach
    void startAgain() throws IOException {
        if (stopped) {
            nodes.start(2);
            stopped = false;
        }
    }

    private void stopOne() throws IOException {
        nodes.stop(2);
        stopped = true;
    }

    private static List<Article> articles(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Article.builder("f" + i)
                        .title("Ferry number " + i)
                        .body("The ferry is late, again.")
                        .language("en")
                        .build())
                .toList();
    }

    @Test
    void anAnswerThatLacksAShardIsRefusedOrSaysSo() throws IOException {
        OpenSearch place = nodes.index("shard-gone").shards(2, 0);
        try (ArticleIndex index = ArticleIndex.open(place.storage(), IndexOptions.defaults());
                SearchIndex partial = SearchIndex.open(place.partial(true).storage(), IndexOptions.defaults())) {
            index.addAll(articles(60));
            index.commit();
            partial.refresh();
            assertThat(partial.search(FERRIES).complete()).isTrue();
            stopOne();
            assertThatThrownBy(() -> index.search(FERRIES))
                    .isInstanceOfSatisfying(
                            ArticleIndexException.class,
                            e -> assertThat(e.reason()).as(e.getMessage()).isEqualTo(Reason.INCOMPLETE));
            ResultPage page = partial.search(FERRIES);
            assertThat(page.complete()).isFalse();
            assertThat(page.total().exact()).isFalse();
            assertThat(page.total().articles()).isBetween(1L, 59L);
            startAgain();
            assertThat(nodes.waitFor("green", "shard-gone")).isTrue();
            assertThat(index.search(FERRIES).total().articles()).isEqualTo(60);
        }
    }

    /// One that was opened while all was there knows more than one that is opened when a part is gone.
    @Test
    void whateverIsReadOfAnIndexThatLacksAShardIsRefused() throws IOException {
        OpenSearch place = nodes.index("shard-lost").shards(2, 0);
        try (ArticleIndex index = ArticleIndex.open(place.storage(), IndexOptions.defaults())) {
            index.addAll(articles(60));
            index.commit();
        }
        stopOne();
        try (ArticleIndex index = ArticleIndex.open(place.storage(), IndexOptions.defaults());
                SearchIndex partial = SearchIndex.open(place.partial(true).storage(), IndexOptions.defaults())) {
            List<ThrowingCallable> readings = new ArrayList<>(List.of(
                    () -> index.search(FERRIES),
                    () -> index.rank(FERRIES),
                    () -> index.count(Query.everything()),
                    () -> index.stats(),
                    () -> index.stories().largest(FERRIES),
                    () -> index.articles(Query.everything()).toList(),
                    () -> index.addAll(articles(60)),
                    () -> partial.count(Query.word("ferry")),
                    () -> partial.rank(FERRIES),
                    () -> partial.stats()));
            for (Article article : articles(60)) {
                readings.add(() -> index.article(article.id().value()));
                readings.add(() -> index.stories().of(article.id().value()));
            }
            for (ThrowingCallable reading : readings) {
                assertThatThrownBy(reading).isInstanceOfSatisfying(ArticleIndexException.class, e -> {
                    assertThat(e.reason()).as(e.getMessage()).isEqualTo(Reason.INCOMPLETE);
                    assertThat(e).hasMessageNotContaining("@").hasMessageNotContaining("partial");
                });
            }
            ResultPage page = partial.search(FERRIES);
            assertThat(page.complete()).isFalse();
            assertThat(page.total().articles()).isBetween(1L, 59L);
            assertThat(partial.stories().largest(FERRIES).complete()).isFalse();
        }
    }

    @Test
    void anImportGoesOnWhenANodeGoesAndNothingIsLostOrTwice() throws IOException {
        OpenSearch place = nodes.index("node-gone").shards(2, 1);
        try (ArticleIndex index = ArticleIndex.open(place.storage(), IndexOptions.defaults())) {
            assertThat(nodes.waitFor("green", "node-gone")).isTrue();
            Iterator<Article> each = articles(2_000).iterator();
            index.addAll(new Iterator<Article>() {
                private int given;

                @Override
                public boolean hasNext() {
                    return each.hasNext();
                }

                @Override
                public Article next() {
                    if (++given == 1_200) {
                        try {
                            stopOne();
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    }
                    return each.next();
                }
            });
            assertThat(nodes.waitFor("yellow", "node-gone")).isTrue();
            index.commit();
            assertThat(index.count(Query.everything())).isEqualTo(2_000);
            assertThat(index.search(FERRIES).total().articles()).isEqualTo(2_000);
        }
    }
}
