package dateline.search.limit;

/// A request that cannot be answered as it stands: it names an unknown field, or exceeds a limit.
public final class BadRequestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BadRequestException(String message) {
        super(message);
    }
}
