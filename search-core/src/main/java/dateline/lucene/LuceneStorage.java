package dateline.lucene;

import dateline.Storage;
import dateline.index.DirectoryStorage;
import java.util.Objects;
import org.apache.lucene.store.Directory;

/// A Lucene directory as the place of an index, for `ArticleIndex.open(Storage, IndexOptions)`.
///
/// The index closes the directory when it is closed. Instances are as safe for use by many threads as their directory.
public final class LuceneStorage implements Storage, DirectoryStorage {

    private final Directory directory;

    private LuceneStorage(Directory directory) {
        this.directory = Objects.requireNonNull(directory, "directory must not be null");
    }

    /// {@return storage in a directory}
    ///
    /// @param directory a Lucene directory that holds an index of dateline's, or nothing
    public static LuceneStorage of(Directory directory) {
        return new LuceneStorage(directory);
    }

    @Override
    public Directory directory() {
        return directory;
    }

    /// {@return the directory's own description}
    @Override
    public String toString() {
        return directory.toString();
    }
}
