package dateline.search.story;

import dateline.article.Article;
import dateline.article.Field;
import dateline.index.Snapshot;
import dateline.query.StoryView;
import dateline.result.Copies;
import dateline.search.terms.ArticleIds;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;

/// Finds, for the hits of a page, the other matching articles of the same story.
public final class StoryMembers {

    private final IndexSearcher searcher;
    private final Snapshot snapshot;
    private final StoryMap table;
    private final Map<Integer, List<Integer>> found;

    private StoryMembers(IndexSearcher searcher, Snapshot snapshot, StoryMap table, Map<Integer, List<Integer>> found) {
        this.searcher = searcher;
        this.snapshot = snapshot;
        this.table = table;
        this.found = found;
    }

    /// {@return the members of stories that answer a query}
    ///
    /// @param stories numbers of the stories
    public static StoryMembers of(
            IndexSearcher searcher, Snapshot snapshot, StoryMap table, Query query, Set<Integer> stories)
            throws IOException {
        Map<Integer, List<Integer>> byDocument = new TreeMap<>();
        Map<Integer, List<Integer>> found = new TreeMap<>();
        for (int story : stories) {
            found.put(story, new ArrayList<>());
            for (int doc : table.documents(story)) {
                byDocument
                        .computeIfAbsent(
                                ReaderUtil.subIndex(
                                        doc, searcher.getIndexReader().leaves()),
                                leaf -> new ArrayList<>())
                        .add(doc);
            }
        }
        Weight weight = byDocument.isEmpty()
                ? null
                : searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (Map.Entry<Integer, List<Integer>> each : byDocument.entrySet()) {
            LeafReaderContext leaf = searcher.getIndexReader().leaves().get(each.getKey());
            Scorer scorer = weight == null ? null : weight.scorer(leaf);
            if (scorer == null) {
                continue;
            }
            DocIdSetIterator matches = scorer.iterator();
            each.getValue().sort(null);
            for (int doc : each.getValue()) {
                int target = doc - leaf.docBase;
                if (matches.docID() < target) {
                    matches.advance(target);
                }
                if (matches.docID() == target) {
                    found.getOrDefault(table.story(doc), new ArrayList<>()).add(doc);
                }
            }
        }
        return new StoryMembers(searcher, snapshot, table, found);
    }

    /// {@return the documents of a story that answer the query, ascending}
    ///
    /// @param story the story's number
    public List<Integer> matching(int story) {
        return List.copyOf(found.getOrDefault(story, List.of()));
    }

    /// {@return the document that is to be shown for a story}
    ///
    /// @param best the best document found
    /// @param view which one is wanted
    public int shown(int best, StoryView view) throws IOException {
        int story = table.story(best);
        List<Integer> members = story == StoryMap.ALONE ? List.of() : found.getOrDefault(story, List.of());
        if (members.size() < 2) {
            return best;
        }
        return switch (view) {
            case FIRST -> pick(members, Field.DATE.queryName(), Long.MAX_VALUE, false);
            case LONGEST -> pick(members, Field.WORDS.queryName(), 0, true);
            case SHOW, FOLD, ONLY -> best;
        };
    }

    /// {@return what a hit stands for, if it stands for more than itself}
    ///
    /// @param doc the document that is shown
    public Optional<Copies> copies(int doc) throws IOException {
        int story = table.story(doc);
        List<Integer> members = story == StoryMap.ALONE ? List.of() : found.getOrDefault(story, List.of());
        if (members.size() < 2) {
            return Optional.empty();
        }
        Set<BytesRef> publishers = new HashSet<>();
        for (int member : members) {
            if (member != doc) {
                addPublishers(member, publishers);
            }
        }
        Article first = Snapshot.article(
                snapshot.reader().storedFields(), pick(members, Field.DATE.queryName(), Long.MAX_VALUE, false));
        return Optional.of(new Copies(
                StoryReader.name(table.label(story)),
                members.size() - 1L,
                publishers.size(),
                first.id(),
                first.publisher(),
                first.published()));
    }

    private void addPublishers(int doc, Set<BytesRef> publishers) throws IOException {
        LeafReaderContext leaf = leaf(doc);
        SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), Field.PUBLISHER.queryName());
        if (values.advanceExact(doc - leaf.docBase)) {
            for (int i = 0; i < values.docValueCount(); i++) {
                publishers.add(BytesRef.deepCopyOf(values.lookupOrd(values.nextOrd())));
            }
        }
    }

    /// {@return the document with the least or the greatest value; of equal ones, that with the least id}
    private int pick(List<Integer> members, String field, long missing, boolean greatest) throws IOException {
        ArticleIds ids = new ArticleIds(snapshot.reader());
        int picked = members.getFirst();
        long pickedValue = value(picked, field, missing);
        for (int doc : members.subList(1, members.size())) {
            long value = value(doc, field, missing);
            int order = greatest ? Long.compare(pickedValue, value) : Long.compare(value, pickedValue);
            if (order < 0 || (order == 0 && ids.bytes(doc).compareTo(ids.bytes(picked)) < 0)) {
                picked = doc;
                pickedValue = value;
            }
        }
        return picked;
    }

    private long value(int doc, String field, long missing) throws IOException {
        LeafReaderContext leaf = leaf(doc);
        SortedNumericDocValues values = DocValues.getSortedNumeric(leaf.reader(), field);
        return values.advanceExact(doc - leaf.docBase) ? values.nextValue() : missing;
    }

    private LeafReaderContext leaf(int doc) {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        return leaves.get(ReaderUtil.subIndex(doc, leaves));
    }
}
