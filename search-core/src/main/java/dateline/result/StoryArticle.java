package dateline.result;

import dateline.article.Article;
import dateline.article.ArticleId;
import java.util.Objects;

/// One article of a story, and how it is a copy.
///
/// @param article    the article
/// @param of         the article that it is a copy of: the original, or, where the two have too little in common,
/// another of the story by which it belongs to it; its own id for the original
/// @param kind       how it is a copy of that
/// @param similarity how much of the shorter of the two is in the longer, above 0 and at most 1: of its word sequences
///                   for [CopyKind#NEAR], of its sentences' skeletons for [CopyKind#REWRITE]; 1 for [CopyKind#SAME]
/// @since 0.1
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

    /// {@return whether it counts as the story's original: the earliest; of equally early and of undated ones, that
    /// which most others repeat}
    public boolean isOriginal() {
        return of.equals(article.id());
    }
}
