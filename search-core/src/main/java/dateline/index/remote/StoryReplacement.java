package dateline.index.remote;

import dateline.remote.StoryChange;
import dateline.remote.StoryNote;
import dateline.remote.StoryStore;
import dateline.remote.StoryText;
import dateline.story.compare.Thresholds;
import dateline.story.graph.CopyPair;
import dateline.story.graph.CopyPairs;
import dateline.story.graph.FoundPairs;
import dateline.story.graph.LongList;
import dateline.story.graph.Stories;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Puts pairs that were found elsewhere in the place of those that a remote engine keeps.
///
/// 1. Texts that were noted since the last commit are kept with their new pairs, without looking for others in their
///    buckets. Those that were not compared elsewhere are noted again.
/// 2. Texts that were kept before get their new pairs.
/// 3. All articles of texts that were noted, have pairs or had some are labelled.
/// 4. A commit compares the texts that were noted again.
public final class StoryReplacement {

    private final StoryCommit commit;
    private final StoryStore store;
    private final int portion;

    StoryReplacement(StoryCommit commit, StoryStore store, int portion) {
        this.commit = commit;
        this.store = store;
        this.portion = portion;
    }

    /// What became of the pairs.
    ///
    /// @param pairs    how many pairs of texts were there
    /// @param compared how many texts were compared that had not been elsewhere
    public record Counts(long pairs, long compared) {}

    Counts run(FoundPairs found, StoryCommit.Refresh refresh) throws IOException {
        long number = store.number();
        CopyPairs before = commit.pairs(number);
        refresh.run();
        CopyPairs after = there(found);
        long[] compared = found.texts();
        LongList others = new LongList();
        Set<Long> put = new HashSet<>();
        Set<String> left = new HashSet<>();
        LongList noted = new LongList();
        for (List<StoryNote> notes = store.notes(portion, left); !notes.isEmpty(); notes = store.notes(portion, left)) {
            StoryCommit.Touched touched = commit.touched(notes);
            Arrays.stream(touched.all).forEach(noted::add);
            List<StoryText> texts = new ArrayList<>();
            List<Long> again = new ArrayList<>();
            for (long text : touched.added) {
                if (Arrays.binarySearch(compared, text) >= 0) {
                    texts.add(StoryCommit.text(text, touched.texts, after));
                    put.add(text);
                } else {
                    again.add(text);
                    others.add(text);
                }
            }
            List<Long> removed = Arrays.stream(touched.removed).boxed().toList();
            StoryNote note = change(number++, new StoryChange(texts, removed, notes, again));
            if (again.isEmpty()) {
                store.forget(note);
            } else {
                left.add(note.id());
            }
        }
        number = putOthers(number, before, after, put);
        commit.adopt(after, number);
        Arrays.stream(texts(before, after)).forEach(noted::add);
        label(noted.sortedDistinct(), after);
        commit.run(refresh);
        return new Counts(after.size(), others.sortedDistinct().length);
    }

    /// {@return the pairs of texts that articles have}
    private CopyPairs there(FoundPairs found) throws IOException {
        LongList live = new LongList();
        for (List<Long> some : portions(found.ends())) {
            store.members(some).forEach(member -> live.add(member.text()));
        }
        long[] there = live.sortedDistinct();
        return found.pairs(text -> Arrays.binarySearch(there, text) >= 0);
    }

    private StoryNote change(long number, StoryChange change) throws IOException {
        Optional<StoryNote> left = store.change(number, change);
        return left.orElseThrow(() -> new IOException("another program committed meanwhile: import the stories again"));
    }

    /// Gives the texts that were kept before their new pairs.
    ///
    /// @return the number of the latest change
    private long putOthers(long number, CopyPairs before, CopyPairs after, Set<Long> put) throws IOException {
        LongList changed = new LongList();
        for (long text : texts(before, after)) {
            boolean isOther = !StoryCommit.owned(before, text).equals(StoryCommit.owned(after, text));
            if (isOther && !put.contains(text)) {
                changed.add(text);
            }
        }
        long next = number;
        for (List<Long> some : portions(changed.sortedDistinct())) {
            List<StoryText> texts = new ArrayList<>();
            for (StoryText text : store.texts(some)) {
                texts.add(new StoryText(
                        text.name(), text.bands(), text.print(), StoryCommit.encoded(after, text.name())));
            }
            store.forget(change(next++, new StoryChange(texts, List.of(), List.of(), List.of())));
        }
        return next;
    }

    private static long[] texts(CopyPairs... all) {
        LongList texts = new LongList();
        for (CopyPairs pairs : all) {
            pairs.forEach((CopyPair pair) -> {
                texts.add(pair.a());
                texts.add(pair.b());
            });
        }
        return texts.sortedDistinct();
    }

    /// Labels the articles of texts, story by story.
    ///
    /// @param texts with a text, all others of its story
    private void label(long[] texts, CopyPairs after) throws IOException {
        Stories stories = Stories.of(after, Thresholds.DEFAULT);
        LongList some = new LongList();
        for (long text : texts) {
            if (stories.smallest(text) == text) {
                for (long member : stories.members(text)) {
                    some.add(member);
                }
                if (some.size() >= portion) {
                    commit.label(some.sortedDistinct(), stories);
                    some = new LongList();
                }
            }
        }
        commit.label(some.sortedDistinct(), stories);
    }

    private List<List<Long>> portions(long[] texts) {
        List<List<Long>> portions = new ArrayList<>();
        for (int i = 0; i < texts.length; i += portion) {
            portions.add(Arrays.stream(texts, i, Math.min(texts.length, i + portion))
                    .boxed()
                    .toList());
        }
        return portions;
    }
}
