package dateline.search.terms;

import java.util.Objects;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.jspecify.annotations.Nullable;

/// Matches articles by the days that a field of days holds.
public final class DaysQuery extends Query {

    private final String field;
    private final long first;
    private final long last;
    private final boolean within;

    /// @param field  a field of days
    /// @param first  the first day since 1970
    /// @param last   the last one
    /// @param within whether all of an article's days must lie between them; else one is enough
    public DaysQuery(String field, long first, long last, boolean within) {
        this.field = Objects.requireNonNull(field);
        this.first = first;
        this.last = last;
        this.within = within;
    }

    public String field() {
        return field;
    }

    public long first() {
        return first;
    }

    public long last() {
        return last;
    }

    public boolean within() {
        return within;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) {
        long[] from = {first};
        long[] to = {last};
        return within ? LongRange.newWithinQuery(field, from, to) : LongRange.newIntersectsQuery(field, from, to);
    }

    @Override
    public void visit(QueryVisitor visitor) {
        if (visitor.acceptField(field)) {
            visitor.visitLeaf(this);
        }
    }

    @Override
    public String toString(String defaultField) {
        return field + (within ? ":within[" : ":intersects[") + first + ".." + last + "]";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DaysQuery that
                && field.equals(that.field)
                && first == that.first
                && last == that.last
                && within == that.within;
    }

    @Override
    public int hashCode() {
        return Objects.hash(classHash(), field, first, last, within);
    }
}
