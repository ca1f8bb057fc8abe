package dateline;

import dateline.ArticleIndexException.Reason;
import dateline.index.ArticleWriter;
import dateline.index.UninterruptibleExecutor;
import dateline.index.files.DamageFinder;
import dateline.search.limit.BadRequestException;
import dateline.search.rank.ExpiredCursorException;
import dateline.vector.EmbeddingException;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.util.ThreadInterruptedException;
import org.jspecify.annotations.Nullable;

/// Runs the operations of an index, and turns their failures into exceptions that say what to do.
///
/// @param name     what messages call the index
/// @param executor runs what must not be interrupted
/// @param writer   the writer of the index, if it is open for writing
/// @param damage   finds out whether files are damaged, after something went wrong
record Operations(
        String name,
        UninterruptibleExecutor executor,
        @Nullable ArticleWriter writer,
        DamageFinder damage) {

    Operations {
        Objects.requireNonNull(name, "name must not be null");
        Objects.requireNonNull(executor, "executor must not be null");
        Objects.requireNonNull(damage, "damage must not be null");
    }

    /// An operation without a result.
    @FunctionalInterface
    interface Step {
        void run() throws IOException;
    }

    /// An operation with a result.
    @FunctionalInterface
    interface Supply<T extends @Nullable Object> {
        T get() throws IOException;
    }

    /// Writes, whether the calling thread is interrupted or not.
    ///
    /// @param what what is done, for messages: `commit`
    void write(String what, Step step) {
        writeAndGet(what, () -> {
            step.run();
            return null;
        });
    }

    /// {@return the result of an operation that writes, whether the calling thread is interrupted or not}
    ///
    /// @param what what is done, for messages
    <T extends @Nullable Object> T writeAndGet(String what, Supply<T> supply) {
        return get(what, () -> executor.call(supply::get));
    }

    /// {@return the result of an operation}
    ///
    /// @param what what is done, for messages
    <T extends @Nullable Object> T get(String what, Supply<T> supply) {
        try {
            return supply.get();
        } catch (AlreadyClosedException e) {
            throw ExceptionMapper.closed("cannot " + what, name, e, writer);
        } catch (ThreadInterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ArticleIndexException(
                    Reason.INTERRUPTED, "cannot " + what + " (index " + name + "), the thread was interrupted", e);
        } catch (BadRequestException e) {
            throw ExceptionMapper.of(e);
        } catch (ExpiredCursorException e) {
            throw ExceptionMapper.of(e);
        } catch (IOException e) {
            throw ExceptionMapper.of("cannot " + what + " (index " + name + ")", damage.explained(e));
        } catch (EmbeddingException e) {
            throw new ArticleIndexException(Reason.MODEL, "cannot " + what + ", " + e.getMessage(), e);
        } catch (IndexSearcher.TooManyClauses e) {
            throw new ArticleIndexException(
                    Reason.BAD_REQUEST,
                    "the query stands for more than " + IndexSearcher.getMaxClauseCount()
                            + " words and other clauses, too many to search for: remove some",
                    e);
        } catch (RuntimeException | Error e) {
            if (writer != null && writer.failure().isPresent()) {
                throw ExceptionMapper.closed("cannot " + what, name, e, writer);
            }
            Optional<IOException> explained = damage.explain(e);
            if (explained.isPresent()) {
                throw ExceptionMapper.of("cannot " + what + " (index " + name + ")", explained.get());
            }
            throw e;
        }
    }
}
