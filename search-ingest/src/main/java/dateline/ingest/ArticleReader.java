package dateline.ingest;

import dateline.article.Source;
import dateline.ingest.field.ArticleMaker;
import dateline.ingest.format.Formats;
import dateline.ingest.record.Context;
import dateline.ingest.record.Flaw;
import dateline.ingest.record.Format;
import dateline.ingest.record.Head;
import dateline.ingest.record.Input;
import dateline.ingest.record.Member;
import dateline.ingest.record.Nothing;
import dateline.ingest.record.Piece;
import dateline.ingest.record.PieceReader;
import dateline.ingest.record.RawRecord;
import dateline.ingest.walk.Found;
import dateline.ingest.walk.Walk;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
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
    private final ArrayDeque<Level> levels = new ArrayDeque<>();
    private final AtomicLong files = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong accepted = new AtomicLong();
    private final AtomicLong rejected = new AtomicLong();
    private final AtomicLong skipped = new AtomicLong();
    private Unpacking unpacking;
    private @Nullable InputStream file;
    private @Nullable ReadResult next;
    private boolean closed;

    /// A file, or a file within a file, that is being read.
    ///
    /// @param path   its path, the archives that it is in first
    /// @param reader what reads it
    private record Level(String path, PieceReader reader) {}

    private ArticleReader(List<String> inputs, ReadOptions options) {
        this.walk = new Walk(inputs);
        this.options = options;
        this.maker = new ArticleMaker(options.fields().targets(), options.language());
        this.unpacking = new Unpacking(options.limits());
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
        return new ArticleReader(inputs, options);
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
            case ReadResult.Skipped file -> skipped.incrementAndGet();
        }
        return result;
    }

    /// {@return how far reading has come; any thread may ask}
    public ReadProgress progress() {
        return new ReadProgress(files.get(), bytes.get(), accepted.get(), rejected.get(), skipped.get());
    }

    /// Ends reading, wherever it stands.
    @Override
    public void close() {
        closed = true;
        next = null;
        while (!levels.isEmpty()) {
            leave();
        }
    }

    private @Nullable ReadResult advance() {
        while (true) {
            Level level = levels.peek();
            if (level == null) {
                if (!walk.hasNext()) {
                    return null;
                }
                ReadResult result = begin(walk.next());
                if (result != null) {
                    return result;
                }
                continue;
            }
            Piece piece;
            try {
                piece = level.reader().next();
            } catch (IOException | RuntimeException e) {
                // Whatever a library makes of hostile bytes, it concerns this file alone.
                ReadResult result = rejected(level.path(), level.reader().where(), reason(e));
                leave();
                return result;
            }
            ReadResult result = switch (piece) {
                case RawRecord record -> result(record, level.path());
                case Flaw flaw -> rejected(level.path(), flaw.where(), flaw.reason());
                case Nothing nothing -> skipped(level.path(), nothing.where(), nothing.reason());
                case Member member -> enter(member, level.path());
                case null -> {
                    leave();
                    yield null;
                }
            };
            if (result != null) {
                return result;
            }
        }
    }

    private @Nullable ReadResult begin(Found found) {
        return switch (found) {
            case Found.File named -> open(named);
            case Found.StandardInput input -> enter("-", new FileInputStream(FileDescriptor.in), Context.NONE);
            case Found.Passed passed -> skipped(passed.name(), "", passed.reason());
            case Found.Missing missing -> rejected(missing.name(), "", missing.reason());
        };
    }

    private @Nullable ReadResult open(Found.File found) {
        try {
            InputStream stream = Files.newInputStream(found.path());
            return enter(found.name(), stream, Context.NONE.at(found.modified()));
        } catch (IOException e) {
            return rejected(found.name(), "", Walk.reason(e));
        }
    }

    /// Begins a file.
    private @Nullable ReadResult enter(String name, InputStream stream, Context context) {
        files.incrementAndGet();
        file = stream;
        Unpacking fileUnpacking = new Unpacking(options.limits());
        unpacking = fileUnpacking;
        ReadResult result = enter(name, name, context, new MeteredStream(stream, n -> {
            bytes.addAndGet(n);
            fileUnpacking.packed(n);
        }));
        if (levels.isEmpty()) {
            closeFile();
        }
        return result;
    }

    /// Begins a file within a file.
    private @Nullable ReadResult enter(Member member, String outer) {
        String path = member.name().isEmpty() ? outer : outer + "!" + member.name();
        if (levels.size() > options.limits().archives()) {
            return rejected(path, "", options.limits().archivesTooDeep());
        }
        Unpacking fileUnpacking = unpacking;
        InputStream content = new MeteredStream(member.content(), fileUnpacking::unpacked);
        String name = member.name().isEmpty() ? withoutExtension(outer) : member.name();
        return enter(path, name, member.context(), content);
    }

    private static String withoutExtension(String path) {
        int dot = path.lastIndexOf('.');
        return dot > path.lastIndexOf('/') ? path.substring(0, dot) : path;
    }

    private @Nullable ReadResult enter(String path, String name, Context context, InputStream content) {
        try {
            Input input = Head.open(name, content, context, options.encoding().orElse(null), options.limits());
            if (input.head().length() == 0) {
                return skipped(path, "", "empty file");
            }
            Optional<Format> format = Formats.of(input.head(), options.type());
            if (format.isEmpty()) {
                return skipped(path, "", "none of the formats that hold articles");
            }
            levels.push(new Level(path, format.get().open(input)));
            return null;
        } catch (IOException | RuntimeException e) {
            return rejected(path, "", reason(e));
        }
    }

    private void leave() {
        try {
            levels.pop().reader().close();
        } catch (IOException | RuntimeException e) {
            // It was only read, and is read no more.
        }
        if (levels.isEmpty()) {
            closeFile();
        }
    }

    private void closeFile() {
        InputStream open = file;
        file = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                // It was only read, and is read no more.
            }
        }
    }

    private ReadResult result(RawRecord record, String path) {
        Source source = new Source(path, record.where());
        return switch (maker.make(record, source)) {
            case ArticleMaker.Result.Made made -> new ReadResult.Accepted(made.article());
            case ArticleMaker.Result.Refused refused -> new ReadResult.Rejected(source, refused.reason());
        };
    }

    private static ReadResult rejected(String path, String where, String reason) {
        return new ReadResult.Rejected(new Source(path, where), reason);
    }

    private static ReadResult skipped(String path, String where, String reason) {
        return new ReadResult.Skipped(new Source(path, where), reason);
    }

    private static String reason(Exception e) {
        return switch (e) {
            case IOException broken -> Walk.reason(broken);
            case UncheckedIOException wrapped -> Walk.reason(wrapped.getCause());
            default -> "cannot be read (" + e + ")";
        };
    }
}
