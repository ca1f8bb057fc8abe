package dateline.search.span;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.ConjunctionUtils;

/// Finds patterns one after the other, each one position long.
final class PhraseSpans extends CompositeSpans {

    private final int slop;
    private final int[] chosen;

    PhraseSpans(List<SpanFinder> parts, int slop) {
        super(
                parts,
                ConjunctionUtils.intersectIterators(
                        parts.stream().map(SpanFinder::docs).toList()));
        this.slop = slop;
        this.chosen = new int[parts.size()];
    }

    /// Takes one way in which the words stand.
    private interface Ways {
        /// {@return whether to go on}
        boolean take(int first, int last);
    }

    @Override
    void collect(int doc, int most) throws IOException {
        for (SpanFinder part : parts) {
            if (part.find(doc, ALL).isEmpty()) {
                return;
            }
        }
        eachWay((first, last) -> {
            spans.add(first, last);
            limit();
            return spans.size() < most;
        });
    }

    private void eachWay(Ways ways) {
        if (slop > 0) {
            choose(0, Integer.MAX_VALUE, Integer.MIN_VALUE, ways);
            return;
        }
        int rarest = 0;
        for (int p = 1; p < parts.size(); p++) {
            if (parts.get(p).spans.size() < parts.get(rarest).spans.size()) {
                rarest = p;
            }
        }
        SpanList lead = parts.get(rarest).spans;
        for (int i = 0; i < lead.size(); i++) {
            int first = lead.start(i) - rarest;
            boolean holds = first >= 0;
            for (int p = 0; p < chosen.length && holds; p++) {
                chosen[p] = first + p;
                holds = p == rarest || parts.get(p).spans.contains(SpanList.pack(first + p, first + p));
            }
            if (holds && !ways.take(first, first + chosen.length - 1)) {
                return;
            }
        }
    }

    /// Chooses a position for each word such that their distances from their places in the phrase differ by no more
    /// than the slop: what Lucene's `PhraseQuery` takes for a match. As deep as the phrase has words.
    private boolean choose(int part, int least, int most, Ways ways) {
        if (part == chosen.length) {
            int first = chosen[0];
            int last = chosen[0];
            for (int position : chosen) {
                first = Math.min(first, position);
                last = Math.max(last, position);
            }
            return ways.take(first, last);
        }
        SpanList spans = parts.get(part).spans;
        int from = part == 0 ? 0 : spans.from(Math.max(0, most - slop + part));
        for (int i = from; i < spans.size(); i++) {
            int position = spans.start(i);
            int off = position - part;
            if (part > 0 && off > least + slop) {
                break;
            }
            if (isFree(position, part)) {
                chosen[part] = position;
                if (!choose(part + 1, Math.min(least, off), Math.max(most, off), ways)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean isFree(int position, int parts) {
        for (int p = 0; p < parts; p++) {
            if (chosen[p] == position) {
                return false;
            }
        }
        return true;
    }

    @Override
    void mark(SpanList wanted, Marks marks) {
        SpanList[] own = new SpanList[chosen.length];
        for (int p = 0; p < own.length; p++) {
            own[p] = new SpanList();
        }
        eachWay((first, last) -> {
            if (wanted.contains(SpanList.pack(first, last))) {
                for (int p = 0; p < own.length; p++) {
                    own[p].add(chosen[p], chosen[p]);
                }
            }
            return true;
        });
        for (int p = 0; p < own.length; p++) {
            own[p].sort();
            parts.get(p).mark(own[p], marks);
        }
    }
}
