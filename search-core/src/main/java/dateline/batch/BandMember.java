package dateline.batch;

/// A text in a bucket.
///
/// @param text  its name
/// @param order its [StoryBatch#order] in that bucket; any number in buckets of up to [StoryBatch#ALL_PAIRS] texts
/// @since 0.1
public record BandMember(long text, long order) {}
