package dateline.vector.store;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import org.apache.lucene.util.BytesRef;

/// The vectors of a text, one for each window that the model read, each number in 8 bits: a quarter of the size, for
/// differences in the cosine of about .002.
///
/// A vector is kept as a scale and its numbers divided by it. Immutable, safe for use by many threads.
public final class WindowVectors {

    private static final int MOST = 127;
    private static final byte VERSION = 1;
    private static final int HEAD = 1 + 1 + 2;

    private final int dimensions;
    private final float[] scales;
    private final byte[] numbers;

    private WindowVectors(int dimensions, float[] scales, byte[] numbers) {
        this.dimensions = dimensions;
        this.scales = scales;
        this.numbers = numbers;
    }

    /// {@return vectors in 8 bits}
    ///
    /// @param windows at least one vector and at most 255, all of the same number of dimensions
    public static WindowVectors of(float[]... windows) {
        int dimensions = windows[0].length;
        float[] scales = new float[windows.length];
        byte[] numbers = new byte[windows.length * dimensions];
        for (int window = 0; window < windows.length; window++) {
            float largest = 0;
            for (float number : windows[window]) {
                largest = Math.max(largest, Math.abs(number));
            }
            scales[window] = largest / MOST;
            for (int i = 0; largest > 0 && i < dimensions; i++) {
                numbers[window * dimensions + i] = (byte) Math.round(windows[window][i] / scales[window]);
            }
        }
        return new WindowVectors(dimensions, scales, numbers);
    }

    /// {@return how many windows there are}
    public int windows() {
        return scales.length;
    }

    /// {@return how many numbers each vector has}
    public int dimensions() {
        return dimensions;
    }

    /// {@return the vector of a window, as it is kept}
    ///
    /// @param window the window, from 0
    public float[] vector(int window) {
        float[] vector = new float[dimensions];
        for (int i = 0; i < dimensions; i++) {
            vector[i] = numbers[window * dimensions + i] * scales[window];
        }
        return vector;
    }

    /// {@return the cosine of a window and another vector of length 1}
    ///
    /// @param window the window, from 0
    /// @param other  of the same dimensions
    public double cosine(int window, float[] other) {
        // A short command ends before this is compiled, and to read a field each time would cost it a millisecond.
        byte[] these = numbers;
        int end = dimensions;
        float sum = 0;
        for (int i = 0, j = window * end; i < end; i++, j++) {
            sum += these[j] * other[i];
        }
        return (double) sum * scales[window];
    }

    /// {@return the stored form}
    ///
    /// @param name the key of the text, which the checksum covers too
    byte[] toBytes(BytesRef name) {
        byte[] bytes = new byte[HEAD + scales.length * Float.BYTES + numbers.length + Integer.BYTES];
        ByteBuffer out = ByteBuffer.wrap(bytes);
        out.put(VERSION).put((byte) scales.length).putShort((short) dimensions);
        for (float scale : scales) {
            out.putFloat(scale);
        }
        out.put(numbers);
        Checksum.write(name, bytes);
        return bytes;
    }

    /// {@return the vectors of a stored form; empty if it is damaged, or of another text}
    ///
    /// @param name   the key of the text
    /// @param stored a stored form
    static Optional<WindowVectors> of(BytesRef name, BytesRef stored) {
        if (stored.length < HEAD + Integer.BYTES || !Checksum.matches(name, stored)) {
            return Optional.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(stored.bytes, stored.offset, stored.length - Integer.BYTES);
        byte version = in.get();
        int windows = Byte.toUnsignedInt(in.get());
        int dimensions = Short.toUnsignedInt(in.getShort());
        if (version != VERSION || in.remaining() != windows * (Float.BYTES + dimensions)) {
            return Optional.empty();
        }
        float[] scales = new float[windows];
        for (int i = 0; i < windows; i++) {
            scales[i] = in.getFloat();
        }
        return Optional.of(
                new WindowVectors(dimensions, scales, Arrays.copyOfRange(stored.bytes, in.position(), in.limit())));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WindowVectors vectors
                && dimensions == vectors.dimensions
                && Arrays.equals(scales, vectors.scales)
                && Arrays.equals(numbers, vectors.numbers);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(numbers);
    }

    @Override
    public String toString() {
        return scales.length + " x " + dimensions;
    }
}
