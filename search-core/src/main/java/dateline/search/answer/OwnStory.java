package dateline.search.answer;

import dateline.article.Article;
import dateline.index.Snapshot;
import dateline.index.StoryFingerprints;
import dateline.search.story.StoryMap;
import dateline.story.compare.CopyVerifier;
import dateline.story.compare.Thresholds;
import dateline.story.fingerprint.Fingerprint;
import dateline.story.fingerprint.Sketches;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.ScoreDoc;

/// What is not to be shown: the article itself, its story, other copies of it and all of their stories. An article
/// that is not in the index, or whose copies are in another of several, is known by its fingerprint only.
final class OwnStory {

    private final StoryMap table;
    private final Set<Integer> documents = new HashSet<>();
    private final Set<Integer> stories = new HashSet<>();

    OwnStory(Snapshot snapshot, StoryMap table, Article article, ScoreDoc[] found) throws IOException {
        this.table = table;
        int doc = snapshot.find(article.id());
        if (doc >= 0) {
            add(doc);
        }
        Fingerprint print = StoryFingerprints.make(article);
        StoryFingerprints prints = new StoryFingerprints(snapshot.reader());
        for (ScoreDoc each : print.joins() ? found : new ScoreDoc[0]) {
            if (!contains(each.doc) && isCopy(print, prints, each.doc)) {
                add(each.doc);
            }
        }
    }

    private void add(int doc) {
        documents.add(doc);
        stories.add(table.story(doc));
        stories.remove(StoryMap.ALONE);
    }

    /// Whether a document has a copy; its article is read only if it is much like one.
    private static boolean isCopy(Fingerprint print, StoryFingerprints prints, int doc) throws IOException {
        Optional<Sketches> theirs = prints.find(doc);
        boolean alike = theirs.flatMap(sketches -> CopyVerifier.alike(print.sketches(), sketches))
                .map(CopyVerifier.Alike::copy)
                .filter(Thresholds.DEFAULT::accept)
                .isPresent();
        return alike && CopyVerifier.compare(print, prints.make(doc)).isPresent();
    }

    boolean contains(int doc) {
        return documents.contains(doc) || stories.contains(table.story(doc));
    }
}
