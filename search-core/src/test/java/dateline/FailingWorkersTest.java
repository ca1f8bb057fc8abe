package dateline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dateline.article.Article;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Articles are added by several threads, one of which fails.
@Timeout(60)
class FailingWorkersTest {

    private static final int WORKERS = 4;

    /// Tells the time to the threads that add articles, when all of them ask for it: the first of them gets none, the
    /// others not at once.
    private static final class BrokenClock implements InstantSource {

        private final Set<Thread> asking = ConcurrentHashMap.newKeySet();
        private final CountDownLatch together = new CountDownLatch(WORKERS);
        private final CountDownLatch returned = new CountDownLatch(1);
        private volatile boolean isAskedTooLate;

        @Override
        public Instant instant() {
            Thread thread = Thread.currentThread();
            if (!thread.getName().equals("dateline-index")) {
                return Instant.EPOCH;
            }
            try {
                if (asking.add(thread)) {
                    together.countDown();
                }
                together.await();
                if (asking.stream().allMatch(other -> thread.threadId() <= other.threadId())) {
                    throw new IllegalStateException("no time");
                }
                isAskedTooLate |= returned.await(300, TimeUnit.MILLISECONDS);
                return Instant.EPOCH;
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void nothingIsAddedAnyMoreWhenTheFailureIsReported() {
        BrokenClock clock = new BrokenClock();
        IndexOptions options = IndexOptions.builder()
                .clock(Clock.tick(clock.withZone(ZoneOffset.UTC), java.time.Duration.ofMillis(1)))
                .threads(WORKERS)
                .build();
        try (ArticleIndex index = ArticleIndex.inMemory(options)) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> index.addAll(IntStream.range(0, 400)
                            .mapToObj(
                                    i -> Article.builder("a" + i).title("Ferry").build())))
                    .withMessage("no time");
            clock.returned.countDown();
            index.commit();
        }
        assertThat(clock.isAskedTooLate).isFalse();
    }
}
