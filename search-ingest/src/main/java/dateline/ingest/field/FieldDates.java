package dateline.ingest.field;

import dateline.article.ArticleDate;
import dateline.ingest.resolve.DateMention;
import dateline.ingest.resolve.DateText;
import dateline.ingest.resolve.DayOrder;

/// When an article was published, as a field says it.
public final class FieldDates {

    private FieldDates() {}

    /// {@return when something was published, or the unknown date}
    ///
    /// `03/04/2023` may be two days and is not read.
    ///
    /// @param text a date in any usual form
    public static ArticleDate date(String text) {
        return DateText.read(text)
                .filter(DateMention::isClear)
                .map(DateMention::date)
                .orElse(ArticleDate.unknown());
    }

    /// {@return when something was published, or the unknown date}
    ///
    /// @param text  a date in any usual form
    /// @param order how `03/04/2023` is to be read
    public static ArticleDate date(String text, DayOrder order) {
        return DateText.read(text).map(mention -> mention.in(order).date()).orElse(ArticleDate.unknown());
    }
}
