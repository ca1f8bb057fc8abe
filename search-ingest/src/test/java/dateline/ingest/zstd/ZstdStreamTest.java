package dateline.ingest.zstd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZstdStreamTest {

    private static final String[] PLACES = {"Torvik", "Port Carrick", "Alder Bay", "Brennick", "Gannet Point"};

    /// The first 60 lines of the text below, by `zstd -3 --no-check`: one block with a Huffman code of its own.
    private static final byte[] SMALL = decode("""
            KLUv/QBYpQsAok4pHnCnbQMQ7jvjM6hBumGKqTv0gvdke2XvJNTd//0zAYuKhzDxcA31iHiGDtEtOtSzPTv93ad3LnNT1UZo
            6cTVs5vdTdWGfiz3+oO/vd33d8+94f2DbGZcP22zj4x827F1U5ElHgtjSZRSMEtKEkQgfUmS1rFWGAnIYVY6GADcCwNhUGsh
            AWZZSsEuDIRCWMqAURZzkFJBwhxzSGotxGASSa2VCMwJgIyo8Wi71Fq2A0BjRuYBESQEDQJyRoCIQIsipWAH4KC3gvET1oWd
            4Evos3RwIEXlaZU0vbgHETnhqiJYDMzQTowdVZzwFyBES9U2LXTsITCBiK4WYKKUYBGl0xU9FD+hIeLl1QrWH4vQJ9+CGSeO
            wqHVHr8dUUFi7yzVGpgnaGocBFUkOs16plSULkS6Z7VLtavRrTKqlBoNOwiV2TSev3wylv59bVPBe0n/eucsCpGCtFD9VbLy
            tHnVqXUcGaRFCXh47cvFibVhRLMq
            """);

    /// 9,000 lines of it, by `zstd -19`: several blocks, tables used again, and a checksum.
    private static final byte[] LARGE = decode("""
            KLUv/QRozCkAymMQDBuATZYDmA18suPLTcNseoIhpUwypaTCOYG5YgHcAKwArQBfS8h6V+Uov0ZEHfM0Fo6JpZXEj6SC2oqh
            4abyeYntWXVqjmsTEkMlpw+H6LcI6Rf1Oy/dtzjVT0Ie9kKTW6oiRJnIhEx1yDJTcwtJy65pNDuTw3+dqNtI312KXLK1sETr
            MCovIoaM66xlZdrli6yMXDCmWprU8N8q9DjdmDO3HjYqn8rzXigLACY8YAChwGECw4MHBwh8fvCAoUFAdQFAhQMCDg0MCRwE
            MBcANEDAoKHhwIDDhAYIBbYFAA0YUGiAYOAAYcIhAgPDAgmHOCQ4gOAggYFBQwODgkMEtZryJxWutWZWrfZFCYteopWH/I+E
            ajJLG5M4ozForeFpJjXTPkaG81Q6e3HszVYxdd1FX8icLpcPfaJ+Fp7cVxTfS6Qk20ZG/0XIFrYyGuWTChkVzXjzjljGrqkn
            RLfmMK3KUkee/j9JN1fabmeL1pFRS5GIuOFQfhKGmK5yNbkaZwdftQpt3CzmrUzK47utHLdxYuMKk2KdGD0k5kOsh1hsi1XE
            XKOK2ctSrsV3SvhPqlxucaxYcVEuKiJ+Q8K/QmWTX+KI1BHNoHENh4acWc/LSHnaDmM43IaVmFfdpnM1r++Sh/jUU84PdxLF
            LSUkCYtG9ktFNgupwp9CnpANoZVPNSZdzLE5NTu0zMyasFC1RVPaWSnZ/Vue2G2lNLoXi4gkh5YTCYemvCSRISNdwbq2otGe
            vV6RcV5Mx5aT2sjH1goegpxDcHwImodgsMGFH4Je8I2gsOqj5qF6KDpUfygfqj1U2Y9VqzpqRUHUDfkl9JmEpb6k8qh+0Kim
            NDVnxufI0LN2ynOkNm1jYuocvZX567Z85dd9XXzIXorLS4YkJRqxnBQpsuyVSinbhEL+Mplcdkz7xS27VJfuzBPuVGWorZkK
            vSWtS2vLsuS1f/RU3IiVDvcXCUnTUpaIHI6VB6kWQqtrVn8ls71X1wrHbY2JtRVSFOUn1lOC4+i4UZPRLhp9FSmDGqgiwKy1
            1Frmsl5RZLOMARJAIAiMILA7RDiugCg6qkfavwPcvCRDa9i2nr/EHhHsZ+D1xjjXsDjmoDAtzqJcGw72BmYbvaegdLxGNHLM
            aBOft3J1Ivs1IGheel5FBy7MSqm1+bpQjXEgFRm3bXplB/MPqKXbMKUJFqrVScd7XWlcmQUvRdHU50AYoZbgS5jC8a+4t5Hj
            z3+nRcWZqLkG1YVsw6DBUn5VthUTuly07t8syuxefN1qrBqKbKM9RS/3u1RGg0Pd1HWJB982yhBvUqqStt6vBDuSTdSq0Hm3
            CJUHMaEafQWH8FZWkH3GyGwic62sEymlgZYq0wI0fC6qoTCXq82Icbep31zIpZWeW6+0DL5ZqMIAXw/ajLDRGHYIvXLGtVNi
            1WJYiKuuVQdr/Szt+odZeOeMmpXj88Pyfx6RgVrhT2vgJVWpDhj89FqZZgVqMzJIl1woc/wKCtXZB8cjoxELA7yqf3e87qvx
            AyYhVWp0/slCxYCuU0qR8bc3qn1grbSsTBfs2PKnK64DrDqkSp/6TNQQ1Wm4pvHBJ4jnVan4p3YZlVH5cZocBKkyWuqoc+zX
            2KZNYMp8XxPlIpUESKU8sm22urbWiXAiHhNO4e+cCj0LvS1LTgEcejzrVemorN5cVWSUCYbZSNGUKGZJIHTtD9fvw/M567ZE
            yNhU0W4cFR1kMkUjzR6e7EotzULUw4WiMc+d4yOLxujW0ikQ/KW7x+d06vlA1LUC+odUAAAAAQD9/+rVuQYCRQAAAAEAK+Y5
            AAIEf7nM
            """);

    @Test
    void framesAreUnpacked() throws IOException {
        assertThat(unpack(SMALL)).isEqualTo(text(60));
        assertThat(unpack(LARGE)).isEqualTo(text(9000));
    }

    @Test
    void framesFollowOneAnotherAndSomeAreSkipped() throws IOException {
        byte[] skippable = {0x5A, 0x2A, 0x4D, 0x18, 3, 0, 0, 0, 'n', 'o', 't'};

        assertThat(unpack(join(skippable, SMALL, LARGE, skippable, SMALL))).isEqualTo(text(60) + text(9000) + text(60));
        assertThat(unpack(new byte[0])).isEmpty();
    }

    @Test
    void plainAndRepeatedBlocksAreUnpacked() throws IOException {
        byte[] frame = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 0x20, 10, 24, 0, 0, 'a', 'b', 'c', 59, 0, 0, 'x'};

        assertThat(unpack(frame)).isEqualTo("abcxxxxxxx");
    }

    @Test
    void whatIsCutIsSaidToBe() {
        for (int length : new int[] {3, 5, 8, 100, LARGE.length - 1}) {
            assertThatExceptionOfType(IOException.class)
                    .as("%d bytes", length)
                    .isThrownBy(() -> unpack(Arrays.copyOf(LARGE, length)))
                    .withMessageStartingWith("zstd data");
        }
    }

    /// A frame of one block, whose content is literals alone: `form` is how they are kept, 0 as they are and 1 as a
    /// byte that is repeated, `format` how their size is written.
    private static byte[] literals(int form, int format, int size) {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        int header = format == 1 ? 2 : format == 3 ? 3 : 1;
        int value = (size << (header == 1 ? 3 : 4)) | (format << 2) | form;
        for (int i = 0; i < header; i++) {
            block.write(value >>> (8 * i));
        }
        block.writeBytes("x".repeat(form == 0 ? size : 1).getBytes(StandardCharsets.US_ASCII));
        block.write(0);
        int length = (block.size() << 3) | (2 << 1) | 1;
        byte[] head = {
            0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 0, 0x58, (byte) length, (byte) (length >>> 8), (byte) (length >>> 16)
        };
        return join(head, block.toByteArray());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 30",
        "0, 2, 31",
        "0, 1, 400",
        "0, 3, 70000",
        "1, 0, 30",
        "1, 2, 31",
        "1, 1, 400",
        "1, 3, 70000",
        "0, 0, 0"
    })
    void literalsComeInManyForms(int form, int format, int size) throws IOException {
        byte[] frame = literals(form, format, size);
        assertThat(unpack(frame)).isEqualTo("x".repeat(size));
        for (int length = frame.length - 1; length > 0; length -= Math.max(1, frame.length / 50)) {
            byte[] cut = Arrays.copyOf(frame, length);
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> unpack(cut));
        }
    }

    @Test
    void literalsLargerThanABlockMayBeAreRefused() {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> unpack(literals(1, 3, 200_000)));
    }

    @Test
    void whereverAFrameIsCutItIsSaidToBe() {
        for (int length = 1; length < SMALL.length; length++) {
            byte[] cut = Arrays.copyOf(SMALL, length);
            assertThatExceptionOfType(IOException.class)
                    .as("%d bytes", length)
                    .isThrownBy(() -> unpack(cut))
                    .withMessageStartingWith("zstd data");
        }
    }

    /// The block ends earlier than its content: its header says so.
    @Test
    void aBlockThatEndsWithinItsContentIsDamaged() {
        int header = 9;
        int size = ((SMALL[6] & 0xFF) | ((SMALL[7] & 0xFF) << 8) | ((SMALL[8] & 0xFF) << 16)) >>> 3;
        assertThat(header + size).isEqualTo(SMALL.length);
        for (int length = 0; length < size; length++) {
            byte[] cut = Arrays.copyOf(SMALL, header + length);
            int value = (length << 3) | (2 << 1) | 1;
            cut[6] = (byte) value;
            cut[7] = (byte) (value >>> 8);
            cut[8] = (byte) (value >>> 16);
            assertThatExceptionOfType(IOException.class)
                    .as("a block of %d bytes", length)
                    .isThrownBy(() -> unpack(cut))
                    .withMessageStartingWith("zstd data");
        }
    }

    @Test
    void whateverBitIsFlippedNothingButAnErrorOrATextComes() {
        int failed = 0;
        for (int bit = 0; bit < 8 * SMALL.length; bit++) {
            byte[] damaged = SMALL.clone();
            damaged[bit / 8] ^= (byte) (1 << (bit % 8));
            try {
                // Without a checksum, one letter may have become another.
                assertThat(unpack(damaged)).hasSizeLessThan(1 << 20);
            } catch (IOException e) {
                assertThat(e).hasMessageStartingWith("zstd data");
                failed++;
            }
        }
        assertThat(failed).isGreaterThan(SMALL.length);
    }

    @Test
    void theChecksumIsChecked() {
        byte[] wrong = LARGE.clone();
        wrong[wrong.length - 1] ^= 1;

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> unpack(wrong))
                .withMessage("zstd data is damaged (its checksum is wrong)");
    }

    @Test
    void damageNeverDoesMoreThanFail() {
        long seed = 42;
        Random random = new Random(seed);
        int failed = 0;
        for (int i = 0; i < 600; i++) {
            byte[] damaged = (i % 2 == 0 ? SMALL : LARGE).clone();
            for (int hits = random.nextInt(3); hits >= 0; hits--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            try {
                unpack(damaged);
            } catch (IOException e) {
                failed++;
            }
        }
        assertThat(failed).as("seed %d", seed).isGreaterThan(500);
    }

    @Test
    void windowsAreLimited() {
        byte[] frame = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 0, (byte) 0xFF, 1, 0, 0};

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> unpack(frame))
                .withMessage("zstd data needs a window of more than 128 MB");
    }

    @Test
    void checksumsAreThoseOfTheSpecification() {
        assertThat(hash("")).isEqualTo(0xEF46DB3751D8E999L);
        assertThat(hash("a")).isEqualTo(0xD24EC4F1A98C6E5BL);
        assertThat(hash("abc")).isEqualTo(0x44BC2CF5AD770999L);
    }

    private static long hash(String text) {
        XxHash64 hash = new XxHash64();
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        hash.update(bytes, 0, bytes.length);
        return hash.value();
    }

    private static String text(int lines) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines; i++) {
            int n = i % 400;
            text.append(n).append(" ferries carried ").append(n * n % 97).append(" sheep to ");
            text.append(PLACES[n % 5]).append(".\n");
        }
        return text.toString();
    }

    private static String unpack(byte[] packed) throws IOException {
        try (ZstdStream stream = new ZstdStream(new ByteArrayInputStream(packed))) {
            return new String(stream.readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] decode(String base64) {
        return Base64.getMimeDecoder().decode(base64);
    }
}
