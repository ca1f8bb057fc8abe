package dateline.search.terms;

import dateline.index.Layout;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/// A word as it is spelled in the query, where that counts beyond its stem.
///
/// @param form  the word's term in the exact twins
/// @param bonus what is added to the score of an article that has it, in any text field
public record SpelledWord(String form, float bonus) {

    /// {@return a query that finds the same articles, and scores those higher that have words as spelled}
    ///
    /// @param query finds articles by the stems of the words
    /// @param words as spelled
    public static Query preferred(Query query, List<SpelledWord> words) {
        if (words.isEmpty()) {
            return query;
        }
        BooleanQuery.Builder preferred = new BooleanQuery.Builder();
        if (query instanceof BooleanQuery any && isAnyOf(any)) {
            any.clauses().forEach(preferred::add);
        } else {
            preferred.add(query, Occur.MUST);
        }
        words.forEach(word -> preferred.add(word.query(), Occur.SHOULD));
        return preferred.build();
    }

    /// Whether a further alternative finds no more: an article that has the word as spelled has its stem, which is one
    /// of the alternatives where each of them is a word that may stand anywhere.
    private static boolean isAnyOf(BooleanQuery query) {
        return query.getMinimumNumberShouldMatch() <= 1
                && query.clauses().stream()
                        .allMatch(clause -> clause.occur() == Occur.SHOULD && isWord(clause.query()));
    }

    private static boolean isWord(Query query) {
        return switch (query) {
            case TermQuery one -> isOfText(one.getTerm());
            case SynonymQuery forms -> forms.getTerms().stream().allMatch(SpelledWord::isOfText);
            case BoostQuery boosted -> isWord(boosted.getQuery());
            case BooleanQuery any -> isAnyOf(any);
            default -> false;
        };
    }

    private static boolean isOfText(Term term) {
        return term.field().equals(Layout.TEXT);
    }

    /// {@return whether an article has it}
    ///
    /// @param one the article alone
    public boolean isIn(CandidatePostings one) throws IOException {
        boolean[] found = new boolean[1];
        for (String field : Layout.TEXT_FIELDS) {
            one.each(Layout.exact(field), form, PostingsEnum.NONE, (i, postings) -> found[0] = true);
        }
        return found[0];
    }

    private Query query() {
        BooleanQuery.Builder fields = new BooleanQuery.Builder();
        for (String field : Layout.TEXT_FIELDS) {
            fields.add(new TermQuery(new Term(Layout.exact(field), form)), Occur.SHOULD);
        }
        return new BoostQuery(new ConstantScoreQuery(fields.build()), bonus);
    }
}
