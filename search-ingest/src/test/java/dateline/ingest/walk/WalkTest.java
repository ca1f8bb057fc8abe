package dateline.ingest.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dateline.ingest.Reads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class WalkTest {

    @TempDir
    Path dir;

    @Test
    void foldersAreReadInTheOrderOfNames() {
        Reads reads = Reads.in(dir)
                .file("b.jsonl", "{\"id\": \"b\"}\n")
                .file("a/z.jsonl", "{\"id\": \"az\"}\n")
                .file("a/b/c.jsonl", "{\"id\": \"abc\"}\n")
                .file("c.jsonl", "{\"id\": \"c\"}\n");

        assertThat(reads.lines()).containsExactly("a/b/c.jsonl:1 abc", "a/z.jsonl:1 az", "b.jsonl:1 b", "c.jsonl:1 c");
        assertThat(reads.lines("c.jsonl", "a")).containsExactly("c.jsonl:1 c", "a/b/c.jsonl:1 abc", "a/z.jsonl:1 az");
    }

    @Test
    void anEmptyPathIsNotTheWorkingFolder() {
        Walk walk = new Walk(List.of(""));

        assertThat(walk.next())
                .isEqualTo(new Found.Missing("''", "no path is given: name a file or folder, " + "or . for this one"));
        assertThat(walk.hasNext()).isFalse();
    }

    @Test
    void hiddenFilesAndIndexesAreLeftOut() {
        Reads reads = Reads.in(dir)
                .file(".hidden.jsonl", "{\"id\": \"hidden\"}\n")
                .file(".dateline/segments_1", "x")
                .file("index/segments_1", "x")
                .file("index/a.jsonl", "{\"id\": \"in an index\"}\n")
                .file("seen.jsonl", "{\"id\": \"seen\"}\n");

        assertThat(reads.lines()).containsExactly("seen.jsonl:1 seen");
        assertThat(reads.lines(".hidden.jsonl")).containsExactly(".hidden.jsonl:1 hidden");
    }

    @Test
    void patternsAreExpanded() {
        Reads reads = Reads.in(dir)
                .file("x/a.jsonl", "{\"id\": \"a\"}\n")
                .file("x/b.json", "{\"id\": \"b\"}\n")
                .file("x/deep/c.jsonl", "{\"id\": \"c\"}\n")
                .file("y/d.jsonl", "{\"id\": \"d\"}\n");

        assertThat(reads.lines("x/*.jsonl")).containsExactly("x/a.jsonl:1 a");
        assertThat(reads.lines("*/*.jsonl")).containsExactly("x/a.jsonl:1 a", "y/d.jsonl:1 d");
        assertThat(reads.lines("**/{c,d}.jsonl")).containsExactly("x/deep/c.jsonl:1 c", "y/d.jsonl:1 d");
        assertThat(reads.lines("x/d?ep")).containsExactly("x/deep/c.jsonl:1 c");
        assertThat(reads.lines("x/*.xml", "x/b.json")).containsExactly("x/*.xml: no file matches", "x/b.json:1 b");
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThat(Reads.in(dir).file("a.jsonl", "{\"id\": \"a\"}\n").lines("gone.jsonl", "a.jsonl"))
                .containsExactly("gone.jsonl: no such file or folder", "a.jsonl:1 a");
    }

    @Test
    void aMalformedPatternIsCalledOne() {
        Reads reads = Reads.in(dir).file("a.jsonl", "{\"id\": \"a\"}\n").file("[b.jsonl", "{\"id\": \"b\"}\n");

        assertThat(reads.lines("[a.jsonl", "a.jsonl", "{a,b", "[b.jsonl"))
                .containsExactly(
                        "[a.jsonl: no such file, and not a pattern: missing ']'",
                        "a.jsonl:1 a",
                        "{a,b: no such file, and not a pattern: missing '}'",
                        "[b.jsonl:1 b");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void linksLeadToFilesButNotInCircles() throws IOException {
        Reads reads = Reads.in(dir).file("real/a.jsonl", "{\"id\": \"a\"}\n");
        Files.createSymbolicLink(dir.resolve("file"), Path.of("real/a.jsonl"));
        Files.createSymbolicLink(dir.resolve("folder"), Path.of("real"));
        Files.createSymbolicLink(dir.resolve("nowhere"), Path.of("gone"));
        Files.createSymbolicLink(dir.resolve("one"), Path.of("two"));
        Files.createSymbolicLink(dir.resolve("two"), Path.of("one"));

        assertThat(reads.lines())
                .containsExactly(
                        "file:1 a",
                        "(folder: a link to a folder; name it to read it)",
                        "(nowhere: a broken link)",
                        "(one: a broken link)",
                        "real/a.jsonl:1 a",
                        "(two: a broken link)");
        assertThat(reads.lines("folder")).containsExactly("folder/a.jsonl:1 a");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void pipesAndUnreadableFilesArePassedBy() throws IOException, InterruptedException {
        Reads reads = Reads.in(dir).file("a.jsonl", "{\"id\": \"a\"}\n").file("secret", "{\"id\": \"s\"}\n");
        Process mkfifo = new ProcessBuilder("mkfifo", dir.resolve("pipe").toString()).start();
        assumeThat(mkfifo.waitFor()).isZero();
        Files.setPosixFilePermissions(dir.resolve("secret"), PosixFilePermissions.fromString("---------"));
        boolean allowed = Files.isReadable(dir.resolve("secret"));

        assertThat(reads.lines())
                .containsExactly(
                        "a.jsonl:1 a",
                        "(pipe: not a regular file)",
                        allowed ? "secret:1 s" : "secret: permission denied");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatIsNamedIsReportedAndWhatIsFoundIsPassedBy() throws IOException {
        Reads reads = Reads.in(dir).file("real/a.jsonl", "{\"id\": \"a\"}\n");
        Files.createSymbolicLink(dir.resolve("nowhere.jsonl"), Path.of("gone"));
        Files.createSymbolicLink(dir.resolve("more.jsonl"), Path.of("real"));

        assertThat(reads.lines("real/")).containsExactly("real/a.jsonl:1 a");
        assertThat(reads.lines("nowhere.jsonl")).containsExactly("nowhere.jsonl: no such file or folder");
        assertThat(reads.lines("*.jsonl"))
                .containsExactly("(nowhere.jsonl: a broken link)", "*.jsonl: no file matches");
        assertThat(reads.lines("real/a.jsonl/b.jsonl"))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("real/a.jsonl/b.jsonl: ");
        assertThat(reads.lines("*.nothing")).containsExactly("*.nothing: no file matches");
    }
}
