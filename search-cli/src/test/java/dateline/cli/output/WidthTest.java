package dateline.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WidthTest {

    @ParameterizedTest
    @CsvSource({
        "abc, 3",
        "Müller, 6",
        "'e\u0301', 1",
        "日本, 4",
        "ｶﾅ, 2",
        "ＡＢ, 4",
        "서울, 4",
        "'\u1112\u1161\u11ab', 2",
        "Привет, 6",
        "'שלום', 4",
        "'co\u00adop', 4",
        "'a\u200bb', 2",
        "☕, 2",
        "⌚x, 3",
        "❤, 1",
        "😀, 2",
        "👍🏽, 2",
        "🇨🇿, 2",
        "𠀋, 2",
        "𝒜, 1"
    })
    void columnsOfATerminal(String text, int columns) {
        assertThat(Width.of(text)).isEqualTo(columns);
    }
}
