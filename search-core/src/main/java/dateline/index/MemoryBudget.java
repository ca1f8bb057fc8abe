package dateline.index;

import dateline.article.Article;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Bounds how much text is under way at once, so that memory does not depend on how large articles are.
///
/// An article that is larger than the bound is taken when it is alone. Safe for use by many threads.
public final class MemoryBudget {

    /// How much memory there has to be for each UTF-16 unit of an article under way: what indexing makes of a text of
    /// rare words is many times as large. With 128 MB, 2 million units of such a text can be indexed and 4 cannot.
    private static final int BYTES_FOR_A_UNIT = 64;

    /// The share of the memory that what is gathered for a segment may take.
    private static final double GATHERED = 1.0 / 8;

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

    /// {@return the budget of this process}
    static MemoryBudget ofProcess() {
        return new MemoryBudget(longest());
    }

    /// {@return how many UTF-16 units of text fit into the memory that this process may use}
    public static long longest() {
        return Runtime.getRuntime().maxMemory() / BYTES_FOR_A_UNIT;
    }

    /// {@return how much is gathered for a segment before it is written, in MB}
    ///
    /// @param wanted how much is asked for, in MB; less where there is not the memory
    public static double gathered(double wanted) {
        return Math.min(wanted, Runtime.getRuntime().maxMemory() * GATHERED / (1 << 20));
    }

    /// Refuses what does not fit into memory.
    ///
    /// @param article the article
    /// @throws IllegalArgumentException if it is too large
    static void requireFits(Article article) {
        Objects.requireNonNull(article, "article must not be null");
        if (article.textLength() > longest()) {
            throw new IllegalArgumentException("article " + article.id() + " has " + article.textLength()
                    + " characters, more than the " + longest() + " that fit into the memory of this process ("
                    + (Runtime.getRuntime().maxMemory() >> 20) + " MB): give Java more");
        }
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
        return (int) Math.min(permits, article.textLength() / UNITS);
    }
}
