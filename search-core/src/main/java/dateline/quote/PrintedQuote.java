package dateline.quote;

import dateline.article.Article;
import dateline.article.ArticleId;
import java.util.List;
import java.util.Objects;

/// A quote, and where it was printed.
///
/// @param quote    the quote, as the article has it
/// @param article  the earliest article found that has it
/// @param printed  the ids of all articles found that have it, at least 1, that of `article` first
/// @since 0.1
public record PrintedQuote(Quote quote, Article article, List<ArticleId> printed) {

    /// Checks and copies.
    public PrintedQuote {
        Objects.requireNonNull(printed, "printed must not be null");
        Objects.requireNonNull(quote, "quote must not be null");
        Objects.requireNonNull(article, "article must not be null");
        printed = List.copyOf(printed);
        if (printed.isEmpty() || !printed.getFirst().equals(article.id())) {
            throw new IllegalArgumentException("printed must begin with " + article.id() + ", not " + printed);
        }
    }
}
