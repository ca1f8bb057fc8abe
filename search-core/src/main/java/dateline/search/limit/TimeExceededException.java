package dateline.search.limit;

/// A request's time is over before it was answered, see [Deadline].
public final class TimeExceededException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TimeExceededException() {
        super("the request's time is over", null, false, false);
    }
}
