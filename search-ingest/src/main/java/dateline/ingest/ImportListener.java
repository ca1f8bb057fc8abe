package dateline.ingest;

/// Is told what happens during an import, on the thread that reads.
///
/// @since 0.1
public interface ImportListener {

    /// A listener that does not care.
    ImportListener NONE = new ImportListener() {};

    /// A record could not be read.
    ///
    /// @param rejected where it is, and why
    default void rejected(ReadResult.Rejected rejected) {}

    /// A file was skipped.
    ///
    /// @param skipped where it is, and what it is instead
    default void skipped(ReadResult.Skipped skipped) {}

    /// What earlier imports remembered could not be used and was deleted, so all files are read again.
    ///
    /// @param reason which manifest, and why
    default void manifestRebuilt(String reason) {}

    /// Reading has come further; told about ten times a second.
    ///
    /// @param progress how far
    default void progress(ImportProgress progress) {}
}
