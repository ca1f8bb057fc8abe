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
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/// DEFLATE in small blocks that share a dictionary: the beginning of their chunk.
///
/// An article takes two thirds of what it takes by Lucene's default, LZ4, and is read by inflating the dictionary and a
/// block or two. Blocks of 48 KB, as Lucene's own DEFLATE has them, save another twentieth and are twice as slow to
/// read from; higher levels are slower to write. Figures: `docs/benchmarks/indexing.md`.
final class ArticleCompression extends CompressionMode {

    private static final int KB = 1024;

    /// Of new segments.
    static final ArticleCompression OF_16_KB = new ArticleCompression(16 * KB);

    /// Of segments that are only read.
    static final ArticleCompression OF_8_KB = new ArticleCompression(8 * KB);

    /// Uncompressed bytes that share a dictionary.
    static final int CHUNK = 176 * KB;

    private static final int LEVEL = 4;
    private static final int DICTIONARY = 16 * KB;

    /// Uncompressed bytes of a block.
    private final int block;

    private ArticleCompression(int block) {
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
        return "DEFLATE " + LEVEL + ", dictionary " + DICTIONARY + ", blocks " + block;
    }

    /// A chunk that is hardly larger than a dictionary is one block without one.
    private int dictionaryOf(int length) {
        return length <= DICTIONARY + block ? 0 : DICTIONARY;
    }

    private int blockOf(int length) {
        return length <= DICTIONARY + block ? length : block;
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
            int dictionary = dictionaryOf(length);
            if (dictionary > 0) {
                deflate(0, dictionary, 0, out);
            }
            int size = blockOf(length);
            for (int start = dictionary; start < length; start += size) {
                deflate(start, Math.min(size, length - start), dictionary, out);
            }
        }

        private void deflate(int start, int length, int dictionary, DataOutput out) throws IOException {
            deflater.reset();
            if (dictionary > 0) {
                deflater.setDictionary(plain, 0, dictionary);
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

        private byte[] packed = new byte[block];

        @Override
        public void decompress(DataInput in, int originalLength, int offset, int length, BytesRef bytes)
                throws IOException {
            bytes.offset = 0;
            bytes.length = 0;
            if (length == 0) {
                return;
            }
            int end = offset + length;
            int dictionary = dictionaryOf(originalLength);
            int size = blockOf(originalLength);
            Inflater inflater = new Inflater(true);
            try {
                if (dictionary > 0) {
                    inflate(inflater, in, dictionary, 0, bytes);
                }
                int start = dictionary;
                while (start + size <= offset) {
                    in.skipBytes(in.readVInt());
                    start += size;
                }
                // Where the first block that is needed begins, less what stands before it in `bytes`.
                int skipped = start - dictionary;
                while (start < end) {
                    inflate(inflater, in, Math.min(size, originalLength - start), dictionary, bytes);
                    start += size;
                }
                bytes.offset = offset < dictionary ? offset : offset - skipped;
                bytes.length = length;
            } finally {
                inflater.end();
            }
        }

        /// Adds `length` bytes to `bytes`.
        private void inflate(Inflater inflater, DataInput in, int length, int dictionary, BytesRef bytes)
                throws IOException {
            int size = in.readVInt();
            // DEFLATE without a header wants a byte more than there is.
            packed = ArrayUtil.growNoCopy(packed, size + 1);
            in.readBytes(packed, 0, size);
            packed[size] = 0;
            bytes.bytes = ArrayUtil.grow(bytes.bytes, bytes.length + length);
            inflater.reset();
            inflater.setInput(packed, 0, size + 1);
            if (dictionary > 0) {
                inflater.setDictionary(bytes.bytes, 0, dictionary);
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
