package dateline.serve.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;

/// The secret by which a client is authorized, in an `Authorization` header or in a cookie.
///
/// @param secret the secret, at least 16 characters of those that cookies may hold
/// @since 0.1
public record AccessToken(String secret) {

    private static final String COOKIE = "dateline_token";
    private static final String BEARER = "Bearer ";

    /// Checks the secret.
    public AccessToken {
        Objects.requireNonNull(secret, "secret must not be null");
        if (!secret.matches("[A-Za-z0-9._~-]{16,512}")) {
            throw new IllegalArgumentException(
                    "a token must have 16 to 512 characters, of A-Z, a-z, 0-9 and ._~- only");
        }
    }

    /// {@return whether a text is the secret, in a time that does not depend on how much of it is right}
    ///
    /// @param text the text
    public boolean is(String text) {
        Objects.requireNonNull(text, "text must not be null");
        return MessageDigest.isEqual(secret.getBytes(StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_8));
    }

    /// {@return whether a request carries the secret in its `Authorization` header, which no page of another site can
    /// make a browser send}
    ///
    /// @param headers the header fields of the request
    public boolean isBearer(HeaderFields headers) {
        Objects.requireNonNull(headers, "headers must not be null");
        String header = headers.first("Authorization").orElse("");
        return header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                && is(header.substring(BEARER.length()).strip());
    }

    /// {@return whether a request carries the secret in any way}
    ///
    /// @param headers the header fields of the request
    public boolean isCarried(HeaderFields headers) {
        Objects.requireNonNull(headers, "headers must not be null");
        if (isBearer(headers)) {
            return true;
        }
        for (String header : headers.all("Cookie")) {
            for (String cookie : header.split(";", -1)) {
                String pair = cookie.strip();
                if (pair.startsWith(COOKIE + "=") && is(pair.substring(COOKIE.length() + 1))) {
                    return true;
                }
            }
        }
        return false;
    }

    /// {@return the header that makes a browser keep the secret for this server only}
    public String cookie() {
        return COOKIE + "=" + secret + "; Path=/; HttpOnly; SameSite=Strict";
    }

    /// Does not say the secret.
    @Override
    public String toString() {
        return "Tokens";
    }
}
