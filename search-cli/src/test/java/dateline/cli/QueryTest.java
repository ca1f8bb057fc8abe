package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.cli.Ran.Surroundings;
import dateline.cli.output.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `dateline query` from the arguments to the last byte.
class QueryTest {

    @TempDir
    private static Path folder;

    private static Surroundings here;

    @BeforeAll
    static void index() {
        Sample.index(folder.resolve(".dateline"));
        here = Surroundings.of(folder);
    }

    private static Ran query(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "query";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return here.dateline(all);
    }

    private static String ids(String arguments) {
        String[] typed = (arguments + " --format ids").split(" ");
        return String.join(" ", query(typed).out().lines().sorted().toList());
    }

    @Test
    void resultsAreOnStandardOutputAndAllElseOnStandardError() {
        Ran ran = query("northern", "ferry", "-n", "1");
        assertThat(ran.out()).isEqualTo("""
                        1  Ferry to Torvik sails again
                           Harbour Wire · 2023-10-12 · SEOUL · ferry-1
                           SEOUL - The northern ferry sails again after nineteen years.
                        """);
        assertThat(ran.err()).matches("1 of 2 articles · \\d+(\\.\\d)? m?s · more: --offset 1\n");
        assertThat(ran.code()).isZero();
    }

    @Test
    void twoFormatsAtOnceAreRefused() {
        Ran ran = query("ferry", "--json", "--format", "csv");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("--json and --format csv are two formats: give one of them");
        assertThat(query("ferry", "--json", "--format", "json").out())
                .isNotEmpty()
                .startsWith("{");
    }

    @Test
    void anIndexThatIsNamedTwiceIsRefused() {
        Ran ran = query("ferry", "--index", ".dateline", "--index", "./.dateline/");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("twice: its articles would count twice");
    }

    @Test
    void aBlankQueryAsksForEveryArticle() {
        assertThat(query("", "--count").out()).isEqualTo(query("--count").out());
        assertThat(query("", "-n", "1").code()).isZero();
        assertThat(query().err()).startsWith("dateline: WORDS are missing");
    }

    @Test
    void aTitleIsShownOnce() {
        assertThat(query("northern", "ferry", "-n", "1", "--fields", "rank,title,id", "--snippets", "0")
                        .out())
                .isEqualTo("""
                        1  Ferry to Torvik sails again
                           ferry-1
                        """);
    }

    @Test
    void aChartIsDrawnIntoAFile() throws IOException {
        assertThat(query("ferry", "--histogram", "month", "--svg", "months.svg").code())
                .isZero();
        assertThat(Files.readString(folder.resolve("months.svg")))
                .startsWith("<svg xmlns=")
                .contains("<title>2023-10-01: ");
        assertThat(query("ferry", "--facet", "publisher", "--svg", "publishers.svg")
                        .code())
                .isZero();
        assertThat(Files.readString(folder.resolve("publishers.svg"))).contains(">Harbour Wire</text>");
        assertThat(query("ferry", "--svg", "nothing.svg").err()).contains("--svg needs something to draw");
    }

    @Test
    void aNumberJoinedToAnOptionIsAWordAndSaidToBe() {
        assertThat(query("ferry", "-n5", "-C=2").err())
                .contains("warning: -n5 is read as NOT n5: for the option write -n 5\n")
                .contains("warning: -C=2 is read as NOT C=2: for the option write -C 2\n");
    }

    @Test
    void aTerminalGetsColoursAndLinesOfItsWidth() {
        Ran ran = here.on(new Terminal(true, true, false, 40)).dateline("query", "northern", "ferry", "-n", "1");
        assertThat(ran.out())
                .isEqualTo(
                        """
                        <32>1</>  <1;31>Ferry</><1> to Torvik sails again</>
                           <2>Harbour Wire · 2023-10-12 · SEOUL ·</>
                           <2>ferry-1</>
                           SEOUL - The <1;31>northern</> <1;31>ferry</> sails
                           again after nineteen years.
                        """.replace("</>", "\u001b[0m").replace("<", "\u001b[").replace(">", "m"));
    }

    @Test
    void nothingFoundIsExitCodeOne() {
        Ran ran = query("zeppelin");
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).startsWith("warning: no article has the word 'zeppelin'\nno article found · ");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(query("zeppelin", "-q").err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ferry                               | ferry-1 ferry-2
                    ferry -torvik                       | ferry-2
                    ferry -torvik -n 5                  | ferry-2
                    -torvik ferry                       | ferry-2
                    northern harbour --match all        |
                    strike harbour --match all          | ferry-2 strike
                    publisher:harbour                   | ferry-1 strike
                    strike --filter section:business    | strike
                    strike --since 2024-03-02           | strike
                    strike --since 2024                 | ferry-2 strike
                    strike --until 2023                 |
                    strike --until 2023 --undated       | undated
                    strike --since 2024 --until 2024-03 | ferry-2 strike
                    ferry --as-of 2023-12               | ferry-1
                    --since 2024                        | ferry-2 strike
                    priority:3                          | strike
                    *vik                                |
                    *vik --allow-leading-wildcard       | ferry-1
                    ferry --offset 2                    |
                    """)
    void optionsNarrowWhatIsFound(String arguments, String ids) {
        assertThat(ids(arguments)).isEqualTo(ids == null ? "" : ids);
    }

    @Test
    void anArgumentWithASpaceBesideOthersIsAPhrase() {
        assertThat(query("harbour master", "--format", "ids").out()).isEqualTo("ferry-2\nstrike\n");
        assertThat(query("harbour master", "zeppelin", "--format", "ids").out()).isEqualTo("ferry-2\n");
        assertThat(query("strike", "-harbour master", "--format", "ids").out()).doesNotContain("ferry-2");
    }

    @Test
    void orderCanBeChosen() {
        assertThat(query("strike", "--sort", "newest", "--format", "ids").out())
                .isEqualTo("ferry-2\nstrike\nundated\n");
        assertThat(query("strike", "--sort", "nosuch:down").err()).startsWith("dateline: cannot sort by 'nosuch:down'");
    }

    @Test
    void whatAgeDoesToAScoreIsSaidInOneLine() {
        String[] aged = {"ferry", "--recency", "180d", "--as-of", "2023-11-22"};
        String line = "relevance \\d\\.\\d × freshness 0\\.85 \\(42 days, half-life 180\\)\n";
        assertThat(query(with(aged, "--explain")).out()).containsPattern("\n1 ferry-1: " + line);
        assertThat(query(with(aged, "--explain", "--json")).out())
                .contains("\"half_life_days\": 180.0")
                .containsPattern("\"freshness\": 0\\.8");
        assertThat(here.dateline("why", "ferry-1", "ferry", "--recency", "180d", "--as-of", "2023-11-22")
                        .out())
                .containsPattern("score \\d\\.\\d+ = " + line);
        assertThat(query("ferry", "--recency", "2w", "--as-of", "2024-04", "--format", "ids")
                        .out())
                .isEqualTo("ferry-2\nferry-1\n");
        assertThat(query("ferry", "--recency", "soon").err())
                .contains("--recency takes a half-life such as 180d, 12h, 6w, 3mo or 2y, not 'soon'");
        assertThat(query("ferry", "--recency", "2y", "--sort", "newest").err())
                .contains("recency needs the order by relevance, not newest");
    }

    private static String[] with(String[] arguments, String... more) {
        return Stream.concat(Arrays.stream(arguments), Arrays.stream(more)).toArray(String[]::new);
    }

    @Test
    void pagesFollowOneAnother() throws IOException {
        String json = query("strike", "--json", "-n", "2").out();
        String cursor = json.substring(json.indexOf("\"cursor\": \"") + 11, json.lastIndexOf('"'));
        Ran next = query("strike", "--cursor", cursor, "--format", "tsv", "--fields", "rank");
        assertThat(next.out()).isEqualTo("rank\n3\n");
        assertThat(query("strike", "--cursor", "nonsense").code()).isEqualTo(2);
    }

    @Test
    void countIsANumber() {
        assertThat(query("strike", "--count").out()).isEqualTo("3\n");
        assertThat(query("--count").out()).isEqualTo("5\n");
        assertThat(query("zeppelin", "--count").out()).isEqualTo("0\n");
        assertThat(query("zeppelin", "--count").code()).isEqualTo(1);
    }

    @Test
    void facetsStandBelowTheHits() {
        assertThat(query("strike", "-n", "0", "--facet", "publisher:1", "--facet", "year")
                        .out())
                .isEqualTo("""
                        publisher
                          1  Carrick Today

                        year
                          2  2024
                        """);
        assertThat(query("strike", "--facet", "publisher:x").err())
                .startsWith("dateline: --facet takes FIELD or FIELD:N");
        assertThat(query("strike", "--facet", "nosuch").code()).isEqualTo(2);
    }

    @Test
    void undatedArticlesThatADateLeavesOutAreCounted() {
        assertThat(query("strike", "--since", "2024").err())
                .contains("warning: ")
                .contains("without a date");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--since", "--until", "--as-of"})
    void datesMustBeDates(String option) {
        Ran ran = query("strike", option, "soon");
        assertThat(ran.err()).startsWith("dateline: " + option + ": 'soon'");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(query("strike", option, "2023..2024").err()).contains(option + " takes one date, not '2023..2024'");
    }

    @Test
    void aQueryMayComeFromAFileOrStandardInput() throws IOException {
        Files.writeString(folder.resolve("saved.txt"), "# ferries\nferry\n-torvik\n");
        assertThat(query("-f", "saved.txt", "--format", "ids").out()).isEqualTo("ferry-2\n");
        assertThat(here.in("# ferries\nferry -carrick")
                        .dateline("query", "-f", "-", "--format", "ids")
                        .out())
                .isEqualTo("ferry-1\n");
        assertThat(query("-f", "missing.txt").err())
                .startsWith("dateline: there is no file")
                .contains("missing.txt");
        assertThat(query("-f", "saved.txt", "more").code()).isEqualTo(2);
    }

    @Test
    void strictPointsAtTheFault() {
        Ran ran = query("--strict", "ferry AND (strike");
        assertThat(ran.err().lines().toList()).contains("    ferry AND (strike", "              ^");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(query("ferry AND (strike").code()).isZero();
    }

    @Test
    void explainShowsHowTheQueryWasRead() {
        Ran ran = query("--explain", "(ferry* OR \"crane drivers\") w/8 harbour -title:carrick");
        assertThat(ran.out()).isEqualTo("""
                        (ferry* OR "crane drivers") w/8 harbour -title:carrick
                        Articles with (words like ferry* or the phrase "crane drivers") within 8 words of harbour, but not with carrick in the title.
                        any of, the more the better · 0 articles
                        ├ within 8 words of one another · 1 article
                        │ ├ any of · 3 articles
                        │ │ ├ words like ferry* · 2 articles: ferry 2
                        │ │ └ the phrase "crane drivers" · 1 article: crane 1, driver 1
                        │ └ the word harbour, in any form · 2 articles: harbor 2
                        └ excluded: in title · 1 article, takes away 1
                          └ the word carrick, in any form · 1 article: carrick 1
                        """);
        assertThat(ran.err()).startsWith("without NOT title:carrick: 1 article\n");
        assertThat(query("--explain", "--json", "ferry").out())
                .contains("\"reading\": \"Articles with ferry\"", "\"term\": \"ferri\"");
        assertThat(ran.code()).isZero();
    }

    @Test
    void whereNothingIsFoundOtherQuestionsAreOffered() {
        Ran ran = query("feryr", "AND", "torvik");
        assertThat(ran.err())
                .startsWith("warning: no article has the word 'feryr': did you mean ferry?\nno article found · ")
                .contains("\ndid you mean ferry AND torvik? 1 article\n");
        assertThat(query("feryr", "--json").out()).contains("\"kind\": \"did_you_mean\"");
        assertThat(query("feryr", "-q").err()).isEmpty();
    }

    @Test
    void aConcordanceAlignsItsMatches() {
        Ran ran = query("strike", "--kwic", "-n", "2");
        assertThat(ran.out().lines())
                .hasSizeGreaterThan(2)
                .allMatch(line -> line.toLowerCase(Locale.ROOT).indexOf("strike") == 38);
    }

    @Test
    void aConcordanceShowsSignsWhereTheyStand() {
        assertThat(query("waved", "--kwic").out()).contains("Nobody waved. The captain");
    }

    @Test
    void moreSentencesCanBeShown() {
        assertThat(query("waved", "-C", "1").out())
                .contains("SEOUL - The northern ferry sails again after nineteen years. Nobody waved. The captain");
        assertThat(query("waved").out()).contains("   Nobody waved.\n");
    }

    @Test
    void severalIndexesAnswerAsOne() {
        Path other = folder.resolve("other");
        Sample.index(other);
        assertThat(here.dateline("query", "ferry", "--count", "--index", ".dateline", "--index", "other")
                        .out())
                .isEqualTo("4\n");
    }

    @Test
    void theIndexMayBeNamedByTheEnvironment() {
        assertThat(Surroundings.of(folder.getParent())
                        .with("DATELINE_INDEX", folder.resolve(".dateline").toString())
                        .dateline("search", "ferry", "--count")
                        .out())
                .isEqualTo("2\n");
    }

    @Test
    void whatArticlesHoldIsShownInVisibleForm() {
        Ran ran = query("evil");
        assertThat(ran.out())
                .doesNotContain("\u001b", "\u009b", "\u0007", "\r", "\u202e")
                .contains("Evil\\u001b[1A AP", "evil \\u001b[2J");
        for (String format : new String[] {"json", "jsonl", "csv", "tsv", "ids", "trec", "ris", "bibtex", "csl"}) {
            Ran onTerminal = here.on(new Terminal(true, true, false, 80)).dateline("query", "evil", "--format", format);
            assertThat(onTerminal.out()).as(format).isNotEmpty().doesNotContain("\u001b", "\u009b", "\u202e", "\u0007");
        }
    }

    @Test
    void noColorIsRespected() {
        Surroundings terminal =
                new Surroundings(folder, Map.of("NO_COLOR", "1"), new Terminal(true, true, false, 80), "");
        assertThat(terminal.dateline("query", "ferry").out()).doesNotContain("\u001b");
        assertThat(terminal.dateline("query", "ferry", "--color", "always").out())
                .contains("\u001b[1;31m");
        assertThat(query("ferry", "--color=always").out()).contains("\u001b[1;31m");
        assertThat(query("ferry", "--marks").out()).contains("*ferry*").doesNotContain("\u001b");
    }
}
