package dateline.search.timeline;

import dateline.article.Article;
import dateline.index.Snapshot;
import dateline.query.PeriodLength;
import dateline.search.story.StoryMap;
import dateline.search.terms.ArticleIds;
import dateline.timeline.Burst;
import dateline.timeline.BurstStory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/// Finds the bursts among articles, and describes them.
final class Bursts {

    private final Snapshot snapshot;
    private final ArticleDays days;
    private final StoryMap stories;
    private final BurstWords words;

    Bursts(Snapshot snapshot, ArticleDays days, StoryMap stories, BurstWords words) {
        this.snapshot = snapshot;
        this.days = days;
        this.stories = stories;
        this.words = words;
    }

    /// {@return the heaviest bursts, earliest first}
    ///
    /// @param found  the articles
    /// @param length how long the periods are
    /// @param counts how many of the articles found are of each period
    /// @param all    how many articles there are in each period
    /// @param most   how many bursts
    List<Burst> find(
            FoundArticles found,
            PeriodLength length,
            NavigableMap<Long, PeriodCounter.Count> counts,
            NavigableMap<Long, PeriodCounter.Count> all,
            int most)
            throws IOException {
        List<Long> starts = List.copyOf(all.keySet());
        long[] matching = new long[starts.size()];
        long[] there = new long[starts.size()];
        for (int t = 0; t < there.length; t++) {
            matching[t] =
                    counts.getOrDefault(starts.get(t), PeriodCounter.Count.NONE).stories();
            there[t] = all.getOrDefault(starts.get(t), PeriodCounter.Count.NONE).stories();
        }
        List<BurstDetector.Span> heaviest = BurstDetector.find(matching, there).stream()
                .sorted(Comparator.comparingDouble(BurstDetector.Span::weight).reversed())
                .limit(most)
                .sorted(Comparator.comparingInt(BurstDetector.Span::from))
                .toList();
        FixedBitSet everything = new FixedBitSet(Math.max(1, snapshot.reader().maxDoc()));
        for (int doc : found.docs()) {
            everything.set(doc);
        }
        List<Burst> bursts = new ArrayList<>();
        for (BurstDetector.Span span : heaviest) {
            LocalDate first = LocalDate.ofEpochDay(starts.get(span.from()));
            LocalDate last =
                    length.next(LocalDate.ofEpochDay(starts.get(span.to()))).minusDays(1);
            long collection = all.subMap(first.toEpochDay(), true, last.toEpochDay(), true).values().stream()
                    .mapToLong(PeriodCounter.Count::articles)
                    .sum();
            bursts.add(describe(found, length, first, last, span.weight(), collection, everything));
        }
        return bursts;
    }

    /// What was found of a story in a burst.
    ///
    /// @param doc      its earliest article
    /// @param articles how many articles
    /// @param score    how well the best of them matches
    private record Part(int doc, int articles, float score) {}

    private Burst describe(
            FoundArticles found,
            PeriodLength length,
            LocalDate first,
            LocalDate last,
            double weight,
            long collection,
            FixedBitSet everything)
            throws IOException {
        List<Integer> inside = new ArrayList<>();
        Map<Integer, Part> parts = new LinkedHashMap<>();
        ArticleIds ids = new ArticleIds(snapshot.reader());
        for (int i = 0; i < found.docs().length; i++) {
            int doc = found.docs()[i];
            if (!days.fits(doc, length) || days.day(doc) < first.toEpochDay() || days.day(doc) > last.toEpochDay()) {
                continue;
            }
            inside.add(doc);
            int story = stories.story(doc);
            Part here = new Part(doc, 1, found.scores()[i]);
            Part known = story == StoryMap.ALONE ? null : parts.get(story);
            // Stories that are alone have keys of their own, below those of the others.
            parts.put(story == StoryMap.ALONE ? -doc - 1 : story, known == null ? here : joined(known, here, ids));
        }
        Comparator<Part> byTime =
                Comparator.comparingLong((Part part) -> days.millis(part.doc())).thenComparing(part -> id(part, ids));
        Part earliest = parts.values().stream().min(byTime).orElseThrow();
        Part largest = parts.values().stream()
                .min(Comparator.comparingInt(Part::articles)
                        .reversed()
                        .thenComparing(Comparator.comparingDouble(Part::score).reversed())
                        .thenComparing(byTime))
                .orElseThrow();
        return new Burst(
                first,
                last,
                weight,
                inside.size(),
                parts.size(),
                collection,
                story(earliest),
                story(largest),
                words.of(inside, everything));
    }

    private Part joined(Part a, Part b, ArticleIds ids) throws IOException {
        long difference = days.millis(a.doc()) - days.millis(b.doc());
        boolean isFirst = difference == 0 ? id(a, ids).compareTo(id(b, ids)) < 0 : difference < 0;
        return new Part((isFirst ? a : b).doc(), a.articles() + b.articles(), Math.max(a.score(), b.score()));
    }

    private static BytesRef id(Part part, ArticleIds ids) {
        try {
            return ids.bytes(part.doc());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BurstStory story(Part part) throws IOException {
        StoredFields stored = snapshot.reader().storedFields();
        Article article = Snapshot.article(stored, part.doc());
        return new BurstStory(article, part.articles());
    }
}
