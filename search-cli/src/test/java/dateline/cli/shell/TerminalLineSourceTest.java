package dateline.cli.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dateline.ArticleIndex;
import dateline.article.Article;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is typed at a terminal, here one without a screen.
class TerminalLineSourceTest {

    private static final String UP = "\u001bOA";

    @TempDir
    private Path folder;

    private static ArticleIndex index;

    @BeforeAll
    static void index() {
        index = ArticleIndex.inMemory();
        index.add(Article.builder("a")
                .title("Zeppelins over Torvik")
                .publisher("Harbour Wire")
                .body("A zeppelin was seen.")
                .language("en")
                .build());
        index.commit();
        index.refresh();
    }

    @AfterAll
    static void close() {
        index.close();
    }

    private static LineDisciplineTerminal terminal() throws IOException {
        return new LineDisciplineTerminal("test", "xterm", new ByteArrayOutputStream(), StandardCharsets.UTF_8);
    }

    private Optional<String> typed(String keys) throws IOException {
        try (LineDisciplineTerminal terminal = terminal()) {
            terminal.processInputBytes(keys.getBytes(StandardCharsets.UTF_8));
            return TerminalLineSource.on(terminal, index, Optional.of(folder.resolve("state/history")))
                    .next("> ");
        }
    }

    @Test
    void fieldsValuesWordsAndCommandsAreCompleted() throws IOException {
        assertThat(typed("publi\t\n")).contains("publisher:");
        assertThat(typed("publisher:harb\t\n")).map(String::strip).contains("publisher:\"Harbour Wire\"");
        assertThat(typed("seen publisher:\"harb\t\n")).map(String::strip).contains("seen publisher:\"Harbour Wire\"");
        assertThat(typed("publisher:\"harbour wi\t\n")).map(String::strip).contains("publisher:\"Harbour Wire\"");
        assertThat(typed("\"torvik zepp\t\n")).map(String::strip).contains("\"torvik zeppelin");
        assertThat(typed("publisher:\"Harbour Wire\" zepp\t\n"))
                .map(String::strip)
                .contains("publisher:\"Harbour Wire\" zeppelin");
        assertThat(typed("torvik zepp\t\n")).map(String::strip).contains("torvik zeppelin");
        assertThat(typed("title:(zepp\t\n")).map(String::strip).contains("title:(zeppelin");
        assertThat(typed(":expl\t\n")).map(String::strip).contains(":explain");
        assertThat(typed(":set sor\t\n")).map(String::strip).contains(":set sort");
        assertThat(typed(":set match al\t\n")).map(String::strip).contains(":set match all");
    }

    @Test
    void linesAreKeptForTheNextShellAndForNobodyElse() throws IOException {
        assertThat(typed("zeppelin w/5 seen\n")).contains("zeppelin w/5 seen");
        assertThat(typed(UP + "\n")).contains("zeppelin w/5 seen");
        Path history = folder.resolve("state/history");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(history)))
                .isEqualTo("rw-------");
    }

    @Test
    void signsOfTheLanguageAreNotTheShells() throws IOException {
        String query = "\"a \\b!! 'c";
        assertThat(typed(query + "\n")).contains(query);
    }

    @Test
    void theEndOfInputEndsTheLines() throws IOException {
        assertThat(typed("\u0004")).isEmpty();
    }

    @Test
    void aTerminalWithoutWidthHasRoom() throws IOException {
        try (LineDisciplineTerminal terminal = terminal()) {
            terminal.setSize(Size.of(0, 0));
            TerminalLineSource lines = TerminalLineSource.on(terminal, index, Optional.empty());
            assertThat(lines.columns()).isEqualTo(OptionalInt.of(80));
            terminal.setSize(Size.of(20, 5));
            assertThat(lines.columns()).isEqualTo(OptionalInt.of(20));
        }
    }

    @Test
    void anInterruptedAnswerIsNotWaitedFor() throws IOException {
        CountDownLatch never = new CountDownLatch(1);
        try (LineDisciplineTerminal terminal = terminal();
                TerminalLineSource lines = TerminalLineSource.on(terminal, index, Optional.empty())) {
            assertThatExceptionOfType(LineSource.StoppedException.class)
                    .isThrownBy(() -> lines.await(() -> {
                        terminal.raise(Terminal.Signal.INT);
                        return wait(never);
                    }));
            assertThat(lines.await(() -> "another")).isEqualTo("another");
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> lines.await(() -> {
                        throw new IllegalStateException("fails");
                    }))
                    .withMessage("fails");
        } finally {
            never.countDown();
        }
    }

    private static String wait(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "late";
    }
}
