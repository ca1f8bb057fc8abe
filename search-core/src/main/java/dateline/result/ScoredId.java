package dateline.result;

import java.util.Objects;

/// An article of a ranking, by its id.
///
/// @param id    the article's id
/// @param score its score; higher is better, comparable within one ranking only
/// @since 0.1
public record ScoredId(String id, float score) {

    /// Checks the id.
    public ScoredId {
        Objects.requireNonNull(id, "id must not be null");
    }
}
