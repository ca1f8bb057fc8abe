package dateline.index;

import dateline.story.graph.CopyPairs;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.ChecksumIndexInput;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.IOUtils;
import org.apache.lucene.util.StringHelper;

/// The verified pairs of an index in a file of their own beside the segments.
///
/// A commit names its file. A new commit writes a new file first and removes the old one last, so whichever commit
/// survives a crash finds its own. Only a writer reads it; and should it be lost, it can be made again from the
/// fingerprints in the segments.
final class CopyPairFile {

    private static final String PREFIX = "stories_";
    private static final String CODEC = "datelineStories";
    private static final int VERSION = 1;

    private CopyPairFile() {}

    /// Writes a file that is durable when this returns.
    ///
    /// @param directory where the index lies
    /// @param edges     the pairs
    /// @return the file's name
    /// @throws IOException if it cannot be written; then nothing of it stays
    static String write(Directory directory, CopyPairs edges) throws IOException {
        String name = PREFIX + StringHelper.idToString(StringHelper.randomId());
        boolean done = false;
        try {
            try (IndexOutput out = directory.createOutput(name, IOContext.DEFAULT)) {
                byte[] bytes = edges.toBytes();
                CodecUtil.writeHeader(out, CODEC, VERSION);
                out.writeInt(bytes.length);
                out.writeBytes(bytes, bytes.length);
                CodecUtil.writeFooter(out);
            }
            directory.sync(List.of(name));
            done = true;
            return name;
        } finally {
            if (!done) {
                delete(directory, name);
            }
        }
    }

    /// {@return what a file holds}
    ///
    /// @param directory where the index lies
    /// @param name      the file's name
    /// @throws CorruptIndexException if it is damaged
    /// @throws IOException           if it cannot be read
    static CopyPairs read(Directory directory, String name) throws IOException {
        try (ChecksumIndexInput in = directory.openChecksumInput(name)) {
            CodecUtil.checkHeader(in, CODEC, VERSION, VERSION);
            int length = in.readInt();
            if (length < 0 || length > in.length() - in.getFilePointer() - CodecUtil.footerLength()) {
                throw new CorruptIndexException("a length of " + length + " does not fit", in);
            }
            byte[] bytes = new byte[length];
            in.readBytes(bytes, 0, length);
            CodecUtil.checkFooter(in);
            return CopyPairs.fromBytes(bytes);
        } catch (IllegalArgumentException e) {
            throw new CorruptIndexException("pairs of copies cannot be read", name, e);
        }
    }

    /// Removes all such files but one, as far as that is possible; what stays is removed the next time.
    ///
    /// @param directory where the index lies
    /// @param name      the file that is in use, or empty
    static void keepOnly(Directory directory, String name) throws IOException {
        for (String file : directory.listAll()) {
            if (file.startsWith(PREFIX) && !file.equals(name)) {
                delete(directory, file);
            }
        }
    }

    private static void delete(Directory directory, String name) {
        IOUtils.deleteFilesIgnoringExceptions(directory, name);
    }
}
