package dateline.cli.query;

import dateline.ArticleIndexException;
import dateline.SearchIndex;
import dateline.cli.command.ExitCode;
import dateline.cli.command.Session;
import dateline.cli.option.Arguments;
import dateline.cli.option.CommonOptions;
import dateline.cli.option.Option;
import dateline.cli.option.QueryOptions;
import dateline.cli.option.UsageException;
import dateline.cli.output.BatchPages;
import dateline.cli.output.Console;
import dateline.cli.output.OutputFormat;
import dateline.query.SearchRequest;
import dateline.query.StoryView;
import dateline.result.ResultPage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.InterruptedIOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Asks the queries of a file on all processors and writes their hits in the order of its lines.
///
/// Only a few queries are under way at once, so that memory does not grow with the file. A line that cannot be answered
/// is named and counted, and the others are answered.
final class QueryBatch {

    /// How many queries are taken ahead of the one whose hits are written next, for each thread.
    private static final int AHEAD = 8;

    /// What belongs to one answer, not to many.
    private static final List<Option<?>> FOR_ONE_QUERY = List.of(
            QueryOptions.FILE,
            QueryOptions.COUNT,
            QueryOptions.COUNT_STORIES,
            QueryOptions.FACET,
            QueryOptions.HISTOGRAM,
            QueryOptions.SVG,
            QueryOptions.CURSOR,
            QueryOptions.EXPLAIN,
            QueryOptions.KWIC);

    private final Arguments arguments;
    private final SearchIndex index;
    private final SearchRequestFactory requests;
    private final Console console;
    private final boolean quiet;
    private final OutputFormat format;
    private final BatchPages pages;
    private long asked;
    private long failed;
    private long cutShort;
    private boolean found;

    /// Prepares.
    ///
    /// @param arguments what was typed
    /// @param indexes   the indexes, searched as one
    /// @param session   has the console
    /// @throws UsageException if options do not go together
    QueryBatch(Arguments arguments, List<SearchIndex> indexes, Session session) {
        check(arguments);
        this.arguments = arguments;
        this.index = SearchIndex.union(indexes);
        this.requests = new SearchRequestFactory(arguments, indexes.getFirst(), arguments.get(QueryOptions.MATCH));
        this.console = session.console();
        this.quiet = arguments.get(CommonOptions.QUIET);
        this.format = format(arguments);
        this.pages = new BatchPages(
                format, arguments.get(QueryOptions.RAW_CELLS), QueryCommand.columns(arguments), console.out());
    }

    /// Refuses options that do not go together, before an index is opened.
    ///
    /// @param arguments what was typed
    static void check(Arguments arguments) {
        if (!arguments.operands().isEmpty()) {
            throw new UsageException("--batch has the queries: to narrow all of them, use --filter");
        }
        for (Option<?> option : FOR_ONE_QUERY) {
            if (arguments.has(option)) {
                throw new UsageException("--batch does not go with " + option.name());
            }
        }
        if (format(arguments) == OutputFormat.TREC
                && arguments.has(QueryOptions.STORIES)
                && arguments.get(QueryOptions.STORIES).folds()) {
            throw new UsageException("--format trec lists articles: leave out --stories, or use --format jsonl or csv");
        }
    }

    private static OutputFormat format(Arguments arguments) {
        if (!arguments.has(QueryOptions.FORMAT)) {
            return arguments.get(CommonOptions.JSON) ? OutputFormat.JSONL : OutputFormat.TREC;
        }
        OutputFormat format = arguments.get(QueryOptions.FORMAT);
        if (!BatchPages.isKnown(format)) {
            throw new UsageException("--batch writes --format trec, jsonl or csv");
        }
        return format;
    }

    /// A line of the file that is being answered.
    private record Pending(long line, String id, Future<ResultPage> page) {}

    /// Answers all.
    ///
    /// @param lines the lines of the file; those that are blank or begin with `#` ask nothing
    /// @return how it ended
    ExitCode run(BufferedReader lines) throws IOException {
        int threads = Runtime.getRuntime().availableProcessors();
        ExecutorService workers = Executors.newFixedThreadPool(threads, QueryBatch::daemon);
        try {
            Deque<Pending> pending = new ArrayDeque<>();
            long number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                String text = number == 1 && line.startsWith("\ufeff") ? line.substring(1) : line;
                if (!text.isBlank() && text.charAt(0) != '#') {
                    pending.add(begin(number, text, workers));
                }
                if (pending.size() > threads * AHEAD) {
                    write(pending.remove());
                }
            }
            while (!pending.isEmpty()) {
                write(pending.remove());
            }
        } finally {
            workers.shutdownNow();
        }
        console.out().flush();
        return end();
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "dateline-query");
        thread.setDaemon(true);
        return thread;
    }

    private Pending begin(long number, String line, ExecutorService workers) {
        asked++;
        int tab = line.indexOf('\t');
        String id = tab < 0 ? Long.toString(number) : line.substring(0, tab).strip();
        String text = line.substring(tab + 1).strip();
        return new Pending(number, id, workers.submit(() -> answer(id, text)));
    }

    private ResultPage answer(String id, String text) {
        if (id.isEmpty()) {
            throw new UsageException("there is no id before the tab");
        }
        if (text.isEmpty()) {
            throw new UsageException("there is no query after the tab");
        }
        SearchRequest.Builder request = requests.request(requests.query(text)).toBuilder();
        // Totals are not shown, so articles that cannot come among the best need not be looked at.
        request.exactTotal(false);
        if (format != OutputFormat.JSONL && !arguments.has(QueryOptions.SNIPPETS)) {
            request.snippets(0);
        }
        if (format == OutputFormat.TREC) {
            request.stories(StoryView.SHOW);
        }
        return index.search(request.build());
    }

    private void write(Pending next) throws IOException {
        ResultPage page;
        try {
            page = next.page().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted at line " + next.line());
        } catch (ExecutionException e) {
            fail(next, Objects.requireNonNullElse(e.getCause(), e));
            return;
        }
        pages.write(next.id(), page);
        found |= page.hits().iterator().hasNext();
        if (!page.complete()) {
            cutShort++;
            console.note("line " + next.line() + ": the time ran out, so the answer is cut short");
        }
        if (!quiet) {
            page.warnings().forEach(warning -> console.warn("line " + next.line() + ": " + warning));
        }
    }

    private void fail(Pending next, Throwable cause) {
        boolean bad =
                cause instanceof ArticleIndexException e && e.reason() == ArticleIndexException.Reason.BAD_REQUEST;
        if (!bad && !(cause instanceof UsageException)) {
            throw rethrown(next, cause);
        }
        console.note("line " + next.line() + ": " + cause.getMessage());
        if (cause instanceof UsageException usage) {
            usage.drawing().lines().forEach(console::note);
        }
        failed++;
    }

    /// {@return a failure of the index itself, which no other line would be spared}
    private static RuntimeException rethrown(Pending next, Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException failure
                ? failure
                : new IllegalStateException("cannot answer line " + next.line(), cause);
    }

    private ExitCode end() {
        if (failed > 0) {
            console.note(failed + " of " + asked + (asked == 1 ? " query" : " queries") + " failed");
            return failed == asked ? ExitCode.ERROR : ExitCode.PARTIAL;
        }
        if (cutShort > 0) {
            return ExitCode.PARTIAL;
        }
        return found ? ExitCode.OK : ExitCode.NONE;
    }

    /// {@return the lines of the file of `--batch`}
    ///
    /// @param file    its name, or `-` for standard input
    /// @param session has standard input and the directory
    static BufferedReader lines(String file, Session session) throws IOException {
        Reader reader = file.equals("-")
                ? new InputStreamReader(session.in(), StandardCharsets.UTF_8)
                : new InputStreamReader(Files.newInputStream(session.path(file)), StandardCharsets.UTF_8);
        return new BufferedReader(reader);
    }
}
