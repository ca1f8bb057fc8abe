package dateline.cli.inspect;

import dateline.IndexOptions;
import dateline.SearchIndex;
import dateline.cli.command.Command;
import dateline.cli.command.ExitCode;
import dateline.cli.command.Indexes;
import dateline.cli.command.Session;
import dateline.cli.option.Arguments;
import dateline.cli.option.CommonOptions;
import dateline.cli.option.Flag;
import dateline.cli.option.Manual;
import dateline.cli.option.Manual.Example;
import dateline.cli.option.Manual.Group;
import dateline.cli.option.Manual.Operands;
import dateline.cli.option.Manual.Topic;
import dateline.cli.option.Text;
import dateline.cli.option.WholeNumber;
import dateline.cli.output.Out;
import dateline.format.JsonWriter;
import dateline.format.TermsJson;
import dateline.result.TermCount;
import java.util.List;

/// `dateline terms`: the words of an index.
public final class TermsCommand implements Command {

    private static final Flag JSON = new Flag("--json", "Show them as JSON.");
    private static final Text FIELD =
            new Text("--field", "NAME", "The words of this field; by default those of the body.");
    private static final WholeNumber LIMIT =
            new WholeNumber("-n --limit", "N", 1, 1_000_000, 25, "Show N words (default 25).");

    @Override
    public Manual manual() {
        return new Manual(
                "terms",
                List.of(),
                Topic.INSPECT,
                "Show the words of an index and how often they occur",
                new Operands("[PATTERN]", 0, 1, false),
                List.of(
                        "A pattern is the beginning of a word, or has * for any letters and ? for one. Words are shown as "
                                + "spelled, in small letters, those of most articles first: the number of articles, how often "
                                + "they occur, the word, separated by tabs. Deleted articles count until dateline compact."),
                List.of(
                        Group.of("Which", FIELD, LIMIT),
                        Group.of("Output", JSON),
                        Group.of("Index", CommonOptions.INDEX_FOLDER),
                        CommonOptions.GENERAL),
                List.of(
                        new Example("dateline terms 'ferr*'", "the words that match a pattern"),
                        new Example("dateline terms --field author -n 5", "words of names")));
    }

    @Override
    public ExitCode run(Arguments arguments, Session session) {
        try (SearchIndex index = Indexes.read(
                arguments, session, IndexOptions.builder().once(true).build())) {
            String pattern =
                    arguments.operands().isEmpty() ? "" : arguments.operands().getFirst();
            List<TermCount> words = index.terms(arguments.get(FIELD), pattern, arguments.get(LIMIT));
            Out out = session.console().out();
            if (arguments.get(JSON)) {
                TermsJson.write(words, new JsonWriter(out, true));
            } else {
                for (TermCount word : words) {
                    out.print(word.articles() + "\t" + word.occurrences() + "\t");
                    out.data(word.term());
                    out.print("\n");
                }
            }
            return words.isEmpty() ? ExitCode.NONE : ExitCode.OK;
        }
    }
}
