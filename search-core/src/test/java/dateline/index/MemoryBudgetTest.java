package dateline.index;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Room for articles that are under way at once.
@Timeout(120)
class MemoryBudgetTest {

    private static Article article(int length) {
        return Article.builder("a").title("").body("a".repeat(length)).build();
    }

    @Test
    void roomIsTakenAndGivenBack() {
        MemoryBudget budget = new MemoryBudget(10_000);
        Article large = article(8_000);
        assertThat(budget.takesNow(large)).isTrue();
        assertThat(budget.takesNow(large)).isFalse();
        assertThat(budget.takesSoon(large)).isFalse();
        assertThat(budget.takesNow(article(100)))
                .as("a small one weighs nothing")
                .isTrue();
        budget.gone(large);
        assertThat(budget.takesSoon(large)).isTrue();
    }

    @Test
    void anArticleLargerThanAllRoomTakesAllOfIt() {
        MemoryBudget budget = new MemoryBudget(10_000);
        assertThat(budget.takesNow(article(1_000_000))).isTrue();
        assertThat(budget.takesNow(article(2_000))).isFalse();
        budget.gone(article(1_000_000));
        assertThat(budget.takesNow(article(2_000))).isTrue();
    }

    @Test
    void anInterruptedThreadWaitsLikeAnyOtherAndStaysInterrupted() {
        MemoryBudget budget = new MemoryBudget(10_000);
        assertThat(budget.takesNow(article(9_900))).isTrue();
        Thread.currentThread().interrupt();
        boolean taken = budget.takesSoon(article(5_000));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(taken).isFalse();
    }

    @Test
    void whoWaitsGetsTheRoomThatBecomesFree() throws InterruptedException {
        MemoryBudget budget = new MemoryBudget(10_000);
        Article large = article(9_000);
        assertThat(budget.takesNow(large)).isTrue();
        CountDownLatch started = new CountDownLatch(1);
        Thread other = Thread.ofPlatform().start(() -> {
            started.countDown();
            budget.gone(large);
        });
        started.await();
        boolean taken = budget.takesSoon(large);
        while (!taken) {
            taken = budget.takesSoon(large);
        }
        other.join();
        assertThat(budget.takesNow(large)).isFalse();
    }
}
