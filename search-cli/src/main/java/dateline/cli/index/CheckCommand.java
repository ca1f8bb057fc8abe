package dateline.cli.index;

import dateline.ArticleIndex;
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
import dateline.format.Visible;
import dateline.ingest.Importer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// `dateline check`: whether the files of an index are sound.
public final class CheckCommand implements Command {

    @Override
    public Manual manual() {
        return new Manual(
                "check",
                List.of(),
                Topic.INSPECT,
                "Verify the files of an index",
                Operands.NONE,
                List.of("Every file is read whole. What is damaged is listed, one finding per line."),
                List.of(Group.of("Index", CommonOptions.INDEX), CommonOptions.GENERAL),
                List.of(new Example("dateline check", "verify the index here")));
    }

    @Override
    public ExitCode run(Arguments arguments, Session session) {
        Path folder = IndexFolder.one(arguments, session);
        List<String> findings = new ArrayList<>(ArticleIndex.check(folder));
        boolean readable = findings.isEmpty();
        findings.addAll(Importer.check(folder));
        for (String finding : findings) {
            session.console().out().print(Visible.of(finding)).print("\n");
        }
        if (findings.isEmpty()) {
            session.console().note("the index " + folder + " is sound");
            return ExitCode.OK;
        }
        session.console()
                .note(
                        readable
                                ? "the articles of the index " + folder + " are sound"
                                : "the index " + folder + " is damaged: restore a copy, or index the articles again");
        return ExitCode.NO_INDEX;
    }
}
