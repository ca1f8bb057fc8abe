package dateline.ingest.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is remembered of files that come and go.
class ManifestTest {

    private static final long LONG_AGO = 1_000_000;

    @TempDir
    Path temporary;

    private Path dir;

    private long clock = 2_000_000_000;

    @BeforeEach
    void create() throws IOException {
        dir = Files.createDirectory(temporary.resolve("index"));
    }

    /// One run over files, each with three articles; with what was there before and is not any more deleted.
    private List<String> run(Path folder, List<String> paths, boolean settled) throws IOException {
        try (Manifest manifest = Manifest.open(folder)) {
            manifest.begin(++clock, "");
            for (String path : paths) {
                if (manifest.file(path, 10, LONG_AGO, true).state() == Manifest.State.UNCHANGED) {
                    manifest.skip(path, LONG_AGO);
                    continue;
                }
                for (int i = 0; i < 3; i++) {
                    manifest.article(path + "#" + i, path, true);
                }
                manifest.read(path, 10, LONG_AGO, 1, 3, 0);
            }
            manifest.commit();
            List<String> deleted = new ArrayList<>();
            Predicate<String> gone = path -> !paths.contains(path);
            manifest.vanished(gone, true, deleted::add);
            if (settled) {
                manifest.settle();
                manifest.commit();
                if (manifest.isWasteful()) {
                    manifest.compact();
                }
            }
            return deleted.stream().sorted().toList();
        }
    }

    private List<String> run(List<String> paths) throws IOException {
        return run(dir, paths, true);
    }

    private static List<String> paths(int from, int to) {
        List<String> paths = new ArrayList<>();
        for (int i = from; i < to; i++) {
            paths.add("/news/day-" + i + ".jsonl");
        }
        return paths;
    }

    private long size() throws IOException {
        long size = 0;
        try (DirectoryStream<Path> all = Files.newDirectoryStream(dir)) {
            for (Path path : all) {
                size += Files.size(path);
            }
        }
        return size;
    }

    @Test
    void staysSmallWhileFilesComeAndGo() throws IOException {
        run(paths(0, 300));
        long atFirst = size();

        for (int i = 1; i <= 40; i++) {
            assertThat(run(paths(100 * i, 100 * i + 300))).hasSize(300);
        }

        assertThat(size()).isLessThan(8 * atFirst);
        assertThat(run(paths(4000, 4300))).isEmpty();
    }

    @Test
    void doesNotGrowByArticlesThatGoAndComeBack() throws IOException {
        run(paths(0, 100));
        run(paths(100, 200));
        long atFirst = size();

        for (int i = 0; i < 20; i++) {
            assertThat(run(paths(0, 100))).hasSize(300);
            assertThat(run(paths(100, 200))).hasSize(300);
        }

        assertThat(size()).isEqualTo(atFirst);
    }

    @Test
    void deletesAgainWhatAKilledRunDidNotCommit() throws IOException {
        run(paths(0, 2));
        List<String> first = run(dir, paths(1, 2), false);

        assertThat(first).containsExactly("/news/day-0.jsonl#0", "/news/day-0.jsonl#1", "/news/day-0.jsonl#2");
        assertThat(run(paths(1, 2))).isEqualTo(first);
        assertThat(run(paths(1, 2))).isEmpty();
    }

    @Test
    void isWholeWhereverMakingItSmallIsBrokenOff() throws IOException {
        run(dir, paths(0, 500), true);
        run(dir, paths(499, 501), false);
        Path before = copy(dir, "before");
        run(dir, paths(499, 501), true);
        assertThat(dir.resolve("manifest.names")).doesNotExist();

        // The new files are written, and the old ones still in place.
        Path written = copy(before, "written");
        put("manifest.ids", written, "manifest.ids.next");
        put("manifest.files", written, "manifest.files.next");
        put("manifest.names.1", written, "manifest.names.1");
        assertThat(run(written, paths(499, 501), true)).hasSize(1497);

        // The first is in its new place.
        Path between = copy(before, "between");
        put("manifest.ids", between, "manifest.ids");
        put("manifest.files", between, "manifest.files.next");
        put("manifest.names.1", between, "manifest.names.1");
        assertKnows(between);

        // Both are, and the old names are not deleted yet.
        Path moved = copy(before, "moved");
        put("manifest.ids", moved, "manifest.ids");
        put("manifest.files", moved, "manifest.files");
        put("manifest.names.1", moved, "manifest.names.1");
        assertKnows(moved);
    }

    /// That the two files are known as they are, and the first vanishes with its articles.
    private void assertKnows(Path folder) throws IOException {
        assertThat(run(folder, paths(499, 501), true)).isEmpty();
        assertThat(run(folder, paths(500, 501), true))
                .containsExactly("/news/day-499.jsonl#0", "/news/day-499.jsonl#1", "/news/day-499.jsonl#2");
        assertThat(folder.resolve("manifest.names")).doesNotExist();
        assertThat(folder.resolve("manifest.files.next")).doesNotExist();
    }

    private Path copy(Path from, String name) throws IOException {
        Path to = Files.createDirectory(temporary.resolve(name));
        try (DirectoryStream<Path> all = Files.newDirectoryStream(from, "manifest.*")) {
            for (Path path : all) {
                Files.copy(path, to.resolve(path.getFileName()));
            }
        }
        return to;
    }

    private void put(String name, Path folder, String as) throws IOException {
        Files.copy(dir.resolve(name), folder.resolve(as), StandardCopyOption.REPLACE_EXISTING);
    }
}
