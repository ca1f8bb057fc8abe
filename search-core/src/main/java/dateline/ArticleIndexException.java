package dateline;

import java.util.Objects;

/// Something that an index could not do. The message says what failed, why, and what to do next.
///
/// @since 0.1
public final class ArticleIndexException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// Why the call failed.
    private final Reason reason;

    ArticleIndexException(Reason reason, String message) {
        super(message);
        this.reason = Objects.requireNonNull(reason);
    }

    ArticleIndexException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = Objects.requireNonNull(reason);
    }

    /// {@return why it could not}
    public Reason reason() {
        return reason;
    }

    /// Why an index could not do something.
    public enum Reason {
        /// There is no index at the path.
        MISSING,
        /// There is an index at the path already, or files that are none.
        EXISTS,
        /// Another writer holds the index.
        LOCKED,
        /// An earlier version of dateline wrote the index: it has to be upgraded.
        OUTDATED,
        /// A later version of dateline, or another program, wrote the index.
        INCOMPATIBLE,
        /// Files of the index are damaged.
        DAMAGED,
        /// The index was closed.
        CLOSED,
        /// The request names a field that the index does not have, or asks for what a field cannot do.
        BAD_REQUEST,
        /// The cursor belongs to a state of the index that is gone, or to another request.
        EXPIRED_CURSOR,
        /// The calling thread was interrupted. What was done before that is kept; nothing is closed by it.
        INTERRUPTED,
        /// The embedding model could not be loaded or run.
        MODEL,
        /// The cluster that keeps the index refuses the credentials, or none were given.
        DENIED,
        /// The cluster that keeps the index cannot be reached, or has no room for the request.
        UNAVAILABLE,
        /// A part of an index on a cluster does not answer. What the others have is an answer where the index was
        /// opened
        /// for partial ones, and the answer can say that it is one: a page of hits can, a number cannot.
        INCOMPLETE,
        /// A file could not be read or written.
        IO
    }
}
