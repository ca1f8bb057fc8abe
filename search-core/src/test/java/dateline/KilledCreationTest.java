package dateline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.article.Article;
import dateline.lucene.LuceneStorage;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.Lock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A process that was killed while it made an index, at whatever step, leaves a folder in which the same can be done
/// again.
class KilledCreationTest {

    @TempDir
    private Path dir;

    /// Copies the folder before and after each step that changes it, which is what a kill there leaves.
    private static final class Copying extends FilterDirectory {

        private final Path folder;
        private final Path copies;
        private final List<Path> made = new ArrayList<>();

        Copying(Path folder, Path copies) throws IOException {
            super(FSDirectory.open(folder));
            this.folder = folder;
            this.copies = copies;
        }

        private void copy() throws IOException {
            Path copy = Files.createDirectories(copies.resolve(String.valueOf(made.size())));
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                for (Path file : files) {
                    Files.copy(file, copy.resolve(file.getFileName()));
                }
            }
            made.add(copy);
        }

        @Override
        public IndexOutput createOutput(String name, IOContext context) throws IOException {
            copy();
            IndexOutput output = super.createOutput(name, context);
            copy();
            return output;
        }

        @Override
        public void sync(Collection<String> names) throws IOException {
            copy();
            super.sync(names);
        }

        @Override
        public void syncMetaData() throws IOException {
            copy();
            super.syncMetaData();
        }

        @Override
        public void rename(String source, String target) throws IOException {
            copy();
            super.rename(source, target);
            copy();
        }

        @Override
        public void deleteFile(String name) throws IOException {
            copy();
            super.deleteFile(name);
        }

        @Override
        public Lock obtainLock(String name) throws IOException {
            Lock lock = super.obtainLock(name);
            copy();
            return lock;
        }
    }

    private static Article article() {
        return Article.builder("1")
                .title("Ferry sails")
                .body("The ferry sails again.")
                .build();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void canBeDoneAgainWhereverItWasKilled(boolean stories) throws IOException {
        IndexOptions options = IndexOptions.builder().stories(stories).build();
        Path folder = Files.createDirectory(dir.resolve("index"));
        Copying copying = new Copying(folder, dir.resolve("copies"));
        try (ArticleIndex index = ArticleIndex.open(LuceneStorage.of(copying), options)) {
            index.add(article());
        }
        List<Path> copies = List.copyOf(copying.made);
        assertThat(copies).hasSizeGreaterThan(5);
        assertThat(copies).allSatisfy(copy -> {
            try (ArticleIndex index = openOrCreate(copy, options)) {
                index.add(article());
                index.commit();
                assertThat(index.article("1")).isPresent();
            }
            assertThat(ArticleIndex.check(copy)).isEmpty();
        });
    }

    private static ArticleIndex openOrCreate(Path folder, IndexOptions options) {
        try {
            return ArticleIndex.open(folder, options);
        } catch (ArticleIndexException e) {
            assertThat(e.reason()).isEqualTo(ArticleIndexException.Reason.MISSING);
            return ArticleIndex.create(folder, options);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"news.jsonl", "_0.cfs", "write.lock.txt", "manifest.files", "stories"})
    void otherFilesAreNotTakenForItsLeavings(String name) throws IOException {
        Path folder = Files.createDirectory(dir.resolve("folder"));
        Files.createFile(folder.resolve("write.lock"));
        Files.writeString(folder.resolve(name), "mine");

        assertThatThrownBy(() -> ArticleIndex.create(folder)).hasMessageContaining("is not empty");
        assertThat(folder.resolve(name)).hasContent("mine");
    }

    @Test
    void aFolderNamedAsALeavingIsNone() throws IOException {
        Path folder = Files.createDirectory(dir.resolve("folder"));
        Files.createDirectory(folder.resolve("write.lock"));

        assertThatThrownBy(() -> ArticleIndex.create(folder)).hasMessageContaining("is not empty");
    }
}
