package dateline.vector.store;

import dateline.article.Article;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
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

    /// Changes whenever the texts of articles are made or named in another way, so that names which were kept do not
    /// count any more.
    private static final byte VERSION = 1;

    private static final int SIZE = 1 + 2 * Long.BYTES + Integer.BYTES;

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

    /// {@return the name as a key}
    BytesRef key() {
        return new BytesRef(
                ByteBuffer.allocate(2 * Long.BYTES).putLong(high).putLong(low).array());
    }

    /// {@return the stored form}
    ///
    /// @param article the key of the article that has this text, which the checksum covers too
    byte[] toBytes(BytesRef article) {
        byte[] bytes = new byte[SIZE];
        ByteBuffer.wrap(bytes).put(VERSION).putLong(high).putLong(low);
        Checksum.write(article, bytes);
        return bytes;
    }

    /// {@return the name of a stored form; empty if it is damaged, of another article, or of another version}
    ///
    /// @param article the key of the article
    /// @param stored  a stored form
    static Optional<TextName> of(BytesRef article, BytesRef stored) {
        if (stored.length != SIZE || stored.bytes[stored.offset] != VERSION || !Checksum.matches(article, stored)) {
            return Optional.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(stored.bytes, stored.offset + 1, SIZE - 1);
        return Optional.of(new TextName(in.getLong(), in.getLong()));
    }

    // Spelled out, which takes a short command less time than what Java makes of a record at run time.

    @Override
    public boolean equals(Object other) {
        return other instanceof TextName name && name.high == high && name.low == low;
    }

    @Override
    public int hashCode() {
        return (int) low;
    }
}
