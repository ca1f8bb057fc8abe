package dateline.search.story;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.FixedBitSet;

/// How many articles answer a query, and how many stories they make.
///
/// @param articles how many articles
/// @param stories  how many stories, copies counted once
public record StoryCount(long articles, long stories) {

    /// {@return the exact count; too small if the searcher ran out of time}
    ///
    /// @param searcher asks
    /// @param query    which articles
    /// @param table    knows their stories
    /// @throws IOException if the index cannot be read
    public static StoryCount of(IndexSearcher searcher, Query query, StoryMap table) throws IOException {
        return searcher.search(query, counting(table));
    }

    /// {@return counts on the way of a search}
    ///
    /// @param table knows the stories of what is found
    public static CollectorManager<?, StoryCount> counting(StoryMap table) {
        return new Manager(table);
    }

    private record Manager(StoryMap table) implements CollectorManager<FilteredCounter, StoryCount> {

        @Override
        public FilteredCounter newCollector() {
            return new FilteredCounter(table);
        }

        @Override
        public StoryCount reduce(Collection<FilteredCounter> counters) {
            long articles = 0;
            long alone = 0;
            FixedBitSet seen = new FixedBitSet(table.stories());
            for (FilteredCounter counter : counters) {
                articles += counter.articles;
                alone += counter.alone;
                seen.or(counter.seen);
            }
            return new StoryCount(articles, alone + seen.cardinality());
        }
    }

    private static final class FilteredCounter implements Collector {

        private final StoryMap table;
        private final FixedBitSet seen;
        private long articles;
        private long alone;

        FilteredCounter(StoryMap table) {
            this.table = table;
            this.seen = new FixedBitSet(table.stories());
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext leaf) {
            int base = leaf.docBase;
            return new LeafCollector() {
                @Override
                public void setScorer(Scorable scorer) {
                    // no scores are needed
                }

                @Override
                public void collect(int doc) {
                    articles++;
                    int story = table.story(base + doc);
                    if (story == StoryMap.ALONE) {
                        alone++;
                    } else {
                        seen.set(story);
                    }
                }
            };
        }
    }
}
