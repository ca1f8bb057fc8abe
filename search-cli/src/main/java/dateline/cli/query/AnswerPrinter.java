package dateline.cli.query;

import dateline.cli.command.LastAnswer;
import dateline.cli.command.Layouts;
import dateline.cli.command.Session;
import dateline.cli.option.Arguments;
import dateline.cli.option.CommonOptions;
import dateline.cli.option.QueryOptions;
import dateline.cli.output.Answer;
import dateline.cli.output.Console;
import dateline.cli.output.OutputFormat;
import dateline.cli.output.PageWriter;
import dateline.cli.output.Pager;
import dateline.cli.output.TextLayout;
import dateline.format.ExplanationJson;
import dateline.format.JsonWriter;
import dateline.query.PeriodLength;
import dateline.query.SearchRequest;
import dateline.result.Explanation;
import dateline.result.Hit;
import dateline.result.ResultPage;
import java.util.List;

/// Shows answers as the options of `dateline query` want them.
///
/// @param arguments what was typed
/// @param session   where it was
/// @param more      what to type for the next page; empty for the option that gives it
public record AnswerPrinter(Arguments arguments, Session session, String more) {

    /// Shows how a query was read, and what age makes of the scores of hits.
    public void explain(Explanation explanation, List<Hit> aged) {
        Console console = session.console();
        if (arguments.get(CommonOptions.JSON) || arguments.get(QueryOptions.FORMAT) == OutputFormat.JSON) {
            ExplanationJson.write(explanation, aged, new JsonWriter(console.out(), true));
            return;
        }
        ExplanationPage.show(explanation, aged, Layouts.of(arguments, session), console.out());
        console.out().flush();
        explanation.warnings().forEach(console::warn);
        explanation.suggestions().forEach(hint -> console.note(hint.toString()));
    }

    /// Shows a page of hits, then on standard error what there is to say about it.
    public void show(String text, SearchRequest request, ResultPage page) {
        Console console = session.console();
        OutputFormat format =
                arguments.get(CommonOptions.JSON) ? OutputFormat.JSON : arguments.get(QueryOptions.FORMAT);
        boolean quiet = arguments.get(CommonOptions.QUIET);
        if (!quiet && format != OutputFormat.JSON) {
            for (String warning : page.warnings()) {
                console.warn(withOption(warning));
            }
        }
        if (SearchRequestFactory.countsOnly(arguments)
                && format == OutputFormat.TEXT
                && request.facets().isEmpty()
                && request.histogram().isEmpty()) {
            long total = page.total().articles();
            console.out()
                    .print((arguments.get(QueryOptions.COUNT_STORIES)
                                    ? page.stories().orElse(total)
                                    : total) + "\n");
        } else {
            PageWriter writer = writer(format);
            Answer answer = new Answer(
                    text,
                    page,
                    QueryCommand.columns(arguments, page),
                    request.histogram().orElse(PeriodLength.DAY));
            if (arguments.get(QueryOptions.PAGER)) {
                Pager.show(console, session.environment(), out -> writer.write(answer, out));
            } else {
                writer.write(answer, console.out());
            }
        }
        console.out().flush();
        if (format == OutputFormat.TEXT) {
            LastAnswer.keep(page, session);
        }
        if (!quiet && (format == OutputFormat.TEXT || !page.complete())) {
            console.note(Footer.of(request, page, more));
        }
        if (!quiet && format == OutputFormat.TEXT) {
            page.suggestions().forEach(hint -> console.note(hint.toString()));
        }
    }

    /// The engine names no options.
    private static String withOption(String warning) {
        return warning.replace("include undated articles to keep them", QueryOptions.UNDATED.name() + " keeps them");
    }

    private PageWriter writer(OutputFormat format) {
        TextLayout layout = Layouts.of(arguments, session);
        if (format == OutputFormat.TEXT && arguments.get(QueryOptions.KWIC)) {
            return OutputFormat.concordance(layout);
        }
        return format == OutputFormat.CSV && arguments.get(QueryOptions.RAW_CELLS)
                ? OutputFormat.rawCells()
                : format.writer(layout);
    }
}
