package dateline.query.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.lucene.util.automaton.RegExp;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Regular expressions are refused with the place of the fault; what is not refused, Lucene reads.
class RegexValidatorTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a|b",
                "a|b|c",
                "ab*c+d?",
                "a{2}",
                "a{2,}",
                "a{2,5}",
                "a{2,2}",
                "a{0}",
                "a{007}",
                "()",
                "(a|(b))c",
                "[abc]",
                "[^abc]",
                "[a-c]",
                "[a-a]",
                "[a-cx-z]",
                "[\\d]",
                "[\\w\\s]",
                "[^\\D]",
                "[\\]]",
                "[\\-a]",
                "\\d+",
                "\\(",
                "\\\\",
                "\"a(b\"",
                "a\"\"b",
                "a**",
                "a{2}{3}",
                ".",
                "a.b",
                "\\.",
                "é",
                "🚢+",
                "[🚢-🚣]",
                "[\\W-]"
            })
    void whatIsWellFormedIsTaken(String expression) {
        assertThat(RegexValidator.fault(expression)).isEmpty();
        assertThat(new RegExp(
                        expression,
                        RegExp.ALL & ~RegExp.ANYSTRING & ~RegExp.EMPTY & ~RegExp.INTERVAL & ~RegExp.AUTOMATON))
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a)           | 1 | there is no ( for this )
            (a))b        | 3 | there is no ( for this )
            (a           | 0 | there is no ) for this (
            x(a(b)       | 1 | there is no ) for this (
            [a           | 0 | there is no ] for this [
            x[a-z        | 1 | there is no ] for this [
            x[           | 1 | the expression ends too early
            [c-a]        | 1 | this range of characters runs backwards
            [xc-a]       | 2 | this range of characters runs backwards
            a{           | 1 | these curly brackets hold no number
            a{}          | 1 | these curly brackets hold no number
            a{,3}        | 1 | these curly brackets hold no number
            a{x}         | 1 | these curly brackets hold no number
            a{2          | 1 | there is no } for this {
            a{2,         | 1 | these curly brackets hold no number
            a{2,5        | 1 | there is no } for this {
            a{2;5}       | 1 | there is no } for this {
            a{5,2}       | 1 | the first number of these curly brackets is greater than the second
            ab{10,9}     | 2 | the first number of these curly brackets is greater than the second
            a{99999999999} | 1 | these curly brackets hold no number
            a"b          | 1 | there is no closing quotation mark for this one
            ab\\         | 2 | the expression ends too early
            `a|`         | 2 | the expression ends too early
            """)
    void theFaultIsPlaced(String expression, int index, String what) {
        RegexValidator.Fault fault = RegexValidator.fault(expression).orElseThrow();
        assertThat(fault.what()).startsWith(what);
        assertThat(fault.index()).isEqualTo(index);
        assertThatThrownBy(() -> new RegExp(expression))
                .as("Lucene refuses it too")
                .isInstanceOf(IllegalArgumentException.class);
    }
}
