package dateline.ingest.page;

import dateline.article.ArticleDate;
import dateline.ingest.resolve.DateMention;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The day as the newsroom counts it. Many systems stamp an article in UTC, by which the evening's articles of the west
/// are of the next day, and the morning's of the east of the day before: the address or the line below the headline has
/// the day that readers saw.
final class NewsroomDay {

    /// The furthest that clocks are behind and ahead of UTC.
    private static final Duration BEHIND = Duration.ofHours(12);

    private static final Duration AHEAD = Duration.ofHours(14);

    private NewsroomDay() {}

    /// {@return the dates, the first of them the newsroom's day where it is a stamp in UTC that is a day off}
    ///
    /// @param dates the dates of publication, the most trusted first
    /// @param shown the one that a reader sees beside the headline, if any
    static List<Found<PageDate>> of(List<Found<PageDate>> dates, Optional<Found<PageDate>> shown) {
        if (dates.isEmpty() || !isInUtc(dates.getFirst())) {
            return dates;
        }
        Instant stamp = dates.getFirst().value().date().instant().orElseThrow();
        LocalDate day = dates.getFirst().value().day();
        Optional<LocalDate> other = dates.stream()
                .filter(date -> date.origin() == PageSource.URL
                        || shown.filter(date::equals).isPresent())
                .map(date -> date.value().day())
                .findFirst()
                .filter(seen -> !seen.equals(day) && isPossible(stamp, seen));
        if (other.isEmpty()) {
            return dates;
        }
        Found<PageDate> first = dates.getFirst();
        List<Found<PageDate>> better = new ArrayList<>(dates);
        better.set(
                0,
                new Found<>(
                        new PageDate(other.get().toString(), DateMention.of(ArticleDate.of(other.get()))),
                        first.origin()));
        return better;
    }

    private static boolean isInUtc(Found<PageDate> date) {
        String raw = date.value().raw().strip();
        return date.value().date().instant().isPresent()
                && date.origin().compareTo(PageSource.TIME) <= 0
                && (raw.endsWith("Z") || raw.endsWith("+00:00") || raw.endsWith("+0000") || raw.endsWith("UTC"));
    }

    private static boolean isPossible(Instant stamp, LocalDate day) {
        Instant earliest = stamp.minus(BEHIND);
        Instant latest = stamp.plus(AHEAD);
        return day.equals(earliest.atOffset(ZoneOffset.UTC).toLocalDate())
                || day.equals(latest.atOffset(ZoneOffset.UTC).toLocalDate());
    }
}
