package dateline;

import dateline.index.ArticleWriter;
import dateline.index.IndexFormat;
import dateline.index.Snapshot;
import dateline.query.RankingParameters;
import dateline.search.AliasTables;
import dateline.search.Searcher;
import java.io.Closeable;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.jspecify.annotations.Nullable;

/// Lends the searcher of an index's current state for a piece of work. All who ask while the state stays the same get
/// the same one, so that what it finds out about words serves all of them.
///
/// Safe for use by many threads.
final class Leases implements Closeable {

    /// The setting that holds the lines of an alias file, see `Aliases`.
    static final String ALIASES = "aliases";

    /// The setting that holds numbers for the ranking to go by, see [RankingParameters].
    static final String RANKING = "ranking";

    private final SearcherManager manager;
    private final @Nullable ArticleWriter writer;
    private final Clock clock;
    private volatile @Nullable Current current;

    /// @param manager gives states of the index; closed with this
    /// @param writer  the writer of the index, if it is open for writing; what it says goes before what the state says
    /// @param clock   tells the time where a request pins none
    Leases(SearcherManager manager, @Nullable ArticleWriter writer, Clock clock) {
        this.manager = manager;
        this.writer = writer;
        this.clock = clock;
    }

    /// The searcher of a state.
    private record Current(DirectoryReader reader, IndexFormat format, Searcher searcher) {

        private boolean isOf(DirectoryReader state, @Nullable ArticleWriter writer) {
            return reader.equals(state) && (writer == null || writer.format().equals(format));
        }
    }

    /// What is done with a searcher.
    @FunctionalInterface
    interface Work<T extends @Nullable Object> {
        T apply(Searcher searcher) throws IOException;
    }

    /// {@return what a piece of work finds out from the current state}
    <T extends @Nullable Object> T with(Work<T> work) throws IOException {
        IndexSearcher lease = manager.acquire();
        try {
            return work.apply(current(lease).searcher());
        } finally {
            manager.release(lease);
        }
    }

    /// {@return what a piece of work finds out from the current states of several indexes taken as one}
    ///
    /// @param indexes the indexes; the aliases and the clock are those of the first
    static <T extends @Nullable Object> T together(List<Leases> indexes, Work<T> work) throws IOException {
        if (indexes.size() == 1) {
            return indexes.getFirst().with(work);
        }
        List<IndexSearcher> leases = new ArrayList<>();
        try {
            List<Current> states = new ArrayList<>();
            for (Leases index : indexes) {
                IndexSearcher lease = index.manager.acquire();
                leases.add(lease);
                states.add(index.current(lease));
            }
            Snapshot union = Snapshot.union(
                    states.stream().map(state -> state.searcher().snapshot()).toList());
            return work.apply(new Searcher(
                    union,
                    aliases(states.getFirst().format()),
                    indexes.getFirst().clock,
                    parameters(states.getFirst().format())));
        } finally {
            for (int i = 0; i < leases.size(); i++) {
                indexes.get(i).manager.release(leases.get(i));
            }
        }
    }

    private Current current(IndexSearcher lease) throws IOException {
        DirectoryReader reader = (DirectoryReader) lease.getIndexReader();
        Current known = current;
        if (known != null && known.isOf(reader, writer)) {
            return known;
        }
        IndexFormat format = writer != null ? writer.format() : IndexFormat.of(reader);
        Snapshot snapshot = new Snapshot(reader, format.schema());
        Current made = new Current(reader, format, new Searcher(snapshot, aliases(format), clock, parameters(format)));
        current = made;
        return made;
    }

    private static AliasTables aliases(IndexFormat format) {
        return AliasTables.of(format.settings().getOrDefault(ALIASES, ""));
    }

    /// {@return the numbers that the ranking goes by; what a damaged setting says is passed over, no search fails for
    /// it}
    static RankingParameters parameters(IndexFormat format) {
        try {
            return RankingParameters.parse(format.settings().getOrDefault(RANKING, ""));
        } catch (IllegalArgumentException e) {
            return RankingParameters.STANDARD;
        }
    }

    /// {@return what the index says about itself}
    IndexFormat format() throws IOException {
        if (writer != null) {
            return writer.format();
        }
        IndexSearcher lease = manager.acquire();
        try {
            return current(lease).format();
        } finally {
            manager.release(lease);
        }
    }

    /// Goes on to the latest state.
    void refresh() throws IOException {
        manager.maybeRefreshBlocking();
    }

    SearcherManager manager() {
        return manager;
    }

    @Override
    public void close() throws IOException {
        current = null;
        manager.close();
    }
}
