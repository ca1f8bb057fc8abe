package dateline;

import java.time.Clock;
import java.util.Objects;

/// How an index is opened. The defaults suit most programs.
///
/// @param memory  how much is gathered in memory before a segment is written, in MB; 64 by default
/// @param threads how many threads index what is given to `addAll`; the number of processors by default
/// @param once    whether it is opened for a question or two only, which makes opening cheaper and searching much at
///                once a little dearer
/// @param clock   tells when articles are added; the system's in UTC by default
/// @param stories whether a new index finds the copies of each article; true by default. An index that exists does or
///                does not, as it was created
public record IndexOptions(double memory, int threads, boolean once, Clock clock, boolean stories) {

    private static final IndexOptions DEFAULTS =
            new IndexOptions(64, Runtime.getRuntime().availableProcessors(), false, Clock.systemUTC(), true);

    /// Checks the ranges.
    ///
    /// @throws IllegalArgumentException if `memory` is not within 1 to 2,000, or `threads` not within 1 to 1,000
    public IndexOptions {
        Objects.requireNonNull(clock, "clock must not be null");
        if (!(memory >= 1 && memory <= 2000)) {
            throw new IllegalArgumentException("memory must be 1 to 2000 MB, not " + memory);
        }
        if (threads < 1 || threads > 1000) {
            throw new IllegalArgumentException("threads must be 1 to 1000, not " + threads);
        }
    }

    /// {@return the defaults}
    public static IndexOptions defaults() {
        return DEFAULTS;
    }

    /// {@return these options with another amount of memory}
    ///
    /// @param megabytes from 1 to 2,000
    public IndexOptions withMemory(double megabytes) {
        return new IndexOptions(megabytes, threads, once, clock, stories);
    }

    /// {@return these options with another number of threads}
    ///
    /// @param number from 1 to 1,000
    public IndexOptions withThreads(int number) {
        return new IndexOptions(memory, number, once, clock, stories);
    }

    /// {@return these options for a question or two only}
    public IndexOptions forOneQuestion() {
        return new IndexOptions(memory, threads, true, clock, stories);
    }

    /// {@return these options with another clock}
    ///
    /// @param newClock tells when articles are added
    public IndexOptions withClock(Clock newClock) {
        return new IndexOptions(memory, threads, once, newClock, stories);
    }

    /// {@return these options for a new index without stories: smaller, and made sooner}
    public IndexOptions withoutStories() {
        return new IndexOptions(memory, threads, once, clock, false);
    }
}
