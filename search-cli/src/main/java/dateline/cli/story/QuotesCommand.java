package dateline.cli.story;

import dateline.SearchIndex;
import dateline.cli.command.Command;
import dateline.cli.command.ExitCode;
import dateline.cli.command.Indexes;
import dateline.cli.command.Layouts;
import dateline.cli.command.Session;
import dateline.cli.option.Arguments;
import dateline.cli.option.Choice;
import dateline.cli.option.CommonOptions;
import dateline.cli.option.Flag;
import dateline.cli.option.Manual;
import dateline.cli.option.Manual.Example;
import dateline.cli.option.Manual.Group;
import dateline.cli.option.Manual.Operands;
import dateline.cli.option.Manual.Topic;
import dateline.cli.option.QueryOptions;
import dateline.cli.option.Text;
import dateline.cli.option.UsageException;
import dateline.cli.option.WholeNumber;
import dateline.cli.output.CountTable.Form;
import dateline.cli.output.Out;
import dateline.cli.output.QuotesText;
import dateline.cli.output.TextLayout;
import dateline.cli.query.SearchRequestFactory;
import dateline.format.Amount;
import dateline.format.JsonWriter;
import dateline.format.QuotesJson;
import dateline.query.SearchRequest;
import dateline.query.parser.Match;
import dateline.quote.QuotePage;
import java.io.IOException;
import java.util.List;

/// `dateline quotes`: who said what.
public final class QuotesCommand implements Command {

    private static final Text BY = new Text(
            "--by",
            "NAME",
            "Only what this person or body said: the words of the name, whatever their case and accents.");

    private static final WholeNumber QUOTES =
            new WholeNumber("-n --limit", "N", 0, 100_000, 20, "Show N quotes (default 20).");

    private static final Choice<Match> MATCH = new Choice<>(
            "--match",
            "HOW",
            Match.ALL,
            "Whether all words of the query must match (all, the default), or any of them (best).");

    private static final Flag SPEAKERS = new Flag("--speakers", "List who is quoted and how often, not the quotes.");

    private static final Choice<Form> FORM =
            new Choice<>("--format", "FORMAT", Form.TEXT, "Show the quotes as text, csv, tsv or json.");

    @Override
    public Manual manual() {
        return new Manual(
                "quotes",
                List.of(),
                Topic.FIND,
                "Show who said what",
                new Operands("WORDS…", 0, Integer.MAX_VALUE, true),
                List.of(
                        "Words are a query; the quotes are those of the articles that it finds, newest first. Without a query, all articles "
                                + "are read, or those that mention the name of --by. The 2,000 articles that match "
                                + "best are read, within the timeout.",
                        "A quote stands between quotation marks and is attributed to somebody. Pronouns, titles and short names "
                                + "are resolved within the article: the speaker is shown by the fullest form of the name there, "
                                + "or as described. What several articles print is one quote, shown with the earliest of them. "
                                + "English, German, French and Spanish.",
                        "A speaker is found by rules, and may be wrong: json and csv give the confidence, and where the quote "
                                + "stands in the article."),
                List.of(
                        Group.of(
                                "Usual options",
                                BY,
                                QUOTES,
                                SPEAKERS,
                                FORM,
                                CommonOptions.JSON,
                                QueryOptions.SINCE,
                                QueryOptions.UNTIL,
                                QueryOptions.FILTER,
                                CommonOptions.INDEX_FOLDER),
                        QueryOptions.matching("Which articles", MATCH),
                        CommonOptions.LOOKS,
                        CommonOptions.GENERAL),
                List.of(
                        new Example("dateline quotes ferry --speakers", "who is quoted on the subject"),
                        new Example("dateline quotes --by Brodie --since 2024", "what somebody said"),
                        new Example("dateline quotes strike --by Achterberg --format csv", "for a spreadsheet")));
    }

    @Override
    public ExitCode run(Arguments arguments, Session session) throws IOException {
        return Indexes.readAsOne(arguments, session, index -> show(index, arguments, session));
    }

    private static ExitCode show(SearchIndex index, Arguments arguments, Session session) throws IOException {
        String text = SearchRequestFactory.text(arguments, session);
        String by = arguments.get(BY).orElse("");
        if (arguments.get(BY).isPresent() && by.chars().noneMatch(Character::isLetterOrDigit)) {
            throw new UsageException("--by needs a name, not '" + by + "'");
        }
        SearchRequestFactory factory = new SearchRequestFactory(arguments, index, arguments.get(MATCH));
        SearchRequest request = factory.request(factory.query(text)).toBuilder()
                .limit(arguments.get(QUOTES))
                .build();
        QuotePage page = index.quotes(request, by);
        Form form = arguments.get(CommonOptions.JSON) ? Form.JSON : arguments.get(FORM);
        Out out = session.console().out();
        switch (form) {
            case TEXT -> text(page, arguments.get(SPEAKERS), Layouts.of(arguments, session), out);
            case CSV, TSV -> values(page, arguments.get(SPEAKERS), form == Form.TSV, out);
            case JSON -> QuotesJson.write(text, by, page, new JsonWriter(out, true));
        }
        out.flush();
        if (!arguments.get(CommonOptions.QUIET) && form != Form.JSON) {
            page.warnings().forEach(session.console()::warn);
            session.console()
                    .note(Amount.of(page.total(), "quote") + " in " + Amount.of(page.read(), "article")
                            + (page.read() < page.articles() ? " of " + Amount.number(page.articles()) : ""));
        }
        if (!page.complete()) {
            return ExitCode.PARTIAL;
        }
        return page.total() == 0 ? ExitCode.NONE : ExitCode.OK;
    }

    private static void text(QuotePage page, boolean speakers, TextLayout layout, Out out) {
        if (speakers) {
            QuotesText.write(page.speakers(), layout, out);
        } else {
            QuotesText.write(page, layout, out);
        }
    }

    private static void values(QuotePage page, boolean speakers, boolean tabs, Out out) {
        if (speakers) {
            QuotesText.values(page.speakers(), tabs, out);
        } else {
            QuotesText.values(page, tabs, out);
        }
    }
}
