package dateline.serve.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/// A request that was let in.
///
/// @since 0.1
public final class Request {

    private final String method;
    private final URI target;
    private final HeaderFields headers;
    private final InputStream stream;
    private final Parameters parameters;

    /// Makes one.
    ///
    /// @param method  the method, in capitals
    /// @param target  the path with the query string
    /// @param headers the header fields
    /// @param stream  the body
    /// @throws ProblemException if the query string is malformed
    public Request(String method, URI target, HeaderFields headers, InputStream stream) {
        Objects.requireNonNull(method, "method must not be null");
        Objects.requireNonNull(target, "target must not be null");
        Objects.requireNonNull(headers, "headers must not be null");
        Objects.requireNonNull(stream, "stream must not be null");
        this.method = method;
        this.target = target;
        this.headers = headers;
        this.stream = stream;
        String query = target.getRawQuery();
        this.parameters = Parameters.parse(query == null ? "" : asText(query));
    }

    /// The JDK's server takes each byte for a character. What was not escaped is UTF-8 all the same, where it can be.
    private static String asText(String query) {
        if (query.chars().allMatch(c -> c < 0x80) || query.chars().anyMatch(c -> c > 0xff)) {
            return query;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(query.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            return query;
        }
    }

    /// {@return the method, in capitals}
    public String method() {
        return method;
    }

    /// {@return whether it only asks}
    public boolean isRead() {
        return method.equals("GET") || method.equals("HEAD");
    }

    /// {@return the path, as it came}
    public String path() {
        return target.getRawPath();
    }

    /// {@return the path with the query string, as it came}
    public String target() {
        String query = target.getRawQuery();
        return query == null ? path() : path() + "?" + query;
    }

    /// {@return the parameters of the query string}
    public Parameters parameters() {
        return parameters;
    }

    /// {@return the header fields}
    public HeaderFields headers() {
        return headers;
    }

    /// {@return a header field}
    ///
    /// @param name its name
    public Optional<String> header(String name) {
        Objects.requireNonNull(name, "name must not be null");
        return headers.first(name);
    }

    /// {@return whether the client prefers JSON over a page}
    public boolean prefersJson() {
        String accept = header("Accept").orElse("").toLowerCase(Locale.ROOT);
        return accept.contains("application/json") && !accept.contains("text/html");
    }

    /// {@return the body}
    ///
    /// @param most how many bytes it may have
    /// @throws ProblemException if it has more
    /// @throws IOException      if the client stops sending
    public byte[] body(int most) throws IOException {
        byte[] body = stream.readNBytes(most + 1);
        if (body.length > most) {
            throw new ProblemException(413, "the body has more than " + most + " bytes");
        }
        return body;
    }
}
