package dateline.cli.query;

import dateline.SearchIndex;
import dateline.cli.command.Command;
import dateline.cli.command.ExitCode;
import dateline.cli.command.Indexes;
import dateline.cli.command.Layouts;
import dateline.cli.command.Session;
import dateline.cli.option.Arguments;
import dateline.cli.option.Choice;
import dateline.cli.option.CommonOptions;
import dateline.cli.option.Manual;
import dateline.cli.option.Manual.Example;
import dateline.cli.option.Manual.Group;
import dateline.cli.option.Manual.Operands;
import dateline.cli.option.Manual.Topic;
import dateline.cli.option.QueryOptions;
import dateline.cli.option.Text;
import dateline.cli.output.CountTable;
import dateline.query.SearchRequest;
import dateline.result.GroupCount;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/// `dateline count`: how many articles match a query, by one field or by the combinations of several.
public final class CountCommand implements Command {

    private static final Text BY = new Text(
            "--by",
            "FIELDS",
            "Count by these, comma-separated: publisher, section, tag, author, lang, place, year, month or an extra keyword "
                    + "field. Two make a table of rows and columns.",
            List.of("publisher", "section", "tag", "author", "lang", "place", "year", "month"));

    private static final Choice<CountTable.Form> FORM =
            new Choice<>("--format", "FORMAT", CountTable.Form.TEXT, "Show the counts as text, csv, tsv or json.");

    @Override
    public Manual manual() {
        return new Manual(
                "count",
                List.of(),
                Topic.FIND,
                "Count articles by field, in one way or several",
                new Operands("WORDS…", 0, Integer.MAX_VALUE, true),
                List.of(
                        "Words are a query, as for dateline query; without any, every article counts. An article with "
                                + "several tags or authors counts for each of them. Every article counts, copies too.",
                        "csv, tsv and json have a line or an object for each combination, with a number of articles; "
                                + "those without articles are left out."),
                List.of(
                        Group.of(
                                "Usual options",
                                BY,
                                FORM,
                                CommonOptions.JSON,
                                QueryOptions.SINCE,
                                QueryOptions.UNTIL,
                                QueryOptions.FILTER,
                                CommonOptions.INDEX),
                        QueryOptions.matching("What to count", QueryOptions.MATCH),
                        CommonOptions.LOOKS,
                        CommonOptions.GENERAL),
                List.of(
                        new Example("dateline count ferry --by month,publisher", "who wrote when about ferries"),
                        new Example(
                                "dateline count --by year,section,lang --format csv",
                                "everything, for a spreadsheet")));
    }

    @Override
    public ExitCode run(Arguments arguments, Session session) throws IOException {
        return Indexes.readAsOne(arguments, session, index -> count(index, arguments, session));
    }

    private static ExitCode count(SearchIndex index, Arguments arguments, Session session) throws IOException {
        SearchRequestFactory requests = new SearchRequestFactory(arguments, index, arguments.get(QueryOptions.MATCH));
        SearchRequest request = requests.request(requests.query(SearchRequestFactory.text(arguments, session)));
        if (!arguments.get(CommonOptions.QUIET)) {
            request.warnings().forEach(session.console()::warn);
        }
        List<String> fields = Arrays.stream(arguments.get(BY).orElse("").split(",", -1))
                .map(String::strip)
                .filter(field -> !field.isEmpty())
                .toList();
        List<GroupCount> counts =
                fields.isEmpty() ? total(index.count(request.query())) : index.counts(request, fields);
        CountTable.Form form = arguments.get(CommonOptions.JSON) ? CountTable.Form.JSON : arguments.get(FORM);
        new CountTable(fields, counts)
                .write(form, Layouts.of(arguments, session), session.console().out());
        return counts.isEmpty() ? ExitCode.NONE : ExitCode.OK;
    }

    private static List<GroupCount> total(long articles) {
        return articles == 0 ? List.of() : List.of(new GroupCount(List.of(), articles));
    }
}
