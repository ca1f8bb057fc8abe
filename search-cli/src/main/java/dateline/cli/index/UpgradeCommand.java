package dateline.cli.index;

import dateline.ArticleIndex;
import dateline.IndexOptions;
import dateline.UpgradeReport;
import dateline.cli.command.Command;
import dateline.cli.command.ExitCode;
import dateline.cli.command.IndexFolder;
import dateline.cli.command.Session;
import dateline.cli.option.Arguments;
import dateline.cli.option.CommonOptions;
import dateline.cli.option.Manual;
import dateline.cli.option.Manual.Example;
import dateline.cli.option.Manual.Group;
import dateline.cli.option.Manual.Operands;
import dateline.cli.option.Manual.Topic;
import dateline.format.Amount;
import java.nio.file.Path;
import java.util.List;

/// `dateline upgrade`: rebuilds the index of an earlier version.
public final class UpgradeCommand implements Command {

    @Override
    public Manual manual() {
        return new Manual(
                "upgrade",
                List.of(),
                Topic.KEEP,
                "Rebuild an index that an earlier version wrote",
                Operands.NONE,
                List.of(
                        "The index is rebuilt from the articles stored in it; their files are not read again. Aliases and "
                                + "other settings, vectors, and what dateline index remembers of files are kept. The new index is "
                                + "built beside the old one and takes its place at once when it is whole: where the command is "
                                + "stopped before, the old one stays. That needs about as much free disk space again as the index "
                                + "takes. An index of this version is left as it is."),
                List.of(Group.of("Index", CommonOptions.INDEX_FOLDER), CommonOptions.GENERAL),
                List.of(new Example("dateline upgrade", "upgrade the index here")));
    }

    @Override
    public ExitCode run(Arguments arguments, Session session) {
        Path folder = IndexFolder.one(arguments, session);
        UpgradeReport report = ArticleIndex.upgrade(folder, IndexOptions.defaults());
        session.console()
                .note(
                        report.needed()
                                ? "upgraded " + folder + " from format " + report.from() + " to " + report.to() + ": "
                                        + Amount.of(report.articles(), "article") + " indexed again"
                                : folder + " is up to date: it has format " + report.to());
        return ExitCode.OK;
    }
}
