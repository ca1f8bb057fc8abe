package dateline.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ArticleIndex;
import dateline.ArticleIndexException;
import dateline.IndexOptions;
import dateline.SearchIndex;
import dateline.article.Article;
import dateline.query.Query;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// An import that is killed after any of its requests, and run again: no article is lost or there twice, and stories
/// are those of an index that was never interrupted.
class KilledImportTest {

    /// So many requests later the next one is killed; 1 kills after each of them.
    private static final int STEP = Integer.getInteger("cluster.kill.step", 13);

    /// Where the cut leaves a request without an answer, it is not waited for long.
    private static final Duration LONGEST = Duration.ofSeconds(5);

    @Test
    void runAgainAfterAKillNothingIsLostOrTwice() throws IOException {
        Nodes nodes = Nodes.running();
        List<Article> articles = new CopiedNews(new Random(11)).articles(40);
        Map<String, String> expected;
        try (ArticleIndex memory = ArticleIndex.inMemory()) {
            memory.addAll(articles);
            memory.commit();
            expected = stories(memory, articles);
        }
        assertThat(expected.values()).anyMatch(story -> story.contains(" "));
        boolean killed = true;
        int kills = 0;
        for (int requests = 2; killed; requests += STEP) {
            String name = "killed-" + requests;
            try (CutConnection cut = new CutConnection(nodes.address(1), requests)) {
                killed = isKilled(
                        OpenSearch.at(cut.address() + "/" + name).shards(2, 0).timeout(LONGEST), articles);
                kills += killed ? 1 : 0;
            }
            try (ArticleIndex index = ArticleIndex.open(nodes.index(name).storage(), IndexOptions.defaults())) {
                index.addAll(articles);
                index.commit();
                assertThat(index.count(Query.everything())).isEqualTo(articles.size());
                assertThat(stories(index, articles))
                        .as("killed after %s requests", requests)
                        .isEqualTo(expected);
            }
        }
        assertThat(kills).isGreaterThan(1);
    }

    private static boolean isKilled(OpenSearch place, List<Article> articles) {
        try (ArticleIndex index = ArticleIndex.open(place.storage(), IndexOptions.defaults())) {
            index.addAll(articles.subList(0, 20));
            index.commit();
            index.addAll(articles);
            index.delete(articles.getFirst().id().value());
            index.commit();
            return false;
        } catch (ArticleIndexException e) {
            return true;
        }
    }

    private static Map<String, String> stories(SearchIndex index, List<Article> articles) {
        Map<String, String> stories = new TreeMap<>();
        for (Article article : articles) {
            StringBuilder told = new StringBuilder();
            index.stories()
                    .of(article.id().value())
                    .orElseThrow()
                    .articles()
                    .forEach(each -> told.append(told.isEmpty() ? "" : " ")
                            .append(each.article().id())
                            .append('=')
                            .append(each.kind()));
            stories.put(article.id().value(), told.toString());
        }
        return stories;
    }
}
