package dateline.ingest;

/// Two records of one import have the same id, and the import was told to end then ([OnDuplicate#ERROR]).
///
/// What was read before is in the index, and not committed.
///
/// @since 0.1
public final class DuplicateIdException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DuplicateIdException(String message) {
        super(message);
    }
}
