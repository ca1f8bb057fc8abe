package dateline.ingest.export;

import dateline.ingest.record.FileHead;
import dateline.ingest.record.RawRecord;
import dateline.ingest.words.WordFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Text exported from Factiva without codes: in each document the headline, perhaps behind a section and before an
/// author, the number of words, the date, the paper, its code, the page, the language and the copyright, each in a
/// line, then the text, and a line with the accession number.
final class FactivaLines implements ExportReader.Layout {

    private static final WordFile WORDS = WordFile.of("factiva-lines.txt");

    /// How many lines with text may stand before the number of words, and between the date and the copyright.
    private static final int MOST_LINES = 12;

    /// {@return whether a text is such an export: a number of words with a date below it, and further down the number
    /// of a document}
    ///
    /// @param head how it begins
    static boolean matches(FileHead head) {
        boolean counted = false;
        String before = "";
        for (String raw : (Iterable<String>) head.text().lines()::iterator) {
            String line = raw.strip();
            if (line.isEmpty()) {
                continue;
            }
            counted |= isCount(before) && isDate(line);
            if (counted && Factiva.isAccession(line)) {
                return true;
            }
            before = line;
        }
        return counted && !head.isWhole();
    }

    @Override
    public Optional<ExportReader.End> end(String line, List<String> before) {
        return Factiva.isAccession(line.strip()) ? Optional.of(ExportReader.End.LAST) : Optional.empty();
    }

    @Override
    public Optional<RawRecord> record(List<String> lines, String where) {
        int count = -1;
        int filled = 0;
        for (int i = 0; i + 1 < lines.size() && filled <= MOST_LINES && count < 0; i++) {
            String line = lines.get(i).strip();
            filled += line.isEmpty() ? 0 : 1;
            count = isCount(line) && isDate(lines.get(behind(lines, i)).strip()) ? i : -1;
        }
        if (count < 0) {
            return Optional.empty();
        }
        RawRecord.Builder record = RawRecord.builder("factiva", where).plain();
        addHead(lines.subList(0, count), record);
        record.add("word_count", Labels.withoutUnit(lines.get(count).strip()));
        int date = behind(lines, count);
        record.add("published", lines.get(date).strip());
        int body = addSource(lines, date + 1, record);
        List<String> text = new ArrayList<>();
        for (String line : lines.subList(body, lines.size())) {
            if (Factiva.isAccession(line.strip())) {
                String number = line.strip();
                record.add("accessionno", number.substring(number.lastIndexOf(' ') + 1));
            } else {
                text.add(line);
            }
        }
        record.add("body", String.join("\n\n", Paragraphs.of(text)));
        return Optional.of(record.build());
    }

    /// {@return the next line with text; the last one where there is none}
    private static int behind(List<String> lines, int from) {
        int i = from + 1;
        while (i < lines.size() - 1 && lines.get(i).isBlank()) {
            i++;
        }
        return i;
    }

    /// `345 words`, in any language of `factiva-lines.txt`.
    private static boolean isCount(String line) {
        int space = line.indexOf(' ');
        return space > 0
                && line.length() <= 40
                && line.substring(0, space).matches("[0-9][0-9.,]*")
                && WORDS.means(line.substring(space + 1), "words");
    }

    private static boolean isDate(String line) {
        return line.length() <= 60 && NexisDocument.isDateLine(line);
    }

    /// What stands before the number of words: a section, the headline, and who wrote it.
    private static void addHead(List<String> lines, RawRecord.Builder record) {
        List<String> head = new ArrayList<>(lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList());
        if (head.size() > 1 && isByline(head.getLast(), lines)) {
            record.add("byline", head.removeLast());
        }
        if (!head.isEmpty()) {
            record.add("headline", head.removeLast());
        }
        if (!head.isEmpty() && head.getFirst().length() <= 60) {
            record.add("section", head.removeFirst());
        }
        head.forEach(line -> record.add("text_before", line));
    }

    /// The last line names who wrote it where it says so, or stands apart and is as short as names are.
    private static boolean isByline(String line, List<String> lines) {
        int at = lines.size() - 1;
        while (at > 0 && !lines.get(at).strip().equals(line)) {
            at--;
        }
        int space = line.indexOf(' ');
        boolean said = space > 0 && WORDS.means(line.substring(0, space), "by");
        boolean apart = at > 0 && lines.get(at - 1).isBlank();
        return said || (apart && line.split(" ", 8).length <= 6 && ".?!".indexOf(line.charAt(line.length() - 1)) < 0);
    }

    /// What stands between the date and the text, up to the copyright or else to a blank line.
    ///
    /// @return where the text begins
    private static int addSource(List<String> lines, int from, RawRecord.Builder record) {
        int end = from;
        int rights = -1;
        for (int i = from, seen = 0; i < lines.size() && seen < MOST_LINES && rights < 0; i++) {
            seen += lines.get(i).isBlank() ? 0 : 1;
            rights = isRights(lines.get(i).strip()) ? i : -1;
        }
        while (end < lines.size()
                && end != rights
                && (rights >= 0 || !lines.get(end).isBlank())) {
            String line = lines.get(end++).strip();
            record.add(line.isEmpty() ? "" : name(line, record), line);
        }
        if (rights < 0) {
            return end;
        }
        record.add("copyright", lines.get(rights).strip());
        return rights + 1;
    }

    private static boolean isRights(String line) {
        String plain = line.startsWith("(") ? line.substring(1) : line;
        return plain.startsWith("Copyright") || plain.startsWith("©") || line.regionMatches(true, 0, "(c)", 0, 3);
    }

    private static String name(String line, RawRecord.Builder record) {
        boolean clock = line.matches("[0-2]?[0-9]:[0-5][0-9].*");
        if (clock && !record.has("publisher")) {
            return "time_of_day";
        }
        if (!record.has("publisher")) {
            return "publisher";
        }
        if (!record.has("source_code") && line.matches("[A-Z][A-Z0-9]{0,9}")) {
            return "source_code";
        }
        if (!record.has("page") && line.matches("(?U)(\\p{L}{1,7}\\.? ?)?[0-9][0-9A-Za-z,; -]{0,15}")) {
            return "page";
        }
        return record.has("source_code") && !record.has("language") && line.matches("(?U)\\p{L}[\\p{L} ()-]{1,30}")
                ? "language"
                : "edition";
    }
}
