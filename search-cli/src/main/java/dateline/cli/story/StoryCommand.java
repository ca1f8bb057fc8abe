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
import dateline.cli.output.StoryPrinter;
import dateline.format.JsonWriter;
import dateline.format.StoryJson;
import dateline.result.Story;
import java.util.List;
import java.util.Optional;

/// `dateline story`: an article's copies.
public final class StoryCommand implements Command {

    private static final Flag JSON = new Flag("--json", "Show it as JSON.");

    @Override
    public Manual manual() {
        return new Manual(
                "story",
                List.of(),
                Topic.FIND,
                "Show all copies of an article",
                new Operands("ID", 1, 1, false),
                List.of(
                        "Copies stand in the order of their dates, with how each is a copy of the earliest: the same "
                                + "words, a near copy (trimmed, re-headlined, with other boilerplate), or a likely rewrite "
                                + "(words exchanged for others, names and numbers kept). A copy of a copy may have little in "
                                + "common with the earliest; then it says of which one it is a copy.",
                        "If dates do not show which was first, the one that most others repeat is taken as the first.",
                        "A roundup, a live blog or a digest is not a copy of the articles that it contains: "
                                + "below the copies is shown what the article contains, and what it is part of."),
                List.of(
                        Group.of("Output", JSON, CommonOptions.COLOR),
                        Group.of("Index", CommonOptions.INDEX),
                        CommonOptions.GENERAL),
                List.of(new Example("dateline story hw-240918-flood", "who else printed it, and when")));
    }

    @Override
    public ExitCode run(Arguments arguments, Session session) {
        try (SearchIndex index = Indexes.read(
                arguments, session, IndexOptions.builder().once(true).build())) {
            String id = LastAnswer.named(arguments.operands().getFirst(), index, session);
            Optional<Story> story = id.isBlank() || id.length() > ArticleId.MAX_LENGTH
                    ? Optional.empty()
                    : index.stories().of(id);
            if (story.isEmpty()) {
                session.console().note("there is no article " + id);
                return ExitCode.NONE;
            }
            StoryPrinter text = new StoryPrinter(
                    Layouts.of(arguments, session), session.console().out());
            if (arguments.get(JSON)) {
                StoryJson.write(story.get(), new JsonWriter(session.console().out(), true));
            } else {
                text.write(story.get(), id);
            }
        }
        return ExitCode.OK;
    }
}
