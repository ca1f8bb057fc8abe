package dateline.mcp;

import dateline.SearchIndex;
import dateline.article.Article;
import dateline.format.ControlCharacterEscaper;
import dateline.format.WhyJson;
import dateline.query.Period;
import dateline.query.PeriodLength;
import dateline.query.Query;
import dateline.query.SearchRequest;
import dateline.query.Sort;
import dateline.query.StoryView;
import dateline.query.parser.Match;
import dateline.result.Copies;
import dateline.result.FacetCount;
import dateline.result.Hit;
import dateline.result.MatchExplanation;
import dateline.result.MatchExplanation.ClauseMatch;
import dateline.result.ResultPage;
import dateline.result.Snippet;
import dateline.serve.index.ServedIndex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The tools that find: search, passages, count, timeline, why.
final class FindTools {

    private static final int PASSAGES = 3;
    private static final int ALL_PASSAGES = 100;
    private static final String QUERY =
            "Words, \"phrases\", AND OR NOT, w/5 (near), /s (same sentence), title: publisher: author: place:, date:2023-10";

    private final Indexes indexes;

    FindTools(Indexes indexes) {
        this.indexes = indexes;
    }

    List<Tool> all() {
        return List.of(
                new Tool(
                        "search",
                        "Find articles. Gives for each hit its id, title, publisher, date, how many copies of it there are, and "
                                + "the passages that match. Copies of one story are folded into one hit unless per_story is false. "
                                + "Then read with passages or get.",
                        ask().choice("sort", List.of("relevance", "newest", "oldest"), "The order of hits")
                                .flag("per_story", "Whether copies are folded (default true)")
                                .number("limit", 1, 50, "How many hits (default 10)")
                                .build(),
                        this::search),
                new Tool(
                        "passages",
                        "Quote the sentences that match a query, from one article (give id) or from the best ones. Each passage "
                                + "can be cited: article, field, start, end, sha256.",
                        ask().text("id", "Only from this article")
                                .number("context", 0, 5, "How many sentences around each (default 0)")
                                .build(),
                        this::passages),
                new Tool(
                        "count",
                        "Count articles and stories that match a query, in all and by publisher, section, author, place, tag, "
                                + "lang, year or month; or, by speaker, the different quotes in them.",
                        ask().text("by", "The field to count by")
                                .number("limit", 1, 200, "How many values (default 20)")
                                .build(),
                        this::count),
                new Tool(
                        "timeline",
                        "Show a subject over time: articles and stories by day, month or year, how many of a "
                                + "thousand articles these are, and the bursts in which more was written than usual, each "
                                + "with its first and its largest story and the words that tell it from the rest. All words "
                                + "of the query must match.",
                        ask().choice("by", List.of("day", "week", "month", "year"), "How long a period is")
                                .number("limit", 0, 50, "How many bursts (default 10)")
                                .build(),
                        this::timeline),
                new Tool(
                        "why",
                        "Explain why an article matches a query, clause by clause, or why it does not.",
                        indexes.schema()
                                .needs("id", "The id of the article")
                                .needs("query", QUERY)
                                .number(TokenBudget.NAME, TokenBudget.LEAST, TokenBudget.MOST, TokenBudget.ABOUT)
                                .build(),
                        this::why));
    }

    private ArgumentSchema ask() {
        return indexes.schema()
                .needs("query", QUERY)
                .choice(
                        "syntax",
                        List.of("query", "text"),
                        "Whether the query is in the query language, or a plain sentence")
                .text("from", "Only articles of this date or later: 2023, 2023-10, 2023-10-12")
                .text("to", "Only articles until the end of this date")
                .number(TokenBudget.NAME, TokenBudget.LEAST, TokenBudget.MOST, TokenBudget.ABOUT)
                .text("cursor", "next_cursor of the previous answer, to go on");
    }

    private static SearchRequest.Builder request(SearchIndex index, ToolArguments arguments) {
        return request(index, arguments, Match.BEST);
    }

    private static SearchRequest.Builder request(SearchIndex index, ToolArguments arguments, Match match) {
        return request(index, arguments.required("query"), arguments, match);
    }

    /// {@return the request for what a query finds, within the period and in the order that the arguments say}
    static SearchRequest.Builder request(SearchIndex index, String text, ToolArguments arguments, Match match) {
        SearchRequest.Builder request = arguments.text("syntax").orElse("query").equals("text")
                ? SearchRequest.builder(Query.about(text))
                : SearchRequest.builder(
                        index.parser().toBuilder().match(match).build().parse(text));
        String from = arguments.text("from").orElse("");
        String to = arguments.text("to").orElse("");
        try {
            if (!from.isEmpty() || !to.isEmpty()) {
                Period.parse(from.isEmpty() ? to : from);
                request.filter(Query.published(from + ".." + to));
            }
            arguments.text("sort").ifPresent(sort -> request.sort(Sort.parse(sort)));
        } catch (IllegalArgumentException e) {
            throw new ToolException(String.valueOf(e.getMessage()));
        }
        return request.stories(arguments.flag("per_story", true) ? StoryView.FOLD : StoryView.SHOW);
    }

    private static void totals(ResultPage page, Map<String, Object> answer) {
        answer.put("total_articles", page.total().articles());
        page.stories().ifPresent(stories -> answer.put("total_stories", stories));
        if (!page.complete()) {
            answer.put("complete", false);
        }
    }

    private Map<String, Object> search(ToolArguments arguments) {
        ServedIndex served = indexes.named(arguments);
        AnswerCursor start = new AnswerCursor(arguments, served);
        TokenBudget budget = new TokenBudget(arguments);
        return served.read(index -> {
            SearchRequest request = request(index, arguments)
                    .limit(arguments.number("limit", 1, 50, 10))
                    .offset(start.start())
                    .snippets(PASSAGES)
                    .build();
            ResultPage page = index.search(request);
            Map<String, Object> answer = new LinkedHashMap<>();
            totals(page, answer);
            answer.put("read_as", SearchIndex.reading(request.query()));
            answer.put("warnings", page.warnings());
            answer.put(
                    "try_instead",
                    page.suggestions().stream().map(hint -> hint.query()).toList());
            List<Map<String, Object>> hits = new ArrayList<>();
            for (Hit hit : page) {
                Map<String, Object> item = hit(hit);
                if (!budget.take(item)) {
                    break;
                }
                hits.add(item);
            }
            answer.put("hits", hits);
            long shown = start.start() + (long) hits.size();
            if (shown < page.stories().orElse(page.total().articles()) && !hits.isEmpty()) {
                answer.put("next_cursor", start.next(hits.size()));
            }
            return answer;
        });
    }

    private static Map<String, Object> hit(Hit hit) {
        Article article = hit.article();
        Map<String, Object> item = ReadTools.about(article);
        if (hit.copies().isPresent()) {
            Copies copies = hit.copies().get();
            item.put(
                    "copies",
                    Map.of(
                            "articles",
                            copies.articles(),
                            "publishers",
                            copies.publishers(),
                            "first",
                            copies.first().value()));
        }
        ReadTools.addContents(hit.contents(), item);
        List<Map<String, Object>> passages = new ArrayList<>();
        for (Snippet snippet : hit.snippets()) {
            passages.add(passage(article, snippet));
        }
        item.put("passages", passages);
        return item;
    }

    private static Map<String, Object> passage(Article article, Snippet snippet) {
        return Passage.of(
                article,
                snippet.field(),
                snippet.start(),
                snippet.start() + snippet.text().length());
    }

    private Map<String, Object> passages(ToolArguments arguments) {
        ServedIndex served = indexes.named(arguments);
        AnswerCursor start = new AnswerCursor(arguments, served);
        TokenBudget budget = new TokenBudget(arguments);
        return served.read(index -> {
            SearchRequest.Builder request = request(index, arguments).context(arguments.number("context", 0, 5, 0));
            if (arguments.text("id").isPresent()) {
                Article article = ReadTools.article(index, arguments);
                request.filter(Query.in("id", Query.exact(article.id().value())))
                        .stories(StoryView.SHOW)
                        .snippets(ALL_PASSAGES);
            } else {
                request.snippets(PASSAGES);
            }
            ResultPage page = index.search(request.limit(20).build());
            List<Map<String, Object>> all = new ArrayList<>();
            for (Hit hit : page) {
                hit.snippets().forEach(snippet -> all.add(passage(hit.article(), snippet)));
            }
            Map<String, Object> answer = new LinkedHashMap<>();
            totals(page, answer);
            List<Map<String, Object>> given = new ArrayList<>();
            for (Map<String, Object> each : all.subList(Math.min(start.start(), all.size()), all.size())) {
                if (!budget.take(each)) {
                    break;
                }
                given.add(each);
            }
            answer.put("passages", given);
            if (start.start() + given.size() < all.size()) {
                answer.put("next_cursor", start.next(given.size()));
            }
            return answer;
        });
    }

    private Map<String, Object> count(ToolArguments arguments) {
        ServedIndex served = indexes.named(arguments);
        AnswerCursor start = new AnswerCursor(arguments, served);
        TokenBudget budget = new TokenBudget(arguments);
        return served.read(index -> {
            SearchRequest.Builder request = request(index, arguments).limit(0);
            int limit = arguments.number("limit", 1, 200, 20);
            arguments.text("by").ifPresent(field -> request.facet(field, limit));
            ResultPage page = index.search(request.build());
            Map<String, Object> answer = new LinkedHashMap<>();
            totals(page, answer);
            answer.put("warnings", page.warnings());
            List<Map<String, Object>> values = new ArrayList<>();
            for (List<FacetCount> counts : page.facets().values()) {
                for (FacetCount count : counts) {
                    Map<String, Object> value = new LinkedHashMap<>();
                    value.put("value", Passage.clean(count.value()));
                    value.put("articles", count.articles());
                    count.stories().ifPresent(stories -> value.put("stories", stories));
                    count.quotes().ifPresent(quotes -> value.put("quotes", quotes));
                    values.add(value);
                }
            }
            answer.putAll(start.cut("values", values, budget));
            return answer;
        });
    }

    private Map<String, Object> timeline(ToolArguments arguments) {
        ServedIndex served = indexes.named(arguments);
        AnswerCursor start = new AnswerCursor(arguments, served);
        TokenBudget budget = new TokenBudget(arguments);
        return served.read(index -> {
            SearchRequest.Builder request =
                    request(index, arguments, Match.ALL).limit(arguments.number("limit", 0, 50, 10));
            arguments
                    .text("by")
                    .ifPresent(length -> request.histogram(PeriodLength.valueOf(length.toUpperCase(Locale.ROOT))));
            return TimelineAnswer.of(index.timeline(request.build()), start, budget);
        });
    }

    private Map<String, Object> why(ToolArguments arguments) {
        return indexes.named(arguments).read(index -> {
            Article article = ReadTools.article(index, arguments);
            MatchExplanation why = index.why(
                            article.id().value(), request(index, arguments).build())
                    .orElseThrow(() -> new ToolException("there is no article '"
                            + ControlCharacterEscaper.brief(article.id().value()) + "'"));
            List<Map<String, Object>> clauses = new ArrayList<>();
            TokenBudget budget = new TokenBudget(arguments);
            addClauses(why.clauses(), article, budget, clauses);
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("matches", why.matches());
            answer.put("failed", WhyJson.failures(why.clauses()));
            answer.put("clauses", clauses);
            answer.put("score", (double) why.score());
            return answer;
        });
    }

    private static void addClauses(
            List<ClauseMatch> clauses, Article article, TokenBudget budget, List<Map<String, Object>> to) {
        for (ClauseMatch clause : clauses) {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("clause", clause.query());
            each.put("meaning", clause.meaning());
            each.put("holds", clause.holds());
            each.put(
                    "where",
                    clause.where().stream()
                            .limit(1)
                            .map(snippet -> passage(article, snippet))
                            .toList());
            if (!budget.take(each)) {
                return;
            }
            to.add(each);
            addClauses(clause.clauses(), article, budget, to);
        }
    }
}
