package dateline.batch;

/// A text in a bucket.
///
/// @param text  its name
/// @param order its order in that bucket, by the method of [StoryBatch] for its size; any number in buckets of up to
///              [StoryBatch#ALL_PAIRS] texts
/// @since 0.1
public record BandMember(long text, long order) {}
