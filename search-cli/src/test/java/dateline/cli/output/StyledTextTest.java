package dateline.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.result.Mark;
import dateline.result.Snippet;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StyledTextTest {

    private static final TextLayout WIDE_20 = new TextLayout(Palette.NONE, 20, false);

    private static String lines(StyledText text, TextLayout layout, StyledText indent) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Out out = new Out(bytes, false, false);
        text.writeTo(out, layout, indent);
        out.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String wrapped(String text) {
        return lines(new StyledText().add(text, Style.PLAIN), WIDE_20, new StyledText());
    }

    @Test
    void withoutAWidthAParagraphIsOneLine() {
        String text = "a word and another ".repeat(50).strip();
        assertThat(lines(new StyledText().add(text, Style.PLAIN), TextLayout.PLAIN, new StyledText()))
                .isEqualTo(text + "\n");
    }

    @Test
    void whiteSpaceIsSingleSpaces() {
        assertThat(wrapped("  two \n\n lines\t and\u3000more  ")).isEqualTo("two lines and more\n");
    }

    @Test
    void linesBreakAtSpaces() {
        assertThat(wrapped("The quick brown fox jumps over the lazy dog")).isEqualTo("""
                        The quick brown fox
                        jumps over the lazy
                        dog
                        """);
    }

    @Test
    void aLineMayBeFull() {
        assertThat(wrapped("12345678901234567890 1234567890123456789 x")).isEqualTo("""
                        12345678901234567890
                        1234567890123456789
                        x
                        """);
    }

    @Test
    void aWordLongerThanALineIsCut() {
        assertThat(wrapped("see https://example.org/a/very/long/path now")).isEqualTo("""
                        see
                        https://example.org/
                        a/very/long/path now
                        """);
    }

    @Test
    void wideCharactersBreakAnywhere() {
        assertThat(wrapped("中文文章没有空格可以在任何地方换行")).isEqualTo("""
                        中文文章没有空格可以
                        在任何地方换行
                        """);
    }

    @Test
    void marksThatJoinALetterStayWithIt() {
        String accented = "e\u0301".repeat(25);
        assertThat(wrapped(accented)).isEqualTo("e\u0301".repeat(20) + "\n" + "e\u0301".repeat(5) + "\n");
    }

    @Test
    void linesStandBelowTheFirst() {
        StyledText indent = new StyledText().indent(1).add("7", Style.RANK).indent(2);
        assertThat(lines(new StyledText().add("one two three four five six", Style.PLAIN), WIDE_20, indent))
                .isEqualTo("""
                         7  one two three
                            four five six
                        """);
    }

    @Test
    void noLineIsWiderThanTheTerminalAndNothingIsLost() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String[] letters = {"a", "b", "c", " ", " ", "é", "e\u0301", "中", "😀", "한", "-", "i\u0308"};
        for (int round = 0; round < 500; round++) {
            StringBuilder text = new StringBuilder("x");
            for (int i = random.nextInt(200); i > 0; i--) {
                text.append(letters[random.nextInt(letters.length)]);
            }
            int columns = 16 + random.nextInt(40);
            String shown = lines(
                    new StyledText().add(text.toString(), Style.PLAIN),
                    new TextLayout(Palette.NONE, columns, false),
                    new StyledText());
            assertThat(shown.lines())
                    .as("seed %d", seed)
                    .allSatisfy(line -> assertThat(Width.of(line)).isLessThanOrEqualTo(columns));
            assertThat(shown.replaceAll("\\s", ""))
                    .as("seed %d", seed)
                    .isEqualTo(text.toString().replaceAll("\\s", ""));
        }
    }

    @Test
    void stylesBeginAndEndOnEachLine() {
        String shown = lines(
                new StyledText().add("plain ", Style.PLAIN).add("bold enough to go on", Style.TITLE),
                new TextLayout(Palette.ANSI, 20, false),
                new StyledText());
        assertThat(shown).isEqualTo("plain \u001b[1mbold enough to\u001b[0m\n\u001b[1mgo on\u001b[0m\n");
    }

    @Test
    void marksAreColouredOrStarred() {
        Snippet snippet =
                new Snippet("body", "the ferry, the " + "Ferry.", 100, List.of(new Mark(104, 109), new Mark(115, 120)));
        assertThat(lines(
                        new StyledText().add(snippet, Style.PLAIN, false),
                        new TextLayout(Palette.ANSI, 0, false),
                        new StyledText()))
                .isEqualTo("the \u001b[1;31mferry\u001b[0m, the \u001b[1;31mFerry\u001b[0m.\n");
        assertThat(lines(new StyledText().add(snippet, Style.PLAIN, true), TextLayout.PLAIN, new StyledText()))
                .isEqualTo("the *ferry*, the *Ferry*.\n");
    }

    @Test
    void marksOutsideThePassageDoNoHarm() {
        Snippet snippet =
                new Snippet("body", "ferry", 10, List.of(new Mark(0, 12), new Mark(11, 13), new Mark(14, 99)));
        assertThat(lines(new StyledText().add(snippet, Style.PLAIN, true), TextLayout.PLAIN, new StyledText()))
                .isEqualTo("*fe**r*r*y*\n");
    }

    @Test
    void noTextCanCommandTheTerminal() {
        String shown = lines(
                new StyledText().add("\u001b[2J\u009b1m\u202e", Style.TITLE),
                new TextLayout(Palette.ANSI, 80, false),
                new StyledText());
        assertThat(shown).isEqualTo("\u001b[1m\\u001b[2J\\u009b1m\\u202e\u001b[0m\n");
    }
}
