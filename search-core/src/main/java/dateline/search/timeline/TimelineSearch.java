package dateline.search.timeline;

import dateline.article.ArticleDate.Precision;
import dateline.query.PeriodLength;
import dateline.result.Hit;
import dateline.result.ResultPage;
import dateline.search.limit.BadRequestException;
import dateline.search.story.StoryMap;
import dateline.search.terms.TermExpander;
import dateline.search.translate.PreparedSearch;
import dateline.timeline.Burst;
import dateline.timeline.Timeline;
import dateline.timeline.TimelinePeriod;
import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import org.apache.lucene.search.MatchAllDocsQuery;

/// Finds out how what a request finds went through time.
public final class TimelineSearch {

    /// So many days, from the first to the last on which something was found, are a timeline of days.
    private static final long MOST_DAYS = 62;

    /// And so many a timeline of months.
    private static final long MOST_DAYS_OF_MONTHS = 20 * 366L;

    private static final int MOST_PERIODS = 100_000;

    /// So many stories like that of an article are in its timeline, but no more than a twentieth of the articles.
    private static final int MOST_STORIES = 100;

    private static final int LEAST_STORIES = 10;
    private static final int ARTICLES_PER_STORY = 20;

    private final PreparedSearch prepared;
    private final StoryMap stories;
    private final ArticleDays days;
    private final Bursts bursts;

    /// Prepares to answer a request.
    ///
    /// @param prepared finds the articles; its limit is that of bursts, its histogram the periods
    /// @param expander knows the words of the index
    /// @throws IOException if the index cannot be read
    public TimelineSearch(PreparedSearch prepared, TermExpander expander) throws IOException {
        this.prepared = prepared;
        this.stories = StoryMap.of(prepared.snapshot().reader());
        this.days = new ArticleDays(prepared.snapshot().reader());
        this.bursts = new Bursts(
                prepared.snapshot(),
                days,
                stories,
                new BurstWords(prepared.snapshot(), expander.weights(prepared.scoring())));
    }

    /// {@return how many stories like that of an article are in its timeline at most}
    ///
    /// @param articles how many the index has
    public static int maxStories(int articles) {
        return Math.clamp(articles / ARTICLES_PER_STORY, LEAST_STORIES, MOST_STORIES);
    }

    /// {@return the timeline of all articles that the request finds}
    ///
    /// @throws BadRequestException if there are too many periods
    /// @throws IOException         if the index cannot be read
    public Timeline matching() throws IOException {
        return of(FoundArticles.of(prepared.searcher(), prepared.query()));
    }

    /// {@return the timeline of the story of an article and of the stories most like it}
    ///
    /// @param doc     the article's document
    /// @param related the stories most like it
    /// @throws BadRequestException if there are too many periods
    /// @throws IOException         if the index cannot be read
    public Timeline about(int doc, ResultPage related) throws IOException {
        Set<Integer> docs = new HashSet<>();
        addStory(doc, docs);
        for (Hit hit : related) {
            addStory(prepared.snapshot().find(hit.article().id()), docs);
        }
        FoundArticles allowed = FoundArticles.of(prepared.searcher(), prepared.query());
        int[] wanted = Arrays.stream(allowed.docs()).filter(docs::contains).toArray();
        return of(FoundArticles.of(wanted));
    }

    private void addStory(int doc, Set<Integer> docs) {
        docs.add(doc);
        if (stories.story(doc) != StoryMap.ALONE) {
            for (int member : stories.documents(stories.story(doc))) {
                docs.add(member);
            }
        }
    }

    private Timeline of(FoundArticles found) throws IOException {
        FoundArticles all =
                FoundArticles.of(prepared.searcher(), prepared.filters().restrict(MatchAllDocsQuery.INSTANCE));
        Map<Precision, Long> known = new EnumMap<>(Precision.class);
        for (int doc : found.docs()) {
            known.merge(days.precision(doc), 1L, Long::sum);
        }
        boolean hasDays = 2 * known.getOrDefault(Precision.DAY, 0L)
                >= found.docs().length - known.getOrDefault(Precision.UNKNOWN, 0L);
        PeriodLength length = prepared.request().histogram().orElseGet(() -> length(found, hasDays));
        PeriodLength burstLength =
                prepared.request().histogram().orElse(hasDays ? PeriodLength.DAY : PeriodLength.MONTH);
        NavigableMap<Long, PeriodCounter.Count> counts = count(found, length);
        long foundStories = stories(found);
        List<Burst> heaviest =
                foundStories < Timeline.LEAST_STORIES || prepared.request().limit() == 0
                        ? List.of()
                        : bursts.find(
                                found,
                                burstLength,
                                count(found, burstLength),
                                count(all, burstLength),
                                prepared.request().limit());
        List<String> warnings = new ArrayList<>(prepared.request().warnings());
        warnings.addAll(prepared.translation().warnings());
        return new Timeline(
                length,
                burstLength,
                periods(length, counts, count(all, length)),
                heaviest,
                found.docs().length,
                foundStories,
                all.docs().length,
                known.getOrDefault(Precision.UNKNOWN, 0L),
                known.getOrDefault(Precision.MONTH, 0L),
                known.getOrDefault(Precision.YEAR, 0L),
                warnings,
                !prepared.deadline().passed());
    }

    private PeriodLength length(FoundArticles found, boolean hasDays) {
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (int doc : found.docs()) {
            if (days.fits(doc, hasDays ? PeriodLength.DAY : PeriodLength.YEAR)) {
                first = Math.min(first, days.day(doc));
                last = Math.max(last, days.day(doc));
            }
        }
        long span = last - first;
        if (hasDays && span < MOST_DAYS) {
            return PeriodLength.DAY;
        }
        return span < MOST_DAYS_OF_MONTHS ? PeriodLength.MONTH : PeriodLength.YEAR;
    }

    private NavigableMap<Long, PeriodCounter.Count> count(FoundArticles articles, PeriodLength length) {
        PeriodCounter counter = new PeriodCounter(length, days, stories);
        for (int doc : articles.docs()) {
            counter.add(doc);
        }
        return counter.counts();
    }

    private long stories(FoundArticles found) {
        Set<Integer> shared = new HashSet<>();
        long alone = 0;
        for (int doc : found.docs()) {
            int story = stories.story(doc);
            if (story == StoryMap.ALONE) {
                alone++;
            } else {
                shared.add(story);
            }
        }
        return alone + shared.size();
    }

    private static List<TimelinePeriod> periods(
            PeriodLength length,
            NavigableMap<Long, PeriodCounter.Count> counts,
            NavigableMap<Long, PeriodCounter.Count> all)
            throws BadRequestException {
        List<TimelinePeriod> periods = new ArrayList<>();
        if (counts.isEmpty()) {
            return periods;
        }
        LocalDate start = LocalDate.ofEpochDay(counts.firstKey());
        LocalDate end = LocalDate.ofEpochDay(counts.lastKey());
        if (length != PeriodLength.YEAR && ChronoUnit.DAYS.between(start, end) > MOST_PERIODS) {
            throw new BadRequestException("there are too many periods of a "
                    + length.name().toLowerCase(Locale.ROOT) + " from " + start + " to " + end
                    + ": count by year, or choose a shorter period");
        }
        for (; !start.isAfter(end); start = length.next(start)) {
            PeriodCounter.Count count = counts.getOrDefault(start.toEpochDay(), PeriodCounter.Count.NONE);
            long collection = all.getOrDefault(start.toEpochDay(), PeriodCounter.Count.NONE)
                    .articles();
            periods.add(new TimelinePeriod(start, count.articles(), count.stories(), collection));
        }
        return periods;
    }
}
