package dateline.cli.files;

import dateline.IndexFiles;
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
import java.nio.file.Path;
import java.util.List;

/// `dateline restore`: a snapshot back into the place of an index.
public final class RestoreCommand implements Command {

    @Override
    public Manual manual() {
        return new Manual(
                "restore",
                List.of(),
                Topic.KEEP,
                "Restore an index from a snapshot",
                new Operands("SNAPSHOT", 1, 1, false),
                List.of("The snapshot is verified and copied into the place of the index; it stays as it is. An index "
                        + "that is there is moved aside, not deleted."),
                List.of(Group.of("Restore", CopyOptions.COPY, CommonOptions.INDEX_FOLDER), CommonOptions.GENERAL),
                List.of(new Example("dateline restore before-cleanup", "put the index back as it was")));
    }

    @Override
    public ExitCode run(Arguments arguments, Session session) {
        Path folder = IndexFolder.oneOrNew(arguments, session);
        Path snapshot = session.path(arguments.operands().getFirst());
        IndexFiles.of(folder)
                .restore(snapshot, arguments.get(CopyOptions.COPY))
                .ifPresent(aside -> session.console().note("the index that was there is in " + aside));
        session.console().note("restored " + folder + " from " + snapshot);
        return ExitCode.OK;
    }
}
