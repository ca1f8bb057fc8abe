package dateline.remote.query;

import java.io.IOException;
import java.util.Objects;

/// A remote engine could not do what it was asked.
public final class RemoteException extends IOException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /// Why it could not.
    public enum Kind {
        /// There is no index of this name.
        MISSING,
        /// An index of this name is there already.
        EXISTS,
        /// The index is not one that this version reads.
        INCOMPATIBLE,
        /// It does not support the request.
        UNSUPPORTED,
        /// The cursor belongs to a state that is gone.
        EXPIRED,
        /// It refuses the credentials, or there are none.
        DENIED,
        /// It cannot be reached, or has no room for the request.
        UNAVAILABLE,
        /// A part of the index does not answer.
        INCOMPLETE,
        /// It failed.
        FAILED
    }

    /// @param message what failed, why and what to do
    public RemoteException(Kind kind, String message) {
        super(message);
        this.kind = Objects.requireNonNull(kind, "kind must not be null");
    }

    /// @param message what failed, why and what to do
    public RemoteException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = Objects.requireNonNull(kind, "kind must not be null");
    }

    /// {@return why it could not}
    public Kind kind() {
        return kind;
    }
}
