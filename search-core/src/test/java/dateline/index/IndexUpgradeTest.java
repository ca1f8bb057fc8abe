package dateline.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.ArticleIndex;
import dateline.ArticleIndexException;
import dateline.ArticleIndexException.Reason;
import dateline.IndexFiles;
import dateline.IndexOptions;
import dateline.SearchIndex;
import dateline.UpgradeReport;
import dateline.article.Article;
import dateline.query.Query;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An index of an earlier format is named as such, and is rebuilt from itself. The one in the resources was written by
/// the last version of format 1.
class IndexUpgradeTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void copy() throws IOException, URISyntaxException {
        copyOldTo(folder);
    }

    private static void copyOldTo(Path target) throws IOException, URISyntaxException {
        URL resource = Objects.requireNonNull(IndexUpgradeTest.class.getResource("/dateline/index/format-1"));
        try (Stream<Path> files = Files.list(Path.of(resource.toURI()))) {
            for (Path file : files.toList()) {
                Files.copy(file, target.resolve(file.getFileName().toString()));
            }
        }
    }

    /// The articles of an index of any format, by id.
    private static SortedMap<String, Article> stored(Directory directory) throws IOException {
        SortedMap<String, Article> stored = new TreeMap<>();
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            for (var leaf : reader.leaves()) {
                Bits live = leaf.reader().getLiveDocs();
                for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
                    if (live == null || live.get(doc)) {
                        Article article = Snapshot.article(leaf.reader().storedFields(), doc);
                        stored.put(article.id().value(), article);
                    }
                }
            }
        }
        return stored;
    }

    private SortedMap<String, Article> stored() throws IOException {
        try (Directory directory = FSDirectory.open(folder)) {
            return stored(directory);
        }
    }

    private Map<String, String> userData() throws IOException {
        try (Directory directory = FSDirectory.open(folder);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            return reader.getIndexCommit().getUserData();
        }
    }

    private UpgradeReport upgrade() {
        return ArticleIndex.upgrade(folder, IndexOptions.defaults());
    }

    @Test
    void anOldIndexIsNamedAsOld() {
        assertThatThrownBy(() -> SearchIndex.open(folder).close())
                .hasMessage("cannot open the index " + folder + ", it has the old format 1, this version reads format "
                        + "2: upgrade it, which rebuilds it from the articles stored in it")
                .isInstanceOfSatisfying(
                        ArticleIndexException.class, e -> assertThat(e.reason()).isEqualTo(Reason.OUTDATED));
        assertThatThrownBy(() -> ArticleIndex.open(folder).close())
                .isInstanceOfSatisfying(
                        ArticleIndexException.class, e -> assertThat(e.reason()).isEqualTo(Reason.OUTDATED));
        assertThat(ArticleIndex.check(folder)).as("its files are sound").isEmpty();
    }

    @Test
    void allThatItHeldIsKept() throws IOException {
        SortedMap<String, Article> before = stored();
        Map<String, String> said = userData();
        Files.createDirectory(folder.resolve("manifest"));
        Files.writeString(folder.resolve("manifest").resolve("files"), "wire/may.jsonl");
        assertThat(upgrade()).isEqualTo(new UpgradeReport(1, 2, 5, true));
        // added, source and all else are among what is compared
        assertThat(stored()).isEqualTo(before).hasSize(5);
        assertThat(stored().get("council").added())
                .isEqualTo(before.get("council").added())
                .isPresent();
        assertThat(userData())
                .containsEntry("dateline.format", "2")
                .containsEntry("dateline.schema", said.get("dateline.schema"))
                .containsEntry("dateline.created", said.get("dateline.created"))
                .containsEntry("dateline.setting.aliases", "Blue Strait Lines = BSL")
                .containsEntry("dateline.stories.near", "0.75")
                .containsEntry("dateline.stories.rewrite", "0.5");
        assertThat(folder.resolve("manifest").resolve("files")).hasContent("wire/may.jsonl");
        assertThat(ArticleIndex.check(folder)).isEmpty();
        assertThat(upgrade()).as("a second time").isEqualTo(new UpgradeReport(2, 2, 0, false));
    }

    @Test
    void itIsSearchedAsBefore() {
        upgrade();
        try (SearchIndex index = SearchIndex.open(folder)) {
            assertThat(count(index, "\"fuel pump had failed\"")).isEqualTo(2);
            assertThat(count(index, "=country")).isEqualTo(1);
            assertThat(count(index, "=countri")).isZero();
            assertThat(count(index, "countr*")).isEqualTo(1);
            assertThat(count(index, "US AND title:council")).isEqualTo(1);
            assertThat(count(index, "\"ceasefire talks\"")).isEqualTo(1);
            assertThat(count(index, "Haus")).isEqualTo(1);
            assertThat(count(index, "BSL")).as("by its alias").isEqualTo(2);
            assertThat(count(index, "priority:3")).isEqualTo(1);
            assertThat(index.stories().of("ferry-1").orElseThrow().articles()).hasSize(2);
        }
    }

    private static long count(SearchIndex index, String query) {
        return index.search(query).total().articles();
    }

    @Test
    void whereverItFailsOneOfBothIsWhole() throws IOException, URISyntaxException {
        SortedMap<String, Article> before = stored();
        boolean done = false;
        int failures = 0;
        for (int step = 0; !done; step++) {
            Path place = Files.createDirectory(folder.resolve("try-" + step));
            copyOldTo(place);
            AtomicBoolean failed = new AtomicBoolean();
            try (Directory directory = new DyingDirectory(FSDirectory.open(place), step, failed)) {
                IndexUpgrade.run(directory, 16, 1, Clock.systemUTC());
            } catch (IOException | RuntimeException e) {
                assertThat(failed).as("step %d: %s", step, e).isTrue();
            }
            done = !failed.get();
            failures += done ? 0 : 1;
            try (Directory directory = FSDirectory.open(place)) {
                assertThat(stored(directory)).as("step %d", step).isEqualTo(before);
            }
            assertThat(IndexFiles.of(place).verify(true).damage())
                    .as("step %d, pairs of copies included", step)
                    .isEmpty();
            ArticleIndex.upgrade(place, IndexOptions.defaults());
            assertThat(ArticleIndex.check(place)).as("step %d", step).isEmpty();
            try (ArticleIndex index = ArticleIndex.open(place)) {
                assertThat(index.count(Query.word("ferry"))).isEqualTo(2);
            }
            try (Stream<Path> files = Files.list(place)) {
                assertThat(files.map(file -> file.getFileName().toString()))
                        .as("nothing of the old index or of the failure is left, step %d", step)
                        .noneMatch(name -> name.startsWith("_0.") || name.startsWith("_0_"))
                        .filteredOn(name -> name.contains("segments_"))
                        .hasSize(1);
            }
        }
        assertThat(failures).isGreaterThan(20);
    }
}
