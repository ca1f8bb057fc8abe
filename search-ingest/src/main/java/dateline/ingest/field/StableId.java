package dateline.ingest.field;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The id of an article that has none: the same whenever, and from wherever, the article is read again.
///
/// An article with an address gets the address in canonical form: scheme and host in lower case, without default port,
/// fragment, and the parameters that only say where a reader came from. Another one gets `sha256:` and the first 128
/// bits, in hexadecimal digits, of the SHA-256 of its title, lead, body and date, white space squeezed; so an article
/// whose text changes is a new article.
final class StableId {

    /// The longest address that serves as an id, in UTF-16 units.
    private static final int LONGEST_URL = 1024;

    private static final Set<String> TRACKING = Set.of(
            "fbclid",
            "gclid",
            "dclid",
            "msclkid",
            "yclid",
            "igshid",
            "mc_cid",
            "mc_eid",
            "ocid",
            "cmpid",
            "ncid",
            "ref",
            "ref_src",
            "smid",
            "sr_share",
            "cmp",
            "ito",
            "spm");

    private StableId() {}

    /// {@return the id that an address gives}
    ///
    /// @param url an address as found; nothing comes of one that is not absolute or not of the web
    static Optional<String> ofUrl(String url) {
        try {
            URI uri = new URI(url.strip().replace(" ", "%20"));
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            String host = uri.getHost();
            if ((!scheme.equals("http") && !scheme.equals("https")) || host == null || url.length() > LONGEST_URL) {
                return Optional.empty();
            }
            StringBuilder id = new StringBuilder(scheme).append("://").append(host.toLowerCase(Locale.ROOT));
            int port = uri.getPort();
            if (port >= 0 && port != (scheme.equals("https") ? 443 : 80)) {
                id.append(':').append(port);
            }
            String path = uri.getRawPath();
            id.append(path == null || path.isEmpty() ? "/" : path);
            appendQuery(uri.getRawQuery(), id);
            return Optional.of(id.toString());
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static void appendQuery(@Nullable String query, StringBuilder id) {
        if (query == null) {
            return;
        }
        char separator = '?';
        for (String parameter : query.split("&", 256)) {
            int equals = parameter.indexOf('=');
            String name = (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
            if (!parameter.isEmpty() && !name.startsWith("utm_") && !TRACKING.contains(name)) {
                id.append(separator).append(parameter);
                separator = '&';
            }
        }
    }

    /// {@return the id that a content gives}
    ///
    /// @param parts the title, lead, body and date
    static String ofContent(String... parts) {
        MessageDigest digest = sha256();
        for (String part : parts) {
            digest.update(WhiteSpace.squeeze(part).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return "sha256:" + HexFormat.of().formatHex(digest.digest(), 0, 16);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
