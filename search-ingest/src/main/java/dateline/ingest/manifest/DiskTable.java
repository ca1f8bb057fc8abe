package dateline.ingest.manifest;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// A hash table in a file: keys of 128 bits, and some numbers for each.
///
/// The file is a header (magic, generation and numbers per entry, slots, entries) and slots in open addressing with
/// linear probing, each a key, the numbers, and a sum over both, by which a slot that was half written when the power
/// went is known and ignored. The file is mapped in pieces, so what is used of it lies in the operating system's cache
/// and not on the heap. Entries are never taken out; a table is made anew without them, as one of the next generation.
/// Not safe for use by several threads at once.
final class DiskTable implements Closeable {

    private static final long MAGIC = 0x646C_6D66_7631_0001L;
    private static final int HEADER = 32;
    private static final int FIRST_SLOTS = 1024;

    /// Slots in one mapped piece; a power of two.
    private static final int PIECE = 1 << 18;

    private final Path path;
    private final int numbers;
    private int generation;
    private FileChannel channel;
    private List<MappedByteBuffer> pieces = List.of();
    private long slots;
    private long entries;

    private DiskTable(Path path, int numbers, FileChannel channel) {
        this.path = path;
        this.numbers = numbers;
        this.channel = channel;
    }

    /// {@return the table in a file; an empty one when there is none, or when it is of another make}
    ///
    /// @param path    the file
    /// @param numbers how many numbers an entry has
    /// @throws IOException if it cannot be read or made
    static DiskTable open(Path path, int numbers) throws IOException {
        return open(path, numbers, 0, false);
    }

    /// {@return an empty table in a file, whatever the file held}
    ///
    /// @param path       the file
    /// @param numbers    how many numbers an entry has
    /// @param generation the table's generation
    /// @throws IOException if it cannot be made
    static DiskTable create(Path path, int numbers, int generation) throws IOException {
        return open(path, numbers, generation, true);
    }

    private static DiskTable open(Path path, int numbers, int generation, boolean empty) throws IOException {
        DiskTable table = new DiskTable(path, numbers, openChannel(path));
        try {
            if (empty || !table.readHeader()) {
                table.channel.truncate(0);
                table.generation = generation;
                table.slots = FIRST_SLOTS;
                table.writeHeader();
            }
            table.map();
            return table;
        } catch (IOException | RuntimeException e) {
            table.channel.close();
            throw e;
        }
    }

    private static FileChannel openChannel(Path path) throws IOException {
        return FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
    }

    private boolean readHeader() throws IOException {
        ByteBuffer header = ByteBuffer.allocate(HEADER);
        while (header.hasRemaining() && channel.read(header, header.position()) >= 0) {
            // A header is short, but nothing promises that it comes at once.
        }
        header.flip();
        if (header.remaining() < HEADER || header.getLong() != MAGIC) {
            return false;
        }
        generation = header.getInt();
        if (header.getInt() != numbers) {
            return false;
        }
        slots = header.getLong();
        entries = header.getLong();
        return slots >= FIRST_SLOTS
                && Long.bitCount(slots) == 1
                && channel.size() >= HEADER + slots * slotSize()
                && entries >= 0
                && entries < slots;
    }

    private void writeHeader() throws IOException {
        ByteBuffer header = ByteBuffer.allocate(HEADER);
        header.putLong(MAGIC)
                .putInt(generation)
                .putInt(numbers)
                .putLong(slots)
                .putLong(entries)
                .flip();
        channel.write(header, 0);
    }

    private void map() throws IOException {
        List<MappedByteBuffer> mapped = new ArrayList<>();
        for (long first = 0; first < slots; first += PIECE) {
            long size = Math.min(PIECE, slots - first) * slotSize();
            mapped.add(channel.map(FileChannel.MapMode.READ_WRITE, HEADER + first * slotSize(), size));
        }
        pieces = mapped;
    }

    private int slotSize() {
        return (numbers + 3) * Long.BYTES;
    }

    /// {@return which generation of the table this is, 0 at first}
    int generation() {
        return generation;
    }

    /// {@return how many entries there are}
    long size() {
        return entries;
    }

    /// Reads an entry.
    ///
    /// @param key    its key
    /// @param target takes its numbers, if there is one
    /// @return whether there is one
    boolean get(Key key, long[] target) {
        long slot = find(key);
        return read(slot, target);
    }

    /// Writes an entry, in place of the one with its key.
    ///
    /// @param key    its key
    /// @param values its numbers
    /// @throws IOException if the file cannot grow
    void put(Key key, long[] values) throws IOException {
        long slot = find(key);
        if (number(slot, 0) == 0) {
            if ((entries + 1) * 4 > slots * 3) {
                grow();
                slot = find(key);
            }
            entries++;
        }
        write(slot, key, values);
    }

    /// What is done with each entry.
    interface Visitor {

        /// Looks at an entry.
        ///
        /// @param key    its key
        /// @param values its numbers, good until this returns
        /// @throws IOException if the work fails
        void visit(Key key, long[] values) throws IOException;
    }

    /// Goes over all entries, in no order. The visitor may replace the entry that it is shown.
    ///
    /// @param visitor is shown each
    /// @throws IOException if the visitor throws it
    void forEach(Visitor visitor) throws IOException {
        long[] values = new long[numbers];
        for (long slot = 0; slot < slots; slot++) {
            if (number(slot, 0) != 0 && read(slot, values)) {
                visitor.visit(new Key(number(slot, 0), number(slot, 1)), values);
            }
        }
    }

    /// {@return the slot of a key, or the free one where it would be}
    private long find(Key key) {
        long slot = key.low() & (slots - 1);
        while (true) {
            long high = number(slot, 0);
            if (high == 0 || (high == key.high() && number(slot, 1) == key.low())) {
                return slot;
            }
            slot = (slot + 1) & (slots - 1);
        }
    }

    private boolean read(long slot, long[] target) {
        long high = number(slot, 0);
        if (high == 0) {
            return false;
        }
        for (int i = 0; i < numbers; i++) {
            target[i] = number(slot, 2 + i);
        }
        return number(slot, 2 + numbers) == sum(high, number(slot, 1), target);
    }

    private void write(long slot, Key key, long[] values) {
        MappedByteBuffer piece = pieces.get((int) (slot / PIECE));
        int at = (int) (slot % PIECE) * slotSize();
        piece.putLong(at, key.high());
        piece.putLong(at + Long.BYTES, key.low());
        for (int i = 0; i < numbers; i++) {
            piece.putLong(at + (2 + i) * Long.BYTES, values[i]);
        }
        piece.putLong(at + (2 + numbers) * Long.BYTES, sum(key.high(), key.low(), values));
    }

    private static long sum(long high, long low, long[] values) {
        long sum = high * 31 + low;
        for (long value : values) {
            sum = sum * 0x9E37_79B9_7F4A_7C15L + value;
        }
        return sum;
    }

    private long number(long slot, int i) {
        MappedByteBuffer piece = pieces.get((int) (slot / PIECE));
        return piece.getLong((int) (slot % PIECE) * slotSize() + i * Long.BYTES);
    }

    private void grow() throws IOException {
        Path larger = path.resolveSibling(path.getFileName() + ".new");
        Files.deleteIfExists(larger);
        DiskTable next = new DiskTable(larger, numbers, openChannel(larger));
        next.generation = generation;
        next.slots = 2 * slots;
        next.writeHeader();
        next.map();
        forEach(next::put);
        next.writeHeader();
        channel.close();
        Files.move(larger, path, StandardCopyOption.REPLACE_EXISTING);
        channel = next.channel;
        pieces = next.pieces;
        slots = next.slots;
        entries = next.entries;
    }

    /// Makes durable what was written.
    ///
    /// @throws IOException if it cannot be
    void force() throws IOException {
        writeHeader();
        pieces.forEach(MappedByteBuffer::force);
        channel.force(false);
    }

    @Override
    public void close() throws IOException {
        writeHeader();
        pieces = List.of();
        channel.close();
    }
}
