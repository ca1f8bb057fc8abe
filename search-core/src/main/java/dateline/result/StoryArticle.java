package dateline.result;

import dateline.article.Article;
import dateline.article.ArticleId;
import java.util.Objects;

/// One article of a story, and how it is a copy.
///
/// @param article    the article
/// @param of         the article that it is a copy of: the one whose story was asked for, or, where the two have too
///                   little in common, another of the story by which it belongs to it; its own id for the one asked for
/// @param kind       how it is a copy of that
/// @param similarity how much of the shorter of the two is in the longer, above 0 and at most 1: of its word sequences
///                   for [CopyKind#NEAR], of its sentences' skeletons for [CopyKind#REWRITE]; 1 for [CopyKind#SAME]
public record StoryArticle(Article article, ArticleId of, CopyKind kind, double similarity) {

    /// Checks the values.
    public StoryArticle {
        Objects.requireNonNull(article, "article must not be null");
        Objects.requireNonNull(of, "of must not be null");
        Objects.requireNonNull(kind, "kind must not be null");
        if (!(similarity > 0 && similarity <= 1)) {
            throw new IllegalArgumentException("similarity must be above 0 and at most 1, not " + similarity);
        }
    }
}
