package dateline.ingest.page;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The date at the start of a page's text, for pages without any other date: `(18.01.2018) The ferry …`.
final class OpeningDay {

    /// How many characters of a paragraph are searched.
    private static final int WITHIN = 60;

    private static final int PARAGRAPHS = 2;

    private static final Pattern BEFORE = Pattern.compile("(?U)[(\\[\\s]*|[\\p{Lu}][\\p{L} .-]{1,30}, ");

    private static final Pattern BEHIND = Pattern.compile("(?s)\\s?[)\\]:.,|–—-].*|");

    private OpeningDay() {}

    /// {@return the date}
    ///
    /// @param body paragraphs with blank lines between them
    static Optional<Found<PageDate>> of(String body) {
        List<String> paragraphs = Pages.paragraphs(body);
        for (String paragraph : paragraphs.subList(0, Math.min(PARAGRAPHS, paragraphs.size()))) {
            String start = paragraph.substring(0, Math.min(WITHIN, paragraph.length()));
            List<PageDate> dates = PageDate.all(start);
            for (PageDate date : dates.size() == 1 ? dates : List.<PageDate>of()) {
                String before = start.substring(0, date.mention().start());
                String behind = start.substring(date.mention().end());
                if (BEFORE.matcher(before).matches() && BEHIND.matcher(behind).matches()) {
                    return Optional.of(new Found<>(date, PageSource.TEXT));
                }
            }
        }
        return Optional.empty();
    }
}
