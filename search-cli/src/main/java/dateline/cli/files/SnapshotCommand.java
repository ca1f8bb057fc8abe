package dateline.cli.files;

import dateline.IndexFiles;
import dateline.VerifyReport;
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
import dateline.cli.output.Console;
import dateline.format.Amount;
import java.nio.file.Path;
import java.util.List;

/// `dateline snapshot`: a verified copy of an index, also while it is written.
public final class SnapshotCommand implements Command {

    @Override
    public Manual manual() {
        return new Manual(
                "snapshot",
                List.of(),
                Topic.KEEP,
                "Make a snapshot of an index",
                new Operands("DIR", 1, 1, false),
                List.of(
                        "A snapshot is an index of its own: it can be searched, copied elsewhere and restored. It is of "
                                + "the latest commit, also while a run of indexing is under way. It is verified, and in its "
                                + "place only when it is whole."),
                List.of(Group.of("Snapshot", CopyOptions.COPY, CommonOptions.INDEX_FOLDER), CommonOptions.GENERAL),
                List.of(
                        new Example("dateline snapshot before-cleanup", "keep the index as it is now"),
                        new Example(
                                "dateline snapshot backup/today --copy",
                                "keep it as files of its own, for another disk")));
    }

    @Override
    public ExitCode run(Arguments arguments, Session session) {
        Path folder = IndexFolder.one(arguments, session);
        Path target = session.path(arguments.operands().getFirst());
        VerifyReport report = IndexFiles.of(folder).snapshot(target, arguments.get(CopyOptions.COPY));
        Console console = session.console();
        report.damage().forEach(file -> console.warn("left out: " + file));
        console.note("snapshot of " + folder + " in " + target + ": " + Amount.of(report.files(), "file") + ", "
                + Amount.bytes(report.bytes()) + ", verified");
        return ExitCode.OK;
    }
}
