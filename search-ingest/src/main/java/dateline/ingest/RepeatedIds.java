package dateline.ingest;

import dateline.article.Article;
import java.util.OptionalInt;

/// The stage that finds articles whose id another record of the same import has.
///
/// Not safe for use by several threads at once.
final class RepeatedIds {

    private final ImportState state;
    private final OnDuplicate onDuplicate;
    private long found;

    /// @param state       knows which ids there are
    /// @param onDuplicate what is done with repeated ones
    RepeatedIds(ImportState state, OnDuplicate onDuplicate) {
        this.state = state;
        this.onDuplicate = onDuplicate;
    }

    /// {@return whether an article goes on to the index}
    ///
    /// @param article the article
    /// @throws DuplicateIdException if its id is repeated, and the import is to end then
    boolean admits(Article article) {
        OptionalInt owner = state.claim(article, onDuplicate == OnDuplicate.REPLACE);
        if (owner.isEmpty()) {
            return true;
        }
        found++;
        return switch (onDuplicate) {
            case REPLACE -> true;
            case SKIP -> false;
            case ERROR -> {
                String other = state.path(owner.getAsInt());
                throw new DuplicateIdException("id " + article.id().value() + " of "
                        + article.source().map(Object::toString).orElse("an article") + " is that of "
                        + (other.isEmpty() ? "an earlier record" : other) + " too");
            }
        };
    }

    /// {@return how many articles had a repeated id}
    long found() {
        return found;
    }
}
