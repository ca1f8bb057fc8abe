package dateline.index;

import org.apache.lucene.store.Directory;

/// Storage that has a Lucene directory. `dateline.lucene` implements it, so that no exported type outside of that
/// package has to name Lucene.
public interface DirectoryStorage {

    /// {@return where the index lies}
    Directory directory();
}
