package dateline.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.query.parser.QueryLimits;
import dateline.query.parser.QueryParser;
import dateline.query.parser.QuerySyntaxException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Texts that have brought parsers down. A quadratic reading of a million characters would take minutes.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostileTextTest {

    private static final int MILLION = 1_000_000;

    /// Reads a million characters instead of passing over most of them.
    private static final QueryParser PATIENT = QueryParser.builder()
            .limits(new QueryLimits(
                    10 * MILLION, QueryLimits.MAX_DEPTH, 10 * MILLION, 32, 100, 10, 1_000, 10 * MILLION, 1_000))
            .build();

    @ParameterizedTest
    @ValueSource(strings = {"(", "\"", "a w/5 ", "-", "NOT ", "a ", "title:", "\\", "x", "1 of (a OR -b) "})
    void aMillionCharactersOfItAreRead(String piece) {
        isReadTwiceTheSame(piece.repeat(MILLION / piece.length()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ")",
                "()",
                "((a) ",
                "\" ",
                "“",
                "„ ",
                "\"„",
                "=\"„",
                "- ",
                "-a",
                "-(",
                "-\"",
                "+",
                "*",
                "* ",
                "?",
                "\\\"",
                "^",
                "^2",
                "~1 ",
                "a^2",
                ":",
                "a:",
                "a:\"",
                "a: ",
                "title: ",
                "title:(",
                "date:",
                "date:\"",
                "words:1..",
                "re:/",
                "re:/ ",
                "re:/(",
                "re:/a/ ",
                "://",
                "http://(",
                "w/5 ",
                "a NOT w/5 ",
                "NOT a ",
                "not ",
                "AND ",
                "a AND ",
                "OR ",
                "a OR ",
                "a OR b AND ",
                "a /s ",
                "3 of (",
                "3 of ",
                "3 ",
                "exact(",
                "exact(a ",
                "exact(\"",
                "caps(\"a\"",
                "atleast2(",
                "first/9(",
                "a* ",
                "a*",
                "a~2 ",
                "&& ",
                " ",
                "\n",
                "\u00a0",
                "🚀",
                "\ud800",
                "\u0301",
                "\u202e",
                "'",
                ",",
                "1",
                "[a TO b] ",
                "{",
                "/a/ "
            })
    void aHundredThousandCharactersOfItAreRead(String piece) {
        isReadTwiceTheSame(piece.repeat(MILLION / 10 / piece.length()));
    }

    private static void isReadTwiceTheSame(String text) {
        Query query = PATIENT.parse(text).query();

        boolean same = PATIENT.parse(query.toString()).query().equals(query);
        assertThat(same).isTrue();
    }

    @Test
    void aLongTextIsReadToItsLimit() {
        ParseResult result = QueryParser.standard().parse("it ".repeat(100_000));

        assertThat(result.query())
                .isInstanceOfSatisfying(
                        Query.Best.class, best -> assertThat(best.clauses()).hasSize(20_000));
        assertThat(result.warnings())
                .containsExactly(
                        "a query is longer than 100000 characters: the rest is ignored",
                        "a query has more than 20000 clauses: the others are ignored");
    }

    @Test
    void aPastedArticleIsReadWhole() {
        String article = IntStream.range(0, 10_000).mapToObj(i -> "word" + i).collect(Collectors.joining(" ", "", "."));

        ParseResult result = QueryParser.standard().parse(article);

        assertThat(result.warnings()).isEmpty();
        assertThat(result.query()).hasToString(article);
    }

    @Test
    void theCutAtTheLimitLeavesCharactersWhole() {
        QueryParser parser = QueryParser.builder()
                .limits(new QueryLimits(3, 1, 1, 1, 1, 1, 1, 1, 1))
                .build();

        assertThat(parser.parse("ab🚀").query()).isEqualTo(Query.word("ab"));
    }

    @Test
    void bracketsBeyondTheLimitArePassedOver() {
        String text = "(".repeat(1_000) + "a b" + ")".repeat(1_000);

        ParseResult result = QueryParser.standard().parse(text);

        assertThat(result.query()).hasToString("a b");
        assertThat(result.warnings())
                .containsExactly("brackets are nested more than 64 deep: the inner ones are ignored");
    }

    @Test
    void theDeepestAllowedQueryFitsOnTheStack() {
        int depth = QueryLimits.MAX_DEPTH;
        String text = "title:atleast2((".repeat(depth / 2) + "a" + ")^2 OR b)^3".repeat(depth / 2);

        Query query = PATIENT.parse(text).query();

        assertThat(PATIENT.parse(query.toString()).query()).isEqualTo(query);
        assertThat(query.hashCode()).isEqualTo(PATIENT.parse(text).query().hashCode());
    }

    @Test
    void aChainOfProximityIsCut() {
        ParseResult result = QueryParser.standard().parse("a" + " w/5 a".repeat(100));

        assertThat(result.warnings())
                .containsExactly("proximity operators are nested more than 64 deep: the others are read as AND");
        assertThat(result.query()).isInstanceOf(Query.And.class);
    }

    @Test
    void chainsWithinBracketsAreCutAsOne() {
        String chains = "(".repeat(60) + "a" + (" w/5 a".repeat(60) + ")").repeat(60);

        ParseResult result = QueryParser.standard().parse(chains);

        assertThat(result.warnings())
                .anyMatch(warning -> warning.startsWith("proximity operators are nested more than 64 deep"));
        assertThat(depth(result.query())).isLessThan(200);
    }

    private static int depth(Query query) {
        return switch (query) {
            case Query.Near near -> 1 + Math.max(depth(near.left()), depth(near.right()));
            case Query.And and ->
                1
                        + and.clauses().stream()
                                .mapToInt(HostileTextTest::depth)
                                .max()
                                .orElse(0);
            default -> 1;
        };
    }

    @Test
    void patternsBeyondTheLimitAreWords() {
        ParseResult result = QueryParser.standard().parse("ab~2 ".repeat(1_000));

        assertThat(result.query().toString()).startsWith("ab~2 ".repeat(20) + "ab ab ");
        assertThat(result.warnings())
                .containsExactly(
                        "there are more than 20 wildcard, fuzzy and regular expressions: the others are read as text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "re:/.{10000,}/",
                "re:/((a{50}){50}){50}/",
                "re:/a{99999999999}/",
            })
    void repeatsOfARegularExpressionAreLimited(String text) {
        assertThat(QueryParser.standard().parse(text).warnings())
                .contains("the repeats of a regular expression multiply to more than 1000: it is read as text");
        assertThatThrownBy(() -> QueryParser.standard().parseStrict(text))
                .isInstanceOf(QuerySyntaxException.class)
                .hasMessageContaining("multiply to more than 1000");
    }

    @Test
    void longPatternsAreText() {
        assertThat(QueryParser.standard()
                        .parse("re:/" + "a?".repeat(5_000) + "/")
                        .warnings())
                .containsExactly(
                        "a pattern is longer than 100 characters: it is read as text",
                        "a word has more than 200 parts: it is read as a text, as about(\"…\") is");
        assertThat(QueryParser.standard().parse("a*".repeat(40)).warnings())
                .containsExactly("a pattern has more than 10 wildcards: it is read as text");
        assertThat(QueryParser.standard().parse("a".repeat(400) + "~2").query()).isEqualTo(Query.word("a".repeat(400)));
    }

    @Test
    void aLongPhraseIsCutAndAWordOfManyPartsIsAText() {
        assertThat(QueryParser.standard().parse("\"" + "ab ".repeat(300) + "\"").query())
                .isEqualTo(Query.phrase("ab ".repeat(200)));
        assertThat(QueryParser.standard().parse("a-".repeat(300)).query()).isEqualTo(Query.about("a-".repeat(300)));
        assertThat(QueryParser.standard().parse("中".repeat(300)).query()).isEqualTo(Query.about("中".repeat(300)));
        assertThat(QueryParser.standard().parse("x".repeat(90_000)).query()).isEqualTo(Query.about("x".repeat(90_000)));
        assertThat(QueryParser.standard().parse("e\u0301".repeat(300)).query())
                .isEqualTo(Query.word("e\u0301".repeat(300)));
        assertThatThrownBy(() -> QueryParser.standard().parseStrict("kim \"" + "ab ".repeat(300) + "\""))
                .hasMessage("a phrase has more than 200 words (character 5): for a whole text write about(\"…\")");
        assertThatThrownBy(() -> QueryParser.standard().parseStrict("kim " + "a-".repeat(300)))
                .hasMessage("a word has more than 200 parts (character 5)");
    }

    @Test
    void strictReadingNamesTheLimit() {
        assertThatThrownBy(() -> QueryParser.standard().parseStrict("x".repeat(10_000_000)))
                .isInstanceOf(QuerySyntaxException.class)
                .hasMessage("a query is longer than 100000 characters (character 100001)");
        assertThatThrownBy(() -> QueryParser.standard().parseStrict("(".repeat(1_000)))
                .hasMessage("brackets are nested more than 64 deep (character 65)");
        assertThatThrownBy(() -> QueryParser.standard().parseStrict("a ".repeat(30_000)))
                .hasMessage("a query has more than 20000 clauses (character 40001)");
    }
}
