package dateline.cli.inspect;

import dateline.IndexFile;
import dateline.IndexFiles;
import dateline.IndexOptions;
import dateline.IndexStats;
import dateline.SearchIndex;
import dateline.article.Field;
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
import dateline.cli.output.Out;
import dateline.cli.output.Style;
import dateline.cli.output.StyledText;
import dateline.cli.output.TextLayout;
import dateline.format.Amount;
import dateline.format.ControlCharacterEscaper;
import dateline.format.JsonWriter;
import dateline.format.StatsJson;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// `dateline stats`: what an index holds.
public final class StatsCommand implements Command {

    private static final Flag JSON = new Flag("--json", "Show it as JSON.");
    private static final Flag FILES =
            new Flag("--files", "List the files of the index, their sizes and what they hold.");
    private static final int NAME_COLUMNS = 12;
    private static final int SIZE_COLUMNS = 10;

    @Override
    public Manual manual() {
        return new Manual(
                "stats",
                List.of(),
                Topic.INSPECT,
                "Show what an index holds",
                Operands.NONE,
                List.of(),
                List.of(
                        Group.of("Output", JSON, FILES, CommonOptions.COLOR),
                        Group.of("Index", CommonOptions.INDEX),
                        CommonOptions.GENERAL),
                List.of(
                        new Example("dateline stats", "articles, languages, extra fields, size"),
                        new Example("dateline stats --json", "the same for a program"),
                        new Example("dateline stats --files", "which files it consists of")));
    }

    @Override
    public ExitCode run(Arguments arguments, Session session) {
        if (arguments.get(FILES)) {
            List<IndexFile> files =
                    IndexFiles.of(IndexFolder.one(arguments, session)).list();
            if (arguments.get(JSON)) {
                writeFiles(files, new JsonWriter(session.console().out(), true));
            } else {
                writeFiles(files, session.console().out());
            }
            return ExitCode.OK;
        }
        try (SearchIndex index = Indexes.read(
                arguments, session, IndexOptions.builder().once(true).build())) {
            IndexStats stats = index.stats();
            Out out = session.console().out();
            if (arguments.get(JSON)) {
                StatsJson.write(index.toString(), stats, index.settings().ranking(), new JsonWriter(out, true));
            } else {
                writeText(index, stats, Layouts.of(arguments, session), out);
            }
        }
        return ExitCode.OK;
    }

    private static void writeText(SearchIndex index, IndexStats stats, TextLayout layout, Out out) {
        line("index", index.toString(), layout, out);
        line("articles", Amount.number(stats.articles()), layout, out);
        line("stories", stories(stats), layout, out);
        line("undated", Amount.number(stats.undated()), layout, out);
        long permille = Math.round(stats.deletedShare() * 1000);
        line(
                "deleted",
                Amount.number(stats.deleted()) + " (" + permille / 10 + "." + permille % 10 + " %"
                        + (stats.deleted() == 0 ? ")" : "), until compacted"),
                layout,
                out);
        StringBuilder languages = new StringBuilder();
        stats.languages().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .forEach(language -> languages
                        .append(languages.isEmpty() ? "" : ", ")
                        .append(language.getKey())
                        .append(' ')
                        .append(Amount.number(language.getValue())));
        line("languages", languages.toString(), layout, out);
        StringBuilder extras = new StringBuilder();
        stats.extras()
                .forEach((name, type) -> extras.append(extras.isEmpty() ? "" : ", ")
                        .append(name)
                        .append(" (")
                        .append(word(type))
                        .append(')'));
        line("fields", extras.isEmpty() ? "no extra fields" : extras.toString(), layout, out);
        if (!index.settings().ranking().isStandard()) {
            line("ranking", index.settings().ranking().toString(), layout, out);
        }
        if (stats.hasTerms()) {
            line("terms", Amount.number(stats.terms()), layout, out);
        }
        line("size", Amount.bytes(stats.bytes()) + " in " + Amount.of(stats.segments(), "segment"), layout, out);
        line("format", stats.format() + ", by " + engine(stats.lucene()), layout, out);
        line("created", stats.created().toString(), layout, out);
    }

    private static void writeFiles(List<IndexFile> files, Out out) {
        for (IndexFile file : files) {
            String size = Amount.bytes(file.bytes());
            out.print(" ".repeat(Math.max(0, SIZE_COLUMNS - size.length())))
                    .print(size)
                    .print("  ")
                    .print(ControlCharacterEscaper.escape(file.name()))
                    .print(": ")
                    .print(file.purpose())
                    .print(file.committed() ? "\n" : " (not of the latest commit)\n");
        }
    }

    private static void writeFiles(List<IndexFile> files, JsonWriter json) {
        json.beginArray();
        for (IndexFile file : files) {
            json.beginObject();
            json.name("name").value(file.name());
            json.name("bytes").value(file.bytes());
            json.name("purpose").value(file.purpose());
            json.name("committed").value(file.committed());
            json.endObject();
        }
        json.endArray();
    }

    private static String stories(IndexStats stats) {
        long shared = stats.stories() - (stats.articles() - stats.copied());
        return Amount.number(stats.stories())
                + (stats.copied() == 0
                        ? ", none with copies"
                        : ", " + Amount.number(shared) + " with copies: " + Amount.of(stats.copied(), "article"));
    }

    private static String word(Field.Type type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    private static void line(String name, String value, TextLayout layout, Out out) {
        StyledText margin = new StyledText().add(name, Style.META).indent(NAME_COLUMNS - name.length());
        new StyledText().add(value, Style.PLAIN).writeTo(out, layout, margin);
    }

    /// An index on a cluster names its engine before Lucene.
    private static String engine(String version) {
        return Character.isDigit(version.charAt(0)) ? "Lucene " + version : version;
    }
}
