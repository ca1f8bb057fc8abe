package dateline.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ArticleIndex;
import dateline.IndexOptions;
import dateline.SearchIndex;
import dateline.article.Article;
import dateline.query.Query;
import dateline.query.SearchRequest;
import dateline.query.StoryView;
import dateline.result.Hit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// Articles that were found before are not fetched again, and shown as they stand now all the same.
class KeptArticlesTest {

    private static final int OFTEN = 12;
    private static final SearchRequest FERRIES = SearchRequest.builder(Query.word("ferry"))
            .limit(50)
            .stories(StoryView.SHOW)
            .build();

    private static Article article(int number, String body) {
        return Article.builder("a" + number)
                .title("Letter " + number)
                .body(body)
                .language("en")
                .build();
    }

    private static List<Article> articles(int from, int to) {
        List<Article> articles = new ArrayList<>();
        for (int i = from; i < to; i++) {
            articles.add(article(i, "A ferry, seen " + "again ".repeat(i % 5)));
        }
        return articles;
    }

    /// Without scores: on a cluster what was replaced or deleted counts for them until its segment is merged.
    private static Set<String> shown(SearchIndex index) {
        Set<String> shown = new TreeSet<>();
        for (Hit hit : index.search(FERRIES)) {
            shown.add(hit.article().id() + " " + hit.article().body() + " " + hit.snippets());
        }
        return shown;
    }

    private static void change(ArticleIndex index, int round) {
        switch (round % 3) {
            case 0 -> index.add(article(round, "Another ferry of round " + round));
            case 1 -> index.addAll(articles(30 + round, 33 + round));
            default -> index.delete("a" + round);
        }
        index.commit();
    }

    @Test
    void whatIsShownIsWhatTheIndexHasNow() {
        OpenSearch place = Nodes.running().index("kept").shards(2, 0);
        try (ArticleIndex here = ArticleIndex.inMemory();
                ArticleIndex there = ArticleIndex.open(place.storage(), IndexOptions.defaults())) {
            for (ArticleIndex index : List.of(here, there)) {
                index.addAll(articles(0, 30));
                index.commit();
            }
            try (SearchIndex reader = SearchIndex.open(place.storage(), IndexOptions.defaults())) {
                for (int round = 0; round < 9; round++) {
                    for (int i = 0; i < OFTEN; i++) {
                        assertThat(shown(reader)).as("round %d", round).isEqualTo(shown(here));
                    }
                    change(here, round);
                    change(there, round);
                    reader.refresh();
                }
            }
        }
    }

    @Test
    void anArticleThatIsReplacedBetweenTwoRequestsIsShownAsItStandsThen() throws IOException {
        OpenSearch place = Nodes.running().index("replaced").shards(1, 0);
        String node = Nodes.running().address(1);
        try (ArticleIndex writer = ArticleIndex.open(place.storage(), IndexOptions.defaults())) {
            writer.addAll(articles(0, 20));
            writer.commit();
            AtomicInteger replaced = new AtomicInteger();
            try (CutConnection between = new CutConnection(node, Integer.MAX_VALUE, body -> {
                        if (body.contains("\"terms\":{\"id\"") && replaced.getAndIncrement() == 0) {
                            writer.add(article(20, "The ferry of the end"));
                            writer.commit();
                        }
                    });
                    SearchIndex reader = SearchIndex.open(
                            OpenSearch.at(between.address() + "/replaced").storage(), IndexOptions.defaults())) {
                for (int i = 0; i < OFTEN; i++) {
                    assertThat(shown(reader)).hasSize(20);
                }
                writer.add(article(20, "The ferry of the beginning"));
                writer.commit();
                reader.refresh();
                assertThat(shown(reader)).hasSize(21).anyMatch(each -> each.contains("The ferry of the end"));
                assertThat(replaced).hasValue(1);
            }
        }
    }
}
