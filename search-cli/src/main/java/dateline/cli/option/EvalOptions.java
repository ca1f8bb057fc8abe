package dateline.cli.option;

import dateline.query.SearchRequest;

/// Options of evaluating rankings.
public final class EvalOptions {

    /// What is asked.
    public static final Text TOPICS = new Text(
            "--topics",
            "FILE",
            "The topics: TREC topics, lines of id and text separated by a tab, or JSON Lines with id and text.");

    /// What is relevant.
    public static final Text QRELS = new Text(
            "--qrels", "FILE", "The judgements (qrels), in TREC's format: topic, an unused column, article, grade.");

    /// How topics are read.
    public static final Choice<TopicSyntax> TOPIC_SYNTAX = new Choice<>(
            "--topic-syntax",
            "HOW",
            TopicSyntax.TEXT,
            "Take topics for text (the default), where a ? or : means itself, or for queries in the query language.");

    /// What of TREC topics.
    public static final Choice<TopicParts> TOPIC_PARTS = new Choice<>(
            "--topic-parts",
            "PARTS",
            TopicParts.TITLE,
            "Which parts of a TREC topic are the query: title (the default), description, both, or all, "
                    + "with the narrative.");

    /// Where the run goes.
    public static final Text RUN = new Text(
            "--run",
            "FILE",
            "Write the ranking to this file as a TREC run, and beside it, as FILE.manifest, all that it depends on.");

    /// A ranking made before.
    public static final Text FROM_RUN = new Text(
            "--from-run", "FILE", "Judge the TREC run in this file, of any engine, instead of searching an index.");

    /// What to compare with.
    public static final Text COMPARE = new Text(
            "--compare",
            "RUN",
            "Compare with the TREC run in this file, or with the ranking of this name (bm25, default): "
                    + "the differences by topic, and p by a paired randomisation test.");

    /// A run to repeat.
    public static final Text RERUN = new Text(
            "--rerun",
            "MANIFEST",
            "Repeat a run as its manifest says, from the index that it names or --index, and say whether "
                    + "it is the same to the byte.");

    /// The measures.
    public static final Text MEASURES = new Text(
            "--measures",
            "LIST",
            "Comma-separated: ndcg@K, map, p@K, recall@K, mrr, mrr@K, rbp(P), bpref, rprec, success@K, judged@K, "
                    + "num_ret, num_rel, num_rel_ret, or as trec_eval names them.");

    /// Each topic.
    public static final Flag PER_TOPIC = new Flag("--per-query --per-topic", "Show the values of each topic too.");

    /// What must be reached.
    public static final Texts FAIL_UNDER = new Texts(
            "--fail-under",
            "MEASURE=VALUE",
            "End with exit code 1 when the measure is below this value, as in ndcg@10=0.40. Repeatable.");

    /// Numbers of the ranking.
    public static final Texts PARAMETER = new Texts(
            "--parameter",
            "NAME=VALUE",
            "Set a ranking parameter instead of using the index's value, as in title=3; dateline tune "
                    + "--help lists them. Repeatable.");

    /// How deep.
    public static final WholeNumber DEPTH = new WholeNumber(
            "--depth", "N", 1, SearchRequest.MAX_WINDOW, 1000, "Rank up to N articles for each topic (default 1,000).");

    private EvalOptions() {}

    /// How a topic's text is read.
    public enum TopicSyntax {
        /// As text.
        TEXT,
        /// As a query in the query language.
        QUERY
    }

    /// What of a TREC topic makes up its text.
    public enum TopicParts {
        /// A few words.
        TITLE,
        /// A sentence.
        DESCRIPTION,
        /// Title and description.
        BOTH,
        /// All, the narrative too.
        ALL
    }
}
