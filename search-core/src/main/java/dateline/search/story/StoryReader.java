package dateline.search.story;

import dateline.article.Article;
import dateline.article.ArticleDate;
import dateline.article.ArticleId;
import dateline.index.Snapshot;
import dateline.index.StoryFingerprints;
import dateline.index.StoryLabels;
import dateline.result.Contents;
import dateline.result.CopyKind;
import dateline.result.Story;
import dateline.result.StoryArticle;
import dateline.search.limit.BadRequestException;
import dateline.story.compare.Copy;
import dateline.story.compare.CopyVerifier;
import dateline.story.fingerprint.Fingerprint;
import dateline.story.fingerprint.Sketches;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.index.StoredFields;

/// Reads the story of an article.
public final class StoryReader {

    /// So many texts are compared with one another where dates do not tell which was first.
    private static final int MAX_CANDIDATES = 50;

    /// A similarity is above 0.
    private static final double LEAST = 0.01;

    private final Snapshot snapshot;

    public StoryReader(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /// {@return the story of the article with this id, if there is one}
    ///
    /// @throws BadRequestException if the index has no stories
    /// @throws IOException         if the index cannot be read
    public Optional<Story> story(ArticleId id) throws IOException {
        requireStories();
        int doc = snapshot.find(id);
        if (doc < 0) {
            return Optional.empty();
        }
        long label = StoryLabels.label(snapshot.reader(), doc);
        List<Integer> members = members(doc, label);
        Contents contents = contents(members);
        if (members.size() == 1) {
            Article only = Snapshot.article(snapshot.reader().storedFields(), doc);
            StoryArticle alone = new StoryArticle(only, only.id(), CopyKind.SAME, 1);
            return Optional.of(new Story(name(label), List.of(alone), contents));
        }
        return Optional.of(new Story(name(label), compare(members), contents));
    }

    /// {@return what the article with this id contains, and of what it or a copy of it is part; neither if there is no
    /// such article or the index has no stories}
    ///
    /// @throws IOException if the index cannot be read
    public Contents contents(ArticleId id) throws IOException {
        int doc = snapshot.find(id);
        return doc < 0 ? Contents.NONE : contents(members(doc, StoryLabels.label(snapshot.reader(), doc)));
    }

    private List<Integer> members(int doc, long label) throws IOException {
        return StoryLabels.isShared(label) ? StoryLabels.documents(snapshot.reader(), label) : List.of(doc);
    }

    private Contents contents(List<Integer> members) throws IOException {
        return new ContentsReader(snapshot.reader(), Integer.MAX_VALUE).of(members);
    }

    private void requireStories() throws BadRequestException {
        if (snapshot.reader().maxDoc() > 0 && !StoryLabels.exist(snapshot.reader())) {
            throw new BadRequestException("the index has no stories: index the articles again with stories");
        }
    }

    /// {@return a story's name by the label of its articles}
    static String name(long label) {
        return String.format(Locale.ROOT, "%016x", StoryLabels.isShared(label) ? label : ~label);
    }

    private static final Comparator<Article> BY_DATE = Comparator.comparingLong(
                    (Article each) -> time(each.published()))
            .thenComparing(each -> each.id().value());

    /// The begin of a date in ms since 1970, as in the index; undated last.
    private static long time(ArticleDate date) {
        return date.instant()
                .map(Instant::toEpochMilli)
                .or(() -> date.firstDay().map(StoryReader::begin))
                .orElse(Long.MAX_VALUE);
    }

    private static long begin(LocalDate day) {
        return day.atTime(LocalTime.MIN).toInstant(ZoneOffset.UTC).toEpochMilli();
    }

    // --- how each is a copy ---

    /// Articles of one text.
    private record Group(Fingerprint print, List<Article> articles) {

        long time() {
            return articles.stream()
                    .mapToLong(article -> StoryReader.time(article.published()))
                    .min()
                    .orElse(Long.MAX_VALUE);
        }
    }

    private List<Group> groups(List<Integer> members) throws IOException {
        StoredFields stored = snapshot.reader().storedFields();
        StoryFingerprints prints = new StoryFingerprints(snapshot.reader());
        Map<Long, Group> groups = new TreeMap<>();
        for (int doc : members) {
            Article article = Snapshot.article(stored, doc);
            long text = prints.find(doc).map(Sketches::text).orElse(0L);
            groups.computeIfAbsent(text, name -> new Group(StoryFingerprints.make(article), new ArrayList<>()))
                    .articles()
                    .add(article);
        }
        groups.values().forEach(group -> group.articles().sort(BY_DATE));
        return new ArrayList<>(groups.values());
    }

    /// {@return the group that counts as the original: the earliest; of equally early or undated ones that of which
    /// most others are copies without being rewritten, then the longest}
    private static Group original(List<Group> groups) {
        long earliest = groups.stream().mapToLong(Group::time).min().orElse(Long.MAX_VALUE);
        List<Group> candidates = groups.stream()
                .filter(group -> group.time() == earliest)
                .limit(MAX_CANDIDATES)
                .toList();
        if (candidates.size() == 1) {
            return candidates.getFirst();
        }
        return candidates.stream()
                .max(Comparator.comparingLong((Group group) -> nearCopies(group, groups))
                        .thenComparingInt(group -> group.print().words())
                        .thenComparing(group -> group.articles().getFirst().id().value(), Comparator.reverseOrder()))
                .orElseThrow();
    }

    private static long nearCopies(Group of, List<Group> groups) {
        return groups.stream()
                .limit(MAX_CANDIDATES)
                .flatMap(group -> CopyVerifier.compare(of.print(), group.print()).stream())
                .filter(copy -> copy.kind() != CopyKind.REWRITE)
                .count();
    }

    /// Compares all with the original, and what has too little in common with that, with those that have more.
    private List<StoryArticle> compare(List<Integer> members) throws IOException {
        List<Group> rest = groups(members);
        Group original = original(rest);
        ArticleId first = original.articles().getFirst().id();
        List<StoryArticle> result = new ArrayList<>();
        original.articles().forEach(each -> result.add(new StoryArticle(each, first, CopyKind.SAME, 1)));
        rest.remove(original);
        Deque<Group> reached = new ArrayDeque<>(List.of(original));
        while (!rest.isEmpty() && !reached.isEmpty()) {
            Group from = reached.remove();
            ArticleId of = from.articles().getFirst().id();
            for (Iterator<Group> each = rest.iterator(); each.hasNext(); ) {
                Group group = each.next();
                Optional<Copy> copy = CopyVerifier.compare(from.print(), group.print());
                if (copy.isPresent()) {
                    each.remove();
                    reached.add(group);
                    group.articles()
                            .forEach(article -> result.add(new StoryArticle(
                                    article, of, copy.get().kind(), copy.get().similarity())));
                }
            }
        }
        for (Group group : rest) {
            Copy copy = unverified(original.print().sketches(), group.print().sketches());
            group.articles()
                    .forEach(article -> result.add(new StoryArticle(article, first, copy.kind(), copy.similarity())));
        }
        result.sort(Comparator.comparing(StoryArticle::article, BY_DATE));
        return result;
    }

    /// {@return what two texts have in common that are in one story by a label that was imported}
    private static Copy unverified(Sketches a, Sketches b) {
        double words = a.near().containment(b.near());
        double skeleton = a.skeleton().containment(b.skeleton());
        return new Copy(
                words >= skeleton ? CopyKind.NEAR : CopyKind.REWRITE, Math.max(LEAST, Math.max(words, skeleton)));
    }
}
