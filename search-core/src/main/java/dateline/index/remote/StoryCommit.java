package dateline.index.remote;

import dateline.index.StoryLabels;
import dateline.remote.StoryChange;
import dateline.remote.StoryNote;
import dateline.remote.StoryStore;
import dateline.remote.StoryStore.Member;
import dateline.remote.StoryText;
import dateline.story.compare.Thresholds;
import dateline.story.graph.CopyPair;
import dateline.story.graph.CopyPairs;
import dateline.story.graph.FoundPairs;
import dateline.story.graph.LongList;
import dateline.story.graph.Stories;
import dateline.story.graph.StoryJoin;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Brings the stories of an index elsewhere up to date at a commit, by the functions that do it for an index here.
///
/// Writers note the texts of what comes and goes before it does. A commit takes some notes, asks which of their texts
/// articles have now and which are kept, and joins those that differ. The kept texts and pairs then change at once, and
/// the articles whose story is another are labelled. What is cut short by a kill is finished by the next commit: the
/// notes are there until all is done. In how many portions notes are taken makes no difference, since the pairs are a
/// function of the texts that are there. Only where a text that comes is to be compared with one that a later note says
/// is gone, more notes are taken at once.
///
/// Safe for use by several threads, one after the other.
public final class StoryCommit {

    /// So many texts are joined at once.
    private static final int PORTION = 10_000;

    private final StoryStore store;
    private final StoryStore.Labelling labelling;
    private final NotedPrints noted;
    private final int portion;
    private CopyPairs pairs = CopyPairs.NONE;
    private long pairsOf;

    /// Does something that may fail.
    @FunctionalInterface
    public interface Refresh {
        /// Makes all that was written visible.
        void run() throws IOException;
    }

    /// Keeps the stories of an index.
    ///
    /// @param store     what the engine keeps of them
    /// @param labelling makes documents with other labels
    /// @param noted     what the writer of this process keeps of the texts that it notes
    public StoryCommit(StoryStore store, StoryStore.Labelling labelling, NotedPrints noted) {
        this(store, labelling, noted, PORTION);
    }

    StoryCommit(StoryStore store, StoryStore.Labelling labelling, NotedPrints noted, int portion) {
        this.store = store;
        this.labelling = labelling;
        this.noted = noted;
        this.portion = portion;
    }

    /// Brings all stories up to date.
    ///
    /// @param refresh makes articles visible that were written
    /// @return whether anything was to be done
    public synchronized boolean run(Refresh refresh) throws IOException {
        boolean any = false;
        int most = portion;
        List<StoryNote> failed = List.of();
        while (true) {
            long number = store.number();
            List<StoryNote> notes = store.notes(most, List.of());
            if (notes.isEmpty()) {
                noted.clear();
                return any;
            }
            // After the notes: what they speak of was written by then, or its writer commits later.
            refresh.run();
            any = true;
            try {
                update(number, notes);
                most = portion;
                failed = List.of();
            } catch (DeletedTextException e) {
                if (notes.size() == failed.size()) {
                    throw e;
                }
                most = 1
                        + 2
                                * notes.stream()
                                        .mapToInt(note -> note.texts().size())
                                        .sum();
                failed = notes;
            }
        }
    }

    /// Takes pairs that were found elsewhere in place of all others, and labels all articles by them. If this is cut
    /// short, it has to be done again.
    ///
    /// @param found   the pairs
    /// @param refresh makes articles visible that were written
    /// @return what became of them
    public synchronized StoryReplacement.Counts replace(FoundPairs found, Refresh refresh) throws IOException {
        return new StoryReplacement(this, store, portion).run(found, refresh);
    }

    private void update(long number, List<StoryNote> notes) throws IOException {
        CopyPairs before = pairs(number);
        Touched touched = touched(notes);
        StoryJoin.Result joined = StoryJoin.update(touched.texts, touched.added, touched.removed, before);
        CopyPairs after = joined.edges();
        LongList changed = new LongList();
        Arrays.stream(touched.all).forEach(changed::add);
        Arrays.stream(joined.changed()).forEach(changed::add);
        long[] all = changed.sortedDistinct();
        Stories stories = Stories.of(after.around(all), Thresholds.DEFAULT);
        long[] affected = Stories.affected(Stories.of(before.around(all), Thresholds.DEFAULT), stories, all);
        List<StoryText> put = put(touched, joined.changed(), before, after);
        List<Long> removed = Arrays.stream(touched.removed).boxed().toList();
        Optional<StoryNote> left = store.change(
                number,
                new StoryChange(
                        put, removed, notes, Arrays.stream(affected).boxed().toList()));
        if (left.isPresent()) {
            pairs = after;
            pairsOf = number + 1;
            label(affected, stories);
            store.forget(left.get());
        }
    }

    /// {@return the pairs as of a change}
    CopyPairs pairs(long number) throws IOException {
        if (pairsOf != number) {
            List<CopyPair> all = new ArrayList<>();
            store.paired(text -> CopyPairs.fromBytes(Base64.getDecoder().decode(text.pairs()))
                    .forEach(all::add));
            pairs = CopyPairs.of(all);
            pairsOf = number;
        }
        return pairs;
    }

    /// Notes that the pairs are these from now on.
    ///
    /// @param number the number of the latest change
    void adopt(CopyPairs all, long number) {
        pairs = all;
        pairsOf = number;
    }

    /// What a portion of notes comes to.
    static final class Touched {

        final long[] all;
        final long[] added;
        final long[] removed;
        final RemoteTexts texts;

        private Touched(long[] all, long[] added, long[] removed, RemoteTexts texts) {
            this.all = all;
            this.added = added;
            this.removed = removed;
            this.texts = texts;
        }
    }

    Touched touched(List<StoryNote> notes) throws IOException {
        LongList touched = new LongList();
        Map<Long, String> prints = new HashMap<>();
        for (StoryNote note : notes) {
            note.texts().forEach(touched::add);
            prints.putAll(note.prints());
        }
        long[] all = touched.sortedDistinct();
        List<Long> names = Arrays.stream(all).boxed().toList();
        RemoteTexts texts = new RemoteTexts(store);
        Set<Long> kept = new HashSet<>();
        for (StoryText text : store.texts(names)) {
            texts.know(text.name(), text.print());
            kept.add(text.name());
        }
        Set<Long> live = new HashSet<>();
        store.members(names).forEach(member -> live.add(member.text()));
        LongList added = new LongList();
        LongList removed = new LongList();
        List<Long> stored = new ArrayList<>();
        for (long text : all) {
            if (live.contains(text) && !kept.contains(text)) {
                Optional<String> print = Optional.ofNullable(prints.get(text)).or(() -> noted.print(text));
                if (print.isPresent()) {
                    texts.know(text, print.get());
                } else {
                    stored.add(text);
                }
                added.add(text);
            } else if (kept.contains(text) && !live.contains(text)) {
                removed.add(text);
            }
        }
        texts.knowStored(stored);
        return new Touched(all, added.sortedDistinct(), removed.sortedDistinct(), texts);
    }

    /// {@return the texts that came, and those whose pairs are others}
    private static List<StoryText> put(Touched touched, long[] changed, CopyPairs before, CopyPairs after)
            throws IOException {
        LongList names = new LongList();
        Arrays.stream(touched.added).forEach(names::add);
        for (long text : changed) {
            boolean isThere = Arrays.binarySearch(touched.removed, text) < 0;
            if (isThere && !owned(before, text).equals(owned(after, text))) {
                names.add(text);
            }
        }
        List<StoryText> put = new ArrayList<>();
        for (long text : names.sortedDistinct()) {
            put.add(text(text, touched.texts, after));
        }
        return put;
    }

    static StoryText text(long name, RemoteTexts texts, CopyPairs pairs) throws IOException {
        return new StoryText(
                name, Arrays.stream(texts.bands(name)).boxed().toList(), texts.encoded(name), encoded(pairs, name));
    }

    /// {@return the pairs of a text with greater names, as they are kept}
    static String encoded(CopyPairs pairs, long text) {
        List<CopyPair> owned = owned(pairs, text);
        return owned.isEmpty()
                ? ""
                : Base64.getEncoder().encodeToString(CopyPairs.of(owned).toBytes());
    }

    static List<CopyPair> owned(CopyPairs pairs, long text) {
        return pairs.of(text).stream().filter(pair -> pair.a() == text).toList();
    }

    /// Gives all articles of texts the label of their story.
    ///
    /// @param texts ascending, each once; with a text, all others of its story
    void label(long[] texts, Stories stories) throws IOException {
        List<Member> members = store.members(Arrays.stream(texts).boxed().toList());
        Map<Long, Integer> sizes = new HashMap<>();
        Map<Long, Long> smallest = new HashMap<>();
        for (Member member : members) {
            long story = stories.smallest(member.text());
            sizes.merge(story, 1, Integer::sum);
            smallest.merge(story, Stories.articleNumber(member.id()), Math::min);
        }
        Map<String, Long> labels = new HashMap<>();
        for (Member member : members) {
            long story = stories.smallest(member.text());
            boolean isShared = sizes.getOrDefault(story, 0) > 1;
            long number = Stories.articleNumber(member.id());
            long label = isShared ? smallest.getOrDefault(story, number) : StoryLabels.alone(number);
            if (member.label() != label) {
                labels.put(member.id(), label);
            }
        }
        store.label(labels, labelling);
    }
}
