package dateline.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dateline.article.Field;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaTest {

    private static Schema of(String... namesAndValues) {
        TreeMap<String, List<String>> extras = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            extras.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
        }
        return Schema.empty().with(extras);
    }

    @ParameterizedTest
    @CsvSource({
        "12, NUMBER",
        "-1.5, NUMBER",
        "1e3, NUMBER",
        "12d, KEYWORD",
        "NaN, KEYWORD",
        "2023-10-12, DATE",
        "2023-10-12T09:30:00Z, DATE",
        "2023, NUMBER",
        "2023-13-12, KEYWORD",
        "Asia, KEYWORD"
    })
    void theFirstValueDecidesOnTheType(String value, Field.Type type) {
        assertThat(of("field", value).type("field")).contains(type);
    }

    @Test
    void aLongValueOrOneOfSeveralLinesIsText() {
        assertThat(of("field", "x".repeat(Schema.MAX_KEYWORD)).type("field")).contains(Field.Type.KEYWORD);
        assertThat(of("field", "x".repeat(Schema.MAX_KEYWORD + 1)).type("field"))
                .contains(Field.Type.TEXT);
        assertThat(of("field", "one\ntwo").type("field")).contains(Field.Type.TEXT);
    }

    @Test
    void aFieldKeepsItsType() {
        Schema schema = of("pages", "2");
        Schema later = schema.with(new TreeMap<>(Map.of("pages", List.of("two"), "desk", List.of("Asia"))));
        assertThat(later.types())
                .containsOnly(Map.entry("pages", Field.Type.NUMBER), Map.entry("desk", Field.Type.KEYWORD));
    }

    @Test
    void fieldsOfEveryArticleAreKnownByTheirAliases() {
        assertThat(Schema.empty().type("headline")).contains(Field.Type.TEXT);
        assertThat(Schema.empty().type("desk")).isEmpty();
    }

    @Test
    void aSchemaIsReadAsItWasWritten() {
        Schema schema = of("pages", "2", "desk", "Asia", "seen", "2023-10-12", "note", "one\ntwo");
        assertThat(schema).hasToString("desk=keyword note=text pages=number seen=date");
        assertThat(Schema.parse(schema.toString())).isEqualTo(schema);
        assertThat(Schema.parse("")).isEqualTo(Schema.empty());
    }

    @Test
    void anotherTypeCannotBeDeclared() {
        Schema schema = of("pages", "2");
        assertThat(schema.declaring(new TreeMap<>(Map.of("pages", Field.Type.NUMBER))))
                .isEqualTo(schema);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> schema.declaring(new TreeMap<>(Map.of("pages", Field.Type.TEXT))))
                .withMessage("the field pages is declared as a text, and is a number in this index: index its articles"
                        + " again to change that");
    }

    @Test
    void aNameThatNoQueryCanHaveIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Schema(new TreeMap<>(Map.of("no name", Field.Type.TEXT))))
                .withMessage("'no name' cannot name an extra field");
    }

    @ParameterizedTest
    @CsvSource({"NUMBER, 3.5, three", "DATE, 2023-10-12, soon"})
    void aValueHasToFitADeclaredType(Field.Type type, String fits, String doesNot) {
        assertThatCode(() -> Schema.requireFit("a-1", "field", type, fits)).doesNotThrowAnyException();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Schema.requireFit("a-1", "field", type, doesNot))
                .withMessageStartingWith("cannot add article a-1: field is a ")
                .withMessageEndingWith(", not '" + doesNot + "'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12kg",
                "1e999",
                "-1e999",
                "NaN",
                "Infinity",
                "0x1p3f",
                "1d",
                "12 34",
                "99999999999999999999999999999999999999999"
            })
    void whatIsNoFiniteDecimalNumberIsNone(String value) {
        assertThat(Schema.parseNumber(value)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0.5", "1e3", "+7", " 8 ", ".5", "5."})
    void otherNumbersAreRead(String value) {
        assertThat(Schema.parseNumber(value)).contains(Double.valueOf(value.strip()));
    }

    @Test
    void aDateOfWhichNothingIsKnownIsNone() {
        assertThat(Schema.parseDate("unknown")).isEmpty();
        assertThat(Schema.parseDate("")).isEmpty();
        assertThat(Schema.parseDate("2024-13-01")).isEmpty();
        assertThat(Schema.parseDate("2024-02")).isPresent();
    }
}
