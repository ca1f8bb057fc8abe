package dateline.format;

import dateline.article.Article;
import dateline.article.ArticleDate;
import java.util.Objects;

/// Says when an article was published, as exactly as it is known.
///
/// @since 0.1
public final class Dates {

    private Dates() {}

    /// {@return the day, month or year of an article, and how sure it is where it is hardly more than a guess}
    ///
    /// @param article the article
    public static String day(Article article) {
        Objects.requireNonNull(article, "article must not be null");
        String day = day(article.published());
        return article.isDateGuessed()
                ? day + " (" + Math.round(article.publishedConfidence() * 100) + " % sure)"
                : day;
    }

    /// {@return the day, month or year}
    ///
    /// @param date the date
    public static String day(ArticleDate date) {
        Objects.requireNonNull(date, "date must not be null");
        return switch (date.precision()) {
            case INSTANT -> date.toString().substring(0, 10);
            case DAY, MONTH, YEAR, UNKNOWN -> date.toString();
            case MONTH_DAY -> date.toString().substring(2) + " (no year)";
        };
    }

    /// {@return the day with the minute, where that is known: what comes first may be a matter of minutes}
    ///
    /// @param date the date
    public static String minute(ArticleDate date) {
        Objects.requireNonNull(date, "date must not be null");
        String text = date.toString();
        return date.precision() == ArticleDate.Precision.INSTANT && text.length() >= 16
                ? text.substring(0, 16).replace('T', ' ')
                : day(date);
    }
}
