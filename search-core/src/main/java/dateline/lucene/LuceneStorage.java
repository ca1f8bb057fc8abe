package dateline.lucene;

import dateline.Storage;
import dateline.index.DirectoryStorage;
import java.util.Objects;
import org.apache.lucene.store.Directory;

/// A Lucene directory as the place of an index, for `ArticleIndex.open(Storage, IndexOptions)`.
///
/// @since 0.1
public final class LuceneStorage {

    private LuceneStorage() {}

    /// {@return storage in a directory, which the index closes when it is closed}
    ///
    /// @param directory a Lucene directory that holds an index of dateline's, or nothing
    public static Storage of(Directory directory) {
        return new InDirectory(directory);
    }

    private record InDirectory(Directory directory) implements Storage, DirectoryStorage {
        InDirectory {
            Objects.requireNonNull(directory, "directory must not be null");
        }

        @Override
        public String toString() {
            return directory.toString();
        }
    }
}
