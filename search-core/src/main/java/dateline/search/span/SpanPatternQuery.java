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

/// Matches documents in which patterns occur at least a number of times, counted over several fields. All matches have
/// the same score.
///
/// Of spans that contain one another only the shortest counts, so that `kim kim putin` contains `kim w/5 putin` once.
public final class SpanPatternQuery extends Query {

    private final int count;
    private final List<InField> fields;

    /// What is to stand in a field.
    ///
    /// @param field  the name under which matches are reported: a text field
    /// @param pattern what is to stand there
    public record InField(String field, SpanPattern pattern) {}

    public SpanPatternQuery(int count, List<InField> fields) {
        this.count = count;
        this.fields = List.copyOf(fields);
    }

    /// {@return how often the patterns must occur, over all fields}
    public int count() {
        return count;
    }

    /// {@return what is to stand in each field}
    public List<InField> fields() {
        return fields;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {

            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
                List<SpanFinder> finders = new ArrayList<>();
                for (InField each : fields) {
                    SpanFinder finder = SpanFinders.of(each.pattern(), context.reader(), false);
                    if (finder != null) {
                        finders.add(finder);
                    }
                }
                return finders.isEmpty()
                        ? null
                        : new DefaultScorerSupplier(new ConstantScoreScorer(score(), mode, new HitCounter(finders)));
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
            SpanFinder finder = SpanFinders.of(each.pattern(), context.reader(), true);
            if (finder == null) {
                continue;
            }
            SpanList spans = finder.find(doc, SpanFinder.ALL);
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
    private final class HitCounter extends TwoPhaseIterator {

        private final List<SpanFinder> finders;

        HitCounter(List<SpanFinder> finders) {
            super(DisjunctionIterator.of(finders.stream().map(SpanFinder::docs).toList()));
            this.finders = finders;
        }

        @Override
        public boolean matches() throws IOException {
            int doc = approximation.docID();
            int found = 0;
            for (SpanFinder finder : finders) {
                if (count == 1) {
                    if (!finder.find(doc, 1).isEmpty()) {
                        return true;
                    }
                } else {
                    SpanList spans = finder.find(doc, SpanFinder.ALL);
                    spans.minimise();
                    found += spans.size();
                }
            }
            return count > 1 && found >= count;
        }

        @Override
        public float matchCost() {
            return (float) finders.stream().mapToDouble(SpanFinder::cost).sum();
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
            return SpanPatternQuery.this;
        }
    }

    /// {@return whether some of its terms are those that a pattern stands for in one index: in another, they are
    /// others}
    public boolean hasPatterns() {
        return fields.stream().anyMatch(each -> hasPatterns(each.pattern()));
    }

    private static boolean hasPatterns(SpanPattern pattern) {
        return switch (pattern) {
            case SpanPattern.AnyTerm any -> any.pattern().isPresent();
            case SpanPattern.Sequence sequence -> sequence.parts().stream().anyMatch(SpanPatternQuery::hasPatterns);
            case SpanPattern.AnyOf any -> any.alternatives().stream().anyMatch(SpanPatternQuery::hasPatterns);
            case SpanPattern.AtLeastOf some -> some.parts().stream().anyMatch(SpanPatternQuery::hasPatterns);
            case SpanPattern.Near near -> hasPatterns(near.left()) || hasPatterns(near.right());
            case SpanPattern.SameUnit together -> hasPatterns(together.left()) || hasPatterns(together.right());
            case SpanPattern.NotNear apart -> hasPatterns(apart.include()) || hasPatterns(apart.exclude());
            case SpanPattern.First first -> hasPatterns(first.part());
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        QueryVisitor any = visitor.getSubVisitor(Occur.SHOULD, this);
        fields.forEach(each -> visit(each.pattern(), any));
    }

    private void visit(SpanPattern pattern, QueryVisitor visitor) {
        switch (pattern) {
            case SpanPattern.AnyTerm any ->
                visitor.consumeTerms(
                        this,
                        any.terms().stream()
                                .map(term -> new Term(any.field(), term))
                                .toArray(Term[]::new));
            case SpanPattern.Sequence sequence -> sequence.parts().forEach(part -> visit(part, visitor));
            case SpanPattern.AnyOf any -> any.alternatives().forEach(part -> visit(part, visitor));
            case SpanPattern.AtLeastOf some -> some.parts().forEach(part -> visit(part, visitor));
            case SpanPattern.Near near -> {
                visit(near.left(), visitor);
                visit(near.right(), visitor);
            }
            case SpanPattern.SameUnit together -> {
                visit(together.start(), visitor);
                visit(together.left(), visitor);
                visit(together.right(), visitor);
            }
            case SpanPattern.NotNear apart -> {
                visit(apart.include(), visitor);
                visit(apart.exclude(), visitor.getSubVisitor(Occur.MUST_NOT, this));
            }
            case SpanPattern.First first -> visit(first.part(), visitor);
        }
    }

    @Override
    public String toString(String field) {
        return "atleast" + count + "(" + fields + ")";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SpanPatternQuery that && count == that.count && fields.equals(that.fields);
    }

    @Override
    public int hashCode() {
        return Objects.hash(classHash(), count, fields);
    }
}
