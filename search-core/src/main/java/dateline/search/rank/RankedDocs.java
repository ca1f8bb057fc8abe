package dateline.search.rank;

import dateline.query.SearchRequest;
import dateline.result.TotalHits;
import dateline.search.terms.ScoredDoc;
import java.io.IOException;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// The articles that a request finds, best first, as a lazy sequence: the first batch is found at once, later and
/// larger ones only when they are pulled.
///
/// Not thread-safe.
public final class RankedDocs {

    private static final int GROWTH = 4;
    private static final int LARGEST_BATCH = SearchRequest.MAX_WINDOW / 2;

    private final Ranking ranking;
    private final BooleanSupplier timedOut;
    private int size;
    private Ranking.@Nullable Page batch;
    private Ranking.@Nullable Page first;
    private int next;

    RankedDocs(Ranking ranking, int firstBatch, BooleanSupplier timedOut) {
        this.ranking = ranking;
        this.size = firstBatch;
        this.timedOut = timedOut;
    }

    /// {@return the next article; null when there is none, or no time to find it}
    public @Nullable ScoredDoc next() throws IOException {
        Ranking.Page current = batch == null ? fetch(Ranking.Start.TOP) : batch;
        while (next == current.hits().size()) {
            if (!current.hasMore() || timedOut.getAsBoolean()) {
                return null;
            }
            current = fetch(new Ranking.Start(current.shown(), current.after()));
        }
        return current.hits().get(next++);
    }

    private Ranking.Page fetch(Ranking.Start start) throws IOException {
        Ranking.Page page = ranking.page(start, size, first == null);
        first = first == null ? page : first;
        batch = page;
        next = 0;
        size = Math.min(GROWTH * size, LARGEST_BATCH);
        return page;
    }

    /// {@return how many articles were found, as far as they were counted on the way; nothing was before any was
    /// pulled}
    public TotalHits total() {
        return first == null ? new TotalHits(0, true) : first.total();
    }

    /// {@return how many stories they make, where all were counted on the way}
    public Optional<Long> stories() {
        return first == null ? Optional.empty() : first.stories();
    }
}
