package dateline.search;

import dateline.ArticleIndex;
import dateline.article.Article;
import dateline.article.Field;
import dateline.index.Layout;
import dateline.query.Query;
import dateline.query.SearchRequest;
import dateline.story.JsonLines;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.queryparser.flexible.core.QueryNodeException;
import org.apache.lucene.queryparser.flexible.standard.StandardQueryParser;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.FSDirectory;

/// Holds what is found by positions against a plain reading of real articles, word by word, and against Lucene's
/// intervals, by hand and by the `fn:` functions of `StandardQueryParser`, where those can say the same.
///
/// Arguments: a file of JSON lines with `id`, `title` and `body`; how many of its articles; how many questions; a seed;
/// an empty folder for an index of them. `docs/benchmarks/queries.md` has the command and what it gave.
public final class PositionOracle {

    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private final RealTexts texts = new RealTexts();
    private final Map<String, int[]> counts = new LinkedHashMap<>();
    private int leftOut;
    private int differences;

    private PositionOracle() {}

    /// Compares, and prints how many questions of each kind there were and where answers differ.
    ///
    /// @param args file, articles, questions, seed, folder
    /// @throws Exception if a file cannot be read
    public static void main(String[] args) throws Exception {
        PositionOracle oracle = new PositionOracle();
        Path folder = Path.of(args[4]);
        try (ArticleIndex index = ArticleIndex.create(folder)) {
            oracle.index(index, Path.of(args[0]), Integer.parseInt(args[1]));
            int questions = Integer.parseInt(args[2]);
            Random chance = new Random(Long.parseLong(args[3]));
            for (int i = 0; i < questions; i++) {
                oracle.compare(index, oracle.texts.question(i, chance));
            }
            try (DirectoryReader reader = Layout.whole(DirectoryReader.open(FSDirectory.open(folder)))) {
                for (int i = 0; i < questions / 4; i++) {
                    oracle.compare(index, reader, oracle.texts.simpleQuestion(chance));
                }
            }
        }
        oracle.report();
    }

    private void index(ArticleIndex index, Path file, int articles) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            Iterator<String> each = lines.limit(articles).iterator();
            while (each.hasNext()) {
                Map<String, String> members = JsonLines.members(each.next());
                index.add(Article.builder(members.get("id"))
                        .language("en")
                        .title(members.getOrDefault("title", ""))
                        .lead(members.getOrDefault("summary", ""))
                        .body(members.getOrDefault("body", ""))
                        .build());
            }
        }
        index.commit();
        try (Stream<Article> found = index.articles(Query.everything())) {
            found.forEach(texts::add);
        }
    }

    // --- a plain reading ---

    private void compare(ArticleIndex index, Query query) {
        if (isLeftOut(index, query)) {
            return;
        }
        count(query.getClass().getSimpleName(), query, found(index, query), texts.answers(query));
    }

    /// Where a pattern stands for more words than are looked for, a warning says so; and what may be written otherwise
    /// is found otherwise, too.
    private boolean isLeftOut(ArticleIndex index, Query query) {
        SearchRequest request =
                SearchRequest.builder(query).limit(1).snippets(0).build();
        boolean isLeftOut = texts.mayBeWrittenOtherwise(query)
                || !index.search(request).warnings().isEmpty();
        leftOut += isLeftOut ? 1 : 0;
        return isLeftOut;
    }

    private static Set<String> found(ArticleIndex index, Query query) {
        Set<String> found = new TreeSet<>();
        try (Stream<Article> articles = index.articles(query)) {
            articles.forEach(article -> found.add(article.id().value()));
        }
        return found;
    }

    private void count(String kind, Query query, Set<String> found, Set<String> expected) {
        int[] count = counts.computeIfAbsent(kind, k -> new int[3]);
        count[0]++;
        count[1] += expected.isEmpty() ? 0 : 1;
        count[2] += expected.size();
        if (!found.equals(expected)) {
            differences++;
            Set<String> missing = new TreeSet<>(expected);
            missing.removeAll(found);
            Set<String> wrong = new TreeSet<>(found);
            wrong.removeAll(expected);
            out.printf(Locale.ROOT, "%s: %s: missing %s, wrong %s%n", kind, query, missing, wrong);
        }
    }

    // --- Lucene's intervals ---

    private void compare(ArticleIndex index, DirectoryReader reader, Query query)
            throws IOException, QueryNodeException {
        if (isLeftOut(index, Query.in("body", query))) {
            return;
        }
        Set<String> found = found(index, Query.in("body", query));
        count("by hand", query, found, found(reader, new IntervalQuery("body", intervals(query))));
        StandardQueryParser parser = new StandardQueryParser(new WhitespaceAnalyzer());
        count("fn:", query, found, found(reader, parser.parse(functions(query), "body")));
    }

    private static Set<String> found(DirectoryReader reader, org.apache.lucene.search.Query query) throws IOException {
        SortedDocValues ids = Objects.requireNonNull(MultiDocValues.getSortedValues(reader, Field.ID.queryName()));
        Set<Integer> docs = new TreeSet<>();
        for (ScoreDoc each : new IndexSearcher(reader).search(query, Math.max(1, reader.maxDoc())).scoreDocs) {
            docs.add(each.doc);
        }
        Set<String> found = new TreeSet<>();
        for (int doc : docs) {
            ids.advanceExact(doc);
            found.add(ids.lookupOrd(ids.ordValue()).utf8ToString());
        }
        return found;
    }

    private IntervalsSource intervals(Query query) {
        return switch (query) {
            case Query.Word q -> Intervals.term(stem(q.text()));
            case Query.Phrase q ->
                Intervals.phrase(
                        Stream.of(q.text().split(" ", -1)).map(this::stem).toArray(String[]::new));
            case Query.Or q ->
                Intervals.or(q.clauses().stream().map(this::intervals).toArray(IntervalsSource[]::new));
            case Query.Near q -> {
                IntervalsSource[] both = {intervals(q.left()), intervals(q.right())};
                yield Intervals.maxgaps(
                        q.distance() - 1,
                        q.ordered() ? Intervals.ordered(both) : Intervals.unorderedNoOverlaps(both[0], both[1]));
            }
            case Query.NotNear q -> Intervals.notWithin(intervals(q.include()), q.distance(), intervals(q.exclude()));
            default -> throw new IllegalArgumentException("not asked here: " + query);
        };
    }

    private String functions(Query query) {
        return switch (query) {
            case Query.Word q -> stem(q.text());
            case Query.Phrase q ->
                "fn:phrase("
                        + String.join(
                                " ",
                                Stream.of(q.text().split(" ", -1))
                                        .map(this::stem)
                                        .toList()) + ")";
            case Query.Or q ->
                "fn:or("
                        + String.join(
                                " ", q.clauses().stream().map(this::functions).toList()) + ")";
            case Query.Near q ->
                "fn:maxgaps(" + (q.distance() - 1) + (q.ordered() ? " fn:ordered(" : " fn:unorderedNoOverlaps(")
                        + functions(q.left()) + " " + functions(q.right()) + "))";
            case Query.NotNear q ->
                "fn:notWithin(" + functions(q.include()) + " " + q.distance() + " " + functions(q.exclude()) + ")";
            default -> throw new IllegalArgumentException("not asked here: " + query);
        };
    }

    private String stem(String word) {
        return texts.stem(word).orElse(word);
    }

    private void report() {
        out.printf(Locale.ROOT, "| kind | questions | with answers | answers |%n|---|---|---|---|%n");
        counts.forEach((kind, count) ->
                out.printf(Locale.ROOT, "| %s | %d | %d | %d |%n", kind, count[0], count[1], count[2]));
        out.printf(Locale.ROOT, "%d left out, %d differences%n", leftOut, differences);
    }
}
