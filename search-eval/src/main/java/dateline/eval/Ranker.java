package dateline.eval;

import java.util.List;

/// What is evaluated: something that answers a topic with a ranking.
///
/// @since 0.1
@FunctionalInterface
public interface Ranker {

    /// {@return the best articles for a topic, best first, each once}
    ///
    /// @param topic the topic
    /// @param depth the largest number of articles wanted, at least 1
    List<Ranked> rank(Topic topic, int depth);
}
