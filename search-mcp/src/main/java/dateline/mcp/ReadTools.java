package dateline.mcp;

import dateline.SearchIndex;
import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.format.ControlCharacterEscaper;
import dateline.query.Query;
import dateline.query.SearchRequest;
import dateline.query.StoryView;
import dateline.result.Contents;
import dateline.result.Hit;
import dateline.result.Story;
import dateline.result.StoryArticle;
import dateline.revision.Revision;
import dateline.serve.index.ServedIndex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The tools that read what was found: get, story, related, verify_quote.
final class ReadTools {

    private static final int LONGEST_QUOTE = 5_000;
    private static final int CANDIDATES = 8;

    /// How many ids of what an article contains, and of what it is part, are given.
    private static final int CONTENTS_SHOWN = 20;

    private final Indexes indexes;

    ReadTools(Indexes indexes) {
        this.indexes = indexes;
    }

    List<Tool> all() {
        return List.of(
                new Tool(
                        "get",
                        "Read an article, or a part of it: what is known about it, and its text from from_char on, as much as "
                                + "max_tokens allows. Go on with next_from_char.",
                        schema().needs("id", "The id of the article")
                                .choice("field", List.of("body", "lead", "title"), "Which text (default body)")
                                .number("from_char", 0, Integer.MAX_VALUE, "Where to begin (default 0)")
                                .number("to_char", 0, Integer.MAX_VALUE, "Where to end (default: the end)")
                                .build(),
                        this::get),
                new Tool(
                        "story",
                        "Who else printed this article: all copies of its story by date, and whether each has the same words, is "
                                + "a near copy, or a likely rewrite.",
                        schema().needs("id", "The id of any article of the story")
                                .text("cursor", "next_cursor of the previous answer, to go on")
                                .build(),
                        this::story),
                new Tool(
                        "related",
                        "Other stories that are like an article; its own copies are left out.",
                        schema().needs("id", "The id of the article")
                                .number("limit", 1, 50, "How many (default 10)")
                                .text("cursor", "next_cursor of the previous answer, to go on")
                                .build(),
                        this::related),
                new Tool(
                        "verify_quote",
                        "Check a quotation before you use it, or a passage that was cited earlier: exact, differs (and how), or "
                                + "not_found. Give id where you know the article, and field, start, end and sha256 of a cited "
                                + "passage to see whether the article still says it.",
                        schema().needs("text", "The quotation")
                                .text("id", "The article that it is said to be from")
                                .text("field", "The field of a cited passage")
                                .number("start", 0, Integer.MAX_VALUE, "Where the cited passage begins")
                                .number("end", 0, Integer.MAX_VALUE, "Where it ends")
                                .text("sha256", "Its hash")
                                .build(),
                        this::verify));
    }

    private ArgumentSchema schema() {
        return indexes.schema().number(TokenBudget.NAME, TokenBudget.LEAST, TokenBudget.MOST, TokenBudget.ABOUT);
    }

    /// {@return the article whose id was given}
    static Article article(SearchIndex index, ToolArguments arguments) {
        return article(index, arguments.required("id"));
    }

    /// {@return an article, or the version of one that is named ID@2}
    static Article article(SearchIndex index, String id) {
        Optional<Article> article = id.length() > ArticleId.MAX_LENGTH ? Optional.empty() : index.article(id);
        if (article.isEmpty() && id.indexOf('@') > 0 && index.revisions().areKept()) {
            article = index.revisions().named(id).map(Revision::article);
        }
        return article.orElseThrow(() -> new ToolException(
                "there is no article '" + ControlCharacterEscaper.brief(id) + "': ids come from search"));
    }

    /// {@return what is known about an article}
    static Map<String, Object> about(Article article) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("id", article.id().value());
        about.put("title", Passage.clean(article.title()));
        article.publisher().ifPresent(publisher -> about.put("publisher", Passage.clean(publisher)));
        if (article.published().isDated()) {
            about.put("date", article.published().toString());
            about.put("date_precision", article.published().precision().name().toLowerCase(Locale.ROOT));
        }
        article.place().ifPresent(place -> about.put("place", Passage.clean(place)));
        article.url().ifPresent(url -> about.put("url", Passage.clean(url)));
        return about;
    }

    /// Adds what an article contains as a roundup, and of what it is part.
    static void addContents(Contents contents, Map<String, Object> to) {
        addIds("contains", contents.contains(), to);
        addIds("part_of", contents.partOf(), to);
    }

    private static void addIds(String name, List<ArticleId> ids, Map<String, Object> to) {
        if (!ids.isEmpty()) {
            to.put(
                    name,
                    ids.stream().limit(CONTENTS_SHOWN).map(ArticleId::value).toList());
        }
    }

    private Map<String, Object> get(ToolArguments arguments) {
        TokenBudget budget = new TokenBudget(arguments);
        return indexes.named(arguments).read(index -> {
            Article article = article(index, arguments);
            String field = arguments.text("field").orElse("body");
            String text = Passage.field(article, field);
            int from = boundary(text, arguments.number("from_char", 0, Integer.MAX_VALUE, 0));
            int end = boundary(text, arguments.number("to_char", 0, Integer.MAX_VALUE, text.length()));
            int to = end - from > budget.room() ? boundary(text, from + budget.room()) : Math.max(from, end);
            Map<String, Object> answer = about(article);
            if (!article.authors().isEmpty()) {
                answer.put(
                        "authors",
                        article.authors().stream().map(Passage::clean).toList());
            }
            addContents(index.stories().contents(article.id().value()), answer);
            answer.put("words", article.wordCount());
            answer.put("length", text.length());
            Map<String, Object> passage = Passage.of(article, field, from, to);
            passage.put("article", arguments.required("id"));
            answer.put("passage", passage);
            if (to < Math.min(end, text.length())) {
                answer.put("next_from_char", to);
            }
            return answer;
        });
    }

    /// {@return the nearest place at or before another that does not tear a character apart}
    static int boundary(String text, int place) {
        int within = Math.min(place, text.length());
        boolean tears = within > 0
                && within < text.length()
                && Character.isLowSurrogate(text.charAt(within))
                && Character.isHighSurrogate(text.charAt(within - 1));
        return tears ? within - 1 : within;
    }

    private Map<String, Object> story(ToolArguments arguments) {
        ServedIndex served = indexes.named(arguments);
        AnswerCursor start = new AnswerCursor(arguments, served);
        TokenBudget budget = new TokenBudget(arguments);
        return served.read(index -> {
            Article article = article(index, arguments);
            Story story = index.stories()
                    .of(article.id().value())
                    .orElseThrow(() -> new ToolException("there is no article '"
                            + ControlCharacterEscaper.brief(article.id().value()) + "'"));
            List<StoryArticle> all = story.articles();
            List<Map<String, Object>> given = new ArrayList<>();
            for (StoryArticle each : all.subList(Math.min(start.start(), all.size()), all.size())) {
                Map<String, Object> item = about(each.article());
                item.put("words", each.article().wordCount());
                item.put(
                        "kind",
                        each.isOriginal() ? "original" : each.kind().name().toLowerCase(Locale.ROOT));
                item.put("similarity", each.similarity());
                item.put("copy_of", each.of().value());
                if (!budget.take(item)) {
                    break;
                }
                given.add(item);
            }
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("total_articles", all.size());
            answer.put("publishers", story.publishers().size());
            answer.put("articles", given);
            addContents(story.contents(), answer);
            if (start.start() + given.size() < all.size()) {
                answer.put("next_cursor", start.next(given.size()));
            }
            return answer;
        });
    }

    private Map<String, Object> related(ToolArguments arguments) {
        ServedIndex served = indexes.named(arguments);
        AnswerCursor start = new AnswerCursor(arguments, served);
        TokenBudget budget = new TokenBudget(arguments);
        return served.read(index -> start.cut(
                "stories",
                index.stories().related(article(index, arguments), arguments.number("limit", 1, 50, 10)).hits().stream()
                        .map(Hit::article)
                        .map(ReadTools::about)
                        .toList(),
                budget));
    }

    private Map<String, Object> verify(ToolArguments arguments) {
        String text = arguments.required("text");
        if (text.length() > LONGEST_QUOTE) {
            throw new ToolException("the quotation has more than " + LONGEST_QUOTE + " characters: check it in parts");
        }
        QuoteCheck check = new QuoteCheck(text);
        return indexes.named(arguments).read(index -> {
            if (arguments.text("id").isEmpty()) {
                return check.answer(anywhere(index, text, check));
            }
            Article article = article(index, arguments);
            Map<String, Object> answer = check.answer(check.in(article));
            arguments.text("sha256").ifPresent(hash -> answer.put("cited_passage", cited(article, hash, arguments)));
            return answer;
        });
    }

    /// {@return whether a passage that was cited still stands where it stood}
    private static String cited(Article article, String hash, ToolArguments arguments) {
        String text = Passage.field(article, arguments.text("field").orElse("body"));
        int start = arguments.number("start", 0, Integer.MAX_VALUE, 0);
        int end = arguments.number("end", 0, Integer.MAX_VALUE, 0);
        boolean isThere = start < end
                && end <= text.length()
                && Passage.hash(text.substring(start, end)).equals(hash);
        return isThere ? "unchanged" : "the article has changed";
    }

    private static Optional<QuoteCheck.Found> anywhere(SearchIndex index, String text, QuoteCheck check) {
        Optional<QuoteCheck.Found> best = Optional.empty();
        SearchRequest request = SearchRequest.builder(Query.about(text))
                .stories(StoryView.SHOW)
                .snippets(0)
                .limit(CANDIDATES)
                .build();
        for (Hit hit : index.search(request)) {
            Optional<QuoteCheck.Found> found = check.in(hit.article());
            if (found.isPresent()
                    && (best.isEmpty() || found.get().alike() > best.get().alike())) {
                best = found;
            }
        }
        return best;
    }
}
