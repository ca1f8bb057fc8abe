package dateline.cli.story;

import dateline.ArticleIndex;
import dateline.IndexOptions;
import dateline.SearchIndex;
import dateline.batch.BandExport;
import dateline.batch.StoryImport;
import dateline.cli.command.ExitCode;
import dateline.cli.command.Indexes;
import dateline.cli.command.Session;
import dateline.cli.option.Arguments;
import dateline.cli.option.CommonOptions;
import dateline.cli.option.Text;
import dateline.cli.option.UsageException;
import dateline.format.Amount;
import java.nio.file.Path;

/// Takes stories out of an index and into it, where another program finds them.
final class StoryTransfer {

    static final Text EXPORT = new Text(
            "--export-bands",
            "DIR",
            "Write all articles and the buckets in which likely copies meet into a new folder, for a program that finds "
                    + "the stories of a very large collection elsewhere.");
    static final Text IMPORT = new Text(
            "--import-labels",
            "FILE",
            "Take the stories of a file, or of all files of a folder, in place of those of the index: pairs of texts, "
                    + "or an id and any name for its story in each line, separated by a tab.");

    private StoryTransfer() {}

    /// {@return whether one of the options is given}
    static boolean isWanted(Arguments arguments) {
        return arguments.has(EXPORT) || arguments.has(IMPORT);
    }

    /// {@return how it went}
    static ExitCode run(Arguments arguments, Session session) {
        if (arguments.has(EXPORT) && arguments.has(IMPORT)) {
            throw new UsageException("give either --export-bands or --import-labels");
        }
        if (!arguments.operands().isEmpty()) {
            throw new UsageException((arguments.has(EXPORT) ? "--export-bands" : "--import-labels")
                    + " is about the whole index and takes no words");
        }
        String done = arguments
                .get(EXPORT)
                .map(folder -> exported(session.path(folder), arguments, session))
                .or(() -> arguments.get(IMPORT).map(file -> imported(session.path(file), arguments, session)))
                .orElseThrow();
        if (!arguments.get(CommonOptions.QUIET)) {
            session.console().note(done);
        }
        return ExitCode.OK;
    }

    private static String exported(Path folder, Arguments arguments, Session session) {
        try (SearchIndex index = Indexes.read(arguments, session, IndexOptions.defaults())) {
            BandExport export = index.stories().exportBands(folder);
            return "exported " + Amount.of(export.articles(), "article") + " and "
                    + Amount.of(export.bands(), "member") + " of buckets to " + folder + ": "
                    + Amount.bytes(export.bytes());
        }
    }

    private static String imported(Path file, Arguments arguments, Session session) {
        try (ArticleIndex index = Indexes.write(arguments, session)) {
            StoryImport done = index.importStories(file);
            return "imported " + Amount.of(done.lines(), "line") + ": " + Amount.of(done.pairs(), "pair")
                    + " of texts, "
                    + Amount.number(done.missing()) + " skipped because their articles are not in the index, "
                    + Amount.of(done.compared(), "text") + " that no line names compared";
        }
    }
}
