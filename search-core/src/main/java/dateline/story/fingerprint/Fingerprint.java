package dateline.story.fingerprint;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;

/// What is kept of an article so that its copies can be found without reading it again.
///
/// Articles with the same fingerprint are one *text* to everything in this package; {@link #text} is its name. Articles
/// of the same words that differ in capitals or paragraphs are two texts, whose {@link #wording} is equal. Made by
/// {@link Fingerprinter}; immutable, safe for use by multiple threads.
public final class Fingerprint {

    /// Bits of a band: among a million articles, one look-up in 130 meets a stray member, which is then verified in
    /// vain.
    public static final int BAND_BITS = 32;

    private static final int BAND_BYTES = 4;
    private static final int JOINS = 1;
    private static final int NOUN_CAPITALS = 2;

    private final long text;
    private final long wording;
    private final boolean joins;
    private final boolean nounCapitals;
    private final int words;
    private final Sketch near;
    private final Sketch skeleton;
    private final long[] bands;
    private final Facts facts;

    private Fingerprint(
            long text,
            long wording,
            boolean joins,
            boolean nounCapitals,
            int words,
            Sketch near,
            Sketch skeleton,
            long[] bands,
            Facts facts) {
        this.text = text;
        this.wording = wording;
        this.joins = joins;
        this.nounCapitals = nounCapitals;
        this.words = words;
        this.near = near;
        this.skeleton = skeleton;
        this.bands = bands;
        this.facts = facts;
    }

    /// {@return the fingerprint of these parts; the name of the text is a hash of all of them, and of `spelling`}
    ///
    /// @param spelling a hash of what the text says beyond these parts: the kind of each word
    static Fingerprint of(
            long spelling,
            long wording,
            boolean joins,
            boolean nounCapitals,
            int words,
            Sketch near,
            Sketch skeleton,
            long[] bands,
            Facts facts) {
        Fingerprint unnamed = new Fingerprint(0, wording, joins, nounCapitals, words, near, skeleton, bands, facts);
        ByteBuffer bytes = ByteBuffer.wrap(unnamed.toBytes());
        long text = Hash.append(spelling, bytes.remaining());
        while (bytes.remaining() >= Long.BYTES) {
            text = Hash.append(text, bytes.getLong());
        }
        while (bytes.hasRemaining()) {
            text = Hash.append(text, bytes.get());
        }
        return new Fingerprint(text, wording, joins, nounCapitals, words, near, skeleton, bands, facts);
    }

    /// {@return the name of the text: a hash of the whole fingerprint}
    ///
    /// Two different texts among ten million share a name with a chance of about one in 400,000.
    public long text() {
        return text;
    }

    /// {@return a hash of the words in order, without regard to capitals, punctuation and white space}
    ///
    /// The words of the body; where the body has under 200 characters, of title and body.
    public long wording() {
        return wording;
    }

    /// {@return whether the text may have copies at all}
    ///
    /// False for an empty body and for fillers such as `Blah blah blah.` or `(no text)`: each such article is alone,
    /// however many bear the same words.
    public boolean joins() {
        return joins;
    }

    /// {@return whether the text's language writes all nouns with a capital, so that its names are partly guessed}
    public boolean nounCapitals() {
        return nounCapitals;
    }

    /// {@return number of words in the body}
    public int words() {
        return words;
    }

    /// {@return the names of the buckets in which this text meets likely copies, ascending and without repetition;
    /// [#BAND_BITS] bits each}
    ///
    /// None where {@link #joins} is false.
    public long[] bands() {
        return bands.clone();
    }

    /// {@return the sample of word sequences, empty where the text is too short for it}
    public Sketch near() {
        return near;
    }

    /// {@return the sample of skeleton sequences, empty where the text is too short for it}
    public Sketch skeleton() {
        return skeleton;
    }

    public Facts facts() {
        return facts;
    }

    /// {@return a number by which texts of one bucket are put in an order where similar texts tend to be neighbours}
    public long neighbourKey(long band) {
        return (isSkeletonBand(band) ? skeleton : near).neighbourKey(band);
    }

    private static boolean isSkeletonBand(long band) {
        return (band & 1) != 0;
    }

    /// {@return the fingerprint as bytes, for {@link #fromBytes}}
    public byte[] toBytes() {
        ByteBuffer out = ByteBuffer.allocate(
                64 + near.maxBytes() + skeleton.maxBytes() + bands.length * BAND_BYTES + facts.maxBytes());
        out.put((byte) ((joins ? JOINS : 0) | (nounCapitals ? NOUN_CAPITALS : 0)))
                .putLong(text)
                .putLong(wording);
        Encoding.putInt(out, bands.length);
        for (long band : bands) {
            out.putInt((int) band);
        }
        Encoding.putInt(out, words);
        near.write(out);
        skeleton.write(out);
        facts.write(out);
        return Arrays.copyOf(out.array(), out.position());
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
            int words = Encoding.getInt(in);
            Sketch near = Sketch.read(in, Fingerprinter.NEAR_SAMPLE);
            Sketch skeleton = Sketch.read(in, Fingerprinter.SKELETON_SAMPLE);
            Facts facts = Facts.read(in);
            if (in.hasRemaining()) {
                throw new IllegalArgumentException("fingerprint has " + in.remaining() + " bytes too many");
            }
            return new Fingerprint(
                    text,
                    wording,
                    (flags & JOINS) != 0,
                    (flags & NOUN_CAPITALS) != 0,
                    words,
                    near,
                    skeleton,
                    bands,
                    facts);
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
                && text == that.text
                && wording == that.wording
                && joins == that.joins
                && nounCapitals == that.nounCapitals
                && words == that.words
                && near.equals(that.near)
                && skeleton.equals(that.skeleton)
                && Arrays.equals(bands, that.bands)
                && facts.equals(that.facts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(text, joins, words);
    }

    /// {@return for people: the text's name, its length and the sizes of what is kept}
    @Override
    public String toString() {
        return Long.toHexString(text) + " (" + words + " words, " + bands.length + " bands, " + facts + ")";
    }
}
