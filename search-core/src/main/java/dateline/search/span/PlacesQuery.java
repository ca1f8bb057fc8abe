package dateline.search.span;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.MatchesUtils;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/// Documents in which something stands at least so often, in several fields together. All score alike.
///
/// Of spans that hold one another only the shortest counts, so that `kim kim putin` holds `kim w/5 putin` once.
public final class PlacesQuery extends Query {

    private final int count;
    private final List<InField> fields;

    /// What is to stand in a field.
    ///
    /// @param field  the name under which matches are reported: a text field
    /// @param places what is to stand there
    public record InField(String field, Places places) {}

    public PlacesQuery(int count, List<InField> fields) {
        this.count = count;
        this.fields = List.copyOf(fields);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {

            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
                List<PlaceFinder> finders = new ArrayList<>();
                for (InField each : fields) {
                    PlaceFinder finder = PlaceFinders.of(each.places(), context.reader(), false);
                    if (finder != null) {
                        finders.add(finder);
                    }
                }
                return finders.isEmpty()
                        ? null
                        : new DefaultScorerSupplier(new ConstantScoreScorer(score(), mode, new Counting(finders)));
            }

            @Override
            public @Nullable Matches matches(LeafReaderContext context, int doc) throws IOException {
                return found(context, doc);
            }

            @Override
            public boolean isCacheable(LeafReaderContext context) {
                return true;
            }
        };
    }

    private @Nullable Matches found(LeafReaderContext context, int doc) throws IOException {
        List<Matches> found = new ArrayList<>();
        int occurrences = 0;
        for (InField each : fields) {
            PlaceFinder finder = PlaceFinders.of(each.places(), context.reader(), true);
            if (finder == null) {
                continue;
            }
            Spans spans = finder.find(doc, PlaceFinder.ALL);
            if (spans.isEmpty()) {
                continue;
            }
            List<Word> words = new ArrayList<>();
            finder.mark(spans, (position, start, end) -> words.add(new Word(position, start, end)));
            words.sort(null);
            found.add(MatchesUtils.forField(each.field(), () -> new Words(words)));
            spans.minimise();
            occurrences += spans.size();
        }
        return occurrences >= count ? MatchesUtils.fromSubMatches(found) : null;
    }

    /// Walks the documents of any field, and counts over all fields in each.
    private final class Counting extends TwoPhaseIterator {

        private final List<PlaceFinder> finders;

        Counting(List<PlaceFinder> finders) {
            super(EitherIterator.of(finders.stream().map(PlaceFinder::docs).toList()));
            this.finders = finders;
        }

        @Override
        public boolean matches() throws IOException {
            int doc = approximation.docID();
            int found = 0;
            for (PlaceFinder finder : finders) {
                if (count == 1) {
                    if (!finder.find(doc, 1).isEmpty()) {
                        return true;
                    }
                } else {
                    Spans spans = finder.find(doc, PlaceFinder.ALL);
                    spans.minimise();
                    found += spans.size();
                }
            }
            return count > 1 && found >= count;
        }

        @Override
        public float matchCost() {
            return (float) finders.stream().mapToDouble(PlaceFinder::cost).sum();
        }
    }

    /// A word that matched, where it stands.
    private record Word(int position, int start, int end) implements Comparable<Word> {
        @Override
        public int compareTo(Word other) {
            return position != other.position
                    ? Integer.compare(position, other.position)
                    : Integer.compare(start, other.start);
        }
    }

    /// The words that matched in a field, one by one.
    private final class Words implements MatchesIterator {

        private final List<Word> words;
        private int at = -1;

        Words(List<Word> words) {
            this.words = words;
        }

        @Override
        public boolean next() {
            at++;
            return at < words.size();
        }

        @Override
        public int startPosition() {
            return words.get(at).position();
        }

        @Override
        public int endPosition() {
            return words.get(at).position();
        }

        @Override
        public int startOffset() {
            return words.get(at).start();
        }

        @Override
        public int endOffset() {
            return words.get(at).end();
        }

        @Override
        public @Nullable MatchesIterator getSubMatches() {
            return null;
        }

        @Override
        public Query getQuery() {
            return PlacesQuery.this;
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        QueryVisitor any = visitor.getSubVisitor(Occur.SHOULD, this);
        fields.forEach(each -> visit(each.places(), any));
    }

    private void visit(Places places, QueryVisitor visitor) {
        switch (places) {
            case Places.AnyTerm any ->
                visitor.consumeTerms(
                        this,
                        any.terms().stream()
                                .map(term -> new Term(any.field(), term))
                                .toArray(Term[]::new));
            case Places.Sequence sequence -> sequence.parts().forEach(part -> visit(part, visitor));
            case Places.AnyOf any -> any.alternatives().forEach(part -> visit(part, visitor));
            case Places.SomeOf some -> some.parts().forEach(part -> visit(part, visitor));
            case Places.Near near -> {
                visit(near.left(), visitor);
                visit(near.right(), visitor);
            }
            case Places.Together together -> {
                visit(together.start(), visitor);
                visit(together.left(), visitor);
                visit(together.right(), visitor);
            }
            case Places.Apart apart -> {
                visit(apart.include(), visitor);
                visit(apart.exclude(), visitor.getSubVisitor(Occur.MUST_NOT, this));
            }
            case Places.First first -> visit(first.part(), visitor);
        }
    }

    @Override
    public String toString(String field) {
        return "atleast" + count + "(" + fields + ")";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PlacesQuery that && count == that.count && fields.equals(that.fields);
    }

    @Override
    public int hashCode() {
        return Objects.hash(classHash(), count, fields);
    }
}
