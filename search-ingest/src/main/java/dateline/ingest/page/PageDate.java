package dateline.ingest.page;

import dateline.article.ArticleDate;
import dateline.ingest.resolve.DateMention;
import dateline.ingest.resolve.DateText;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A day as a page states it. Pages carry days from 1900 on only; earlier ones are what an article is about.
///
/// @param raw     the text that states it
/// @param mention what it says: a day, or a moment where time of day and zone are stated
public record PageDate(String raw, DateMention mention) {

    private static final int MAX_LENGTH = 200;
    private static final int MIN_YEAR = 1900;
    private static final int MAX_YEAR = 2100;

    /// Checks that both are there, and that it is a day.
    ///
    /// @throws IllegalArgumentException if it is no day
    public PageDate {
        Objects.requireNonNull(raw, "raw must not be null");
        if (!isDay(mention)) {
            throw new IllegalArgumentException("'" + raw + "' is not a day");
        }
    }

    private static boolean isDay(DateMention mention) {
        return switch (mention.date().precision()) {
            case INSTANT, DAY -> {
                int year = mention.date().firstDay().orElseThrow().getYear();
                yield year >= MIN_YEAR && year <= MAX_YEAR;
            }
            case MONTH, YEAR, MONTH_DAY, UNKNOWN -> false;
        };
    }

    /// {@return the first day in a text}
    ///
    /// @param raw the text, of which the first 200 characters count
    static Optional<PageDate> read(String raw) {
        String text = raw.strip();
        return DateText.read(text)
                .filter(PageDate::isDay)
                .map(mention -> new PageDate(text, mention))
                .or(() -> all(text).stream().findFirst());
    }

    /// {@return the days in the first 200 characters of a text}
    ///
    /// @param raw the text
    static List<PageDate> all(String raw) {
        return DateText.all(raw, MAX_LENGTH).stream()
                .filter(PageDate::isDay)
                .map(mention -> new PageDate(raw, mention))
                .toList();
    }

    /// {@return the date as it stands in the text, without the words beside it}
    String stated() {
        boolean within = mention.end() > mention.start() && mention.end() <= raw.length();
        return within ? raw.substring(mention.start(), mention.end()) : raw;
    }

    /// {@return the day in the page's own time zone}
    public LocalDate day() {
        return mention.date().firstDay().orElseThrow();
    }

    /// {@return the date, as precisely as it is stated}
    public ArticleDate date() {
        return mention.date();
    }
}
