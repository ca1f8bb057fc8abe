package dateline.cli.index;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ArticleIndex;
import dateline.article.Article;
import dateline.cli.output.Console;
import dateline.cli.output.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is said of a run that was stopped is what a reader then finds.
@Timeout(120)
class InterruptHandlerTest {

    private static final int ROUNDS = 30;

    @TempDir
    private Path dir;

    @Test
    void tellsWhatIsCommittedWhileOtherThreadsAdd() throws InterruptedException {
        try (ArticleIndex index = ArticleIndex.create(dir)) {
            AtomicBoolean over = new AtomicBoolean();
            Thread adding = new Thread(() -> {
                for (int i = 0; !over.get(); i++) {
                    index.add(Article.builder("a" + i).title("Ferry " + i).build());
                    index.refresh();
                }
            });
            adding.start();
            try {
                for (int round = 0; round < ROUNDS; round++) {
                    ByteArrayOutputStream err = new ByteArrayOutputStream();
                    Console console =
                            new Console(OutputStream.nullOutputStream(), err, new Terminal(false, true, false, 80));
                    InterruptHandler.commit(index, console);
                    long committed = CommittedArticles.count(dir);
                    assertThat(err.toString(StandardCharsets.UTF_8).replace(",", ""))
                            .startsWith("stopped: the index holds " + committed + " article");
                }
            } finally {
                over.set(true);
                adding.join();
            }
        }
    }

    /// A disk that is full, or an index that was closed meanwhile.
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void saysWhyNothingCouldBeCommitted(boolean quiet) {
        ArticleIndex index = ArticleIndex.create(dir);
        index.close();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(OutputStream.nullOutputStream(), err, new Terminal(false, false, false, 0));
        InterruptHandler.commitOrSayWhyNot(index, console, quiet);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .singleElement()
                .asString()
                .startsWith("dateline: stopped, but what was read since the last commit is lost: ")
                .contains("closed");
    }
}
