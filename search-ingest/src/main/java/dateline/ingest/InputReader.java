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
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Reads files one after the other, and says what happens. It knows nothing of earlier imports.
///
/// Not safe for use by several threads at once, but [#progress] may be asked by any thread.
final class InputReader implements AutoCloseable {

    private final Iterator<Found> inputs;
    private final ReadOptions options;
    private final boolean hashing;
    private final ArticleMaker maker;
    private final AtomicLong files = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong accepted = new AtomicLong();
    private final AtomicLong rejected = new AtomicLong();
    private final AtomicLong skipped = new AtomicLong();
    private final Map<String, Long> formats = new TreeMap<>();
    private long filesSkipped;
    private @Nullable Reading reading;

    /// A file that is being read.
    ///
    /// @param name           its path as the user would write it
    /// @param file           where it was found; null for the standard input
    /// @param content        its bytes
    /// @param open           reads its records
    /// @param acceptedBefore how many articles there were before it
    /// @param rejectedBefore how many rejected records there were before it
    /// @param skippedBefore  how many whole files were skipped before it
    private record Reading(
            String name,
            Found.@Nullable File file,
            InputStream content,
            OpenFile open,
            long acceptedBefore,
            long rejectedBefore,
            long skippedBefore) {

        /// {@return whether a place is the file itself, and nothing within it}
        boolean isWhole(Source where) {
            return where.record().isEmpty() && where.path().equals(name);
        }
    }

    /// Prepares to read.
    ///
    /// @param inputs  what to read
    /// @param options how to read it
    /// @param hashing whether the contents of files are hashed, for which they are read to their end
    InputReader(Iterator<Found> inputs, ReadOptions options, boolean hashing) {
        this.inputs = inputs;
        this.options = options;
        this.hashing = hashing;
        this.maker = new ArticleMaker(options.fields().targets(), options.language());
    }

    /// {@return what happens next, or null when all is read}
    @Nullable
    ReadEvent next() {
        while (true) {
            Reading current = reading;
            ReadEvent event;
            if (current != null) {
                ReadResult result = current.open().next();
                event = result == null ? end(current) : counted(result, current);
            } else if (inputs.hasNext()) {
                event = begin(inputs.next());
            } else {
                return null;
            }
            if (event != null) {
                return event;
            }
        }
    }

    private @Nullable ReadEvent begin(Found found) {
        return switch (found) {
            case Found.File file -> {
                try {
                    InputStream stream = Files.newInputStream(file.path());
                    begin(file.name(), file, hashing ? new HashingStream(stream) : stream);
                    yield new ReadEvent.Begun(file);
                } catch (IOException e) {
                    yield counted(new ReadResult.Rejected(new Source(file.name(), ""), Walk.reason(e)), null);
                }
            }
            case Found.StandardInput input -> {
                begin(input.name(), null, new FileInputStream(FileDescriptor.in));
                yield null;
            }
            case Found.Passed passed ->
                counted(new ReadResult.Skipped(new Source(passed.name(), ""), passed.reason()), null);
            case Found.Missing missing ->
                counted(new ReadResult.Rejected(new Source(missing.name(), ""), missing.reason()), null);
        };
    }

    private void begin(String name, Found.@Nullable File file, InputStream content) {
        files.incrementAndGet();
        Context context = file == null ? Context.NONE : Context.NONE.at(file.modified());
        OpenFile open = new OpenFile(name, content, context, options, maker, new OpenFile.Observer() {
            @Override
            public void bytes(int n) {
                bytes.addAndGet(n);
            }

            @Override
            public void format(String format) {
                formats.merge(format, 1L, Long::sum);
            }
        });
        reading = new Reading(name, file, content, open, accepted.get(), rejected.get(), filesSkipped);
    }

    private ReadEvent counted(ReadResult result, @Nullable Reading from) {
        switch (result) {
            case ReadResult.Accepted article -> accepted.incrementAndGet();
            case ReadResult.Rejected record -> rejected.incrementAndGet();
            case ReadResult.Skipped file -> {
                skipped.incrementAndGet();
                filesSkipped += from != null && from.isWhole(file.where()) ? 1 : 0;
            }
        }
        return new ReadEvent.Result(result);
    }

    private @Nullable ReadEvent end(Reading ended) {
        Found.File file = ended.file();
        ReadEvent event = file == null
                ? null
                : new ReadEvent.Ended(
                        file,
                        hash(ended),
                        accepted.get() - ended.acceptedBefore(),
                        rejected.get() - ended.rejectedBefore());
        leaveFile();
        return event;
    }

    /// {@return the hash of a file's content; 0 if it is not known: what is skipped is not read to its end for it, and
    /// what is left, such as an archive's table of contents, may be unreadable}
    private long hash(Reading ended) {
        if (filesSkipped > ended.skippedBefore() || !(ended.content() instanceof HashingStream hashed)) {
            return 0;
        }
        try {
            return hashed.ofAll();
        } catch (IOException e) {
            // Nothing of what is left was wanted.
            return 0;
        }
    }

    /// Leaves the file that is being read, and goes on with the next one.
    void leaveFile() {
        Reading left = reading;
        reading = null;
        if (left != null) {
            left.open().close();
        }
    }

    /// {@return how many of the files begun so far hold no articles; members of archives, and what was not begun, are
    /// not among them}
    long filesSkipped() {
        return filesSkipped;
    }

    /// {@return how far reading has come; any thread may ask}
    ReadProgress progress() {
        return new ReadProgress(files.get(), bytes.get(), accepted.get(), rejected.get(), skipped.get());
    }

    /// {@return how many files, and files within files, were of each format so far, by name}
    Map<String, Long> formats() {
        return Map.copyOf(formats);
    }

    /// Ends reading, wherever it stands.
    @Override
    public void close() {
        leaveFile();
    }
}
