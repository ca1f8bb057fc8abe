package dateline;

/// What [ArticleIndex#upgrade] did.
///
/// @param from     the number of the format that the index had
/// @param to       the number of the format that it has now
/// @param articles how many articles were indexed again
/// @param needed   whether the index had to be rebuilt; if not, nothing was done
/// @since 0.1
public record UpgradeReport(int from, int to, long articles, boolean needed) {}
