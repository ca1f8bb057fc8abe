package dateline.eval;

/// The parts of a TREC topic that can make up its query text. TSV and JSONL topics have one text only.
///
/// @since 0.1
public enum TopicPart {
    /// A few words, `<title>`.
    TITLE,
    /// A sentence, `<desc>`.
    DESCRIPTION,
    /// A paragraph that says what is relevant and what is not, `<narr>`.
    NARRATIVE
}
