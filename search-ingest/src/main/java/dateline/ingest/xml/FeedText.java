package dateline.ingest.xml;

import dateline.ingest.markup.MarkupText;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.jsoup.nodes.Element;

/// Texts in feeds, which can be plain, escaped HTML, markup in place, or base64, and mostly do not say so.
final class FeedText {

    private FeedText() {}

    /// {@return the plain text of an element}
    ///
    /// @param element a title, summary, content and so on, which may state a `type` (Atom 1.0) and a `mode` (Atom 0.3)
    static String of(Element element) {
        String type = element.attr("type").strip().toLowerCase(Locale.ROOT);
        if (element.attr("mode").equals("base64") || isBytes(type)) {
            return ofText(decoded(element.wholeText()), type);
        }
        if (element.childrenSize() > 0) {
            return MarkupText.of(element);
        }
        return ofText(element.wholeText(), type);
    }

    /// Atom 1.0 (RFC 4287, 4.1.3.3): a media type that is neither text nor XML says that the value is base64.
    private static boolean isBytes(String type) {
        return type.indexOf('/') > 0 && !type.startsWith("text/") && !type.endsWith("xml");
    }

    private static String ofText(String text, String type) {
        return switch (type) {
            case "text", "text/plain" -> text.strip();
            case "html", "text/html", "application/xhtml+xml" -> MarkupText.ofHtml(text);
            default -> MarkupText.plain(text).strip();
        };
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return base64;
        }
    }
}
