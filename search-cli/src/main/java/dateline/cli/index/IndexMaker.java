package dateline.cli.index;

import dateline.ArticleIndex;
import dateline.ArticleIndexException;
import dateline.ArticleIndexException.Reason;
import dateline.IndexOptions;
import dateline.SearchIndex;
import dateline.article.Field;
import dateline.cli.command.FolderTree;
import dateline.ingest.Importer;
import dateline.opensearch.OpenSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Opens the index in a folder, or makes one where there is none. One that it made goes again when it is closed if
/// nothing was committed to it: a run that found no article leaves nothing behind.
///
/// Close it after the index. Not safe for use by several threads at once.
final class IndexMaker implements AutoCloseable {

    private final Path folder;
    private final IndexOptions options;
    private final boolean folderWasThere;
    private boolean made;
    private boolean discarded;

    IndexMaker(Path folder, IndexOptions options) {
        this.folder = folder;
        this.options = options;
        this.folderWasThere = Files.exists(folder);
    }

    ArticleIndex openOrCreate() {
        try {
            return Files.exists(folder) ? ArticleIndex.open(folder, options) : create();
        } catch (ArticleIndexException e) {
            // An empty folder is as good as none; of any other it is said that it is not empty.
            if (e.reason() == Reason.MISSING) {
                return create();
            }
            throw e;
        }
    }

    /// {@return the index on a cluster, a new one where there is none}
    static ArticleIndex openOrCreate(OpenSearch cluster, IndexOptions options) {
        return ArticleIndex.open(cluster.storage(), isThere(cluster) ? options : forNew(options));
    }

    /// {@return whether there is such an index on a cluster}
    static boolean isThere(OpenSearch cluster) {
        try {
            SearchIndex.open(cluster.storage(), IndexOptions.defaults()).close();
            return true;
        } catch (ArticleIndexException e) {
            if (e.reason() == Reason.MISSING) {
                return false;
            }
            throw e;
        }
    }

    /// {@return options for a new index: what is in doubt can be asked for before anything is}
    static IndexOptions forNew(IndexOptions options) {
        return options.toBuilder().field(Importer.DOUBT, Field.Type.KEYWORD).build();
    }

    private ArticleIndex create() {
        ArticleIndex index = ArticleIndex.create(folder, forNew(options));
        made = true;
        return index;
    }

    /// {@return whether it made an index that is gone again}
    boolean discarded() {
        return discarded;
    }

    @Override
    public void close() throws IOException {
        if (!made || CommittedArticles.count(folder) > 0) {
            return;
        }
        if (folderWasThere) {
            for (Path each : FolderTree.list(folder)) {
                FolderTree.delete(each);
            }
        } else {
            FolderTree.delete(folder);
        }
        discarded = true;
    }
}
