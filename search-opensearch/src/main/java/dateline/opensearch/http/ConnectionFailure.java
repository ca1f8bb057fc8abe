package dateline.opensearch.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Locale;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/// Why no answer came from a node.
///
/// @param what   what it did
/// @param advice what to do
record ConnectionFailure(String what, String advice) {

    private static final String LOOK = "see that it runs, and that the address is right";

    /// {@return why a connection failed}
    ///
    /// @param node the node
    /// @param e    how that showed
    static ConnectionFailure of(URI node, IOException e) {
        return switch (e) {
            case ConnectException refused ->
                new ConnectionFailure("refuses connections, or there is no such host", LOOK);
            case SSLException wrong -> ofTls(wrong);
            default -> ofHttp(node, String.valueOf(e.getMessage()));
        };
    }

    /// {@return why a node did not answer in time}
    static ConnectionFailure tooLate() {
        return new ConnectionFailure("did not answer", LOOK);
    }

    private static ConnectionFailure ofTls(SSLException e) {
        String message = String.valueOf(e.getMessage());
        if (message.toLowerCase(Locale.ROOT).contains("unrecognized ssl message")) {
            return new ConnectionFailure("does not speak TLS", "write http:// if that is meant");
        }
        if (message.contains("alert: certificate_required") || message.contains("alert: bad_certificate")) {
            return new ConnectionFailure("wants a certificate of who asks", "let it take a user and password instead");
        }
        if (has(e, CertificateExpiredException.class) || has(e, CertificateNotYetValidException.class)) {
            return new ConnectionFailure(
                    "shows a certificate that has expired, or is not valid yet", "renew it, and look at the clock");
        }
        if (has(e, CertPathBuilderException.class) || has(e, CertPathValidatorException.class)) {
            return new ConnectionFailure(
                    "shows a certificate of an authority that is not trusted",
                    "name the file of its authority's certificates");
        }
        if (has(e, CertificateException.class)) {
            return new ConnectionFailure(
                    "shows a certificate for another host", "use the name that the certificate is for");
        }
        return new ConnectionFailure("cannot be trusted (" + message + ")", LOOK);
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> type) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(type::isInstance);
    }

    private static ConnectionFailure ofHttp(URI node, String message) {
        boolean isPlain =
                "http".equals(node.getScheme()) && (message.contains("HTTP/1.1") || message.contains("status line"));
        return new ConnectionFailure(
                "broke the connection" + (message.equals("null") ? "" : " (" + message + ")"),
                isPlain ? LOOK + "; if it speaks TLS, write https://" : LOOK);
    }
}
