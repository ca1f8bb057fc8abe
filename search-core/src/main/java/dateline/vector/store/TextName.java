package dateline.vector.store;

import dateline.article.Article;
import java.nio.charset.StandardCharsets;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/// The name of a text: 128 bits of a hash. Articles of the same text share it, in whatever index they are.
///
/// @param high the first half
/// @param low  the second half
public record TextName(long high, long low) {

    /// Longer articles are read to here, in UTF-16 units; no model reads more of them in its windows.
    private static final int MOST_TEXT = 40_000;

    private static final int SEED = 15_485_863;

    /// {@return what a model reads of an article: title, lead and body}
    ///
    /// @param article the article
    public static String text(Article article) {
        StringBuilder text = new StringBuilder();
        for (String part : new String[] {article.title(), article.lead(), article.body()}) {
            if (!part.isEmpty()) {
                text.append(text.isEmpty() ? "" : "\n").append(part);
            }
        }
        text.setLength(Math.min(text.length(), MOST_TEXT));
        return text.toString();
    }

    /// {@return the name of an article's text}
    ///
    /// @param text what a model reads of the article
    public static TextName ofPassage(String text) {
        return of('p' + text);
    }

    /// {@return the name of a query}
    ///
    /// @param text what is looked for
    public static TextName ofQuery(String text) {
        return of('q' + text);
    }

    private static TextName of(String text) {
        BytesRef bytes = new BytesRef(text.getBytes(StandardCharsets.UTF_8));
        long[] hash = StringHelper.murmurhash3_x64_128(bytes.bytes, bytes.offset, bytes.length, SEED);
        return new TextName(hash[0], hash[1]);
    }
}
