package dateline.index.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dateline.ArticleIndex;
import dateline.analysis.Spellings;
import dateline.article.Article;
import dateline.index.PlainDocuments;
import dateline.index.Schema;
import dateline.query.Query;
import dateline.remote.RemoteDocument;
import dateline.remote.StoryText;
import dateline.story.TestWords;
import dateline.story.graph.CopyPair;
import dateline.story.graph.CopyPairs;
import dateline.story.graph.FoundPairs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Commits of an index elsewhere: however articles come, change and go, in how many portions their notes are taken, and
/// whatever cuts a commit short, the stories are those of an index in memory that was given the articles at once.
@Timeout(600)
class StoryCommitTest {

    private static final Schema SCHEMA = PlainDocuments.schema("");

    private final MemoryStoryStore store = new MemoryStoryStore();
    private final PlainDocuments documents = new PlainDocuments(Clock.systemUTC(), true, Spellings.JOINED);
    private final NavigableMap<String, Article> there = new TreeMap<>();
    private final NotedPrints noted = new NotedPrints(true);

    private StoryCommit commit(int portion) {
        return new StoryCommit(store, (source, label) -> documents.labelled(source, label, SCHEMA), noted, portion);
    }

    private static Article article(String id, String body) {
        return Article.builder(id)
                .title("About " + id)
                .body(body)
                .language("en")
                .published("2024-03-01")
                .build();
    }

    private void write(Collection<Article> written, Collection<String> deleted, boolean withPrints) {
        List<RemoteDocument> analyzed =
                written.stream().map(each -> documents.of(each, SCHEMA)).toList();
        store.write(analyzed, deleted, withPrints);
        if (!withPrints) {
            // Of each second one the writer has the fingerprint at hand; the others are made again.
            for (int i = 0; i < analyzed.size(); i += 2) {
                analyzed.get(i)
                        .text()
                        .ifPresent(text -> assertThat(noted.keep(text)).isTrue());
            }
        }
        written.forEach(each -> there.put(each.id().value(), each));
        deleted.forEach(there::remove);
    }

    /// Asserts that all articles have the labels that they have in an index in memory.
    private void assertStories() {
        try (ArticleIndex memory = ArticleIndex.inMemory()) {
            memory.addAll(there.values());
            memory.commit();
            NavigableMap<String, Set<String>> expected = new TreeMap<>();
            there.keySet().forEach(id -> {
                Set<String> members = new TreeSet<>();
                memory.stories().of(id).orElseThrow().stream()
                        .forEach(each -> members.add(each.article().id().value()));
                expected.put(id, members);
            });
            assertThat(memory.count(Query.everything())).isEqualTo(there.size());
            assertThat(stories()).isEqualTo(expected);
        }
    }

    private NavigableMap<String, Set<String>> stories() {
        Map<Long, Set<String>> byLabel = new TreeMap<>();
        store.labels()
                .forEach((id, label) ->
                        byLabel.computeIfAbsent(label, any -> new TreeSet<>()).add(id));
        NavigableMap<String, Set<String>> stories = new TreeMap<>();
        byLabel.values().forEach(members -> members.forEach(id -> stories.put(id, members)));
        return stories;
    }

    @ParameterizedTest
    @CsvSource({"3, 1", "20, 2", "10000, 3"})
    void areThoseOfAnIndexInMemoryInAnyOrderOfArrival(int portion, int seed) throws IOException {
        Random random = new Random(seed);
        List<String> wires = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            wires.add(TestWords.prose(random, 100));
        }
        StoryCommit commit = commit(portion);
        for (int round = 0; round < 5; round++) {
            for (int batch = 0; batch < 4; batch++) {
                List<Article> written = new ArrayList<>();
                for (int i = 0; i < 6; i++) {
                    String wire = wires.get(random.nextInt(wires.size()));
                    String body = switch (random.nextInt(4)) {
                        case 0 -> wire;
                        case 1 -> wire + " " + TestWords.prose(random, 6);
                        case 2 -> wire.substring(0, wire.length() * 3 / 4);
                        default -> TestWords.prose(random, random.nextInt(4) == 0 ? 3 : 80);
                    };
                    written.add(article("a" + random.nextInt(60), body));
                }
                NavigableMap<String, Article> last = new TreeMap<>();
                written.forEach(each -> last.put(each.id().value(), each));
                List<String> deleted = there.keySet().stream()
                        .filter(id -> !last.containsKey(id) && random.nextInt(9) == 0)
                        .toList();
                write(last.values(), deleted, random.nextBoolean());
            }
            assertThat(commit.run(() -> {})).isTrue();
            assertThat(commit.run(() -> {})).as("anything left to do").isFalse();
            assertThat(store.waiting()).isZero();
            assertStories();
        }
    }

    @Test
    void aCommitThatWasCutIsFinishedByTheNext() throws IOException {
        Random random = new Random(4);
        String wire = TestWords.prose(random, 100);
        write(
                List.of(article("a", wire), article("b", wire + " More was not known."), article("c", wire)),
                List.of(),
                true);
        store.cutBeforeLabels();
        assertThatIOException().isThrownBy(() -> commit(100).run(() -> {}));
        assertThat(store.waiting()).as("what is left to be labelled").isOne();
        commit(100).run(() -> {});
        assertStories();
        assertThat(stories().get("a")).containsExactly("a", "b", "c");
    }

    @Test
    void anotherProcessMayCommitFirst() throws IOException {
        Random random = new Random(5);
        String wire = TestWords.prose(random, 100);
        write(List.of(article("a", wire), article("b", wire)), List.of(), true);
        StoryCommit first = commit(100);
        first.run(() -> {});
        write(List.of(article("c", wire + " A third paper printed it.")), List.of("a"), true);
        store.beforeNextChange(() -> {
            try {
                commit(100).run(() -> {});
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        first.run(() -> {});
        assertStories();
        // What the first remembers of the pairs is of before the other's change.
        write(List.of(article("d", wire)), List.of("b"), true);
        first.run(() -> {});
        assertStories();
        assertThat(stories().get("d")).containsExactly("c", "d");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100})
    void aTextThatIsDeletedDuringACommitIsNoneWhoseCopiesAreFound(int portion) throws IOException {
        String wire = TestWords.prose(new Random(6), 100);
        write(List.of(article("a", wire), article("b", wire + " More was not known.")), List.of(), true);
        commit(portion).run(() -> {});
        write(List.of(article("c", wire + " A third paper printed it.")), List.of(), true);
        commit(portion).run(() -> {
            if (there.containsKey("a")) {
                write(List.of(), List.of("a", "b"), true);
            }
        });
        assertStories();
        assertThat(stories()).containsOnlyKeys("c");
    }

    @Test
    void aTextThatIsGoneWithoutANoteEndsTheCommit() throws IOException {
        String wire = TestWords.prose(new Random(7), 100);
        write(List.of(article("a", wire)), List.of(), true);
        commit(100).run(() -> {});
        write(List.of(article("c", wire + " A third paper printed it.")), List.of(), true);
        store.lose("a");
        assertThatIOException()
                .isThrownBy(() -> commit(100).run(() -> {}))
                .withMessageContaining("deleted meanwhile: commit again");
    }

    // --- pairs that were found elsewhere ---

    /// The pairs of all texts but every so-manieth, and the names of the texts.
    private FoundPairs found(int without) {
        FoundPairs found = new FoundPairs();
        List<StoryText> texts = store.texts();
        Set<Long> left = new TreeSet<>();
        for (int i = 0; i < texts.size(); i++) {
            if (i % without == 0) {
                left.add(texts.get(i).name());
            } else {
                found.addText(texts.get(i).name());
            }
        }
        store.paired(text -> CopyPairs.fromBytes(Base64.getDecoder().decode(text.pairs()))
                .forEach((CopyPair pair) -> {
                    if (!left.contains(pair.a()) && !left.contains(pair.b())) {
                        found.add(pair);
                    }
                }));
        return found;
    }

    private static List<Article> news(Random random, int count) {
        List<Article> news = new ArrayList<>();
        List<String> wires = List.of(TestWords.prose(random, 100), TestWords.prose(random, 90));
        for (int i = 0; i < count; i++) {
            String body =
                    i % 3 == 2 ? TestWords.prose(random, 80) : wires.get(i % 3) + " " + TestWords.prose(random, i % 7);
            news.add(article("n" + i, body));
        }
        return news;
    }

    @ParameterizedTest
    @CsvSource({"4, 1000", "10000, 1000", "4, 3", "10000, 3"})
    void pairsThatWereFoundElsewhereGiveTheSameStories(int portion, int without) throws IOException {
        List<Article> news = news(new Random(8), 30);
        write(news, List.of(), true);
        commit(10_000).run(() -> {});
        FoundPairs found = found(without);
        store.forgetStories();
        write(news.subList(0, 15), List.of(), true);
        write(news.subList(15, 30), List.of(), false);
        StoryReplacement.Counts counts = commit(portion).replace(found, () -> {});
        assertThat(counts.pairs()).isPositive();
        assertThat(counts.compared()).isEqualTo(without == 1000 ? 1 : 10);
        assertThat(store.waiting()).isZero();
        assertStories();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10_000})
    void whatIsFoundElsewhereTakesThePlaceOfAllOtherPairs(int portion) throws IOException {
        String wire = TestWords.prose(new Random(9), 100);
        String other = TestWords.prose(new Random(10), 100);
        write(List.of(article("a", wire), article("b", wire + " More."), article("c", other)), List.of(), true);
        StoryCommit commit = commit(portion);
        commit.run(() -> {});
        assertThat(stories().get("a")).containsExactly("a", "b");
        long a = documents.of(article("a", wire), SCHEMA).text().orElseThrow().name();
        long c = documents.of(article("c", other), SCHEMA).text().orElseThrow().name();
        FoundPairs found = new FoundPairs();
        found.addSame(Math.min(a, c), Math.max(a, c));
        found.addSame(1, 2);
        assertThat(commit.replace(found, () -> {}).pairs())
                .as("of texts that articles have")
                .isOne();
        assertThat(stories().get("a")).containsExactly("a", "c");
        assertThat(stories().get("b")).containsExactly("b");
        // What comes later is found among the new pairs.
        write(List.of(article("d", other + " More.")), List.of("a"), true);
        commit.run(() -> {});
        assertThat(stories().get("c")).containsExactly("c", "d");
    }

    @Test
    void anotherCommitMeanwhileEndsAReplacement() {
        write(news(new Random(11), 6), List.of(), true);
        FoundPairs found = new FoundPairs();
        store.beforeNextChange(() -> {
            try {
                commit(100).run(() -> {});
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertThatIOException()
                .isThrownBy(() -> commit(100).replace(found, () -> {}))
                .withMessageContaining("import the stories again");
    }
}
