package dateline.search.terms;

import dateline.analysis.token.Terms;
import dateline.article.Field;
import dateline.index.Layout;
import dateline.result.TermCount;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.Operations;

/// The most frequent words of an index among those that match a prefix or pattern.
///
/// Prefixes of one or two letters match so many words that finding the frequent ones takes tens of milliseconds; these
/// are cached while the reader is open.
public final class FrequentWords {

    private static final int SHORT = 2;
    private static final int KEPT = 200;

    private static final Map<Object, Map<String, List<TermCount>>> BY_READER = new ConcurrentHashMap<>();

    private static final Comparator<TermCount> MOST_FIRST =
            Comparator.comparingLong(TermCount::articles).reversed().thenComparing(TermCount::term);

    private FrequentWords() {}

    /// {@return the most frequent words of the body that begin so}
    ///
    /// @param reader  the articles
    /// @param letters the beginning, in the letters of the twin field
    /// @param most    how many words
    public static List<TermCount> beginning(IndexReader reader, String letters, int most) throws IOException {
        String twin = Layout.exact(Field.BODY.queryName());
        IndexReader.CacheHelper helper = reader.getReaderCacheHelper();
        if (letters.codePointCount(0, letters.length()) > SHORT || most > KEPT || helper == null) {
            return like(reader, twin, beginningWith(letters), most);
        }
        Object key = helper.getKey();
        Map<String, List<TermCount>> known = BY_READER.get(key);
        if (known == null) {
            known = BY_READER.computeIfAbsent(key, k -> new ConcurrentHashMap<>());
            helper.addClosedListener(BY_READER::remove);
        }
        List<TermCount> words = known.get(letters);
        if (words == null) {
            words = like(reader, twin, beginningWith(letters), KEPT);
            known.put(letters, words);
        }
        return words.subList(0, Math.min(most, words.size()));
    }

    private static Automaton beginningWith(String letters) {
        return Operations.concatenate(List.of(Automata.makeString(letters), Automata.makeAnyString()));
    }

    /// {@return the most frequent words of a field that are like a pattern}
    ///
    /// @param reader  the articles
    /// @param field   a Lucene field with words as spelled
    /// @param pattern in the letters of the field
    /// @param most    how many words
    public static List<TermCount> like(IndexReader reader, String field, Automaton pattern, int most)
            throws IOException {
        CompiledAutomaton compiled = new CompiledAutomaton(pattern, false, true, false);
        Map<BytesRef, long[]> counts = new HashMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            org.apache.lucene.index.Terms terms = leaf.reader().terms(field);
            if (terms == null) {
                continue;
            }
            TermsEnum each = compiled.getTermsEnum(terms);
            for (BytesRef term = each.next(); term != null; term = each.next()) {
                long[] count = counts.get(term);
                if (count == null) {
                    count = new long[2];
                    counts.put(BytesRef.deepCopyOf(term), count);
                }
                count[0] += each.docFreq();
                count[1] += each.totalTermFreq();
            }
        }
        List<TermCount> words = new ArrayList<>();
        counts.forEach((term, count) -> {
            String word = term.utf8ToString();
            // The twin has cased forms beside those in small letters.
            if (!Terms.isInternal(word) && word.codePoints().noneMatch(Character::isUpperCase)) {
                words.add(new TermCount(word, count[0], count[1]));
            }
        });
        words.sort(MOST_FIRST);
        return List.copyOf(words.subList(0, Math.min(most, words.size())));
    }
}
