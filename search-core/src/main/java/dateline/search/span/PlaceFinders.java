package dateline.search.span;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Makes the finder of each kind of [Places].
final class PlaceFinders {

    private PlaceFinders() {}

    /// {@return a finder; null when there is nothing to find in the segment}
    ///
    /// @param places  what to find
    /// @param reader  the segment
    /// @param offsets whether words will be marked
    static @Nullable PlaceFinder of(Places places, LeafReader reader, boolean offsets) throws IOException {
        return switch (places) {
            case Places.AnyTerm any -> terms(any, reader, offsets);
            case Places.Sequence sequence -> {
                List<PlaceFinder> parts = all(sequence.parts(), reader, offsets);
                yield parts.size() < sequence.parts().size() ? null : new SequenceFinder(parts, sequence.slop());
            }
            case Places.AnyOf any -> {
                List<PlaceFinder> parts = all(any.alternatives(), reader, offsets);
                yield switch (parts.size()) {
                    case 0 -> null;
                    case 1 -> parts.getFirst();
                    default -> new AnyOfFinder(parts);
                };
            }
            case Places.SomeOf some -> {
                List<PlaceFinder> parts = all(some.parts(), reader, offsets);
                yield parts.size() < some.count() ? null : new SomeOfFinder(some.count(), parts);
            }
            case Places.Near near -> {
                List<PlaceFinder> both = all(List.of(near.left(), near.right()), reader, offsets);
                yield both.size() < 2
                        ? null
                        : new NearFinder(both.getFirst(), both.getLast(), near.distance(), near.ordered());
            }
            case Places.Together together -> {
                List<PlaceFinder> both = all(List.of(together.left(), together.right()), reader, offsets);
                yield both.size() < 2
                        ? null
                        : new TogetherFinder(both.getFirst(), both.getLast(), terms(together.start(), reader, false));
            }
            case Places.Apart apart -> {
                PlaceFinder include = of(apart.include(), reader, offsets);
                PlaceFinder exclude = include == null ? null : of(apart.exclude(), reader, offsets);
                if (include == null || exclude == null) {
                    yield include;
                }
                Places loose = apart.exclude().withoutExclusions();
                boolean isNested = offsets && !loose.equals(apart.exclude());
                yield new ApartFinder(include, exclude, isNested ? of(loose, reader, false) : null, apart.distance());
            }
            case Places.First first -> {
                PlaceFinder part = of(first.part(), reader, offsets);
                yield part == null ? null : new FirstFinder(part, first.positions());
            }
        };
    }

    private static List<PlaceFinder> all(List<Places> parts, LeafReader reader, boolean offsets) throws IOException {
        List<PlaceFinder> finders = new ArrayList<>();
        for (Places part : parts) {
            PlaceFinder finder = of(part, reader, offsets);
            if (finder != null) {
                finders.add(finder);
            }
        }
        return finders;
    }

    private static @Nullable TermFinder terms(Places.AnyTerm any, LeafReader reader, boolean offsets)
            throws IOException {
        Terms terms = reader.terms(any.field());
        if (terms == null) {
            return null;
        }
        TermsEnum each = terms.iterator();
        List<PostingsEnum> postings = new ArrayList<>();
        for (String term : any.terms()) {
            if (each.seekExact(new BytesRef(term))) {
                postings.add(each.postings(null, offsets ? PostingsEnum.OFFSETS : PostingsEnum.POSITIONS));
            }
        }
        return postings.isEmpty() ? null : new TermFinder(postings, offsets);
    }
}
