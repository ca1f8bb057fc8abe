package dateline.search.rank;

/// A cursor whose snapshot is gone, or which belongs to another request.
public final class ExpiredCursorException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ExpiredCursorException(String message) {
        super(message);
    }
}
