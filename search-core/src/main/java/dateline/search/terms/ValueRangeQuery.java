package dateline.search.terms;

import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Matches articles with a whole value of a keyword field between two others, in the order of their bytes.
public final class ValueRangeQuery extends Query {

    private final String field;
    private final Optional<String> from;
    private final Optional<String> to;
    private final boolean fromIncluded;
    private final boolean toIncluded;

    public ValueRangeQuery(
            String field, Optional<String> from, Optional<String> to, boolean fromIncluded, boolean toIncluded) {
        this.field = Objects.requireNonNull(field);
        this.from = from;
        this.to = to;
        this.fromIncluded = fromIncluded;
        this.toIncluded = toIncluded;
    }

    public String field() {
        return field;
    }

    public Optional<String> from() {
        return from;
    }

    public Optional<String> to() {
        return to;
    }

    public boolean fromIncluded() {
        return fromIncluded;
    }

    public boolean toIncluded() {
        return toIncluded;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) {
        return SortedSetDocValuesField.newSlowRangeQuery(
                field,
                from.map(BytesRef::new).orElse(null),
                to.map(BytesRef::new).orElse(null),
                fromIncluded,
                toIncluded);
    }

    @Override
    public void visit(QueryVisitor visitor) {
        if (visitor.acceptField(field)) {
            visitor.visitLeaf(this);
        }
    }

    @Override
    public String toString(String defaultField) {
        return field + ":" + (fromIncluded ? "[" : "{") + from.orElse("*") + ".." + to.orElse("*")
                + (toIncluded ? "]" : "}");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ValueRangeQuery that
                && field.equals(that.field)
                && from.equals(that.from)
                && to.equals(that.to)
                && fromIncluded == that.fromIncluded
                && toIncluded == that.toIncluded;
    }

    @Override
    public int hashCode() {
        return Objects.hash(classHash(), field, from, to, fromIncluded, toIncluded);
    }
}
