package dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dateline.ArticleIndex;
import dateline.ArticleIndexException;
import dateline.ArticleIndexException.Reason;
import dateline.IndexOptions;
import dateline.article.Article;
import dateline.query.Query;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.Test;

/// After a write has failed, every later error names why.
class FailedWriteTest {

    private static final class FullDirectory extends FilterDirectory {
        private boolean full;

        FullDirectory(Directory in) {
            super(in);
        }

        @Override
        public IndexOutput createOutput(String name, IOContext context) throws IOException {
            if (full) {
                throw new IOException("No space left on device");
            }
            return super.createOutput(name, context);
        }

        @Override
        public void close() {
            // What lies in memory is opened again.
        }
    }

    private static Article article(String id) {
        return Article.builder(id).title("Ferry").body("The ferry came back.").build();
    }

    @Test
    void laterErrorsNameTheFirstCause() {
        FullDirectory directory = new FullDirectory(new ByteBuffersDirectory());
        try (ArticleIndex index = ArticleIndex.open(LuceneStorage.of(directory), IndexOptions.defaults())) {
            index.add(article("kept"));
            index.commit();
            index.add(article("lost"));
            directory.full = true;
            List<Runnable> writes = List.of(
                    index::commit,
                    () -> index.add(article("later")),
                    () -> index.addAll(List.of(article("later")).iterator()),
                    index::refresh,
                    () -> index.delete("kept"),
                    index::commit);
            for (Runnable write : writes) {
                assertThatExceptionOfType(ArticleIndexException.class)
                        .isThrownBy(write::run)
                        .withMessageMatching("(?is).*no space (is )?left on .*")
                        .satisfies(e -> assertThat(e.reason()).isIn(Reason.IO, Reason.CLOSED));
            }
        }
        directory.full = false;
        try (ArticleIndex index = ArticleIndex.open(LuceneStorage.of(directory), IndexOptions.defaults())) {
            assertThat(index.count(Query.everything())).isEqualTo(1);
        }
    }
}
