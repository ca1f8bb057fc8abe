package dateline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.ArticleIndexException.Reason;
import dateline.article.Article;
import dateline.lucene.LuceneStorage;
import dateline.query.Query;
import dateline.story.TestWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexFilesTest {

    private static final Instant ADDED = Instant.parse("2024-05-06T07:08:09Z");

    private static final IndexOptions THEN =
            IndexOptions.builder().clock(Clock.fixed(ADDED, ZoneOffset.UTC)).build();

    @TempDir
    private Path dir;

    private Path folder() {
        return dir.resolve("index");
    }

    private static Article article(int i) {
        String body = TestWords.prose(new Random(i % 10), 80) + TestWords.prose(new Random(i), 5);
        return Article.builder(Integer.toString(i))
                .title("Ferry " + i)
                .body(body)
                .extra("desk", "foreign")
                .build();
    }

    @TempDir
    private static Path made;

    private static List<Article> articles;

    /// Forty articles in stories of four, of which one is deleted: once in several segments, once in one.
    @BeforeAll
    static void makeOnce() throws IOException {
        Path segments = made.resolve("segments");
        try (ArticleIndex index = ArticleIndex.create(segments, THEN)) {
            index.changeSettings(settings -> settings.withAliases("Myanmar = Burma"));
            for (int i = 0; i < 40; i++) {
                index.add(article(i));
                if (i == 19) {
                    index.commit();
                }
            }
            index.commit();
            index.delete("17");
            index.commit();
            articles = articles(index);
        }
        copy(segments, made.resolve("segment"));
        try (ArticleIndex index = ArticleIndex.open(made.resolve("segment"))) {
            index.compact();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectory(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private void make() throws IOException {
        copy(made.resolve("segments"), folder());
    }

    private void makeOfOneSegment() throws IOException {
        copy(made.resolve("segment"), folder());
    }

    private static List<Article> articles(SearchIndex index) {
        try (Stream<Article> all = index.articles(Query.everything())) {
            return all.sorted((a, b) -> a.id().value().compareTo(b.id().value()))
                    .toList();
        }
    }

    private static List<Article> articles(Path folder) {
        try (SearchIndex index = SearchIndex.open(folder)) {
            return articles(index);
        }
    }

    private Path file(String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(file -> file.getFileName().toString().matches(ending))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void flip(Path file, double where) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[(int) (where * (bytes.length - 1))] ^= 4;
        Files.write(file, bytes);
    }

    // --- verify ---

    @Test
    void verifyingTakesNoLockAndLeavesNothing() throws IOException {
        try (ArticleIndex index = ArticleIndex.create(folder())) {
            index.add(article(1));
            index.commit();
            index.add(article(2));
            assertThat(IndexFiles.of(folder()).verify(true).isSound()).isTrue();
            index.commit();
        }
        assertThat(IndexFiles.of(folder()).verify(true).isSound()).isTrue();

        Path foreign = Files.createDirectory(dir.resolve("letters"));
        Files.writeString(foreign.resolve("letter.txt"), "Dear …");
        assertThatExceptionOfType(ArticleIndexException.class)
                .isThrownBy(() -> IndexFiles.of(foreign).verify(false))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.MISSING));
        try (Stream<Path> content = Files.list(foreign)) {
            assertThat(content).hasSize(1);
        }
    }

    @Test
    void verifyingWhileAWriterReplacesEveryFileFindsNoDamage() throws Exception {
        make();
        AtomicBoolean isOver = new AtomicBoolean();
        AtomicLong commits = new AtomicLong();
        Thread writer = new Thread(() -> {
            try (ArticleIndex index = ArticleIndex.open(folder())) {
                while (!isOver.get()) {
                    for (int i = 0; i < 40; i++) {
                        index.add(article(i + 100 * (int) (commits.get() % 3)));
                    }
                    index.commit();
                    index.compact();
                    commits.incrementAndGet();
                }
            }
        });
        writer.start();
        try {
            int rounds = 0;
            while (rounds < 10 || commits.get() < 2) {
                assertThat(IndexFiles.of(folder()).verify(rounds % 5 == 0).damage())
                        .isEmpty();
                rounds++;
            }
        } finally {
            isOver.set(true);
            writer.join();
        }
    }

    @Test
    void aFileThatAWriterDeletesMeanwhileHasNoSize() throws IOException {
        make();
        AtomicBoolean isGoing = new AtomicBoolean();
        try (Directory directory = new FilterDirectory(FSDirectory.open(folder())) {
                    @Override
                    public String[] listAll() throws IOException {
                        Stream<String> gone = isGoing.get() ? Stream.of("_9_temporary_1.tmp") : Stream.empty();
                        return Stream.concat(Stream.of(super.listAll()), gone).toArray(String[]::new);
                    }
                };
                SearchIndex index = SearchIndex.open(LuceneStorage.of(directory), IndexOptions.defaults())) {
            long bytes = index.stats().bytes();
            isGoing.set(true);
            assertThat(index.stats().bytes()).isEqualTo(bytes);
            isGoing.set(false);
        }
    }

    // --- snapshot and restore ---

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aSnapshotIsAnIndexThatLaterWritesDoNotChange(boolean copies) throws IOException {
        make();
        Path snapshot = dir.resolve("snapshot");
        try (ArticleIndex index = ArticleIndex.open(folder())) {
            index.add(article(77));
            VerifyReport report = IndexFiles.of(folder()).snapshot(snapshot, copies);
            assertThat(report.damage()).isEmpty();
            assertThat(report.bytes()).isPositive();
            index.delete(Query.everything());
            index.commit();
            index.compact();
        }
        assertThat(articles(snapshot)).isEqualTo(articles);
        assertThat(IndexFiles.of(snapshot).verify(true).isSound()).isTrue();
        try (Stream<Path> left = Files.list(dir)) {
            assertThat(left).containsExactlyInAnyOrder(folder(), snapshot);
        }
    }

    @Test
    void snapshotsWhileAWriterIsAtWorkAreEachOfOneCommit() throws Exception {
        AtomicBoolean isOver = new AtomicBoolean();
        try (ArticleIndex index = ArticleIndex.create(folder())) {
            Thread writer = new Thread(() -> {
                for (int round = 1; !isOver.get(); round++) {
                    for (int i = 0; i < 10; i++) {
                        index.add(Article.builder("" + i).title("round" + round).build());
                    }
                    index.commit();
                }
            });
            index.add(Article.builder("0").title("round0").build());
            index.commit();
            writer.start();
            try {
                for (int i = 0; i < 6; i++) {
                    Path snapshot = dir.resolve("snapshot" + i);
                    IndexFiles.of(folder()).snapshot(snapshot, i % 2 == 0);
                    assertThat(articles(snapshot).stream().map(Article::title).distinct())
                            .as("titles of one round")
                            .hasSize(1);
                }
            } finally {
                isOver.set(true);
                writer.join();
            }
        }
    }

    @Test
    void aDamagedIndexGivesNoSnapshot() throws IOException {
        make();
        flip(file("_.*\\.cfs"), .5);
        Path snapshot = dir.resolve("snapshot");
        assertThatExceptionOfType(ArticleIndexException.class)
                .isThrownBy(() -> IndexFiles.of(folder()).snapshot(snapshot, true))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.DAMAGED))
                .withMessageContaining(".cfs");
        try (Stream<Path> left = Files.list(dir)) {
            assertThat(left).containsExactly(folder());
        }
    }

    @Test
    void aSnapshotOverwritesNothing() throws IOException {
        make();
        Path there = Files.createDirectory(dir.resolve("there"));
        Path letter = Files.writeString(there.resolve("letter.txt"), "Dear …");
        assertThatExceptionOfType(ArticleIndexException.class)
                .isThrownBy(() -> IndexFiles.of(folder()).snapshot(there, true))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.EXISTS));
        assertThat(letter).hasContent("Dear …");
        assertThatThrownBy(() -> IndexFiles.of(folder()).snapshot(folder().resolve("snapshot"), true))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void restoringPutsASnapshotInPlaceAndMovesAsideWhatWasThere() throws IOException {
        make();
        Path snapshot = dir.resolve("snapshot");
        IndexFiles.of(folder()).snapshot(snapshot, false);
        try (ArticleIndex index = ArticleIndex.open(folder())) {
            index.add(article(99));
            index.commit();
            assertThatExceptionOfType(ArticleIndexException.class)
                    .isThrownBy(() -> IndexFiles.of(folder()).restore(snapshot, false))
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.LOCKED));
        }
        Path aside = IndexFiles.of(folder()).restore(snapshot, false).orElseThrow();
        assertThat(articles(folder())).isEqualTo(articles);
        assertThat(articles(aside)).hasSize(articles.size() + 1);
        assertThat(IndexFiles.of(dir.resolve("new")).restore(snapshot, true)).isEmpty();
        assertThat(articles(dir.resolve("new"))).isEqualTo(articles);
        // What was restored can be written, and the snapshot is as it was.
        try (ArticleIndex index = ArticleIndex.open(folder())) {
            index.add(article(98));
            index.compact();
        }
        assertThat(articles(snapshot)).isEqualTo(articles);
    }

    @Test
    void restoringLeavesFoldersAloneThatAreNoIndex() throws IOException {
        make();
        Path there = Files.createDirectory(dir.resolve("there"));
        Path letter = Files.writeString(there.resolve("letter.txt"), "Dear …");
        assertThatExceptionOfType(ArticleIndexException.class)
                .isThrownBy(() -> IndexFiles.of(there).restore(folder(), true))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.EXISTS));
        assertThat(letter).hasContent("Dear …");
    }

    // --- repair ---

    @Test
    void aSoundIndexIsNotRepaired() throws IOException {
        make();
        RepairReport report = IndexFiles.of(folder()).repair();
        assertThat(report.damage()).isEmpty();
        assertThat(report.damagedFolder()).isEmpty();
        assertThat(report.articles()).isEqualTo(articles.size());
    }

    /// Postings, norms and points are made again of the articles, which nothing happened to.
    @ParameterizedTest
    @ValueSource(strings = {"doc", "pos", "tim", "tip", "tmd", "psm", "nvd", "nvm", "kdd", "kdi", "kdm"})
    void damageOutsideOfTheArticlesLosesNone(String ending) throws IOException {
        makeOfOneSegment();
        flip(file("_.*\\." + ending), .5);
        RepairReport report = IndexFiles.of(folder()).repair();
        assertThat(report.damage()).hasSize(1);
        assertThat(report.lostIds()).isEmpty();
        assertThat(report.lostOthers()).isZero();
        assertRepaired(articles, report);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_[0-9a-z]+_Lucene90_0\\.dvd",
                "_[0-9a-z]+_Lucene90_0\\.dvm",
                "_.*_1_.*\\.dvd",
                "_.*_1\\.fnm",
                "stories_.*"
            })
    void neitherDoesDamageOfLabelsPairsOrValues(String name) throws IOException {
        if (name.contains("Lucene")) {
            makeOfOneSegment();
        } else {
            make();
        }
        flip(file(name), .5);
        RepairReport report = IndexFiles.of(folder()).repair();
        assertThat(report.damage()).isNotEmpty();
        assertThat(report.lostIds()).isEmpty();
        assertThat(report.lostOthers()).isZero();
        assertRepaired(articles, report);
    }

    @Test
    void damagedArticlesAreNamedAndTheOthersKept() throws IOException {
        makeOfOneSegment();
        flip(file("_.*\\.fdt"), .5);
        RepairReport report = IndexFiles.of(folder()).repair();
        assertThat(report.lostIds()).isNotEmpty();
        assertThat(report.lostOthers()).isZero();
        List<Article> kept = new ArrayList<>(articles);
        kept.removeIf(article -> report.lostIds().contains(article.id().value()));
        assertThat(kept).hasSize(articles.size() - report.lostIds().size());
        assertRepaired(kept, report);
    }

    @Test
    void withoutAListOfSegmentsArticlesAreFoundInTheirFiles() throws IOException {
        make();
        Files.delete(file("segments_.*"));
        RepairReport report = IndexFiles.of(folder()).repair();
        assertThat(report.losses()).anyMatch(loss -> loss.contains("settings"));
        assertThat(articles(folder())).containsAll(articles);
        assertThat(IndexFiles.of(folder()).verify(true).isSound()).isTrue();
    }

    private void assertRepaired(List<Article> expected, RepairReport report) {
        assertThat(articles(folder())).isEqualTo(expected);
        assertThat(report.articles()).isEqualTo(expected.size());
        assertThat(report.damagedFolder())
                .get()
                .satisfies(aside -> assertThat(aside).isDirectory());
        assertThat(IndexFiles.of(folder()).verify(true).isSound()).isTrue();
        try (SearchIndex index = SearchIndex.open(folder())) {
            assertThat(index.settings().aliases()).contains("Myanmar");
            assertThat(index.article("1").orElseThrow().added()).contains(ADDED);
            assertThat(index.stories().of("1").orElseThrow().articles()).hasSizeGreaterThan(1);
        }
    }

    // --- list ---

    @Test
    void filesAreListedWithWhatTheyAreFor() throws IOException {
        make();
        Files.writeString(folder().resolve("letter.txt"), "Dear …");
        List<IndexFile> files = IndexFiles.of(folder()).list();
        assertThat(files)
                .filteredOn(IndexFile::committed)
                .extracting(IndexFile::purpose)
                .contains("list of segments, settings", "pairs of copies", "a segment in one file");
        assertThat(files)
                .filteredOn(file -> !file.committed())
                .extracting(IndexFile::name)
                .containsExactlyInAnyOrder("letter.txt", "write.lock");
    }
}
