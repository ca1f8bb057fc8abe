package dateline.eval;

/// Over which topics an evaluation runs. A topic that is only in the run is never among them: nothing is known of it.
///
/// @since 0.1
public enum TopicSet {
    /// Topics with at least one relevant article in the judgements, since no ranking can do well or badly on the
    /// others. A topic without results counts 0.
    WITH_RELEVANT,
    /// Topics with any judgement; one without results counts 0. This is `trec_eval -c`.
    JUDGED,
    /// Topics with any judgement that the run has results for. This is trec_eval without `-c`; it favours a run that
    /// leaves out hard topics.
    JUDGED_WITH_RESULTS
}
