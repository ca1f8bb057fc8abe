package dateline.search.translate;

import dateline.analysis.LanguageAnalysis;
import dateline.analysis.query.QueryTerm;
import dateline.analysis.token.Terms;
import dateline.index.Layout;
import dateline.query.Query.Casing;
import dateline.search.limit.BadRequestException;
import dateline.search.span.SpanPattern;
import dateline.search.span.SpanPatternQuery;
import dateline.search.span.TermPattern;
import dateline.search.terms.FieldScope;
import dateline.search.terms.LuceneQueries;
import dateline.search.terms.PatternExpansion;
import dateline.search.terms.Patterns;
import dateline.search.terms.RegexQuery;
import dateline.search.terms.ScoredWord;
import dateline.search.terms.TermExpander;
import dateline.search.terms.WordWeights;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;

/// Translates words, phrases and patterns to Lucene queries over text fields.
///
/// A word is analyzed in every language of the index, and its forms count as one word. What needs positions (a phrase,
/// the parts of `Jong-un`, the capitals of `US`) is matched in the fields themselves and scored by its words in the
/// field of all text, so that scores are comparable.
final class WordClauses {

    private static final int FUZZY_PREFIX = 1;
    private static final int REGEXP_WORK = 10_000;

    private final TermExpander expander;
    private final WordWeights weights;
    private final PatternExpansion expansions;
    private final KeywordExtractor texts;
    private final List<ScoredWord> scored = new ArrayList<>();

    /// @param weights    what words count
    /// @param expansions what patterns stand for
    /// @param texts      what whole texts are about
    WordClauses(TermExpander expander, WordWeights weights, PatternExpansion expansions, KeywordExtractor texts) {
        this.expander = expander;
        this.weights = weights;
        this.expansions = expansions;
        this.texts = texts;
    }

    /// {@return the words that count for the score, gathered so far}
    List<ScoredWord> scored() {
        return scored;
    }

    // --- words ---

    /// {@return a clause for words in sequence, in any of their forms; empty when the text holds no word}
    Optional<Query> words(String text, int slop, FieldScope scope, float boost) {
        Set<List<QueryTerm>> forms = forms(text, scope.isOfText());
        return forms.isEmpty() ? Optional.empty() : Optional.of(anyForm(text, forms, slop, scope, boost));
    }

    /// Which forms occur is known of title, lead and body only.
    private Set<List<QueryTerm>> forms(String text, boolean ofText) {
        return ofText ? expander.forms(text) : expander.allForms(text);
    }

    private Query anyForm(String text, Set<List<QueryTerm>> forms, int slop, FieldScope scope, float boost) {
        boolean plain = true;
        boolean function = true;
        Set<String> stems = new LinkedHashSet<>();
        for (List<QueryTerm> form : forms) {
            if (form.size() == 1 && !form.getFirst().isAcronym()) {
                stems.add(form.getFirst().stem());
                function &= weights.isFunction(form.getFirst().exact());
            } else {
                plain = false;
            }
        }
        List<String> single = List.copyOf(stems);
        if (plain) {
            return plainWord(text, single, function, scope, boost);
        }
        List<Query> found = new ArrayList<>();
        if (!single.isEmpty()) {
            found.add(scope.asOne() ? anyTerm(Layout.TEXT, single) : overFields(scope, f -> anyTerm(f, single)));
        }
        for (List<QueryTerm> form : forms) {
            if (form.size() > 1) {
                scope.fields().stream()
                        .filter(field -> has(field, form))
                        .forEach(field -> found.add(sequence(field, form, slop, scope)));
            } else if (form.getFirst().isAcronym()) {
                found.add(overFields(
                        scope,
                        field -> anyTerm(Layout.exact(field), form.getFirst().cased())));
            }
        }
        Query match = found.isEmpty() ? MatchNoDocsQuery.INSTANCE : LuceneQueries.any(found);
        if (!scope.asOne() || forms.stream().allMatch(form -> form.size() == 1)) {
            return match;
        }
        return scoredByWords(text, match, forms, boost);
    }

    /// Whether a field has all terms of a form in some article: where it has not, looking for the phrase costs time.
    private boolean has(String field, List<QueryTerm> form) {
        return form.stream().allMatch(term -> term.isAcronym() || expander.occurs(field, term.stem()));
    }

    private Query plainWord(String text, List<String> terms, boolean function, FieldScope scope, float boost) {
        if (scope.asOne()) {
            float share = weights.of(function);
            scored.add(new ScoredWord(terms, boost * share, function, spelled(text, terms)));
            Query word = anyTerm(Layout.TEXT, terms);
            return function ? new BoostQuery(word, share) : word;
        }
        return overFields(scope, field -> anyTerm(field, terms));
    }

    /// What is found by its positions, and scored by its words.
    private Query scoredByWords(String text, Query match, Set<List<QueryTerm>> forms, float boost) {
        Set<String> stems = new LinkedHashSet<>();
        forms.forEach(form ->
                form.stream().filter(term -> !Terms.isInternal(term.stem())).forEach(term -> stems.add(term.stem())));
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(match, Occur.FILTER);
        for (String stem : stems) {
            query.add(new TermQuery(new Term(Layout.TEXT, stem)), Occur.SHOULD);
            scored.add(new ScoredWord(List.of(stem), boost, false, spelled(text, List.of(stem))));
        }
        return query.build();
    }

    /// {@return the exact forms in which a text has a word with one of the stems}
    private List<String> spelled(String text, List<String> stems) {
        return expander.asTyped(text).stream()
                .flatMap(List::stream)
                .filter(term -> !term.isAcronym() && stems.contains(term.stem()))
                .map(QueryTerm::exact)
                .distinct()
                .toList();
    }

    // --- whole texts ---

    /// {@return a clause for articles that have words of a text; empty when it holds no word}
    Optional<Query> about(String text, FieldScope scope, float boost) throws IOException {
        List<ScoredWord> words = texts.words(text, boost);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (ScoredWord word : words) {
            if (scope.asOne()) {
                Query term = anyTerm(Layout.TEXT, word.terms());
                query.add(word.boost() == boost ? term : new BoostQuery(term, word.boost() / boost), Occur.SHOULD);
                scored.add(word);
            } else {
                query.add(overFields(scope, field -> anyTerm(field, word.terms())), Occur.SHOULD);
            }
        }
        return Optional.of(query.build());
    }

    // --- exact forms ---

    /// {@return a clause for a word or words in sequence as spelled; empty when the text holds no word}
    Optional<Query> exact(String text, FieldScope scope, float boost) {
        Set<List<QueryTerm>> forms = expander.asTyped(text);
        if (forms.isEmpty()) {
            return Optional.empty();
        }
        List<Query> found = new ArrayList<>();
        for (List<QueryTerm> form : forms) {
            found.add(overFields(scope, field -> exactSequence(Layout.exact(field), form)));
        }
        Query match = LuceneQueries.any(found);
        return Optional.of(scope.asOne() ? scoredByWords(text, match, forms, boost) : match);
    }

    private static Query exactSequence(String twin, List<QueryTerm> form) {
        return LuceneQueries.phrase(twin, form.stream().map(QueryTerm::exact).toList(), 0);
    }

    /// {@return a clause for a word in a certain case; empty when the text holds no word}
    Optional<Query> cased(String text, Casing casing, FieldScope scope) throws IOException {
        if (expander.asTyped(text).isEmpty()) {
            return Optional.empty();
        }
        List<SpanPatternQuery.InField> found = new ArrayList<>();
        for (String field : scope.fields()) {
            found.add(new SpanPatternQuery.InField(field, casedSpans(text, casing, field)));
        }
        return Optional.of(new SpanPatternQuery(1, found));
    }

    // --- places, to be combined by what is said about positions ---

    /// {@return where words in sequence stand in a text field}
    SpanPattern spans(String text, int slop, String field) {
        Set<List<QueryTerm>> typed = expander.asTyped(text);
        return anyOf(forms(text, Layout.TEXT_FIELDS.contains(field)).stream()
                .map(form -> inSequence(
                        form.stream()
                                .map(term -> isJoined(term, form, typed) ? joinedSpans(field, term) : span(field, term))
                                .toList(),
                        slop))
                .toList());
    }

    /// Whether a term of a form is two words of the query in one.
    private static boolean isJoined(QueryTerm term, List<QueryTerm> form, Set<List<QueryTerm>> typed) {
        return typed.stream().allMatch(words -> form.size() < words.size() && !words.contains(term));
    }

    /// Two words in one, written so: where a hyphen parts them, `cease-fire`, they are found as two words, each at its
    /// own place, and the word that they make is stacked on the first of them.
    private SpanPattern joinedSpans(String field, QueryTerm term) {
        String goesOn = Terms.CONTINUED + term.stem();
        SpanPattern joined = span(field, term);
        return expander.occurs(field, goesOn)
                ? new SpanPattern.NotNear(1, joined, new SpanPattern.AnyTerm(field, List.of(goesOn)))
                : joined;
    }

    /// {@return where words in sequence stand in a text field as spelled}
    SpanPattern exactSpans(String text, String field) {
        return anyOf(expander.asTyped(text).stream()
                .map(form -> inSequence(
                        form.stream()
                                .map(term -> inTwin(field, List.of(term.exact())))
                                .toList(),
                        0))
                .toList());
    }

    /// {@return where a word in a certain case stands in a text field}
    SpanPattern casedSpans(String text, Casing casing, String field) throws IOException {
        List<SpanPattern> ways = new ArrayList<>();
        for (List<QueryTerm> form : expander.asTyped(text)) {
            List<SpanPattern> words = new ArrayList<>();
            for (QueryTerm term : form) {
                words.add(casedWord(term.exact(), casing, field));
            }
            ways.add(inSequence(words, 0));
        }
        return anyOf(ways);
    }

    private SpanPattern casedWord(String word, Casing casing, String field) throws IOException {
        return switch (casing) {
            case ALLCAPS -> inTwin(field, List.of(word.toUpperCase(Locale.ROOT)));
            case CAPS -> capitalised(word, field);
            case NOCAPS -> new SpanPattern.NotNear(0, inTwin(field, List.of(word)), capitalised(word, field));
        };
    }

    private SpanPattern.AnyTerm capitalised(String word, String field) throws IOException {
        return expanded(
                field,
                new TermPattern.Capitalised(word),
                () -> Operations.minus(Patterns.anyCase(word), Automata.makeString(word), REGEXP_WORK),
                word + " in capitals");
    }

    /// {@return where any word of a pattern stands in a text field}
    private SpanPattern.AnyTerm expanded(
            String field, TermPattern pattern, PatternExpansion.Pattern automaton, String typed) throws IOException {
        List<String> terms =
                expander.hasTerms() ? expansions.of(field, pattern.toString(), automaton, typed) : List.of();
        return new SpanPattern.AnyTerm(Layout.exact(field), terms, Optional.of(pattern));
    }

    /// {@return where words of a pattern stand in a text field}
    SpanPattern wildcardSpans(String pattern, String field) throws IOException {
        List<SpanPattern> ways = new ArrayList<>();
        for (String each : folded(pattern)) {
            ways.add(expanded(
                    field,
                    new TermPattern.Wildcard(each),
                    () -> WildcardQuery.toAutomaton(new Term(field, each), REGEXP_WORK),
                    pattern));
        }
        return anyOf(ways);
    }

    /// {@return where words spelled nearly so stand in a text field}
    SpanPattern fuzzySpans(String text, int edits, String field) throws IOException {
        List<SpanPattern> ways = new ArrayList<>();
        for (String each : folded(text)) {
            if (!expander.hasTerms()) {
                ways.add(inTwin(field, expansions.spelledNearly(field, each, edits, FUZZY_PREFIX)));
                continue;
            }
            ways.add(expanded(
                    field,
                    new TermPattern.Fuzzy(each, edits, FUZZY_PREFIX),
                    () -> FuzzyQuery.getFuzzyAutomaton(each, edits, FUZZY_PREFIX, true).automaton,
                    text + "~" + edits));
        }
        return anyOf(ways);
    }

    /// {@return where words of a regular expression stand in a text field}
    ///
    /// @throws BadRequestException if it is none
    SpanPattern regexSpans(String pattern, String field) throws IOException {
        return expanded(
                field, new TermPattern.Regex(pattern), () -> Patterns.regex(pattern, REGEXP_WORK), "/" + pattern + "/");
    }

    private static SpanPattern.AnyTerm inTwin(String field, List<String> terms) {
        return new SpanPattern.AnyTerm(Layout.exact(field), terms);
    }

    private static SpanPattern inSequence(List<? extends SpanPattern> words, int slop) {
        return words.size() == 1 ? words.getFirst() : new SpanPattern.Sequence(List.copyOf(words), slop);
    }

    private static SpanPattern anyOf(List<SpanPattern> ways) {
        return ways.size() == 1 ? ways.getFirst() : new SpanPattern.AnyOf(ways);
    }

    // --- patterns, over whole lower-cased words ---

    /// {@return a clause for words of a pattern with `*` and `?`}
    Query wildcard(String pattern, FieldScope scope) {
        return constant(LuceneQueries.any(folded(pattern).stream()
                .map(each -> overFields(scope, field -> new WildcardQuery(new Term(Layout.exact(field), each))))
                .toList()));
    }

    /// {@return a clause for words spelled nearly so}
    Query fuzzy(String text, int edits, FieldScope scope) throws IOException {
        List<Query> found = new ArrayList<>();
        for (String field : scope.fields()) {
            Map<String, Float> words = new LinkedHashMap<>();
            for (String each : folded(text)) {
                for (PatternExpansion.Near near : expansions.near(field, each, edits, FUZZY_PREFIX)) {
                    words.merge(near.word(), near.share(), Math::max);
                }
            }
            SynonymQuery.Builder any = new SynonymQuery.Builder(Layout.exact(field));
            words.forEach((word, share) -> any.addTerm(new Term(Layout.exact(field), word), share));
            found.add(any.build());
        }
        return LuceneQueries.any(found);
    }

    private Set<String> folded(String pattern) {
        Set<String> folded = new LinkedHashSet<>();
        for (LanguageAnalysis language : expander.languages()) {
            folded.add(Patterns.fold(pattern, language));
        }
        return folded;
    }

    /// {@return a clause for words of a regular expression}
    ///
    /// @throws BadRequestException if it is none
    Query regex(String pattern, FieldScope scope) throws BadRequestException {
        Automaton automaton = Patterns.regex(pattern, REGEXP_WORK);
        return constant(overFields(scope, field -> new RegexQuery(new Term(Layout.exact(field), pattern), automaton)));
    }

    private static Query constant(Query query) {
        return new ConstantScoreQuery(query);
    }

    // --- building blocks ---

    /// Where a phrase with slop is to be marked, only its words are, not what stands between them.
    private static Query sequence(String field, List<QueryTerm> form, int slop, FieldScope scope) {
        if (form.stream().noneMatch(QueryTerm::isAcronym) && (slop == 0 || scope.asOne())) {
            return LuceneQueries.phrase(
                    field, form.stream().map(QueryTerm::stem).toList(), slop);
        }
        SpanPattern pattern =
                inSequence(form.stream().map(term -> span(field, term)).toList(), slop);
        return new SpanPatternQuery(1, List.of(new SpanPatternQuery.InField(field, pattern)));
    }

    /// Where a term of a query stands in a text field, by its capitals where they count.
    private static SpanPattern span(String field, QueryTerm term) {
        return term.isAcronym() ? inTwin(field, term.cased()) : new SpanPattern.AnyTerm(field, List.of(term.stem()));
    }

    private static Query overFields(FieldScope scope, Function<String, Query> clause) {
        return LuceneQueries.any(scope.fields().stream().map(clause).toList());
    }

    private static Query anyTerm(String field, List<String> terms) {
        if (terms.size() == 1) {
            return new TermQuery(new Term(field, terms.getFirst()));
        }
        SynonymQuery.Builder any = new SynonymQuery.Builder(field);
        terms.forEach(term -> any.addTerm(new Term(field, term)));
        return any.build();
    }
}
