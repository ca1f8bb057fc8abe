package dateline.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ArticleIndex;
import dateline.ArticleIndexException;
import dateline.IndexOptions;
import dateline.SearchIndex;
import dateline.article.Article;
import dateline.query.Query;
import dateline.query.SearchRequest;
import dateline.query.StoryView;
import dateline.result.ScoredId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Whatever is asked, an index on a cluster answers as one in memory does.
///
/// `-Dcluster.queries=2000` asks more queries than the build does.
class ParityTest {

    private static final int QUERIES = Integer.getInteger("cluster.queries", 200);
    private static final long SEED = Long.getLong("cluster.seed", 20231012L);

    private static List<Article> articles = List.of();
    private static ArticleIndex here;
    private static ArticleIndex there;

    @BeforeAll
    static void index() {
        Nodes nodes = Nodes.running();
        articles = new SampleNews(SEED).articles(400);
        here = ArticleIndex.inMemory();
        there = ArticleIndex.open(nodes.index("parity").storage(), IndexOptions.defaults());
        for (ArticleIndex index : List.of(here, there)) {
            index.addAll(articles);
            index.commit();
        }
    }

    @AfterAll
    static void close() {
        if (here != null) {
            here.close();
        }
        if (there != null) {
            there.close();
        }
    }

    @Test
    void queriesByChanceFindTheSameInTheSameOrderWithTheSameScores() {
        RandomQueries queries = new RandomQueries(SEED, articles);
        int found = 0;
        List<String> refused = new ArrayList<>();
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < QUERIES; i++) {
            Query query = queries.next();
            // Most are asked for a page, for which the best articles suffice; the others for all that there is.
            int limit = i % 4 == 0 ? 500 : 10;
            List<ScoredId> expected = ranked(here, query, limit);
            try {
                List<ScoredId> actual = ranked(there, query, limit);
                if (!ids(actual).equals(ids(expected)) || !areNear(expected, actual)) {
                    differences.add(query + ": " + difference(expected, actual));
                } else if (here.count(query) != there.count(query)) {
                    differences.add(query + ": " + here.count(query) + " expected, not " + there.count(query));
                }
                found += expected.isEmpty() ? 0 : 1;
            } catch (ArticleIndexException e) {
                refused.add(query + ": " + e.getMessage());
            }
        }
        System.out.println(QUERIES + " queries, " + found + " found something, " + refused.size() + " refused, "
                + differences.size() + " differ");
        assertThat(differences).isEmpty();
        assertThat(refused).isEmpty();
        assertThat(found).isGreaterThan(QUERIES / 2);
    }

    /// Each shard knows its own words alone, and there are more than may be taken of all.
    @Test
    void wordsSpelledNearlySoAreTheNearestOfAllShards() {
        for (String word : List.of("harbour", "budget", "street", "bridge", "Marlow", "ferry")) {
            for (int edits : new int[] {1, 2}) {
                for (Query query : List.of(
                        Query.fuzzy(word, edits),
                        Query.all(Query.fuzzy(word, edits), Query.word("strike")),
                        Query.sameSentence(Query.fuzzy(word, edits), Query.word("council")))) {
                    List<ScoredId> expected = ranked(here, query, 500);
                    List<ScoredId> actual = ranked(there, query, 500);
                    assertThat(ids(actual)).as("%s", query).isEqualTo(ids(expected));
                    assertThat(areNear(expected, actual))
                            .as("%s: %s", query, difference(expected, actual))
                            .isTrue();
                    assertThat(there.count(query)).isEqualTo(here.count(query));
                }
            }
        }
    }

    private static List<ScoredId> ranked(SearchIndex index, Query query, int limit) {
        return index.rank(SearchRequest.builder(query)
                .limit(limit)
                .stories(StoryView.SHOW)
                .build());
    }

    private static boolean areNear(List<ScoredId> expected, List<ScoredId> actual) {
        for (int i = 0; i < expected.size(); i++) {
            float score = expected.get(i).score();
            if (Math.abs(score - actual.get(i).score()) > 1e-5 * Math.abs(score)) {
                return false;
            }
        }
        return true;
    }

    private static List<String> ids(List<ScoredId> ranked) {
        return ranked.stream().map(each -> each.id().toString()).toList();
    }

    private static String difference(List<ScoredId> expected, List<ScoredId> actual) {
        for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
            ScoredId one = expected.get(i);
            ScoredId other = actual.get(i);
            if (!one.id().equals(other.id()) || Math.abs(one.score() - other.score()) > 1e-5 * Math.abs(one.score())) {
                return "at " + (i + 1) + " " + one + " expected, not " + other;
            }
        }
        return expected.size() == actual.size() ? "no difference" : expected.size() + " expected, not " + actual.size();
    }
}
