package dateline.search.limit;

/// The time of a request is over, see [Deadline].
public final class TimeExceededException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TimeExceededException() {
        super("the request timed out", null, false, false);
    }
}
