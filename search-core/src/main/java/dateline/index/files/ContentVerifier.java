package dateline.index.files;

import dateline.index.StoredContent;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.store.Lock;

/// Verifies what the files of an index hold: that postings, doc values and points can be read to their ends and agree
/// with one another, that each article is the one whose digest was kept, and that the pairs of copies can be read.
final class ContentVerifier {

    /// Held in place of the real one, which is for who writes.
    private static final Lock NO_LOCK = new Lock() {
        @Override
        public void ensureValid() {}

        @Override
        public void close() {}
    };

    private final PinnedCommit commit;
    private final DirectoryReader reader;
    private final boolean ofArticles;
    private final List<Finding> damage;

    /// @param commit     sound files
    /// @param reader     has them open
    /// @param ofArticles whether they hold articles
    /// @param damage     where findings are added
    ContentVerifier(PinnedCommit commit, DirectoryReader reader, boolean ofArticles, List<Finding> damage) {
        this.commit = commit;
        this.reader = reader;
        this.ofArticles = ofArticles;
        this.damage = damage;
    }

    void run() throws IOException {
        checkStructure();
        if (ofArticles) {
            checkArticles();
        }
    }

    private void checkArticles() throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            long wrong = StoredContent.countWrong(leaf.reader());
            if (wrong > 0) {
                String name = leaf.reader() instanceof SegmentReader segment ? segment.getSegmentName() : "a segment";
                damage.add(new Finding(
                        name,
                        "has " + wrong + (wrong == 1 ? " article that is" : " articles that are") + " not as written"));
            }
        }
        try {
            StoredContent.verifyPairs(commit, reader);
        } catch (IOException e) {
            damage.add(new Finding("the pairs of copies", Checksums.describe(e)));
        }
    }

    private void checkStructure() throws IOException {
        try (CheckIndex check = new CheckIndex(commit, NO_LOCK)) {
            check.setInfoStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8), false);
            check.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_INTEGRITY_CHECKS);
            CheckIndex.Status status = check.checkIndex();
            for (CheckIndex.Status.SegmentInfoStatus segment : status.segmentInfos) {
                if (segment.error != null) {
                    damage.add(new Finding(segment.name, Checksums.describe(segment.error)));
                }
            }
            if (!status.clean && damage.isEmpty()) {
                damage.add(new Finding("the list of segments", "cannot be read"));
            }
        }
    }
}
