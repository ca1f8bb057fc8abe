package dateline.cli.index;

import dateline.ArticleIndex;
import dateline.IndexStats;
import dateline.cli.command.Command;
import dateline.cli.command.ExitCode;
import dateline.cli.command.Indexes;
import dateline.cli.command.Session;
import dateline.cli.option.Arguments;
import dateline.cli.option.CommonOptions;
import dateline.cli.option.Manual;
import dateline.cli.option.Manual.Example;
import dateline.cli.option.Manual.Group;
import dateline.cli.option.Manual.Operands;
import dateline.cli.option.Manual.Topic;
import dateline.format.Amount;
import java.util.List;

/// `dateline compact`: frees the space of deleted articles.
public final class CompactCommand implements Command {

    @Override
    public Manual manual() {
        return new Manual(
                "compact",
                List.of(),
                Topic.KEEP,
                "Free the space of deleted articles",
                Operands.NONE,
                List.of("Deleted and replaced articles take space, and count a little in the ranking, until the index "
                        + "is "
                        + "compacted. That needs about as much free disk space again as the index takes. "
                        + "Queries go on "
                        + "meanwhile."),
                List.of(Group.of("Index", CommonOptions.INDEX), CommonOptions.GENERAL),
                List.of(new Example("dateline compact", "compact the index here")));
    }

    @Override
    public ExitCode run(Arguments arguments, Session session) {
        try (ArticleIndex index = Indexes.write(arguments, session)) {
            IndexStats before = index.stats();
            index.compact();
            IndexStats after = index.stats();
            session.console()
                    .note("compacted " + index + ": " + Amount.bytes(before.bytes()) + " before, "
                            + Amount.bytes(after.bytes()) + " now, "
                            + Amount.of(before.deleted() - after.deleted(), "deleted article")
                            + " removed");
        }
        return ExitCode.OK;
    }
}
