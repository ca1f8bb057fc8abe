package dateline.util;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The collections of longs beside those of Java, for values that collide, small ones, and zero.
class LongCollectionsTest {

    private static List<Long> values(long seed) {
        Random random = new Random(seed);
        List<Long> values = new ArrayList<>(List.of(1L, -1L, Long.MIN_VALUE, 0L, Long.MAX_VALUE));
        for (int i = 0; i < 5000; i++) {
            values.add(
                    switch (random.nextInt(3)) {
                        case 0 -> random.nextLong();
                        case 1 -> (long) random.nextInt(2000);
                        default -> (long) random.nextInt(500) << 32;
                    });
        }
        return values;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void setOfLongs(long seed) {
        Set<Long> expected = new HashSet<>();
        LongHashSet set = new LongHashSet();

        assertThat(set.contains(0)).isFalse();
        for (long value : values(seed)) {
            assertThat(set.contains(value)).isEqualTo(expected.contains(value));
            assertThat(set.add(value)).isEqualTo(expected.add(value));
        }
        assertThat(expected).allMatch(set::contains);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void numbersInTheOrderInWhichValuesAreMet(long seed) {
        Set<Long> met = new LinkedHashSet<>(values(seed));
        LongNumbers numbers = new LongNumbers();

        values(seed).forEach(numbers::of);

        assertThat(numbers.size()).isEqualTo(met.size());
        int number = 0;
        for (long value : met) {
            assertThat(numbers.of(value)).isEqualTo(number);
            assertThat(numbers.value(number)).isEqualTo(value);
            number++;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void tableOfLongs(long seed) {
        Map<Long, Long> map = new HashMap<>();
        values(seed).forEach(value -> map.put(value, value | 1));
        LongTable table = new LongTable(map);

        for (long key : values(seed + 10)) {
            assertThat(table.get(key)).isEqualTo(map.getOrDefault(key, 0L));
        }
        map.forEach((key, value) -> assertThat(table.get(key)).isEqualTo(value));
    }
}
