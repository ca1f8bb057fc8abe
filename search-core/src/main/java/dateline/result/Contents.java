package dateline.result;

import dateline.article.ArticleId;
import java.util.List;
import java.util.Objects;

/// Which articles one contains as a roundup, live blog or digest, and of which it is an item.
///
/// A roundup is not a copy of what it contains: it stands for none of these articles, and they make no story with it.
///
/// @param contains ids of the articles that it contains, ascending; empty if it is no roundup
/// @param partOf   ids of the roundups that contain it, ascending
/// @since 0.1
public record Contents(List<ArticleId> contains, List<ArticleId> partOf) {

    /// Neither.
    public static final Contents NONE = new Contents(List.of(), List.of());

    /// Copies the lists.
    public Contents {
        Objects.requireNonNull(contains, "contains must not be null");
        Objects.requireNonNull(partOf, "partOf must not be null");
        contains = List.copyOf(contains);
        partOf = List.copyOf(partOf);
    }
}
