package dateline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.article.Article;
import dateline.lucene.LuceneStorage;
import dateline.query.Query;
import dateline.story.TestWords;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

        private synchronized void copy() throws IOException {
            Path copy = Files.createDirectories(copies.resolve(String.valueOf(made.size())));
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                for (Path file : files) {
                    try {
                        Files.copy(file, copy.resolve(file.getFileName()));
                    } catch (NoSuchFileException e) {
                        // A merge in the background has done with it.
                    }
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

    private static String state(SearchIndex index) {
        try (Stream<Article> articles = index.articles(Query.everything())) {
            return articles.map(article -> article.id() + " " + article.title())
                    .sorted()
                    .collect(Collectors.joining("; "));
        }
    }

    /// A session of adding, replacing, deleting and compacting, killed at each step: what is there then is the commit
    /// before or the one under way.
    @Test
    void isOfOneCommitWhereverItWasKilled() throws IOException {
        Path folder = Files.createDirectory(dir.resolve("index"));
        Copying copying = new Copying(folder, dir.resolve("copies"));
        List<Integer> copiesBefore = new ArrayList<>();
        List<String> states = new ArrayList<>(List.of(""));
        try (ArticleIndex index = ArticleIndex.open(LuceneStorage.of(copying), IndexOptions.defaults())) {
            for (int round = 1; round <= 4; round++) {
                copiesBefore.add(copying.made.size());
                for (int i = round; i < round + 3; i++) {
                    // Copies of one another, so that there are pairs to be kept.
                    String body = TestWords.prose(new Random(3), 60) + TestWords.prose(new Random(i), 4);
                    index.add(Article.builder("" + i)
                            .title("Round " + round)
                            .body(body)
                            .build());
                }
                index.delete("" + round);
                if (round == 3) {
                    index.compact();
                } else {
                    index.commit();
                }
                states.add(state(index));
            }
        }
        copiesBefore.add(copying.made.size());
        assertThat(copying.made).hasSizeGreaterThan(60);
        for (int copy = copiesBefore.getFirst(); copy < copying.made.size(); copy++) {
            int number = copy;
            int round =
                    (int) copiesBefore.stream().filter(first -> first <= number).count();
            Path left = copying.made.get(copy);
            assertThat(IndexFiles.of(left).verify(true).damage()).isEmpty();
            try (SearchIndex index = SearchIndex.open(left)) {
                // Compacting commits twice, with the same articles.
                assertThat(state(index))
                        .as("step %d", copy)
                        .isIn(states.get(Math.min(round, 5) - 1), states.get(Math.min(round, 4)));
            }
        }
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
