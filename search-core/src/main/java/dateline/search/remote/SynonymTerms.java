package dateline.search.remote;

import dateline.index.Layout;
import dateline.remote.IndexTerm;
import dateline.search.terms.ScoredWord;
import dateline.search.translate.Translation;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.SynonymQuery;

/// The terms that are scored as one word: its weight is made of the statistics of all of them.
final class SynonymTerms extends QueryVisitor {

    private final Set<IndexTerm> terms = new LinkedHashSet<>();

    private SynonymTerms() {}

    /// {@return those of a query, and of words that are ranked}
    static Set<IndexTerm> of(Translation translation) {
        SynonymTerms visitor = new SynonymTerms();
        translation.query().visit(visitor);
        for (ScoredWord word : translation.words()) {
            if (word.terms().size() > 1) {
                word.terms().forEach(stem -> visitor.terms.add(new IndexTerm(Layout.TEXT, stem)));
            }
        }
        return visitor.terms;
    }

    @Override
    public void consumeTerms(Query query, Term... several) {
        if (query instanceof SynonymQuery && several.length > 1) {
            for (Term term : several) {
                terms.add(new IndexTerm(term.field(), term.text()));
            }
        }
    }

    @Override
    public QueryVisitor getSubVisitor(Occur occur, Query parent) {
        // What must not match is not scored; but to look it up does no harm.
        return this;
    }
}
