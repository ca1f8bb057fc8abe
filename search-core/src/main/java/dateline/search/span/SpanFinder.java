package dateline.search.span;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.DocIdSetIterator;

/// Finds the spans of a [SpanPattern] in the documents of one segment, in document order, each document once.
///
/// Not thread-safe.
abstract class SpanFinder {

    /// As many as there are.
    static final int ALL = Integer.MAX_VALUE;

    /// So many spans are kept of one document; of more, only those that hold no other. So the work for a document stays
    /// within bounds however proximity is nested.
    private static final int FEW = 2048;

    /// What was found last.
    final SpanList spans = new SpanList();

    /// From how many spans on those that hold another one are left out.
    private int bound = FEW;

    /// Takes the words that made something match.
    interface Marks {
        /// Takes a word.
        ///
        /// @param position where it stands
        /// @param start    where it begins in the text, in UTF-16 units
        /// @param end      where it ends
        void add(int position, int start, int end);
    }

    /// {@return the documents in which it may stand}
    abstract DocIdSetIterator docs();

    /// {@return how much work a document is, in the unit of Lucene's two-phase iterators}
    abstract float cost();

    /// Adds the spans of a document in which it may stand.
    ///
    /// @param doc  the document, at which [#docs] is
    /// @param most after how many to stop
    abstract void collect(int doc, int most) throws IOException;

    /// Hands on the words that made up some of the spans found last.
    abstract void mark(SpanList wanted, Marks marks);

    /// Hands on the words that keep this from standing within some spans although it would without them: those that are
    /// excluded within it. Where this is excluded itself, they are part of what made the whole match.
    void markRescuers(SpanList within, Marks marks) {
        parts().forEach(part -> part.markRescuers(within, marks));
    }

    /// {@return what this is made of}
    abstract List<SpanFinder> parts();

    /// {@return the spans in a document}
    ///
    /// @param doc  the document
    /// @param most how many are enough
    final SpanList find(int doc, int most) throws IOException {
        spans.clear();
        bound = FEW;
        int at = docs().docID();
        if (at < doc) {
            at = docs().advance(doc);
        }
        if (at == doc) {
            collect(doc, most);
            spans.sort();
        }
        return spans;
    }

    /// Keeps the spans within bounds while they are collected.
    final void limit() {
        if (spans.size() >= bound) {
            spans.sort();
            if (spans.size() >= bound) {
                spans.minimise();
            }
            // Those that are left may be nearly as many: to look again at the next one would take a pass for each.
            bound = Math.max(FEW, 2 * spans.size());
        }
    }
}
