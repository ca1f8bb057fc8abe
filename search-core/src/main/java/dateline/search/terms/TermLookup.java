package dateline.search.terms;

import dateline.analysis.LanguageAnalysis;
import dateline.analysis.query.QueryForm;
import dateline.analysis.query.QueryTerm;
import dateline.analysis.query.QueryWord;
import dateline.article.Field;
import dateline.index.Layout;
import dateline.index.Schema;
import dateline.query.Query;
import dateline.remote.IndexStatistics;
import dateline.result.TermCount;
import dateline.search.limit.Deadline;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;

/// Looks up the terms that words and patterns of a query stand for, and how often each occurs. For one request; not
/// safe for use by several threads.
public final class TermLookup {

    /// So many words of a pattern are counted.
    private static final int MOST_LISTED = 1024;

    private final IndexReader reader;
    private final TermFrequencies frequencies;
    private final Schema schema;
    private final List<LanguageAnalysis> languages;
    private final Function<String, Set<List<QueryTerm>>> forms;
    private final PatternExpansion expansions;
    private final SpellingCorrector nearest;
    /// What was looked up already, by field and text: one request asks for it several times.
    private final Map<Optional<String>, Map<String, List<DoubtfulWord>>> doubtful = new HashMap<>();

    /// @param reader   has the words
    /// @param whole    statistics of the whole index, where the reader has only some of its articles
    /// @param forms    the ways in which words stand in articles, see [TermExpander#forms]
    /// @param deadline when looking up words has to end, by a [dateline.search.limit.TimeExceededException]
    public TermLookup(
            IndexReader reader,
            Optional<IndexStatistics> whole,
            Schema schema,
            List<LanguageAnalysis> languages,
            Function<String, Set<List<QueryTerm>>> forms,
            Deadline deadline) {
        this.forms = forms;
        this.reader = reader;
        this.frequencies = new TermFrequencies(reader, whole);
        this.schema = schema;
        this.languages = languages;
        this.expansions = new PatternExpansion(reader, whole, deadline);
        this.nearest = new SpellingCorrector(frequencies, deadline);
    }

    /// {@return the terms that a word, phrase or pattern stands for, most articles first; empty for other queries}
    ///
    /// @param clause a query
    /// @param field  the field in which it is looked for; empty for all text
    public List<TermCount> terms(Query clause, Optional<String> field) throws IOException {
        Map<String, TermCount> counts = new LinkedHashMap<>();
        switch (clause) {
            case Query.Word q -> words(q.text(), field, false, counts);
            case Query.Phrase q -> words(q.text(), field, false, counts);
            case Query.Exact q -> words(q.text(), field, true, counts);
            case Query.Cased q -> words(q.text(), field, true, counts);
            case Query.Wildcard q -> {
                for (String each : folded(q.pattern())) {
                    pattern(Patterns.wildcard(each), field, counts);
                }
            }
            case Query.Fuzzy q -> {
                for (String each : folded(q.text())) {
                    pattern(FuzzyQuery.getFuzzyAutomaton(each, q.edits(), 1, true).automaton, field, counts);
                }
            }
            case Query.Regex q ->
                pattern(Patterns.regex(q.pattern(), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT), field, counts);
            default -> {
                // It looks for no terms by itself.
            }
        }
        List<TermCount> terms = new ArrayList<>(counts.values());
        terms.sort(Comparator.comparingLong(TermCount::articles).reversed().thenComparing(TermCount::term));
        return terms;
    }

    /// {@return the other forms that a word of all text finds by its stem, if they are in more articles than itself}
    ///
    /// @param clause a query; only a word has any
    /// @param field  the field in which it is looked for; empty for all text
    public List<TermCount> otherForms(Query clause, Optional<String> field) throws IOException {
        return clause instanceof Query.Word word && field.isEmpty()
                ? new OtherForms(reader, languages).of(word.text())
                : List.of();
    }

    private void words(String text, Optional<String> field, boolean exact, Map<String, TermCount> counts)
            throws IOException {
        boolean isText = isText(field);
        // What only a language would make of it in which no article has it is not looked for.
        Set<String> stems = new HashSet<>();
        if (isText && !exact) {
            forms.apply(text).forEach(form -> form.forEach(term -> stems.add(term.stem())));
        }
        for (LanguageAnalysis language : isText ? languages : List.of(LanguageAnalysis.words())) {
            for (QueryWord word : language.analyzeQuery(text).words()) {
                for (QueryTerm term : word.forms().getFirst().terms()) {
                    if (!isText) {
                        add(List.of(Layout.field(field.orElseThrow())), term.exact(), counts);
                    } else if (term.isAcronym()) {
                        for (String cased : term.cased()) {
                            add(twins(field), cased, counts);
                        }
                    } else if (exact) {
                        add(twins(field), term.exact(), counts);
                    } else if (stems.contains(term.stem())) {
                        add(field.isEmpty() ? List.of(Layout.TEXT) : stems(field), term.stem(), counts);
                    }
                }
            }
        }
    }

    private void pattern(Automaton automaton, Optional<String> field, Map<String, TermCount> counts)
            throws IOException {
        for (String each : isText(field) ? stems(field) : List.<String>of()) {
            for (String term : expansions.first(each, automaton, MOST_LISTED)) {
                if (!counts.containsKey(term)) {
                    add(twins(field), term, counts);
                }
            }
        }
    }

    /// Of several fields the articles of the one that has most: there are at least so many.
    private void add(List<String> fields, String term, Map<String, TermCount> counts) throws IOException {
        long articles = 0;
        long occurrences = 0;
        for (String field : fields) {
            Term each = new Term(field, term);
            articles = Math.max(articles, frequencies.articles(each));
            occurrences += frequencies.occurrences(each);
        }
        if (articles > 0) {
            counts.putIfAbsent(term, new TermCount(term, articles, occurrences));
        }
    }

    private boolean isText(Optional<String> field) {
        return field.isEmpty()
                || field.get().equals(Query.HLEAD)
                || isSpeech(field.get())
                || schema.type(field.get()).equals(Optional.of(Field.Type.TEXT));
    }

    private static List<String> stems(Optional<String> field) {
        return field.filter(name -> !isSpeech(name))
                .map(name -> FieldScope.of(name).fields())
                .orElse(Layout.TEXT_FIELDS);
    }

    private static boolean isSpeech(String field) {
        return field.equals(Query.SAID) || field.equals(Query.SPEAKER);
    }

    private static List<String> twins(Optional<String> field) {
        return stems(field).stream().map(Layout::exact).toList();
    }

    private Set<String> folded(String pattern) {
        Set<String> folded = new LinkedHashSet<>();
        languages.forEach(language -> folded.add(Patterns.fold(pattern, language)));
        return folded;
    }

    // --- words that no article has ---

    /// {@return the words of a clause that no article has there, and those that hardly one has, where others have one
    /// spelled nearly so}
    ///
    /// @param clause a word or phrase; others have no such words
    /// @param field  the field in which it is looked for; empty for all text
    public List<DoubtfulWord> doubtful(Query clause, Optional<String> field) throws IOException {
        String text = words(clause, field);
        if (text.isEmpty()) {
            return List.of();
        }
        Map<String, List<DoubtfulWord>> known = doubtful.computeIfAbsent(field, each -> new HashMap<>());
        List<DoubtfulWord> words = known.get(text);
        if (words == null) {
            words = List.copyOf(lookUpDoubtful(text, field));
            known.put(text, words);
        }
        return words;
    }

    /// {@return the words of a clause that may be in no article; empty for none}
    private String words(Query clause, Optional<String> field) {
        if (field.isPresent() && !isSearchedByWords(field.get())) {
            return "";
        }
        return switch (clause) {
            case Query.Word q -> q.text();
            case Query.Phrase q -> q.text();
            case Query.Exact q -> q.text();
            default -> "";
        };
    }

    /// {@return the terms whose frequencies tell which words of a clause are doubtful}
    ///
    /// @param clause a word or phrase; others have no such words
    /// @param field  the field in which it is looked for; empty for all text
    public Set<Term> asked(Query clause, Optional<String> field) {
        String text = words(clause, field);
        boolean isText = isText(field);
        Set<Term> asked = new LinkedHashSet<>();
        for (LanguageAnalysis language :
                text.isEmpty() ? List.<LanguageAnalysis>of() : isText ? languages : List.of(LanguageAnalysis.words())) {
            for (QueryWord word : language.analyzeQuery(text).words()) {
                for (QueryForm form : word.forms()) {
                    for (QueryTerm term : form.terms()) {
                        if (isText) {
                            (field.isEmpty() ? List.of(Layout.TEXT) : stems(field))
                                    .forEach(each -> asked.add(new Term(each, term.stem())));
                            twins(field).forEach(each -> asked.add(new Term(each, term.exact())));
                        } else {
                            asked.add(new Term(Layout.field(field.orElseThrow()), term.exact()));
                        }
                    }
                }
            }
        }
        return asked;
    }

    private List<DoubtfulWord> lookUpDoubtful(String text, Optional<String> field) throws IOException {
        List<DoubtfulWord> doubtful = new ArrayList<>();
        boolean isText = isText(field);
        List<LanguageAnalysis> analyses = isText ? languages : List.of(LanguageAnalysis.words());
        for (QueryWord word : analyses.getFirst().analyzeQuery(text).words()) {
            long articles = 0;
            for (LanguageAnalysis language : analyses) {
                articles = Math.max(
                        articles, articles(language.analyzeQuery(word.text()).words(), field, isText));
            }
            if (articles <= (isText ? SpellingCorrector.RARE : 0)) {
                List<String> fields = isText ? twins(field) : List.of(Layout.field(field.orElseThrow()));
                String exact = analyses.getFirst().exactLetters(word.text());
                Optional<String> meant = nearest.to(
                        exact, isCapital(word.text()), articles, fields, near -> isOther(exact, near, analyses));
                if (articles == 0 || meant.isPresent()) {
                    doubtful.add(DoubtfulWord.of(word.text(), articles, meant, field));
                }
            } else if (isText && !isSpelled(word.text(), analyses, field)) {
                String exact = analyses.getFirst().exactLetters(word.text());
                nearest.slip(exact, articles, twins(field), near -> isOther(exact, near, analyses))
                        .ifPresent(meant -> doubtful.add(DoubtfulWord.ofStem(word.text(), meant, field)));
            }
        }
        return doubtful;
    }

    /// Whether an article has a word as it is spelled, or it is none by itself.
    private boolean isSpelled(String word, List<LanguageAnalysis> analyses, Optional<String> field) throws IOException {
        for (LanguageAnalysis language : analyses) {
            for (QueryWord each : language.analyzeQuery(word).words()) {
                List<QueryTerm> terms = each.forms().getFirst().terms();
                if (terms.size() != 1
                        || terms.getFirst().isAcronym()
                        || isAnywhere(terms.getFirst().exact(), twins(field))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isAnywhere(String term, List<String> fields) throws IOException {
        for (String field : fields) {
            if (frequencies.isAnywhere(new Term(field, term))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCapital(String word) {
        return Character.isUpperCase(word.codePointAt(0));
    }

    /// Whether a word is no form of another one, and no function word such as *more*.
    private static boolean isOther(String word, String near, List<LanguageAnalysis> analyses) {
        FunctionWordSet functionWords = FunctionWordSet.of(analyses);
        return functionWords.has(near) == functionWords.has(word)
                && analyses.stream().noneMatch(language -> stems(language, word).equals(stems(language, near)));
    }

    private static List<String> stems(LanguageAnalysis language, String word) {
        return language.analyzeQuery(word).words().stream()
                .flatMap(each -> each.forms().getFirst().terms().stream())
                .map(QueryTerm::stem)
                .toList();
    }

    private boolean isSearchedByWords(String field) {
        Optional<Field.Type> type = schema.type(field);
        return isText(Optional.of(field))
                || (type.equals(Optional.of(Field.Type.KEYWORD))
                        && !field.equals(Field.ID.queryName())
                        && !field.equals(Field.LANGUAGE.queryName()));
    }

    /// {@return in how many articles some words are, at most: in as many as the rarest of them}
    private long articles(Collection<QueryWord> words, Optional<String> field, boolean isText) throws IOException {
        long rarest = Long.MAX_VALUE;
        for (QueryWord word : words) {
            long any = 0;
            for (QueryForm form : word.forms()) {
                long all = Long.MAX_VALUE;
                for (QueryTerm term : form.terms()) {
                    long having = isText
                            ? articles(term.stem(), field.isEmpty() ? List.of(Layout.TEXT) : stems(field))
                            : articles(term.exact(), List.of(Layout.field(field.orElseThrow())));
                    all = Math.min(all, having);
                }
                any = Math.max(any, all);
            }
            rarest = Math.min(rarest, any);
        }
        return rarest;
    }

    private long articles(String term, List<String> fields) throws IOException {
        long most = 0;
        for (String field : fields) {
            most = Math.max(most, frequencies.articles(new Term(field, term)));
        }
        return most;
    }
}
