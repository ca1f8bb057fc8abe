package dateline.search.span;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
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
        boolean gathers = any.terms().size() > FEW && !offsets;
        int flags = offsets ? PostingsEnum.OFFSETS : PostingsEnum.POSITIONS;
        List<PostingsEnum> postings = new ArrayList<>();
        RarePostings rare = new RarePostings();
        PostingsEnum reused = null;
        for (String term : any.terms()) {
            if (!each.seekExact(new BytesRef(term))) {
                continue;
            }
            PostingsEnum its = each.postings(reused, flags);
            // To count the documents of a term of the body takes a walk through them; their cost is known at once.
            if (gathers && its.cost() <= RARE) {
                rare.add(its);
                reused = its;
            } else {
                postings.add(its);
                reused = null;
                if (gathers && postings.size() >= 2 * SpanPattern.MOST_READ) {
                    gatherRarest(postings, rare);
                }
            }
        }
        if (gathers && postings.size() > SpanPattern.MOST_READ) {
            gatherRarest(postings, rare);
        }
        if (!rare.isEmpty()) {
            rare.sort();
            postings.add(rare);
        }
        return postings.isEmpty() ? null : new TermSpans(postings, offsets);
    }

    /// Gathers all but the most frequent ones.
    private static void gatherRarest(List<PostingsEnum> postings, RarePostings rare) throws IOException {
        postings.sort(Comparator.comparingLong(PostingsEnum::cost).reversed());
        List<PostingsEnum> rarest = postings.subList(SpanPattern.MOST_READ, postings.size());
        for (PostingsEnum each : rarest) {
            rare.add(each);
        }
        rarest.clear();
    }
}
