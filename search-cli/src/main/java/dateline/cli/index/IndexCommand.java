package dateline.cli.index;

import dateline.ArticleIndex;
import dateline.ArticleIndexException;
import dateline.IndexOptions;
import dateline.IndexSwap;
import dateline.cli.command.Command;
import dateline.cli.command.ExitCode;
import dateline.cli.command.IndexFolder;
import dateline.cli.command.Indexes;
import dateline.cli.command.Layouts;
import dateline.cli.command.Session;
import dateline.cli.option.Arguments;
import dateline.cli.option.CommonOptions;
import dateline.cli.option.Flag;
import dateline.cli.option.Manual;
import dateline.cli.option.Manual.Example;
import dateline.cli.option.Manual.Group;
import dateline.cli.option.Manual.Operands;
import dateline.cli.option.Manual.Topic;
import dateline.cli.option.ReadingOptions;
import dateline.cli.option.Timeout;
import dateline.cli.option.UsageException;
import dateline.cli.option.WholeNumber;
import dateline.cli.output.Console;
import dateline.format.Amount;
import dateline.format.ControlCharacterEscaper;
import dateline.format.JsonWriter;
import dateline.ingest.DuplicateIdException;
import dateline.ingest.ImportReport;
import dateline.ingest.Importer;
import dateline.ingest.Preview;
import dateline.ingest.ReadOptions;
import dateline.opensearch.OpenSearch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `dateline index`: articles from files into an index.
public final class IndexCommand implements Command {

    private static final Flag JSON = new Flag("--json", "Show the report as JSON, on one line; with --watch each one.");
    private static final Flag NO_STORIES = new Flag(
            "--no-stories",
            "Make a new index that does not find the copies of an article; smaller and faster to build.");
    private static final Flag DEFER_STORIES = new Flag(
            "--defer-stories",
            "Do not compare new articles with others yet. The next run without this compares all of them, or "
                    + "'stories --import-labels' brings the stories.");
    private static final Flag SPELLINGS_APART = new Flag(
            "--spellings-apart",
            "Make a new index in which a British and an American spelling (labour, labor) are two words, not two forms "
                    + "of one.");
    private static final Flag KEEP_REVISIONS = new Flag(
            "--keep-revisions",
            "Keep replaced versions of articles from now on, see 'help revisions'. Later runs keep them, too.");
    private static final WholeNumber SHARDS = new WholeNumber(
            "--shards", "N", 1, 1024, 1, "Divide a new index on a cluster into N primary shards; 1 by default.");
    private static final WholeNumber REPLICAS = new WholeNumber(
            "--replicas", "N", 0, 100, 1, "Keep N copies of each shard of a new index on a cluster; 1 by default.");
    private static final Flag SWAP = new Flag(
            "--swap",
            "Build a new index beside the one on a cluster, and let it take its place at once when all is read; the "
                    + "old one is deleted. A build that was stopped is taken up by the same command.");
    /// The option that waits for another writer.
    public static final String WAIT_NAME = "--wait";

    private static final Timeout WAIT = new Timeout(
            WAIT_NAME,
            "TIME",
            Duration.ZERO,
            "Wait up to this long, such as 60s or 10m, for another writer of the index to end; without it, "
                    + "end at once with exit code 4.");
    private static final String STANDARD_INPUT = "-";

    private final AfterAdding afterAdding;

    /// Makes the command.
    ///
    /// @param afterAdding what is done when articles were added
    public IndexCommand(AfterAdding afterAdding) {
        this.afterAdding = afterAdding;
    }

    @Override
    public Manual manual() {
        return new Manual(
                "index",
                List.of(),
                Topic.KEEP,
                "Read articles from files into an index",
                new Operands("PATH…", 1, Integer.MAX_VALUE, false),
                List.of(
                        "A PATH is a file, a folder with all that is in it, a pattern such as 'news/*.json', or - "
                                + "for standard input. Formats and fields are detected. The index is created if there is none: "
                                + ".dateline, in this folder.",
                        "An article replaces the one with the same id. A record that cannot be read is reported and "
                                + "skipped. Articles can be found after a commit.",
                        "A later run reads only files that changed, and reports what vanished. A run commits every "
                                + "minute; if it is stopped, the same command continues it."),
                List.of(
                        Group.of(
                                "Usual options",
                                CommonOptions.INDEX,
                                ReadingOptions.DRY_RUN,
                                ReadingOptions.MAP,
                                ReadingOptions.ERRORS,
                                CommonOptions.QUIET),
                        Group.of("Reading", ReadingOptions.TYPE, ReadingOptions.LANGUAGE, ReadingOptions.ENCODING),
                        Group.of(
                                "Running again",
                                ReadingOptions.SYNC,
                                ReadingOptions.WATCH,
                                ReadingOptions.ON_DUPLICATE,
                                WAIT,
                                KEEP_REVISIONS,
                                DEFER_STORIES,
                                ReadingOptions.EVERYTHING),
                        Group.of(
                                "Limits",
                                ReadingOptions.MAX_RECORD,
                                ReadingOptions.MAX_VALUES,
                                ReadingOptions.MAX_NESTING,
                                ReadingOptions.MAX_ARCHIVES,
                                ReadingOptions.MAX_RATIO,
                                ReadingOptions.MAX_UNPACKED),
                        Group.of("New indexes", NO_STORIES, SPELLINGS_APART, SHARDS, REPLICAS, SWAP),
                        Group.of("Output", JSON),
                        CommonOptions.GENERAL),
                List.of(
                        new Example("dateline index examples/articles", "every article of a folder"),
                        new Example(
                                "gzip -dc examples/articles/wire/archive-2022.jsonl.gz | dateline index -",
                                "what another program writes"),
                        new Example(
                                "dateline index examples/articles/regional --map author=byline --errors rejected.jsonl",
                                "say what a field is, and keep what could not be read")));
    }

    @Override
    public ExitCode run(Arguments arguments, Session session) throws IOException {
        List<String> paths = new ArrayList<>();
        for (String path : arguments.operands()) {
            paths.add(path.equals(STANDARD_INPUT) ? path : session.path(path).toString());
        }
        Optional<OpenSearch> cluster = Indexes.cluster(arguments, session)
                .map(address -> address.shards(arguments.get(SHARDS), arguments.get(REPLICAS)));
        requireSwapIsPossible(arguments, cluster.isPresent());
        requireCluster(arguments, cluster.isPresent());
        if (arguments.get(ReadingOptions.DRY_RUN)) {
            return dryRun(arguments, session, cluster, paths);
        }
        requireFiles(arguments.operands(), session);
        if (arguments.get(SWAP)) {
            return swap(cluster.orElseThrow(), paths, arguments, session);
        }
        if (cluster.isPresent()) {
            if ((arguments.has(SHARDS) || arguments.has(REPLICAS)) && IndexMaker.isThere(cluster.get())) {
                session.console()
                        .note("the index is there already and keeps its shards and copies: --swap makes it anew with"
                                + " others");
            }
            try (ArticleIndex index = IndexMaker.openOrCreate(cluster.get(), indexOptions(arguments))) {
                Path folder = ImportFolder.of(cluster.get(), index, session);
                return run(importer(index, folder, arguments, session), index, paths, arguments, session);
            }
        }
        Path folder = IndexFolder.oneOrNew(arguments, session);
        IndexMaker maker = new IndexMaker(folder, indexOptions(arguments));
        ExitCode code;
        try (maker;
                ArticleIndex index =
                        LockWait.of(arguments.get(WAIT), session.console()).open(maker::openOrCreate)) {
            code = run(importer(index, folder, arguments, session), index, paths, arguments, session);
        }
        if (maker.discarded() && !arguments.get(CommonOptions.QUIET)) {
            session.console().note("no index is made, as there is no article for it");
        }
        return code;
    }

    private static void requireCluster(Arguments arguments, boolean isCluster) {
        for (WholeNumber option : List.of(SHARDS, REPLICAS)) {
            if (!isCluster && arguments.has(option)) {
                throw new UsageException(option.name() + " is for an index on a cluster, give --index"
                        + " https://host:9200/name; one in a folder has no shards");
            }
        }
    }

    private static void requireSwapIsPossible(Arguments arguments, boolean isCluster) {
        if (!arguments.get(SWAP)) {
            return;
        }
        if (!isCluster) {
            throw new UsageException("--swap makes an index on a cluster anew, give --index https://host:9200/name; "
                    + "for one in a folder, index into another folder and rename it");
        }
        if (arguments.get(ReadingOptions.WATCH)) {
            throw new UsageException(
                    "--swap ends when all is read: use --watch without it, once the new index is there");
        }
    }

    private ExitCode swap(OpenSearch cluster, List<String> paths, Arguments arguments, Session session)
            throws IOException {
        try (IndexSwap swap = IndexSwap.open(cluster.storage(), IndexMaker.forNew(indexOptions(arguments)))) {
            ArticleIndex index = swap.index();
            Path folder = ImportFolder.of(cluster, index, session);
            // A build that was stopped may have read files that are gone.
            Importer importer = importer(index, folder, arguments, session).sync(true);
            ExitCode code = run(importer, index, paths, arguments, session);
            boolean quiet = arguments.get(CommonOptions.QUIET);
            if (code == ExitCode.NONE) {
                session.console().note("the index " + cluster + " stays as it is");
                return code;
            }
            swap.complete();
            ImportFolder.deleteOthers(cluster, folder, session);
            if (!quiet) {
                session.console().note(index + " is " + cluster + " now");
            }
            return code;
        }
    }

    private static Importer importer(ArticleIndex index, Path folder, Arguments arguments, Session session) {
        ReadOptions options = Reading.of(arguments, session).keep(index);
        return Importer.into(index)
                .with(options)
                .remembering(folder)
                .sync(arguments.get(ReadingOptions.SYNC))
                .everything(arguments.get(ReadingOptions.EVERYTHING))
                .on(arguments.get(ReadingOptions.ON_DUPLICATE));
    }

    /// A name that no file has is a slip where nothing else is named; beside others it is one rejected record.
    private static void requireFiles(List<String> paths, Session session) {
        boolean none = paths.stream()
                .noneMatch(path -> path.equals(STANDARD_INPUT)
                        || path.matches(".*[*?\\[{].*")
                        || Files.exists(session.path(path)));
        if (none) {
            throw new UsageException("there is no file or folder " + String.join(", ", paths));
        }
    }

    private ExitCode run(
            Importer importer, ArticleIndex index, List<String> paths, Arguments arguments, Session session)
            throws IOException {
        Console console = session.console();
        boolean quiet = arguments.get(CommonOptions.QUIET);
        try (ImportNotes notes = ImportNotes.of(
                console, quiet, arguments.get(ReadingOptions.ERRORS).map(session::path))) {
            boolean watching = arguments.get(ReadingOptions.WATCH);
            Importer telling = importer.tell(watching ? new OncePerFileListener(notes) : notes);
            ImportReport report = add(telling, index, paths, console, quiet);
            notes.endRun();
            if (!quiet && report.duplicates() * 10 > report.read()) {
                console.note(
                        "many records have the id of another one, and one of each is kept: 'index --dry-run' shows what is"
                                + " taken for the id, and --map =NAME leaves it out");
            }
            if (arguments.get(JSON)) {
                writeJson(index.toString(), report, new JsonWriter(console.out(), false));
            } else if (!quiet) {
                writeText(index, report, console);
            }
            Runnable alerts = alerts(index, arguments, session);
            if (report.added() + report.updated() > 0) {
                alerts.run();
            }
            boolean nothing = report.read() == 0 && report.sameFiles() == 0;
            if (nothing && !quiet) {
                console.note(
                        report.skipped() == 0
                                ? "nothing was read: there is no file"
                                : "nothing was read: no file there has a known format; --dry-run shows what each file "
                                        + "is taken for");
            }
            if (watching) {
                console.out().flush();
                Importer onward = telling.everything(false).rejectedAgain(false);
                boolean json = arguments.get(JSON);
                new Watch(onward, paths, index, console, notes, each -> {
                            tell(each, index, json, console);
                            alerts.run();
                        })
                        .run();
            }
            return report.rejected() > 0 ? ExitCode.PARTIAL : nothing ? ExitCode.NONE : ExitCode.OK;
        } catch (DuplicateIdException e) {
            throw new IOException(e.getMessage() + "; choose which one stays with --on-duplicate replace or skip", e);
        }
    }

    /// {@return runs the alerts of an index in a folder, where there are any and there is somebody to see
    /// them}
    private Runnable alerts(ArticleIndex index, Arguments arguments, Session session) {
        if (OpenSearch.isAddress(index.toString()) || arguments.get(CommonOptions.QUIET) || arguments.get(JSON)) {
            return () -> {};
        }
        Path folder = Path.of(index.toString());
        return () -> {
            index.refresh();
            afterAdding.run(folder, index, session, Layouts.of(arguments, session));
        };
    }

    /// Says what a look of `--watch` changed.
    private static void tell(ImportReport report, ArticleIndex index, boolean json, Console console) {
        if (json) {
            writeJson(index.toString(), report, new JsonWriter(console.out(), false));
            console.out().flush();
        } else {
            console.note(Amount.number(report.added()) + " added, " + Amount.number(report.updated()) + " updated, "
                    + Amount.number(report.deleted() ? report.vanished() : 0) + " deleted");
        }
    }

    private static ImportReport add(
            Importer importer, ArticleIndex index, List<String> paths, Console console, boolean quiet) {
        InterruptHandler interruption = InterruptHandler.keep(index, console, quiet);
        try {
            return importer.add(paths);
        } catch (ArticleIndexException | UncheckedIOException | OutOfMemoryError e) {
            if (!OpenSearch.isAddress(index.toString())) {
                noteWhatIsKept(Path.of(index.toString()), console);
            }
            throw e;
        } finally {
            interruption.end();
        }
    }

    private static void noteWhatIsKept(Path folder, Console console) {
        try {
            console.note("the index holds " + Amount.of(CommittedArticles.count(folder), "article")
                    + ", those of its last commit; the same command goes on from there");
        } catch (ArticleIndexException e) {
            // The reason was most likely reported already.
        }
    }

    private static ExitCode dryRun(
            Arguments arguments, Session session, Optional<OpenSearch> cluster, List<String> paths) {
        Reading reading = Reading.of(arguments, session);
        ReadOptions options = cluster.isPresent()
                ? reading.asKept(cluster.get())
                : reading.asKept(IndexFolder.oneOrNew(arguments, session));
        Preview preview = Preview.of(paths, options, DryRun.RECORDS);
        new DryRun(preview, session.console()).write();
        return preview.rejected() > 0 ? ExitCode.PARTIAL : ExitCode.OK;
    }

    private static IndexOptions indexOptions(Arguments arguments) {
        return IndexOptions.builder()
                .stories(!arguments.get(NO_STORIES))
                .deferStories(arguments.get(DEFER_STORIES))
                .joinedSpellings(!arguments.get(SPELLINGS_APART))
                .keepRevisions(arguments.get(KEEP_REVISIONS))
                .build();
    }

    private static void writeText(ArticleIndex index, ImportReport report, Console console) {
        StringBuilder text = new StringBuilder(200);
        text.append(Amount.number(report.read())).append(" read = ");
        text.append(Amount.number(report.added())).append(" added + ");
        text.append(Amount.number(report.updated())).append(" updated + ");
        text.append(Amount.number(report.unchanged())).append(" unchanged + ");
        text.append(Amount.number(report.duplicates())).append(" duplicate + ");
        text.append(Amount.number(report.rejected())).append(" rejected\nfrom ");
        text.append(Amount.of(report.files(), "file"));
        if (report.skipped() > 0) {
            text.append(", ").append(Amount.number(report.skipped())).append(" skipped");
        }
        if (report.sameFiles() > 0) {
            text.append(", ").append(Amount.number(report.sameFiles())).append(" unchanged");
        }
        text.append(", in ").append(Amount.time(report.elapsed()));
        if (report.read() > report.rejected()) {
            text.append(", ")
                    .append(Amount.number(Math.round(report.articlesPerSecond())))
                    .append(" articles/s, ");
            text.append(Amount.bytes(Math.round(report.bytesPerSecond()))).append("/s");
        }
        text.append('\n');
        if (report.inDoubt() > 0) {
            text.append(Amount.of(report.inDoubt(), "article"))
                    .append(" in doubt; 'query " + Importer.DOUBT + ":*' finds them\n");
        }
        if (report.vanished() > 0) {
            text.append(Amount.number(report.vanished()));
            text.append(report.deleted() ? " vanished and deleted\n" : " vanished; --sync deletes them\n");
        }
        if (report.read() > report.rejected() || index.stats().articles() > 0) {
            text.append("index: ")
                    .append(ControlCharacterEscaper.escape(index.toString()))
                    .append('\n');
        }
        console.out().print(text);
    }

    private static void writeJson(String index, ImportReport report, JsonWriter json) {
        json.beginObject();
        json.name("format_version").value(1);
        json.name("index").value(index);
        json.name("read").value(report.read());
        json.name("added").value(report.added());
        json.name("updated").value(report.updated());
        json.name("unchanged").value(report.unchanged());
        json.name("duplicate").value(report.duplicates());
        json.name("rejected").value(report.rejected());
        json.name("in_doubt").value(report.inDoubt());
        json.name("vanished").value(report.vanished());
        json.name("deleted").value(report.deleted() ? report.vanished() : 0);
        json.name("files").value(report.files());
        json.name("files_unchanged").value(report.sameFiles());
        json.name("skipped").value(report.skipped());
        json.name("bytes").value(report.bytes());
        json.name("took_ms").value(report.elapsed().toMillis());
        json.endObject();
    }
}
