package dateline.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunManifestTest {

    @Test
    void fileIsSortedText(@TempDir Path dir) throws IOException {
        RunManifest manifest = RunManifest.of(Map.of(
                RunManifest.VERSION,
                "0.1.0",
                RunManifest.AS_OF,
                "2024-03-01",
                RunManifest.PARAMETER + "b.title",
                "0.75",
                RunManifest.INDEX,
                ""));
        Path file = dir.resolve("run.manifest");

        manifest.write(file);

        assertThat(Files.readString(file)).isEqualTo("""
                        # dateline run manifest 1
                        as-of=2024-03-01
                        index=
                        parameter.b.title=0.75
                        version=0.1.0
                        """);
        assertThat(RunManifest.read(file)).isEqualTo(manifest).hasSameHashCodeAs(manifest);
        assertThat(manifest.parameters()).containsExactly(entry("b.title", "0.75"));
    }

    @Test
    void anyValueGoesThereAndBack() throws IOException {
        RunManifest manifest =
                RunManifest.of(Map.of("a", "x=y\\n\n\r\\", "b", "  spaces  ", "c", "# é🚀", "d", "end\r"));

        assertThat(read(manifest.toString())).isEqualTo(manifest);
    }

    @Test
    void valuesAreFoundByKey() {
        RunManifest manifest = RunManifest.of(Map.of("index", "abc"));

        assertThat(manifest.value("index")).contains("abc");
        assertThat(manifest.value("run.sha256")).isEmpty();
    }

    @Test
    void differencesNameTheKeys() {
        RunManifest a = RunManifest.of(Map.of("index", "1", "version", "1", "as-of", "x"));
        RunManifest b = RunManifest.of(Map.of("index", "2", "version", "1", "depth", "10"));

        assertThat(a.differences(b)).containsExactly("as-of", "depth", "index");
        assertThat(a.differences(a)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                      | m:1: not a run manifest of this version",
                "'# dateline run manifest 2\n'           | m:1: not a run manifest of this version",
                "'# dateline run manifest 1\na=1\n\nb'   | m:4: expected 'key=value'",
                "'# dateline run manifest 1\n=1'         | m:2: expected 'key=value'",
                "'# dateline run manifest 1\na b=1'      | m:2: expected 'key=value'",
                "'# dateline run manifest 1\na=1\na=2'   | m:3: key 'a' occurs twice",
                "'# dateline run manifest 1\na=\\t'      | m:2: a backslash stands before",
                "'# dateline run manifest 1\na=\\'       | m:2: a backslash stands before",
            })
    void malformedFilesAreErrors(String content, String message) {
        assertThatThrownBy(() -> read(content))
                .isInstanceOf(EvalFormatException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void keysAreWords() {
        assertThatThrownBy(() -> RunManifest.of(Map.of("a b", ""))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RunManifest.of(Map.of("", ""))).isInstanceOf(IllegalArgumentException.class);
    }

    private static RunManifest read(String content) throws IOException {
        return RunManifest.read(new StringReader(content), "m");
    }
}
