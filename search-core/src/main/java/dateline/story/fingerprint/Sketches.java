package dateline.story.fingerprint;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;

/// The part of a [Fingerprint] by which it is seen whether two texts are alike, which an index keeps of each text. The
/// rest, its bands and its [Facts], is made of the text again where it is needed, which is seldom.
///
/// Immutable, safe for use by multiple threads.
public final class Sketches {

    private static final int JOINS = 1;
    private static final int NOUN_CAPITALS = 2;
    /// Stands in what [#toBytes] writes, and not in whole fingerprints.
    private static final int ALONE = 4;
    /// Stands where hashes have no more bits than they need; otherwise they have [Sketch#BITS].
    private static final int SHORT = 8;

    private final long text;
    private final long wording;
    private final boolean joins;
    private final boolean nounCapitals;
    private final int words;
    private final Sketch near;
    private final Sketch skeleton;

    Sketches(long text, long wording, boolean joins, boolean nounCapitals, int words, Sketch near, Sketch skeleton) {
        this.text = text;
        this.wording = wording;
        this.joins = joins;
        this.nounCapitals = nounCapitals;
        this.words = words;
        this.near = near;
        this.skeleton = skeleton;
    }

    /// {@return the same of a text of this name, with hashes of as many bits as they need}
    Sketches named(long newText) {
        int bits = Sketch.bits(words);
        return new Sketches(newText, wording, joins, nounCapitals, words, near.withBits(bits), skeleton.withBits(bits));
    }

    /// {@return the name of the text}, see [Fingerprint#text]
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

    /// {@return the sample of word sequences, empty where the text is too short for it}
    public Sketch near() {
        return near;
    }

    /// {@return the sample of skeleton sequences, empty where the text is too short for it}
    public Sketch skeleton() {
        return skeleton;
    }

    /// {@return a number by which texts of one bucket are put in an order where similar texts tend to be neighbours}
    public long neighbourKey(long band) {
        return (isSkeletonBand(band) ? skeleton : near).neighbourKey(band);
    }

    private static boolean isSkeletonBand(long band) {
        return (band & 1) != 0;
    }

    int flags() {
        return (joins ? JOINS : 0) | (nounCapitals ? NOUN_CAPITALS : 0);
    }

    int flagsOfShort() {
        return flags() | SHORT;
    }

    static boolean joins(int flags) {
        return (flags & JOINS) != 0;
    }

    static boolean nounCapitals(int flags) {
        return (flags & NOUN_CAPITALS) != 0;
    }

    /// {@return these as bytes, for [#fromBytes]}
    public byte[] toBytes() {
        ByteBuffer out = ByteBuffer.allocate(32 + near.maxBytes() + skeleton.maxBytes());
        out.put((byte) (flags() | ALONE | SHORT)).putLong(text).putLong(wording);
        Encoding.putInt(out, words);
        near.pack(out);
        skeleton.pack(out);
        return Arrays.copyOf(out.array(), out.position());
    }

    /// {@return the sketches that [#toBytes] wrote, or those of a whole fingerprint}
    ///
    /// @param bytes  where they lie
    /// @param offset where they begin
    /// @param length how long they are
    /// @throws IllegalArgumentException if the bytes are neither
    public static Sketches fromBytes(byte[] bytes, int offset, int length) {
        ByteBuffer in = ByteBuffer.wrap(bytes, offset, length);
        try {
            int flags = in.get();
            if ((flags & ALONE) == 0) {
                return Fingerprint.fromBytes(bytes, offset, length).sketches();
            }
            long text = in.getLong();
            Sketches sketches = read(in, flags, text, in.getLong());
            if (in.hasRemaining()) {
                throw new IllegalArgumentException("sketches have " + in.remaining() + " bytes too many");
            }
            return sketches;
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("sketches end early, at " + length + " bytes", e);
        }
    }

    /// {@return the sketches whose number of words and samples come next}
    ///
    /// @param in      has them
    /// @param flags   the flags that they were written with
    /// @param text    name of the text
    /// @param wording hash of its words
    /// @throws IllegalArgumentException if they are none
    static Sketches read(ByteBuffer in, int flags, long text, long wording) {
        int words = Encoding.getInt(in);
        Sketch near = sample(in, flags, Fingerprinter.NEAR_SAMPLE, words);
        Sketch skeleton = sample(in, flags, Fingerprinter.SKELETON_SAMPLE, words);
        return new Sketches(text, wording, joins(flags), nounCapitals(flags), words, near, skeleton);
    }

    private static Sketch sample(ByteBuffer in, int flags, int limit, int words) {
        int bits = Sketch.bits(words);
        if ((flags & SHORT) != 0) {
            return Sketch.unpack(in, limit, bits);
        }
        Sketch sketch = (flags & ALONE) != 0 ? Sketch.unpackDistinct(in, limit) : Sketch.read(in, limit);
        return sketch.withBits(bits);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sketches that
                && text == that.text
                && wording == that.wording
                && joins == that.joins
                && nounCapitals == that.nounCapitals
                && words == that.words
                && near.equals(that.near)
                && skeleton.equals(that.skeleton);
    }

    @Override
    public int hashCode() {
        return Objects.hash(text, joins, words);
    }

    /// {@return for people: the text's name, its length and the sizes of the samples}
    @Override
    public String toString() {
        return Long.toHexString(text) + " (" + words + " words, samples of " + near + " and " + skeleton + ")";
    }
}
