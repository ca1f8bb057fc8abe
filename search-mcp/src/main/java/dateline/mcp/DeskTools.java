package dateline.mcp;

import dateline.article.Article;
import dateline.query.Query;
import dateline.query.SearchRequest;
import dateline.query.parser.Match;
import dateline.quote.PrintedQuote;
import dateline.quote.Quote;
import dateline.quote.QuotePage;
import dateline.quote.SpeakerCount;
import dateline.result.Hit;
import dateline.result.ResultPage;
import dateline.revision.Revision;
import dateline.revision.RevisionChange;
import dateline.serve.index.ServedIndex;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The tools of a news desk: background, followups, quotes, revisions, diff, changed.
final class DeskTools {

    private static final int SPEAKERS = 20;
    private static final int MOST_DAYS = 36_500;

    private final Indexes indexes;

    DeskTools(Indexes indexes) {
        this.indexes = indexes;
    }

    List<Tool> all() {
        return List.of(
                new Tool(
                        "background",
                        "What to read before an article: other stories on the same subject, best first, those published "
                                + "before it preferred; each story once.",
                        listing()
                                .needs("id", "The id of the article")
                                .number("limit", 1, 50, "How many (default 10)")
                                .build(),
                        arguments -> stories(arguments, false)),
                new Tool(
                        "followups",
                        "What followed from an article: other stories after it that are about the same, in order of time.",
                        listing()
                                .needs("id", "The id of the article")
                                .number("limit", 1, 50, "How many (default 10)")
                                .build(),
                        arguments -> stories(arguments, true)),
                new Tool(
                        "quotes",
                        "Who said what: quotes with their speakers, newest first, each once however often it was printed, and "
                                + "who is quoted most. Give a speaker, a query, or both. Speakers are found by rules and may "
                                + "be wrong: see confidence. Each quote can be cited like a passage.",
                        listing()
                                .text("by", "Words of the speaker's name")
                                .text(
                                        "query",
                                        "Only from the articles that this query finds; all of its words must match")
                                .text("from", "Only articles of this date or later: 2023, 2023-10, 2023-10-12")
                                .text("to", "Only articles until the end of this date")
                                .number("limit", 0, 500, "How many quotes (default 50; 0 for speakers only)")
                                .build(),
                        this::quotes),
                new Tool(
                        "revisions",
                        "The versions in which an article stood, the first one first, if the index keeps them. Read one by "
                                + "giving its name (ID@2) to get, compare two with diff.",
                        listing().needs("id", "The id of the article").build(),
                        this::revisions),
                new Tool(
                        "diff",
                        "How two articles, or two versions of one, differ: what only the first has (delete), only the second "
                                + "(insert), and both (equal, the middle left out where it is long).",
                        listing()
                                .needs("a", "The id of the first article, or the name of a version: ID@1")
                                .needs("b", "The id of the second one, or the name of a version")
                                .build(),
                        this::diff),
                new Tool(
                        "changed",
                        "Which articles were changed lately, latest first, if the index keeps their versions.",
                        listing()
                                .number("days", 1, MOST_DAYS, "Within how many days (default 7)")
                                .number(
                                        "min_words",
                                        0,
                                        1_000_000,
                                        "Only changes of at least this many words (default 1)")
                                .flag("titles_only", "Only where the title was changed")
                                .number("limit", 1, 1000, "How many (default 100)")
                                .build(),
                        this::changed));
    }

    private ArgumentSchema listing() {
        return indexes.schema()
                .number(TokenBudget.NAME, TokenBudget.LEAST, TokenBudget.MOST, TokenBudget.ABOUT)
                .text("cursor", "next_cursor of the previous answer, to go on");
    }

    private Map<String, Object> stories(ToolArguments arguments, boolean later) {
        ServedIndex served = indexes.named(arguments);
        AnswerCursor start = new AnswerCursor(arguments, served);
        TokenBudget budget = new TokenBudget(arguments);
        return served.read(index -> {
            Article article = ReadTools.article(index, arguments);
            SearchRequest request = SearchRequest.builder(Query.everything())
                    .limit(arguments.number("limit", 1, 50, 10))
                    .build();
            ResultPage page = later
                    ? index.stories().followUps(article, request)
                    : index.stories().background(article, request);
            return start.cut(
                    "stories",
                    page.hits().stream().map(Hit::article).map(ReadTools::about).toList(),
                    budget);
        });
    }

    private Map<String, Object> quotes(ToolArguments arguments) {
        ServedIndex served = indexes.named(arguments);
        AnswerCursor start = new AnswerCursor(arguments, served);
        TokenBudget budget = new TokenBudget(arguments);
        String by = arguments.text("by").orElse("");
        String query = arguments.text("query").orElse("");
        if (by.chars().noneMatch(Character::isLetterOrDigit) && query.isEmpty()) {
            throw new ToolException("give by, the name of a speaker, or query, or both");
        }
        return served.read(index -> {
            SearchRequest request = FindTools.request(index, query, arguments, Match.ALL)
                    .limit(arguments.number("limit", 0, 500, 50))
                    .build();
            QuotePage page = index.quotes(request, by);
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("total_quotes", page.total());
            answer.put("articles", page.articles());
            answer.put("articles_read", page.read());
            answer.put("complete", page.complete());
            answer.put("warnings", page.warnings());
            answer.putAll(start.cut(
                    "quotes", page.quotes().stream().map(DeskTools::quote).toList(), budget));
            List<Map<String, Object>> speakers = new ArrayList<>();
            for (SpeakerCount each : page.speakers().stream().limit(SPEAKERS).toList()) {
                Map<String, Object> item = Map.of("speaker", Passage.clean(each.speaker()), "quotes", each.quotes());
                if (!budget.take(item)) {
                    break;
                }
                speakers.add(item);
            }
            answer.put("speakers", speakers);
            return answer;
        });
    }

    private static Map<String, Object> quote(PrintedQuote printed) {
        Quote quote = printed.quote();
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("speaker", Passage.clean(quote.speaker()));
        item.put("as_written", Passage.clean(quote.asWritten()));
        item.put("cue", Passage.clean(quote.cue()));
        item.put("confidence", quote.confidence());
        item.put("printed_in", printed.printed().size());
        item.put("passage", Passage.of(printed.article(), quote.field(), quote.start(), quote.end()));
        return item;
    }

    private Map<String, Object> revisions(ToolArguments arguments) {
        ServedIndex served = indexes.named(arguments);
        AnswerCursor start = new AnswerCursor(arguments, served);
        TokenBudget budget = new TokenBudget(arguments);
        return served.read(index -> {
            String id = ReadTools.article(index, arguments).id().value();
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("kept", index.revisions().areKept());
            answer.putAll(start.cut(
                    "revisions",
                    index.revisions().of(id).stream().map(DeskTools::revision).toList(),
                    budget));
            return answer;
        });
    }

    private static Map<String, Object> revision(Revision revision) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("name", revision.name());
        item.put("from", revision.from().toString());
        revision.until().ifPresent(until -> item.put("until", until.toString()));
        item.put("title", Passage.clean(revision.article().title()));
        item.put("words", revision.article().wordCount());
        return item;
    }

    private Map<String, Object> diff(ToolArguments arguments) {
        ServedIndex served = indexes.named(arguments);
        AnswerCursor start = new AnswerCursor(arguments, served);
        TokenBudget budget = new TokenBudget(arguments);
        return served.read(index -> {
            Article a = ReadTools.article(index, arguments.required("a"));
            Article b = ReadTools.article(index, arguments.required("b"));
            return start.cut("changes", DiffAnswer.of(a, b), budget);
        });
    }

    private Map<String, Object> changed(ToolArguments arguments) {
        ServedIndex served = indexes.named(arguments);
        AnswerCursor start = new AnswerCursor(arguments, served);
        TokenBudget budget = new TokenBudget(arguments);
        Instant since = Instant.now().minus(Duration.ofDays(arguments.number("days", 1, MOST_DAYS, 7)));
        return served.read(index -> {
            List<RevisionChange> changes = index.revisions()
                    .changed(
                            since,
                            arguments.number("min_words", 0, 1_000_000, 1),
                            arguments.flag("titles_only", false),
                            arguments.number("limit", 1, 1000, 100));
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("kept", index.revisions().areKept());
            answer.putAll(
                    start.cut("changes", changes.stream().map(DeskTools::change).toList(), budget));
            return answer;
        });
    }

    private static Map<String, Object> change(RevisionChange change) {
        Article article = change.after().article();
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", article.id().value());
        item.put("title", Passage.clean(article.title()));
        item.put("changed", change.time().toString());
        item.put("words", change.words());
        item.put("title_changed", change.headline());
        item.put("before", change.before().name());
        item.put("after", change.after().name());
        return item;
    }
}
