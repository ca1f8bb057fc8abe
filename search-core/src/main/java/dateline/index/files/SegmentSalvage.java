package dateline.index.files;

import dateline.article.Article;
import dateline.article.Field;
import dateline.index.StoredContent;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.DocValuesProducer;
import org.apache.lucene.codecs.StoredFieldsReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/// Reads the articles of one segment, each part of which may be damaged but its description.
///
/// An article counts when the stored fields are sound as a whole, or when it has the digest that was kept apart from
/// it. What was never needed to read articles, such as postings, may be damaged in any way.
///
/// For use by one thread.
final class SegmentSalvage implements Closeable {

    private final int size;
    private final StoredFieldsReader stored;
    private final boolean isStoredSound;
    private final @Nullable Bits live;
    private final FieldInfos fields;
    private final @Nullable DocValuesProducer values;
    private final boolean areValuesSound;
    private final List<Closeable> opened = new ArrayList<>();

    /// Opens what can be opened.
    ///
    /// @param directory where the index lies
    /// @param segment   the segment
    /// @throws IOException if nothing of it can be read
    SegmentSalvage(Directory directory, SegmentCommitInfo segment) throws IOException {
        size = segment.info.maxDoc();
        Codec codec = segment.info.getCodec();
        try {
            Directory files = directory;
            if (segment.info.getUseCompoundFile()) {
                files = opening(codec.compoundFormat().getCompoundReader(directory, segment.info));
            }
            fields = codec.fieldInfosFormat().read(files, segment.info, "", IOContext.DEFAULT);
            stored = opening(codec.storedFieldsFormat().fieldsReader(files, segment.info, fields, IOContext.DEFAULT));
            isStoredSound = isSound(stored::checkIntegrity);
            live = live(codec, directory, segment);
            values = values(codec, new SegmentReadState(files, segment.info, fields, IOContext.DEFAULT));
            areValuesSound = values != null && isSound(values::checkIntegrity);
        } catch (IOException | RuntimeException | InternalError | AssertionError e) {
            IOUtils.closeWhileHandlingException(opened);
            throw new IOException(Checksums.describe(e), e);
        }
    }

    private <T extends Closeable> T opening(T part) {
        opened.addFirst(part);
        return part;
    }

    private interface Step {
        void run() throws IOException;
    }

    private static boolean isSound(Step check) {
        try {
            check.run();
            return true;
        } catch (IOException | RuntimeException | InternalError | AssertionError e) {
            return false;
        }
    }

    private static @Nullable Bits live(Codec codec, Directory directory, SegmentCommitInfo segment) {
        try {
            return segment.hasDeletions()
                    ? codec.liveDocsFormat().readLiveDocs(directory, segment, IOContext.READONCE)
                    : null;
        } catch (IOException | RuntimeException | InternalError | AssertionError e) {
            return null;
        }
    }

    private @Nullable DocValuesProducer values(Codec codec, SegmentReadState state) {
        try {
            return opening(codec.docValuesFormat().fieldsProducer(state));
        } catch (IOException | RuntimeException | InternalError | AssertionError e) {
            return null;
        }
    }

    /// {@return how many entries there are, deleted ones among them}
    int size() {
        return size;
    }

    /// {@return whether an entry is an article that was not deleted, as far as that can be read}
    boolean isLive(int doc) {
        return live == null || live.get(doc);
    }

    /// {@return the article of an entry; empty when it is lost}
    Optional<Article> article(int doc) {
        try {
            StoredContent.Stored article = StoredContent.read(stored, doc);
            return isStoredSound || hasDigest(doc, article.digest())
                    ? Optional.of(article.article())
                    : Optional.empty();
        } catch (IOException | RuntimeException | InternalError | AssertionError | OutOfMemoryError e) {
            // Whatever a flipped bit leads to, even to a length that no memory holds.
            return Optional.empty();
        }
    }

    private boolean hasDigest(int doc, long digest) throws IOException {
        FieldInfo field = fields.fieldInfo(StoredContent.DIGEST);
        if (values == null || field == null) {
            return false;
        }
        NumericDocValues digests = values.getNumeric(field);
        return digests.advanceExact(doc) && digests.longValue() == digest;
    }

    /// {@return the id of a lost article, if that can be read}
    Optional<String> id(int doc) {
        FieldInfo field = fields.fieldInfo(Field.ID.queryName());
        if (values == null || field == null || !areValuesSound) {
            return Optional.empty();
        }
        try {
            SortedDocValues ids = values.getSorted(field);
            return ids.advanceExact(doc)
                    ? Optional.of(ids.lookupOrd(ids.ordValue()).utf8ToString())
                    : Optional.empty();
        } catch (IOException | RuntimeException | InternalError | AssertionError e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        IOUtils.close(opened);
    }
}
