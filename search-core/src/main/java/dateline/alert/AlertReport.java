package dateline.alert;

import java.util.List;
import java.util.Objects;

/// What came since.
///
/// @param since    the number after which articles are new
/// @param until    the greatest number of an article of the index: what to ask with the next time; never less than
///                 `since`
/// @param hits     what came, in the order of their numbers
/// @param warnings what the asker should know
/// @since 0.1
public record AlertReport(long since, long until, List<AlertHit> hits, List<String> warnings) {

    /// More hits are refused: the search is too wide.
    public static final int MOST_HITS = 100_000;

    /// Copies.
    public AlertReport {
        Objects.requireNonNull(hits, "hits must not be null");
        Objects.requireNonNull(warnings, "warnings must not be null");
        hits = List.copyOf(hits);
        warnings = List.copyOf(warnings);
    }

    /// {@return the hits of a kind}
    ///
    /// @param kind the kind
    public List<AlertHit> hits(AlertHit.Kind kind) {
        Objects.requireNonNull(kind, "kind must not be null");
        return hits.stream().filter(hit -> hit.kind() == kind).toList();
    }
}
