package dateline.index.view;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/// Asks a query of the fields as queries name them, where the reader has them as they lie on disk: an `IndexWriter`
/// that deletes. Does not score.
public final class TextFieldsQuery extends Query {

    private final Query query;
    private final TextFields fields;

    public TextFieldsQuery(Query query, TextFields fields) {
        this.query = query;
        this.fields = fields;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {

            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
                LeafReader leaf = context.reader() instanceof TextFieldsLeaf whole
                        ? whole
                        : new TextFieldsLeaf(context.reader(), fields);
                IndexSearcher here = new IndexSearcher(leaf);
                here.setQueryCache(null);
                return here.createWeight(here.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1)
                        .scorerSupplier(leaf.getContext());
            }

            @Override
            public boolean isCacheable(LeafReaderContext context) {
                return false;
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        query.visit(visitor);
    }

    @Override
    public String toString(String field) {
        return query.toString(field);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TextFieldsQuery that && query.equals(that.query) && fields.equals(that.fields);
    }

    @Override
    public int hashCode() {
        return Objects.hash(classHash(), query, fields);
    }
}
