package dateline.index.commit;

import dateline.article.ArticleId;
import java.io.IOException;
import org.apache.lucene.index.IndexWriter;

/// Is told what a writer changes, and of its commits, to keep something beside the index that goes with it.
///
/// Articles are changed by many threads at once; while a commit is made, by none.
public interface CommitListener {

    /// Takes note that an article comes.
    ///
    /// @param id       its id
    /// @param mayExist whether it may take the place of one that was not deleted before
    void onWrite(ArticleId id, boolean mayExist);

    /// Takes note that articles are deleted.
    void onDelete();

    /// Is called before a commit. What it writes must be right as well if the commit does not follow.
    ///
    /// @param writer has what will be committed
    /// @throws IOException if something cannot be read or written; then nothing is committed
    void beforeCommit(IndexWriter writer) throws IOException;

    /// Is called after a commit.
    ///
    /// @param writer has what was committed
    /// @throws IOException if something cannot be read or written; what was committed stays
    void afterCommit(IndexWriter writer) throws IOException;
}
