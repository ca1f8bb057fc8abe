package dateline.opensearch.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/// Why no answer came from a node.
///
/// @param what   what it did
/// @param advice what to do, a part of a sentence each
record ConnectionFailure(String what, List<String> advice) {

    private static final String LOOK_AGAIN = "see that it still runs";
    private static final String LOOK = "see that it runs, and that the address is right";

    /// {@return why a connection failed}
    ///
    /// @param node     the node
    /// @param e        how that showed
    /// @param answered whether a node of the cluster has answered before, so that its address is right
    static ConnectionFailure of(URI node, IOException e, boolean answered) {
        return switch (e) {
            case ConnectException refused ->
                answered
                        ? new ConnectionFailure("refuses connections", List.of(LOOK_AGAIN))
                        : new ConnectionFailure("refuses connections, or there is no such host", List.of(LOOK));
            case SSLException wrong -> ofTls(wrong);
            default -> ofHttp(node, String.valueOf(e.getMessage()), answered);
        };
    }

    /// {@return why a node did not answer in time}
    static ConnectionFailure tooLate() {
        return new ConnectionFailure("did not answer", List.of(LOOK));
    }

    private static ConnectionFailure ofTls(SSLException e) {
        String message = String.valueOf(e.getMessage());
        if (message.toLowerCase(Locale.ROOT).contains("unrecognized ssl message")) {
            return new ConnectionFailure("does not speak TLS", List.of("write http:// if that is meant"));
        }
        if (message.contains("alert: certificate_required") || message.contains("alert: bad_certificate")) {
            return new ConnectionFailure(
                    "wants a certificate of who asks", List.of("let it take a user and password instead"));
        }
        if (has(e, CertificateExpiredException.class) || has(e, CertificateNotYetValidException.class)) {
            return new ConnectionFailure(
                    "shows a certificate that has expired, or is not valid yet",
                    List.of("renew it, and look at the clock"));
        }
        if (has(e, CertPathBuilderException.class) || has(e, CertPathValidatorException.class)) {
            return new ConnectionFailure(
                    "shows a certificate of an authority that is not trusted",
                    List.of("name the file of its authority's certificates"));
        }
        if (has(e, CertificateException.class)) {
            return new ConnectionFailure(
                    "shows a certificate for another host", List.of("use the name that the certificate is for"));
        }
        return new ConnectionFailure("cannot be trusted (" + message + ")", List.of(LOOK));
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> type) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(type::isInstance);
    }

    private static ConnectionFailure ofHttp(URI node, String message, boolean answered) {
        boolean isEmpty = message.contains("received no bytes") || message.equals("null");
        String what = "broke the connection" + (isEmpty ? "" : " (" + message + ")");
        if (answered) {
            return new ConnectionFailure(what, List.of(LOOK_AGAIN));
        }
        boolean isPlain =
                "http".equals(node.getScheme()) && (message.contains("HTTP/1.1") || message.contains("status line"));
        return new ConnectionFailure(what, isPlain ? List.of(LOOK, "if it speaks TLS, write https://") : List.of(LOOK));
    }
}
