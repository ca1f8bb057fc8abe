package dateline.util;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecentValuesTest {

    @Test
    void theValuesThatWereAskedForLastAreKept() {
        RecentValues<String, String> values = new RecentValues<>(6, String::length);
        values.put("a", "one");
        values.put("b", "two");
        assertThat(values.get("a")).hasValue("one");
        values.put("c", "tre");
        assertThat(values.get("b"))
                .as("the one that was asked for the longest ago")
                .isEmpty();
        assertThat(values.get("a")).hasValue("one");
        values.put("a", "another");
        assertThat(values.get("a")).hasValue("one");
        values.put("d", "too large");
        assertThat(values.get("d")).isEmpty();
        assertThat(values.get("c")).hasValue("tre");
    }
}
