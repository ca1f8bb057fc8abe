package dateline.search.story;

import dateline.article.ArticleId;
import dateline.index.StoryRoundups;
import dateline.result.Contents;
import dateline.search.terms.ArticleIds;
import dateline.story.graph.Roundups;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexReaderContext;
import org.apache.lucene.index.MultiReader;

/// Reads what articles contain as roundups, and of which roundups they are items.
///
/// Which texts are roundups is read once for each snapshot. Not safe for use by several threads.
public final class ContentsReader {

    private static final Map<IndexReader.CacheKey, Roundups> KNOWN = new ConcurrentHashMap<>();

    private final IndexReader reader;
    private final Roundups roundups;
    private final ArticleIds ids;
    private final int most;

    /// Reads from a snapshot.
    ///
    /// @param reader the snapshot
    /// @param most   how many ids of each kind are given, the first by id
    /// @throws IOException if it cannot be read
    public ContentsReader(IndexReader reader, int most) throws IOException {
        this.reader = reader;
        this.roundups = roundups(reader);
        this.ids = new ArticleIds(reader);
        this.most = most;
    }

    private static Roundups roundups(IndexReader reader) throws IOException {
        if (reader instanceof MultiReader) {
            List<Roundups> ofMembers = new ArrayList<>();
            for (IndexReaderContext member : reader.getContext().children()) {
                ofMembers.add(roundups(member.reader()));
            }
            return Roundups.union(ofMembers);
        }
        IndexReader.CacheHelper cache = reader.getReaderCacheHelper();
        if (cache == null) {
            return StoryRoundups.of(reader);
        }
        Roundups known = KNOWN.get(cache.getKey());
        if (known == null) {
            known = StoryRoundups.of(reader);
            if (KNOWN.putIfAbsent(cache.getKey(), known) == null) {
                cache.addClosedListener(KNOWN::remove);
            }
        }
        return known;
    }

    /// {@return what some articles contain, and of what they are part}
    ///
    /// @param documents their documents
    /// @throws IOException if the index cannot be read
    public Contents of(Collection<Integer> documents) throws IOException {
        Set<Long> parts = new TreeSet<>();
        Set<Long> wholes = new TreeSet<>();
        for (int doc : documents) {
            long text = StoryRoundups.text(reader, doc);
            parts.addAll(roundups.parts(text));
            wholes.addAll(roundups.wholes(text));
        }
        return parts.isEmpty() && wholes.isEmpty() ? Contents.NONE : new Contents(ids(parts), ids(wholes));
    }

    private List<ArticleId> ids(Set<Long> texts) throws IOException {
        Set<String> values = new TreeSet<>();
        for (int doc : StoryRoundups.documents(reader, texts)) {
            values.add(ids.bytes(doc).utf8ToString());
        }
        List<ArticleId> result = new ArrayList<>();
        for (String value : values) {
            if (result.size() < most) {
                result.add(new ArticleId(value));
            }
        }
        return result;
    }
}
