package dateline.search;

import dateline.analysis.AliasMatch;
import dateline.analysis.LanguageAnalysis;
import dateline.analysis.QueryTerm;
import dateline.analysis.QueryText;
import dateline.analysis.QueryWord;
import dateline.index.ArticleLanguage;
import dateline.index.Layout;
import dateline.index.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/// The words of one state of an index, in the languages of its articles: which forms a word of a query may have there.
///
/// What it has found out it remembers, as long as the state is searched. Safe for use by many threads.
final class Lexicon {

    private static final int MAX_PHRASE_WAYS = 16;
    /// How many words and phrases are remembered, those used last.
    private static final int REMEMBERED = 2_000;
    /// The longest that is remembered, in UTF-16 units.
    private static final int LONGEST_REMEMBERED = 200;

    private final IndexReader reader;
    private final AliasTables aliases;
    private final List<LanguageAnalysis> languages;
    private final Map<String, Set<List<QueryTerm>>> forms = remembering();
    private final Map<String, Boolean> known = remembering();

    private Lexicon(IndexReader reader, AliasTables aliases, List<LanguageAnalysis> languages) {
        this.reader = reader;
        this.aliases = aliases;
        this.languages = languages;
    }

    /// {@return the words of a state}
    ///
    /// @param snapshot the state
    /// @param aliases  other names of what is asked for
    /// @throws IOException if its languages cannot be read
    static Lexicon of(Snapshot snapshot, AliasTables aliases) throws IOException {
        return new Lexicon(snapshot.reader(), aliases, languages(snapshot));
    }

    /// Several tags may share an analysis.
    private static List<LanguageAnalysis> languages(Snapshot snapshot) throws IOException {
        Map<String, LanguageAnalysis> byTag = new LinkedHashMap<>();
        snapshot.languages().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .flatMap(entry -> ArticleLanguage.analyses(entry.getKey()).stream())
                .forEach(analysis -> byTag.putIfAbsent(analysis.tag(), analysis));
        return byTag.isEmpty() ? List.of(LanguageAnalysis.unknown()) : List.copyOf(byTag.values());
    }

    private static <T> Map<String, T> remembering() {
        return Collections.synchronizedMap(new LinkedHashMap<>(64, .75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
                return size() > REMEMBERED;
            }
        });
    }

    IndexReader reader() {
        return reader;
    }

    AliasTables aliases() {
        return aliases;
    }

    /// {@return the languages of the articles, most articles first}
    List<LanguageAnalysis> languages() {
        return languages;
    }

    /// {@return what the words of a query count}
    WordWeights weights(Scoring scoring) {
        return WordWeights.of(scoring, languages);
    }

    /// {@return the ways in which words may stand in a text, in any of the languages and by any of their names: terms
    /// at
    /// consecutive positions}
    ///
    /// @param text a word or several
    Set<List<QueryTerm>> forms(String text) {
        Set<List<QueryTerm>> remembered = forms.get(text);
        if (remembered != null) {
            return remembered;
        }
        Set<List<QueryTerm>> found = Collections.unmodifiableSet(analysed(text));
        if (text.length() <= LONGEST_REMEMBERED) {
            forms.put(text, found);
        }
        return found;
    }

    private Set<List<QueryTerm>> analysed(String text) {
        Set<List<QueryTerm>> found = new LinkedHashSet<>();
        Set<List<QueryTerm>> phrases = new LinkedHashSet<>();
        for (LanguageAnalysis language : languages) {
            QueryText analyzed = language.analyzeQuery(text);
            if (analyzed.words().size() == 1) {
                analyzed.words().getFirst().alone().forEach(form -> found.add(form.terms()));
            } else {
                phrases.addAll(analyzed.phrases(term -> isKnown(term.stem()), MAX_PHRASE_WAYS));
            }
            if (!aliases.isEmpty()) {
                found.addAll(otherNames(language, analyzed));
            }
        }
        found.addAll(known(phrases));
        return found;
    }

    /// Those of which an article has each word; the first if there are none.
    private Set<List<QueryTerm>> known(Set<List<QueryTerm>> phrases) {
        Set<List<QueryTerm>> found = new LinkedHashSet<>();
        for (List<QueryTerm> phrase : phrases) {
            if (phrase.stream().allMatch(term -> term.isAcronym() || isKnown(term.stem()))) {
                found.add(phrase);
            }
        }
        if (found.isEmpty() && !phrases.isEmpty()) {
            found.add(phrases.iterator().next());
        }
        return found;
    }

    /// The words with each name in them replaced by its other names.
    private Set<List<QueryTerm>> otherNames(LanguageAnalysis language, QueryText text) {
        Set<List<QueryTerm>> others = new LinkedHashSet<>();
        for (AliasMatch match : aliases.of(language).matches(text)) {
            List<QueryTerm> before = typed(text.words().subList(0, match.from()));
            List<QueryTerm> after =
                    typed(text.words().subList(match.to(), text.words().size()));
            for (QueryText name : match.names()) {
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
    Set<List<QueryTerm>> asTyped(String text) {
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

    /// {@return those of some stems that an article has: the others cost time and find nothing; the first if none has
    /// one}
    ///
    /// @param stems stems of one word, by language
    List<String> known(List<String> stems) {
        if (stems.size() == 1) {
            return stems;
        }
        List<String> found = stems.stream().filter(this::isKnown).toList();
        return found.isEmpty() ? stems.subList(0, 1) : found;
    }

    private boolean isKnown(String stem) {
        Boolean remembered = known.get(stem);
        if (remembered == null) {
            remembered = occurs(stem);
            known.put(stem, remembered);
        }
        return remembered;
    }

    private boolean occurs(String stem) {
        try {
            if (reader.docFreq(new Term(Layout.TEXT, stem)) > 0) {
                return true;
            }
            for (String field : Layout.TEXT_FIELDS) {
                if (reader.docFreq(new Term(field, stem)) > 0) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
