package dateline.cli.story;

import dateline.IndexOptions;
import dateline.SearchIndex;
import dateline.article.ArticleId;
import dateline.cli.command.Command;
import dateline.cli.command.ExitCode;
import dateline.cli.command.Indexes;
import dateline.cli.command.LastAnswer;
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
import dateline.cli.output.RevisionText;
import dateline.format.JsonWriter;
import dateline.format.RevisionJson;
import dateline.revision.Revision;
import java.util.List;

/// `dateline revisions`: the versions in which an article stood.
public final class RevisionsCommand implements Command {

    static final Flag JSON = new Flag("--json", "Show each on a line of its own, as JSON.");

    @Override
    public Manual manual() {
        return new Manual(
                "revisions",
                List.of(),
                Topic.FIND,
                "Show the versions of an article",
                new Operands("ID", 1, 1, false),
                List.of(
                        "A version is what an article said between two commits. An index keeps them from its "
                                + "first run with 'index --keep-revisions' on, in its folder revisions; searches, totals, "
                                + "statistics and stories ignore them. Changes of white space, or of lines that other "
                                + "articles have as well, make no version.",
                        "The name of a version is the id with @ and its number: get and diff take it."),
                List.of(
                        Group.of("Output", JSON, CommonOptions.COLOR),
                        Group.of("Index", CommonOptions.INDEX_FOLDER),
                        CommonOptions.GENERAL),
                List.of(new Example("dateline revisions hw-240918-flood", "when was it changed")));
    }

    @Override
    public ExitCode run(Arguments arguments, Session session) {
        try (SearchIndex index = Indexes.read(
                arguments, session, IndexOptions.builder().once(true).build())) {
            String id = LastAnswer.named(arguments.operands().getFirst(), index, session);
            List<Revision> all = id.isBlank() || id.length() > ArticleId.MAX_LENGTH
                    ? List.of()
                    : index.revisions().of(id);
            if (all.isEmpty()) {
                session.console().note("there is no article " + id);
                return ExitCode.NONE;
            }
            noteIfNotKept(index, session);
            if (arguments.get(JSON)) {
                all.forEach(revision -> RevisionJson.write(
                        revision, new JsonWriter(session.console().out(), false)));
            } else {
                RevisionText text = new RevisionText(
                        Layouts.of(arguments, session), session.console().out());
                text.writeVersions(all);
            }
            return ExitCode.OK;
        }
    }

    static void noteIfNotKept(SearchIndex index, Session session) {
        if (!index.revisions().areKept()) {
            session.console().note("the index keeps no earlier versions: index --keep-revisions does from then on");
        }
    }
}
