package dateline.index.store;

import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.apache.lucene.codecs.compressing.CompressionMode;
import org.apache.lucene.codecs.compressing.Compressor;
import org.apache.lucene.codecs.compressing.Decompressor;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.ByteBuffersDataInput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/// DEFLATE in small blocks that share a dictionary: the beginning of their chunk.
///
/// An article takes two thirds of what it takes by Lucene's default, LZ4, and is read by inflating the dictionary and a
/// block up to where the article ends. The dictionary of the chunk that was read last is remembered. Blocks of 48 KB,
/// as Lucene's own DEFLATE has them, save another twentieth and are twice as slow to read from; higher levels are
/// slower to write. Figures: `docs/benchmarks/indexing.md`.
final class ArticleCompression extends CompressionMode {

    private static final int KB = 1024;

    /// Of new segments.
    static final ArticleCompression OF_24_KB = new ArticleCompression(8 * KB, 24 * KB);

    /// Of segments that are only read.
    static final ArticleCompression OF_8_KB = new ArticleCompression(16 * KB, 8 * KB);

    /// Uncompressed bytes that share a dictionary.
    static final int CHUNK = 176 * KB;

    private static final int LEVEL = 4;

    /// Uncompressed bytes of a dictionary.
    private final int dictionary;
    /// Uncompressed bytes of a block.
    private final int block;

    private ArticleCompression(int dictionary, int block) {
        this.dictionary = dictionary;
        this.block = block;
    }

    @Override
    public Compressor newCompressor() {
        return new Deflating();
    }

    @Override
    public Decompressor newDecompressor() {
        return new Inflating();
    }

    @Override
    public String toString() {
        return "DEFLATE " + LEVEL + ", dictionary " + dictionary + ", blocks " + block;
    }

    /// A chunk that is hardly larger than a dictionary is one block without one.
    private int dictionaryOf(int length) {
        return length <= dictionary + block ? 0 : dictionary;
    }

    private int blockOf(int length) {
        return length <= dictionary + block ? length : block;
    }

    private final class Deflating extends Compressor {

        private final Deflater deflater = new Deflater(LEVEL, true);
        private byte[] plain = new byte[0];
        private byte[] packed = new byte[block];

        @Override
        public void compress(ByteBuffersDataInput in, DataOutput out) throws IOException {
            int length = Math.toIntExact(in.length());
            plain = ArrayUtil.growNoCopy(plain, length);
            in.readBytes(plain, 0, length);
            int shared = dictionaryOf(length);
            if (shared > 0) {
                deflate(0, shared, 0, out);
            }
            int size = blockOf(length);
            for (int start = shared; start < length; start += size) {
                deflate(start, Math.min(size, length - start), shared, out);
            }
        }

        private void deflate(int start, int length, int shared, DataOutput out) throws IOException {
            deflater.reset();
            if (shared > 0) {
                deflater.setDictionary(plain, 0, shared);
            }
            deflater.setInput(plain, start, length);
            deflater.finish();
            int size = 0;
            while (!deflater.finished()) {
                if (size == packed.length) {
                    packed = ArrayUtil.grow(packed);
                }
                size += deflater.deflate(packed, size, packed.length - size);
            }
            out.writeVInt(size);
            out.writeBytes(packed, size);
        }

        @Override
        public void close() {
            deflater.end();
        }
    }

    private final class Inflating extends Decompressor {

        private static final long NONE = -1;

        private byte[] packed = new byte[block];
        /// Where the chunk begins whose dictionary is remembered.
        private long last = NONE;

        private byte[] lastDictionary = new byte[0];

        @Override
        public void decompress(DataInput in, int originalLength, int offset, int length, BytesRef bytes)
                throws IOException {
            bytes.offset = 0;
            bytes.length = 0;
            if (length == 0) {
                return;
            }
            int end = offset + length;
            int shared = dictionaryOf(originalLength);
            int size = blockOf(originalLength);
            Inflater inflater = new Inflater(true);
            try {
                if (shared > 0) {
                    dictionary(inflater, in, shared, bytes);
                }
                int start = shared;
                while (start + size <= offset) {
                    in.skipBytes(in.readVInt());
                    start += size;
                }
                // Where the first block that is needed begins, less what stands before it in `bytes`.
                int skipped = start - shared;
                while (start < end) {
                    inflate(inflater, in, Math.min(size, end - start), shared, bytes);
                    start += size;
                }
                bytes.offset = offset < shared ? offset : offset - skipped;
                bytes.length = length;
            } finally {
                inflater.end();
            }
        }

        private void dictionary(Inflater inflater, DataInput in, int shared, BytesRef bytes) throws IOException {
            long chunk = in instanceof IndexInput input ? input.getFilePointer() : NONE;
            if (chunk != NONE && chunk == last) {
                in.skipBytes(in.readVInt());
                bytes.bytes = ArrayUtil.grow(bytes.bytes, shared);
                System.arraycopy(lastDictionary, 0, bytes.bytes, 0, shared);
                bytes.length = shared;
                return;
            }
            last = NONE;
            inflate(inflater, in, shared, 0, bytes);
            lastDictionary = ArrayUtil.growNoCopy(lastDictionary, shared);
            System.arraycopy(bytes.bytes, 0, lastDictionary, 0, shared);
            last = chunk;
        }

        /// Adds `length` bytes to `bytes`.
        private void inflate(Inflater inflater, DataInput in, int length, int shared, BytesRef bytes)
                throws IOException {
            int size = in.readVInt();
            // DEFLATE without a header wants a byte more than there is.
            packed = ArrayUtil.growNoCopy(packed, size + 1);
            in.readBytes(packed, 0, size);
            packed[size] = 0;
            bytes.bytes = ArrayUtil.grow(bytes.bytes, bytes.length + length);
            inflater.reset();
            inflater.setInput(packed, 0, size + 1);
            if (shared > 0) {
                inflater.setDictionary(bytes.bytes, 0, shared);
            }
            try {
                int done = 0;
                while (done < length) {
                    int more = inflater.inflate(bytes.bytes, bytes.length + done, length - done);
                    if (more == 0) {
                        throw new CorruptIndexException(
                                "a block ends after " + done + " of " + length + " bytes", in.toString());
                    }
                    done += more;
                }
            } catch (DataFormatException e) {
                throw new CorruptIndexException("a block cannot be read", in.toString(), e);
            }
            bytes.length += length;
        }

        @Override
        @SuppressWarnings("MissingSuperCall") // nothing is shared
        public Decompressor clone() {
            return new Inflating();
        }
    }
}
