package dateline.search.translate;

import dateline.analysis.LanguageAnalysis;
import dateline.analysis.query.QueryTerm;
import dateline.analysis.query.QueryWord;
import dateline.index.Layout;
import dateline.search.terms.ScoredWord;
import dateline.search.terms.TermExpander;
import dateline.search.terms.WordWeights;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;

/// Extracts the most distinctive words of a whole text.
///
/// Every word is analyzed in each language of the index and split at hyphens: a text is not a phrase. URLs, and words
/// that occur in no article, are skipped. Of the others, the best [#MOST] by frequency in the text and rarity in the
/// index are kept. Each text is read once for all translations of a query.
final class KeywordExtractor {

    /// Most words that are taken. What comes after these tells little.
    static final int MOST = 64;

    /// `https://example.org/a`, `www.example.org`, `pics.example.org/3S32De8ekP`.
    private static final Pattern ADDRESS =
            Pattern.compile("(?:https?://|www\\.)\\S+|\\S{0,80}[\\w-]\\.[a-z]{2,12}/\\S+", Pattern.CASE_INSENSITIVE);

    private final TermExpander expander;
    private final WordWeights weights;
    private final Map<String, List<Candidate>> read = new HashMap<>();

    KeywordExtractor(TermExpander expander, WordWeights weights) {
        this.expander = expander;
        this.weights = weights;
    }

    /// {@return the words to look for, in the order in which the text has them}
    ///
    /// @param text  the text
    /// @param boost what each counts; more where the text has it more than once
    List<ScoredWord> words(String text, float boost) throws IOException {
        List<Candidate> candidates = read.get(text);
        if (candidates == null) {
            candidates = read(text);
            read.put(text, candidates);
        }
        List<ScoredWord> words = new ArrayList<>();
        for (Candidate candidate : candidates) {
            float counts = weights.repeated(candidate.count()) * weights.of(candidate.function());
            words.add(new ScoredWord(candidate.stems(), boost * counts, candidate.function(), candidate.spelled()));
        }
        return words;
    }

    private List<Candidate> read(String text) throws IOException {
        List<Known> known = new ArrayList<>();
        List<Candidate> candidates = candidates(weights.plain() ? text : withoutAddresses(text));
        expander.snapshot()
                .expect(candidates.stream()
                        .flatMap(candidate -> candidate.stems().stream())
                        .map(stem -> new Term(Layout.TEXT, stem))
                        .toList());
        for (Candidate candidate : candidates) {
            int articles = articles(candidate);
            if (articles > 0) {
                known.add(new Known(candidate, articles, known.size()));
            }
        }
        return best(known);
    }

    /// {@return the text without the addresses of pages, whose letters say nothing of what it is about; all of it where
    /// there is nothing else}
    private static String withoutAddresses(String text) {
        if (text.indexOf('.') < 0 && text.indexOf('/') < 0) {
            return text;
        }
        String rest = ADDRESS.matcher(text).replaceAll(" ");
        return rest.isBlank() ? text : rest;
    }

    /// A word of the text.
    ///
    /// @param stems    its stems, by language
    /// @param spelled  its exact forms
    /// @param count    how often the text has it
    /// @param function whether it is a function word in one of the languages
    private record Candidate(List<String> stems, List<String> spelled, int count, boolean function) {}

    private List<Candidate> candidates(String text) {
        Map<String, Set<String>> stems = new LinkedHashMap<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        Set<Set<String>> functionWords = new LinkedHashSet<>();
        for (LanguageAnalysis language : expander.languages()) {
            Map<String, Integer> countsHere = new LinkedHashMap<>();
            for (QueryWord word : language.analyzeWords(text).words()) {
                for (QueryTerm term : word.forms().getFirst().terms()) {
                    stems.computeIfAbsent(term.exact(), exact -> new LinkedHashSet<>())
                            .add(term.stem());
                    countsHere.merge(term.exact(), 1, Integer::sum);
                }
            }
            countsHere.forEach((exact, count) -> counts.merge(exact, count, Math::max));
        }
        Map<Set<String>, Integer> merged = new LinkedHashMap<>();
        Map<Set<String>, List<String>> spelled = new LinkedHashMap<>();
        stems.forEach((exact, forms) -> {
            merged.merge(forms, counts.getOrDefault(exact, 1), Integer::sum);
            spelled.computeIfAbsent(forms, key -> new ArrayList<>()).add(exact);
            if (weights.isFunction(exact)) {
                functionWords.add(forms);
            }
        });
        List<Candidate> candidates = new ArrayList<>();
        merged.forEach((forms, count) -> candidates.add(new Candidate(
                List.copyOf(forms), spelled.getOrDefault(forms, List.of()), count, functionWords.contains(forms))));
        return candidates;
    }

    /// A word of the text that some articles have.
    ///
    /// @param articles how many
    /// @param place    which word of the text it is
    private record Known(Candidate candidate, int articles, int place) {}

    private List<Candidate> best(List<Known> known) {
        return known.stream()
                .sorted(Comparator.comparingDouble(this::tells).reversed().thenComparingInt(Known::place))
                .limit(MOST)
                .sorted(Comparator.comparingInt(Known::place))
                .map(Known::candidate)
                .toList();
    }

    /// How much a word tells of what the text is about.
    private double tells(Known word) {
        double idf = Math.log((expander.snapshot().maxDoc() + 1.0) / (word.articles() + .5));
        return word.candidate().count() * idf * weights.of(word.candidate().function());
    }

    /// In how many articles the word is, in the form that most have; 0 if in none.
    private int articles(Candidate candidate) throws IOException {
        int most = 0;
        for (String stem : candidate.stems()) {
            most = Math.max(most, expander.snapshot().docFreq(new Term(Layout.TEXT, stem)));
        }
        return most;
    }
}
