package dateline.cli.index;

import dateline.article.Source;
import dateline.cli.output.Console;
import dateline.cli.output.Out;
import dateline.format.Amount;
import dateline.format.JsonWriter;
import dateline.ingest.ImportListener;
import dateline.ingest.ImportProgress;
import dateline.ingest.ReadProgress;
import dateline.ingest.ReadResult;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Tells on standard error what happens during an import: the first records that could not be read and files skipped,
/// the rest as numbers at the end (see [ReasonTally]), and, where that is a terminal, how far it has come. All that was
/// rejected or skipped can be kept in a file as well.
///
/// Not safe for use by several threads at once.
public final class ImportNotes implements ImportListener, Closeable {

    private static final Duration QUICK = Duration.ofSeconds(1);

    /// Until then a run is mostly starting up, and how long it takes is not known.
    private static final Duration FORESEEABLE = Duration.ofSeconds(5);

    private final Console console;
    private final boolean quiet;
    private final boolean progress;
    private final Optional<ErrorFile> file;
    private ReasonTally records = ReasonTally.ofRejected();
    private ReasonTally files = ReasonTally.ofSkipped();

    private ImportNotes(Console console, boolean quiet, boolean progress, Optional<ErrorFile> file) {
        this.console = console;
        this.quiet = quiet;
        this.progress = progress;
        this.file = file;
    }

    /// {@return notes that show progress only}
    ///
    /// @param console where
    public static ImportNotes ofProgress(Console console) {
        return new ImportNotes(console, true, true, Optional.empty());
    }

    /// {@return notes}
    ///
    /// @param console where
    /// @param quiet   whether nothing is said there: no records, no files, no progress
    /// @param file    takes all of them as JSON Lines
    /// @throws IOException if the file cannot be written
    static ImportNotes of(Console console, boolean quiet, Optional<Path> file) throws IOException {
        return new ImportNotes(
                console, quiet, !quiet, file.isPresent() ? Optional.of(new ErrorFile(file.get())) : Optional.empty());
    }

    /// {@return whether nothing is said of the run}
    boolean quiet() {
        return quiet;
    }

    @Override
    public void rejected(ReadResult.Rejected record) {
        ReadResult.Rejected rejected = SettingOptions.named(record);
        if (!quiet && records.add(rejected.where(), rejected.reason())) {
            console.note(rejected.toString());
        }
        file.ifPresent(errors -> errors.add("rejected", rejected.where(), rejected.reason()));
    }

    @Override
    public void skipped(ReadResult.Skipped skipped) {
        if (!quiet && files.add(skipped.where(), skipped.reason())) {
            console.note("skipped " + skipped);
        }
        file.ifPresent(errors -> errors.add("skipped", skipped.where(), skipped.reason()));
    }

    @Override
    public void manifestRebuilt(String reason) {
        console.note(reason);
    }

    @Override
    public void progress(ImportProgress progress) {
        if (this.progress && progress.elapsed().compareTo(QUICK) > 0) {
            console.status(line(progress));
        }
    }

    /// {@return how far an import has come: `12,034 articles · 45 MB of 310 MB · 2,900 articles/s · 1 min 30 s left`}
    ///
    /// @param progress how far it has come
    static String line(ImportProgress progress) {
        ReadProgress read = progress.read();
        StringBuilder line = new StringBuilder(100);
        line.append(Amount.of(read.accepted(), "article"));
        line.append(" · ").append(Amount.bytes(read.bytes()));
        progress.total().ifPresent(total -> line.append(" of ").append(Amount.bytes(total)));
        double seconds = Math.max(0.001, progress.elapsed().toNanos() / 1e9);
        long rate = Math.round(read.accepted() / seconds);
        if (rate > 0) {
            line.append(" · ").append(Amount.number(rate)).append(" articles/s");
        }
        progress.remaining()
                .filter(left -> progress.elapsed().compareTo(FORESEEABLE) >= 0)
                .ifPresent(left -> line.append(" · ")
                        .append(Amount.time(Duration.ofSeconds(Math.max(1, left.toSeconds()))))
                        .append(" left"));
        return line.toString();
    }

    /// Says that reading has ended and the index is being written.
    public void writing() {
        console.status("writing the index …");
    }

    /// Takes the line of progress away, says how many records and files were not named, and writes what the file is to
    /// hold. What comes then is named again.
    void endRun() throws IOException {
        console.status("");
        noteOthers(records, "", "more record", " rejected");
        noteOthers(files, "skipped ", "more file", " skipped");
        records = ReasonTally.ofRejected();
        files = ReasonTally.ofSkipped();
        if (file.isPresent()) {
            file.get().flush();
        }
    }

    private void noteOthers(ReasonTally tally, String before, String noun, String after) {
        List<String> lines = new ArrayList<>();
        for (ReasonTally.Group group : tally.groups()) {
            String place = group.place().isEmpty() ? "" : " in " + group.place();
            lines.add(before + Amount.number(group.number()) + " more" + place + ": " + group.reason());
        }
        if (tally.rest() > 0) {
            lines.add("… and " + Amount.of(tally.rest(), noun) + after);
        }
        String hint = file.isPresent() ? "" : " (--errors FILE names all)";
        for (int i = 0; i < lines.size(); i++) {
            console.note(lines.get(i) + (i == lines.size() - 1 ? hint : ""));
        }
    }

    /// Ends the run, if that was not done, and closes the file.
    @Override
    public void close() throws IOException {
        endRun();
        if (file.isPresent()) {
            file.get().close();
        }
    }

    /// What was rejected and skipped, as JSON Lines.
    private static final class ErrorFile {

        private final OutputStream stream;
        private final Out out;
        private final JsonWriter json;

        ErrorFile(Path path) throws IOException {
            this.stream = Files.newOutputStream(path);
            this.out = Out.file(stream);
            this.json = new JsonWriter(out, false);
        }

        void add(String kind, Source where, String reason) {
            json.beginObject();
            json.name("kind").value(kind);
            json.name("path").value(where.path());
            json.name("record").value(where.record());
            json.name("reason").value(reason);
            json.endObject();
        }

        void flush() throws IOException {
            out.flush();
            stream.flush();
        }

        void close() throws IOException {
            flush();
            stream.close();
        }
    }
}
