package dateline.index.number;

import dateline.article.Field;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.util.NumericUtils;

/// The times at which articles are added, so given that they number the commits as well: what a commit brings has a
/// later time than all that was committed before, whatever the clock says.
///
/// Safe for use by many threads.
public final class AddedNumbers {

    private final Clock clock;
    private final AtomicLong greatest;
    private volatile long committed;

    /// @param clock     tells the time
    /// @param committed the greatest number that was committed
    public AddedNumbers(Clock clock, long committed) {
        this.clock = clock;
        this.committed = committed;
        this.greatest = new AtomicLong(committed);
    }

    /// {@return the greatest number of an article, that of deleted ones included until they are merged; least of all
    /// longs if there is none}
    ///
    /// @param reader the articles
    /// @throws IOException if they cannot be read
    public static long greatest(IndexReader reader) throws IOException {
        long greatest = Long.MIN_VALUE;
        for (LeafReaderContext leaf : reader.leaves()) {
            PointValues added = leaf.reader().getPointValues(Field.ADDED.queryName());
            if (added != null) {
                greatest = Math.max(greatest, NumericUtils.sortableBytesToLong(added.getMaxPackedValue(), 0));
            }
        }
        return greatest;
    }

    /// {@return the time of an article that is added now}
    public Instant next() {
        Instant now = clock.instant();
        return isCommitted(now) ? Instant.ofEpochMilli(committed + 1) : now;
    }

    /// {@return whether an article with this time would be taken for one of an earlier commit}
    public boolean isCommitted(Instant added) {
        return added.toEpochMilli() <= committed;
    }

    /// {@return the greatest number that is committed}
    public long greatestCommitted() {
        return committed;
    }

    /// Notes that an article is written.
    ///
    /// @param added its time
    public void written(Instant added) {
        greatest.accumulateAndGet(added.toEpochMilli(), Math::max);
    }

    /// Notes that all that was written is committed. Nothing is written meanwhile.
    public void committed() {
        committed = greatest.get();
    }
}
