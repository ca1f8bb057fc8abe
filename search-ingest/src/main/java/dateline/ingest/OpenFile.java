package dateline.ingest;

import dateline.article.Field;
import dateline.article.Origin;
import dateline.article.Source;
import dateline.ingest.field.ArticleMaker;
import dateline.ingest.field.FieldNames;
import dateline.ingest.field.FileDayOrder;
import dateline.ingest.format.Formats;
import dateline.ingest.format.UnsupportedFormats;
import dateline.ingest.record.BadRecord;
import dateline.ingest.record.Context;
import dateline.ingest.record.FileHead;
import dateline.ingest.record.Format;
import dateline.ingest.record.Input;
import dateline.ingest.record.ItemReader;
import dateline.ingest.record.Limits;
import dateline.ingest.record.Member;
import dateline.ingest.record.NotAnArticle;
import dateline.ingest.record.RawRecord;
import dateline.ingest.resolve.DayOrder;
import dateline.ingest.walk.Walk;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One file that is being read, with the files that it holds, and those that they hold, on a stack.
///
/// Not safe for use by several threads at once.
final class OpenFile implements Closeable {

    private static final String NONE = "none of the formats that hold articles";

    private static final Origin ADDRESS = new Origin("url", 1);
    private static final Origin ID = new Origin("archive: id", 1);

    private final InputStream file;
    private final ReadOptions options;
    private final ArticleMaker maker;
    private final Observer observer;
    private final ExpansionGuard unpacking;
    private final ArrayDeque<Level> levels = new ArrayDeque<>();
    private @Nullable ReadResult first;

    /// Why the level that was left last could not be read on, if so.
    private String failure = "";

    /// A file, or a file within a file.
    private static final class Level {

        private final String path;

        /// Where it stands in the level around it; empty when the path says so.
        private final String place;

        private final Context context;
        private final FileHead head;
        private final Format format;
        private final ItemReader reader;
        private final RecordWindow window;

        private Optional<DayOrder> dayOrder = Optional.empty();

        private boolean ordered;

        /// Whether anything came of it.
        private boolean gave;

        /// The member of an archive that was read last.
        private @Nullable InputStream member;

        /// Whether it is an archive that had a member already, so that others may come behind what is damaged.
        private boolean archive;

        Level(OpenFile file, String path, String place, Context context, Input input, Format format)
                throws IOException {
            this.path = path;
            this.place = place;
            this.context = context;
            this.head = input.head();
            this.format = format;
            this.reader = format.open(input);
            this.window = new RecordWindow(reader, (record, shared) -> file.article(record, this, shared));
        }

        /// {@return how its dates have month and day; looked for when there is a first article}
        Optional<DayOrder> dayOrder() {
            if (!ordered) {
                ordered = true;
                dayOrder = head.isText() ? FileDayOrder.of(head.text()) : Optional.empty();
            }
            return dayOrder;
        }

        /// {@return the path of a member; that of the level itself for one without a name}
        private String path(String member) {
            return member.isEmpty() ? path : path + '!' + member;
        }
    }

    /// Takes note of what is read.
    interface Observer {

        /// Bytes of the file were read.
        ///
        /// @param n how many
        void bytes(int n);

        /// The file, or one within it, is of a format.
        ///
        /// @param format its name
        void format(String format);
    }

    /// Begins to read a file.
    ///
    /// @param name    its path as the user would write it
    /// @param file    its bytes; this closes them
    /// @param context what is known of it
    /// @param options how to read it
    /// @param maker   makes articles of its records
    /// @param observer is notified how many bytes of it are read, and of which formats it and the files within are
    OpenFile(
            String name,
            InputStream file,
            Context context,
            ReadOptions options,
            ArticleMaker maker,
            Observer observer) {
        this.file = file;
        this.options = options;
        this.maker = maker;
        this.observer = observer;
        this.unpacking = new ExpansionGuard(options.limits());
        InputStream metered = new MeteredStream(file, n -> {
            observer.bytes(n);
            unpacking.packed(n);
        });
        this.first = enter(name, name, "", context, metered);
    }

    /// {@return what comes next, or null when all is read}
    @Nullable
    ReadResult next() {
        ReadResult result = first;
        first = null;
        while (result == null) {
            Level level = levels.peek();
            if (level == null) {
                return null;
            }
            try {
                drain(level);
                result = result(level.window.next(), level);
                failure = "";
            } catch (LimitException e) {
                // Whatever else is in the file would only lead there again.
                result = rejected(level.path, level.reader.where(), e.getMessage());
                leaveAll();
            } catch (IOException | RuntimeException | StackOverflowError e) {
                // Whatever a library makes of hostile bytes, it concerns this level alone; or the one around it too,
                // but then once is enough to say so.
                String reason = reason(e);
                result = level.archive
                        ? rejected(level.path, "", "the rest of the archive cannot be read: " + reason)
                        : reason.equals(failure) ? null : rejected(level.path, level.reader.where(), reason);
                failure = reason;
                leave();
            }
        }
        return result;
    }

    private @Nullable ReadResult result(RecordWindow.@Nullable Item item, Level level) throws LimitException {
        boolean barren = !level.gave;
        level.gave = true;
        if (item == null) {
            leave();
            return barren ? barren(level) : null;
        }
        return switch (item.read()) {
            case RawRecord record -> item.result();
            case BadRecord flaw -> rejected(level.path(flaw.member()), flaw.where(), flaw.reason());
            case NotAnArticle nothing -> skipped(level.path(nothing.member()), nothing.where(), nothing.reason());
            case Member member -> enter(member, level);
        };
    }

    /// A file in which its format found nothing may be of the next one; if not, it is named.
    private @Nullable ReadResult barren(Level level) {
        Optional<Format> next = options.type().isEmpty() ? Formats.behind(level.head, level.format) : Optional.empty();
        Optional<Input> again = level.head.again(options.limits());
        if (next.isPresent() && again.isPresent()) {
            return push(level.path, level.place, level.context, again.get(), next.get());
        }
        return skipped(level.path, "", "no record found in this file of format " + level.format.name());
    }

    private @Nullable ReadResult push(String path, String place, Context context, Input input, Format format) {
        try {
            observer.format(format.name());
            levels.push(new Level(this, path, place, context, input, format));
            return null;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return rejected(path, "", reason(e));
        }
    }

    private ReadResult article(RawRecord record, Level level, Set<String> shared) {
        Source source = new Source(level.path, record.where().isEmpty() ? level.place : record.where());
        RawRecord known = withContext(record, level.context);
        return switch (maker.make(known, source, level.context.fetched(), level.dayOrder(), shared)) {
            case ArticleMaker.Result.Made made -> new ReadResult.Accepted(made.article());
            case ArticleMaker.Result.Refused refused -> new ReadResult.Rejected(source, refused.reason());
        };
    }

    /// {@return a record that is the whole of its file, with the address that the file was fetched from, where it
    /// states none, and the id that the file has in its collection}
    private static RawRecord withContext(RawRecord record, Context context) {
        if (!record.where().isEmpty()) {
            return record;
        }
        RawRecord named = context.id().map(id -> record.with("id", id, ID)).orElse(record);
        boolean addressed = context.url().isEmpty();
        for (int i = 0; i < record.size() && !addressed; i++) {
            addressed =
                    FieldNames.match(record.key(i)).map(FieldNames.Match::field).equals(Optional.of(Field.URL));
        }
        return addressed ? named : named.with("url", context.url().orElseThrow(), ADDRESS);
    }

    private @Nullable ReadResult enter(Member member, Level outer) throws LimitException {
        Limits limits = options.limits();
        boolean unnamed = member.name().isEmpty();
        String path = outer.path(member.name());
        if (levels.size() > limits.archives()) {
            return rejected(path, "", limits.archivesTooDeep());
        }
        InputStream content = new MeteredStream(member.content(), unpacking::unpacked);
        outer.member = unnamed || !member.where().isEmpty() ? null : content;
        outer.archive |= outer.member != null;
        String name = unnamed ? withoutExtension(path) : member.name();
        return enter(path, name, unnamed ? outer.place : member.where(), member.context(), content);
    }

    private static String withoutExtension(String path) {
        int dot = path.lastIndexOf('.');
        return dot > path.lastIndexOf('/') ? path.substring(0, dot) : path;
    }

    private @Nullable ReadResult enter(String path, String name, String place, Context context, InputStream content) {
        try {
            Input input =
                    FileHead.open(name, content, context, options.encoding().orElse(null), options.limits());
            if (input.head().length() == 0) {
                return skipped(path, "", "empty file");
            }
            Optional<Format> format = Formats.of(input.head(), options.type());
            if (format.isEmpty()) {
                String kind = UnsupportedFormats.kind(input.head());
                return skipped(path, "", NONE + (kind.isEmpty() ? "" : ": " + kind));
            }
            return push(path, place, context, input, format.get());
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return rejected(path, "", reason(e));
        }
    }

    /// Reads what is left of an archive's member, for that is how an archive finds the next one; within the limits.
    private static void drain(Level level) throws IOException {
        InputStream member = level.member;
        level.member = null;
        if (member != null) {
            byte[] buffer = new byte[8192];
            while (member.read(buffer) >= 0) {
                // It is not wanted.
            }
        }
    }

    private void leave() {
        try {
            levels.pop().reader.close();
        } catch (IOException | RuntimeException e) {
            // It was only read, and is read no more.
        }
    }

    private void leaveAll() {
        while (!levels.isEmpty()) {
            leave();
        }
    }

    @Override
    public void close() {
        leaveAll();
        try {
            file.close();
        } catch (IOException e) {
            // It was only read, and is read no more.
        }
    }

    private static ReadResult rejected(String path, String where, String reason) {
        return new ReadResult.Rejected(new Source(path, where), reason);
    }

    private static ReadResult skipped(String path, String where, String reason) {
        return new ReadResult.Skipped(new Source(path, where), reason);
    }

    private static String reason(Throwable e) {
        return switch (e) {
            case IOException broken -> Walk.reason(broken);
            case UncheckedIOException wrapped -> Walk.reason(wrapped.getCause());
            case StackOverflowError deep -> "cannot be read, it is nested too deeply";
            default -> "cannot be read (" + e + ")";
        };
    }
}
