package dateline.cli.option;

import dateline.cli.output.OutputFormat;
import dateline.format.Column;
import dateline.query.PeriodLength;
import dateline.query.RankingModel;
import dateline.query.SearchRequest;
import dateline.query.StoryView;
import dateline.query.parser.Match;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Options of queries and of how their answers are shown.
public final class QueryOptions {

    /// How many hits.
    public static final WholeNumber LIMIT = new WholeNumber(
            "-n --limit", "N", 0, SearchRequest.MAX_WINDOW, SearchRequest.DEFAULT_LIMIT, "Show N hits (default 10).");

    /// How many hits to skip.
    public static final WholeNumber OFFSET =
            new WholeNumber("--offset", "N", 0, SearchRequest.MAX_WINDOW, 0, "Skip the first N hits.");

    /// Where the previous page ended.
    public static final Text CURSOR =
            new Text("--cursor", "CURSOR", "Continue after the page that returned this cursor (see --json).");

    /// The order.
    public static final Text SORT = new Text(
            "--sort",
            "ORDER",
            "Order hits by relevance (the default), newest, oldest, FIELD or FIELD:desc.",
            List.of("relevance", "newest", "oldest"));

    /// From when.
    public static final Text SINCE = new Text(
            "--since",
            "DATE",
            "Only articles published in this period or later: 2023, 2023-10, 2023-10-12, yesterday, 2weeks, 'last "
                    + "month'.");

    /// Until when.
    public static final Text UNTIL =
            new Text("--until", "DATE", "Only articles published before the end of this period.");

    /// Keep articles without a date.
    public static final Flag UNDATED =
            new Flag("--undated", "Keep articles without a date although --since, --until or --filter need one.");

    /// Unscored conditions.
    public static final Texts FILTER = new Texts(
            "--filter",
            "QUERY",
            "Only articles that match this query too; it does not affect their order. Repeatable.");

    /// Words must match.
    public static final Choice<Match> MATCH = new Choice<>(
            "--match",
            "HOW",
            Match.BEST,
            "Whether any word may match, best articles first (best, the default), or all must (all).");

    /// Patterns without a beginning.
    public static final Flag LEADING_WILDCARD = new Flag(
            "--allow-leading-wildcard",
            "Allow patterns that begin with * or ?, such as *gate; they look at every word of the index.");

    /// No leniency.
    public static final Flag STRICT =
            new Flag("--strict", "Refuse a query that is not well formed, and point at the fault.");

    /// The grammar.
    public static final Choice<Grammar> SYNTAX = new Choice<>(
            "--syntax", "WHICH", Grammar.DATELINE, "The query language: dateline, or lucene for Lucene's classic one.");

    /// A saved query.
    public static final Text FILE = new Text(
            "-f --file",
            "FILE",
            "Read the query from a file, or from standard input for -; lines that begin with # are comments.");

    /// Many queries.
    public static final Text BATCH = new Text(
            "--batch",
            "FILE",
            "Answer each line of a file, or of standard input for -: a query, or an id and a query with "
                    + "a tab between. Uses all processors; --format trec (the default), jsonl or csv. Lines that "
                    + "begin with # are comments.");

    /// Ad hoc.
    public static final Texts IN = new Texts(
            "--in", "PATH", "Search the articles of this file or folder, without making an index first. Repeatable.");

    /// Its time.
    public static final Text AS_OF = new Text(
            "--as-of",
            "DATE",
            "Search as of the end of this period: relative dates are resolved against it, later articles are"
                    + " hidden (those without a date are not), and where earlier versions are kept, articles are found and shown by what they said then.");

    /// Its zone.
    public static final Text ZONE =
            new Text("--zone", "ZONE", "The time zone of days, such as Asia/Seoul or +09:00; by default the system's.");

    /// How age counts.
    public static final HalfLife RECENCY = new HalfLife(
            "--recency",
            "HALF-LIFE",
            "Rank newer articles higher among the thousand best: the score is halved for each half-life "
                    + "of age, such as 180d, 12h, 6w, 3mo or 2y. Age is counted from --as-of, or from now. An age "
                    + "above ten half-lives, or unknown, counts as ten.");

    /// How articles are scored.
    public static final Choice<RankingModel> RANK = new Choice<>(
            "--rank",
            "HOW",
            RankingModel.DEFAULT,
            "Rank by title, lead and body as one weighted text (default); with words added from the best "
                    + "articles (deep, slower); by plain BM25, a baseline (bm25); or rerank the best articles with "
                    + "an embedding model (semantic, deep-semantic).");

    /// The model of meaning.
    public static final Text MODEL = new Text(
            "--model",
            "DIR",
            "For --rank semantic: the folder of an embedding model (model.onnx, tokenizer.json), instead "
                    + "of the built-in one for English.");

    /// How long vectors may be made.
    public static final Timeout BUDGET = Timeout.orNone(
            "--budget",
            "TIME",
            Duration.ofMillis(300),
            "For --rank semantic: the time for embedding articles that have no vectors yet, best ones "
                    + "first (default 300ms, 0 for none). It is added to the 10s of a search, or part of "
                    + "--timeout. Articles not reached are ranked by words.");

    /// No exact total.
    public static final Flag APPROX = new Flag("--approx", "Let the search stop counting early; faster.");

    /// How long it may take.
    public static final Timeout TIMEOUT = new Timeout(
            "--timeout",
            "TIME",
            Duration.ofSeconds(10),
            "Stop after this time and show what was found so far (default 10s).");

    /// {@return how long a search may take, in which vectors may be made}
    ///
    /// @param arguments what was typed
    /// @throws UsageException if vectors may be made for longer
    public static Duration timeout(Arguments arguments) {
        Duration budget = arguments.get(BUDGET);
        Duration timeout = arguments.get(TIMEOUT);
        if (!arguments.has(TIMEOUT)) {
            return arguments.has(BUDGET) ? timeout.plus(budget) : timeout;
        }
        if (arguments.has(BUDGET) && budget.compareTo(timeout) > 0) {
            throw new UsageException("--budget is part of --timeout and cannot be longer: give --timeout more");
        }
        return timeout;
    }

    /// The form.
    public static final Choice<OutputFormat> FORMAT = new Choice<>(
            "--format",
            "FORMAT",
            OutputFormat.TEXT,
            "Show hits as text, json, jsonl, csv, tsv, ids, trec (a run), or as citations: ris, bibtex or csl (CSL-JSON); with --fields passages those cite passages.");

    /// Formulas in cells.
    public static final Flag RAW_CELLS = new Flag(
            "--raw-cells",
            "Write the cells of csv unchanged. By default, an apostrophe is put before a cell that a "
                    + "spreadsheet would take for a formula.");

    /// What to show of each hit.
    public static final Text FIELDS = new Text(
            "--fields",
            "LIST",
            "Show these of each hit, comma-separated: rank, id, score, title, publisher, published, place, authors, "
                    + "section, "
                    + "tags, language, url, words, source, added, lead, body, snippets, passages (what to cite them by), "
                    + "copies, contains and part_of (roundups), or extra fields; all for everything.",
            columns());

    /// How many passages.
    public static final WholeNumber SNIPPETS =
            new WholeNumber("--snippets", "N", 0, 100, 2, "Show up to N passages of each hit (default 2).");

    /// Sentences around passages.
    public static final WholeNumber CONTEXT =
            new WholeNumber("-C --context", "N", 0, 100, 0, "Show N more sentences before and after each passage.");

    /// A concordance.
    public static final Flag KWIC =
            new Flag("--kwic", "Show each match on a line of its own in the middle of its text (key word in context).");

    /// Marks in plain text.
    public static final Flag MARKS =
            new Flag("--marks", "Put what matched between *asterisks*, for text without colours.");

    /// Screen by screen.
    public static final Flag PAGER = new Flag(
            "--pager", "Show the answer in $DATELINE_PAGER, $PAGER or less, in colour and wrapped to the screen.");

    /// Counts by value.
    public static final Texts FACET = new Texts(
            "--facet",
            "FIELD[:N]",
            "Count the articles found by publisher, section, tag, author, lang, place, year, month or an extra "
                    + "keyword field, or the quotes in them by speaker: the N most frequent values (default 10). "
                    + "Repeatable.",
            List.of("publisher", "section", "tag", "author", "lang", "place", "year", "month", "speaker"));

    /// Counts by time.
    public static final Choice<Bars> HISTOGRAM = new Choice<>(
            "--histogram",
            "PERIOD",
            Bars.NONE,
            "Draw how many of the articles found were published in each day, week, month or year.");

    /// The chart.
    public static final Text SVG =
            new Text("--svg", "FILE", "Draw the histogram, or else the facets, as SVG into this file as well.");

    /// The total alone.
    public static final Flag COUNT = new Flag("--count", "Show only how many articles were found.");

    /// The total of stories alone.
    public static final Flag COUNT_STORIES =
            new Flag("--count-stories", "Show only how many stories were found, copies counted once.");

    /// What becomes of copies.
    public static final Choice<StoryView> STORIES = new Choice<>(
            "--stories",
            "HOW",
            StoryView.FOLD,
            "How copies of a story are shown: folded into the best (fold, the default), the first or the "
                    + "longest; only stories that have copies; or each article (show). --format ids and trec, and "
                    + "--count, always count articles.");

    /// How it was read.
    public static final Flag EXPLAIN = new Flag(
            "--explain", "Show how the query was read and what each part of it finds, instead of the articles.");

    private static List<String> columns() {
        List<String> names = new ArrayList<>(List.of("all"));
        names.addAll(Column.NAMES);
        return names;
    }

    private QueryOptions() {}

    /// {@return the options that say which articles a query matches, for commands that count or read all of these}
    ///
    /// @param heading what stands above them
    /// @param match   says whether all words of the query must match
    public static Manual.Group matching(String heading, Option<?> match) {
        return Manual.Group.of(heading, match, UNDATED, LEADING_WILDCARD, STRICT, AS_OF, ZONE, TIMEOUT);
    }

    /// The periods of a histogram.
    public enum Bars {
        /// No histogram.
        NONE(Optional.empty()),
        /// Days.
        DAY(Optional.of(PeriodLength.DAY)),
        /// Weeks.
        WEEK(Optional.of(PeriodLength.WEEK)),
        /// Months.
        MONTH(Optional.of(PeriodLength.MONTH)),
        /// Years.
        YEAR(Optional.of(PeriodLength.YEAR));

        private final Optional<PeriodLength> length;

        Bars(Optional<PeriodLength> length) {
            this.length = length;
        }

        /// {@return how long the periods are}
        public Optional<PeriodLength> length() {
            return length;
        }
    }

    /// How a query is written.
    public enum Grammar {
        /// dateline's own language.
        DATELINE,
        /// Lucene's classic syntax.
        LUCENE
    }
}
