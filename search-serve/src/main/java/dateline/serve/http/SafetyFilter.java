package dateline.serve.http;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Decides which requests are let in, and what every response says to browsers.
///
/// A server on one's own machine can be reached by every page that a browser shows. So a request must name this server
/// as its host (a page that rebinds its name to this machine does not), and whatever changes something must come from
/// this server's own pages or from no page at all.
///
/// @since 0.1
public final class SafetyFilter {

    private static final Set<String> READS = Set.of("GET", "HEAD");
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "DELETE");

    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
            + "img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy", POLICY,
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "X-Frame-Options", "DENY",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=()");

    private final Set<String> hosts;
    private final int port;
    private final ServerLimits limits;
    private final Optional<AccessToken> readers;

    /// Makes a filter.
    ///
    /// @param hosts   the names by which this server may be called, in small letters and without port
    /// @param port    the port on which it listens
    /// @param limits  how long a request may be
    /// @param readers what even readers must know, if anything
    public SafetyFilter(Set<String> hosts, int port, ServerLimits limits, Optional<AccessToken> readers) {
        Objects.requireNonNull(hosts, "hosts must not be null");
        Objects.requireNonNull(limits, "limits must not be null");
        Objects.requireNonNull(readers, "readers must not be null");
        this.hosts = Set.copyOf(hosts);
        this.port = port;
        this.limits = limits;
        this.readers = readers;
    }

    /// {@return the header fields that every response has, refusals too}
    public static Map<String, String> headers() {
        return HEADERS;
    }

    /// Refuses what must not be let in.
    ///
    /// @param method  the method
    /// @param target  the path with the query string
    /// @param headers the header fields
    /// @throws ProblemException if it is refused
    public void check(String method, URI target, HeaderFields headers) {
        Objects.requireNonNull(method, "method must not be null");
        Objects.requireNonNull(target, "target must not be null");
        Objects.requireNonNull(headers, "headers must not be null");
        if (isElsewhere(target)
                || headers.all("Host").size() != 1
                || !isOurs(headers.all("Host").getFirst())) {
            throw new ProblemException(421, "the request names another host: use the address that the server printed");
        }
        if (!METHODS.contains(method)) {
            throw new ProblemException(405, "this server knows GET, HEAD, POST and DELETE");
        }
        checkFraming(headers);
        checkLength(target, headers);
        if (!READS.contains(method)) {
            checkOrigin(headers);
        } else if (hasBody(headers)) {
            throw new ProblemException(413, "a GET request has no body here");
        }
        if (readers.isPresent()
                && !target.getRawPath().equals("/login")
                && !readers.get().isCarried(headers)) {
            throw new ProblemException(
                    401,
                    "a token is needed: open the address that the server printed when it started, or send the "
                            + "header Authorization: Bearer TOKEN",
                    Map.of("WWW-Authenticate", "Bearer"));
        }
    }

    /// A target with a host of its own (`http://other/`, `//other/`) is for that one, whatever the field says.
    private boolean isElsewhere(URI target) {
        String scheme = target.getScheme();
        String named = target.getRawAuthority();
        boolean isHttp = scheme == null || (scheme.equalsIgnoreCase("http") && named != null);
        return !isHttp || (named != null && !isOurs(named));
    }

    private boolean isOurs(String host) {
        String text = host.toLowerCase(Locale.ROOT);
        int colon = text.lastIndexOf(':');
        boolean hasPort = colon > text.lastIndexOf(']');
        String name = hasPort ? text.substring(0, colon) : text;
        String number = hasPort ? text.substring(colon + 1) : "80";
        return hosts.contains(name) && number.equals(Integer.toString(port));
    }

    private void checkLength(URI target, HeaderFields headers) {
        String query = target.getRawQuery();
        int length = target.getRawPath().length() + (query == null ? 0 : query.length());
        if (length > limits.targetLength()) {
            throw new ProblemException(
                    414, "the address has more than " + limits.targetLength() + " characters: shorten the query");
        }
        if (headers.length() > limits.headerBytes()) {
            throw new ProblemException(
                    431,
                    "the header has more than " + limits.headerBytes()
                            + " bytes: send fewer fields or shorter ones, such as cookies");
        }
    }

    /// Where a request ends must be said once: a proxy before this server might read it otherwise, and take a part of
    /// one client's request for the next one's.
    private static void checkFraming(HeaderFields headers) {
        List<String> codings = headers.all("Transfer-Encoding");
        List<String> lengths = headers.all("Content-Length");
        boolean isChunked = codings.equals(List.of("chunked"));
        boolean isNumber =
                lengths.stream().allMatch(length -> LENGTH.matcher(length).matches());
        if (codings.size() + lengths.size() > 1 || (!codings.isEmpty() && !isChunked) || !isNumber) {
            throw new ProblemException(400, "the request has no unambiguous length", Map.of("Connection", "close"));
        }
    }

    private static boolean hasBody(HeaderFields headers) {
        return headers.first("Transfer-Encoding").isPresent()
                || headers.first("Content-Length")
                        .filter(length -> !length.strip().equals("0"))
                        .isPresent();
    }

    /// Browsers say where a request comes from; programs say nothing.
    private void checkOrigin(HeaderFields headers) {
        boolean isForeign = headers.all("Sec-Fetch-Site").stream().anyMatch(site -> !OWN_SITES.contains(site))
                || headers.all("Origin").stream().anyMatch(origin -> !isOurOrigin(origin));
        if (isForeign) {
            throw new ProblemException(403, "pages of other sites may not change anything here");
        }
    }

    private boolean isOurOrigin(String origin) {
        return origin.startsWith("http://") && isOurs(origin.substring("http://".length()));
    }
}
