package dateline.testkit;

import dateline.ArticleIndex;
import dateline.IndexOptions;
import dateline.SearchIndex;
import dateline.article.Article;
import dateline.index.Snapshot;
import dateline.lucene.LuceneStorage;
import dateline.lucene.SearcherLease;
import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;

/// An index of some articles in memory, committed, with its snapshot, for tests of a single stage of a search.
public final class SnapshotIndex implements AutoCloseable {

    private final SearchIndex index;
    private final SearcherLease lease;
    private final Snapshot snapshot;

    private SnapshotIndex(SearchIndex index) throws IOException {
        this.index = index;
        this.lease = SearcherLease.of(index);
        this.snapshot = Snapshot.of((DirectoryReader) lease.searcher().getIndexReader());
    }

    /// {@return an index of some articles}
    public static SnapshotIndex of(Article... articles) throws IOException {
        Directory directory = new KeptDirectory();
        try (ArticleIndex writer = ArticleIndex.open(LuceneStorage.of(directory), IndexOptions.defaults())) {
            writer.addAll(List.of(articles));
            writer.commit();
        }
        return new SnapshotIndex(SearchIndex.open(LuceneStorage.of(directory), IndexOptions.defaults()));
    }

    /// {@return the state of the index}
    public Snapshot snapshot() {
        return snapshot;
    }

    /// {@return the query that a text in the query language means}
    public dateline.query.Query parse(String text) {
        return index.parser().parse(text).query();
    }

    /// {@return the ids of the articles that match a query of Lucene's, in alphabetical order}
    public List<String> ids(Query query) throws IOException {
        IndexSearcher searcher = lease.searcher();
        TreeSet<String> ids = new TreeSet<>();
        for (ScoreDoc hit : searcher.search(query, 1000).scoreDocs) {
            ids.add(id(hit.doc));
        }
        return List.copyOf(ids);
    }

    /// {@return the id of an article}
    ///
    /// @param doc its document
    public String id(int doc) throws IOException {
        return Snapshot.article(snapshot.reader().storedFields(), doc).id().value();
    }

    @Override
    public void close() {
        lease.close();
        index.close();
    }

    /// Stays open when the index is closed that wrote it.
    private static final class KeptDirectory extends FilterDirectory {

        KeptDirectory() {
            super(new ByteBuffersDirectory());
        }

        @Override
        public void close() {
            // There is nothing to free.
        }
    }
}
