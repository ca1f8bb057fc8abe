package dateline.search.terms;

import dateline.analysis.token.Terms;
import dateline.index.Layout;
import dateline.remote.IndexStatistics;
import dateline.remote.IndexTerm;
import dateline.search.limit.Deadline;
import dateline.search.span.SpanPattern;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/// Expands patterns to the words of an index. What was expanded is cached for the further translations of the same
/// query.
public final class PatternExpansion {

    /// How many words a pattern may stand for where positions count.
    static final int MOST = 16_384;

    /// In how many articles all but the most frequent of them may be, together: their occurrences are gathered in
    /// memory.
    private static final long MOST_GATHERED = 1 << 20;

    /// How many words a word spelled nearly so may stand for.
    private static final int MOST_NEAR = 50;

    private final IndexReader reader;
    private final Optional<IndexStatistics> whole;
    private final Set<String> warnings = new LinkedHashSet<>();
    private final Map<String, List<Near>> near = new HashMap<>();
    private final Map<String, CompiledAutomaton> nearly = new HashMap<>();
    private final Map<String, List<String>> known = new HashMap<>();

    private Deadline deadline;

    /// @param reader   has the words
    /// @param whole    statistics of the whole index, where the reader has only some of its articles
    /// @param deadline when looking up words has to end, by a [TimeExceededException]
    public PatternExpansion(IndexReader reader, Optional<IndexStatistics> whole, Deadline deadline) {
        this.reader = reader;
        this.whole = whole;
        this.deadline = deadline;
    }

    public void use(Deadline until) {
        deadline = until;
    }

    /// {@return what was left out so far, a sentence each}
    public Set<String> warnings() {
        return warnings;
    }

    /// Makes a pattern.
    public interface Pattern {
        /// {@return the pattern}
        ///
        /// @throws BadRequestException if it is none
        Automaton make() throws IOException;
    }

    /// {@return the words of the twin of a text field that a pattern stands for; where they are too many, those that
    /// are in most articles, with a warning}
    ///
    /// @param field   the text field
    /// @param name    different for different patterns
    /// @param pattern the pattern
    /// @param typed   the pattern as people know it
    public List<String> of(String field, String name, Pattern pattern, String typed) throws IOException {
        String key = field + " " + name;
        List<String> words = known.get(key);
        if (words == null) {
            words = of(field, pattern.make(), typed);
            known.put(key, words);
        }
        return words;
    }

    private List<String> of(String field, Automaton pattern, String typed) throws IOException {
        List<String> few = first(field, pattern, SpanPattern.MOST_READ + 1);
        if (few.size() <= SpanPattern.MOST_READ) {
            return few;
        }
        PriorityQueue<Counted> most = new PriorityQueue<>(RAREST_FIRST);
        boolean areAll = true;
        TermsEnum each = words(field, pattern);
        PostingsEnum postings = null;
        for (BytesRef term = each.next(); term != null; term = each.next()) {
            deadline.check();
            // To count the articles with a word in the body takes a walk through them; how many have it anywhere is
            // known at once.
            postings = each.postings(postings, PostingsEnum.NONE);
            long articles = postings.cost();
            if (most.size() < MOST || articles > most.element().articles()) {
                String word = term.utf8ToString();
                if (!Terms.isInternal(word)) {
                    most.add(new Counted(word, articles));
                }
            } else {
                areAll = false;
            }
            if (most.size() > MOST) {
                most.remove();
                areAll = false;
            }
        }
        areAll &= leaveRarest(most);
        if (!areAll) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "'%s' matches too many words of the index: where positions count, only the %,d that are in most"
                            + " articles are searched (type more of the word)",
                    typed,
                    most.size()));
        }
        return most.stream().map(Counted::word).sorted().toList();
    }

    /// Leaves out the rarest words until those that are gathered in memory are few enough.
    ///
    /// @return whether none had to be left out
    private static boolean leaveRarest(PriorityQueue<Counted> words) {
        List<Counted> frequent = new ArrayList<>(words);
        frequent.sort(RAREST_FIRST.reversed());
        long gathered = 0;
        int kept = Math.min(SpanPattern.MOST_READ, frequent.size());
        while (kept < frequent.size() && gathered + frequent.get(kept).articles() <= MOST_GATHERED) {
            gathered += frequent.get(kept).articles();
            kept++;
        }
        words.clear();
        words.addAll(frequent.subList(0, kept));
        return kept == frequent.size();
    }

    /// A word, and in how many articles it is at most.
    private record Counted(String word, long articles) {}

    private static final Comparator<Counted> RAREST_FIRST = (one, other) -> one.articles() != other.articles()
            ? Long.compare(one.articles(), other.articles())
            : other.word().compareTo(one.word());

    /// A word near to another, and how much it counts: from 1 for the same down to nothing.
    public record Near(String word, float share) {}

    /// {@return the words of the twin of a text field that are nearest to a word, most like it first}
    ///
    /// @param field  the text field
    /// @param word   in the letters of the field
    /// @param edits  how many letters may differ, 1 or 2
    /// @param prefix how many letters at the beginning must be the same
    public List<Near> near(String field, String word, int edits, int prefix) throws IOException {
        String key = field + " " + edits + " " + prefix + " " + word;
        List<Near> known = near.get(key);
        if (known == null) {
            known = nearest(field, word, edits, prefix);
            near.put(key, known);
        }
        return known;
    }

    private List<Near> nearest(String field, String word, int edits, int prefix) throws IOException {
        List<Near> nearer = edits > 1 ? near(field, word, edits - 1, prefix) : List.of();
        if (nearer.size() == MOST_NEAR) {
            return nearer;
        }
        Set<String> known = new HashSet<>();
        nearer.forEach(each -> known.add(each.word()));
        List<Near> nearest = new ArrayList<>(nearer);
        for (String found : spelledNearly(field, word, edits, prefix)) {
            float share = found.equals(word) ? 1 : share(word, found, edits);
            if (share > 0 && !known.contains(found)) {
                nearest.add(new Near(found, share));
            }
        }
        nearest.sort(Comparator.comparingDouble(Near::share).reversed().thenComparing(Near::word));
        return List.copyOf(nearest.subList(0, Math.min(MOST_NEAR, nearest.size())));
    }

    /// {@return the words of the twin of a text field that are spelled nearly like one, itself among them if it is
    /// there}
    ///
    /// @param field  the text field
    /// @param word   in the letters of the field
    /// @param edits  how many letters may differ, 1 or 2
    /// @param prefix how many letters at the beginning must be the same
    public List<String> spelledNearly(String field, String word, int edits, int prefix) throws IOException {
        List<String> words = new ArrayList<>();
        if (whole.isPresent()) {
            IndexTerm term = new IndexTerm(Layout.exact(field), word);
            if (whole.get().frequency(term).articles() > 0) {
                words.add(word);
            }
            words.addAll(whole.get().near(term, edits, prefix).keySet());
        } else {
            org.apache.lucene.index.Terms terms = MultiTerms.getTerms(reader, Layout.exact(field));
            TermsEnum each = terms == null
                    ? TermsEnum.EMPTY
                    : spelledNearly(word, edits, prefix).getTermsEnum(terms);
            for (BytesRef term = each.next(); term != null; term = each.next()) {
                deadline.check();
                words.add(term.utf8ToString());
            }
        }
        words.removeIf(Terms::isInternal);
        return words;
    }

    /// How much a word counts that differs by so many letters, as of Lucene's `FuzzyQuery`.
    private static float share(String word, String found, int edits) {
        int shorter = Math.min(word.codePointCount(0, word.length()), found.codePointCount(0, found.length()));
        return 1 - (float) edits / shorter;
    }

    /// What takes words spelled nearly so is dear to make, and serves all fields.
    private CompiledAutomaton spelledNearly(String word, int edits, int prefix) {
        return nearly.computeIfAbsent(
                edits + " " + prefix + " " + word, key -> FuzzyQuery.getFuzzyAutomaton(word, edits, prefix, true));
    }

    /// {@return the first words that a pattern stands for}
    ///
    /// @param field   the text field
    /// @param pattern the pattern
    /// @param most    how many at most
    List<String> first(String field, Automaton pattern, int most) throws IOException {
        deadline.check();
        List<String> words = new ArrayList<>();
        TermsEnum each = words(field, pattern);
        for (BytesRef term = each.next(); term != null && words.size() < most; term = each.next()) {
            deadline.check();
            String word = term.utf8ToString();
            if (!Terms.isInternal(word)) {
                words.add(word);
            }
        }
        return words;
    }

    private TermsEnum words(String field, Automaton pattern) throws IOException {
        org.apache.lucene.index.Terms terms = MultiTerms.getTerms(reader, Layout.exact(field));
        return terms == null ? TermsEnum.EMPTY : new CompiledAutomaton(pattern, false, true, false).getTermsEnum(terms);
    }
}
