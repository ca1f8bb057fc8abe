package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.cli.command.Session;
import dateline.cli.output.Console;
import dateline.cli.output.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds for every command: help, version, wrong usage, a missing index.
class CliTest {

    @TempDir
    private Path folder;

    private Ran dateline(String... arguments) {
        return Ran.Surroundings.of(folder).dateline(arguments);
    }

    @Test
    void versionIsTheOneThatWasBuilt() {
        Ran ran = dateline("--version");
        assertThat(ran.out()).matches("dateline \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\n");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "help"})
    void helpGoesToStandardOutput(String argument) {
        Ran ran = dateline(argument);
        assertThat(ran.out()).contains("Usage", "Find articles", "query", "Exit codes");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
    }

    @Test
    void withoutACommandItShowsItsHelpAndFails() {
        assertThat(dateline().out()).isEqualTo(dateline("help").out());
        assertThat(dateline().code()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "query --help, help query",
        "query --help --nonsense, help query",
        "get --help, help get",
        "delete --help some thing, help delete"
    })
    void helpOfACommandCanBeAskedForInTwoWays(String option, String command) {
        Ran ran = dateline(option.split(" "));
        assertThat(ran.out()).isEqualTo(dateline(command.split(" ")).out());
        assertThat(ran.code()).isZero();
    }

    @Test
    void briefHelpHasExamplesAndTheUsualOptionsOnly() {
        Ran ran = dateline("query", "-h");
        assertThat(ran.out())
                .contains("Examples", "--limit N", "dateline help query shows all options")
                .doesNotContain("--approx");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    qurey korea       | there is no command 'qurey': did you mean query?
                    serach korea      | there is no command 'serach': did you mean search?
                    korea             | there is no command 'korea': to search, type dateline query korea
                    --json query x    | options come after the command, as in dateline query WORDS --json
                    query x --jsn     | unknown option --jsn; did you mean --json?
                    query x --zzz     | unknown option --zzz
                    query x --limit   | --limit needs a value: --limit N
                    query x -n        | --limit needs a value: --limit N
                    query x -n ten    | --limit takes a whole number from 0 to 100000, not 'ten'
                    query x --limit=-1 | --limit takes a whole number from 0 to 100000, not '-1'
                    query x --color of | --color takes auto, always, never, not 'of'
                    query x --format jsno | --format takes text, json, jsonl, csv, tsv, ids, trec, ris, bibtex, csl, not 'jsno'; did you mean json?
                    query             | WORDS are missing: type what to find, '' for every article
                    get               | ID… is missing
                    stats now         | unexpected argument 'now'
                    delete            | say what to delete: either ids, or --query QUERY
                    delete a --query b | say what to delete: either ids, or --query QUERY
                    completion tcsh   | there is no completion for 'tcsh': say bash, zsh or fish
                    help qury         | there is no command 'qury'; did you mean query?
                    """)
    void wrongUsageIsSaidInOneSentence(String arguments, String message) {
        Ran ran = dateline(arguments.split(" "));
        assertThat(ran.err().lines().findFirst()).hasValue("dateline: " + message);
        assertThat(ran.err().lines().skip(1)).singleElement().asString().startsWith("try: dateline help");
        assertThat(ran.out()).isEmpty();
        assertThat(ran.code()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"query x", "get x", "stats", "export", "compact", "check", "delete x"})
    void withoutAnIndexItSaysHowToGetOne(String arguments) {
        Ran ran = dateline(arguments.split(" "));
        assertThat(ran.err())
                .isEqualTo("dateline: there is no index here or further up: make one with dateline index PATH, "
                        + "name one with --index DIR, or search files directly with dateline query WORDS --in PATH\n");
        assertThat(ran.code()).isEqualTo(4);
    }

    @Test
    void anIndexThatIsNamedMustBeThere() {
        Ran ran = dateline("query", "x", "--index", "no/such");
        assertThat(ran.err()).startsWith("dateline: there is no index").contains("no/such");
        assertThat(ran.code()).isEqualTo(4);
    }

    @Test
    void whatComesFromOutsideIsShownInVisibleForm() {
        Ran ran = dateline("\u001b]0;owned\u0007");
        assertThat(ran.err()).doesNotContain("\u001b", "\u0007").contains("'\\u001b]0;owned\\u0007'");
    }

    static Stream<Throwable> errors() {
        return Stream.of(
                new InternalError("a fault occurred in an unsafe memory access operation"),
                new StackOverflowError(),
                new OutOfMemoryError("Java heap space"),
                new NoClassDefFoundError("org/jline/Terminal"),
                new ExceptionInInitializerError(new IllegalStateException("too many open files")),
                new AssertionError("never"),
                new IllegalStateException("broken", new IOException("first cause")));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void whateverIsThrownIsOneSentenceAndNeverMeansNothingFound(Throwable thrown) {
        InputStream failing = new InputStream() {
            @Override
            public int read() {
                if (thrown instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) thrown;
            }

            @Override
            public int read(byte[] target, int from, int length) {
                return read();
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(new ByteArrayOutputStream(), err, Terminal.NONE);
        int code = Cli.run(List.of("analyze", "-"), new Session(console, failing, Map.of(), Path.of("")));

        Throwable first = thrown.getCause() == null ? thrown : thrown.getCause();
        String said = thrown instanceof OutOfMemoryError ? "there is not enough memory" : "internal error: " + first;
        assertThat(code).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("dateline: " + said)
                .hasLineCount(2)
                .doesNotContain("\tat ");
    }

    @Test
    void completionKnowsCommandsAndOptions() {
        assertThat(dateline("completion", "bash").out()).contains("query", "--facet", "complete -F");
        assertThat(dateline("completion", "bash").out())
                .contains(
                        "\"relevance\" \"newest\" \"oldest\"",
                        "\"publisher\" \"section\"",
                        "\"query\" \"shell\"",
                        "\"all\" \"rank\"",
                        "\"markdown\" \"jsonl\"")
                .doesNotContain("picocli")
                .as("what has no candidates")
                .doesNotContainPattern("=\\((\"\")?\\)\\s+#|_option_args=\\((\"\")?\\)|_pos_param_args=\\((\"\")?\\)");
        assertThat(dateline("completion", "zsh").out())
                .isEqualTo(dateline("completion", "bash").out());
        assertThat(dateline("completion", "fish").out())
                .contains("complete -c dateline -n __fish_use_subcommand -f -a query")
                .contains("-l format -r -f -a 'text json jsonl csv tsv ids trec ris bibtex csl'");
    }
}
