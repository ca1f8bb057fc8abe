package dateline.ingest.resolve;

import dateline.article.ArticleDate;
import dateline.article.Origin;
import java.util.Objects;
import java.util.Optional;

/// When an article was published, as far as its claims tell.
///
/// @param date   the date; unknown where no claim is to be believed
/// @param origin what it rests on; empty for the unknown date
/// @param doubt  what is wrong with a claim that was more trusted but is not believed, such as
///               `2031-01-01 (json: date) lies in the future`
public record ResolvedDate(ArticleDate date, Optional<Origin> origin, Optional<String> doubt) {

    /// Nothing was claimed.
    public static final ResolvedDate NONE = new ResolvedDate(ArticleDate.unknown(), Optional.empty(), Optional.empty());

    /// Checks that all are there.
    public ResolvedDate {
        Objects.requireNonNull(date, "date must not be null");
        Objects.requireNonNull(origin, "origin must not be null");
        Objects.requireNonNull(doubt, "doubt must not be null");
    }
}
