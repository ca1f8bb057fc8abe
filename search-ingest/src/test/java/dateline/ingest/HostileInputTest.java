package dateline.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.ingest.hostile.HostileTarget;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Bytes that mean no good: whatever they are, what reads them ends, and by a result or by the exception that it says.
///
/// Tried are inputs that were kept, in the resources of this class, and changes of them by chance; `scripts/fuzz.sh`
/// tries more. `-Ddateline.mutations=100000` makes so many of each, `-Ddateline.seed` other ones.
@Timeout(3600)
class HostileInputTest {

    private static final Path KEPT = Path.of("src", "test", "resources", "dateline", "ingest", "hostile");

    private static final int MUTATIONS = Integer.getInteger("dateline.mutations", 40);
    private static final long SEED = Long.getLong("dateline.seed", 1);

    @ParameterizedTest
    @EnumSource(HostileTarget.class)
    void anyInputIsReadOrRejected(HostileTarget target) throws IOException {
        List<byte[]> inputs = new ArrayList<>();
        try (Stream<Path> files = Files.list(KEPT.resolve(target.name().toLowerCase(Locale.ROOT)))) {
            for (Path file : files.sorted().toList()) {
                inputs.add(Files.readAllBytes(file));
            }
        }
        assertThat(inputs).isNotEmpty();
        List<String> faults = new ArrayList<>();
        for (byte[] input : inputs) {
            take(target, input, "kept input").ifPresent(faults::add);
        }
        for (int i = 0; i < MUTATIONS; i++) {
            take(target, mutated(inputs, new Random(SEED * 1_000_003 + i)), "seed " + SEED + ", mutation " + i)
                    .ifPresent(faults::add);
        }
        assertThat(faults).isEmpty();
    }

    private static Optional<String> take(HostileTarget target, byte[] bytes, String what) {
        try {
            target.take(bytes);
            return Optional.empty();
        } catch (IOException | RuntimeException | Error e) {
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            return Optional.of(what + ": " + new String(bytes, 0, Math.min(200, bytes.length), ISO_8859_1) + trace);
        }
    }

    /// {@return an input with some bytes flipped, put in, taken out or repeated, or with the end of another one}
    private static byte[] mutated(List<byte[]> inputs, Random random) {
        byte[] bytes = inputs.get(random.nextInt(inputs.size())).clone();
        for (int change = random.nextInt(6); change >= 0; change--) {
            int at = bytes.length == 0 ? 0 : random.nextInt(bytes.length);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(bytes, 0, at);
            int rest = at;
            switch (random.nextInt(5)) {
                case 0 -> {
                    if (at < bytes.length) {
                        out.write(bytes[at] ^ 1 << random.nextInt(8));
                        rest++;
                    }
                }
                case 1 -> out.write(random.nextInt(256));
                case 2 -> rest = Math.min(bytes.length, at + random.nextInt(20));
                case 3 -> {
                    int length = Math.min(bytes.length - at, random.nextInt(30));
                    for (int times = random.nextInt(50); times > 0; times--) {
                        out.write(bytes, at, length);
                    }
                }
                default -> {
                    byte[] other = inputs.get(random.nextInt(inputs.size()));
                    int from = other.length == 0 ? 0 : random.nextInt(other.length);
                    out.write(other, from, other.length - from);
                    rest = bytes.length;
                }
            }
            out.write(bytes, rest, bytes.length - rest);
            bytes = out.toByteArray();
        }
        return bytes;
    }
}
