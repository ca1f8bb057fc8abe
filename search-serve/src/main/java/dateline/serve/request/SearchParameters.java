package dateline.serve.request;

import dateline.SearchIndex;
import dateline.format.ControlCharacterEscaper;
import dateline.query.ParseResult;
import dateline.query.Period;
import dateline.query.PeriodLength;
import dateline.query.Query;
import dateline.query.RankingModel;
import dateline.query.SearchRequest;
import dateline.query.Sort;
import dateline.query.StoryView;
import dateline.query.parser.Match;
import dateline.query.parser.QueryParser;
import dateline.query.parser.QuerySyntaxException;
import dateline.serve.html.Link;
import dateline.serve.http.Parameters;
import dateline.serve.http.ProblemException;
import dateline.serve.http.ServerLimits;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A search as the parameters of a URL describe it. They have the names of the command's options; `q` is the query.
///
/// @param parameters what was given
/// @param zone       the time zone of days, unless the parameters name another
/// @param limits     how much may be asked for
/// @param standard   how articles are ranked, unless the parameters say otherwise
public record SearchParameters(Parameters parameters, ZoneId zone, ServerLimits limits, RankingModel standard) {

    /// The parameters that say which articles are found, and in which order.
    public static final List<String> NAMES = List.of(
            "q", "filter", "since", "until", "undated", "sort", "stories", "rank", "recency", "match", "syntax",
            "strict", "as_of", "zone", "in");

    /// The parameters that say what is shown of them.
    public static final List<String> SHOWN =
            List.of("limit", "offset", "cursor", "facet", "histogram", "snippets", "context", "approx", "fields");

    /// The parameters of a timeline.
    public static final List<String> TIMELINE = List.of("histogram", "limit");

    /// The most quotes that a page shows.
    public static final int MOST_QUOTES = 1000;

    private static final int QUOTES = 20;
    private static final int MOST_HITS = 1000;
    private static final int MOST_BURSTS = 100;
    private static final int MOST_FACETS = 1000;
    private static final int FACET_VALUES = 10;
    private static final Pattern HALF_LIFE = Pattern.compile("([0-9]{1,6})\\s*(h|d|w|mo|y|)");
    private static final Map<String, Integer> HOURS = Map.of("h", 1, "", 24, "d", 24, "w", 168, "mo", 720, "y", 8760);
    private static final Pattern CLOCK = Pattern.compile("(?i)now|hour|minute|second|recency");

    /// The query languages.
    public enum Syntax {
        /// dateline's own.
        DATELINE,
        /// Lucene's classic one.
        LUCENE
    }

    /// {@return the query as it was typed}
    public String text() {
        return parameters.text("q");
    }

    /// {@return whether anything is asked for at all}
    public boolean isGiven() {
        return Set.of("q", "filter", "since", "until", "stories", "sort").stream()
                .anyMatch(name -> parameters.get(name).isPresent());
    }

    /// {@return how articles are ranked}
    public RankingModel ranking() {
        return parameters.choice("rank", standard);
    }

    /// {@return what articles that are like another are searched by: those of the same ranking, where it is by meaning}
    ///
    /// @param limit how many
    public SearchRequest related(int limit) {
        return SearchRequest.builder(Query.everything())
                .ranking(ranking().isSemantic() ? ranking() : RankingModel.DEFAULT)
                .limit(limit)
                .build();
    }

    /// {@return whether the answer may change while the index does not: with the time of day, or with what a model has
    /// read meanwhile}
    public boolean mayChange() {
        return ranking().isSemantic()
                || parameters.get("recency").isPresent()
                || parameters.values().values().stream()
                        .flatMap(List::stream)
                        .anyMatch(value -> CLOCK.matcher(value).find());
    }

    /// {@return the address of a page about this search}
    ///
    /// @param path the page's path
    public Link link(String path) {
        Link link = Link.to(path);
        for (String name : NAMES) {
            for (String value : parameters.all(name)) {
                link = link.with(name, value.strip());
            }
        }
        return link;
    }

    /// {@return the request for a timeline, in which all words must match unless the parameters say otherwise}
    ///
    /// @param index the index that is asked
    /// @throws ProblemException if a parameter has no meaning
    public SearchRequest timeline(SearchIndex index) {
        SearchRequest.Builder request = request(index, Match.ALL)
                .limit(parameters.number("limit", 0, MOST_BURSTS, SearchRequest.DEFAULT_LIMIT));
        if (parameters.get("histogram").isPresent()) {
            request.histogram(parameters.choice("histogram", PeriodLength.MONTH));
        }
        return request.build();
    }

    /// {@return the request for what is quoted in the articles that this finds, in which all words must match unless it
    /// says otherwise}
    ///
    /// @param index the index that is asked
    /// @throws ProblemException if a parameter has no meaning
    public SearchRequest quotes(SearchIndex index) {
        return request(index, Match.ALL)
                .limit(parameters.number("limit", 0, MOST_QUOTES, QUOTES))
                .build();
    }

    /// {@return the request that the parameters describe}
    ///
    /// @param index the index that is asked
    /// @throws ProblemException if a parameter has no meaning
    public SearchRequest.Builder request(SearchIndex index) {
        return request(index, Match.BEST);
    }

    private SearchRequest.Builder request(SearchIndex index, Match match) {
        try {
            SearchRequest.Builder request = SearchRequest.builder(query(index, text(), match));
            for (String filter : parameters.all("filter")) {
                request.filter(query(index, filter, match));
            }
            period().ifPresent(request::filter);
            parameters.get("sort").ifPresent(sort -> request.sort(Sort.parse(sort)));
            parameters.get("recency").ifPresent(text -> request.recency(length("recency", text)));
            if (parameters.get("as_of").isPresent()) {
                // A day is meant to its end; the period's end is the first instant that no longer belongs to it.
                Period period = Period.parse(point("as_of"));
                request.asOf(period.resolve(Clock.system(zoneAsked()))
                        .to()
                        .orElseThrow()
                        .minusNanos(1));
            }
            return request.zone(zoneAsked())
                    .ranking(ranking())
                    .stories(parameters.choice("stories", StoryView.FOLD))
                    .includeUndated(parameters.flag("undated"))
                    .timeout(limits.queryTime());
        } catch (IllegalArgumentException e) {
            throw new ProblemException(400, String.valueOf(e.getMessage()));
        }
    }

    /// {@return the request with what is to be shown of its answer}
    ///
    /// @param index the index that is asked
    /// @throws ProblemException if a parameter has no meaning
    public SearchRequest shown(SearchIndex index) {
        SearchRequest.Builder request = request(index);
        try {
            for (String facet : parameters.all("facet")) {
                addFacet(facet, request);
            }
            if (parameters.get("histogram").isPresent()) {
                request.histogram(parameters.choice("histogram", PeriodLength.MONTH));
            }
            parameters.get("cursor").ifPresent(request::cursor);
            return request.limit(parameters.number("limit", 0, MOST_HITS, SearchRequest.DEFAULT_LIMIT))
                    .offset(offset())
                    .snippets(parameters.number("snippets", 0, 100, 2))
                    .context(parameters.number("context", 0, 100, 0))
                    .exactTotal(!parameters.flag("approx"))
                    .build();
        } catch (IllegalArgumentException e) {
            throw new ProblemException(400, String.valueOf(e.getMessage()));
        }
    }

    /// {@return how many hits come before those of this page}
    public int offset() {
        return parameters.number("offset", 0, SearchRequest.MAX_WINDOW - MOST_HITS, 0);
    }

    private ParseResult query(SearchIndex index, String text, Match unless) {
        Match match = parameters.choice("match", unless);
        if (parameters.choice("syntax", Syntax.DATELINE) == Syntax.LUCENE) {
            Query query = text.isBlank() ? Query.everything() : SearchIndex.parseLucene(text, match);
            return new ParseResult(query, List.of());
        }
        QueryParser parser = index.parser().toBuilder().match(match).build();
        if (!parameters.flag("strict")) {
            return parser.parse(text);
        }
        try {
            return parser.parseStrict(text);
        } catch (QuerySyntaxException e) {
            throw new ProblemException(400, "the query is not well formed: " + e.getMessage());
        }
    }

    private Optional<Query> period() {
        String since = point("since");
        String until = point("until");
        return since.isEmpty() && until.isEmpty()
                ? Optional.empty()
                : Optional.of(Query.published(since + ".." + until));
    }

    /// {@return one date, which may be a period but no range}
    private String point(String name) {
        String text = parameters.text(name).strip();
        if (text.contains("..") || text.startsWith("<") || text.startsWith(">")) {
            throw new ProblemException(
                    400, name + " takes one date, not '" + ControlCharacterEscaper.brief(text) + "'");
        }
        try {
            if (!text.isEmpty()) {
                Period.parse(text);
            }
        } catch (IllegalArgumentException e) {
            throw new ProblemException(400, name + ": " + e.getMessage());
        }
        return text;
    }

    private ZoneId zoneAsked() {
        try {
            return parameters.get("zone").map(ZoneId::of).orElse(zone);
        } catch (DateTimeException e) {
            throw new ProblemException(
                    400,
                    "zone takes a zone such as Asia/Seoul or +09:00, not '"
                            + ControlCharacterEscaper.brief(parameters.text("zone")) + "'");
        }
    }

    /// {@return a length of time}
    ///
    /// @param name the parameter that says it
    /// @param text what it says
    /// @throws ProblemException if that is no length of time
    public static Duration length(String name, String text) {
        Matcher matcher = HALF_LIFE.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (matcher.matches()) {
            Duration length =
                    Duration.ofHours(Long.parseLong(matcher.group(1)) * HOURS.getOrDefault(matcher.group(2), 24));
            if (length.isPositive()) {
                return length;
            }
        }
        throw new ProblemException(
                400,
                name + " takes a time such as 180d, 12h, 6w, 3mo or 2y, not '" + ControlCharacterEscaper.brief(text)
                        + "'");
    }

    private static void addFacet(String facet, SearchRequest.Builder request) {
        int colon = facet.lastIndexOf(':');
        if (colon < 0) {
            request.facet(facet, FACET_VALUES);
            return;
        }
        try {
            int values = Integer.parseInt(facet.substring(colon + 1));
            if (values >= 1 && values <= MOST_FACETS) {
                request.facet(facet.substring(0, colon), values);
                return;
            }
        } catch (NumberFormatException e) {
            // Told below.
        }
        throw new ProblemException(
                400,
                "facet takes a field, or a field and a number up to " + MOST_FACETS + " as in publisher:20, not '"
                        + ControlCharacterEscaper.brief(facet) + "'");
    }
}
