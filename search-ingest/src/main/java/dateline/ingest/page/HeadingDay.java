package dateline.ingest.page;

import dateline.ingest.page.text.Text;
import dateline.ingest.resolve.DateMention;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A heading that begins with its day in digits, `27.01.2022 Ferry sails again`, or has it behind a mark.
///
/// @param date the day
/// @param rest the heading without it
record HeadingDay(PageDate date, String rest) {

    private static final Pattern DIGITS = Pattern.compile("[\\[(]?[0-9]{1,4}[./-][0-9]{1,2}[./-][0-9]{1,4}.*");
    private static final Pattern MARKED = Pattern.compile(".*\\S\\s*[|·•]\\s*");
    /// Behind a version, what it is replaced by: `2024.4.4 -> 2024.5.0`, `2024.4.4 to 2024.5.0`.
    private static final Pattern NEXT_VERSION =
            Pattern.compile("\\s*[-–—=]*[>→⇒].*|.{1,8}[0-9]{4}\\.[0-9]{1,2}\\.[0-9].*");

    private static final int LONGEST = 300;

    /// {@return the day of a heading, if it has one}
    static Optional<HeadingDay> of(String heading) {
        String text = heading.strip();
        if (text.length() > LONGEST || Text.digits(text) < 5) {
            return Optional.empty();
        }
        List<PageDate> days = PageDate.all(text);
        if (days.size() != 1) {
            return Optional.empty();
        }
        DateMention mention = days.getFirst().mention();
        String before = text.substring(0, mention.start());
        String behind = text.substring(mention.end());
        boolean leads = DIGITS.matcher(text).matches()
                && before.length() <= 1
                && behind.length() > 10
                && !NEXT_VERSION.matcher(behind).matches();
        boolean ends = MARKED.matcher(before).matches()
                && behind.replaceAll("[)\\]. ]", "").isEmpty();
        if (!leads && !ends) {
            return Optional.empty();
        }
        String rest = (leads ? behind : before)
                .replaceFirst("^[\\s)\\].,:|·•–—-]+", "")
                .replaceFirst("[\\s(\\[|·•–—-]+$", "");
        return Optional.of(new HeadingDay(days.getFirst(), rest));
    }
}
