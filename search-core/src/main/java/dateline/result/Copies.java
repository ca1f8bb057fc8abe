package dateline.result;

import dateline.article.ArticleDate;
import dateline.article.ArticleId;
import java.util.Objects;
import java.util.Optional;

/// The other articles found of a hit's story, for which the hit stands.
///
/// @param story          names the story, see [Story#id]
/// @param articles       how many there are besides the one shown, at least 1
/// @param publishers     how many publishers they have
/// @param first          the earliest article found of the story, perhaps the one shown; equal dates by id
/// @param firstPublisher its publisher
/// @param firstPublished its date of publication
/// @since 0.1
public record Copies(
        String story,
        long articles,
        int publishers,
        ArticleId first,
        Optional<String> firstPublisher,
        ArticleDate firstPublished) {

    /// Checks the values.
    public Copies {
        Objects.requireNonNull(story, "story must not be null");
        Objects.requireNonNull(first, "first must not be null");
        Objects.requireNonNull(firstPublisher, "firstPublisher must not be null");
        Objects.requireNonNull(firstPublished, "firstPublished must not be null");
        if (articles < 1) {
            throw new IllegalArgumentException("articles must be at least 1, not " + articles);
        }
    }
}
