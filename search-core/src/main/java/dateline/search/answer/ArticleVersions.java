package dateline.search.answer;

import dateline.article.Article;
import dateline.revision.store.RevisionStore;
import dateline.revision.store.StoredRevision;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/// Gives articles as they stood at a time, where earlier versions are kept.
///
/// Not thread-safe.
public final class ArticleVersions {

    private final Optional<RevisionStore> store;
    private final Optional<Instant> time;
    private int earlier;

    /// @param store the versions, if there are any
    /// @param time  the time; empty for now
    public ArticleVersions(Optional<RevisionStore> store, Optional<Instant> time) {
        this.store = store.filter(RevisionStore::exists);
        this.time = time;
    }

    /// {@return the version that stood at the time; of one that came later, the first that is kept}
    ///
    /// @param current the article as it stands now
    /// @throws IOException if versions cannot be read
    Article of(Article current) throws IOException {
        if (store.isEmpty() || time.isEmpty()) {
            return current;
        }
        Instant added = current.added().orElse(Instant.EPOCH);
        for (StoredRevision each : store.get().of(current.id())) {
            boolean wasCommitted = each.article().added().orElse(Instant.EPOCH).isBefore(added);
            if (wasCommitted && each.until().isAfter(time.get())) {
                earlier++;
                return each.article();
            }
        }
        return current;
    }

    /// {@return what the reader of an answer has to know of the versions in it}
    public Optional<String> remark() {
        return earlier == 0
                ? Optional.empty()
                : Optional.of(earlier + (earlier == 1 ? " article is" : " articles are")
                        + " shown as of that time; what is searched is the text as it stands now");
    }
}
