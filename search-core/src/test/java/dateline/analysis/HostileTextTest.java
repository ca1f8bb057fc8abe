package dateline.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.analysis.query.AnalyzedQuery;
import dateline.analysis.text.NormalText;
import dateline.analysis.token.AnalyzedText;
import dateline.analysis.token.TextAnalyzer;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Text that nobody would write: each takes time in proportion to its length, and gives terms that an index takes.
@Timeout(value = 20, unit = TimeUnit.SECONDS)
class HostileTextTest {
    private static final int LONG = 300_000;

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("one token", "a".repeat(1_000_000)),
                Arguments.of("one number", "1".repeat(LONG)),
                Arguments.of("digit groups", "1,000".repeat(LONG / 5)),
                Arguments.of("grouped without end", "1" + ",000".repeat(LONG / 4)),
                Arguments.of("letters and digits", "a1".repeat(LONG / 2)),
                Arguments.of("hyphens between letters", "a-".repeat(LONG / 2)),
                Arguments.of("hyphens", "-".repeat(LONG)),
                Arguments.of("dots between letters", "a.".repeat(LONG / 2)),
                Arguments.of("dots between words", "ab.".repeat(LONG / 3)),
                Arguments.of("dots", ".".repeat(LONG)),
                Arguments.of("dots and spaces", ". ".repeat(LONG / 2)),
                Arguments.of("stops and quotes", ".\"".repeat(LONG / 2)),
                Arguments.of("quotes", "\"".repeat(LONG)),
                Arguments.of("apostrophes between letters", "a'".repeat(LONG / 2)),
                Arguments.of("apostrophes", "'".repeat(LONG)),
                Arguments.of("ampersands", "a&".repeat(LONG / 2)),
                Arguments.of("at signs", "a@".repeat(LONG / 2)),
                Arguments.of("underscores", "_".repeat(LONG)),
                Arguments.of(
                        "underscores behind a sign, then words", "#" + "_".repeat(LONG / 2) + " a".repeat(LONG / 4)),
                Arguments.of("hash signs", "#a".repeat(LONG / 2)),
                Arguments.of("spaces", "a" + " ".repeat(LONG) + "b"),
                Arguments.of("lines", "\n".repeat(LONG)),
                Arguments.of("short lines", "a\n".repeat(LONG / 2)),
                Arguments.of("indented lines", "a\n    ".repeat(LONG / 6)),
                Arguments.of("blank lines of spaces", "a\n          \n".repeat(LONG / 13)),
                Arguments.of("hyphens at line ends", "a-\n".repeat(LONG / 3)),
                Arguments.of("marks", "e" + "\u0301".repeat(100_000)),
                Arguments.of("marks in no order", "e" + marks(100_000)),
                Arguments.of("marks alone", "\u0301".repeat(LONG)),
                Arguments.of("pictures", "😀".repeat(LONG / 2)),
                Arguments.of("flags", "🇨🇭".repeat(LONG / 4)),
                Arguments.of("joined pictures", "👩\u200D".repeat(LONG / 3)),
                Arguments.of("lone surrogates", "\uD800".repeat(LONG)),
                Arguments.of("letters beyond the BMP", "𝒜".repeat(LONG / 2)),
                Arguments.of("Han", "東".repeat(LONG)),
                Arguments.of("Khmer marks", "ក" + "ា".repeat(LONG)),
                Arguments.of("Thai", "ไทย".repeat(LONG / 30)),
                Arguments.of("Thai marks", "ก" + "่".repeat(LONG / 10)),
                Arguments.of("ligatures", "ﷲ".repeat(LONG / 10)),
                Arguments.of("joiners", "م\u200C".repeat(LONG / 2)),
                Arguments.of("initials", "U.S. ".repeat(LONG / 5)),
                Arguments.of("sentences", "A b. ".repeat(LONG / 5)));
    }

    private static String marks(int count) {
        Random random = new Random(7);
        StringBuilder marks = new StringBuilder();
        for (int i = 0; i < count; i++) {
            marks.append((char) (0x300 + random.nextInt(0x4F)));
        }
        return marks.toString();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void isAnalysedInTimeNormalOrNot(String name, String text) {
        TextAnalyzer analyzer = LanguageAnalysis.of("en").newTextAnalyzer();
        AnalyzedText tokens = new AnalyzedText();
        for (String form : new String[] {text, NormalText.of(text)}) {
            analyzer.analyze(form, tokens);
            int longest = 0;
            for (int i = 0; i < tokens.size(); i++) {
                longest = Math.max(longest, Math.max(tokens.exactLength(i), tokens.casedLength(i)));
            }
            assertThat(longest).isLessThan(IndexWriter.MAX_TERM_LENGTH);
            assertThat(LanguageAnalysis.of("en").sentences(form).size()).isLessThanOrEqualTo(form.length());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void isReadAsAQueryInTime(String name, String text) {
        AnalyzedQuery query =
                LanguageAnalysis.of("en").analyzeQuery(text.substring(0, Math.min(text.length(), 10_000)));
        assertThat(query.phrases(term -> true, 16)).hasSizeLessThanOrEqualTo(16);
    }
}
