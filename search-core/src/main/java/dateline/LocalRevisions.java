package dateline;

import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.index.Snapshot;
import dateline.revision.Revision;
import dateline.revision.RevisionChange;
import dateline.revision.store.RevisionKeeper;
import dateline.revision.store.RevisionStore;
import dateline.revision.store.StoredRevision;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The versions of the articles of an index on this machine.
///
/// @param index the index
record LocalRevisions(LocalIndex index) implements Revisions {

    @Override
    public boolean areKept() {
        return index.source().revisions().map(RevisionStore::exists).orElse(false);
    }

    @Override
    public long count() {
        return index.read("count versions", searcher -> {
            Optional<RevisionStore> store = index.source().revisions();
            return store.isEmpty() ? 0L : store.get().count(searcher.sequence());
        });
    }

    @Override
    public List<Revision> of(String id) {
        Objects.requireNonNull(id, "id must not be null");
        return index.read("read the versions of " + id, searcher -> of(searcher.snapshot(), ArticleId.of(id)));
    }

    private List<Revision> of(Snapshot snapshot, ArticleId id) throws IOException {
        int doc = snapshot.find(id);
        if (doc < 0) {
            return List.of();
        }
        Article current = Snapshot.article(snapshot.reader().storedFields(), doc);
        Instant added = current.added().orElse(Instant.EPOCH);
        List<Revision> all = new ArrayList<>();
        Instant from = RevisionKeeper.firstAdded(snapshot, doc).orElse(added);
        for (StoredRevision each : stored(id)) {
            if (isBefore(each, added)) {
                all.add(new Revision(all.size() + 1, each.from(), Optional.of(each.until()), each.article()));
                from = each.until();
            }
        }
        all.add(new Revision(all.size() + 1, from, Optional.empty(), current));
        return List.copyOf(all);
    }

    private List<StoredRevision> stored(ArticleId id) throws IOException {
        Optional<RevisionStore> store = index.source().revisions();
        return store.isEmpty() ? List.of() : store.get().of(id);
    }

    /// Whether a version was really replaced, and not only prepared for a commit that did not follow.
    private static boolean isBefore(StoredRevision revision, Instant current) {
        return revision.article().added().orElse(Instant.EPOCH).isBefore(current);
    }

    @Override
    public List<RevisionChange> changed(Instant since, int minWords, boolean headline, int limit) {
        Objects.requireNonNull(since, "since must not be null");
        if (minWords < 0 || limit < 1) {
            throw new IllegalArgumentException(
                    "minWords must be at least 0 and limit at least 1, not " + minWords + " and " + limit);
        }
        return index.read("find what was changed", searcher -> {
            List<RevisionChange> changes = new ArrayList<>();
            Optional<RevisionStore> store = index.source().revisions();
            if (store.isPresent()) {
                store.get().changed(since, minWords, headline, each -> {
                    change(searcher.snapshot(), each).ifPresent(changes::add);
                    return changes.size() < limit;
                });
            }
            return List.copyOf(changes);
        });
    }

    private Optional<RevisionChange> change(Snapshot snapshot, StoredRevision before) throws IOException {
        List<Revision> all = of(snapshot, before.article().id());
        for (int i = 0; i + 1 < all.size(); i++) {
            if (all.get(i).article().added().equals(before.article().added())) {
                return Optional.of(new RevisionChange(all.get(i), all.get(i + 1), before.words(), before.headline()));
            }
        }
        return Optional.empty();
    }
}
