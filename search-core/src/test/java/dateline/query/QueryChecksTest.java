package dateline.query;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A program that builds a query which cannot be asked is told so when it builds it, with what is wrong.
class QueryChecksTest {

    private static final Query WORD = Query.word("ferry");
    private static final Query ALL = Query.all(WORD, Query.word("rain"));

    private static Arguments wrong(String what, ThrowingCallable made) {
        return Arguments.of(what, made);
    }

    static Stream<Arguments> queries() {
        return Stream.of(
                wrong("distance", () -> new Query.Near(0, false, WORD, WORD)),
                wrong("left", () -> new Query.Near(1, false, ALL, WORD)),
                wrong("right", () -> new Query.Near(1, true, WORD, ALL)),
                wrong("distance", () -> new Query.NotNear(0, WORD, WORD)),
                wrong("include", () -> new Query.NotNear(1, ALL, WORD)),
                wrong("exclude", () -> new Query.NotNear(1, WORD, ALL)),
                wrong("left", () -> new Query.SameUnit(Query.Unit.SENTENCE, ALL, WORD)),
                wrong("right", () -> new Query.SameUnit(Query.Unit.PARAGRAPH, WORD, ALL)),
                wrong("words", () -> new Query.First(0, WORD)),
                wrong("clause", () -> new Query.First(5, ALL)),
                wrong("count", () -> new Query.AtLeastOf(0, List.of(WORD))),
                wrong("at least 2 clauses are needed", () -> new Query.AtLeastOf(2, List.of(WORD))));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void whatIsWrongIsNamed(String what, ThrowingCallable made) {
        assertThatIllegalArgumentException().isThrownBy(made).withMessageContaining(what);
    }
}
