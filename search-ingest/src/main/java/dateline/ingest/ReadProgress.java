package dateline.ingest;

/// How far reading has come.
///
/// @param files    files begun, without those within archives
/// @param bytes    bytes read from them, packed as they are
/// @param accepted articles read
/// @param rejected records that could not be read
/// @param skipped  files, and members of archives, skipped
/// @since 0.1
public record ReadProgress(long files, long bytes, long accepted, long rejected, long skipped) {}
