package dateline.ingest;

import dateline.article.Source;
import dateline.ingest.field.ArticleMaker;
import dateline.ingest.record.Context;
import dateline.ingest.walk.Found;
import dateline.ingest.walk.Walk;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Reads articles from files, folders, patterns and the standard input, whatever format they are in.
///
/// Results come in the order of the inputs: as given, within folders by name, within files as they stand there. Files
/// are read as streams, one record at a time, so memory does not grow with their size. Formats are told by content, and
/// archives and compressed files are read through, to any depth that [ReadOptions] allows. Nothing that a file holds
/// makes this throw: what cannot be read is a [ReadResult.Rejected] with its place and reason, and reading goes on.
///
/// Fields are recognised under their usual names, case and punctuation aside: `headline` or `title`; `body`, `text` or
/// `content`; `summary`, `description` or `lead`; `byline`, `author` or `creator`; `publisher` or `source`; `pubDate`,
/// `published` or `date`; `category` or `section`; `tags` or `keywords`; `url` or `link`; `lang` or `language`;
/// `dateline` or `place`; `id` or `guid`; and many more. What is not recognised is kept as an extra field.
///
/// Not safe for use by several threads at once, but [#progress] may be asked by any thread.
public final class ArticleReader implements Iterator<ReadResult>, AutoCloseable {

    private final Walk walk;
    private final ReadOptions options;
    private final ArticleMaker maker;
    private final AtomicLong files = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong accepted = new AtomicLong();
    private final AtomicLong rejected = new AtomicLong();
    private final AtomicLong skipped = new AtomicLong();
    private long filesPassedBy;
    private final Map<String, Long> formats = new TreeMap<>();
    private final @Nullable ManifestState ledger;
    private long acceptedBefore;
    private long rejectedBefore;
    private @Nullable OpenFile file;
    private String fileName = "";
    private @Nullable ReadResult next;
    private boolean closed;

    private ArticleReader(List<String> inputs, ReadOptions options, @Nullable ManifestState ledger) {
        this.walk = new Walk(inputs);
        this.options = options;
        this.ledger = ledger;
        this.maker = new ArticleMaker(options.fields().targets(), options.language());
    }

    /// {@return a reader with the default options}
    ///
    /// @param inputs files, folders, patterns such as `news/*.json`, and `-` for the standard input
    public static ArticleReader open(List<String> inputs) {
        return open(inputs, ReadOptions.defaults());
    }

    /// {@return a reader}
    ///
    /// @param inputs  files, folders, patterns such as `news/*.json`, and `-` for the standard input
    /// @param options how to read them
    public static ArticleReader open(List<String> inputs, ReadOptions options) {
        return new ArticleReader(inputs, options, null);
    }

    /// {@return a reader that passes by what did not change}
    ///
    /// @param inputs  files, folders, patterns such as `news/*.json`, and `-` for the standard input
    /// @param options how to read them
    /// @param ledger  knows what was read before, and takes note of what is read now; null for none
    static ArticleReader open(List<String> inputs, ReadOptions options, @Nullable ManifestState ledger) {
        return new ArticleReader(inputs, options, ledger);
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
        switch (result) {
            case ReadResult.Accepted article -> accepted.incrementAndGet();
            case ReadResult.Rejected record -> rejected.incrementAndGet();
            case ReadResult.Skipped passed -> {
                skipped.incrementAndGet();
                filesPassedBy += isWholeFile(passed.where()) ? 1 : 0;
            }
        }
        return result;
    }

    /// {@return whether a place is the file that is being read, and nothing within it}
    private boolean isWholeFile(Source where) {
        return file != null && where.record().isEmpty() && where.path().equals(fileName);
    }

    /// {@return how many of the files begun so far were nothing that articles are read from; members of archives, and
    /// what was not begun, are not among them}
    long filesPassedBy() {
        return filesPassedBy;
    }

    /// {@return how far reading has come; any thread may ask}
    public ReadProgress progress() {
        return new ReadProgress(files.get(), bytes.get(), accepted.get(), rejected.get(), skipped.get());
    }

    /// Leaves the file that is being read, and goes on with the next one.
    void leaveFile() {
        next = null;
        closeFile();
    }

    /// {@return how many files, and files within files, were of each format so far, by name}
    Map<String, Long> formats() {
        return Map.copyOf(formats);
    }

    /// Ends reading, wherever it stands.
    @Override
    public void close() {
        closed = true;
        next = null;
        closeFile();
    }

    private @Nullable ReadResult advance() {
        while (true) {
            OpenFile open = file;
            if (open != null) {
                ReadResult result = open.next();
                if (result != null) {
                    return result;
                }
                if (ledger != null) {
                    ledger.end(accepted.get() - acceptedBefore, rejected.get() - rejectedBefore);
                }
                closeFile();
            } else if (walk.hasNext()) {
                ReadResult result = begin(walk.next());
                if (result != null) {
                    return result;
                }
            } else {
                return null;
            }
        }
    }

    private @Nullable ReadResult begin(Found found) {
        return switch (found) {
            case Found.File named -> {
                if (ledger != null && ledger.isUnchanged(named)) {
                    files.incrementAndGet();
                    bytes.addAndGet(named.size());
                    yield null;
                }
                try {
                    InputStream stream = Files.newInputStream(named.path());
                    if (ledger != null) {
                        stream = ledger.begin(named, stream);
                    }
                    yield begin(named.name(), stream, Context.NONE.at(named.modified()));
                } catch (IOException e) {
                    yield new ReadResult.Rejected(new Source(named.name(), ""), Walk.reason(e));
                }
            }
            case Found.StandardInput input -> begin("-", new FileInputStream(FileDescriptor.in), Context.NONE);
            case Found.Passed passed -> new ReadResult.Skipped(new Source(passed.name(), ""), passed.reason());
            case Found.Missing missing -> new ReadResult.Rejected(new Source(missing.name(), ""), missing.reason());
        };
    }

    private @Nullable ReadResult begin(String name, InputStream stream, Context context) {
        files.incrementAndGet();
        fileName = name;
        acceptedBefore = accepted.get();
        rejectedBefore = rejected.get();
        file = new OpenFile(name, stream, context, options, maker, new OpenFile.Observer() {
            @Override
            public void bytes(int n) {
                bytes.addAndGet(n);
            }

            @Override
            public void format(String format) {
                formats.merge(format, 1L, Long::sum);
            }
        });
        return null;
    }

    private void closeFile() {
        OpenFile open = file;
        file = null;
        if (open != null) {
            open.close();
        }
    }
}
