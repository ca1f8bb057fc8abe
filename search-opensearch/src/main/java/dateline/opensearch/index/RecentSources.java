package dateline.opensearch.index;

import dateline.opensearch.http.JsonValue;
import dateline.opensearch.query.ClusterFields;
import dateline.util.RecentValues;
import java.util.List;
import java.util.Optional;

/// Keeps the stored forms of the articles that were found last, so that they need not be sent again: they are most of
/// what a cluster answers to a search.
///
/// A search may ask for the versions of its articles alone, and then has to ask once more for those that are not kept.
/// That is cheaper only where all are kept, so it is told whether lately that was so for most searches.
///
/// Safe for use by many threads.
final class RecentSources {

    private static final String ID = "id";

    private static final String ADDED = "added";

    /// The values of documents by which a version is known.
    static final List<String> VERSION = List.of(ID, ClusterFields.SEQUENCE, ADDED);

    private static final long MOST_BYTES = 32L << 20;
    /// Of an entry, besides its text.
    private static final int OVERHEAD = 150;
    /// How much the latest search says about the next.
    private static final double LATEST = .125;

    private final RecentValues<Version, String> sources =
            new RecentValues<>(MOST_BYTES, source -> source.length() + OVERHEAD);
    /// The share of searches all of whose articles were kept, those of late counted most.
    private double whole;

    /// A version of an article. What has the same id was still written anew, with another content or label, if it was
    /// written by another change; and numbers of changes begin again in an index that is made anew.
    ///
    /// @param id       of the article
    /// @param sequence the number of the change that wrote it, in its shard
    /// @param added    when it was added
    record Version(String id, long sequence, long added) {

        /// {@return the version of a hit}
        static Version of(JsonValue hit) {
            return new Version(
                    value(hit, ID).text(),
                    value(hit, ClusterFields.SEQUENCE).whole(),
                    value(hit, ADDED).whole());
        }

        private static JsonValue value(JsonValue hit, String field) {
            return hit.at("fields", field).elements().getFirst();
        }
    }

    /// {@return whether the next search is likely to find only articles that are kept}
    synchronized boolean areLikely() {
        return whole > .5;
    }

    /// Says of a search whether all its articles were kept.
    synchronized void found(boolean all) {
        whole += LATEST * ((all ? 1 : 0) - whole);
    }

    /// {@return the stored form of a version, if it is kept}
    Optional<String> get(Version version) {
        return sources.get(version);
    }

    /// Keeps the stored form of a version.
    void put(Version version, String source) {
        sources.put(version, source);
    }
}
