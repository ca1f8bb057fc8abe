package dateline.eval;

import java.util.Objects;

/// What an assessor said of one article for one topic. `toString()` is the line of a qrels file, so that a tool can
/// append judgement by judgement.
///
/// @param topic the topic's id, not empty
/// @param article the article's id, not empty
/// @param grade 0 for not relevant, 1 and above for ever more relevant; a negative grade says that the article was
///     pooled but not judged, and counts as no judgement at all
/// @since 0.1
public record Judgement(String topic, String article, int grade) {

    /// Checks the ids.
    ///
    /// @throws IllegalArgumentException if an id is empty
    public Judgement {
        Objects.requireNonNull(topic, "topic must not be null");
        Objects.requireNonNull(article, "article must not be null");
        if (topic.isEmpty() || article.isEmpty()) {
            throw new IllegalArgumentException("a judgement needs the ids of a topic and of an article");
        }
    }

    /// {@return `topic 0 article grade`, without a line end; white space inside an id is shown by its control
    /// picture (`␠`), and read back by [Qrels#read]}
    @Override
    public String toString() {
        return TrecText.column(topic) + " 0 " + TrecText.column(article) + " " + grade;
    }
}
