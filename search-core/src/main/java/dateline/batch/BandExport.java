package dateline.batch;

/// What was exported.
///
/// @param articles articles that may have copies: all but those without words of their own
/// @param bands    lines of [#BANDS]: how often a text stands in a bucket
/// @param bytes    size of the files
/// @since 0.1
public record BandExport(long articles, long bands, long bytes) {

    /// The file of articles, sorted by nothing: a [BatchArticle] in each line.
    public static final String ARTICLES = "articles.tsv";

    /// The file of buckets: a band and the name of a text in each line, both of 16 hexadecimal digits, sorted, each
    /// line once.
    public static final String BANDS = "bands.tsv";
}
