package dateline.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ControlCharacterEscaperTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain text",
                "Müller’s “café” — naïve",
                "日本語 한국어 ไทย",
                "العربية עברית",
                "👨‍👩‍👧 🇫🇷 ☕",
                "a\u200fb\u200ec"
            })
    void ordinaryTextStaysAsItIs(String text) {
        assertThat(ControlCharacterEscaper.escape(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "'\u001b[31mred\u001b[0m', '\\u001b[31mred\\u001b[0m'",
        "'\u001b]0;title\u0007', '\\u001b]0;title\\u0007'",
        "'\u001b]52;c;AAAA\u001b\\', '\\u001b]52;c;AAAA\\u001b\\'",
        "'\u009b31m', '\\u009b31m'",
        "'a\u0000b', 'a\\u0000b'",
        "'over\bwrite', 'over\\u0008write'",
        "'a\u007fb', 'a\\u007fb'",
        "'\u202eelif.exe', '\\u202eelif.exe'",
        "'a\u2066b\u2069', 'a\\u2066b\\u2069'",
        "'a\u2028b\u2029c', 'a\\u2028b\\u2029c'",
        "'half \ud83d', 'half \\ud83d'",
        "'half \udc00 more', 'half \\udc00 more'"
    })
    void whatATerminalWouldObeyIsShown(String text, String visible) {
        assertThat(ControlCharacterEscaper.escape(text)).isEqualTo(visible);
    }

    @Test
    void lineEndsAndTabsBecomeSpaces() {
        assertThat(ControlCharacterEscaper.escape("real\rfake\nnext\ttab")).isEqualTo("real fake next tab");
    }

    @Test
    void nothingOfAnyCharacterIsLeftToObey() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            String shown = ControlCharacterEscaper.escape(Character.toString(c));
            assertThat(shown.codePoints().anyMatch(ControlCharacterEscaper::isControl))
                    .as("U+%04X", c)
                    .isFalse();
        }
    }
}
