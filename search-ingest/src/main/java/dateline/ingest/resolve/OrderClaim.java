package dateline.ingest.resolve;

import dateline.article.Origin;
import java.util.Objects;

/// An order in which an article's dates are probably written, and what says so.
///
/// @param order  the order of month and day
/// @param origin what it rests on, such as `other dates of the file` or `language`, and how far that is to be trusted
public record OrderClaim(DayOrder order, Origin origin) {

    /// Checks that both are there.
    public OrderClaim {
        Objects.requireNonNull(order, "order must not be null");
        Objects.requireNonNull(origin, "origin must not be null");
    }
}
