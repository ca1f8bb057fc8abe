package dateline.revision.store;

import dateline.article.Article;
import java.time.Instant;

/// An earlier version of an article, as it is kept.
///
/// @param article  the article, with the time when it was added
/// @param from     when what it says came into the index
/// @param until    when what it says was changed
/// @param words    how many words were changed then
/// @param headline whether the title was
public record StoredRevision(Article article, Instant from, Instant until, int words, boolean headline) {

    /// {@return when the article was added; which distinguishes the versions of one id}
    Instant added() {
        return article.added().orElse(Instant.EPOCH);
    }
}
