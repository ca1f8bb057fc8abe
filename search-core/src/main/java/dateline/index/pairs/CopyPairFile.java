package dateline.index.pairs;

import dateline.story.graph.CopyPairs;
import dateline.story.graph.Roundups;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.ChecksumIndexInput;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.IOUtils;
import org.apache.lucene.util.StringHelper;

/// The verified pairs of an index in a file of their own beside the segments.
///
/// A commit names its file, and the file knows its name: one of another index or commit that was put in its place is
/// damaged. A new commit writes a new file first and removes the old one last, so whichever commit survives a crash
/// finds its own. Only a writer reads the pairs; and should the file be lost, it can be made again from the
/// fingerprints in the segments. Which texts are roundups stands before the pairs, so that a reader of the index need
/// not read them.
public final class CopyPairFile {

    private static final String PREFIX = "stories_";
    private static final String CODEC = "datelineStories";
    /// 1 had no roundups, 2 no id.
    private static final int VERSION = 3;

    private CopyPairFile() {}

    /// Writes a file that is durable when this returns.
    ///
    /// @param directory where the index lies
    /// @param edges     the pairs
    /// @return the file's name
    /// @throws IOException if it cannot be written; then nothing of it stays
    public static String write(Directory directory, CopyPairs edges) throws IOException {
        byte[] id = StringHelper.randomId();
        String name = name(id);
        boolean done = false;
        try {
            try (IndexOutput out = directory.createOutput(name, IOContext.DEFAULT)) {
                byte[] bytes = edges.toBytes();
                CodecUtil.writeHeader(out, CODEC, VERSION);
                out.writeBytes(id, id.length);
                long[] roundups = Roundups.of(edges).toArray();
                out.writeInt(roundups.length);
                for (long value : roundups) {
                    out.writeLong(value);
                }
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
    public static CopyPairs read(Directory directory, String name) throws IOException {
        try (ChecksumIndexInput in = directory.openChecksumInput(name)) {
            if (version(in, name) > 1) {
                in.skipBytes(Long.BYTES * (long) length(in, Long.BYTES));
            }
            int length = length(in, 1);
            byte[] bytes = new byte[length];
            in.readBytes(bytes, 0, length);
            CodecUtil.checkFooter(in);
            return CopyPairs.fromBytes(bytes);
        } catch (IllegalArgumentException e) {
            throw new CorruptIndexException("pairs of copies cannot be read", name, e);
        }
    }

    /// {@return the roundups that a file knows; their checksum is not looked at}
    ///
    /// @param directory where the index lies
    /// @param name      the file's name
    /// @throws CorruptIndexException if it is damaged
    /// @throws IOException           if it cannot be read
    public static Roundups roundups(Directory directory, String name) throws IOException {
        try (IndexInput in = directory.openInput(name, IOContext.READONCE)) {
            if (version(in, name) == 1) {
                return Roundups.NONE;
            }
            long[] values = new long[length(in, Long.BYTES)];
            in.readLongs(values, 0, values.length);
            return Roundups.fromArray(values);
        } catch (IllegalArgumentException e) {
            throw new CorruptIndexException("roundups cannot be read", name, e);
        }
    }

    private static String name(byte[] id) {
        return PREFIX + StringHelper.idToString(id);
    }

    /// {@return the version of a file, of which what stands before the roundups was read}
    private static int version(IndexInput in, String name) throws IOException {
        int version = CodecUtil.checkHeader(in, CODEC, 1, VERSION);
        if (version > 2) {
            byte[] id = new byte[StringHelper.ID_LENGTH];
            in.readBytes(id, 0, id.length);
            if (!name.equals(name(id))) {
                throw new CorruptIndexException("it is the file " + name(id) + " of another commit or index", in);
            }
        }
        return version;
    }

    private static int length(IndexInput in, int size) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > (in.length() - in.getFilePointer() - CodecUtil.footerLength()) / size) {
            throw new CorruptIndexException("a length of " + length + " does not fit", in);
        }
        return length;
    }

    /// Removes all such files but one, as far as that is possible; what stays is removed the next time.
    ///
    /// @param directory where the index lies
    /// @param name      the file that is in use, or empty
    public static void keepOnly(Directory directory, String name) throws IOException {
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
