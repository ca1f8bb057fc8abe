package dateline.mcp;

import dateline.article.Article;
import dateline.format.ControlCharacterEscaper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/// A passage of an article that can be cited and checked later: its position, and the hash of its text.
final class Passage {

    private Passage() {}

    /// {@return a passage}
    ///
    /// @param article the article
    /// @param field   `title`, `lead` or `body`
    /// @param start   where it begins, in UTF-16 units of the field
    /// @param end     where it ends, exclusive
    static Map<String, Object> of(Article article, String field, int start, int end) {
        String text = field(article, field).substring(start, end);
        Map<String, Object> passage = new LinkedHashMap<>();
        passage.put("article", article.id().value());
        passage.put("field", field);
        passage.put("start", start);
        passage.put("end", end);
        passage.put("sha256", hash(text));
        passage.put("text", clean(text));
        article.publisher().ifPresent(publisher -> passage.put("publisher", clean(publisher)));
        article.url().ifPresent(url -> passage.put("url", clean(url)));
        if (article.published().isDated()) {
            passage.put("date", article.published().toString());
        }
        return passage;
    }

    /// {@return the text of a field}
    static String field(Article article, String field) {
        return switch (field) {
            case "title" -> article.title();
            case "lead" -> article.lead();
            case "body" -> article.body();
            default ->
                throw new ToolException(
                        "field must be title, lead or body, not '" + ControlCharacterEscaper.brief(field) + "'");
        };
    }

    /// {@return the hash of a text}
    static String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// {@return a text without control characters and without characters that change its direction}
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c == '\n' || c == '\t' || !ControlCharacterEscaper.isControl(c))
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
