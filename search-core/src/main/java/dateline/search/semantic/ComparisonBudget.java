package dateline.search.semantic;

import java.time.Duration;
import java.util.BitSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How many articles may be compared by meaning: as many as new vectors can be made for in a time, or, on later pages,
/// those that were compared on the first.
///
/// Not safe for use by several threads at once.
public final class ComparisonBudget {

    private final Duration time;
    private final @Nullable BitSet places;
    private long begun;

    private ComparisonBudget(Duration time, @Nullable BitSet places) {
        this.time = time;
        this.places = places;
    }

    /// {@return a budget of a request}
    ///
    /// @param time   the time, for a first page
    /// @param places the places that were compared on the first page; empty if this is it
    public static ComparisonBudget of(Duration time, Optional<BitSet> places) {
        return new ComparisonBudget(time, places.orElse(null));
    }

    /// {@return whether the article at a place may be compared}
    ///
    /// @param place its place in the order by words, from 0
    boolean includes(int place) {
        return places == null || places.get(place);
    }

    boolean isNothing() {
        return places == null && time.isZero();
    }

    /// The time begins to run.
    void begin() {
        begun = System.nanoTime();
    }

    boolean isSpent() {
        return places == null && System.nanoTime() - begun >= time.toNanos();
    }
}
