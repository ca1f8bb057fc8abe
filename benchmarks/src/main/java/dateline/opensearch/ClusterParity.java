package dateline.opensearch;

import dateline.ArticleIndex;
import dateline.ArticleIndexException;
import dateline.IndexOptions;
import dateline.article.Article;
import dateline.ingest.Importer;
import dateline.query.PeriodLength;
import dateline.query.Query;
import dateline.query.SearchRequest;
import dateline.query.StoryView;
import dateline.result.Hit;
import dateline.result.QuerySuggestion;
import dateline.result.ResultPage;
import dateline.result.ScoredId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Asks an index on a cluster of two nodes and one in memory the same queries, made by chance over all nodes of
/// [Query], and compares what they answer, for `docs/benchmarks/cluster.md`.
///
/// Arguments: how many queries, the seed, then the files of the articles. The first differences are printed.
public final class ClusterParity {

    private static final int SHOWN = 40;
    private static final String OF_BEST = "the order is that of";
    private static final String LIMITED = "matches too many words";
    private static final int PAGE = 10;
    private static final int PAGES = 3;
    /// Of a query with more articles only every tenth is asked for all of them.
    private static final int FEW = 1_500;
    private static final int TENTH = 10;
    private static final int HUNDRED = 100;
    private static final double EQUAL = 1e-5;
    private static final Pattern NODE = Pattern.compile("(\\w+)\\[");

    private final ArticleIndex here;
    private final ArticleIndex there;
    private final Map<String, Integer> tally = new TreeMap<>();
    private final Map<String, Integer> nodes = new TreeMap<>();
    private int printed;

    private ClusterParity(ArticleIndex here, ArticleIndex there) {
        this.here = here;
        this.there = there;
    }

    /// Runs.
    ///
    /// @param arguments how many queries, the seed, files
    public static void main(String[] arguments) throws IOException {
        int queries = Integer.parseInt(arguments[0]);
        long seed = Long.parseLong(arguments[1]);
        List<String> files = List.of(arguments).subList(2, arguments.length);
        try (ArticleIndex here = ArticleIndex.inMemory();
                ArticleIndex there = ArticleIndex.open(
                        TwoNodes.start().index("parity").shards(3, 0).storage(), IndexOptions.defaults())) {
            for (ArticleIndex index : List.of(here, there)) {
                long begun = System.nanoTime();
                Importer.into(index).add(files);
                index.commit();
                System.out.printf(
                        Locale.ROOT,
                        "%s articles in %.0f s%n",
                        index.stats().articles(),
                        (System.nanoTime() - begun) / 1e9);
            }
            // What was rewritten with the label of its story counts twice in the statistics of words until then.
            there.compact();
            new ClusterParity(here, there).run(queries, seed);
        }
    }

    private void run(int queries, long seed) {
        List<Article> articles;
        try (Stream<Article> all = here.articles(Query.everything())) {
            articles = all.toList();
        }
        RandomQueries random = new RandomQueries(seed, articles);
        long begun = System.nanoTime();
        for (int i = 0; i < queries; i++) {
            Query query = random.next();
            if (i > 0 && i % HUNDRED == 0) {
                System.out.println(i + " asked: " + tally);
            }
            countNodes(query);
            try {
                compare(query, i);
            } catch (ArticleIndexException e) {
                count("refused");
                print("refused", query, String.valueOf(e.getMessage()), "");
            }
        }
        System.out.printf(
                Locale.ROOT, "%d queries, seed %d, %.0f s%n", queries, seed, (System.nanoTime() - begun) / 1e9);
        tally.forEach((name, number) -> System.out.println(name + ": " + number));
        System.out.println("nodes: " + nodes);
    }

    private void countNodes(Query query) {
        Set<String> kinds = new HashSet<>();
        Matcher matcher = NODE.matcher(structure(query));
        while (matcher.find()) {
            kinds.add(matcher.group(1));
        }
        kinds.forEach(kind -> nodes.merge(kind, 1, Integer::sum));
    }

    /// {@return the names of the records of a query, each followed by a bracket}
    private static String structure(Query query) {
        StringBuilder names = new StringBuilder(query.getClass().getSimpleName()).append('[');
        for (var part : query.getClass().getRecordComponents()) {
            try {
                Object value = part.getAccessor().invoke(query);
                switch (value) {
                    case Query inner -> names.append(structure(inner));
                    case List<?> list ->
                        list.forEach(each -> {
                            switch (each) {
                                case Query inner -> names.append(structure(inner));
                                case Query.Clause clause -> names.append(structure(clause.query()));
                                default -> {}
                            }
                        });
                    default -> {}
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return names.toString();
    }

    // --- one query ---

    private void compare(Query query, int number) {
        SearchRequest one = SearchRequest.builder(query).limit(1).build();
        if (here.search(one).warnings().stream().anyMatch(warning -> warning.contains(LIMITED))) {
            count("marked as limited in memory");
            return;
        }
        if (there.search(one).warnings().stream().anyMatch(warning -> warning.contains(OF_BEST))) {
            count("marked as ordered otherwise");
            return;
        }
        SearchRequest ranked =
                SearchRequest.builder(query).stories(StoryView.SHOW).limit(PAGE).build();
        List<ScoredId> expected = here.rank(ranked);
        List<ScoredId> actual = there.rank(ranked);
        count(expected.isEmpty() ? "found nothing" : "found something");
        if (!ids(expected).equals(ids(actual))) {
            count("DIFFER first ten");
            print("first ten", query, expected.toString(), actual.toString());
        } else if (!haveEqualScores(expected, actual)) {
            count("DIFFER scores");
            print("scores", query, expected.toString(), actual.toString());
        }
        long total = here.count(query);
        same("count", query, total, there.count(query));
        if (total <= FEW || number % TENTH == 0) {
            count("all ids compared");
            same("ids", query, allIds(here, query), allIds(there, query));
        }
        pages(query);
    }

    private void pages(Query query) {
        SearchRequest request = SearchRequest.builder(query)
                .limit(PAGE)
                .facet("publisher", PAGE)
                .facet("tag", PAGE)
                .facet("year", PAGE)
                .histogram(PeriodLength.MONTH)
                .build();
        ResultPage expected = here.search(request);
        ResultPage actual = there.search(request);
        boolean exact = actual.total().exact();
        count(exact ? "total exact" : "total marked as not exact");
        if (exact) {
            same("total", query, expected.total(), actual.total());
            same("stories", query, expected.stories(), actual.stories());
            same("facets", query, expected.facets(), actual.facets());
            same("histogram", query, expected.histogram(), actual.histogram());
            same("warnings", query, expected.warnings(), actual.warnings());
            List<QuerySuggestion> other = new ArrayList<>(actual.suggestions());
            other.removeAll(expected.suggestions());
            same("suggestions", query, List.of(), other);
            if (actual.suggestions().size() < expected.suggestions().size()) {
                count("fewer suggestions");
            }
        } else if (actual.total().articles() > expected.total().articles()) {
            same("total at least", query, expected.total(), actual.total());
        }
        List<String> shown = new ArrayList<>();
        for (int page = 1; ; page++) {
            same("page " + page, query, hits(expected), hits(actual));
            shown.addAll(hits(actual));
            if (page == PAGES || !expected.hasMore() || !actual.hasMore()) {
                break;
            }
            expected = here.search(
                    request.toBuilder().cursor(expected.cursor().orElseThrow()).build());
            actual = there.search(
                    request.toBuilder().cursor(actual.cursor().orElseThrow()).build());
        }
        if (new HashSet<>(shown).size() < shown.size()) {
            count("DIFFER pages overlap");
            print("pages overlap", query, shown.toString(), "");
        }
    }

    private static List<String> hits(ResultPage page) {
        return page.hits().stream().map(ClusterParity::hit).toList();
    }

    private static String hit(Hit hit) {
        return hit.article().id() + " " + hit.copies();
    }

    private static List<String> allIds(ArticleIndex index, Query query) {
        try (Stream<Article> articles = index.articles(query)) {
            return articles.map(article -> article.id().value()).sorted().toList();
        }
    }

    private static List<String> ids(List<ScoredId> ranked) {
        return ranked.stream().map(each -> each.id()).toList();
    }

    private static boolean haveEqualScores(List<ScoredId> expected, List<ScoredId> actual) {
        for (int i = 0; i < expected.size(); i++) {
            float score = expected.get(i).score();
            if (Math.abs(score - actual.get(i).score()) > EQUAL * Math.abs(score)) {
                return false;
            }
        }
        return true;
    }

    private void same(String what, Query query, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            count("DIFFER " + what);
            print(what, query, expected.toString(), actual.toString());
        }
    }

    private void count(String what) {
        tally.merge(what, 1, Integer::sum);
    }

    private void print(String what, Query query, String expected, String actual) {
        if (printed++ < SHOWN) {
            System.out.println("DIFFERENCE of " + what + " for " + query + "\n  expected " + brief(expected)
                    + "\n  but was  " + brief(actual));
        }
    }

    private static String brief(String text) {
        return text.length() <= 600 ? text : text.substring(0, 600) + "…";
    }
}
