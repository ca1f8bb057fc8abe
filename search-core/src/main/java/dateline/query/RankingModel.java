package dateline.query;

/// How articles are scored.
public enum RankingModel {
    /// Title, lead and body as one text of weighted parts, function words counting little, and higher where neighbours
    /// in the question are near one another in the text.
    DEFAULT,
    /// Plain BM25 (k1 = 1.2, b = 0.75 unless tuned) over the same text as one field, as a baseline to compare with.
    BM25,
    /// As the default, and once more with the words that the best articles share. Finds more of what is relevant, at
    /// several times the cost.
    DEEP
}
