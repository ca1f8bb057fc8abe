package dateline.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.cli.option.Arguments;
import dateline.cli.option.UsageException;
import dateline.cli.output.Console;
import dateline.cli.output.Terminal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexFolderTest {

    @TempDir
    private Path folder;

    private Session session(Path directory, Map<String, String> environment) {
        OutputStream nowhere = OutputStream.nullOutputStream();
        return new Session(
                new Console(nowhere, nowhere, Terminal.NONE), InputStream.nullInputStream(), environment, directory);
    }

    private static Arguments arguments(String... indexes) {
        return new Arguments(indexes.length == 0 ? Map.of() : Map.of("--index", List.of(indexes)), List.of());
    }

    @Test
    void whatIsNamedComesFirstThenTheVariableThenTheNearest() throws IOException {
        Path inner = Files.createDirectories(folder.resolve("a/b"));
        Path outerIndex = Files.createDirectories(folder.resolve(".dateline"));
        Session session = session(inner, Map.of());
        assertThat(IndexFolder.one(arguments(), session)).isEqualTo(outerIndex);
        Path innerIndex = Files.createDirectories(inner.resolve(".dateline"));
        assertThat(IndexFolder.one(arguments(), session)).isEqualTo(innerIndex);
        Files.createDirectories(folder.resolve("a/other"));
        Files.createDirectories(inner.resolve("mine"));
        Session withVariable = session(inner, Map.of("DATELINE_INDEX", "../other"));
        assertThat(IndexFolder.one(arguments(), withVariable)).isEqualTo(inner.resolve("../other"));
        assertThat(IndexFolder.one(arguments("mine"), withVariable)).isEqualTo(inner.resolve("mine"));
    }

    @Test
    void aNewIndexIsMadeHereUnlessThereIsOneFurtherUp() throws IOException {
        Path inner = Files.createDirectories(folder.resolve("a"));
        assertThat(IndexFolder.oneOrNew(arguments(), session(inner, Map.of()))).isEqualTo(inner.resolve(".dateline"));
        Files.createDirectories(folder.resolve(".dateline"));
        assertThat(IndexFolder.oneOrNew(arguments(), session(inner, Map.of()))).isEqualTo(folder.resolve(".dateline"));
    }

    @Test
    void severalAreForQueriesOnly() throws IOException {
        Files.createDirectories(folder.resolve("x"));
        Files.createDirectories(folder.resolve("y"));
        Session session = session(folder, Map.of());
        assertThat(IndexFolder.all(arguments("x", "y"), session))
                .containsExactly(folder.resolve("x"), folder.resolve("y"));
        assertThatThrownBy(() -> IndexFolder.one(arguments("x", "y"), session)).isInstanceOf(UsageException.class);
    }

    @Test
    void whatIsNamedMustBeThere() {
        assertThatThrownBy(() -> IndexFolder.one(arguments("x"), session(folder, Map.of())))
                .isInstanceOf(NoIndexException.class)
                .hasMessage("there is no index at " + folder.resolve("x"));
    }

    @Test
    void aFileOfThatNameIsNoIndex() throws IOException {
        Files.writeString(folder.resolve(".dateline"), "");
        assertThatThrownBy(() -> IndexFolder.one(arguments(), session(folder, Map.of())))
                .isInstanceOf(NoIndexException.class);
    }
}
