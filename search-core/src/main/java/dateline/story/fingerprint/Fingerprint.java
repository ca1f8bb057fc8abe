package dateline.story.fingerprint;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/// What is kept of an article so that its copies can be found without reading it again.
///
/// Articles with the same fingerprint are one *text* to everything in this package; {@link #text} is its name. Articles
/// of the same words that differ in capitals or paragraphs are two texts, whose [Sketches#wording] is equal. Made by
/// {@link Fingerprinter}; immutable, safe for use by multiple threads.
public final class Fingerprint {

    /// Bits of a band: among a million articles, one look-up in 130 meets a stray member, which is then verified in
    /// vain.
    public static final int BAND_BITS = 32;

    private static final int BAND_BYTES = 4;
    private final Sketches sketches;
    private final long[] bands;
    private final Facts facts;

    private Fingerprint(Sketches sketches, long[] bands, Facts facts) {
        this.sketches = sketches;
        this.bands = bands;
        this.facts = facts;
    }

    /// {@return the fingerprint of these parts; the name of the text is a hash of all of them, and of `spelling`}
    ///
    /// @param spelling a hash of what the text says beyond these parts: the kind of each word
    static Fingerprint of(long spelling, Sketches unnamed, long[] bands, Facts facts) {
        ByteBuffer bytes = ByteBuffer.allocate(maxBytes(unnamed, bands, facts));
        writeHead(bytes, unnamed.flags(), unnamed, bands);
        unnamed.near().write(bytes);
        unnamed.skeleton().write(bytes);
        facts.write(bytes);
        bytes.flip();
        long text = Hash.append(spelling, bytes.remaining());
        while (bytes.remaining() >= Long.BYTES) {
            text = Hash.append(text, bytes.getLong());
        }
        while (bytes.hasRemaining()) {
            text = Hash.append(text, bytes.get());
        }
        return new Fingerprint(unnamed.named(text), bands, facts);
    }

    /// {@return the part of it that an index keeps}
    public Sketches sketches() {
        return sketches;
    }

    /// {@return the name of the text: a hash of the whole fingerprint}
    ///
    /// Two different texts among ten million share a name with a chance of about one in 400,000.
    public long text() {
        return sketches.text();
    }

    /// {@return whether the text may have copies at all}, see [Sketches#joins]
    public boolean joins() {
        return sketches.joins();
    }

    /// {@return number of words in the body}
    public int words() {
        return sketches.words();
    }

    /// {@return the names of the buckets in which this text meets likely copies, ascending and without repetition;
    /// [#BAND_BITS] bits each}
    ///
    /// None where {@link #joins} is false.
    public long[] bands() {
        return bands.clone();
    }

    /// {@return the numbers and names of the text}
    public Facts facts() {
        return facts;
    }

    /// {@return the fingerprint as bytes, for {@link #fromBytes}}
    public byte[] toBytes() {
        ByteBuffer out = ByteBuffer.allocate(maxBytes(sketches, bands, facts));
        writeHead(out, sketches.flagsOfShort(), sketches, bands);
        sketches.near().pack(out);
        sketches.skeleton().pack(out);
        facts.write(out);
        return Arrays.copyOf(out.array(), out.position());
    }

    private static int maxBytes(Sketches sketches, long[] bands, Facts facts) {
        return 64
                + sketches.near().maxBytes()
                + sketches.skeleton().maxBytes()
                + bands.length * BAND_BYTES
                + facts.maxBytes();
    }

    private static void writeHead(ByteBuffer out, int flags, Sketches sketches, long[] bands) {
        out.put((byte) flags).putLong(sketches.text()).putLong(sketches.wording());
        Encoding.putInt(out, bands.length);
        for (long band : bands) {
            out.putInt((int) band);
        }
        Encoding.putInt(out, sketches.words());
    }

    /// {@return the fingerprint that {@link #toBytes} wrote}
    ///
    /// @throws IllegalArgumentException if the bytes are not a fingerprint's
    public static Fingerprint fromBytes(byte[] bytes) {
        return fromBytes(bytes, 0, bytes.length);
    }

    /// {@return the fingerprint that {@link #toBytes} wrote, at a place in a larger array}
    ///
    /// @throws IllegalArgumentException if the bytes are not a fingerprint's
    public static Fingerprint fromBytes(byte[] bytes, int offset, int length) {
        ByteBuffer in = ByteBuffer.wrap(bytes, offset, length);
        try {
            int flags = in.get();
            long text = in.getLong();
            long wording = in.getLong();
            long[] bands = readBands(in);
            Sketches sketches = Sketches.read(in, flags, text, wording);
            Facts facts = Facts.read(in);
            if (in.hasRemaining()) {
                throw new IllegalArgumentException("fingerprint has " + in.remaining() + " bytes too many");
            }
            return new Fingerprint(sketches, bands, facts);
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("fingerprint ends early, at " + length + " bytes", e);
        }
    }

    /// {@return the bands alone of the fingerprint that {@link #toBytes} wrote, at a place in a larger array}
    ///
    /// @throws IllegalArgumentException if the bytes are not a fingerprint's
    public static long[] bandsFromBytes(byte[] bytes, int offset, int length) {
        ByteBuffer in = ByteBuffer.wrap(bytes, offset, length);
        try {
            return readBands(in.position(offset + 1 + 2 * Long.BYTES));
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw new IllegalArgumentException("fingerprint ends early, at " + length + " bytes", e);
        }
    }

    private static long[] readBands(ByteBuffer in) {
        long[] bands = new long[Encoding.count(in, BAND_BYTES)];
        for (int i = 0; i < bands.length; i++) {
            bands[i] = Integer.toUnsignedLong(in.getInt());
        }
        return bands;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fingerprint that
                && sketches.equals(that.sketches)
                && Arrays.equals(bands, that.bands)
                && facts.equals(that.facts);
    }

    @Override
    public int hashCode() {
        return sketches.hashCode();
    }

    /// {@return for people: the text's name, its length and the sizes of what is kept}
    @Override
    public String toString() {
        return Long.toHexString(text()) + " (" + words() + " words, " + bands.length + " bands, " + facts + ")";
    }
}
