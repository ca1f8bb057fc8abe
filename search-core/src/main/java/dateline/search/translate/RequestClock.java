package dateline.search.translate;

import dateline.query.SearchRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/// The time of a request, in its time zone, which is asked for only where a query names a day.
///
/// Immutable, safe for use by multiple threads.
public final class RequestClock extends Clock {

    private final Instant now;
    private final SearchRequest request;

    /// @param now     the time
    /// @param request has the zone
    public RequestClock(Instant now, SearchRequest request) {
        this.now = now;
        this.request = request;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return request.zone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
