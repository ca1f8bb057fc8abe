package dateline.serve.http;

import java.time.Duration;
import java.util.Objects;

/// Limits on the requests that one server handles.
///
/// @param targetLength      characters of a path with its query string
/// @param headerBytes       bytes of all header fields of a request
/// @param bodyBytes         bytes of a request body
/// @param uploadBytes       bytes of a request body that brings articles
/// @param concurrentQueries requests that search at the same time; others wait
/// @param concurrentExports exports at the same time; others are refused
/// @param queueTime         how long a request waits for its turn before it is refused
/// @param queryTime         how long one query may take before it answers with what it has
/// @since 0.1
public record ServerLimits(
        int targetLength,
        int headerBytes,
        int bodyBytes,
        int uploadBytes,
        int concurrentQueries,
        int concurrentExports,
        Duration queueTime,
        Duration queryTime) {

    /// What is right for a server on one's own machine.
    public static final ServerLimits DEFAULT = new ServerLimits(
            32_768,
            65_536,
            65_536,
            64 << 20,
            Math.max(4, 2 * Runtime.getRuntime().availableProcessors()),
            4,
            Duration.ofSeconds(5),
            Duration.ofSeconds(10));

    /// Checks the values.
    public ServerLimits {
        Objects.requireNonNull(queueTime, "queueTime must not be null");
        Objects.requireNonNull(queryTime, "queryTime must not be null");
        if (targetLength < 1
                || headerBytes < 1
                || bodyBytes < 1
                || uploadBytes < 1
                || concurrentQueries < 1
                || concurrentExports < 1
                || queueTime.isNegative()
                || !queryTime.isPositive()) {
            throw new IllegalArgumentException("limits must be more than zero");
        }
    }
}
