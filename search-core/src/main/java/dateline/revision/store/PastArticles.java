package dateline.revision.store;

import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.index.ArticleWriter;
import dateline.index.ExistingArticles;
import dateline.index.IndexFormat;
import dateline.index.Layout;
import dateline.index.Snapshot;
import dateline.index.StoryLabels;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.store.ByteBuffersDirectory;

/// An index as it stood at a time: its articles, but for those that were changed since, and the versions of these that
/// stood then, which are indexed in memory. How often words occur is what it is now, so articles score as they do now.
///
/// What was deleted since is not there: its versions are not kept. Of an article that came later, the first version is
/// there; when articles were published is the searcher's business.
///
/// Immutable; safe for use by many threads while the index is open.
///
/// @param snapshot the articles
/// @param earlier  the articles of which an earlier version stands there
public record PastArticles(Snapshot snapshot, Set<ArticleId> earlier) {

    private static final double BUFFER_MB = 16;

    /// Copies the ids.
    public PastArticles {
        earlier = Set.copyOf(earlier);
    }

    /// {@return an index as it stood at a time; empty where all that it has stood then}
    ///
    /// @param now   the index as it stands
    /// @param store the versions of its articles
    /// @param time  the time
    /// @throws IOException if they cannot be read
    public static Optional<PastArticles> of(Snapshot now, RevisionStore store, Instant time) throws IOException {
        if (!store.exists() || !(now.reader() instanceof DirectoryReader reader)) {
            return Optional.empty();
        }
        List<Article> articles = new ArrayList<>();
        Map<String, Long> labels = new HashMap<>();
        BitSet replaced = new BitSet();
        List<Article> standing = store.read(List.of(), versions -> standing(now, versions, time));
        for (Article version : standing) {
            int doc = now.find(version.id());
            articles.add(version);
            labels.put(version.id().value(), StoryLabels.label(reader, doc));
            replaced.set(doc);
        }
        if (articles.isEmpty()) {
            return Optional.empty();
        }
        DirectoryReader versions = new VersionsReader(indexed(articles, IndexFormat.of(reader)), labels);
        Snapshot past = new Snapshot(
                new MultiReader(new UnchangedReader(reader, replaced), versions),
                now.schema(),
                now.spellings(),
                Optional.empty(),
                Optional.of(reader));
        return Optional.of(new PastArticles(
                past, Set.copyOf(articles.stream().map(Article::id).toList())));
    }

    /// {@return the versions that stood at a time and were changed later, in the order of the articles now}
    private static List<Article> standing(Snapshot now, DirectoryReader versions, Instant time) throws IOException {
        Map<ArticleId, StoredRevision> first = new HashMap<>();
        ScoreDoc[] later = new IndexSearcher(versions)
                .search(
                        LongPoint.newRangeQuery(
                                RevisionStore.UNTIL, Math.addExact(time.toEpochMilli(), 1), Long.MAX_VALUE),
                        Math.max(1, versions.maxDoc()),
                        Sort.INDEXORDER)
                .scoreDocs;
        for (ScoreDoc each : later) {
            StoredRevision revision = RevisionStore.revision(versions, each.doc);
            first.merge(
                    revision.article().id(),
                    revision,
                    (one, other) -> other.added().isBefore(one.added()) ? other : one);
        }
        Map<Integer, Article> standing = new TreeMap<>();
        for (StoredRevision each : first.values()) {
            int doc = now.find(each.article().id());
            if (doc >= 0 && each.added().isBefore(added(now, doc))) {
                standing.put(doc, each.article());
            }
        }
        return List.copyOf(standing.values());
    }

    private static Instant added(Snapshot now, int doc) throws IOException {
        return Snapshot.article(now.reader().storedFields(), doc).added().orElse(Instant.EPOCH);
    }

    private static DirectoryReader indexed(List<Article> articles, IndexFormat format) throws IOException {
        ByteBuffersDirectory memory = new ByteBuffersDirectory();
        try (MultiReader nothing = new MultiReader();
                ArticleWriter writer = ArticleWriter.rebuild(memory, BUFFER_MB, Clock.systemUTC(), format)) {
            ExistingArticles none = new ExistingArticles(nothing);
            for (Article each : articles) {
                writer.add(each, none);
            }
            writer.commit();
        }
        return Layout.whole(DirectoryReader.open(memory));
    }
}
