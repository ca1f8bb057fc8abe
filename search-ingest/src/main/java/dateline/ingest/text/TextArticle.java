package dateline.ingest.text;

import dateline.article.Field;
import dateline.ingest.field.FieldNames;
import dateline.ingest.record.RawRecord;
import dateline.ingest.resolve.Dateline;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Takes a plain text apart, as a reader sees it:
///
/// 1. boilerplate at the end goes (`Related Articles`, `Share this`, `Back to top button`);
/// 2. lines such as `Author: A. Person` at the beginning are fields;
/// 3. the first line is the headline, if it looks like one and more follows, with its byline, date, paper, address and
///    summary above and below it ([TextHead]);
/// 4. the first paragraph may begin with a dateline (`SEOUL, Oct 12 (Reuters) -`);
/// 5. the rest is the body, without lines such as `Advertisement`.
final class TextArticle {

    private static final String CREDIT = "Reporting by ";

    /// How much may stand behind the credit of a story: addresses of its reporters.
    private static final int BEHIND_CREDIT = 300;

    private final List<String> lines;
    private final RawRecord.Builder record;
    private int from;
    private int to;

    TextArticle(String text) {
        this(text, RawRecord.builder("text", "").plain());
    }

    /// @param text   the text
    /// @param record takes what it says; it may have a title already, and other fields
    TextArticle(String text, RawRecord.Builder record) {
        this.record = record;
        this.lines = text.lines().map(String::stripTrailing).toList();
        this.to = lines.size();
    }

    /// {@return what the text says}
    RawRecord record() {
        dropTail();
        skipBlank();
        takeFields();
        from = new TextHead(lines, from, to, record).take();
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
        while (to > 1 && (line(to - 1).isEmpty() || BoilerplateLine.isTail(line(to - 1)))) {
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
            if (BoilerplateLine.isHeadingOfLinks(line)) {
                to = i;
            } else if (line.length() > TextLine.HEADLINE || TextLine.endsSentence(line)) {
                return;
            }
        }
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

    private void takeBody() {
        List<String> rest = new ArrayList<>(lines.subList(from, Math.max(from, to)));
        for (int i = rest.size() - 1; i >= 0; i--) {
            if (BoilerplateLine.isAdvertisement(rest.get(i))) {
                rest.remove(i);
                if (i < rest.size() && rest.get(i).isBlank()) {
                    rest.remove(i);
                }
            }
        }
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
        int end = start < 0 ? -1 : end(body, start);
        boolean opens = start == 0 || (start > 0 && "(\n".indexOf(body.charAt(start - 1)) >= 0);
        if (opens && body.length() - end <= BEHIND_CREDIT && !record.has("byline") && !record.has("author")) {
            record.add("byline", body.substring(start, end));
        }
    }

    private static int end(String body, int start) {
        int end = start;
        while (end < body.length() && ")\n".indexOf(body.charAt(end)) < 0) {
            end++;
        }
        return end;
    }
}
