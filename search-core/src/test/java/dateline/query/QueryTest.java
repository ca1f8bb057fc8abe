package dateline.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dateline.query.parser.QueryParser;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class QueryTest {

    private static final Query A = Query.word("a");
    private static final Query B = Query.word("b");

    private static void refuses(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @Test
    void isPrintedAsItIsWritten() {
        Query query = Query.all(
                Query.near(5, Query.word("missile"), Query.any(Query.word("Russia"), Query.phrase("North Korea"))),
                Query.in("headline", Query.exact("talks")),
                Query.published("last week"),
                Query.not(Query.prefix("test")));

        assertThat(query)
                .hasToString("missile w/5 (Russia OR \"North Korea\") AND title:exact(talks) AND date:\"last week\""
                        + " AND NOT test*");
    }

    @ParameterizedTest
    @MethodSource
    void isReadBackFromWhatIsPrinted(Query query, String printed) {
        assertThat(query).hasToString(printed);
        assertThat(QueryParser.standard().parseStrict(printed).query()).isEqualTo(query);
    }

    static Stream<Arguments> isReadBackFromWhatIsPrinted() {
        return Stream.of(
                arguments(Query.everything(), "*:*"),
                arguments(A, "a"),
                arguments(Query.phrase("a b"), "\"a b\""),
                arguments(Query.phrase("a b", 3), "\"a b\"~3"),
                arguments(Query.exact("a b"), "exact(\"a b\")"),
                arguments(Query.about("a b"), "about(\"a b\")"),
                arguments(Query.caps("US"), "caps(US)"),
                arguments(Query.allCaps("UN"), "allcaps(UN)"),
                arguments(Query.noCaps("us"), "nocaps(us)"),
                arguments(Query.prefix("missil"), "missil*"),
                arguments(Query.wildcard("organi?ation"), "organi?ation"),
                arguments(Query.fuzzy("putin", 1), "putin~1"),
                arguments(Query.regex("reg(ular)?ex"), "re:/reg(ular)?ex/"),
                arguments(Query.near(5, A, B), "a w/5 b"),
                arguments(Query.before(3, A, B), "a pre/3 b"),
                arguments(Query.notNear(10, A, B), "a NOT w/10 b"),
                arguments(Query.sameSentence(A, B), "a /s b"),
                arguments(Query.sameParagraph(A, B), "a /p b"),
                arguments(Query.atLeast(3, A), "atleast3(a)"),
                arguments(Query.first(50, A), "first/50(a)"),
                arguments(Query.atLeastOf(2, A, B, Query.word("c")), "2 of (a b c)"),
                arguments(Query.best(A, B), "a b"),
                arguments(Query.all(A, B), "a AND b"),
                arguments(Query.any(A, B), "a OR b"),
                arguments(Query.not(A), "NOT a"),
                arguments(Query.in("title", A), "title:a"),
                arguments(Query.in("title", Query.word("//b")), "title:(//b)"),
                arguments(Query.in("title", Query.fuzzy("//b", 1)), "title:(//b~1)"),
                arguments(Query.in("title", Query.phrase("//b c")), "title:\"//b c\""),
                arguments(Query.hasValue("author"), "author:*"),
                arguments(Query.range("words", 500, 1e3), "words:500..1000"),
                arguments(Query.rangeFrom("words", 500L), "words:500.."),
                arguments(Query.rangeTo("words", new BigDecimal("9.50")), "words:..9.5"),
                arguments(Query.published("2023-10"), "date:2023-10"),
                arguments(Query.dated("added", "today"), "added:today"),
                arguments(Query.boost(A, 2), "a^2"));
    }

    @Test
    void bracketsStandWhereFormsMeet() {
        assertThat(Query.not(Query.not(A))).hasToString("NOT (NOT a)");
        assertThat(Query.before(2, Query.near(5, A, B), A)).hasToString("(a w/5 b) pre/2 a");
        assertThat(Query.any(Query.all(A, B), A)).hasToString("(a AND b) OR a");
        assertThat(Query.in("title", Query.any(A, B))).hasToString("title:(a OR b)");
        assertThat(Query.in("title", new Query.Boosted(A, 2))).hasToString("title:(a^2)");
        assertThat(new Query.Boosted(new Query.Boosted(A, 2), 0.5f)).hasToString("(a^2)^0.5");
        assertThat(Query.in("author", Query.everything())).hasToString("author:*");
    }

    @Test
    void wordsThatLookLikeOperatorsAreEscaped() {
        assertThat(Query.any(Query.word("AND"), Query.word("w/5"))).hasToString("\\AND OR w\\/5");
        assertThat(Query.word("-5")).hasToString("\\-5");
        assertThat(Query.word("title:kim")).hasToString("title\\:kim");
        assertThat(Query.word("what?")).hasToString("what?");
        assertThat(Query.near(1, Query.word("not"), A)).hasToString("\\not w/1 a");
        assertThat(new Query.AtLeastOf(1, List.of(Query.word("3"), Query.word("of"), Query.any(A, B))))
                .hasToString("1 of (3 \\of (a OR b))");
    }

    @Test
    void oneOfSeveralIsItself() {
        assertThat(Query.all(A)).isSameAs(A);
        assertThat(Query.any(A)).isSameAs(A);
    }

    @Test
    void whiteSpaceIsMadeSingle() {
        assertThat(Query.phrase(" over\n a  line\u00a0break ")).isEqualTo(Query.phrase("over a line break"));
    }

    @Test
    void fieldsHaveOneName() {
        assertThat(Query.in("Byline", A)).isEqualTo(Query.in("author", A));
        assertThat(Query.in("HLP", A)).isEqualTo(Query.in(Query.HLEAD, A));
        assertThat(Query.in("desk", A)).isNotEqualTo(Query.in("Desk", A));
        assertThat(range("wc", "1", "2")).isEqualTo(range("words", "1", "2"));
    }

    @Test
    void fieldsFitTheirQueries() {
        refuses(() -> Query.in("date", A), "field date is of type date");
        refuses(() -> Query.in("length", A), "field words is of type number");
        refuses(() -> range("title", "1", "2"), "field title is of type text");
        refuses(() -> new Query.Dated("author", Period.parse("2023")), "field author is of type keyword");
        refuses(() -> Query.in("", A), "field must not be empty");
        assertThat(Query.in("date", Query.everything())).hasToString("date:*");
    }

    @Test
    void aBoundThatIsAbsentExcludesNothing() {
        assertThat(new Query.Range("words", Optional.of("5"), Optional.empty(), true, false))
                .isEqualTo(new Query.Range("words", Optional.of("5"), Optional.empty(), true, true));
    }

    private static Query range(String field, String from, String to) {
        return new Query.Range(field, Optional.of(from), Optional.of(to), true, true);
    }

    @Test
    void partsAreChecked() {
        refuses(() -> Query.word(" \u00a0"), "text must not be blank");
        refuses(() -> new Query.Phrase("a b", -1), "slop must not be negative, not -1");
        refuses(() -> new Query.Fuzzy("a", 3), "edits must be 1 or 2, not 3");
        refuses(() -> Query.near(0, A, B), "distance must be at least 1, not 0");
        refuses(() -> new Query.AtLeast(0, A), "count must be at least 1, not 0");
        refuses(() -> new Query.First(0, A), "words must be at least 1, not 0");
        refuses(() -> new Query.AtLeastOf(3, List.of(A, B)), "at least 3 clauses are needed");
        refuses(() -> new Query.And(List.of(A)), "at least 2 clauses are needed");
        refuses(
                () -> new Query.Best(List.of(new Query.Clause(Query.Occurs.OPTIONAL, A))),
                "at least 2 clauses are needed");
        refuses(() -> new Query.Boosted(A, 0), "factor must be above 0 and at most 1000, not 0.0");
        refuses(() -> new Query.Boosted(A, Float.NaN), "factor must be above 0 and at most 1000, not NaN");
        refuses(() -> range("words", "many", "1"), "not a decimal number of at most 40 characters: many");
        refuses(
                () -> new Query.Range("words", Optional.empty(), Optional.empty(), true, true),
                "a range needs at least one bound");
    }

    @Test
    void patternsAreChecked() {
        refuses(() -> new Query.Wildcard("missile"), "a pattern needs a * or ?: missile");
        refuses(() -> new Query.Wildcard("missile?"), "? stands only inside a word: missile?");
        refuses(() -> new Query.Wildcard("a b*"), "white space and backslash cannot stand in a pattern: a b*");
        refuses(() -> Query.prefix(""), "a pattern needs a letter or digit: *");
        refuses(() -> new Query.Regex(""), "pattern must not be empty");
        refuses(() -> new Query.Regex("a b"), "white space cannot stand in a pattern: a b");
        refuses(() -> new Query.Regex("a\\"), "the backslash at the end escapes nothing: a\\");
        assertThat(new Query.Regex("a/b")).isEqualTo(new Query.Regex("a\\/b"));
    }

    @Test
    void proximityNeedsPlaces() {
        refuses(
                () -> Query.near(5, Query.all(A, B), A),
                "left must be words, phrases, patterns, proximity, or alternatives of these, not a AND b");
        refuses(
                () -> new Query.AtLeast(2, Query.in("title", A)),
                "clause must be words, phrases, patterns, proximity, or alternatives of these, not title:a");
        assertThat(Query.near(5, A, Query.any(B, Query.near(1, A, B))).hasPlaces())
                .isTrue();
        assertThat(new Query.Best(List.of(
                                new Query.Clause(Query.Occurs.OPTIONAL, A), new Query.Clause(Query.Occurs.OPTIONAL, B)))
                        .hasPlaces())
                .isTrue();
        assertThat(new Query.Best(List.of(
                                new Query.Clause(Query.Occurs.OPTIONAL, A), new Query.Clause(Query.Occurs.EXCLUDED, B)))
                        .hasPlaces())
                .isFalse();
    }

    @Test
    void clausesAreCopied() {
        List<Query> clauses = new ArrayList<>(List.of(A, B));
        Query.And and = new Query.And(clauses);
        clauses.clear();

        assertThat(and.clauses()).containsExactly(A, B);
    }
}
