package dateline.search;

import dateline.article.Article;
import dateline.article.ArticleDate;
import dateline.article.ArticleId;
import dateline.index.Snapshot;
import dateline.index.StoryLabels;
import dateline.index.StoryPrints;
import dateline.result.CopyKind;
import dateline.result.Story;
import dateline.result.StoryArticle;
import dateline.story.Copy;
import dateline.story.Fingerprint;
import dateline.story.Verifier;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.StoredFields;

/// Reads the story of an article.
final class StoryReader {

    private final Snapshot snapshot;

    StoryReader(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /// {@return the story of the article with this id, if there is one}
    ///
    /// @throws BadRequestException if the index has no stories
    /// @throws IOException         if the index cannot be read
    Optional<Story> story(ArticleId id) throws IOException {
        requireStories();
        int doc = snapshot.find(id);
        if (doc < 0) {
            return Optional.empty();
        }
        long label = StoryLabels.label(snapshot.reader(), doc);
        List<Integer> members =
                StoryLabels.isShared(label) ? StoryLabels.documents(snapshot.reader(), label) : List.of(doc);
        List<StoryArticle> articles = new ArrayList<>(compare(doc, members));
        articles.sort(BY_DATE);
        return Optional.of(new Story(name(label), articles));
    }

    private void requireStories() throws BadRequestException {
        if (snapshot.reader().maxDoc() > 0 && !StoryLabels.exist(snapshot.reader())) {
            throw new BadRequestException("the index has no stories: index the articles anew with stories");
        }
    }

    /// {@return a story's name by the label of its articles}
    static String name(long label) {
        return String.format(Locale.ROOT, "%016x", StoryLabels.isShared(label) ? label : ~label);
    }

    private static final Comparator<StoryArticle> BY_DATE = Comparator.comparingLong(
                    (StoryArticle each) -> time(each.article().published()))
            .thenComparing(each -> each.article().id().value());

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
    private record Group(Fingerprint print, List<Article> articles) {}

    /// Compares all with the one asked for, and what has too little in common with that, with those that have more.
    private List<StoryArticle> compare(int asked, List<Integer> members) throws IOException {
        StoredFields stored = snapshot.reader().storedFields();
        Article one = Snapshot.article(stored, asked);
        List<StoryArticle> result = new ArrayList<>();
        result.add(new StoryArticle(one, one.id(), CopyKind.SAME, 1));
        if (members.size() == 1) {
            return result;
        }
        Map<Long, Group> groups = new HashMap<>();
        StoryPrints prints = new StoryPrints(snapshot.reader());
        Group first = new Group(prints.of(asked), new ArrayList<>(List.of(one)));
        groups.put(first.print().text(), first);
        for (int doc : members) {
            if (doc != asked) {
                Fingerprint print = prints.of(doc);
                groups.computeIfAbsent(print.text(), text -> new Group(print, new ArrayList<>()))
                        .articles()
                        .add(Snapshot.article(stored, doc));
            }
        }
        first.articles().stream()
                .skip(1)
                .forEach(each -> result.add(new StoryArticle(each, one.id(), CopyKind.SAME, 1)));
        groups.remove(first.print().text());
        List<Group> rest = new ArrayList<>(groups.values());
        rest.sort(Comparator.comparingLong(group -> group.print().text()));
        Deque<Group> reached = new ArrayDeque<>(List.of(first));
        while (!rest.isEmpty() && !reached.isEmpty()) {
            Group from = reached.remove();
            for (Iterator<Group> each = rest.iterator(); each.hasNext(); ) {
                Group group = each.next();
                Optional<Copy> copy = Verifier.compare(from.print(), group.print());
                if (copy.isPresent()) {
                    each.remove();
                    reached.add(group);
                    group.articles()
                            .forEach(article -> result.add(new StoryArticle(
                                    article,
                                    from.articles().getFirst().id(),
                                    copy.get().kind(),
                                    copy.get().similarity())));
                }
            }
        }
        return result;
    }
}
