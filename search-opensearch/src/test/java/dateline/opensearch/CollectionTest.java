package dateline.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dateline.ArticleIndex;
import dateline.IndexOptions;
import dateline.article.Article;
import dateline.query.Query;
import dateline.query.SearchRequest;
import dateline.query.StoryView;
import dateline.query.parser.QueryParser;
import dateline.result.ScoredId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// A collection of one's own on a cluster and in memory: `-Dcluster.collection=DIR`, a folder with `corpus.jsonl`
/// (`id`, `title`, `body`) and, if there is one, `queries.jsonl` (`id`, `text`); `-Dcluster.queries=2000` says how many
/// further queries are made by chance of its words.
@EnabledIfSystemProperty(named = "cluster.collection", matches = ".+")
class CollectionTest {

    private static final int QUERIES = Integer.getInteger("cluster.queries", 200);
    private static final long SEED = Long.getLong("cluster.seed", 1L);

    @Test
    void findsTheSameInTheSameOrderWithTheSameScores() throws IOException {
        Path folder = Path.of(System.getProperty("cluster.collection", ""));
        List<Article> articles = read(folder.resolve("corpus.jsonl")).stream()
                .map(each -> Article.builder(each.getOrDefault("id", ""))
                        .title(each.getOrDefault("title", ""))
                        .body(each.getOrDefault("body", each.getOrDefault("text", "")))
                        .build())
                .toList();
        try (ArticleIndex here = ArticleIndex.inMemory();
                ArticleIndex there =
                        ArticleIndex.open(Nodes.running().index("collection").storage(), IndexOptions.defaults())) {
            for (ArticleIndex index : List.of(here, there)) {
                index.addAll(articles);
                index.commit();
            }
            List<Query> queries = new ArrayList<>();
            if (Files.exists(folder.resolve("queries.jsonl"))) {
                for (Map<String, String> topic : read(folder.resolve("queries.jsonl"))) {
                    queries.add(QueryParser.standard()
                            .parse(topic.getOrDefault("text", ""))
                            .query());
                }
            }
            RandomQueries random = new RandomQueries(SEED, articles);
            for (int i = 0; i < QUERIES; i++) {
                queries.add(random.next());
            }
            List<String> differences = new ArrayList<>();
            for (Query query : queries) {
                compare(query, here, there, differences);
            }
            System.out.println(
                    articles.size() + " articles, " + queries.size() + " queries, " + differences.size() + " differ");
            assertThat(differences).isEmpty();
        }
    }

    private static void compare(Query query, ArticleIndex here, ArticleIndex there, List<String> differences) {
        SearchRequest request =
                SearchRequest.builder(query).stories(StoryView.SHOW).build();
        List<ScoredId> expected = here.rank(request);
        List<ScoredId> actual = there.rank(request);
        boolean same = expected.size() == actual.size();
        for (int i = 0; same && i < expected.size(); i++) {
            float score = expected.get(i).score();
            same = expected.get(i).id().equals(actual.get(i).id())
                    && Math.abs(score - actual.get(i).score()) <= 1e-5 * Math.abs(score);
        }
        if (!same || here.count(query) != there.count(query)) {
            differences.add(query + ": " + expected + " expected, not " + actual + ", " + here.count(query)
                    + " in all, not " + there.count(query));
        }
    }

    private static List<Map<String, String>> read(Path file) throws IOException {
        List<Map<String, String>> records = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            Map<String, String> fields = new HashMap<>();
            try (JsonParser parser = new JsonFactory().createParser(line)) {
                parser.nextToken();
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    String name = parser.currentName();
                    parser.nextToken();
                    parser.skipChildren();
                    fields.put(name, parser.getValueAsString(""));
                }
            }
            records.add(fields);
        }
        return records;
    }
}
