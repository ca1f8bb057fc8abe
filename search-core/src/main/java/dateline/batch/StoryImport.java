package dateline.batch;

/// What became of stories that were imported.
///
/// @param lines    lines that were read
/// @param pairs    pairs of texts that the index has now from them
/// @param missing  lines that were skipped, because they speak of articles or pairs of texts that are not in the index
/// @param compared texts of the index of which no line speaks: they were compared with all others in the usual way
/// @since 0.1
public record StoryImport(long lines, long pairs, long missing, long compared) {}
