package dateline.search.timeline;

import dateline.analysis.LanguageAnalysis;
import dateline.analysis.token.AnalyzedText;
import dateline.analysis.token.TextAnalyzer;
import dateline.article.Article;
import dateline.index.Layout;
import dateline.index.Snapshot;
import dateline.search.terms.WordWeights;
import dateline.timeline.BurstWord;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/// Finds the words that tell the articles of a burst from the others that were found.
///
/// Candidates are the words of a sample of the burst's articles. The postings tell in how many articles in and outside
/// the burst each is; they are ordered by the logarithm of the ratio of its odds, in standard errors (B. Monroe and
/// others, *Fightin' Words*, 2008, with half an article added to each count).
final class BurstWords {

    private static final int MOST_WORDS = 6;
    private static final int SAMPLE = 100;
    private static final int MOST_CANDIDATES = 200;
    private static final int SHORTEST = 3;

    /// A word has to be in so many of the articles of the sample.
    private static final double LEAST_SHARE = .05;

    private static final int LEAST_ARTICLES = 2;

    /// A smaller difference may be chance.
    private static final double LEAST_SCORE = 2.58;

    private final Snapshot snapshot;
    private final WordWeights weights;
    private final Map<String, TextAnalyzer> analyzers = new HashMap<>();
    private final Map<String, Set<String>> calendars = new HashMap<>();

    BurstWords(Snapshot snapshot, WordWeights weights) {
        this.snapshot = snapshot;
        this.weights = weights;
    }

    /// {@return the words, the most telling first}
    ///
    /// @param inside the articles of the burst, ascending
    /// @param all    all articles that were found
    List<BurstWord> of(List<Integer> inside, FixedBitSet all) throws IOException {
        FixedBitSet burst = new FixedBitSet(all.length());
        inside.forEach(burst::set);
        long in = inside.size();
        long out = all.cardinality() - in;
        if (out == 0) {
            return List.of();
        }
        List<BurstWord> words = new ArrayList<>();
        for (Candidate each : candidates(inside)) {
            long[] having = having(each.stem(), burst, all);
            double score = score(having[0], in, having[1], out);
            if (score > LEAST_SCORE) {
                words.add(new BurstWord(each.spelling(), having[0], score));
            }
        }
        words.sort(Comparator.comparingDouble(BurstWord::score).reversed().thenComparing(BurstWord::word));
        return words.subList(0, Math.min(MOST_WORDS, words.size()));
    }

    private static double score(long with, long in, long withOutside, long out) {
        double a = with + .5;
        double b = in - with + .5;
        double c = withOutside + .5;
        double d = out - withOutside + .5;
        return (Math.log(a / b) - Math.log(c / d)) / Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d);
    }

    // --- candidates ---

    /// @param stem     as it is indexed
    /// @param spelling the most frequent spelling
    private record Candidate(String stem, String spelling) {}

    private List<Candidate> candidates(List<Integer> inside) throws IOException {
        Map<String, Integer> articles = new HashMap<>();
        Map<String, Map<String, Integer>> spellings = new HashMap<>();
        StoredFields stored = snapshot.reader().storedFields();
        int sampled = Math.min(SAMPLE, inside.size());
        for (int i = 0; i < sampled; i++) {
            Article article = Snapshot.article(stored, inside.get((int) ((long) i * inside.size() / sampled)));
            Set<String> stems = new HashSet<>();
            for (String text : List.of(article.title(), article.lead(), article.body())) {
                read(text, article, stems, spellings);
            }
            stems.forEach(stem -> articles.merge(stem, 1, Integer::sum));
        }
        double least = Math.max(Math.min(LEAST_ARTICLES, sampled), LEAST_SHARE * sampled);
        record Rated(Candidate candidate, double rating) {}
        List<Rated> rated = new ArrayList<>();
        for (Map.Entry<String, Integer> each : articles.entrySet()) {
            if (each.getValue() >= least) {
                double usual =
                        (snapshot.docFreq(new Term(Layout.TEXT, each.getKey())) + 1.0) / (snapshot.maxDoc() + 1.0);
                double rating = each.getValue() * Math.log((double) each.getValue() / sampled / usual);
                rated.add(new Rated(
                        new Candidate(each.getKey(), mostFrequent(spellings.getOrDefault(each.getKey(), Map.of()))),
                        rating));
            }
        }
        return rated.stream()
                .sorted(Comparator.comparingDouble(Rated::rating)
                        .reversed()
                        .thenComparing(each -> each.candidate().stem()))
                .limit(MOST_CANDIDATES)
                .map(Rated::candidate)
                .toList();
    }

    private TextAnalyzer analyzer(Article article) {
        LanguageAnalysis analysis = snapshot.analysis(article);
        return analyzers.computeIfAbsent(analysis.tag(), tag -> analysis.newTextAnalyzer());
    }

    private void read(String text, Article article, Set<String> stems, Map<String, Map<String, Integer>> spellings) {
        AnalyzedText analyzed = new AnalyzedText();
        analyzer(article).analyze(text, false, analyzed);
        Set<String> calendar =
                calendars.computeIfAbsent(snapshot.analysis(article).tag(), BurstWords::calendar);
        for (int token = 0; token < analyzed.size(); token++) {
            int start = analyzed.start(token);
            int end = analyzed.end(token);
            boolean isWord = analyzed.is(token, AnalyzedText.NEW_POSITION)
                    && analyzed.is(token, AnalyzedText.LETTERS_ONLY)
                    && !analyzed.is(token, AnalyzedText.JOINED)
                    && (end - start >= SHORTEST || analyzed.is(token, AnalyzedText.UNSPACED));
            String exact = analyzed.exact(token);
            if (isWord && !weights.isFunction(exact) && !calendar.contains(exact)) {
                String stem = analyzed.stem(token);
                stems.add(stem);
                spellings
                        .computeIfAbsent(stem, any -> new HashMap<>())
                        .merge(text.substring(start, end), 1, Integer::sum);
            }
        }
    }

    /// {@return the names of months and weekdays, in lower case: they say when, and that is known}
    private static Set<String> calendar(String language) {
        Locale locale = Locale.forLanguageTag(language);
        Set<String> names = new HashSet<>();
        for (Month month : Month.values()) {
            names.add(month.getDisplayName(TextStyle.FULL, locale).toLowerCase(locale));
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            names.add(day.getDisplayName(TextStyle.FULL, locale).toLowerCase(locale));
        }
        return names;
    }

    private static String mostFrequent(Map<String, Integer> spellings) {
        return spellings.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    // --- counting ---

    /// {@return in how many articles of the burst a word is, and in how many of the others}
    private long[] having(String stem, FixedBitSet burst, FixedBitSet all) throws IOException {
        long inside = 0;
        long found = 0;
        for (LeafReaderContext leaf : snapshot.reader().leaves()) {
            PostingsEnum postings = leaf.reader().postings(new Term(Layout.TEXT, stem), PostingsEnum.NONE);
            if (postings == null) {
                continue;
            }
            while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                int doc = leaf.docBase + postings.docID();
                found += all.get(doc) ? 1 : 0;
                inside += burst.get(doc) ? 1 : 0;
            }
        }
        return new long[] {inside, found - inside};
    }
}
