package dateline.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dateline.ArticleIndex;
import dateline.IndexOptions;
import dateline.SearchIndex;
import dateline.article.Article;
import dateline.query.Query;
import dateline.query.SearchRequest;
import dateline.query.StoryView;
import dateline.result.FacetCount;
import dateline.result.Hit;
import dateline.result.ResultPage;
import dateline.result.ScoredId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// A search as of a time finds what stood then.
class PastSearchTest {

    private static final List<String> WORDS = List.of(
            "harbour", "ferry", "bridge", "mayor", "storm", "lamp", "island", "letter", "market", "school", "tower",
            "garden");

    private static final List<String> PAPERS = List.of("Courier", "Lantern", "Post");

    private final SettableClock time = new SettableClock();

    private final IndexOptions keeping =
            IndexOptions.builder().keepRevisions(true).clock(time).build();

    private static Article article(String id, String title, String body) {
        return Article.builder(id).title(title).body(body).language("en").build();
    }

    private static void put(ArticleIndex index, Article article) {
        index.add(article);
        index.commit();
    }

    private static SearchRequest asked(Query query, Instant then) {
        return SearchRequest.builder(query)
                .asOf(then)
                .includeUndated(true)
                .stories(StoryView.SHOW)
                .facet("publisher", 10)
                .limit(100)
                .build();
    }

    private static List<String> ids(SearchIndex index, SearchRequest request) {
        return index.search(request).hits().stream()
                .map(hit -> hit.article().id().value())
                .sorted()
                .toList();
    }

    @Test
    void findsWhatOnlyStoodThenAndNotWhatOnlyStandsNow() {
        try (ArticleIndex index = ArticleIndex.inMemory(keeping)) {
            put(index, article("a", "Bridge closed", "It is shut till May."));
            Instant first = time.now;
            time.now = time.now.plus(Duration.ofDays(2));
            put(index, article("a", "Bridge open", "It is wide open."));
            Instant second = time.now;
            assertThat(ids(index, asked(Query.word("shut"), first))).containsExactly("a");
            assertThat(ids(index, asked(Query.word("wide"), first))).isEmpty();
            assertThat(ids(index, asked(Query.word("shut"), second))).isEmpty();
            assertThat(ids(index, asked(Query.word("wide"), second))).containsExactly("a");
            assertThat(ids(index, SearchRequest.of(Query.word("shut")))).isEmpty();
            ResultPage page = index.search(asked(Query.word("shut"), first));
            assertThat(page.total().articles()).isEqualTo(1);
            assertThat(page.hits().getFirst().title().text()).isEqualTo("Bridge closed");
            assertThat(page.warnings()).singleElement().asString().contains("1 article is found and shown as of");
            assertThat(index.rank(asked(Query.word("shut"), first)))
                    .extracting(ScoredId::id)
                    .containsExactly("a");
            assertThat(index.why("a", asked(Query.word("wide"), first)))
                    .hasValueSatisfying(why -> assertThat(why.matches()).isFalse());
        }
    }

    @Test
    void aCursorGoesOnAmongWhatStoodThen() {
        try (ArticleIndex index = ArticleIndex.inMemory(keeping)) {
            for (String id : List.of("a", "b", "c")) {
                put(index, article(id, "Ferry " + id, "The ferry waits."));
            }
            Instant then = time.now;
            time.now = time.now.plus(Duration.ofDays(2));
            put(index, article("b", "Ferry gone", "Nothing waits."));
            SearchRequest request = SearchRequest.builder(Query.phrase("the ferry waits"))
                    .asOf(then)
                    .includeUndated(true)
                    .stories(StoryView.SHOW)
                    .limit(1)
                    .build();
            List<String> seen = new ArrayList<>();
            ResultPage page = index.search(request);
            while (true) {
                page.hits().forEach(hit -> seen.add(hit.article().id().value()));
                if (page.cursor().isEmpty()) {
                    break;
                }
                page = index.search(
                        request.toBuilder().cursor(page.cursor().get()).build());
            }
            assertThat(seen).containsExactlyInAnyOrder("a", "b", "c");
        }
    }

    @Test
    void findsWhatAnIndexOfWhatStoodThenFinds() {
        Random random = new Random(7);
        for (int round = 0; round < 4; round++) {
            compare(random);
        }
    }

    private void compare(Random random) {
        Map<Instant, Map<String, Article>> states = new LinkedHashMap<>();
        Map<String, Article> state = new LinkedHashMap<>();
        try (ArticleIndex index = ArticleIndex.inMemory(keeping)) {
            for (int step = 0; step < 5; step++) {
                for (int i = 0; i < 15; i++) {
                    String id = "a" + random.nextInt(30);
                    // an article that comes for the first time in a later step would be there, as its first version
                    if (step == 0 || state.containsKey(id)) {
                        Article article = random(id, random);
                        state.put(id, article);
                        index.add(article);
                    }
                }
                index.commit();
                states.put(time.now, new LinkedHashMap<>(state));
                time.now = time.now.plus(Duration.ofDays(1));
            }
            states.forEach((then, articles) -> {
                try (ArticleIndex past = ArticleIndex.inMemory()) {
                    articles.values().forEach(past::add);
                    past.commit();
                    for (int i = 0; i < 25; i++) {
                        Query query = query(random);
                        ResultPage found = index.search(asked(query, then));
                        ResultPage expected = past.search(asked(query, then));
                        assertThat(bodies(found)).as(query.toString()).isEqualTo(bodies(expected));
                        assertThat(found.total()).isEqualTo(expected.total());
                        assertThat(found.facets().get("publisher"))
                                .extracting(FacetCount::value, FacetCount::articles)
                                .isEqualTo(expected.facets().get("publisher").stream()
                                        .map(each -> tuple(each.value(), each.articles()))
                                        .toList());
                    }
                }
            });
        }
    }

    private static Map<String, String> bodies(ResultPage page) {
        Map<String, String> bodies = new TreeMap<>();
        for (Hit hit : page.hits()) {
            bodies.put(hit.article().id().value(), hit.article().body());
        }
        return bodies;
    }

    private static Article random(String id, Random random) {
        StringBuilder body = new StringBuilder("The");
        for (int i = 0; i < 12; i++) {
            body.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return Article.builder(id)
                .title(WORDS.get(random.nextInt(WORDS.size())))
                .body(body.append('.').toString())
                .publisher(PAPERS.get(random.nextInt(PAPERS.size())))
                .language("en")
                .build();
    }

    private static Query query(Random random) {
        Query one = Query.word(WORDS.get(random.nextInt(WORDS.size())));
        Query other = Query.word(WORDS.get(random.nextInt(WORDS.size())));
        return switch (random.nextInt(4)) {
            case 0 -> one;
            case 1 -> Query.all(one, other);
            case 2 ->
                Query.phrase(WORDS.get(random.nextInt(WORDS.size())) + " " + WORDS.get(random.nextInt(WORDS.size())));
            default -> Query.any(one, other);
        };
    }
}
