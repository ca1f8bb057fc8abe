package dateline.cli.shell;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/// Where a shell gets its lines from.
public interface LineSource extends Closeable {

    /// {@return the next line; empty at the end}
    ///
    /// @param prompt what stands before it, on a terminal
    Optional<String> next(String prompt) throws IOException;

    /// {@return whether somebody types the lines and sees them}
    default boolean isTyped() {
        return true;
    }

    /// {@return the width to lay out text for now; empty where it does not change}
    default OptionalInt columns() {
        return OptionalInt.empty();
    }

    /// Waits for an answer, as long as the person typing wants to.
    ///
    /// @param answer makes the answer
    /// @return the answer
    /// @throws StoppedException if nobody wants it any more
    default <T> T await(Supplier<T> answer) {
        return answer.get();
    }

    /// An answer that was not waited for.
    final class StoppedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    void close() throws IOException;
}
