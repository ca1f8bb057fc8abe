package dateline.ingest.text;

import dateline.article.Field;
import dateline.ingest.field.FieldNames;
import dateline.ingest.record.RawRecord;
import dateline.ingest.resolve.Byline;
import dateline.ingest.resolve.DateText;
import dateline.ingest.resolve.Dateline;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Takes a plain text apart, as a reader sees it:
///
/// 1. furniture at the end goes (`Related Articles`, `Share this`, `Back to top button`);
/// 2. lines such as `Author: A. Person` at the beginning are fields;
/// 3. the first line is the headline, if it looks like one and more follows;
/// 4. a byline (`By A. Person`) and a date may stand below it;
/// 5. the first paragraph may begin with a dateline (`SEOUL, Oct 12 (Reuters) -`);
/// 6. the rest is the body.
final class TextArticle {

    /// The longest headline, in UTF-16 units.
    private static final int HEADLINE = 200;

    /// The longest line that can be a byline or a date.
    private static final int SHORT = 100;

    private static final String CREDIT = "(Reporting by ";

    private final List<String> lines;
    private final RawRecord.Builder record = RawRecord.builder("text", "").plain();
    private int from;
    private int to;

    TextArticle(String text) {
        this.lines = text.lines().map(String::stripTrailing).toList();
        this.to = lines.size();
    }

    /// {@return what the text says}
    RawRecord record() {
        dropTail();
        skipBlank();
        takeFields();
        takeHeadline();
        takeLinesBelow();
        takeBody();
        return record.build();
    }

    private String line(int i) {
        return lines.get(i).strip();
    }

    private void skipBlank() {
        while (from < to && line(from).isEmpty()) {
            from++;
        }
    }

    private void dropTail() {
        dropLinks();
        while (to > 1 && (line(to - 1).isEmpty() || Furniture.isTail(line(to - 1)))) {
            to--;
        }
        while (to > 1 && takeLabel(line(to - 1), Field.TAG)) {
            to--;
            while (to > 1 && line(to - 1).isEmpty()) {
                to--;
            }
        }
    }

    /// A heading such as `Related Articles` in the second half, with no sentence below it, ends the article.
    private void dropLinks() {
        for (int i = to - 1; i > to / 2 && i > 0; i--) {
            String line = line(i);
            if (Furniture.isHeadingOfLinks(line)) {
                to = i;
            } else if (line.length() > HEADLINE || endsSentence(line)) {
                return;
            }
        }
    }

    private static boolean endsSentence(String line) {
        int end = line.length() - 1;
        while (end > 0 && "\"'”’»)".indexOf(line.charAt(end)) >= 0) {
            end--;
        }
        return end > 40 && line.charAt(end) == '.';
    }

    /// `Title: …`, `Date: …`: as long as lines have the form, and only if the first has.
    private void takeFields() {
        int start = from;
        while (from < to && takeLabel(line(from), null)) {
            from++;
        }
        if (from > start) {
            skipBlank();
        }
    }

    /// Takes a line of the form `Name: value` whose name is the usual one of a field.
    private boolean takeLabel(String line, @Nullable Field wanted) {
        int colon = line.indexOf(':');
        if (colon < 2 || colon > 24 || colon == line.length() - 1 || line.startsWith("//", colon + 1)) {
            return false;
        }
        String name = line.substring(0, colon);
        Optional<Field> field = FieldNames.match(name.replace('.', ' ')).map(FieldNames.Match::field);
        boolean fits = field.isPresent()
                && field.get() != Field.BODY
                && (wanted == null ? Character.isUpperCase(name.charAt(0)) : field.get() == wanted);
        if (fits) {
            record.add(name.toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
        }
        return fits;
    }

    private void takeHeadline() {
        int end = from;
        while (end < to && !line(end).isEmpty()) {
            end++;
        }
        int size = end - from;
        if (size == 0 || record.has("title") || record.has("headline")) {
            return;
        }
        boolean more = end < to;
        String first = line(from);
        if ((size == 1 && more && isHeadline(first)) || (size > 1 && isHeadline(first) && isBelowHeadline(from + 1))) {
            record.add("headline", first);
            from++;
        } else if (size == 2 && more && isHeadline(first + " " + line(from + 1)) && first.length() > SHORT / 3) {
            record.add("headline", first + " " + line(from + 1));
            from += 2;
        }
        skipBlank();
    }

    private static boolean isHeadline(String line) {
        return line.length() <= HEADLINE
                && !endsSentence(line)
                && Dateline.of(line).filter(d -> d.end() < line.length()).isEmpty();
    }

    private boolean isBelowHeadline(int i) {
        return byline(line(i)).isPresent() || isDate(line(i)) || isDateline(line(i));
    }

    private void takeLinesBelow() {
        while (from < to && line(from).length() <= SHORT) {
            String line = line(from);
            Optional<String> byline = byline(line);
            if (byline.isPresent() && !record.has("byline")) {
                record.add("byline", byline.get());
            } else if (isDate(line) && !record.has("date")) {
                record.add("date", stripDateLabel(line));
            } else {
                return;
            }
            from++;
            skipBlank();
        }
    }

    private static Optional<String> byline(String line) {
        boolean is = line.length() <= SHORT && line.length() > 5 && Byline.opens(line) && !endsSentence(line);
        return is ? Optional.of(line) : Optional.empty();
    }

    private static boolean isDate(String line) {
        return line.length() <= SHORT
                && DateText.read(stripDateLabel(line))
                        .filter(mention ->
                                mention.date().isDated() || mention.weekday().isPresent())
                        .isPresent();
    }

    private static String stripDateLabel(String line) {
        for (String label :
                List.of("published on", "published", "posted on", "posted", "updated on", "updated", "date")) {
            if (line.regionMatches(true, 0, label, 0, label.length())) {
                String rest = line.substring(label.length()).strip();
                return rest.startsWith(":") ? rest.substring(1).strip() : rest;
            }
        }
        return line;
    }

    private static boolean isDateline(String line) {
        return Dateline.of(line).isPresent();
    }

    private void takeBody() {
        List<String> rest = new ArrayList<>(lines.subList(from, Math.max(from, to)));
        String body = String.join("\n", rest).strip();
        Optional<Dateline> dateline = Dateline.of(body);
        if (dateline.isPresent() && !record.has("dateline")) {
            record.add("dateline", body.substring(0, dateline.get().end()).strip());
            body = body.substring(dateline.get().end()).strip();
        }
        record.add("body", body);
        takeCredit(body);
    }

    /// Wire stories name their reporters at their end: `(Reporting by A. Person; Editing by B. Person)`.
    private void takeCredit(String body) {
        int start = body.lastIndexOf(CREDIT);
        boolean last = start >= 0 && body.indexOf('\n', start) < 0;
        if (last && !record.has("byline") && !record.has("author")) {
            int end = start + CREDIT.length();
            while (end < body.length() && ";)".indexOf(body.charAt(end)) < 0) {
                end++;
            }
            String names = body.substring(start + CREDIT.length(), end);
            int in = names.indexOf(" in ");
            record.add("byline", "By " + (in < 0 ? names : names.substring(0, in)));
        }
    }
}
