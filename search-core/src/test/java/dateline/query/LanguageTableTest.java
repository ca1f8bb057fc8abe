package dateline.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.article.Field;
import dateline.query.parser.QueryParser;
import dateline.query.parser.QuerySyntaxException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds `docs/query-language.md` to its word as far as reading goes; that the patterns match what they say they do
/// needs an index.
class LanguageTableTest {

    static List<LanguageTable.Row> rows() {
        return LanguageTable.rows();
    }

    static List<LanguageTable.Reading> faults() {
        return LanguageTable.faults();
    }

    static List<LanguageTable.Reading> remarks() {
        return LanguageTable.remarks();
    }

    @Test
    void theDocumentHasItsTables() {
        assertThat(rows()).hasSizeGreaterThan(80);
        assertThat(faults()).hasSizeGreaterThan(15);
        assertThat(remarks()).hasSizeGreaterThan(3);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void patternsAreRight(LanguageTable.Row row) {
        ParseResult result = row.parser().parseStrict(row.pattern());

        assertThat(result.warnings()).isEmpty();
        assertThat(row.parser().parse(row.pattern())).isEqualTo(result);
        assertThat(row.parser().parseStrict(result.query().toString()).query()).isEqualTo(result.query());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void examplesSpeakOfKnownFields(LanguageTable.Row row) {
        assertThat(row.matches()).isNotEmpty();
        assertThat(row.others().isEmpty()).isEqualTo(row.pattern().equals("*:*"));
        assertThat(List.of(row.matches(), row.others()))
                .allSatisfy(examples -> assertThat(examples)
                        .allSatisfy(example -> assertThat(example.fields().keySet())
                                .allMatch(name -> Field.named(name).isPresent()
                                        || LanguageTable.EXTRA_FIELDS.containsKey(name))));
    }

    @ParameterizedTest
    @MethodSource({"faults", "remarks"})
    void lenientReadingIsAsTheDocumentSays(LanguageTable.Reading reading) {
        ParseResult result = QueryParser.standard().parse(reading.text());

        assertThat(result.query()).hasToString(reading.reading());
        assertThat(result.warnings()).containsExactly(reading.warning());
    }

    @ParameterizedTest
    @MethodSource("faults")
    void strictReadingStopsAtFaults(LanguageTable.Reading fault) {
        assertThatThrownBy(() -> QueryParser.standard().parseStrict(fault.text()))
                .isInstanceOfSatisfying(
                        QuerySyntaxException.class,
                        e -> assertThat(fault.warning()).startsWith(e.description() + ": "));
    }

    @ParameterizedTest
    @MethodSource("remarks")
    void strictReadingGoesOnWhereThereIsButARemark(LanguageTable.Reading remark) {
        QueryParser parser = QueryParser.standard();

        assertThat(parser.parseStrict(remark.text())).isEqualTo(parser.parse(remark.text()));
    }
}
