package dateline.cli.query;

import dateline.IndexOptions;
import dateline.SearchIndex;
import dateline.cli.command.Command;
import dateline.cli.command.EmbeddingModels;
import dateline.cli.command.ExitCode;
import dateline.cli.command.IndexFolder;
import dateline.cli.command.Indexes;
import dateline.cli.command.Session;
import dateline.cli.option.Arguments;
import dateline.cli.option.CommonOptions;
import dateline.cli.option.Manual;
import dateline.cli.option.Manual.Example;
import dateline.cli.option.Manual.Group;
import dateline.cli.option.Manual.Operands;
import dateline.cli.option.Manual.Topic;
import dateline.cli.option.QueryOptions;
import dateline.cli.option.UsageException;
import dateline.format.Column;
import dateline.query.ParseResult;
import dateline.query.SearchRequest;
import dateline.result.Hit;
import dateline.result.ResultPage;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `dateline query`: the articles that match a query.
public final class QueryCommand implements Command {

    @Override
    public Manual manual() {
        return new Manual(
                "query",
                List.of("search"),
                Topic.FIND,
                "Find articles that match a query",
                new Operands("WORDS…", 0, Integer.MAX_VALUE, true),
                List.of(
                        "Any of the words may match; the best articles come first. An argument that holds a space, "
                                + "beside others, is a phrase. -word excludes, unless it is exactly one of the options below; "
                                + "-- ends the options.",
                        "Results go to standard output, everything else to standard error. Output to a terminal is "
                                + "coloured "
                                + "and wrapped; elsewhere it is plain, one paragraph per line."),
                List.of(
                        Group.of(
                                "Usual options",
                                QueryOptions.LIMIT,
                                QueryOptions.SORT,
                                QueryOptions.SINCE,
                                QueryOptions.UNTIL,
                                QueryOptions.FACET,
                                QueryOptions.STORIES,
                                QueryOptions.HISTOGRAM,
                                QueryOptions.FORMAT,
                                CommonOptions.JSON,
                                QueryOptions.IN,
                                CommonOptions.INDEX),
                        Group.of(
                                "What to find",
                                QueryOptions.MATCH,
                                QueryOptions.FILTER,
                                QueryOptions.UNDATED,
                                QueryOptions.FILE,
                                QueryOptions.BATCH,
                                QueryOptions.LEADING_WILDCARD,
                                QueryOptions.STRICT,
                                QueryOptions.SYNTAX,
                                QueryOptions.RANK,
                                QueryOptions.MODEL,
                                QueryOptions.BUDGET,
                                QueryOptions.RECENCY,
                                QueryOptions.AS_OF,
                                QueryOptions.ZONE,
                                QueryOptions.EXPLAIN),
                        Group.of(
                                "How much",
                                QueryOptions.COUNT,
                                QueryOptions.COUNT_STORIES,
                                QueryOptions.OFFSET,
                                QueryOptions.CURSOR,
                                QueryOptions.APPROX,
                                QueryOptions.TIMEOUT,
                                CommonOptions.PARTIAL),
                        Group.of(
                                "How it looks",
                                QueryOptions.FIELDS,
                                QueryOptions.RAW_CELLS,
                                QueryOptions.SNIPPETS,
                                QueryOptions.CONTEXT,
                                QueryOptions.KWIC,
                                QueryOptions.MARKS,
                                QueryOptions.SVG,
                                QueryOptions.PAGER,
                                CommonOptions.COLOR,
                                CommonOptions.QUIET),
                        CommonOptions.GENERAL),
                List.of(
                        new Example("dateline query northern ferry -letters", "some words, without another"),
                        new Example(
                                "dateline query \"northern sea\" +place:SEOUL --since 2023-10",
                                "a phrase, a field, and a date"),
                        new Example(
                                "dateline query strike --sort newest --facet publisher -n 3",
                                "the newest three, and who printed them all"),
                        new Example("dateline query ferry --histogram month --svg ferry.svg", "a chart for a page"),
                        new Example("dateline query flood --json | head -n 3", "for a program"),
                        new Example(
                                "dateline query --batch examples/topics.tsv -n 100 >run.trec",
                                "many queries at once")));
    }

    @Override
    public ExitCode run(Arguments arguments, Session session) throws IOException {
        Optional<String> batch = arguments.get(QueryOptions.BATCH);
        if (batch.isPresent()) {
            return batch(batch.get(), arguments, session);
        }
        String text = SearchRequestFactory.text(arguments, session);
        if (text.isBlank() && arguments.operands().isEmpty() && !SearchRequestFactory.asksWithoutWords(arguments)) {
            throw new UsageException("WORDS are missing: type what to find, '' for every article");
        }
        List<SearchIndex> indexes = new ArrayList<>();
        try {
            open(indexes, true, arguments, session);
            return ask(text, indexes, arguments, session);
        } finally {
            for (SearchIndex index : indexes) {
                index.close();
            }
        }
    }

    private static ExitCode batch(String file, Arguments arguments, Session session) throws IOException {
        QueryBatch.check(arguments);
        List<SearchIndex> indexes = new ArrayList<>();
        try (BufferedReader lines = QueryBatch.lines(file, session)) {
            open(indexes, false, arguments, session);
            return new QueryBatch(arguments, indexes, session).run(lines);
        } finally {
            for (SearchIndex index : indexes) {
                index.close();
            }
        }
    }

    /// @param once whether one query is asked
    private static void open(List<SearchIndex> indexes, boolean once, Arguments arguments, Session session)
            throws IOException {
        IndexOptions options =
                EmbeddingModels.with(IndexOptions.builder().once(once).build(), arguments, session);
        List<String> files = arguments.get(QueryOptions.IN);
        if (!files.isEmpty()) {
            indexes.add(AdHocIndex.open(files, options, session));
        }
        if (files.isEmpty() || arguments.has(CommonOptions.INDEX)) {
            indexes.addAll(Indexes.readAll(arguments, session, options));
        }
    }

    private static ExitCode ask(String text, List<SearchIndex> indexes, Arguments arguments, Session session)
            throws IOException {
        SearchRequestFactory requests =
                new SearchRequestFactory(arguments, indexes.getFirst(), arguments.get(QueryOptions.MATCH));
        ParseResult query = requests.query(text);
        SearchRequest request = requests.request(query);
        AnswerPrinter view = new AnswerPrinter(arguments, session, "");
        if (arguments.get(QueryOptions.EXPLAIN)) {
            List<Hit> aged = request.recency().isPresent() || request.ranking().isSemantic()
                    ? SearchIndex.union(indexes).search(request).hits()
                    : List.of();
            view.explain(SearchIndex.union(indexes).explain(request), aged);
            return ExitCode.OK;
        }
        ResultPage page = SearchIndex.union(indexes).search(request);
        SvgFile.write(page, arguments, session);
        view.show(text, request, page);
        noteWriter(indexes, arguments, session);
        if (!page.complete()) {
            return ExitCode.PARTIAL;
        }
        return page.total().articles() == 0 ? ExitCode.NONE : ExitCode.OK;
    }

    /// Says why an index is empty: a first run commits after a minute or at its end.
    private static void noteWriter(List<SearchIndex> indexes, Arguments arguments, Session session) {
        if (arguments.get(CommonOptions.QUIET)
                || !arguments.get(QueryOptions.IN).isEmpty()
                || Indexes.cluster(arguments, session).isPresent()) {
            return;
        }
        List<Path> folders = IndexFolder.all(arguments, session);
        for (int i = 0; i < folders.size(); i++) {
            if (indexes.get(i).stats().articles() == 0) {
                session.console()
                        .note(
                                SearchIndex.isBeingWritten(folders.get(i))
                                        ? "a run is writing it: its articles are found after its first commit, within a minute"
                                        : "dateline index PATH adds some; a run that was stopped early is taken up by the same"
                                                + " command");
            }
        }
    }

    /// {@return what `--fields` asks for, of any page: without extra fields where it asks for all}
    ///
    /// @param arguments what was typed
    static List<Column> columns(Arguments arguments) {
        return columns(arguments, ResultPage.builder().build());
    }

    /// {@return what `--fields` asks for}
    ///
    /// @param arguments what was typed
    /// @param page      what was found
    public static List<Column> columns(Arguments arguments, ResultPage page) {
        String names = arguments.get(QueryOptions.FIELDS).orElse("");
        if (names.strip().equals("all")) {
            return Column.all(page.hits());
        }
        List<String> listed = new ArrayList<>();
        int start = 0;
        while (start < names.length()) {
            int comma = names.indexOf(',', start);
            int end = comma < 0 ? names.length() : comma;
            String name = names.substring(start, end).strip();
            if (!name.isEmpty()) {
                listed.add(name);
            }
            start = end + 1;
        }
        return Column.named(listed);
    }
}
