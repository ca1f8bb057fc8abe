package dateline.serve.http;

import java.util.Map;
import java.util.Objects;

/// A request cannot be answered, for a reason that the client gets: the problem details of RFC 9457.
///
/// @since 0.1
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// The status of the answer.
    private final int status;
    /// Headers of the answer besides.
    private final transient Map<String, String> headers;

    /// Makes one.
    ///
    /// @param status the HTTP status, from 400 to 599
    /// @param detail what failed and what to do
    public ProblemException(int status, String detail) {
        this(status, detail, Map.of());
    }

    /// Makes one that goes with header fields.
    ///
    /// @param status  the HTTP status, from 400 to 599
    /// @param detail  what failed and what to do
    /// @param headers header fields of the response
    public ProblemException(int status, String detail, Map<String, String> headers) {
        super(Objects.requireNonNull(detail, "detail must not be null"));
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("status must be 400 to 599, not " + status);
        }
        this.status = status;
        this.headers = Map.copyOf(headers);
    }

    /// {@return the HTTP status}
    public int status() {
        return status;
    }

    /// {@return header fields of the response}
    public Map<String, String> headers() {
        return headers;
    }

    /// {@return what failed and what to do}
    public String detail() {
        return Objects.requireNonNullElse(getMessage(), "");
    }

    /// {@return the name of the status}
    public String title() {
        return switch (status) {
            case 400 -> "Bad request";
            case 401 -> "Token needed";
            case 403 -> "Forbidden";
            case 404 -> "Not found";
            case 405 -> "Method not allowed";
            case 409 -> "Conflict";
            case 413 -> "Too large";
            case 414 -> "Address too long";
            case 415 -> "Unsupported media type";
            case 431 -> "Header too large";
            case 421 -> "Misdirected request";
            case 503 -> "Unavailable";
            default -> status < 500 ? "Refused" : "Internal error";
        };
    }
}
