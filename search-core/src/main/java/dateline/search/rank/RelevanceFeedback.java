package dateline.search.rank;

import dateline.analysis.LanguageAnalysis;
import dateline.analysis.language.FunctionWords;
import dateline.analysis.token.AnalyzedText;
import dateline.analysis.token.Terms;
import dateline.analysis.token.TextAnalyzer;
import dateline.article.Article;
import dateline.index.Layout;
import dateline.index.Snapshot;
import dateline.search.terms.CandidatePostings;
import dateline.search.terms.ScoredDoc;
import dateline.search.terms.ScoredWord;
import dateline.search.terms.TermPostings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;

/// Adds to a query the words that its best articles share: pseudo-relevance feedback, after the relevance model RM3
/// (Lavrenko and Croft, SIGIR 2001; Abdul-Jaleel et al., TREC 2004).
///
/// ```text
/// P(word) = Σ over the first articles  P(article) · √occurrences / length,   P(article) ∝ (score / best score)^8
/// ```
///
/// The eighth power decides by itself how far to trust: where one article stands out, it is nearly alone, and its words
/// change little; where many are about equally good, what they share counts. The square root is not in the model: a
/// word that one article says again and again is not what the articles share.
final class RelevanceFeedback {

    private static final int ARTICLES = 20;
    private static final double SHARPNESS = 8;
    /// Articles that would count less than this are not read.
    private static final double LEAST = .1;
    private static final int WORDS = 20;
    /// A word that more articles have says little.
    private static final double MOST_COMMON = .1;
    /// Of so many words the frequencies are looked up together, where they are far away.
    private static final int EXPECTED = 200;
    /// Longer articles are read to here, in UTF-16 units.
    private static final int MOST_TEXT = 20_000;

    private static final Map<LanguageAnalysis, Set<String>> FUNCTION_STEMS = new ConcurrentHashMap<>();

    private final Snapshot snapshot;
    private final TermPostings terms;
    private final Map<LanguageAnalysis, TextAnalyzer> analyzers = new HashMap<>();
    private final AnalyzedText analyzed = new AnalyzedText();

    RelevanceFeedback(Snapshot snapshot, TermPostings terms) {
        this.snapshot = snapshot;
        this.terms = terms;
    }

    /// {@return the words to add, with what they count; none where the articles share none}
    ///
    /// @param best  the best articles, in their order
    /// @param total what they are to count together
    List<ScoredWord> words(List<ScoredDoc> best, double total) throws IOException {
        List<ScoredDoc> first = best.subList(0, Math.min(ARTICLES, best.size()));
        Map<String, Double> likely = likely(first);
        List<Map.Entry<String, Double>> byLikelihood = new ArrayList<>(likely.entrySet());
        byLikelihood.sort(
                Map.Entry.<String, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()));
        snapshot.expect(byLikelihood.stream()
                .limit(EXPECTED)
                .map(each -> new Term(Layout.TEXT, each.getKey()))
                .toList());
        CandidatePostings postings =
                new CandidatePostings(terms, CandidatePostings.docs(CandidatePostings.byDoc(first)));
        List<Map.Entry<String, Double>> chosen = new ArrayList<>();
        double sum = 0;
        for (Map.Entry<String, Double> each : byLikelihood) {
            if (chosen.size() == WORDS) {
                break;
            }
            if (isTelling(each.getKey()) && isShared(each.getKey(), postings)) {
                chosen.add(each);
                sum += each.getValue();
            }
        }
        List<ScoredWord> words = new ArrayList<>();
        for (Map.Entry<String, Double> each : chosen) {
            float counts = (float) (total * each.getValue() / sum);
            words.add(new ScoredWord(List.of(each.getKey()), counts, false));
        }
        return words;
    }

    private boolean isTelling(String word) throws IOException {
        int having = snapshot.docFreq(new Term(Layout.TEXT, word));
        return having >= 2 && having <= Math.max(3, MOST_COMMON * articles());
    }

    private int articles() {
        return snapshot.whole().isPresent()
                ? snapshot.maxDoc()
                : snapshot.reader().numDocs();
    }

    /// Whether at least two of the first articles have a word, if there are more than two.
    private static boolean isShared(String word, CandidatePostings postings) throws IOException {
        int[] having = {0};
        postings.each(Layout.TEXT, word, PostingsEnum.NONE, (i, found) -> having[0]++);
        return having[0] >= (postings.size() > 2 ? 2 : 1);
    }

    private Map<String, Double> likely(List<ScoredDoc> first) throws IOException {
        Map<String, Double> likely = new HashMap<>();
        StoredFields stored = snapshot.reader().storedFields();
        for (ScoredDoc hit : first) {
            double trust = Math.pow(hit.score() / first.getFirst().score(), SHARPNESS);
            if (!(trust >= LEAST)) {
                break;
            }
            Article article = Snapshot.article(stored, hit.doc());
            Counts counts = counts(article, snapshot.analysis(article, hit.doc()));
            counts.words()
                    .forEach((word, count) ->
                            likely.merge(word, trust * Math.sqrt(count) / counts.length(), Double::sum));
        }
        return likely;
    }

    /// How often an article has each of its words.
    ///
    /// @param words  its words, function words left out
    /// @param length the number of all its words
    private record Counts(Map<String, Integer> words, int length) {}

    private Counts counts(Article article, LanguageAnalysis language) {
        TextAnalyzer analyzer = analyzers.computeIfAbsent(language, LanguageAnalysis::newTextAnalyzer);
        Map<String, Integer> counts = new HashMap<>();
        for (String text : List.of(article.title(), article.lead(), article.body())) {
            if (!text.isEmpty()) {
                analyzer.analyze(text.substring(0, Math.min(text.length(), MOST_TEXT)), analyzed);
                count(analyzed, counts);
            }
        }
        int length = counts.values().stream().mapToInt(Integer::intValue).sum();
        counts.keySet().removeAll(FUNCTION_STEMS.computeIfAbsent(language, RelevanceFeedback::functionStems));
        return new Counts(counts, length);
    }

    private static void count(AnalyzedText text, Map<String, Integer> counts) {
        TokenStream stems = text.scored(1);
        TermToBytesRefAttribute term = stems.getAttribute(TermToBytesRefAttribute.class);
        try {
            stems.reset();
            while (stems.incrementToken()) {
                String word = term.getBytesRef().utf8ToString();
                if (!Terms.isInternal(word)) {
                    counts.merge(word, 1, Integer::sum);
                }
            }
            stems.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot be read", e);
        }
    }

    private static Set<String> functionStems(LanguageAnalysis language) {
        Set<String> stems = new HashSet<>();
        TextAnalyzer analyzer = language.newTextAnalyzer();
        AnalyzedText analyzed = new AnalyzedText();
        for (String word : FunctionWords.of(language == LanguageAnalysis.unknown() ? "en" : language.tag())) {
            Map<String, Integer> counts = new HashMap<>();
            analyzer.analyze(word, analyzed);
            count(analyzed, counts);
            stems.addAll(counts.keySet());
        }
        return Set.copyOf(stems);
    }
}
