package dateline.ingest.resolve;

import dateline.article.ArticleDate;
import java.util.Optional;
import java.util.Set;

/// A date, the token behind it, and where the time of day may begin.
///
/// @param undecided where the month's name is that of several months and nothing decides, its languages
record DateForm(
        ArticleDate date,
        Optional<DayOrder> order,
        Optional<ArticleDate> other,
        boolean usual,
        int next,
        int time,
        Set<String> undecided) {

    DateForm(ArticleDate date, int next) {
        this(date, next, next);
    }

    DateForm(ArticleDate date, int next, int time) {
        this(date, Optional.empty(), Optional.empty(), false, next, time, Set.of());
    }

    DateForm withUndecided(Set<String> languages) {
        return new DateForm(date, order, other, usual, next, time, Set.copyOf(languages));
    }
}
