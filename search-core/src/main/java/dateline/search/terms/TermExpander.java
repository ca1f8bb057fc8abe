package dateline.search.terms;

import dateline.analysis.LanguageAnalysis;
import dateline.analysis.alias.AliasMatch;
import dateline.analysis.query.AnalyzedQuery;
import dateline.analysis.query.QueryForm;
import dateline.analysis.query.QueryTerm;
import dateline.analysis.query.QueryWord;
import dateline.analysis.token.Terms;
import dateline.article.Article;
import dateline.article.Field;
import dateline.index.ArticleLanguage;
import dateline.index.Layout;
import dateline.index.Snapshot;
import dateline.remote.IndexTerm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/// Expands a word of a query to the forms that occur in a snapshot, in the languages of its articles.
///
/// Results are cached while the snapshot is searched. Thread-safe.
public final class TermExpander {

    private static final int MAX_PHRASE_WAYS = 16;
    /// How many words and phrases are remembered, those used last.
    private static final int TEXTS = 1_000;
    /// Of how many terms is remembered whether an article has them.
    private static final int TERMS = 20_000;
    /// Of how many terms is remembered where they stand in each segment.
    private static final int STATES = 2_000;
    /// The longest that is remembered, in UTF-16 units.
    private static final int LONGEST_REMEMBERED = 200;

    /// Of texts up to so many characters all words are looked up together.
    private static final int LONGEST_EXPECTED = 500;

    private final Snapshot snapshot;
    private final AliasTables aliases;
    private final List<LanguageAnalysis> languages;
    /// The language tags of the articles that have had an analysis.
    private final Map<LanguageAnalysis, List<String>> tags = new LinkedHashMap<>();
    private final TextAnalyzers analyzers;

    private final Map<String, Set<List<QueryTerm>>> forms;
    private final Map<String, Set<List<QueryTerm>>> allForms;
    private final Map<String, Set<List<QueryTerm>>> typed;
    private final Map<String, Boolean> known;
    private final Map<String, Float> bonuses = remembering(TEXTS);
    private final Map<Term, TermStates> states = remembering(STATES);

    /// @param articles how many articles each language tag has
    private TermExpander(Snapshot snapshot, AliasTables aliases, Map<String, Long> articles) {
        this.aliases = aliases;
        this.snapshot = snapshot;
        articles.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> {
                    for (LanguageAnalysis analysis : ArticleLanguage.analyses(entry.getKey(), snapshot.spellings())) {
                        tags.computeIfAbsent(analysis, each -> new ArrayList<>())
                                .add(entry.getKey());
                    }
                });
        this.languages = tags.isEmpty() ? List.of(LanguageAnalysis.unknown()) : List.copyOf(tags.keySet());
        this.analyzers = new TextAnalyzers();
        this.forms = remembering(TEXTS);
        this.allForms = remembering(TEXTS);
        this.typed = remembering(TEXTS);
        this.known = remembering(TERMS);
    }

    /// Some articles of the index that another expander is of.
    private TermExpander(Snapshot some, TermExpander all) {
        this.aliases = all.aliases;
        this.snapshot = some;
        this.tags.putAll(all.tags);
        this.languages = all.languages;
        this.analyzers = all.analyzers;
        this.forms = all.forms;
        this.allForms = all.allForms;
        this.typed = all.typed;
        this.known = all.known;
    }

    /// {@return the words of some of the articles of an index of which this one knows the statistics: what both
    /// remember is asked of these alone}
    ///
    /// @param some a state with the same statistics
    public TermExpander over(Snapshot some) {
        if (snapshot.whole().isEmpty() || !snapshot.whole().equals(some.whole())) {
            throw new IllegalArgumentException("the articles are of another index");
        }
        return new TermExpander(some, this);
    }

    /// {@return the words of a state}
    ///
    /// @param snapshot the state
    /// @param aliases  the aliases of the collection
    /// @throws IOException if its languages cannot be read
    public static TermExpander of(Snapshot snapshot, AliasTables aliases) throws IOException {
        return new TermExpander(snapshot, aliases, snapshot.languages());
    }

    private static <K, T> Map<K, T> remembering(int most) {
        return Collections.synchronizedMap(new LinkedHashMap<>(64, .75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, T> eldest) {
                return size() > most;
            }
        });
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    /// {@return whether the terms of the index are at hand, so that patterns can be expanded; a remote engine
    /// expands them by itself}
    public boolean hasTerms() {
        return snapshot.whole().isEmpty() || snapshot.reader().maxDoc() > 0;
    }

    /// {@return a searcher of this state}
    public TermCachingSearcher searcher() {
        return new TermCachingSearcher(snapshot, states);
    }

    /// {@return analyzers for texts of the articles}
    public TextAnalyzers analyzers() {
        return analyzers;
    }

    public AliasTables aliases() {
        return aliases;
    }

    /// {@return the languages of the articles, most articles first}
    public List<LanguageAnalysis> languages() {
        return languages;
    }

    /// {@return how the text of an article was analyzed}
    public LanguageAnalysis analysis(Article article) {
        return snapshot.analysis(article);
    }

    /// {@return what the words of a query count}
    public WordWeights weights(Scoring scoring) {
        return WordWeights.of(scoring, languages);
    }

    /// {@return those words of a query whose spelling counts beyond their stems}
    public List<SpelledWord> spelled(List<ScoredWord> words) throws IOException {
        return new SpellingBonus(searcher(), bonuses).of(words);
    }

    /// {@return the ways in which words may stand in title, lead and body, in any of the languages and by any of their
    /// names: terms at consecutive positions. What no article of a language has is not among them, as long as anything
    /// else is: it would cost time and find nothing}
    ///
    /// @param text a word or several
    public Set<List<QueryTerm>> forms(String text) {
        return remembered(text, forms, each -> analysed(each, this::occurring));
    }

    /// {@return all ways in which words may stand in a text, whether an article has them or not}
    ///
    /// @param text a word or several
    public Set<List<QueryTerm>> allForms(String text) {
        return remembered(text, allForms, each -> analysed(each, language -> (term -> true)));
    }

    private static Set<List<QueryTerm>> remembered(
            String text, Map<String, Set<List<QueryTerm>>> memory, Function<String, Set<List<QueryTerm>>> look) {
        Set<List<QueryTerm>> remembered = memory.get(text);
        if (remembered != null) {
            return remembered;
        }
        Set<List<QueryTerm>> found = Collections.unmodifiableSet(look.apply(text));
        if (text.length() <= LONGEST_REMEMBERED) {
            memory.put(text, found);
        }
        return found;
    }

    private Set<List<QueryTerm>> analysed(String text, Function<LanguageAnalysis, Predicate<QueryTerm>> known) {
        Set<List<QueryTerm>> found = new LinkedHashSet<>();
        Set<List<QueryTerm>> unknown = new LinkedHashSet<>();
        for (LanguageAnalysis language : languages) {
            AnalyzedQuery analyzed = language.analyzeQuery(text);
            List<List<QueryTerm>> here = new ArrayList<>();
            if (analyzed.words().size() == 1) {
                analyzed.words().getFirst().alone().forEach(form -> here.add(form.terms()));
            } else {
                here.addAll(analyzed.phrases(term -> occurs(term.stem()), MAX_PHRASE_WAYS));
            }
            if (!aliases.isEmpty()) {
                here.addAll(otherNames(language, analyzed));
            }
            expect(here);
            Predicate<QueryTerm> occurs = known.apply(language);
            for (List<QueryTerm> form : here) {
                (form.stream().allMatch(occurs) ? found : unknown).add(form);
            }
        }
        if (found.isEmpty() && !unknown.isEmpty()) {
            found.add(unknown.iterator().next());
        }
        return found;
    }

    /// Looks up the words of a query together, where they are elsewhere: one by one, each would take a request.
    ///
    /// @param text the words; of a long text they are looked up as they are needed
    /// @throws IOException if they cannot be looked up
    public void expect(String text) throws IOException {
        if (snapshot.whole().isEmpty() || text.length() > LONGEST_EXPECTED) {
            return;
        }
        Set<Term> terms = new LinkedHashSet<>();
        for (LanguageAnalysis language : languages) {
            for (QueryWord word : language.analyzeQuery(text).words()) {
                for (QueryForm form : word.alone()) {
                    form.terms().forEach(term -> terms.addAll(terms(term)));
                    form.terms().forEach(term -> terms.addAll(SpellingBonus.spellings(term.exact())));
                }
            }
        }
        snapshot.expect(terms);
    }

    private static List<Term> terms(QueryTerm term) {
        List<Term> terms = new ArrayList<>();
        terms.add(new Term(Layout.TEXT, term.stem()));
        for (String field : Layout.TEXT_FIELDS) {
            terms.add(new Term(field, term.stem()));
            terms.add(new Term(Layout.exact(field), term.exact()));
        }
        return terms;
    }

    private void expect(List<List<QueryTerm>> forms) {
        if (snapshot.whole().isEmpty()) {
            return;
        }
        List<Term> terms = new ArrayList<>();
        for (List<QueryTerm> form : forms) {
            form.forEach(term -> terms.addAll(terms(term)));
        }
        try {
            snapshot.expect(terms);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The words with each name in them replaced by its other names.
    private Set<List<QueryTerm>> otherNames(LanguageAnalysis language, AnalyzedQuery text) {
        Set<List<QueryTerm>> others = new LinkedHashSet<>();
        for (AliasMatch match : aliases.of(language).matches(text)) {
            List<QueryTerm> before = typed(text.words().subList(0, match.from()));
            List<QueryTerm> after =
                    typed(text.words().subList(match.to(), text.words().size()));
            for (AnalyzedQuery name : match.names()) {
                List<QueryTerm> other = new ArrayList<>(before);
                other.addAll(typed(name.words()));
                other.addAll(after);
                others.add(List.copyOf(other));
            }
        }
        return others;
    }

    /// {@return the ways in which words may stand in a text as spelled, in any of the languages}
    ///
    /// @param text a word or several
    public Set<List<QueryTerm>> asTyped(String text) {
        return remembered(text, typed, this::analysedAsTyped);
    }

    private Set<List<QueryTerm>> analysedAsTyped(String text) {
        Set<List<QueryTerm>> found = new LinkedHashSet<>();
        for (LanguageAnalysis language : languages) {
            List<QueryTerm> terms = typed(language.analyzeQuery(text).words());
            if (!terms.isEmpty()) {
                found.add(List.copyOf(terms));
            }
        }
        return found;
    }

    private static List<QueryTerm> typed(List<QueryWord> words) {
        List<QueryTerm> terms = new ArrayList<>();
        words.forEach(word -> terms.addAll(word.forms().getFirst().terms()));
        return terms;
    }

    // --- which of them occur ---

    /// What an article of a language has. Capitals are not looked at: that the word has them at all is likely.
    private Predicate<QueryTerm> occurring(LanguageAnalysis language) {
        boolean ofMost = language.equals(languages.getFirst());
        return term -> {
            String stem = term.stem();
            if (term.isAcronym()) {
                return true;
            }
            return (ofMost || Terms.isInternal(stem)) ? occurs(stem) : occursIn(language, stem);
        };
    }

    /// {@return whether a text field has a term in any article}
    public boolean occurs(String field, String term) {
        return remembered(field + '\0' + term, () -> hasTerm(field, term));
    }

    private boolean hasTerm(String field, String term) throws IOException {
        if (snapshot.whole().isPresent()) {
            return snapshot.docFreq(new Term(field, term)) > 0;
        }
        for (LeafReaderContext leaf : snapshot.reader().leaves()) {
            org.apache.lucene.index.Terms terms = leaf.reader().terms(field);
            if (terms != null && terms.iterator().seekExact(new BytesRef(term))) {
                return true;
            }
        }
        return false;
    }

    private boolean occurs(String stem) {
        return occurs(Layout.TEXT, stem) || Layout.TEXT_FIELDS.stream().anyMatch(field -> occurs(field, stem));
    }

    private boolean occursIn(LanguageAnalysis language, String stem) {
        return remembered(
                languages.indexOf(language) + "\1" + stem, () -> hasArticle(language, new Term(Layout.TEXT, stem)));
    }

    private boolean hasArticle(LanguageAnalysis language, Term word) throws IOException {
        if (snapshot.whole().isPresent()) {
            return snapshot.whole()
                    .get()
                    .occurs(tags.getOrDefault(language, List.of()), new IndexTerm(word.field(), word.text()));
        }
        for (LeafReaderContext leaf : snapshot.reader().leaves()) {
            for (String tag : tags.getOrDefault(language, List.of())) {
                PostingsEnum articles =
                        leaf.reader().postings(new Term(Field.LANGUAGE.queryName(), tag), PostingsEnum.NONE);
                PostingsEnum having = articles == null ? null : leaf.reader().postings(word, PostingsEnum.NONE);
                if (articles != null
                        && having != null
                        && ConjunctionUtils.intersectIterators(List.of(having, articles))
                                        .nextDoc()
                                != DocIdSetIterator.NO_MORE_DOCS) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Reads the index.
    private interface Look {
        boolean exists() throws IOException;
    }

    private boolean remembered(String key, Look look) {
        Boolean remembered = known.get(key);
        if (remembered != null) {
            return remembered;
        }
        try {
            boolean exists = look.exists();
            known.put(key, exists);
            return exists;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
