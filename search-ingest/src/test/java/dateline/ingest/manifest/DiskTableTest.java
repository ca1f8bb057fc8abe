package dateline.ingest.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskTableTest {

    @TempDir
    Path dir;

    @Test
    void itIsAMapThatOutlivesItsProcess() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Map<String, Long> map = new HashMap<>();
        for (int round = 0; round < 4; round++) {
            try (DiskTable table = DiskTable.open(dir.resolve("t"), 1)) {
                for (int i = 0; i < 3000; i++) {
                    String name = "name " + random.nextInt(8000);
                    long value = random.nextLong();
                    map.put(name, value);
                    table.put(Key.of(name), new long[] {value});
                }
                long[] value = new long[1];
                assertThat(table.size()).as("seed %d", seed).isEqualTo(map.size());
                map.forEach((name, expected) -> {
                    assertThat(table.get(Key.of(name), value))
                            .as("seed %d", seed)
                            .isTrue();
                    assertThat(value[0]).as("seed %d", seed).isEqualTo(expected);
                });
                assertThat(table.get(Key.of("no such name"), value)).isFalse();
            }
        }
    }

    @Test
    void namesAreFoundWhereTheyStand() throws IOException {
        String large = "ä".repeat(100_000);
        long first;
        long second;
        try (NameFile names = new NameFile(dir.resolve("n"))) {
            first = names.add("one");
            second = names.add(large);
            assertThat(names.get(first)).isEqualTo("one");
        }
        try (NameFile names = new NameFile(dir.resolve("n"))) {
            long third = names.add("three");
            assertThat(names.get(first)).isEqualTo("one");
            assertThat(names.get(second)).isEqualTo(large);
            assertThat(names.get(third)).isEqualTo("three");
            assertThat(names.get(1L << 40)).isEmpty();
        }
    }
}
