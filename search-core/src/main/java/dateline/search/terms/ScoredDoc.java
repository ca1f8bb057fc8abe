package dateline.search.terms;

/// An article and its score.
///
/// @param doc       its document
/// @param score     its score
/// @param relevance its score before freshness was multiplied into it; no number where it was not
public record ScoredDoc(int doc, float score, float relevance) {

    public ScoredDoc(int doc, float score) {
        this(doc, score, Float.NaN);
    }
}
