package dateline.revision.store;

import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.index.IndexFormat;
import dateline.index.Layout;
import dateline.index.Snapshot;
import dateline.index.commit.CommitListener;
import dateline.revision.store.VersionCompare.Difference;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Supplier;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;

/// Keeps the versions that others take the place of, at each commit.
///
/// Before the articles are committed, those of the last commit are compared with those that come, and what differs is
/// committed here. If the other commit does not follow, what was kept is known not to have been replaced, and is
/// written again, once, by the next one. What becomes of deleted articles is done after it, so nothing of an article is
/// lost that is still there.
public final class RevisionKeeper implements CommitListener {

    private final Directory index;
    private final RevisionStore store;
    private final Supplier<IndexFormat> format;
    private final Set<String> touched = new ConcurrentSkipListSet<>();
    private volatile boolean deletes;

    /// @param index  where the articles lie
    /// @param store  keeps the versions
    /// @param format what the index says about itself
    public RevisionKeeper(Directory index, RevisionStore store, Supplier<IndexFormat> format) {
        this.index = index;
        this.store = store;
        this.format = format;
    }

    @Override
    public void onWrite(ArticleId id, boolean mayExist) {
        // What was deleted and comes again before the commit takes the place of what is committed, too.
        if (mayExist || deletes) {
            touched.add(id.value());
        }
    }

    @Override
    public void onDelete() {
        deletes = true;
    }

    @Override
    public void beforeCommit(IndexWriter writer) throws IOException {
        if (touched.isEmpty()) {
            return;
        }
        try (DirectoryReader committed = DirectoryReader.open(index)) {
            Snapshot before = Snapshot.of(committed, format.get());
            if (touched.stream().noneMatch(id -> isThere(before, id))) {
                return;
            }
            try (DirectoryReader coming = DirectoryReader.open(writer)) {
                Snapshot after = Snapshot.of(coming, format.get());
                store.change(versions -> keep(before, after, versions));
            }
        }
    }

    private static boolean isThere(Snapshot articles, String id) {
        try {
            return articles.find(ArticleId.of(id)) >= 0;
        } catch (IOException e) {
            // The next reader reports it.
            return true;
        }
    }

    private void keep(Snapshot before, Snapshot after, IndexWriter versions) throws IOException {
        VersionCompare compare = new VersionCompare(new SharedLines(after));
        try (DirectoryReader kept = DirectoryReader.open(versions)) {
            for (String each : touched) {
                ArticleId id = ArticleId.of(each);
                int oldDoc = before.find(id);
                int newDoc = after.find(id);
                if (oldDoc < 0 || newDoc < 0) {
                    continue;
                }
                Article old = Snapshot.article(before.reader().storedFields(), oldDoc);
                Article now = Snapshot.article(after.reader().storedFields(), newDoc);
                Instant added = old.added().orElse(Instant.EPOCH);
                Instant until = now.added().orElse(Instant.EPOCH);
                Optional<Difference> difference = added.equals(until) ? Optional.empty() : compare.between(old, now);
                if (difference.isEmpty()) {
                    versions.deleteDocuments(RevisionStore.key(id, added));
                    continue;
                }
                Instant from = from(before, oldDoc, old, RevisionStore.of(kept, id));
                RevisionStore.put(
                        versions,
                        new StoredRevision(
                                old,
                                from,
                                until,
                                difference.get().words(),
                                difference.get().headline()),
                        Snapshot.stored(before.reader().storedFields(), oldDoc));
            }
        }
    }

    /// {@return when what an article says came into the index}
    private static Instant from(Snapshot articles, int doc, Article article, List<StoredRevision> kept)
            throws IOException {
        Instant added = article.added().orElse(Instant.EPOCH);
        return kept.stream()
                .filter(revision -> revision.added().isBefore(added))
                .map(StoredRevision::until)
                .reduce((first, last) -> last)
                .orElse(firstAdded(articles, doc).orElse(added));
    }

    /// {@return when the first article came that had the id of a document, if it took the place of others}
    ///
    /// @param articles the articles
    /// @param doc      the document
    /// @throws IOException if they cannot be read
    public static Optional<Instant> firstAdded(Snapshot articles, int doc) throws IOException {
        List<LeafReaderContext> leaves = articles.reader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        NumericDocValues first = DocValues.getNumeric(leaf.reader(), Layout.FIRST_ADDED);
        return first.advanceExact(doc - leaf.docBase)
                ? Optional.of(Instant.ofEpochMilli(first.longValue()))
                : Optional.empty();
    }

    @Override
    public void afterCommit(IndexWriter writer) throws IOException {
        if (deletes) {
            try (DirectoryReader committed = DirectoryReader.open(index)) {
                forget(Snapshot.of(committed, format.get()));
            }
        }
        deletes = false;
        touched.clear();
    }

    /// Deletes the versions of articles that are no longer there.
    private void forget(Snapshot articles) throws IOException {
        List<Term> gone = store.read(List.of(), kept -> {
            List<Term> found = new ArrayList<>();
            Terms ids = MultiTerms.getTerms(kept, RevisionStore.ID);
            TermsEnum each = ids == null ? TermsEnum.EMPTY : ids.iterator();
            for (BytesRef id = each.next(); id != null; id = each.next()) {
                if (articles.find(ArticleId.of(id.utf8ToString())) < 0) {
                    found.add(new Term(RevisionStore.ID, BytesRef.deepCopyOf(id)));
                }
            }
            return found;
        });
        if (!gone.isEmpty()) {
            store.change(versions -> versions.deleteDocuments(gone.toArray(new Term[0])));
        }
    }
}
