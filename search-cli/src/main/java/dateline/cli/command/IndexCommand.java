package dateline.cli.command;

import dateline.ArticleIndex;
import dateline.ArticleIndexException;
import dateline.cli.option.Arguments;
import dateline.cli.option.CommonOptions;
import dateline.cli.option.Flag;
import dateline.cli.option.Manual;
import dateline.cli.option.Manual.Example;
import dateline.cli.option.Manual.Group;
import dateline.cli.option.Manual.Operands;
import dateline.cli.option.Manual.Topic;
import dateline.cli.option.ReadingOptions;
import dateline.cli.option.UsageException;
import dateline.cli.output.Amount;
import dateline.cli.output.Console;
import dateline.cli.output.JsonWriter;
import dateline.cli.output.Visible;
import dateline.ingest.FieldMap;
import dateline.ingest.ImportReport;
import dateline.ingest.Importer;
import dateline.ingest.ReadOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// `dateline index`: articles from files into an index.
final class IndexCommand implements Command {

    private static final Flag JSON = new Flag("--json", "Show the report as JSON.");
    private static final String STANDARD_INPUT = "-";

    @Override
    public Manual manual() {
        return new Manual(
                "index",
                List.of(),
                Topic.KEEP,
                "Read articles from files into an index",
                new Operands("PATH…", 1, Integer.MAX_VALUE, false),
                List.of(
                        "A PATH is a file, a folder with all that is in it, a pattern such as 'news/*.json', or - for "
                                + "standard "
                                + "input. Formats and fields are recognised by themselves. The index is made when "
                                + "there is none: "
                                + ".dateline, in this folder.",
                        "An article takes the place of the one with the same id; of several in one run, the last one "
                                + "stays. A "
                                + "record that cannot be read is reported and passed by. Articles can be found as "
                                + "soon as the run "
                                + "has ended."),
                List.of(
                        Group.of(
                                "Usual options",
                                CommonOptions.INDEX,
                                ReadingOptions.MAP,
                                ReadingOptions.ERRORS,
                                CommonOptions.QUIET),
                        Group.of("Reading", ReadingOptions.TYPE, ReadingOptions.LANGUAGE, ReadingOptions.ENCODING),
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
        ReadOptions options = options(arguments);
        List<String> paths = new ArrayList<>();
        for (String path : arguments.operands()) {
            paths.add(path.equals(STANDARD_INPUT) ? path : session.path(path).toString());
        }
        Console console = session.console();
        boolean quiet = arguments.get(CommonOptions.QUIET);
        try (ArticleIndex index = openOrCreate(IndexFolder.oneOrNew(arguments, session))) {
            ImportReport report;
            Interruption interruption = Interruption.keep(index, console);
            try (ImportNotes notes = ImportNotes.of(
                    console, quiet, arguments.get(ReadingOptions.ERRORS).map(session::path))) {
                report = Importer.into(index).with(options).tell(notes).add(paths);
                notes.writing();
                index.commit();
            } finally {
                interruption.end();
            }
            if (arguments.get(JSON)) {
                writeJson(index.toString(), report, new JsonWriter(console.out(), true));
            } else if (!quiet) {
                writeText(index.toString(), report, console);
            }
            return report.rejected() > 0 ? ExitCode.PARTIAL : ExitCode.OK;
        }
    }

    private static ReadOptions options(Arguments arguments) {
        ReadOptions.Builder options = ReadOptions.builder();
        try {
            options.fields(FieldMap.of(arguments.get(ReadingOptions.MAP)));
            arguments.get(ReadingOptions.TYPE).ifPresent(options::type);
            arguments.get(ReadingOptions.LANGUAGE).ifPresent(options::language);
            arguments.get(ReadingOptions.ENCODING).ifPresent(options::encoding);
            return options.build();
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private static ArticleIndex openOrCreate(Path folder) {
        try {
            return Files.exists(folder) ? ArticleIndex.open(folder) : ArticleIndex.create(folder);
        } catch (ArticleIndexException e) {
            // An empty folder is as good as none; of any other it is said that it is not empty.
            if (e.reason() == ArticleIndexException.Reason.MISSING) {
                return ArticleIndex.create(folder);
            }
            throw e;
        }
    }

    private static void writeText(String index, ImportReport report, Console console) {
        StringBuilder text = new StringBuilder(200);
        text.append(Amount.number(report.read())).append(" read = ");
        text.append(Amount.number(report.added())).append(" added + ");
        text.append(Amount.number(report.updated())).append(" updated + ");
        text.append(Amount.number(report.unchanged())).append(" unchanged + ");
        text.append(Amount.number(report.duplicates())).append(" duplicate + ");
        text.append(Amount.number(report.rejected())).append(" rejected\nfrom ");
        text.append(Amount.of(report.files() - report.skipped(), "file"));
        if (report.skipped() > 0) {
            text.append(", ").append(Amount.number(report.skipped())).append(" skipped");
        }
        text.append(", in ").append(Amount.time(report.elapsed()));
        text.append(", ")
                .append(Amount.number(Math.round(report.articlesPerSecond())))
                .append(" articles/s, ");
        text.append(Amount.bytes(Math.round(report.bytesPerSecond()))).append("/s\n");
        text.append("index: ").append(Visible.of(index)).append('\n');
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
        json.name("files").value(report.files() - report.skipped());
        json.name("skipped").value(report.skipped());
        json.name("bytes").value(report.bytes());
        json.name("took_ms").value(report.elapsed().toMillis());
        json.endObject();
    }
}
