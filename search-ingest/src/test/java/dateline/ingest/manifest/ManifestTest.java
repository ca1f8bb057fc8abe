package dateline.ingest.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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
                manifest.reading(path);
                for (int i = 0; i < 3; i++) {
                    manifest.article(path + "#" + i, "", true);
                }
                manifest.read(10, LONG_AGO, 1, 3, 0);
            }
            manifest.commit();
            List<String> deleted = new ArrayList<>();
            Predicate<String> gone = path -> !paths.contains(path);
            manifest.vanished(gone, true, deleted::add);
            if (settled) {
                manifest.commit();
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
        try (DirectoryStream<Path> all = Files.newDirectoryStream(dir.resolve("manifest"))) {
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

        assertThat(size()).isLessThan(3 * atFirst);
    }

    @Test
    void deletesAgainWhatAKilledRunDidNotCommit() throws IOException {
        run(paths(0, 2));
        List<String> first = run(dir, paths(1, 2), false);

        assertThat(first).containsExactly("/news/day-0.jsonl#0", "/news/day-0.jsonl#1", "/news/day-0.jsonl#2");
        assertThat(run(paths(1, 2))).isEqualTo(first);
        assertThat(run(paths(1, 2))).isEmpty();
    }

    /// What a run wrote before it was killed is as if it had not been, however much that was.
    @Test
    @Timeout(60)
    void goesOnFromTheLastCommitAfterAKill() throws IOException {
        run(paths(0, 2));
        Path killed = Files.createDirectory(temporary.resolve("killed"));
        try (Manifest manifest = Manifest.open(dir)) {
            manifest.begin(++clock, "");
            readAll(manifest, paths(2, 902));
            copy(dir.resolve("manifest"), killed.resolve("manifest"));
        }

        assertThat(run(killed, paths(0, 902), true)).isEmpty();
        assertThat(run(killed, paths(1, 902), true)).hasSize(3);
        try (Manifest manifest = Manifest.open(killed)) {
            manifest.begin(++clock, "");
            assertThat(paths(1, 902))
                    .allSatisfy(path -> assertThat(
                                    manifest.file(path, 10, LONG_AGO, true).state())
                            .isEqualTo(Manifest.State.UNCHANGED));
        }
    }

    private static void readAll(Manifest manifest, List<String> paths) throws IOException {
        for (String path : paths) {
            manifest.reading(path);
            manifest.article(path + "#0", "", true);
            manifest.read(10, LONG_AGO, 1, 1, 0);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectory(to);
        try (DirectoryStream<Path> all = Files.newDirectoryStream(from)) {
            for (Path path : all) {
                Files.copy(path, to.resolve(path.getFileName()));
            }
        }
    }

    /// Articles of a file that was not read to its end, and is gone when the next run comes.
    @Test
    void whatAKilledRunCommittedOfAFileVanishesWithIt() throws IOException {
        try (Manifest manifest = Manifest.open(dir)) {
            manifest.begin(++clock, "");
            manifest.reading("/news/long.jsonl");
            manifest.article("first", "", true);
            manifest.commit();
            manifest.article("second", "", true);
        }

        assertThat(run(paths(0, 1))).containsExactly("first");
        assertThat(run(paths(0, 1))).isEmpty();
    }

    @Test
    void namesTheFileThatHasAnId() throws IOException {
        run(paths(0, 3));
        try (Manifest manifest = Manifest.open(dir)) {
            manifest.begin(++clock, "");
            manifest.skip(paths(1, 2).getFirst(), LONG_AGO);
            manifest.reading("/news/other.jsonl");
            Manifest.Claim known = manifest.article("/news/day-1.jsonl#2", "", false);
            assertThat(known.repeated()).isTrue();
            assertThat(manifest.path(known.owner())).isEqualTo("/news/day-1.jsonl");

            // The file that had this one is not there, as far as this run has come.
            assertThat(manifest.article("/news/day-2.jsonl#2", "", false).repeated())
                    .isFalse();
            Manifest.Claim own = manifest.article("/news/day-2.jsonl#2", "", false);
            assertThat(own.repeated()).isTrue();
            assertThat(manifest.path(own.owner())).isEqualTo("/news/other.jsonl");
        }
    }

    @Test
    void keepsThePagesOfABatchUntilItIsEnded() throws IOException {
        try (Manifest manifest = Manifest.open(dir)) {
            manifest.begin(++clock, "");
            manifest.article("1", "post.example", true);
            manifest.article("2", "", true);
            manifest.commit();
        }
        try (Manifest manifest = Manifest.open(dir)) {
            manifest.begin(++clock, "");
            manifest.article("3", "other.example", true);
            manifest.commit();
            assertThat(pages(manifest)).containsExactly("other.example 3", "post.example 1");
            manifest.repeats("post.example", "Read more");
            manifest.endBatch();
            manifest.commit();
            assertThat(pages(manifest)).isEmpty();
        }
        try (Manifest manifest = Manifest.open(dir)) {
            manifest.begin(++clock, "");
            assertThat(pages(manifest)).isEmpty();
            assertThat(manifest.isRepeated("post.example", "Read more")).isTrue();
            assertThat(manifest.isRepeated("other.example", "Read more")).isFalse();
        }
    }

    private static List<String> pages(Manifest manifest) throws IOException {
        List<String> pages = new ArrayList<>();
        manifest.pages((source, id) -> pages.add(source + " " + id));
        return pages.stream().sorted().toList();
    }
}
