package dateline;

import dateline.ArticleIndexException.Reason;
import dateline.index.UninterruptibleExecutor;
import dateline.index.files.DamageFinder;
import dateline.remote.query.RemoteEngine;
import dateline.remote.query.RemoteFormat;
import dateline.remote.query.RemoteStorage;
import java.io.Closeable;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;

/// A new index on a cluster, made beside the one that is searched, which takes its place at once.
///
/// ```java
/// try (IndexSwap swap = IndexSwap.open(news, IndexOptions.defaults())) {
///     swap.index().addAll(articles);
///     swap.complete();
/// }
/// ```
///
/// Whoever searches finds what the old index has until [#complete], and what the new one has from then on; readers that
/// were open before go over to it when they are [refreshed][SearchIndex#refresh], at the latest when they find the old
/// one gone. Aliases, ranking and properties of the old index are kept; the old index is deleted. A new index that was
/// begun and not completed is found again by the next `open`, with what it has.
///
/// What is written to the old index meanwhile is lost. For one thread.
///
/// @since 0.1
public final class IndexSwap implements Closeable {

    private final RemoteEngine current;
    private final RemoteEngine beside;
    private final Operations operations;
    private final RemoteIndex index;

    private IndexSwap(RemoteEngine current, RemoteEngine beside, Operations operations, RemoteIndex index) {
        this.current = current;
        this.beside = beside;
        this.operations = operations;
        this.index = index;
    }

    /// Begins a new index, or goes on with one that was begun.
    ///
    /// @param storage where the index lies whose place it is to take; there need be none yet
    /// @param options how the new one is made
    /// @return the new index, not yet in its place
    /// @throws ArticleIndexException with [Reason#BAD_REQUEST] if the storage is not on a cluster; as
    ///                               [SearchIndex#open(Storage, IndexOptions)], but for [Reason#MISSING]
    public static IndexSwap open(Storage storage, IndexOptions options) {
        Objects.requireNonNull(storage, "storage must not be null");
        Objects.requireNonNull(options, "options must not be null");
        if (!(storage instanceof RemoteStorage remote)) {
            throw new ArticleIndexException(
                    Reason.BAD_REQUEST,
                    "an index can be made beside another on a cluster, not in " + storage
                            + ": make one in another folder, and rename it");
        }
        RemoteEngine current = remote.engine();
        UninterruptibleExecutor executor = new UninterruptibleExecutor();
        try {
            Optional<RemoteFormat> old = RemoteIndex.existing(current);
            RemoteEngine beside = current.beside();
            Operations operations = new Operations(beside.name(), executor, null, DamageFinder.NONE);
            RemoteIndex index = RemoteIndex.open(beside, operations, options);
            old.ifPresent(format -> index.changeSettings(unused -> IndexSettings.of(format.settings())));
            return new IndexSwap(current, beside, operations, index);
        } catch (IOException | RuntimeException e) {
            executor.close();
            IndexOpener.closeAfterFailure(e, current);
            if (e instanceof IOException failure) {
                throw ExceptionMapper.of("cannot make an index beside " + current.name(), failure);
            }
            throw (RuntimeException) e;
        }
    }

    /// {@return the new index; closing it is left to this}
    public ArticleIndex index() {
        return index;
    }

    /// Commits the new index and lets it take the place of the old one, which is deleted.
    ///
    /// @throws ArticleIndexException if that fails: then the old one is still there, whole
    public void complete() {
        index.commit();
        operations.get("take the place of " + current.name(), () -> {
            beside.swap();
            return null;
        });
    }

    /// Closes the new index. If it did not take the place of the old one, it stays beside it.
    @Override
    public void close() {
        index.close();
    }
}
