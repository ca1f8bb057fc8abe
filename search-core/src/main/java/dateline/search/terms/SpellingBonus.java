package dateline.search.terms;

import dateline.index.Layout;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;

/// How much it adds to an article's score that it has a word as the query spells it, and not only its stem.
///
/// It adds what the form is worth beyond its stem, and at least [#SHARE] of the stem's weight, where the spelling tells
/// the word from other words of the same stem:
///
/// - A name, as `federer` is beside *federal*: the index has it three times or more, and with a capital wherever it is
///   not all in capitals, and fewer than half of the articles with the stem have it. A name in its singular or plural
///   is the same name: for `americans` nothing is added, since most of the others have *American*.
/// - A word with an accent that one language of the index keeps and another drops, as `cáncer` in Spanish and English.
///
/// Other words count by their stems alone: to prefer their spelling gains nothing, see
/// `docs/benchmarks/relevance.md`. Not safe for use by several threads.
final class SpellingBonus {

    /// The share of the stem's weight: enough for an article that has a name once, in a long text, to come before those
    /// that have another word of the stem often.
    static final double SHARE = .7;

    /// The share of a name's occurrences that have a capital.
    private static final double CAPITALS = .9;

    /// What is there only once or twice may have its capital by chance, in a headline or a title.
    private static final int LEAST = 3;

    /// The most of the articles with a stem that may have the word as spelled: of more, most are found as they should
    /// be.
    private static final double MOST = .5;

    private static final int SHORTEST = 3;

    private final TermCachingSearcher searcher;
    private final WordStatistics statistics;
    private final Map<String, Float> known;

    /// @param known remembers what spellings add, by their stems; safe for use by many threads
    SpellingBonus(TermCachingSearcher searcher, Map<String, Float> known) throws IOException {
        this.searcher = searcher;
        this.statistics = new WordStatistics(searcher);
        this.known = known;
    }

    /// {@return the words whose spelling counts}
    ///
    /// @param words the words of a query
    List<SpelledWord> of(List<ScoredWord> words) throws IOException {
        searcher.expect(terms(words));
        Map<String, Float> found = new LinkedHashMap<>();
        for (ScoredWord word : words) {
            for (String form : word.function() ? List.<String>of() : word.spelled()) {
                float bonus = word.boost() * remembered(word, form);
                if (bonus > 0) {
                    found.merge(form, bonus, Math::max);
                }
            }
        }
        List<SpelledWord> spelled = new ArrayList<>();
        found.forEach((form, bonus) -> spelled.add(new SpelledWord(form, bonus)));
        return spelled;
    }

    /// {@return the terms that are likely to be asked for}
    private static List<Term> terms(List<ScoredWord> words) {
        List<Term> terms = new ArrayList<>();
        for (ScoredWord word : words) {
            word.terms().forEach(stem -> terms.add(new Term(Layout.TEXT, stem)));
            for (String form : word.function() ? List.<String>of() : word.spelled()) {
                terms.addAll(spellings(form));
            }
        }
        return terms;
    }

    /// {@return the terms by which it is told whether the spelling of a word counts}
    ///
    /// @param form the word's exact form
    static List<Term> spellings(String form) {
        List<Term> terms = new ArrayList<>();
        String other = form.endsWith("s") ? form.substring(0, form.length() - 1) : form + "s";
        for (String field : Layout.TEXT_FIELDS) {
            for (String each : List.of(form, other)) {
                terms.add(new Term(Layout.exact(field), each));
                terms.add(new Term(Layout.exact(field), capital(each)));
                terms.add(new Term(Layout.exact(field), each.toUpperCase(Locale.ROOT)));
            }
        }
        return terms;
    }

    private static String capital(String form) {
        if (form.isEmpty()) {
            return form;
        }
        int first = Character.charCount(form.codePointAt(0));
        return form.substring(0, first).toUpperCase(Locale.ROOT) + form.substring(first);
    }

    private float remembered(ScoredWord word, String form) throws IOException {
        String key = form + ' ' + word.spelled() + word.terms();
        Float bonus = known.get(key);
        if (bonus == null) {
            bonus = tells(word, form) ? (float) bonus(word, form) : 0f;
            known.put(key, bonus);
        }
        return bonus;
    }

    /// As much as the form is worth beyond its stem, and at least a share of the stem's weight.
    private double bonus(ScoredWord word, String form) throws IOException {
        long occurrences = 0;
        for (String field : Layout.TEXT_FIELDS) {
            occurrences += occurrences(field, form);
        }
        double stem = statistics.weight(word);
        double own = InExpB2Similarity.weight(statistics.articles(), articles(form), occurrences);
        return Math.max(SHARE * stem, own - stem);
    }

    private boolean tells(ScoredWord word, String form) throws IOException {
        if (form.length() < SHORTEST || !form.codePoints().allMatch(Character::isLetter)) {
            return false;
        }
        long articles = articles(form);
        long others = -articles;
        for (String stem : word.terms()) {
            others = Math.max(
                    others, searcher.states(new Term(Layout.TEXT, stem)).docFreq() - articles);
        }
        if (articles == 0 || articles > MOST * (articles + others)) {
            return false;
        }
        return isAccented(word, form) || (isName(form) && !isOfOneName(form, others));
    }

    /// Whether a form has an accent that another language of the index leaves out.
    private static boolean isAccented(ScoredWord word, String form) {
        return !isAscii(form) && word.spelled().stream().anyMatch(SpellingBonus::isAscii);
    }

    private static boolean isAscii(String form) {
        return form.chars().allMatch(c -> c < 0x80);
    }

    /// Whether most of the other articles have the same name, once or several times.
    private boolean isOfOneName(String form, long others) throws IOException {
        String other = form.endsWith("s") ? form.substring(0, form.length() - 1) : form + "s";
        return articles(other) * 2 >= others && isName(other);
    }

    private boolean isName(String form) throws IOException {
        String capital = capital(form);
        String capitals = form.toUpperCase(Locale.ROOT);
        long written = 0;
        long withCapital = 0;
        // A title's capitals say nothing.
        for (String field : Layout.TEXT_FIELDS.subList(1, Layout.TEXT_FIELDS.size())) {
            written += occurrences(field, form) - occurrences(field, capitals);
            withCapital += occurrences(field, capital);
        }
        return withCapital >= LEAST && withCapital >= CAPITALS * written;
    }

    /// In how many articles a form is at least.
    private long articles(String form) throws IOException {
        long most = 0;
        for (String field : Layout.TEXT_FIELDS) {
            most = Math.max(most, states(field, form).docFreq());
        }
        return most;
    }

    private long occurrences(String field, String form) throws IOException {
        TermStates states = states(field, form);
        return states.docFreq() == 0 ? 0 : states.totalTermFreq();
    }

    private TermStates states(String field, String form) throws IOException {
        return searcher.states(new Term(Layout.exact(field), form));
    }
}
