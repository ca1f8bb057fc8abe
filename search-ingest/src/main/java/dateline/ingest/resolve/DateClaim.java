package dateline.ingest.resolve;

import dateline.article.ArticleDate;
import dateline.article.Origin;
import java.util.Objects;

/// A date that may be an article's, and what it rests on.
///
/// @param mention the date
/// @param origin  where it was found, and how far a date from there is to be trusted
public record DateClaim(DateMention mention, Origin origin) {

    /// Checks that both are there.
    public DateClaim {
        Objects.requireNonNull(mention, "mention must not be null");
        Objects.requireNonNull(origin, "origin must not be null");
    }

    /// {@return a claim that names no day of the week}
    ///
    /// @param date   the date
    /// @param origin where it was found
    public static DateClaim of(ArticleDate date, Origin origin) {
        return new DateClaim(DateMention.of(date), origin);
    }

    /// {@return the date as it is stated}
    public ArticleDate date() {
        return mention.date();
    }
}
