package dateline.cli.shell;

import dateline.ArticleIndexException;
import dateline.SearchIndex;
import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.cli.command.ExitCode;
import dateline.cli.command.Layouts;
import dateline.cli.command.Session;
import dateline.cli.inspect.FieldsCommand;
import dateline.cli.option.Arguments;
import dateline.cli.option.QueryOptions;
import dateline.cli.option.UsageException;
import dateline.cli.output.ArticleText;
import dateline.cli.output.Console;
import dateline.cli.output.Style;
import dateline.cli.output.StyledText;
import dateline.cli.output.TextLayout;
import dateline.cli.query.AnswerPrinter;
import dateline.cli.query.SearchRequestFactory;
import dateline.cli.query.WhyPage;
import dateline.format.Amount;
import dateline.query.SearchRequest;
import dateline.result.Completion;
import dateline.result.Explanation;
import dateline.result.Hit;
import dateline.result.MatchExplanation;
import dateline.result.ResultPage;
import dateline.result.TermCount;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Questions and answers, one line after the other, until there are no more.
final class Shell {

    private static final String PROMPT = "dateline> ";
    private static final int LISTED = 20;
    private static final StyledText NO_MARGIN = new StyledText();

    /// An option as on the command line: `-n` with its number, or a long one.
    private static final Pattern OPTION = Pattern.compile("(?:^| )(?:-n [0-9]+|(--[a-z][a-z-]+)(?:=\\S*)?)(?: |$)");

    private final List<SearchIndex> indexes;
    private final ShellOptions options;
    private final boolean echoes;
    private final LineSource lines;
    private final Session session;
    private final Console console;

    private String lastText = "";
    private Optional<ResultPage> lastPage = Optional.empty();

    /// The ids of the hits of the last query, by their numbers: those of all its pages.
    private final Map<String, String> hits = new HashMap<>();

    Shell(List<SearchIndex> indexes, Arguments arguments, LineSource lines, Session session) {
        this.indexes = indexes;
        this.options = new ShellOptions(arguments);
        this.echoes = arguments.get(ShellCommand.ECHO);
        this.lines = lines;
        this.session = session;
        this.console = session.console();
    }

    /// {@return how the shell ended, after the last line}
    ExitCode run() throws IOException {
        OptionalInt columns = lines.columns();
        for (Optional<String> line = lines.next(PROMPT); line.isPresent(); line = lines.next(PROMPT)) {
            String text = line.get().strip();
            if (!lines.columns().equals(columns)) {
                columns = lines.columns();
                columns.ifPresent(console::resized);
            }
            if (text.equals(":quit") || text.equals(":q")) {
                break;
            }
            if (!text.isEmpty()) {
                echo(text);
                answer(text);
                console.out().flush();
            }
        }
        return ExitCode.OK;
    }

    /// With `--echo`, each line that nobody typed stands above its answer.
    private void echo(String text) {
        if (echoes && !lines.isTyped() && !text.startsWith(":set") && !text.startsWith(":unset")) {
            line("> " + text, Style.META);
        }
    }

    private void answer(String text) {
        try {
            indexes.forEach(SearchIndex::refresh);
            if (text.charAt(0) == ':') {
                int space = text.indexOf(' ');
                command(
                        space < 0 ? text : text.substring(0, space),
                        space < 0 ? "" : text.substring(space).strip());
            } else {
                ask(text);
            }
        } catch (UsageException e) {
            console.note(String.valueOf(e.getMessage()));
            e.drawing().lines().forEach(console::note);
        } catch (ArticleIndexException e) {
            console.note(String.valueOf(e.getMessage()));
        } catch (LineSource.StoppedException e) {
            console.note("stopped");
        }
    }

    private void command(String name, String rest) {
        switch (name) {
            case ":more", ":m" -> more();
            case ":explain", ":e" -> explain(rest.isEmpty() ? lastText : rest);
            case ":why", ":w" -> why(rest);
            case ":get", ":g" -> get(rest);
            case ":count" -> console.out().print(count(rest) + "\n");
            case ":set" -> set(rest);
            case ":unset" -> options.unset(rest);
            case ":suggest" -> suggest(rest);
            case ":terms" -> terms(rest);
            case ":fields" -> FieldsCommand.show(indexes.getFirst().fields(), layout(), console.out());
            case ":help", ":h", ":?" -> help();
            default -> throw new UsageException("there is no command " + name + ": :help lists them");
        }
    }

    // --- asking ---

    private SearchRequestFactory requests() {
        Arguments arguments = options.arguments();
        return new SearchRequestFactory(arguments, indexes.getFirst(), arguments.get(QueryOptions.MATCH));
    }

    private SearchRequest request(String text) {
        SearchRequestFactory requests = requests();
        return requests.request(requests.query(text));
    }

    private void ask(String text) {
        SearchRequest request = request(text);
        lastText = text;
        hits.clear();
        show(request);
        hint(text);
    }

    /// What somebody may have meant who does not know this shell.
    private void hint(String text) {
        if (text.equals("quit") || text.equals("exit") || text.equals("help")) {
            console.note("'" + text + "' was searched; commands begin with a colon: "
                    + (text.equals("help") ? ":help" : ":quit"));
            return;
        }
        Matcher option = OPTION.matcher(text);
        if (option.find()) {
            String read = option.group(1) == null ? "-n was read as NOT n" : "'" + option.group(1) + "' was searched";
            console.note(read + "; options are set by a command, as in :set limit 2");
        }
    }

    private void more() {
        String cursor = lastPage.flatMap(ResultPage::cursor)
                .orElseThrow(() -> new UsageException(
                        lastPage.isEmpty() ? "no query yet: type one first" : "there are no more hits"));
        show(request(lastText).toBuilder().offset(0).cursor(cursor).build());
    }

    private void show(SearchRequest request) {
        ResultPage page = lines.await(() -> SearchIndex.union(indexes).search(request));
        lastPage = Optional.of(page);
        page.forEach(
                hit -> hits.put(Long.toString(hit.rank()), hit.article().id().value()));
        new AnswerPrinter(options.arguments(), session, ":more").show(lastText, request, page);
    }

    private void explain(String text) {
        requireText(text, ":explain QUERY");
        SearchRequest request = request(text);
        List<Hit> aged = request.recency().isPresent() || request.ranking().isSemantic()
                ? lines.await(() -> SearchIndex.union(indexes).search(request)).hits()
                : List.of();
        Explanation explanation = lines.await(() -> SearchIndex.union(indexes).explain(request));
        new AnswerPrinter(options.arguments(), session, ":more").explain(explanation, aged);
    }

    private long count(String text) {
        requireText(text, ":count QUERY");
        SearchRequest request = request(text).toBuilder().limit(0).build();
        return lines.await(() -> SearchIndex.union(indexes).search(request))
                .total()
                .articles();
    }

    // --- hits ---

    private void why(String hit) {
        requireText(lastText, "a query first");
        String id = id(hit);
        for (SearchIndex index : indexes) {
            SearchRequest request = request(lastText);
            Optional<MatchExplanation> why = lines.await(() -> index.why(id, request));
            if (why.isPresent()) {
                WhyPage.show(why.get(), request.ranking().isSemantic(), layout(), console.out());
                return;
            }
        }
        throw new UsageException("there is no article " + id);
    }

    private void get(String hit) {
        String id = id(hit);
        for (SearchIndex index : indexes) {
            Optional<Article> article = index.article(id);
            if (article.isPresent()) {
                new ArticleText(layout(), console.out())
                        .write(article.get(), Map.of(), index.stories().contents(id));
                return;
            }
        }
        throw new UsageException("there is no article " + id);
    }

    /// {@return the id of a hit of the last query, by its number, or the id that was typed}
    private String id(String typed) {
        requireText(typed, "the number of a hit, or an id");
        String hit = hits.get(typed);
        if (hit != null) {
            return hit;
        }
        if (typed.length() > ArticleId.MAX_LENGTH) {
            throw new UsageException("invalid id: it is longer than any");
        }
        return typed;
    }

    private static void requireText(String text, String what) {
        if (text.isEmpty()) {
            throw new UsageException("this needs " + what);
        }
    }

    // --- options and lists ---

    private void set(String rest) {
        if (rest.isEmpty()) {
            options.shown().forEach(option -> line(option, Style.PLAIN));
            return;
        }
        int space = rest.indexOf(' ');
        options.set(
                space < 0 ? rest : rest.substring(0, space),
                space < 0 ? "" : rest.substring(space).strip());
    }

    private void suggest(String beginning) {
        for (Completion completion : indexes.getFirst().suggest(beginning, LISTED)) {
            line(completion.text(), Style.PLAIN);
        }
    }

    private void terms(String pattern) {
        for (TermCount term : indexes.getFirst().terms(Optional.empty(), pattern, LISTED)) {
            line(term.term() + " · " + Amount.of(term.articles(), "article"), Style.PLAIN);
        }
    }

    private void help() {
        ShellOptions.COMMANDS.forEach((name, purpose) -> {
            StyledText margin = new StyledText().indent(2).add(name, Style.TITLE);
            new StyledText()
                    .add(purpose, Style.PLAIN)
                    .writeTo(console.out(), layout(), margin.indent(12 - name.length()));
        });
    }

    private void line(String text, Style style) {
        new StyledText().add(text, style).writeTo(console.out(), layout(), NO_MARGIN);
    }

    private TextLayout layout() {
        return Layouts.of(options.arguments(), session);
    }
}
