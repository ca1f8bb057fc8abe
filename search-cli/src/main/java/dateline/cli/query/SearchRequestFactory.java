package dateline.cli.query;

import dateline.SearchIndex;
import dateline.cli.command.Session;
import dateline.cli.option.Arguments;
import dateline.cli.option.CommonOptions;
import dateline.cli.option.PeriodOptions;
import dateline.cli.option.QueryOptions;
import dateline.cli.option.QueryOptions.Grammar;
import dateline.cli.option.UsageException;
import dateline.cli.output.OutputFormat;
import dateline.query.ParseResult;
import dateline.query.Query;
import dateline.query.SearchRequest;
import dateline.query.Sort;
import dateline.query.StoryView;
import dateline.query.parser.Match;
import dateline.query.parser.QueryParser;
import dateline.query.parser.QuerySyntaxException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes a request of what was typed.
public final class SearchRequestFactory {

    private static final int FACET_VALUES = 10;

    /// A concordance shows every match, as far as an answer can hold them.
    private static final int KWIC_SENTENCES = 100;

    private static final Pattern JOINED_OPTION = Pattern.compile("(-[nC])=?([0-9]{1,4})");

    private final Arguments arguments;
    private final QueryParser parser;
    private final Match match;
    private final Optional<ZoneId> zone;

    /// Prepares to read a query.
    ///
    /// @param arguments what was typed
    /// @param index     whose fields the query may name
    /// @param match     what words side by side mean
    public SearchRequestFactory(Arguments arguments, SearchIndex index, Match match) {
        this.arguments = arguments;
        this.match = match;
        this.parser = index.parser().toBuilder()
                .match(match)
                .allowLeadingWildcard(arguments.get(QueryOptions.LEADING_WILDCARD))
                .build();
        this.zone = arguments.get(QueryOptions.ZONE).map(SearchRequestFactory::zone);
    }

    /// {@return the text of the query: the words, or what the file of `--file` holds}
    ///
    /// @param arguments what was typed
    /// @param session   has standard input and the directory
    public static String text(Arguments arguments, Session session) throws IOException {
        Optional<String> file = arguments.get(QueryOptions.FILE);
        if (file.isEmpty()) {
            return QueryTextSource.of(arguments.operands());
        }
        if (!arguments.operands().isEmpty()) {
            throw new UsageException("the query is in " + file.get() + ": to narrow it, use --filter");
        }
        byte[] content =
                file.get().equals("-") ? session.in().readAllBytes() : Files.readAllBytes(session.path(file.get()));
        return QueryTextSource.ofFile(new String(content, StandardCharsets.UTF_8));
    }

    /// {@return the query that a text is}
    ///
    /// @param text the text
    /// @throws UsageException if it must be well formed and is not
    public ParseResult query(String text) {
        if (arguments.get(QueryOptions.SYNTAX) == Grammar.LUCENE) {
            Query query = text.isBlank() ? Query.everything() : SearchIndex.parseLucene(text, match);
            return new ParseResult(query, List.of());
        }
        if (!arguments.get(QueryOptions.STRICT)) {
            return parser.parse(text);
        }
        try {
            return parser.parseStrict(text);
        } catch (QuerySyntaxException e) {
            throw new UsageException("the query is not well formed", e.prettyPrint());
        }
    }

    /// {@return the request for a query and all that the options ask for besides}
    ///
    /// @param query the query
    public SearchRequest request(ParseResult query) {
        SearchRequest.Builder request = SearchRequest.builder(withHints(query));
        try {
            for (String filter : arguments.get(QueryOptions.FILTER)) {
                request.filter(query(filter));
            }
            Optional<Query> period = PeriodOptions.period(arguments);
            if (period.isPresent()) {
                request.filter(period.get());
            }
            for (String facet : arguments.get(QueryOptions.FACET)) {
                addFacet(facet, request);
            }
            arguments.get(QueryOptions.HISTOGRAM).length().ifPresent(request::histogram);
            arguments.get(QueryOptions.SORT).ifPresent(sort -> request.sort(Sort.parse(sort)));
            arguments.get(QueryOptions.CURSOR).ifPresent(request::cursor);
            zone.ifPresent(request::zone);
            arguments
                    .get(QueryOptions.AS_OF)
                    .ifPresent(time -> request.asOf(PeriodOptions.asOf(time, zone.orElseGet(ZoneId::systemDefault))));
            arguments.get(QueryOptions.RECENCY).ifPresent(request::recency);
            return request.ranking(arguments.get(QueryOptions.RANK))
                    .stories(stories())
                    .limit(countsOnly(arguments) ? 0 : arguments.get(QueryOptions.LIMIT))
                    .offset(arguments.get(QueryOptions.OFFSET))
                    .includeUndated(arguments.get(QueryOptions.UNDATED))
                    .exactTotal(!arguments.get(QueryOptions.APPROX))
                    .snippets(arguments.get(QueryOptions.KWIC) ? KWIC_SENTENCES : arguments.get(QueryOptions.SNIPPETS))
                    .context(arguments.get(QueryOptions.CONTEXT))
                    .timeout(QueryOptions.timeout(arguments))
                    .embeddingBudget(arguments.get(QueryOptions.BUDGET))
                    .build();
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    /// Among words a dash means not, so that `-n5` asks for articles without `n5`; a user who types it wants five hits.
    private ParseResult withHints(ParseResult query) {
        List<String> warnings = new ArrayList<>(query.warnings());
        for (String operand : arguments.operands()) {
            Matcher option = JOINED_OPTION.matcher(operand);
            if (option.matches()) {
                warnings.add(operand + " is read as NOT " + operand.substring(1) + ": for the option write "
                        + option.group(1) + " " + option.group(2));
            }
        }
        return new ParseResult(query.query(), warnings);
    }

    /// {@return whether only the total is wanted}
    ///
    /// @param arguments what was typed
    static boolean countsOnly(Arguments arguments) {
        return arguments.get(QueryOptions.COUNT) || arguments.get(QueryOptions.COUNT_STORIES);
    }

    private StoryView stories() {
        if (arguments.get(QueryOptions.COUNT) && arguments.get(QueryOptions.COUNT_STORIES)) {
            throw new UsageException("--count counts articles and --count-stories stories: give one of them");
        }
        if (arguments.get(QueryOptions.COUNT_STORIES)) {
            return arguments.get(QueryOptions.STORIES) == StoryView.ONLY ? StoryView.ONLY : StoryView.FOLD;
        }
        OutputFormat format = arguments.get(QueryOptions.FORMAT);
        boolean counts = arguments.get(QueryOptions.COUNT)
                || (!arguments.get(CommonOptions.JSON) && (format == OutputFormat.IDS || format == OutputFormat.TREC));
        if (!counts) {
            return arguments.get(QueryOptions.STORIES);
        }
        if (arguments.has(QueryOptions.STORIES)
                && arguments.get(QueryOptions.STORIES).folds()) {
            throw new UsageException(
                    "--count and --format ids and trec count articles: leave out --stories, or use --count-stories");
        }
        return StoryView.SHOW;
    }

    /// {@return whether something other than words asks for articles, so that none means all}
    ///
    /// @param arguments what was typed
    static boolean asksWithoutWords(Arguments arguments) {
        return arguments.has(QueryOptions.FILTER)
                || arguments.has(QueryOptions.SINCE)
                || arguments.has(QueryOptions.UNTIL)
                || arguments.has(QueryOptions.FACET)
                || arguments.has(QueryOptions.SORT)
                || arguments.has(QueryOptions.COUNT)
                || arguments.has(QueryOptions.COUNT_STORIES)
                || arguments.has(QueryOptions.STORIES)
                || arguments.has(QueryOptions.HISTOGRAM);
    }

    private static void addFacet(String facet, SearchRequest.Builder request) {
        int colon = facet.lastIndexOf(':');
        if (colon < 0) {
            request.facet(facet, FACET_VALUES);
            return;
        }
        try {
            request.facet(facet.substring(0, colon), Integer.parseInt(facet.substring(colon + 1)));
        } catch (NumberFormatException e) {
            throw new UsageException("--facet takes FIELD or FIELD:N, as in publisher:20, not '" + facet + "'");
        }
    }

    /// {@return the zone of a name}
    ///
    /// @param name the name
    public static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new UsageException("--zone takes a zone such as Asia/Seoul or +09:00, not '" + name + "'");
        }
    }
}
