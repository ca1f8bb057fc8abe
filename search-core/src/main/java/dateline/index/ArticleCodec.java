package dateline.index;

import dateline.article.Article;
import dateline.article.ArticleDate;
import dateline.article.Origin;
import dateline.article.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;

/// The stored form of an article: tagged values, so that a later version can add some and still read these.
///
/// First what may differ between two readings of the same article: a version byte, when it was added, and where it was
/// read. Then its content: the id, and pairs of a tag and its value up to tag 0. The digest of the content tells
/// whether an article has changed.
final class ArticleCodec {

    private static final byte VERSION = 1;

    /// What is damaged, for messages.
    private static final String RESOURCE = "stored article";

    private static final int END = 0;
    private static final int TITLE = 1;
    private static final int LEAD = 2;
    private static final int BODY = 3;
    private static final int AUTHOR = 4;
    private static final int PUBLISHER = 5;
    private static final int SECTION = 6;
    private static final int TAG = 7;
    private static final int URL = 8;
    private static final int LANGUAGE = 9;
    private static final int PLACE = 10;
    private static final int PUBLISHED = 11;
    private static final int EXTRA = 12;
    private static final int ORIGIN = 13;

    private ArticleCodec() {}

    /// The stored form of an article.
    ///
    /// @param all     all of it
    /// @param content the part that says what the article is
    /// @param added   when it is added
    record Encoded(BytesRef all, BytesRef content, Instant added) {

        /// {@return the digest of the content}
        long digest() {
            return Digests.of(content);
        }
    }

    /// {@return the stored form}
    ///
    /// @param article the article
    /// @param added   when it is added
    static Encoded encode(Article article, Instant added) {
        ByteBuffersDataOutput out = new ByteBuffersDataOutput(4096);
        long contentStart;
        try {
            out.writeByte(VERSION);
            out.writeLong(added.toEpochMilli());
            out.writeString(article.source().map(Source::path).orElse(""));
            out.writeString(article.source().map(Source::record).orElse(""));
            contentStart = out.size();
            out.writeString(article.id().value());
            write(out, TITLE, article.title());
            write(out, LEAD, article.lead());
            write(out, BODY, article.body());
            for (String author : article.authors()) {
                write(out, AUTHOR, author);
            }
            write(out, PUBLISHER, article.publisher().orElse(""));
            write(out, SECTION, article.section().orElse(""));
            for (String tag : article.tags()) {
                write(out, TAG, tag);
            }
            write(out, URL, article.url().orElse(""));
            write(out, LANGUAGE, article.language().orElse(""));
            write(out, PLACE, article.place().orElse(""));
            write(out, PUBLISHED, article.published().toString());
            for (Map.Entry<String, List<String>> extra : article.extras().entrySet()) {
                for (String value : extra.getValue()) {
                    out.writeVInt(EXTRA);
                    out.writeString(extra.getKey());
                    out.writeString(value);
                }
            }
            for (Map.Entry<String, Origin> origin : article.origins().entrySet()) {
                out.writeVInt(ORIGIN);
                out.writeString(origin.getKey());
                out.writeString(origin.getValue().evidence());
                out.writeLong(Double.doubleToLongBits(origin.getValue().confidence()));
            }
            out.writeVInt(END);
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory failed", e);
        }
        byte[] bytes = out.toArrayCopy();
        int start = Math.toIntExact(contentStart);
        return new Encoded(new BytesRef(bytes), new BytesRef(bytes, start, bytes.length - start), added);
    }

    /// {@return the article}
    ///
    /// @param encoded a stored form
    /// @throws IOException if it is damaged or of a later version
    static Article decode(BytesRef encoded) throws IOException {
        try {
            return decode(new Values(encoded));
        } catch (RuntimeException e) {
            throw new CorruptIndexException("a stored article cannot be read", RESOURCE, e);
        }
    }

    /// {@return the digest of the content of a stored article, without reading the content}
    ///
    /// @param encoded a stored form
    /// @throws IOException if it is damaged
    static long contentDigest(BytesRef encoded) throws IOException {
        try {
            Values in = new Values(encoded);
            in.readByte();
            in.readLong();
            in.readString();
            in.readString();
            int start = in.position();
            return Digests.of(new BytesRef(encoded.bytes, start, encoded.offset + encoded.length - start));
        } catch (RuntimeException e) {
            throw new CorruptIndexException("a stored article cannot be read", RESOURCE, e);
        }
    }

    /// Reads the values one after the other, each text without a copy of its bytes in between.
    private static final class Values {

        private final byte[] bytes;
        private final ByteArrayDataInput in;
        private final int end;

        Values(BytesRef encoded) {
            this.bytes = encoded.bytes;
            this.in = new ByteArrayDataInput(encoded.bytes, encoded.offset, encoded.length);
            this.end = encoded.offset + encoded.length;
        }

        int position() {
            return in.getPosition();
        }

        byte readByte() {
            return in.readByte();
        }

        int readVInt() {
            return in.readVInt();
        }

        long readLong() {
            return in.readLong();
        }

        String readString() {
            int length = in.readVInt();
            int start = in.getPosition();
            Objects.checkFromIndexSize(start, length, end);
            in.skipBytes(length);
            return new String(bytes, start, length, StandardCharsets.UTF_8);
        }
    }

    private static Article decode(Values in) throws IOException {
        byte version = in.readByte();
        if (version != VERSION) {
            throw new CorruptIndexException(
                    "a stored article has version " + version + ", this program reads " + VERSION, RESOURCE);
        }
        Instant added = Instant.ofEpochMilli(in.readLong());
        String path = in.readString();
        String record = in.readString();
        Article.Builder builder = Article.builder(in.readString()).added(added);
        if (!path.isEmpty()) {
            builder.source(new Source(path, record));
        }
        for (int tag = in.readVInt(); tag != END; tag = in.readVInt()) {
            switch (tag) {
                case TITLE -> builder.title(in.readString());
                case LEAD -> builder.lead(in.readString());
                case BODY -> builder.body(in.readString());
                case AUTHOR -> builder.author(in.readString());
                case PUBLISHER -> builder.publisher(in.readString());
                case SECTION -> builder.section(in.readString());
                case TAG -> builder.tag(in.readString());
                case URL -> builder.url(in.readString());
                case LANGUAGE -> builder.language(in.readString());
                case PLACE -> builder.place(in.readString());
                case PUBLISHED -> builder.published(ArticleDate.parse(in.readString()));
                case EXTRA -> builder.extra(in.readString(), in.readString());
                case ORIGIN ->
                    builder.origin(
                            in.readString(), new Origin(in.readString(), Double.longBitsToDouble(in.readLong())));
                default ->
                    throw new CorruptIndexException("a stored article has an unknown value of kind " + tag, RESOURCE);
            }
        }
        return builder.build();
    }

    private static void write(DataOutput out, int tag, String value) throws IOException {
        if (!value.isEmpty()) {
            out.writeVInt(tag);
            out.writeString(value);
        }
    }
}
