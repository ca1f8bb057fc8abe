package dateline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dateline.ArticleIndexException.Reason;
import dateline.article.Article;
import dateline.query.Query;
import dateline.query.SearchRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// An interrupted thread does no harm to an index: what it writes is written, and nobody else notices.
class InterruptTest {

    @TempDir
    private Path folder;

    @AfterEach
    void clearTheFlag() {
        Thread.interrupted();
    }

    private static Article article(String id) {
        int number = id.hashCode();
        return Article.builder(id)
                .title("Boats " + number)
                .body(("The harbour office counted " + number
                                + " boats before the storm, and the lighthouse keeper wrote it "
                                + "into the book of the town. ")
                        .repeat(3))
                .language("en")
                .build();
    }

    private static long count(Path folder) {
        try (SearchIndex index = SearchIndex.open(folder)) {
            return index.count(Query.everything());
        }
    }

    enum Operation {
        ADD {
            @Override
            void run(ArticleIndex index) {
                index.add(article("added"));
            }
        },
        DELETE {
            @Override
            void run(ArticleIndex index) {
                index.delete("0");
            }
        },
        DELETE_BY_QUERY {
            @Override
            void run(ArticleIndex index) {
                index.delete(Query.everything());
            }
        },
        COMMIT {
            @Override
            void run(ArticleIndex index) {
                index.commit();
            }
        },
        REFRESH {
            @Override
            void run(ArticleIndex index) {
                index.refresh();
            }
        },
        COMPACT {
            @Override
            void run(ArticleIndex index) {
                index.compact();
            }
        },
        REGROUP {
            @Override
            void run(ArticleIndex index) {
                index.regroupStories(.9, .6);
            }
        },
        SET {
            @Override
            void run(ArticleIndex index) {
                index.changeSettings(settings -> settings.withProperty("colour", "green"));
            }
        },
        STATISTICS {
            @Override
            void run(ArticleIndex index) {
                index.stats();
            }
        },
        SEARCH {
            @Override
            void run(ArticleIndex index) {
                index.search("boats");
            }
        },
        CLOSE {
            @Override
            void run(ArticleIndex index) {
                index.commit();
                index.close();
            }
        };

        abstract void run(ArticleIndex index);
    }

    @ParameterizedTest
    @EnumSource
    void anInterruptedThreadFinishesItsWorkAndStaysInterrupted(Operation operation) {
        try (ArticleIndex index = ArticleIndex.create(folder)) {
            for (int i = 0; i < 20; i++) {
                index.add(article("" + i));
            }
            index.commit();
            index.add(article("waiting"));

            Thread.currentThread().interrupt();
            operation.run(index);

            assertThat(Thread.interrupted()).isTrue();
            if (operation != Operation.CLOSE) {
                index.add(article("afterwards"));
                index.commit();
                assertThat(index.article("afterwards")).isPresent();
            }
        }
        assertThat(ArticleIndex.check(folder)).isEmpty();
    }

    @Test
    void indexesAreCreatedOpenedAndCheckedByInterruptedThreads() {
        Thread.currentThread().interrupt();
        try (ArticleIndex index = ArticleIndex.create(folder)) {
            index.add(article("1"));
            index.commit();
        }
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            assertThat(index.count(Query.everything())).isEqualTo(1);
        }
        assertThat(count(folder)).isEqualTo(1);
        assertThat(ArticleIndex.check(folder)).isEmpty();
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void addingManyStopsKeepsWhatWasTakenAndSaysSo() {
        List<String> taken = new ArrayList<>();
        Iterator<Article> endless = Stream.iterate(0, i -> i + 1)
                .map(i -> {
                    if (i == 1_500) {
                        Thread.currentThread().interrupt();
                    }
                    taken.add("" + i);
                    return article("" + i);
                })
                .iterator();
        try (ArticleIndex index = ArticleIndex.create(folder)) {
            assertThatExceptionOfType(ArticleIndexException.class)
                    .isThrownBy(() -> index.addAll(endless))
                    .withMessageContaining("interrupted")
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.INTERRUPTED));
            assertThat(Thread.interrupted()).isTrue();
            assertThat(taken).hasSizeGreaterThan(1_500);
            index.add(article("afterwards"));
            index.commit();
            assertThat(index.count(Query.everything())).isEqualTo(taken.size() + 1);
        }
    }

    /// The workers are told to stop, and not interrupted in the middle of a write.
    @ParameterizedTest
    @ValueSource(ints = {1, 50, 2_000})
    void articlesThatCannotBeReadEndAddingAndHarmNothing(int good) {
        Stream<Article> articles = IntStream.rangeClosed(0, good).mapToObj(i -> {
            if (i == good) {
                throw new IllegalStateException("the source broke");
            }
            return article("" + i);
        });
        try (ArticleIndex index = ArticleIndex.create(folder)) {
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> index.addAll(articles))
                    .withMessage("the source broke");
            index.commit();
            assertThat(index.count(Query.everything())).isEqualTo(good);
        }
    }

    /// Ten threads write, one interrupts them as often as it can.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void tenInterruptedWritersLoseNothing(long seed) throws InterruptedException {
        Set<String> added = ConcurrentHashMap.newKeySet();
        ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();
        try (ArticleIndex index = ArticleIndex.create(folder)) {
            List<Thread> writers = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                String name = "t" + i + "-";
                Random random = new Random(seed * 31 + i);
                writers.add(new Thread(() -> write(index, name, random, added, failures)));
            }
            writers.forEach(Thread::start);
            Random random = new Random(seed);
            while (writers.stream().anyMatch(Thread::isAlive)) {
                writers.get(random.nextInt(writers.size())).interrupt();
                Thread.onSpinWait();
            }
            for (Thread writer : writers) {
                writer.join();
            }
            index.commit();
        }
        assertThat(failures).isEmpty();
        try (SearchIndex index = SearchIndex.open(folder)) {
            assertThat(added)
                    .isNotEmpty()
                    .allSatisfy(id -> assertThat(index.article(id)).as(id).isPresent());
        }
        assertThat(ArticleIndex.check(folder)).isEmpty();
    }

    private static void write(
            ArticleIndex index,
            String name,
            Random random,
            Set<String> added,
            ConcurrentLinkedQueue<Throwable> failures) {
        try {
            for (int i = 0; i < 50; i++) {
                String id = name + i;
                switch (random.nextInt(8)) {
                    case 0 -> index.commit();
                    case 1 -> index.refresh();
                    case 2 -> index.search("boats");
                    case 3 -> {
                        try {
                            index.addAll(Stream.of(article(id), article(id + "b")));
                            added.addAll(List.of(id, id + "b"));
                        } catch (ArticleIndexException e) {
                            assertThat(e.reason()).isEqualTo(Reason.INTERRUPTED);
                        }
                    }
                    default -> {
                        index.add(article(id));
                        added.add(id);
                    }
                }
            }
        } catch (RuntimeException | Error e) {
            failures.add(e);
        }
    }

    /// An index opened for one question is read through plain files.
    @Test
    void anInterruptedReaderHarmsNoOther() {
        try (ArticleIndex index = ArticleIndex.create(folder)) {
            index.add(article("1"));
            index.commit();
        }
        for (IndexOptions options : List.of(
                IndexOptions.defaults(), IndexOptions.builder().once(true).build())) {
            try (SearchIndex index = SearchIndex.open(folder, options)) {
                SearchRequest request =
                        SearchRequest.builder(Query.word("boats")).build();
                Thread.currentThread().interrupt();
                assertThat(index.search(request).hits()).hasSize(1);
                assertThat(index.article("1")).isPresent();
                assertThat(Thread.interrupted()).isTrue();
                assertThat(index.search("harbour").hits()).hasSize(1);
            }
        }
    }
}
