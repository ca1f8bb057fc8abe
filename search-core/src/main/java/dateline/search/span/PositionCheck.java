package dateline.search.span;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/// Checks whether positions decide which articles a query matches.
public final class PositionCheck extends QueryVisitor {

    private boolean decide;

    private PositionCheck() {}

    public static boolean decide(Query query) {
        PositionCheck visitor = new PositionCheck();
        query.visit(visitor);
        return visitor.decide;
    }

    @Override
    public void consumeTerms(Query query, Term... terms) {
        decide |= query instanceof PhraseQuery || query instanceof SpanPatternQuery;
    }

    @Override
    public QueryVisitor getSubVisitor(Occur occur, Query parent) {
        return this;
    }
}
