package dateline.query;

/// How articles are scored.
public enum RankingModel {
    /// Title, lead and body as one text of weighted parts.
    DEFAULT,
    /// Plain BM25 (k1 = 1.2, b = 0.75) over the same text, as a baseline to compare with.
    BM25
}
