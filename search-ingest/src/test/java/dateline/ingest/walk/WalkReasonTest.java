package dateline.ingest.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A walk")
class WalkReasonTest {

    @TempDir
    Path dir;

    private static List<Found> all(String... inputs) {
        List<Found> all = new ArrayList<>();
        new Walk(List.of(inputs)).forEachRemaining(all::add);
        return all;
    }

    @Test
    void says_in_words_why_something_cannot_be_read() {
        assertThat(Walk.reason(new NoSuchFileException("a"))).isEqualTo("no such file or folder");
        assertThat(Walk.reason(new AccessDeniedException("a"))).isEqualTo("permission denied");
        assertThat(Walk.reason(new FileSystemLoopException("a"))).isEqualTo("links form a loop");
        assertThat(Walk.reason(new NotDirectoryException("a"))).isEqualTo("not a folder");
        assertThat(Walk.reason(new FileSystemException("a", null, "File name too long")))
                .isEqualTo("File name too long");
        assertThat(Walk.reason(new FileSystemException("a"))).isEqualTo("cannot be read");
        assertThat(Walk.reason(new IOException("Input/output error"))).isEqualTo("Input/output error");
        assertThat(Walk.reason(new IOException(" "))).isEqualTo("cannot be read");
        assertThat(Walk.reason(null)).isEqualTo("cannot be read");
    }

    @Test
    void takes_standard_input_and_names_what_is_no_path() {
        assertThat(all("-")).containsExactly(new Found.StandardInput());
        assertThat(new Found.StandardInput().name()).isEqualTo("-");
        assertThat(all("a\0b")).singleElement().asString().contains("not a path: ");
        assertThat(all(" ")).singleElement().asString().contains("no path is given");
        assertThat(all(dir + "/" + "x".repeat(300))).singleElement().isInstanceOf(Found.Missing.class);
    }

    @Test
    void ends() throws IOException {
        Files.writeString(dir.resolve("a"), "a");
        Walk walk = new Walk(List.of(dir + "/"));
        assertThat(walk.next().name()).isEqualTo(dir + "/a");
        assertThat(walk.hasNext()).isFalse();
        assertThatThrownBy(walk::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void expands_patterns_from_the_folder_before_the_first_wildcard() throws IOException {
        Files.createDirectories(dir.resolve("deep/er"));
        Files.writeString(dir.resolve("deep/er/a.txt"), "a");
        Files.writeString(dir.resolve("deep/b.txt"), "b");
        String root = dir.toString();
        assertThat(all(root + "/d?ep/*.txt")).extracting(Found::name).containsExactly(root + "/deep/b.txt");
        assertThat(all(root + "/**.txt"))
                .extracting(Found::name)
                .containsExactly(root + "/deep/b.txt", root + "/deep/er/a.txt");
        assertThat(all("no-such-folder-*/x")).singleElement().asString().contains("no file matches");
        assertThat(all(root + "/no/*.txt")).first().asString().contains("no such file or folder");
        assertThat(Glob.of("src").isEmpty()).isTrue();
        assertThat(Glob.of("s*").orElseThrow().rootName()).isEqualTo(".");
        assertThat(Glob.of("/t*").orElseThrow().rootName()).isEqualTo("/");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void leaves_out_what_a_pattern_does_not_match_although_it_cannot_be_read() throws IOException {
        Files.createSymbolicLink(dir.resolve("gone.txt"), Path.of("nowhere"));
        Files.createSymbolicLink(dir.resolve("gone.xml"), Path.of("nowhere"));
        assertThat(all(dir + "/*.txt"))
                .extracting(Found::toString)
                .hasSize(2)
                .first()
                .asString()
                .contains("gone.txt", "a broken link");
    }

    @Test
    void has_the_scope_of_its_inputs() throws IOException {
        Files.createDirectories(dir.resolve("folder"));
        Path file = Files.writeString(dir.resolve("a.txt"), "a");
        WalkScope scope = new WalkScope(
                List.of("-", " ", "a\0b", dir + "/[", dir + "/folder", file.toString(), dir + "/*.xml", dir + "/gone"));
        assertThat(scope.test(dir + "/folder/deep/x")).isTrue();
        assertThat(scope.test(file.toString())).isTrue();
        assertThat(scope.test(dir + "/b.txt")).isFalse();
        assertThat(scope.test(dir + "/b.xml")).isTrue();
        assertThat(scope.test("/elsewhere/b.xml")).isFalse();
        assertThat(scope.test(dir + "/gone")).isFalse();
        assertThat(scope.lacks(dir + "/b.xml")).isTrue();
        assertThat(scope.lacks(file.toString())).isFalse();
        assertThat(scope.lacks(dir + "/b.txt")).isFalse();
    }
}
