package dateline.ingest;

import dateline.ingest.walk.Found;

/// What happens when files are read, in its order: a file begins, its results come, it ends.
///
/// What comes from the standard input, and what a walk finds that is no file, are results alone.
sealed interface ReadEvent {

    /// A file was opened.
    ///
    /// @param file the file
    record Begun(Found.File file) implements ReadEvent {}

    /// A record was read, or not, or a file was skipped.
    ///
    /// @param result what came of it
    record Result(ReadResult result) implements ReadEvent {}

    /// The file that was opened last was read to its end.
    ///
    /// @param file     the file
    /// @param content  the hash of its content, 0 if that is not known
    /// @param articles how many articles it gave
    /// @param rejected how many of its records were rejected
    record Ended(Found.File file, long content, long articles, long rejected) implements ReadEvent {}
}
