package dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ArticleIndex;
import dateline.ArticleIndexException;
import dateline.IndexOptions;
import dateline.SearchIndex;
import dateline.article.Article;
import dateline.index.files.IndexVerifier;
import dateline.query.Query;
import dateline.result.StoryArticle;
import dateline.story.TestWords;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.tests.store.MockDirectoryWrapper;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Sessions of adding, replacing, deleting, committing and compacting on a disk that fails, fills up or loses power:
/// what was committed is there afterwards, whole, stories and all, and the index can be written again.
///
/// `-Ddateline.seeds=200` runs so many sessions of each kind, each with another seed, which a failure names.
@Timeout(1800)
class FaultyDiskTest {

    private static final int SEEDS = Integer.getInteger("dateline.seeds", 3);
    private static final int IDS = 24;
    private static final int STEPS = 40;

    static Stream<Integer> seeds() {
        return Stream.iterate(1, seed -> seed + 1).limit(SEEDS);
    }

    /// What the index has to hold: what the last commit that succeeded held, or the one that failed.
    private static final class Expected {
        private Map<String, String> committed = Map.of();
        private Map<String, String> underWay = Map.of();
        private final Map<String, String> pending = new TreeMap<>();

        private void commit(Runnable commit) {
            underWay = Map.copyOf(pending);
            commit.run();
            committed = underWay;
        }
    }

    private static Article article(String id, int version, Random random) {
        // Eight texts with small changes, so that there are stories, and others of no story.
        String body = version % 3 == 0
                ? TestWords.prose(random, 60)
                : TestWords.prose(new Random(version % 8), 60) + TestWords.prose(random, 4);
        return Article.builder(id).title("Version " + version).body(body).build();
    }

    /// One session, until it is over or the disk fails.
    ///
    /// @return whether the disk failed it
    private static boolean session(MockDirectoryWrapper disk, Random random, Expected expected) {
        try (ArticleIndex index = ArticleIndex.open(LuceneStorage.of(new StaysOpen(disk)), options())) {
            for (int step = 0; step < STEPS; step++) {
                String id = Integer.toString(random.nextInt(IDS));
                switch (random.nextInt(10)) {
                    case 0, 1 -> expected.commit(index::commit);
                    case 2 -> {
                        index.delete(id);
                        expected.pending.remove(id);
                    }
                    case 3 -> index.refresh();
                    case 4 -> {
                        if (step % 4 == 0) {
                            expected.commit(index::compact);
                        }
                    }
                    default -> {
                        Article article = article(id, step, random);
                        index.add(article);
                        expected.pending.put(id, article.title());
                    }
                }
            }
            expected.commit(index::commit);
            return false;
        } catch (ArticleIndexException e) {
            assertThat(e.getMessage()).doesNotContain("null");
            return true;
        }
    }

    private static IndexOptions options() {
        return IndexOptions.builder().memory(1).threads(1).build();
    }

    /// The disk outlives the index.
    private static final class StaysOpen extends FilterDirectory {
        StaysOpen(MockDirectoryWrapper disk) {
            super(disk);
        }

        @Override
        public void close() {}
    }

    private static MockDirectoryWrapper disk(Random random) {
        MockDirectoryWrapper disk = new MockDirectoryWrapper(random, new ByteBuffersDirectory());
        disk.setCheckIndexOnClose(false);
        disk.setAssertNoUnrefencedFilesOnClose(false);
        disk.setThrottling(MockDirectoryWrapper.Throttling.NEVER);
        // What is open stays readable when it is deleted, as on Unix.
        disk.setAllowRandomFileNotFoundException(false);
        return disk;
    }

    /// Looks at what is there, after the disk is well again, and goes on with it.
    private static void examine(MockDirectoryWrapper disk, Expected expected, String what) throws IOException {
        try (ArticleIndex index = ArticleIndex.open(LuceneStorage.of(new StaysOpen(disk)), options())) {
            Map<String, String> found = new TreeMap<>();
            try (Stream<Article> articles = index.articles(Query.everything())) {
                articles.forEach(article -> found.put(article.id().value(), article.title()));
            }
            assertThat(List.of(expected.committed, expected.underWay)).as(what).contains(found);
            try (Stream<Article> articles = index.articles(Query.everything())) {
                assertThat(stories(index)).as(what).isEqualTo(storiesOf(articles.toList()));
            }
            index.add(Article.builder("new").title("New").build());
            index.commit();
            assertThat(index.count(Query.everything())).as(what).isEqualTo(found.size() + 1);
        }
        assertThat(new IndexVerifier(disk.getDelegate(), true, true).run().damage())
                .as(what)
                .isEmpty();
    }

    private static Set<Set<String>> stories(SearchIndex index) {
        Set<Set<String>> stories = new HashSet<>();
        try (Stream<Article> articles = index.articles(Query.everything())) {
            articles.forEach(article -> {
                Set<String> ids = new HashSet<>();
                for (StoryArticle member :
                        index.stories().of(article.id().value()).orElseThrow().articles()) {
                    ids.add(member.article().id().value());
                }
                stories.add(ids);
            });
        }
        return stories;
    }

    private static Set<Set<String>> storiesOf(List<Article> articles) {
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            index.addAll(articles);
            index.commit();
            return stories(index);
        }
    }

    // --- the faults ---

    /// Fails at an operation, and at all that follow if it is a crash.
    private static final class At extends MockDirectoryWrapper.Failure {
        private final long at;
        private final boolean isForGood;
        private long operations;
        private volatile boolean isOver;

        At(long at, boolean isForGood) {
            this.at = at;
            this.isForGood = isForGood;
        }

        @Override
        public void eval(MockDirectoryWrapper disk) throws IOException {
            operations++;
            if (isOver) {
                return;
            }
            if (isForGood ? operations >= at : operations == at) {
                throw new MockDirectoryWrapper.FakeIOException();
            }
        }
    }

    private static long operations(long seed) {
        MockDirectoryWrapper disk = disk(new Random(seed));
        At never = new At(Long.MAX_VALUE, false);
        disk.failOn(never);
        session(disk, new Random(seed), new Expected());
        return never.operations;
    }

    private static void round(long seed, At failure, boolean losesPower) throws IOException {
        MockDirectoryWrapper disk = disk(new Random(seed));
        disk.failOn(failure);
        Expected expected = new Expected();
        session(disk, new Random(seed), expected);
        failure.isOver = true;
        if (losesPower) {
            disk.crash();
        }
        examine(repaired(disk), expected, "seed " + seed + ", operation " + failure.at);
    }

    /// {@return the same disk without faults}
    private static MockDirectoryWrapper repaired(MockDirectoryWrapper disk) {
        MockDirectoryWrapper repaired = new MockDirectoryWrapper(new Random(1), disk.getDelegate());
        repaired.setCheckIndexOnClose(false);
        return repaired;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anErrorAtSomeOperationLosesNothing(int seed) throws IOException {
        long operations = operations(seed);
        Random random = new Random(seed);
        for (int i = 0; i < 5; i++) {
            round(seed, new At(1 + (long) (random.nextDouble() * operations), false), false);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void lossOfPowerAtSomeOperationLosesNothing(int seed) throws IOException {
        long operations = operations(seed);
        Random random = new Random(seed);
        for (int i = 0; i < 5; i++) {
            // The first operations make the index, which is where least is there to hold on to.
            double where = i < 2 ? random.nextDouble() * 0.1 : random.nextDouble();
            round(seed, new At(1 + (long) (where * operations), true), true);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aFullDiskLosesNothing(int seed) throws IOException {
        MockDirectoryWrapper whole = disk(new Random(seed));
        whole.setTrackDiskUsage(true);
        session(whole, new Random(seed), new Expected());
        Random random = new Random(seed);
        for (int i = 0; i < 3; i++) {
            MockDirectoryWrapper disk = disk(new Random(seed));
            disk.setMaxSizeInBytes(1 + (long) (random.nextDouble() * whole.getMaxUsedSizeInBytes()));
            Expected expected = new Expected();
            session(disk, new Random(seed), expected);
            examine(repaired(disk), expected, "seed " + seed + ", " + disk.getMaxSizeInBytes() + " bytes");
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void errorsNowAndThenLoseNothing(int seed) throws IOException {
        for (double rate : new double[] {.002, .02}) {
            MockDirectoryWrapper disk = disk(new Random(seed));
            disk.setRandomIOExceptionRate(rate);
            disk.setRandomIOExceptionRateOnOpen(rate);
            Expected expected = new Expected();
            session(disk, new Random(seed), expected);
            examine(repaired(disk), expected, "seed " + seed + ", rate " + rate);
        }
    }
}
