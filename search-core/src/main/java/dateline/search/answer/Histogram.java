package dateline.search.answer;

import dateline.article.Field;
import dateline.query.PeriodLength;
import dateline.result.PeriodCount;
import dateline.search.story.StoryMap;
import dateline.story.graph.LongList;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/// Counts articles found by the period in which they were published.
public final class Histogram {

    private final PeriodLength length;
    private final Optional<StoryMap> table;
    private final Map<Long, Long> startOfDay = new HashMap<>();
    private final TreeMap<Long, long[]> counts = new TreeMap<>();
    // Period and story of articles in stories with others; a period as days since 1970.
    private final LongList shared = new LongList();

    private Histogram(PeriodLength length, Optional<StoryMap> table) {
        this.length = length;
        this.table = table;
    }

    /// {@return the counts, earliest first}
    ///
    /// @param length how long the periods are
    /// @param found    the articles
    /// @param table    knows their stories, if these are to be counted
    public static List<PeriodCount> of(PeriodLength length, FacetsCollector found, Optional<StoryMap> table)
            throws IOException {
        Histogram histogram = new Histogram(length, table);
        for (FacetsCollector.MatchingDocs docs : found.getMatchingDocs()) {
            if (docs.bits() != null) {
                histogram.count(
                        docs.context().docBase,
                        docs.bits().iterator(),
                        DocValues.getSortedNumeric(docs.context().reader(), Field.DATE.queryName()));
            }
        }
        return histogram.result();
    }

    private void count(int base, DocIdSetIterator docs, SortedNumericDocValues dates) throws IOException {
        while (docs.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            if (!dates.advanceExact(docs.docID())) {
                continue;
            }
            long day = Math.floorDiv(dates.nextValue(), TimeUnit.DAYS.toMillis(1));
            long start = startOfDay.computeIfAbsent(
                    day, any -> length.start(LocalDate.ofEpochDay(day)).toEpochDay());
            long[] articlesAndStories = counts.computeIfAbsent(start, any -> new long[2]);
            articlesAndStories[0]++;
            if (table.isPresent()) {
                int story = table.get().story(base + docs.docID());
                if (story == StoryMap.ALONE) {
                    articlesAndStories[1]++;
                } else {
                    shared.add(start << Integer.SIZE | story);
                }
            }
        }
    }

    private List<PeriodCount> result() {
        for (long pair : shared.sortedDistinct()) {
            long[] articlesAndStories = counts.get(pair >> Integer.SIZE);
            if (articlesAndStories != null) {
                articlesAndStories[1]++;
            }
        }
        List<PeriodCount> result = new ArrayList<>(counts.size());
        counts.forEach((start, count) -> result.add(new PeriodCount(
                LocalDate.ofEpochDay(start),
                count[0],
                table.isPresent() ? OptionalLong.of(count[1]) : OptionalLong.empty())));
        return List.copyOf(result);
    }
}
