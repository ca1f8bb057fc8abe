package dateline.cli.serve;

import dateline.IndexOptions;
import dateline.cli.command.Command;
import dateline.cli.command.ExitCode;
import dateline.cli.command.Session;
import dateline.cli.command.Version;
import dateline.cli.option.Arguments;
import dateline.cli.option.CommonOptions;
import dateline.cli.option.Manual;
import dateline.cli.option.Manual.Example;
import dateline.cli.option.Manual.Group;
import dateline.cli.option.Manual.Operands;
import dateline.cli.option.Manual.Topic;
import dateline.cli.option.QueryOptions;
import dateline.mcp.McpStdio;
import dateline.serve.index.ServedIndex;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/// `dateline mcp`: indexes for an assistant, over standard input and output.
public final class McpCommand implements Command {

    @Override
    public Manual manual() {
        return new Manual(
                "mcp",
                List.of(),
                Topic.FIND,
                "Let an assistant search, over standard input and output",
                Operands.NONE,
                List.of(
                        "An assistant that speaks the Model Context Protocol starts this command by itself; docs/mcp.md has the "
                                + "configuration to copy. It can search, read, follow copies, count, and check quotations, and "
                                + "change nothing. dateline serve offers the same at /mcp."),
                List.of(Group.of("Index", QueryOptions.IN, CommonOptions.INDEX), CommonOptions.GENERAL),
                List.of(new Example("dateline mcp </dev/null", "check that it starts")));
    }

    @Override
    public ExitCode run(Arguments arguments, Session session) throws IOException {
        List<ServedIndex> indexes = ServedFolders.of(arguments, session, IndexOptions.defaults(), false);
        try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
            McpStdio.run(indexes, Version.text(), session.in(), out);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            indexes.forEach(ServedIndex::close);
        }
        return ExitCode.OK;
    }
}
