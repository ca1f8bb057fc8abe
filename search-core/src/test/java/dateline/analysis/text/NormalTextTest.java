package dateline.analysis.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalTextTest {

    // the characters are written as \ and u, for else nobody could see them
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # what it is             | before                         | after
            plain text               | Kim’s “letter” — 100 €         | Kim’s “letter” — 100 €
            letter and accent        | cafe\\u0301                     | caf\\u00E9
            soft hyphen              | co\\u00ADoperate                | cooperate
            zero-width space         | zero\\u200Bwidth                | zerowidth
            word joiner, BOM         | \\uFEFFa\\u2060b                 | ab
            direction override       | a\\u202Eb\\u202Cc\\u200Fd          | abcd
            control characters       | a\\u0000b\\u001Bc\\u007Fd\\u0090e   | abcde
            noncharacter             | a\\uFFFEb\\uFDD0c                | abc
            lone surrogates          | a\\uD800b\\uDC00                 | a\\uFFFDb\\uFFFD
            a pair                   | a\\uD83D\\uDE00                  | a\\uD83D\\uDE00
            Windows line end         | a\\u000D\\u000Ab                 | a\\u000Ab
            old Mac line end         | a\\u000Db                       | a\\u000Ab
            other line ends          | a\\u0085b\\u2028c\\u000Cd         | a\\u000Ab\\u000Ac\\u000Ad
            paragraph separator      | a\\u2029b                       | a\\u000A\\u000Ab
            tab stays                | a\\u0009b                       | a\\u0009b
            Persian non-joiner stays | می\\u200Cخواهم                  | می\\u200Cخواهم
            Latin non-joiner goes    | shelf\\u200Cful                 | shelfful
            Hindi joiner stays       | क्\\u200Dष                      | क्\\u200Dष
            Thai zero-width space    | ไทย\\u200Bไทย                   | ไทย\\u200Bไทย
            family of pictures       | \\uD83D\\uDC68\\u200D\\uD83D\\uDC69 | \\uD83D\\uDC68\\u200D\\uD83D\\uDC69
            no-break space stays     | 1\\u00A0000                     | 1\\u00A0000
            ligature stays           | ﬁnance                         | ﬁnance
            Hangul syllable          | \\u1112\\u1161\\u11AB             | \\uD55C
            """)
    void makesOneForm(String name, String before, String after) {
        assertThat(NormalText.of(unescape(before))).as(name).isEqualTo(unescape(after));
    }

    @Test
    void givesNormalTextBackAsItIs() {
        String text = "SEOUL — Kim’s “letter” to Putin, Oct. 12\n\nThe café…";
        assertThat(NormalText.of(text)).isSameAs(text);
    }

    @Test
    void keepsThirtyMarksOnALetter() {
        assertThat(NormalText.of("q" + "\u0323".repeat(100) + "x")).isEqualTo("q" + "\u0323".repeat(30) + "x");
    }

    private static String unescape(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.startsWith("\\u", i)) {
                out.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
                i += 5;
            } else {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }
}
