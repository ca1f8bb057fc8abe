package dateline;

import dateline.alert.AlertOrder;
import dateline.alert.AlertReport;
import dateline.article.Article;
import dateline.query.ParseResult;
import dateline.query.Query;
import dateline.query.SearchRequest;
import dateline.query.parser.Match;
import dateline.query.parser.QueryParser;
import dateline.quote.QuotePage;
import dateline.result.Completion;
import dateline.result.Explanation;
import dateline.result.FieldSummary;
import dateline.result.GroupCount;
import dateline.result.MatchExplanation;
import dateline.result.ResultPage;
import dateline.result.ScoredId;
import dateline.result.TermCount;
import dateline.result.TextChange;
import dateline.search.explain.QueryVerbalizer;
import dateline.search.limit.BadRequestException;
import dateline.search.translate.LuceneSyntax;
import dateline.story.compare.WordDiff;
import dateline.timeline.Timeline;
import java.io.Closeable;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// An index of articles, open for reading.
///
/// ```java
/// try (SearchIndex index = SearchIndex.open(folder)) {
///     index.search("letter").forEach(System.out::println);
/// }
/// ```
///
/// A reader sees the latest commit at the time when it was opened or last [refreshed][#refresh]. It does not matter
/// whether a writer is at work, and neither blocks the other.
///
/// Instances are safe for use by many threads, also by interrupted ones. Every method throws [ArticleIndexException]
/// when it cannot do what it says; bad arguments are refused by [IllegalArgumentException]. Only dateline implements
/// this; later versions add methods.
///
/// @since 0.1
public interface SearchIndex extends Closeable {

    /// Opens an index for reading.
    ///
    /// @param folder where the index lies
    /// @return the index
    /// @throws ArticleIndexException with [ArticleIndexException.Reason#MISSING] if there is none,
    ///                               [ArticleIndexException.Reason#INCOMPATIBLE] or
    ///                               [ArticleIndexException.Reason#DAMAGED] if it cannot be read
    static SearchIndex open(Path folder) {
        return open(folder, IndexOptions.defaults());
    }

    /// Opens an index for reading.
    ///
    /// @param folder  where the index lies
    /// @param options how it is opened
    /// @return the index
    /// @throws ArticleIndexException as [#open(Path)]
    static SearchIndex open(Path folder, IndexOptions options) {
        Objects.requireNonNull(folder, "folder must not be null");
        Objects.requireNonNull(options, "options must not be null");
        return new IndexOpener(options).openReadOnly(folder);
    }

    /// Opens an index for reading in storage of one's own.
    ///
    /// @param storage where the index lies: on a cluster, see `dateline.opensearch.OpenSearch`
    /// @param options how it is opened
    /// @return the index
    /// @throws ArticleIndexException as [#open(Path)], and with [ArticleIndexException.Reason#UNAVAILABLE],
    ///                               [ArticleIndexException.Reason#INCOMPLETE] or
    ///                               [ArticleIndexException.Reason#DENIED]
    static SearchIndex open(Storage storage, IndexOptions options) {
        Objects.requireNonNull(storage, "storage must not be null");
        Objects.requireNonNull(options, "options must not be null");
        return new IndexOpener(options).openReadOnly(storage);
    }

    /// {@return several indexes read as one: one ranking, one set of totals, one set of stories in each index}
    ///
    /// Aliases, ranking parameters and clock are those of the first. Closing it closes none of them, unless there is
    /// only one.
    ///
    /// @param indexes the indexes, at least one, all of them on this machine
    static SearchIndex union(List<? extends SearchIndex> indexes) {
        Objects.requireNonNull(indexes, "indexes must not be null");
        return IndexOpener.union(indexes);
    }

    /// {@return whether a writer, in whatever process, holds the index of a folder now}
    ///
    /// @param folder where the index lies
    /// @throws ArticleIndexException if that cannot be found out
    static boolean isBeingWritten(Path folder) {
        return IndexOpener.isHeld(Objects.requireNonNull(folder, "folder must not be null"));
    }

    /// {@return the ten best articles for a query in the query language, which no text can break}
    ///
    /// @param text the query, see [QueryParser#parse]
    default ResultPage search(String text) {
        ParseResult parsed = parser().parse(text);
        return search(SearchRequest.builder(parsed).build());
    }

    /// {@return the answer to a request}
    ///
    /// @param request the query, and what is wanted of its answer
    /// @throws ArticleIndexException with [ArticleIndexException.Reason#BAD_REQUEST] if the index
    ///         cannot do what it asks, or [ArticleIndexException.Reason#EXPIRED_CURSOR] if its cursor's
    ///                               snapshot is gone
    ResultPage search(SearchRequest request);

    /// {@return the ids and scores of the best articles for a request, best first, without reading the articles: what
    /// evaluation and fusion with other rankings need. Copies are not collapsed}
    ///
    /// @param request the query, how it is ranked, and how many articles; facets, snippets and cursor are ignored
    /// @throws ArticleIndexException as [#search(SearchRequest)]
    List<ScoredId> rank(SearchRequest request);

    /// {@return how a request is read, and what each part of its query finds}
    ///
    /// @param request the request
    /// @throws ArticleIndexException with [ArticleIndexException.Reason#BAD_REQUEST] if the index
    ///         cannot do what it asks
    Explanation explain(SearchRequest request);

    /// {@return why an article answers a request, clause by clause and with its score in parts, or why it does not;
    /// empty when there is no such article}
    ///
    /// @param id      the article's id
    /// @param request the request; order, page and facets do not matter
    /// @throws ArticleIndexException with [ArticleIndexException.Reason#BAD_REQUEST] if the index
    ///         cannot do what it asks
    Optional<MatchExplanation> why(String id, SearchRequest request);

    /// {@return how many articles match a query, exactly}
    ///
    /// @param query the query
    long count(Query query);

    /// {@return how many articles match a query that was parsed, exactly}
    ///
    /// @param parsed a parser's result
    default long count(ParseResult parsed) {
        return count(Objects.requireNonNull(parsed, "parsed must not be null").query());
    }

    /// {@return how many of the articles found have each combination of values of some fields, in the order of the
    /// values: `counts(request, List.of("month", "publisher"))` has a number for each month of each publisher. An
    /// article with several values of a field, such as tags, counts for each. Copies are not collapsed}
    ///
    /// @param request the query and its filters; its page, facets and snippets are ignored
    /// @param fields  publisher, section, tag, author, lang, place, year, month or extra keyword fields, at least one
    /// @throws ArticleIndexException with [ArticleIndexException.Reason#BAD_REQUEST] if a field cannot be counted by,
    ///         or the index is on a cluster that cannot find exactly what the query asks
    List<GroupCount> counts(SearchRequest request, List<String> fields);

    /// {@return the timeline of what a request finds: articles and stories by period, their share of the collection,
    /// and the bursts}
    ///
    /// @param request the query and its filters, which the collection passes too; its limit is that of bursts, the
    ///                heaviest ones, and its histogram is the length of the periods; by default days, months or
    ///                years, as suits what is found. All else is ignored
    /// @throws ArticleIndexException with [ArticleIndexException.Reason#BAD_REQUEST] if the index
    ///         cannot do what it asks, or the index is on a cluster
    Timeline timeline(SearchRequest request);

    /// {@return the timeline of an article's story and of the stories most like it, a hundred at most; empty when there
    /// is no such article}
    ///
    /// @param id      the article's id
    /// @param request as for [#timeline(SearchRequest)]; its query and filters say which articles count
    /// @throws ArticleIndexException as [#timeline(SearchRequest)]
    Optional<Timeline> timeline(String id, SearchRequest request);

    /// {@return what is new on a subject: matching articles with a greater number than `since`, and each new story
    /// once}
    ///
    /// A story is new when none of its articles with a smaller number matches. So a story is reported once, however the
    /// articles are divided among calls, when each asks with the [AlertReport#until] of the one before. It is a
    /// function of the index as it was committed, and of the number.
    ///
    /// @param request its query and filters; all else is ignored
    /// @param order   which numbers are meant
    /// @param since   the number after which articles are new
    /// @throws ArticleIndexException with [ArticleIndexException.Reason#BAD_REQUEST] if the index
    ///         cannot do what it asks, more than [AlertReport#MOST_HITS] articles came, or the index is on a cluster
    AlertReport alert(SearchRequest request, AlertOrder order, long since);

    /// {@return the greatest number of an article in the order [AlertOrder#ADDED]; 0 if there is none}
    ///
    /// @throws ArticleIndexException with [ArticleIndexException.Reason#BAD_REQUEST] if the index is on a cluster
    long sequence();

    /// {@return the quotes of the articles that a request finds, each text once, with who said it, and the speakers by
    /// number of quotes}
    ///
    /// Articles are read for it, at most [QuotePage#MOST_ARTICLES] and as many as there is time for, those that match
    /// best.
    ///
    /// @param request the query and its filters; its limit is that of quotes. Order, page, facets and snippets are
    /// ignored
    /// @param speaker words that the name of the speaker must have, whatever their case and accents: `Merkel`; blank
    ///                for all quotes, also those of which the speaker is not known
    /// @throws ArticleIndexException with [ArticleIndexException.Reason#BAD_REQUEST] if the index
    ///         cannot do what it asks, or the index is on a cluster
    QuotePage quotes(SearchRequest request, String speaker);

    /// {@return completions of the beginning of a query: words of the articles, then titles; or values of a field.
    /// Earlier queries are not stored}
    ///
    /// @param beginning words, the last of which may be unfinished: `kim jo`; or `field:` and the beginning of a value
    /// @param most      how many completions of each kind, from 1 to 1000
    List<Completion> suggest(String beginning, int most);

    /// {@return the terms of a field that match a pattern, in lower case, most frequent first}
    ///
    /// @param field   a text or keyword field; empty for the body
    /// @param pattern a beginning, or a pattern with `*` and `?`; empty for all terms
    /// @param most    how many, from 1 to 1,000,000
    /// @throws ArticleIndexException with [ArticleIndexException.Reason#BAD_REQUEST] if the field holds no terms
    List<TermCount> terms(Optional<String> field, String pattern, int most);

    /// {@return the fields that can be queried, those that every article can have first}
    List<FieldSummary> fields();

    /// {@return the article of this id}
    ///
    /// @param id the id
    Optional<Article> article(String id);

    /// {@return all articles that match a query, in the order of the index, read one after the other}
    ///
    /// The stream holds its snapshot until it is closed: use it in a `try` statement. It is for one thread.
    ///
    /// @param query which articles
    Stream<Article> articles(Query query);

    /// {@return the stories of the index}
    Stories stories();

    /// {@return the versions in which the articles stood, where these are kept; never of an index on a cluster, nor of
    /// several indexes}
    Revisions revisions();

    /// {@return the vectors of the articles, by which they are ranked by meaning}
    IndexVectors vectors();

    /// {@return a parser that knows the extra fields of this index}
    QueryParser parser();

    /// {@return the settings that belong to the collection, of the snapshot that is searched or written}
    IndexSettings settings();

    /// {@return what identifies the content of the index: equal for indexes of the same articles, analyzed alike, in
    /// whatever order they came. Reads a value of each article}
    IndexFingerprint fingerprint();

    /// {@return a name of the snapshot that searches see, which changes with every change that they can notice; costs
    /// nothing}
    String version();

    /// {@return what the index holds}
    IndexStats stats();

    /// Makes the latest commit visible to searches here, also where another index was put in the place of this one.
    ///
    /// @throws ArticleIndexException with [ArticleIndexException.Reason#MISSING] if there is no index any more; then
    ///                               searches see what they saw
    void refresh();

    /// Closes the index. Nothing happens when it is closed already.
    @Override
    void close();

    /// {@return a part of the engine beneath; `dateline.lucene.SearcherLease` uses this}
    ///
    /// @param type the part's type
    /// @param <T>  the part's type
    /// @throws IllegalArgumentException if there is no such part
    <T> T unwrap(Class<T> type);

    /// {@return the query that a text in the syntax of Lucene's classic parser means, analyzed, scored and highlighted
    /// like any other}
    ///
    /// @param text  the query in Lucene's syntax: `title:kim AND "a b"~3`
    /// @param match whether any or all of several bare words must match
    /// @throws ArticleIndexException with [ArticleIndexException.Reason#BAD_REQUEST] if it is not in that syntax,
    /// exceeds a limit, or uses what is not supported here
    static Query parseLucene(String text, Match match) {
        Objects.requireNonNull(text, "text must not be null");
        Objects.requireNonNull(match, "match must not be null");
        try {
            return LuceneSyntax.parse(text, match == Match.ALL);
        } catch (BadRequestException e) {
            throw ExceptionMapper.of(e);
        }
    }

    /// {@return the meaning of a query, as a sentence without its full stop: `Articles with ferry and strike`. It
    /// is that of [#explain(SearchRequest)], but needs no index}
    ///
    /// @param query the query
    static String reading(Query query) {
        Objects.requireNonNull(query, "query must not be null");
        return QueryVerbalizer.sentence(query);
    }

    /// {@return how the second of two texts differs from the first, word by word}
    ///
    /// @param first  a text
    /// @param second another
    static List<TextChange> diff(String first, String second) {
        Objects.requireNonNull(first, "first must not be null");
        Objects.requireNonNull(second, "second must not be null");
        return WordDiff.between(first, second);
    }
}
