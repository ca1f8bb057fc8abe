package dateline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dateline.ArticleIndexException.Reason;
import dateline.article.Article;
import dateline.query.Query;
import dateline.query.SearchRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.apache.lucene.util.IOUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an open index shows when its folder is moved, deleted, or replaced by another one.
class ReplacedIndexTest {

    @TempDir
    private Path dir;

    private Path folder;

    @BeforeEach
    void index() {
        folder = write("index", "a");
    }

    /// An index of two articles whose commits have the numbers that those of all others have.
    private Path write(String name, String ids) {
        Path made = dir.resolve(name);
        try (ArticleIndex index = ArticleIndex.create(made)) {
            for (int i = 0; i < 2; i++) {
                index.add(Article.builder(ids + i).title("Ferry " + ids).build());
            }
            index.commit();
        }
        return made;
    }

    private void replaceBy(Path another) throws IOException {
        Files.move(folder, dir.resolve("aside"));
        Files.move(another, folder);
    }

    private static List<String> ids(SearchIndex index) {
        return index.articles(Query.everything())
                .map(article -> article.id().value())
                .sorted()
                .toList();
    }

    @Test
    void anotherIndexInItsPlaceIsShownAndItsCursorsAreOthers() throws IOException {
        Path another = write("another", "b");
        try (SearchIndex index = SearchIndex.open(folder)) {
            SearchRequest request =
                    SearchRequest.of(Query.word("ferry")).toBuilder().limit(1).build();
            String cursor = index.search(request).cursor().orElseThrow();
            String version = index.version();
            replaceBy(another);
            assertThat(ids(index)).as("before").containsExactly("a0", "a1");

            index.refresh();

            assertThat(ids(index)).containsExactly("b0", "b1");
            assertThat(index.version()).isNotEqualTo(version);
            assertThatExceptionOfType(ArticleIndexException.class)
                    .isThrownBy(() ->
                            index.search(request.toBuilder().cursor(cursor).build()))
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.EXPIRED_CURSOR));
        }
    }

    @Test
    void anEarlierStateThatIsPutBackIsShown() throws IOException {
        Path earlier = dir.resolve("earlier");
        IndexFiles.of(folder).snapshot(earlier, true);
        try (ArticleIndex writer = ArticleIndex.open(folder)) {
            writer.delete("a1");
            writer.commit();
        }
        try (SearchIndex index = SearchIndex.open(folder)) {
            assertThat(ids(index)).containsExactly("a0");
            IndexFiles.of(folder).restore(earlier, true);
            index.refresh();
            assertThat(ids(index)).containsExactly("a0", "a1");
        }
    }

    /// Two copies of one index went different ways, as many commits each.
    @Test
    void aStateOfAnotherCopyIsShown() throws IOException {
        Path copy = dir.resolve("copy");
        IndexFiles.of(folder).snapshot(copy, true);
        for (Path each : List.of(folder, copy)) {
            try (ArticleIndex writer = ArticleIndex.open(each)) {
                writer.add(Article.builder(each.getFileName().toString())
                        .title("Ferry")
                        .build());
                writer.commit();
            }
        }
        try (SearchIndex index = SearchIndex.open(folder)) {
            assertThat(ids(index)).containsExactly("a0", "a1", "index");
            replaceBy(copy);
            index.refresh();
            assertThat(ids(index)).containsExactly("a0", "a1", "copy");
        }
    }

    @Test
    void filesOfAnotherIndexInTheSameFolderAreShown() throws IOException {
        Path another = write("another", "b");
        try (SearchIndex index = SearchIndex.open(folder)) {
            IOUtils.rm(folder);
            Files.move(another, folder);
            index.refresh();
            assertThat(ids(index)).containsExactly("b0", "b1");
        }
    }

    @Test
    void aFolderThatIsGoneIsSaidToBeAndSearchingGoesOn() throws IOException {
        try (SearchIndex index = SearchIndex.open(folder)) {
            Files.move(folder, dir.resolve("aside"));
            assertThatExceptionOfType(ArticleIndexException.class)
                    .isThrownBy(index::refresh)
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.MISSING));
            assertThat(ids(index)).containsExactly("a0", "a1");
            Files.move(dir.resolve("aside"), folder);
            index.refresh();
            assertThat(ids(index)).containsExactly("a0", "a1");
        }
    }

    /// A writer whose folder is gone writes nothing into the one that took its place.
    @Test
    void aWriterWritesToNoOtherIndex() throws IOException {
        for (boolean isReplaced : new boolean[] {true, false}) {
            Path another = write("another", "b");
            String moved = "moved " + isReplaced;
            ArticleIndex index = ArticleIndex.open(folder);
            index.add(Article.builder("new").title("Ferry").build());
            Files.move(folder, dir.resolve(moved));
            if (isReplaced) {
                Files.move(another, folder);
            }
            assertThatExceptionOfType(ArticleIndexException.class)
                    .isThrownBy(index::commit)
                    .satisfies(e -> assertThat(e.reason())
                            .as(e.getMessage())
                            .isIn(EnumSet.of(Reason.IO, Reason.MISSING, Reason.CLOSED, Reason.LOCKED)));
            try {
                index.close();
            } catch (ArticleIndexException e) {
                assertThat(e.reason()).as(e.getMessage()).isIn(Reason.IO, Reason.CLOSED);
            }
            if (isReplaced) {
                try (SearchIndex read = SearchIndex.open(folder)) {
                    assertThat(ids(read)).containsExactly("b0", "b1");
                }
                assertThat(IndexFiles.of(folder).verify(true).damage()).isEmpty();
            }
            try (SearchIndex read = SearchIndex.open(dir.resolve(moved))) {
                assertThat(ids(read)).hasSize(2);
            }
            assertThat(IndexFiles.of(dir.resolve(moved)).verify(true).damage()).isEmpty();
        }
    }
}
