package dateline.semantic;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Writes networks of one node, in the wire format of ONNX.
final class TinyOnnx {

    static final int FLOAT = 1;
    static final int INT64 = 7;

    private TinyOnnx() {}

    /// {@return a network that casts its one input, of [text, token], to a type}
    static byte[] cast(String input, int inputType, int outputType) {
        byte[] to = join(text(1, "to"), number(3, outputType), number(20, 2));
        byte[] node = join(text(1, input), text(2, "out"), text(4, "Cast"), bytes(5, to));
        byte[] graph = join(
                bytes(1, node), text(2, "g"), bytes(11, value(input, inputType)), bytes(12, value("out", outputType)));
        return join(number(1, 8), bytes(7, graph), bytes(8, number(2, 13)));
    }

    private static byte[] value(String name, int type) {
        byte[] shape = join(bytes(1, text(2, "text")), bytes(1, number(1, 4)));
        return join(text(1, name), bytes(2, bytes(1, join(number(1, type), bytes(2, shape)))));
    }

    private static byte[] text(int field, String text) {
        return bytes(field, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] bytes(int field, byte[] value) {
        return join(varint((field << 3) | 2), varint(value.length), value);
    }

    private static byte[] number(int field, int value) {
        return join(varint(field << 3), varint(value));
    }

    private static byte[] varint(int value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int rest = value; ; rest >>>= 7) {
            if (rest < 0x80) {
                out.write(rest);
                return out.toByteArray();
            }
            out.write((rest & 0x7F) | 0x80);
        }
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
