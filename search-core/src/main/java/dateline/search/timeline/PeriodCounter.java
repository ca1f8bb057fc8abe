package dateline.search.timeline;

import dateline.query.PeriodLength;
import dateline.search.story.StoryMap;
import dateline.story.graph.LongList;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Counts articles and stories by the period in which they were published. A story counts once in each period in which
/// it has an article.
final class PeriodCounter {

    /// @param articles how many articles
    /// @param stories  how many stories these make
    record Count(long articles, long stories) {

        static final Count NONE = new Count(0, 0);
    }

    private final PeriodLength length;
    private final ArticleDays days;
    private final StoryMap stories;
    private final Map<Long, Long> startOfDay = new HashMap<>();
    private final TreeMap<Long, long[]> counts = new TreeMap<>();
    // Period and story of articles in stories with others; a period as days since 1970.
    private final LongList shared = new LongList();

    PeriodCounter(PeriodLength length, ArticleDays days, StoryMap stories) {
        this.length = length;
        this.days = days;
        this.stories = stories;
    }

    void add(int doc) {
        if (!days.fits(doc, length)) {
            return;
        }
        long start = start(doc);
        long[] count = counts.computeIfAbsent(start, any -> new long[2]);
        count[0]++;
        int story = stories.story(doc);
        if (story == StoryMap.ALONE) {
            count[1]++;
        } else {
            shared.add(start << Integer.SIZE | story);
        }
    }

    /// {@return the first day since 1970 of the period in which a document was published}
    long start(int doc) {
        return startOfDay.computeIfAbsent(
                days.day(doc), day -> length.start(LocalDate.ofEpochDay(day)).toEpochDay());
    }

    /// {@return the counts by the first days of the periods since 1970, without those of which nothing was added}
    NavigableMap<Long, Count> counts() {
        for (long pair : shared.sortedDistinct()) {
            long[] count = counts.get(pair >> Integer.SIZE);
            if (count != null) {
                count[1]++;
            }
        }
        NavigableMap<Long, Count> result = new TreeMap<>();
        counts.forEach((start, count) -> result.put(start, new Count(count[0], count[1])));
        return result;
    }
}
