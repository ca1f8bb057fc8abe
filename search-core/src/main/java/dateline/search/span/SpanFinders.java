package dateline.search.span;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Creates the finder of each kind of [SpanPattern].
final class SpanFinders {

    /// Of so many terms each is read on its own.
    private static final int FEW = 64;
    /// Of more, those in so many documents are gathered.
    private static final int RARE = 128;

    private SpanFinders() {}

    /// {@return a finder; null when there is nothing to find in the segment}
    ///
    /// @param pattern  what to find
    /// @param reader  the segment
    /// @param offsets whether words will be marked
    static @Nullable SpanFinder of(SpanPattern pattern, LeafReader reader, boolean offsets) throws IOException {
        return switch (pattern) {
            case SpanPattern.AnyTerm any -> terms(any, reader, offsets);
            case SpanPattern.Sequence sequence -> {
                List<SpanFinder> parts = all(sequence.parts(), reader, offsets);
                yield parts.size() < sequence.parts().size() ? null : new PhraseSpans(parts, sequence.slop());
            }
            case SpanPattern.AnyOf any -> {
                List<SpanFinder> parts = all(any.alternatives(), reader, offsets);
                yield switch (parts.size()) {
                    case 0 -> null;
                    case 1 -> parts.getFirst();
                    default -> new DisjunctionSpans(parts);
                };
            }
            case SpanPattern.AtLeastOf some -> {
                List<SpanFinder> parts = all(some.parts(), reader, offsets);
                yield parts.size() < some.count() ? null : new MinShouldMatchSpans(some.count(), parts);
            }
            case SpanPattern.Near near -> {
                List<SpanFinder> both = all(List.of(near.left(), near.right()), reader, offsets);
                yield both.size() < 2
                        ? null
                        : new NearSpans(both.getFirst(), both.getLast(), near.distance(), near.ordered());
            }
            case SpanPattern.SameUnit together -> {
                List<SpanFinder> both = all(List.of(together.left(), together.right()), reader, offsets);
                yield both.size() < 2
                        ? null
                        : new SameUnitSpans(both.getFirst(), both.getLast(), terms(together.start(), reader, false));
            }
            case SpanPattern.NotNear apart -> {
                SpanFinder include = of(apart.include(), reader, offsets);
                SpanFinder exclude = include == null ? null : of(apart.exclude(), reader, offsets);
                if (include == null || exclude == null) {
                    yield include;
                }
                SpanPattern loose = apart.exclude().withoutExclusions();
                boolean isNested = offsets && !loose.equals(apart.exclude());
                yield new NotNearSpans(include, exclude, isNested ? of(loose, reader, false) : null, apart.distance());
            }
            case SpanPattern.First first -> {
                SpanFinder part = of(first.part(), reader, offsets);
                yield part == null ? null : new FirstSpans(part, first.positions());
            }
        };
    }

    private static List<SpanFinder> all(List<SpanPattern> parts, LeafReader reader, boolean offsets)
            throws IOException {
        List<SpanFinder> finders = new ArrayList<>();
        for (SpanPattern part : parts) {
            SpanFinder finder = of(part, reader, offsets);
            if (finder != null) {
                finders.add(finder);
            }
        }
        return finders;
    }

    private static @Nullable TermSpans terms(SpanPattern.AnyTerm any, LeafReader reader, boolean offsets)
            throws IOException {
        Terms terms = reader.terms(any.field());
        if (terms == null) {
            return null;
        }
        TermsEnum each = terms.iterator();
        List<Found> found = new ArrayList<>();
        for (String term : any.terms()) {
            BytesRef text = new BytesRef(term);
            if (each.seekExact(text)) {
                found.add(new Found(text, each.docFreq(), each.termState()));
            }
        }
        if (found.isEmpty()) {
            return null;
        }
        boolean gathers = found.size() > FEW && !offsets;
        if (gathers) {
            found.sort(Comparator.comparingInt(Found::documents).reversed());
        }
        int flags = offsets ? PostingsEnum.OFFSETS : PostingsEnum.POSITIONS;
        List<PostingsEnum> postings = new ArrayList<>();
        RarePostings rare = new RarePostings();
        boolean hasRare = false;
        PostingsEnum reused = null;
        for (Found term : found) {
            each.seekExact(term.text(), term.state());
            if (gathers && (term.documents() <= RARE || postings.size() == SpanPattern.MOST_READ)) {
                reused = each.postings(reused, flags);
                rare.add(reused);
                hasRare = true;
            } else {
                postings.add(each.postings(null, flags));
            }
        }
        if (hasRare) {
            rare.sort();
            postings.add(rare);
        }
        return new TermSpans(postings, offsets);
    }

    /// A term that is there.
    ///
    /// @param text      its text
    /// @param documents how many have it
    /// @param state     where it is
    private record Found(BytesRef text, int documents, TermState state) {}
}
