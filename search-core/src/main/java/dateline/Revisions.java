package dateline;

import dateline.article.Article;
import dateline.revision.Revision;
import dateline.revision.RevisionChange;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The versions in which the articles of an index stood, as of the last commits.
///
/// An index that was once opened for writing with [IndexOptions.Builder#keepRevisions] keeps the version that an
/// article of the same id takes the place of, if their words differ. White space is no difference, and neither are
/// lines that several other articles have, such as those around a text. Versions lie beside the index: no search finds
/// them, and no statistics, totals or stories count them. Deleting an article deletes its versions. An article that was
/// replaced before it was committed was never a version.
///
/// A view of an open [SearchIndex], as safe for use by many threads.
///
/// @since 0.1
public interface Revisions {

    /// {@return whether earlier versions are kept}
    boolean areKept();

    /// {@return how many versions there are besides the articles as they stand}
    long count();

    /// {@return the versions of an article, the first one first and the article as it stands last; none if there is no
    /// such article}
    ///
    /// @param id the article's id
    List<Revision> of(String id);

    /// {@return what was changed since a time, latest first}
    ///
    /// @param since    the time
    /// @param minWords the least number of words that were changed, at least 0
    /// @param headline whether only changes that changed the title count
    /// @param limit    the greatest number of changes, at least 1
    /// @throws IllegalArgumentException if a number is out of range
    List<RevisionChange> changed(Instant since, int minWords, boolean headline, int limit);

    /// {@return the article as it stood at a time; empty if it was not there yet, or is no longer}
    ///
    /// @param id   the article's id
    /// @param time the time
    default Optional<Article> at(String id, Instant time) {
        Objects.requireNonNull(time, "time must not be null");
        return of(id).reversed().stream()
                .filter(revision -> !revision.from().isAfter(time))
                .findFirst()
                .map(Revision::article);
    }

    /// {@return the version of this name, see [Revision#name()]}
    ///
    /// @param name the id of an article, `@`, and the number of its version: `ID@2`
    default Optional<Revision> named(String name) {
        Objects.requireNonNull(name, "name must not be null");
        int at = name.lastIndexOf('@');
        if (at < 1 || !name.substring(at + 1).matches("[1-9][0-9]{0,8}")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(name.substring(at + 1));
        return of(name.substring(0, at)).stream()
                .filter(revision -> revision.number() == number)
                .findFirst();
    }
}
