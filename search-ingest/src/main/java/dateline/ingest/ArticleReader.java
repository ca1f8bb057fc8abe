package dateline.ingest;

import dateline.ingest.walk.Walk;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads articles from files, folders, patterns and the standard input, whatever format they are in.
///
/// Results come in the order of the inputs: as given, within folders by name, within files as they stand there. Files
/// are read as streams, one record at a time, so memory does not grow with their size. Formats are identified by
/// content, and archives and compressed files are read through, to any depth that [ReadOptions] allows. Nothing that a
/// file holds makes this throw: what cannot be read is a [ReadResult.Rejected] with its place and reason, and reading
/// goes on.
///
/// Fields are recognised under their usual names, case and punctuation aside: `headline` or `title`; `body`, `text` or
/// `content`; `summary`, `description` or `lead`; `byline`, `author` or `creator`; `publisher` or `source`; `pubDate`,
/// `published` or `date`; `category` or `section`; `tags` or `keywords`; `url` or `link`; `lang` or `language`;
/// `dateline` or `place`; `id` or `guid`; and many more. What is not recognised is kept as an extra field.
///
/// Not safe for use by several threads at once, but [#progress] may be asked by any thread.
///
/// @since 0.1
public final class ArticleReader implements Iterator<ReadResult>, AutoCloseable {

    private final InputReader reader;
    private @Nullable ReadResult next;
    private boolean closed;

    private ArticleReader(InputReader reader) {
        this.reader = reader;
    }

    /// {@return a reader with the default options}
    ///
    /// @param inputs files, folders, patterns such as `news/*.json`, and `-` for the standard input
    public static ArticleReader open(List<String> inputs) {
        Objects.requireNonNull(inputs, "inputs must not be null");
        return open(inputs, ReadOptions.defaults());
    }

    /// {@return a reader}
    ///
    /// @param inputs  files, folders, patterns such as `news/*.json`, and `-` for the standard input
    /// @param options how to read them
    public static ArticleReader open(List<String> inputs, ReadOptions options) {
        Objects.requireNonNull(inputs, "inputs must not be null");
        Objects.requireNonNull(options, "options must not be null");
        return new ArticleReader(new InputReader(new Walk(inputs), options, false));
    }

    @Override
    public boolean hasNext() {
        if (next == null && !closed) {
            next = advance();
        }
        return next != null;
    }

    /// {@return what comes next}
    ///
    /// @throws NoSuchElementException if all is read, or the reader is closed
    @Override
    public ReadResult next() {
        if (!hasNext()) {
            throw new NoSuchElementException("all is read");
        }
        ReadResult result = next;
        next = null;
        if (result == null) {
            throw new AssertionError("hasNext() found nothing");
        }
        return result;
    }

    /// {@return how far reading has come; any thread may ask}
    public ReadProgress progress() {
        return reader.progress();
    }

    /// Leaves the file that is being read, and goes on with the next one.
    void leaveFile() {
        next = null;
        reader.leaveFile();
    }

    /// {@return how many files, and files within files, were of each format so far, by name}
    Map<String, Long> formats() {
        return reader.formats();
    }

    /// Ends reading, wherever it stands.
    @Override
    public void close() {
        closed = true;
        next = null;
        reader.close();
    }

    private @Nullable ReadResult advance() {
        for (ReadEvent event = reader.next(); event != null; event = reader.next()) {
            if (event instanceof ReadEvent.Result result) {
                return result.result();
            }
        }
        return null;
    }
}
