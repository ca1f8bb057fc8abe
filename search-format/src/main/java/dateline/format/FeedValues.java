package dateline.format;

import dateline.article.Article;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;

/// Values as Atom and RSS feeds need them: web addresses, dates, and text that XML allows.
///
/// @since 0.1
public final class FeedValues {

    private FeedValues() {}

    /// {@return whether an address is one of the web; others, scripts above all, must not become links}
    ///
    /// @param url the address
    public static boolean isWeb(String url) {
        Objects.requireNonNull(url, "url must not be null");
        return url.startsWith("https://") || url.startsWith("http://");
    }

    /// {@return when an article was published: the start of its first day where no time is known, and of 1970 where no
    /// date is}
    ///
    /// @param article the article
    public static Instant published(Article article) {
        Objects.requireNonNull(article, "article must not be null");
        return article.published()
                .instant()
                .or(() -> article.published()
                        .firstDay()
                        .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant()))
                .orElse(Instant.EPOCH);
    }

    /// {@return a text without the characters that XML does not allow, even as escapes}
    ///
    /// @param text the text
    public static String clean(String text) {
        Objects.requireNonNull(text, "text must not be null");
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c == '\t' || c == '\n' || c == '\r' || (c >= ' ' && !isUnfit(c)))
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean isUnfit(int c) {
        return (c >= 0xD800 && c <= 0xDFFF) || c == 0xFFFE || c == 0xFFFF;
    }
}
