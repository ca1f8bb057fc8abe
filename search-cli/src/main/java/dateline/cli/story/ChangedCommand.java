package dateline.cli.story;

import dateline.IndexOptions;
import dateline.SearchIndex;
import dateline.cli.command.Command;
import dateline.cli.command.ExitCode;
import dateline.cli.command.Indexes;
import dateline.cli.command.Layouts;
import dateline.cli.command.Session;
import dateline.cli.option.Arguments;
import dateline.cli.option.CommonOptions;
import dateline.cli.option.Flag;
import dateline.cli.option.HalfLife;
import dateline.cli.option.Manual;
import dateline.cli.option.Manual.Example;
import dateline.cli.option.Manual.Group;
import dateline.cli.option.Manual.Operands;
import dateline.cli.option.Manual.Topic;
import dateline.cli.option.WholeNumber;
import dateline.cli.output.RevisionText;
import dateline.format.JsonWriter;
import dateline.format.RevisionJson;
import dateline.revision.RevisionChange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// `dateline changed`: which articles were changed.
public final class ChangedCommand implements Command {

    private static final HalfLife SINCE = new HalfLife(
            "--since", "TIME", "a time", "Show what was changed in this time, such as 12h or 2w (default 7d).");
    private static final WholeNumber MIN_WORDS = new WholeNumber(
            "--min-words",
            "N",
            0,
            1_000_000,
            1,
            "Only where N words or more were changed, added or removed (default 1).");
    private static final Flag HEADLINE = new Flag("--headline", "Only where the title was changed.");
    private static final WholeNumber LIMIT =
            new WholeNumber("-n --limit", "N", 1, 1_000_000, 10, "Show the N latest changes (default 10).");

    private static final Duration WEEK = Duration.ofDays(7);

    @Override
    public Manual manual() {
        return new Manual(
                "changed",
                List.of(),
                Topic.FIND,
                "Show which articles were changed, and how",
                new Operands("", 0, 0, false),
                List.of("Needs an index that keeps earlier versions, see 'help revisions'. Latest first, each "
                        + "with the words removed and added, and the time of the run that brought the change."),
                List.of(
                        Group.of(
                                "Usual options",
                                SINCE,
                                MIN_WORDS,
                                HEADLINE,
                                LIMIT,
                                RevisionsCommand.JSON,
                                CommonOptions.INDEX_FOLDER),
                        Group.of("How it looks", CommonOptions.COLOR),
                        CommonOptions.GENERAL),
                List.of(new Example(
                        "dateline changed --since 30d --min-words 5 || true", "what was rewritten this month")));
    }

    @Override
    public ExitCode run(Arguments arguments, Session session) {
        try (SearchIndex index = Indexes.read(
                arguments, session, IndexOptions.builder().once(true).build())) {
            RevisionsCommand.noteIfNotKept(index, session);
            List<RevisionChange> changes = index.revisions()
                    .changed(
                            Instant.now().minus(arguments.get(SINCE).orElse(WEEK)),
                            arguments.get(MIN_WORDS),
                            arguments.get(HEADLINE),
                            arguments.get(LIMIT));
            RevisionText text = new RevisionText(
                    Layouts.of(arguments, session), session.console().out());
            for (RevisionChange change : changes) {
                if (arguments.get(RevisionsCommand.JSON)) {
                    RevisionJson.write(change, new JsonWriter(session.console().out(), false));
                } else {
                    text.write(change);
                }
            }
            return changes.isEmpty() ? ExitCode.NONE : ExitCode.OK;
        }
    }
}
