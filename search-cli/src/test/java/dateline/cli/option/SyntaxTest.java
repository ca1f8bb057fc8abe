package dateline.cli.option;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.cli.option.Manual.Group;
import dateline.cli.option.Manual.Operands;
import dateline.cli.option.Manual.Topic;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyntaxTest {

    private static final Manual QUERY = manual(true);
    private static final Manual OTHER = manual(false);

    private static Manual manual(boolean query) {
        return new Manual(
                "try",
                List.of(),
                Topic.FIND,
                "Try it",
                new Operands("WORDS…", 0, Integer.MAX_VALUE, query),
                List.of(),
                List.of(
                        Group.of(
                                "All",
                                QueryOptions.LIMIT,
                                QueryOptions.FILTER,
                                QueryOptions.FILE,
                                CommonOptions.JSON,
                                CommonOptions.QUIET,
                                CommonOptions.COLOR),
                        CommonOptions.GENERAL),
                List.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    korea -nato                  | korea -nato            | 10 |
                    korea -nato -n 5             | korea -nato            | 5  |
                    -n 5 korea -nato             | korea -nato            | 5  |
                    korea -n 5 -nato             | korea -nato            | 5  |
                    korea -n5                    | korea -n5              | 10 |
                    korea -nq                    | korea -nq              | 10 |
                    korea -qn 5                  | korea -qn 5            | 10 |
                    korea -n=5                   | korea -n=5             | 10 |
                    korea -q                     | korea                  | 10 | quiet
                    korea -quiet                 | korea -quiet           | 10 |
                    korea -hello                 | korea -hello           | 10 |
                    korea -fifa                  | korea -fifa            | 10 |
                    korea -1                     | korea -1               | 10 |
                    korea -                      | korea -                | 10 |
                    -nato -kim                   | -nato -kim             | 10 |
                    korea --limit 5 -nato        | korea -nato            | 5  |
                    korea --limit=5              | korea                  | 5  |
                    korea -n 5 -n 7              | korea                  | 7  |
                    korea --filter -nato         | korea                  | 10 | filter
                    korea -- -n 5                | korea -n 5             | 10 |
                    -- --json --filter           | --json --filter        | 10 |
                    korea --json -- --json       | korea --json           | 10 | json
                    korea -title:nato +kim       | korea -title:nato +kim | 10 |
                    @korea                       | @korea                 | 10 |
                    -- @korea                    | @korea                 | 10 |
                    """)
    void amongTheWordsOfAQueryADashMeansNot(String typed, String words, int limit, String given) {
        Arguments arguments = Syntax.parse(QUERY, List.of(typed.split(" ")));
        assertThat(arguments.operands()).containsExactly(words.split(" "));
        assertThat(arguments.get(QueryOptions.LIMIT)).isEqualTo(limit);
        if (given != null) {
            assertThat(arguments.given()).containsKey("--" + given);
        }
    }

    @Test
    void argumentsWithSpacesStayWhole() {
        assertThat(Syntax.parse(QUERY, List.of("a b", "-c d", "", "'q'", "\"r\""))
                        .operands())
                .containsExactly("a b", "-c d", "", "'q'", "\"r\"");
    }

    @Test
    void aValueMayBeginWithADashOrBeEmpty() {
        assertThat(Syntax.parse(QUERY, List.of("--filter", "-nato", "--filter", "", "--filter=--json"))
                        .get(QueryOptions.FILTER))
                .containsExactly("-nato", "", "--json");
    }

    @Test
    void elsewhereShortOptionsClusterAsUsual() {
        Arguments arguments = Syntax.parse(OTHER, List.of("-qn5", "x"));
        assertThat(arguments.get(QueryOptions.LIMIT)).isEqualTo(5);
        assertThat(arguments.get(CommonOptions.QUIET)).isTrue();
        assertThat(arguments.operands()).containsExactly("x");
    }

    @Test
    void whatIsNotGivenHasItsDefault() {
        Arguments arguments = Syntax.parse(QUERY, List.of());
        assertThat(arguments.get(QueryOptions.LIMIT)).isEqualTo(10);
        assertThat(arguments.get(QueryOptions.FILTER)).isEmpty();
        assertThat(arguments.get(QueryOptions.FILE)).isEmpty();
        assertThat(arguments.get(CommonOptions.JSON)).isFalse();
        assertThat(arguments.has(CommonOptions.JSON)).isFalse();
    }

    @Test
    void whereHelpIsAskedForNothingElseCounts() {
        for (String help : List.of("-h", "--help")) {
            Arguments arguments = Syntax.parse(QUERY, List.of("korea", help, "--nonsense", "-n", "ten"));
            assertThat(arguments.given()).containsOnlyKeys(help);
        }
        assertThat(Syntax.parse(QUERY, List.of("--", "-h")).operands()).containsExactly("-h");
    }

    @Test
    void flagsMayBeRepeated() {
        assertThat(Syntax.parse(QUERY, List.of("-q", "--quiet", "-q")).get(CommonOptions.QUIET))
                .isTrue();
    }
}
