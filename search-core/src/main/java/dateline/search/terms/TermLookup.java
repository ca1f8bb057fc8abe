package dateline.search.terms;

import dateline.analysis.LanguageAnalysis;
import dateline.analysis.query.QueryForm;
import dateline.analysis.query.QueryTerm;
import dateline.analysis.query.QueryWord;
import dateline.article.Field;
import dateline.index.Layout;
import dateline.index.Schema;
import dateline.query.Query;
import dateline.result.TermCount;
import dateline.search.limit.Deadline;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;

/// Looks up the terms that words and patterns of a query stand for, and how often each occurs.
public final class TermLookup {

    private final IndexReader reader;
    private final Schema schema;
    private final List<LanguageAnalysis> languages;
    private final PatternExpansion expansions;
    private final SpellingCorrector nearest;

    /// @param deadline when looking up words has to end, by a [TimeExceededException]
    public TermLookup(IndexReader reader, Schema schema, List<LanguageAnalysis> languages, Deadline deadline) {
        this.reader = reader;
        this.schema = schema;
        this.languages = languages;
        this.expansions = new PatternExpansion(reader, deadline);
        this.nearest = new SpellingCorrector(reader, deadline);
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
                    } else {
                        add(field.isEmpty() ? List.of(Layout.TEXT) : stems(field), term.stem(), counts);
                    }
                }
            }
        }
    }

    private void pattern(Automaton automaton, Optional<String> field, Map<String, TermCount> counts)
            throws IOException {
        for (String each : isText(field) ? stems(field) : List.<String>of()) {
            for (String term : expansions.first(each, automaton)) {
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
            articles = Math.max(articles, reader.docFreq(each));
            occurrences += reader.totalTermFreq(each);
        }
        if (articles > 0) {
            counts.putIfAbsent(term, new TermCount(term, articles, occurrences));
        }
    }

    private boolean isText(Optional<String> field) {
        return field.isEmpty()
                || field.get().equals(Query.HLEAD)
                || schema.type(field.get()).equals(Optional.of(Field.Type.TEXT));
    }

    private static List<String> stems(Optional<String> field) {
        return field.map(name -> Scope.of(name).fields()).orElse(Layout.TEXT_FIELDS);
    }

    private static List<String> twins(Optional<String> field) {
        return stems(field).stream().map(Layout::exact).toList();
    }

    private Set<String> folded(String pattern) {
        Set<String> folded = new LinkedHashSet<>();
        languages.forEach(language -> folded.add(Patterns.fold(pattern, language)));
        return folded;
    }

    // --- unknown words ---

    /// {@return for each word of a clause that no article has there, as typed, the nearest that some have}
    ///
    /// @param clause a word or phrase; others have no unknown words
    /// @param field  the field in which it is looked for; empty for all text
    public Map<String, Optional<String>> unknown(Query clause, Optional<String> field) throws IOException {
        Map<String, Optional<String>> unknown = new LinkedHashMap<>();
        String text = switch (clause) {
            case Query.Word q -> q.text();
            case Query.Phrase q -> q.text();
            case Query.Exact q -> q.text();
            default -> "";
        };
        if (text.isEmpty() || (field.isPresent() && !isSearchedByWords(field.get()))) {
            return unknown;
        }
        boolean isText = isText(field);
        List<LanguageAnalysis> analyses = isText ? languages : List.of(LanguageAnalysis.words());
        for (QueryWord word : analyses.getFirst().analyzeQuery(text).words()) {
            boolean known = false;
            for (LanguageAnalysis language : analyses) {
                known |= isKnown(language.analyzeQuery(word.text()).words(), field, isText);
            }
            if (!known) {
                List<String> fields = isText ? twins(field) : List.of(Layout.field(field.orElseThrow()));
                unknown.put(word.text(), nearest.to(analyses.getFirst().exactLetters(word.text()), fields));
            }
        }
        return unknown;
    }

    private boolean isSearchedByWords(String field) {
        Optional<Field.Type> type = schema.type(field);
        return isText(Optional.of(field))
                || (type.equals(Optional.of(Field.Type.KEYWORD))
                        && !field.equals(Field.ID.queryName())
                        && !field.equals(Field.LANGUAGE.queryName()));
    }

    private boolean isKnown(Collection<QueryWord> words, Optional<String> field, boolean isText) throws IOException {
        for (QueryWord word : words) {
            boolean known = false;
            for (QueryForm form : word.forms()) {
                boolean all = true;
                for (QueryTerm term : form.terms()) {
                    all &= isText
                            ? occurs(term.stem(), field.isEmpty() ? List.of(Layout.TEXT) : stems(field))
                            : occurs(term.exact(), List.of(Layout.field(field.orElseThrow())));
                }
                known |= all;
            }
            if (!known) {
                return false;
            }
        }
        return true;
    }

    private boolean occurs(String term, List<String> fields) throws IOException {
        for (String field : fields) {
            if (reader.docFreq(new Term(field, term)) > 0) {
                return true;
            }
        }
        return false;
    }
}
