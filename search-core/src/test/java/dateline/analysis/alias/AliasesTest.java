package dateline.analysis.alias;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.analysis.LanguageAnalysis;
import dateline.analysis.TextIndex;
import dateline.analysis.query.AnalyzedQuery;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AliasesTest {

    private static final String FILE = """
            # names that changed
            Myanmar = Burma
            UN, U.N., United Nations      # three for one
            US = United States = America

            Kiev => Kyiv
            "Washington, D.C." = DC
            ceasefire = truce
            New York, Big Apple
            New York Times = NYT
            Côte d’Ivoire = Ivory Coast
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # query                      | what has other names, and which
            Burma                        | Burma: Myanmar
            the Burmas                   | Burmas: Myanmar
            united nations council       | united nations: UN
            UN council                   | UN: United Nations
            U.N. council                 | U.N.: United Nations
            un council                   | un: United Nations
            sanctions US                 | US: United States, America
            sanctions U.S.               | U.S.: United States, America
            told us                      |
            american                     |
            united                       |
            Kiev                         | Kiev: Kyiv
            Kyiv                         |
            Washington, D.C. police      | Washington, D.C.: DC
            cease-fire                   |
            truce                        | truce: ceasefire
            New York                     | New York: Big Apple
            the New York Times said      | New York Times: NYT
            Ivory Coast and Burma        | Ivory Coast: Côte d’Ivoire; Burma: Myanmar
            cote d'ivoire                | cote d'ivoire: Ivory Coast
            """)
    void findsOtherNames(String query, String expected) {
        Aliases.Parsed parsed = Aliases.parse(FILE);
        assertThat(parsed.problems()).isEmpty();
        LanguageAnalysis english = LanguageAnalysis.of("en");
        AnalyzedQuery text = english.analyzeQuery(query);
        List<String> found = AliasTable.of(parsed.aliases(), english).matches(text).stream()
                .map(match -> text.text()
                                .substring(
                                        text.words().get(match.from()).start(),
                                        text.words().get(match.to() - 1).end())
                        + ": "
                        + String.join(
                                ", ",
                                match.names().stream().map(AnalyzedQuery::text).toList()))
                .toList();
        assertThat(String.join("; ", found)).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Burma             | line 1: only one name: write 'name = other name', or 'name => other name'
            Burma =           | line 1: a name is missing
            = Burma           | line 1: a name is missing
            Burma = ,         | line 1: a name is missing
            Burma => a => b   | line 1: a second '=>': write one rule a line
            Burma = !!!       | line 1: '!!!' has no letter and no digit
            "Burma = Myanmar  | line 1: a quote is opened, but not closed
            "Burma" x = a     | line 1: expected ',', '=' or '=>' behind the closing quote
            """)
    void saysWhatIsWrong(String line, String problem) {
        assertThat(Aliases.parse(line).problems().toString()).isEqualTo("[" + problem + "]");
    }

    @Test
    void keepsTheRightLinesOfAFileWithFaults() {
        Aliases.Parsed parsed = Aliases.parse("a = b\nfault\r\nc => d # one way\n");
        assertThat(parsed.aliases()).hasToString("a, b\nc => d");
        assertThat(parsed.problems().getFirst().line()).isEqualTo(2);
    }

    @Test
    void printsWhatItParses() {
        Aliases aliases = Aliases.parse(FILE).aliases();
        assertThat(Aliases.parse(aliases.toString()).aliases()).isEqualTo(aliases);
    }

    @Test
    void aNameTakesThePlaceOfWordsInAPhrase() {
        LanguageAnalysis english = LanguageAnalysis.of("en");
        AliasTable table = AliasTable.of(Aliases.parse(FILE).aliases(), english);
        AnalyzedQuery query = english.analyzeQuery("the UN council met");
        AliasMatch match = table.matches(query).getFirst();
        AnalyzedQuery other =
                query.with(match.from(), match.words(), match.names().getFirst());
        try (TextIndex index = new TextIndex(english, "When the United Nations Council met, nobody came.")) {
            assertThat(index.hasPhrase(query)).isFalse();
            assertThat(index.hasPhrase(other)).isTrue();
        }
    }
}
