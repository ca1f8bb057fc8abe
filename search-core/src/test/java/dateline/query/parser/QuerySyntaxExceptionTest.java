package dateline.query.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuerySyntaxExceptionTest {

    private static QuerySyntaxException fault(String text) {
        return catchThrowableOfType(
                QuerySyntaxException.class, () -> QueryParser.standard().parseStrict(text));
    }

    /// The caret in the second cell stands under the place in the first.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            kim AND|    ^
            AND kim|^
            kim AND OR xi|    ^
            (kim putin|^
            ((kim putin)|^
            kim) putin|   ^
            a "kim putin|  ^
            a titel:kim|  ^
            -titel:kim| ^
            title: kim|^
            a words:many|        ^
            a *gate|  ^
            a putin~5|       ^
            a putin~|       ^
            a kim^0|     ^
            a "b c"~99999|       ^
            a w/99999 b|  ^
            a NOT w/0 b|      ^
            5 of (a b)|^
            (a AND b) w/5 c|          ^
            title:a w/5 body:b|        ^
            atleast2(a AND b)|^
            a exact(b OR c)|  ^
            a re:/b c/|  ^
            a && b|  ^
            a ()|  ^
            a "b" w/5|      ^
            (a OR b|^
            a (b (c)|  ^
            "a" "b|    ^
            a NOT|  ^
            NOT NOT a|^
            a -(|   ^
            title:(a titel:b)|         ^
            re:/a(b/|     ^
            x re:/[z-a]/|       ^
            re:/a{2,1}/|     ^
            re:/ab|^
            date:(2023)|^
            a date:2023-13|       ^
            words:5..x|      ^
            title:"a b|      ^
            a\\ b AND|     ^
            3 of (a)|^
            first/0(a)|^
            atleast0(a)|^
            a w/0 b|  ^
            author:(a w/2 b)|          ^
            a OR OR b|  ^
            + AND b|  ^
            caps(a OR b)|^
            a "b"~1001|     ^
            a~3 b| ^
            *:* AND|    ^
            ((((a)))|^
            a )b|  ^
            a NOT w/5 NOT w/5 b|  ^
            (a AND b) /s c|          ^
            a pre/1001 b|  ^
            first/5(title:a)|^
            author:(first/5(a))|        ^
            price:>5 a|^
            a^b^1001|   ^
            "a" AND (b OR (c OR d)|        ^
            a date:"foo"|       ^
            date:[2022 TO 2023]|     ^
            """)
    void theCaretStandsUnderTheFault(String text, String caret) {
        QuerySyntaxException fault = fault(text);

        assertThat(fault.input()).isEqualTo(text);
        assertThat(fault.position()).isEqualTo(caret.indexOf('^'));
        assertThat(fault.prettyPrint().lines().skip(1).limit(2)).containsExactly("    " + text, "    " + caret);
    }

    /// A terminal gives two columns to wide characters and none to marks over letters.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a              | 1
            \u00e9        | 1
            e\u0301       | 1
            a\u20dd       | 1
            \u044f        | 1
            \u05d0        | 1
            \u1100        | 2
            \u1160        | 1
            \u4e2d        | 2
            \u3042        | 2
            \u303f        | 1
            \ua4cf        | 2
            \ud55c        | 2
            \ud7a4        | 1
            \uf900        | 2
            \uff21        | 2
            \uff71        | 1
            \uffe5        | 2
            \ud83d\udea2 | 2
            \ud83d\ude00 | 2
            \ud83e\udd70 | 2
            \ud840\udc00 | 2
            \ud835\udc00 | 1
            """)
    void theCaretStandsUnderTheFaultBehindWideCharacters(String character, int columns) {
        List<String> lines = fault(character + ")").prettyPrint().lines().toList();
        assertThat(lines.get(2)).isEqualTo("    " + " ".repeat(columns) + "^");
    }

    @Test
    void theMessageSaysWhatWhereAndWhatToDo() {
        QuerySyntaxException fault = fault("kim titel:putin");

        assertThat(fault)
                .hasMessage("there is no field titel (character 5): did you mean title:?")
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(fault.description()).isEqualTo("there is no field titel");
        assertThat(fault.hint()).contains("did you mean title:?");
        assertThat(fault.prettyPrint()).isEqualTo("""
                there is no field titel
                    kim titel:putin
                        ^
                did you mean title:?""");
    }

    @ParameterizedTest
    @CsvSource({
        "headlien, headline",
        "bdoy, body",
        "Autor, author",
        "publsher, publisher",
        "datelines, dateline",
        "haed, hed",
        "hleed, hlead",
    })
    void theNearestFieldIsSuggested(String name, String nearest) {
        assertThat(fault(name + ":x").hint()).contains("did you mean " + nearest + ":?");
    }

    @Test
    void noFieldIsSuggestedForAnythingElse() {
        assertThat(fault("subject:x").hint()).contains("for a colon as text write \\:");
        assertThat(fault("ab:x").hint()).contains("for a colon as text write \\:");
    }

    @Test
    void aLongTextIsCutAroundTheFault() {
        QuerySyntaxException fault = fault("word ".repeat(30) + "titel:kim" + " word".repeat(30));

        assertThat(fault.prettyPrint()).isEqualTo("""
                there is no field titel
                    …word word word word word word word word word word titel:kim word word word …
                                                                       ^
                did you mean title:?""");
    }

    @Test
    void theCaretMindsWideAndCombiningCharacters() {
        assertThat(fault("한국 e\u0301 🚀 AND").prettyPrint().lines().skip(1).limit(2))
                .containsExactly("    한국 e\u0301 🚀 AND", "           " + "   ^");
    }

    @Test
    void whatMovesTheCursorIsShownAsADot() {
        assertThat(fault("a\u001b[2J\u202e\n\tb AND")
                        .prettyPrint()
                        .lines()
                        .skip(1)
                        .limit(2))
                .containsExactly("    a·[2J·  b AND", "              ^");
    }

    @Test
    void theFaultOfALongTextCanBeAtItsEnd() {
        assertThatThrownBy(() -> QueryParser.standard().parseStrict("ab ".repeat(40_000)))
                .isInstanceOfSatisfying(QuerySyntaxException.class, e -> {
                    assertThat(e.position()).isEqualTo(100_000);
                    assertThat(e.prettyPrint().lines().toList().get(1)).endsWith("ab ab…");
                });
    }
}
