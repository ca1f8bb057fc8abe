package dateline.vector.store;

import dateline.article.Article;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32C;
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
    /// @param article the digest of the article that has this text, which the checksum covers too
    byte[] toBytes(long article) {
        ByteBuffer bytes = ByteBuffer.allocate(SIZE).put(VERSION).putLong(high).putLong(low);
        return bytes.putInt(checksum(article, bytes.array())).array();
    }

    /// {@return the name of a stored form; empty if it is damaged, of another article, or of another version}
    ///
    /// @param article the digest of the article
    /// @param bytes   a stored form
    static Optional<TextName> fromBytes(long article, byte[] bytes) {
        if (bytes.length != SIZE || bytes[0] != VERSION) {
            return Optional.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(bytes, 1, SIZE - 1);
        TextName name = new TextName(in.getLong(), in.getLong());
        return in.getInt() == checksum(article, bytes) ? Optional.of(name) : Optional.empty();
    }

    private static int checksum(long article, byte[] bytes) {
        CRC32C crc = new CRC32C();
        crc.update(ByteBuffer.allocate(Long.BYTES).putLong(article).flip());
        crc.update(bytes, 0, SIZE - Integer.BYTES);
        return (int) crc.getValue();
    }
}
