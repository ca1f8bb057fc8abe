package dateline;

import dateline.revision.Revision;
import dateline.revision.RevisionChange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The versions of an index that keeps none: each article stands as it came.
///
/// @param index the index
record NoRevisions(SearchIndex index) implements Revisions {

    @Override
    public boolean areKept() {
        return false;
    }

    @Override
    public long count() {
        return 0;
    }

    @Override
    public List<Revision> of(String id) {
        return index
                .article(id)
                .map(article -> new Revision(1, article.added().orElse(Instant.EPOCH), Optional.empty(), article))
                .stream()
                .toList();
    }

    @Override
    public List<RevisionChange> changed(Instant since, int minWords, boolean headline, int limit) {
        return List.of();
    }
}
