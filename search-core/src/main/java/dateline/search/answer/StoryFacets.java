package dateline.search.answer;

import dateline.result.FacetCount;
import dateline.search.story.StoryMap;
import dateline.story.graph.LongList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/// Counts the stories of the articles found, in all and by value.
public final class StoryFacets {

    private final StoryMap table;
    private final FacetsCollector found;

    /// Counts over what was found.
    ///
    /// @param table knows the stories
    /// @param found the articles
    public StoryFacets(StoryMap table, FacetsCollector found) {
        this.table = table;
        this.found = found;
    }

    /// {@return how many stories the articles found make}
    public long count() throws IOException {
        FixedBitSet seen = new FixedBitSet(table.stories());
        long alone = 0;
        for (FacetsCollector.MatchingDocs docs : found.getMatchingDocs()) {
            DocIdSetIterator each = docs.bits() == null ? null : docs.bits().iterator();
            while (each != null && each.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                int story = table.story(docs.context().docBase + each.docID());
                if (story == StoryMap.ALONE) {
                    alone++;
                } else {
                    seen.set(story);
                }
            }
        }
        return alone + seen.cardinality();
    }

    /// {@return the same counts with the number of stories}
    ///
    /// @param field  the Lucene field whose values were counted
    /// @param counts how many articles have each value
    public List<FacetCount> count(String field, List<FacetCount> counts) throws IOException {
        long[] stories = new long[counts.size()];
        // Value and story of articles in stories with others.
        LongList shared = new LongList();
        for (FacetsCollector.MatchingDocs docs : found.getMatchingDocs()) {
            DocIdSetIterator each = docs.bits() == null ? null : docs.bits().iterator();
            if (each != null) {
                count(
                        docs.context().docBase,
                        DocValues.getSortedSet(docs.context().reader(), field),
                        each,
                        counts,
                        stories,
                        shared);
            }
        }
        for (long pair : shared.sortedDistinct()) {
            stories[(int) (pair >>> Integer.SIZE)]++;
        }
        List<FacetCount> result = new ArrayList<>(counts.size());
        for (FacetCount count : counts) {
            result.add(new FacetCount(count.value(), count.articles(), OptionalLong.of(stories[result.size()])));
        }
        return List.copyOf(result);
    }

    private void count(
            int base,
            SortedSetDocValues values,
            DocIdSetIterator docs,
            List<FacetCount> counts,
            long[] stories,
            LongList shared)
            throws IOException {
        // For each value of the segment its place among those that are counted, or -1.
        int[] placeOf = new int[Math.toIntExact(values.getValueCount())];
        Arrays.fill(placeOf, -1);
        for (int place = 0; place < counts.size(); place++) {
            int ord = Math.toIntExact(
                    values.lookupTerm(new BytesRef(counts.get(place).value())));
            if (ord >= 0) {
                placeOf[ord] = place;
            }
        }
        while (docs.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            if (!values.advanceExact(docs.docID())) {
                continue;
            }
            int story = table.story(base + docs.docID());
            for (int i = 0; i < values.docValueCount(); i++) {
                int place = placeOf[(int) values.nextOrd()];
                if (place >= 0 && story == StoryMap.ALONE) {
                    stories[place]++;
                } else if (place >= 0) {
                    shared.add((long) place << Integer.SIZE | story);
                }
            }
        }
    }
}
