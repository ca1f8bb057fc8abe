package dateline;

import dateline.article.Field;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/// What an index holds.
///
/// @param articles  articles that can be found
/// @param deleted   deleted or replaced articles whose space `ArticleIndex.compact` would free
/// @param undated   articles without a year of publication
/// @param stories   what articles make, copies counted once; as many as articles in an index without stories
/// @param copied    articles that share their story with others
/// @param bytes     size on disk, or in memory for an index there
/// @param segments  number of segments
/// @param terms     distinct words in all titles, leads and bodies, summed over segments; 0 on a cluster, which does
/// not count
///                  them
/// @param languages articles by language, `und` for unknown
/// @param extras    extra fields and their types
/// @param format    number of the index format
/// @param lucene    version of Lucene that wrote it
/// @param created   when it was created
/// @since 0.1
public record IndexStats(
        long articles,
        long deleted,
        long undated,
        long stories,
        long copied,
        long bytes,
        int segments,
        long terms,
        SortedMap<String, Long> languages,
        SortedMap<String, Field.Type> extras,
        int format,
        String lucene,
        Instant created) {

    /// Copies the maps.
    public IndexStats {
        Objects.requireNonNull(languages, "languages must not be null");
        Objects.requireNonNull(extras, "extras must not be null");
        Objects.requireNonNull(lucene, "lucene must not be null");
        Objects.requireNonNull(created, "created must not be null");
        languages = Collections.unmodifiableSortedMap(new TreeMap<>((Map<String, Long>) languages));
        extras = Collections.unmodifiableSortedMap(new TreeMap<>((Map<String, Field.Type>) extras));
    }

    /// {@return whether the words were counted: an index on a cluster does not}
    public boolean hasTerms() {
        return terms > 0 || articles == 0;
    }

    /// {@return the share of deleted articles, from 0 to 1; they count in statistics of words until compacted}
    public double deletedShare() {
        return deleted == 0 ? 0 : (double) deleted / (articles + deleted);
    }
}
