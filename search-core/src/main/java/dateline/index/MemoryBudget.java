package dateline.index;

import dateline.article.Article;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Bounds how much text is under way at once, so that memory does not depend on how large articles are.
///
/// An article that is larger than the bound is taken when it is alone. Safe for use by many threads.
final class MemoryBudget {

    /// Permits stand for so many UTF-16 units.
    private static final int UNITS = 1024;

    private static final int WAIT_MILLIS = 100;

    private final int permits;
    private final Semaphore free;

    /// @param most how many UTF-16 units are under way at most
    MemoryBudget(long most) {
        this.permits = Math.clamp(most / UNITS, 1, Integer.MAX_VALUE);
        this.free = new Semaphore(permits);
    }

    /// {@return whether there is room for an article, which it takes then}
    boolean takesNow(Article article) {
        return free.tryAcquire(weight(article));
    }

    /// {@return whether there is room for an article within a short time, which it takes then}
    ///
    /// An interrupted thread waits like any other, and stays interrupted.
    boolean takesSoon(Article article) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return free.tryAcquire(weight(article), WAIT_MILLIS, TimeUnit.MILLISECONDS);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// Gives the room of an article free.
    void gone(Article article) {
        free.release(weight(article));
    }

    private int weight(Article article) {
        long units = (long) article.title().length()
                + article.lead().length()
                + article.body().length();
        for (var values : article.extras().values()) {
            for (String value : values) {
                units += value.length();
            }
        }
        return (int) Math.min(permits, units / UNITS);
    }
}
