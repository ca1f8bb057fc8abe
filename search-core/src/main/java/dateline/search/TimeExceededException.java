package dateline.search;

/// A request's time is over before it was answered, see [Deadline].
final class TimeExceededException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TimeExceededException() {
        super("the request's time is over", null, false, false);
    }
}
