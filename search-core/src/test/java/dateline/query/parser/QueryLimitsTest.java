package dateline.query.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.query.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What costs much is bounded: a query at a bound is taken, one beyond it refused by name, or read as something
/// cheaper.
class QueryLimitsTest {

    /// Ten bounds, each other than the others.
    private static final QueryParser PARSER = QueryParser.standard().toBuilder()
            .limits(new QueryLimits(90, 2, 4, 2, 9, 3, 12, 5, 7))
            .allowLeadingWildcard(true)
            .build();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ((a))                | (((a)))               | brackets are nested more than 2 deep
            ((a) b)              | (((a)) b)             | brackets are nested more than 2 deep
            a b c d              | a b c d e             | a query has more than 4 clauses
            a* b*                | a* b* c*              | there are more than 2 wildcard, fuzzy and regular expressions
            aa~1 re:/b/          | aa~1 re:/b/ c?d       | there are more than 2 wildcard, fuzzy and regular expressions
            abcdefgh*            | abcdefghi*           | a pattern is longer than 9 characters
            re:/abcdefghi/       | re:/abcdefghij/       | a pattern is longer than 9 characters
            a*b?c*               | a*b?c*d*              | a pattern has more than 3 wildcards
            re:/a{12}/           | re:/a{13}/            | the repeats of a regular expression multiply to more than 12
            re:/a{1,12}/         | re:/a{1,13}/          | the repeats of a regular expression multiply to more than 12
            re:/a{3}b{4}/        | re:/a{3}b{5}/         | the repeats of a regular expression multiply to more than 12
            re:/a{12,}/          | re:/a{13,}/           | the repeats of a regular expression multiply to more than 12
            re:/a{0}b/           | re:/a{9999999999}/    | a pattern is longer than 9 characters
            "a b c d e"          | "a b c d e f"         | a phrase has more than 5 words
            a-b-c-d-e            | a-b-c-d-e-f           | a word has more than 5 parts
            a w/7 b              | a w/8 b               | the number of w/ must be
            "a b"~7              | "a b"~8               | the number of ~ must be 0 to 7, not 8
            xx w/1 yy w/1 zz     | xx w/1 yy w/1 zz w/1 vv | proximity operators are nested more than 2 deep
            """)
    void eachIsTakenUpToItsBound(String within, String beyond, String problem) {
        assertThat(PARSER.parse(within).warnings()).as(within).isEmpty();
        assertThat(PARSER.parse(beyond).warnings())
                .as(beyond)
                .anySatisfy(each -> assertThat(each).contains(problem));
        assertThatThrownBy(() -> PARSER.parseStrict(beyond)).hasMessageContaining(problem);
    }

    @Test
    void theRestOfALongTextIsIgnored() {
        String text = "word ".repeat(3) + "x".repeat(75);
        assertThat(PARSER.parse(text).warnings()).isEmpty();
        assertThat(PARSER.parse(text + "yz").query())
                .isEqualTo(PARSER.parse(text).query());
        assertThat(PARSER.parse(text + "yz").warnings())
                .singleElement()
                .asString()
                .contains("a query is longer than 90 characters");
        // Half of a character is no character.
        String cut = text.substring(0, 89) + "\uD83D\uDEA2" + "z";
        assertThat(PARSER.parse(cut).query())
                .isEqualTo(PARSER.parse(text.substring(0, 89)).query());
    }

    @Test
    void whatIsTooMuchIsReadAsSomethingCheaper() {
        assertThat(PARSER.parse("a-b-c-d-e-f").query()).isInstanceOf(Query.About.class);
        assertThat(PARSER.parse("\"a b c d e f\"").query())
                .isEqualTo(PARSER.parse("\"a b c d e\"").query());
        assertThat(PARSER.parse("a w/8 b").query())
                .isEqualTo(PARSER.parse("a w/7 b").query());
        assertThat(PARSER.parse("a w/99999999999 b").query())
                .isEqualTo(PARSER.parse("a w/7 b").query());
        assertThat(PARSER.parse("a b c d e").query())
                .isEqualTo(PARSER.parse("a b c d").query());
    }

    @ParameterizedTest
    @CsvSource({
        "0, length",
        "1, depth",
        "2, clauses",
        "3, patterns",
        "4, patternLength",
        "5, wildcards",
        "6, repeats",
        "7, parts",
        "8, window"
    })
    void noBoundMayBeZero(int which, String name) {
        int[] bounds = {1, 1, 1, 1, 1, 1, 1, 1, 1};
        limits(bounds);
        bounds[which] = 0;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> limits(bounds))
                .withMessage(name + " must be at least 1, not 0");
    }

    @Test
    void theDepthIsBounded() {
        limits(1, QueryLimits.MAX_DEPTH, 1, 1, 1, 1, 1, 1, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> limits(1, QueryLimits.MAX_DEPTH + 1, 1, 1, 1, 1, 1, 1, 1))
                .withMessage("depth must be at most 200, not 201");
    }

    private static QueryLimits limits(int... n) {
        return new QueryLimits(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8]);
    }
}
