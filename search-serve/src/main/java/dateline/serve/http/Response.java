package dateline.serve.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/// A response to an HTTP request.
///
/// @since 0.1
public sealed interface Response {

    /// The media type of pages.
    String HTML = "text/html; charset=utf-8";

    /// The media type of JSON.
    String JSON = "application/json";

    /// {@return the HTTP status}
    int status();

    /// {@return the header fields}
    Map<String, String> headers();

    /// A response that is known whole before it is sent.
    ///
    /// @param status  the HTTP status
    /// @param headers the header fields
    /// @param body    the body, sent as UTF-8
    record Whole(int status, Map<String, String> headers, String body) implements Response {

        /// Copies.
        public Whole {
            Objects.requireNonNull(headers, "headers must not be null");
            Objects.requireNonNull(body, "body must not be null");
            headers = Map.copyOf(headers);
        }
    }

    /// A response that is sent as it is made.
    ///
    /// @param headers the header fields
    /// @param body    writes the body
    record Streamed(Map<String, String> headers, Body body) implements Response {

        /// Copies.
        public Streamed {
            Objects.requireNonNull(headers, "headers must not be null");
            Objects.requireNonNull(body, "body must not be null");
            headers = Map.copyOf(headers);
        }

        @Override
        public int status() {
            return 200;
        }
    }

    /// Writes a body.
    @FunctionalInterface
    interface Body {

        /// Writes it.
        ///
        /// @param out where to
        /// @throws IOException if the client is gone
        void writeTo(OutputStream out) throws IOException;

        /// Gives back what the body holds; called once, whether it was written or not.
        default void close() {}
    }

    /// {@return a text with status 200}
    ///
    /// @param type its media type
    /// @param text the text
    static Response of(String type, String text) {
        Objects.requireNonNull(type, "type must not be null");
        Objects.requireNonNull(text, "text must not be null");
        return new Whole(200, Map.of("Content-Type", type), text);
    }

    /// {@return a text with another status}
    ///
    /// @param status the HTTP status
    /// @param type   its media type
    /// @param text   the text
    static Response of(int status, String type, String text) {
        Objects.requireNonNull(type, "type must not be null");
        Objects.requireNonNull(text, "text must not be null");
        return new Whole(status, Map.of("Content-Type", type), text);
    }

    /// {@return the same with one more header field}
    ///
    /// @param name  its name
    /// @param value its value
    default Response with(String name, String value) {
        Objects.requireNonNull(name, "name must not be null");
        Objects.requireNonNull(value, "value must not be null");
        Map<String, String> all = new LinkedHashMap<>(headers());
        all.put(name, value);
        return switch (this) {
            case Whole whole -> new Whole(whole.status(), all, whole.body());
            case Streamed streamed -> new Streamed(all, streamed.body());
        };
    }
}
