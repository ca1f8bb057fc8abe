package dateline.ingest.export;

import dateline.ingest.record.FileHead;
import dateline.ingest.record.Format;
import dateline.ingest.record.Input;
import dateline.ingest.record.ItemReader;
import dateline.ingest.record.RawRecord;
import dateline.ingest.words.WordFile;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Text exported from LexisNexis: documents behind lines such as `1 of 2 DOCUMENTS`, or before `End of Document`, or
/// with neither, each with its paper, date and headline, fields such as `BYLINE: A. Person` before the text and behind
/// it. Labels and lines between documents are known in the languages of `nexis.txt`.
public final class Nexis implements Format {

    /// How many lines with text may stand before the date of the first document.
    private static final int WITHIN = 60;

    /// How many lines with text may stand between the beginning of a document and its date.
    private static final int BEFORE_DATE = 6;

    /// How many different labels tell an export that has no lines between documents.
    private static final int FEWEST = 3;

    /// The labels that other texts do not have.
    private static final List<String> TELLING = List.of("word_count", "load_date", "publication_type", "journal_code");

    /// What a line in the middle begins with.
    private static final String CENTRED = " ".repeat(8);

    private static final WordFile WORDS = NexisDocument.WORDS;

    @Override
    public String name() {
        return "nexis";
    }

    /// A line between documents is not enough, for minutes and letters have such, too: there must be a label behind it,
    /// or a date in a line of its own.
    @Override
    public boolean matches(FileHead head) {
        if (!head.isText()) {
            return false;
        }
        Set<String> fields = new HashSet<>();
        int filled = 0;
        int sinceCount = Integer.MAX_VALUE;
        boolean dated = false;
        boolean counted = false;
        boolean ended = false;
        boolean datedBehindCount = false;
        for (String raw : (Iterable<String>) head.text().lines()::iterator) {
            String line = raw.strip();
            if (line.isEmpty()) {
                continue;
            }
            filled++;
            if (isCount(raw)) {
                counted |= filled <= WITHIN;
                sinceCount = 0;
                continue;
            }
            sinceCount = sinceCount == Integer.MAX_VALUE ? sinceCount : sinceCount + 1;
            ended |= isEnd(line);
            Optional<String> field = Labels.field(WORDS, line);
            boolean date = field.isEmpty() && NexisDocument.isDateLine(line);
            dated |= date && filled <= WITHIN && fields.isEmpty();
            datedBehindCount |= date && sinceCount > 1 && sinceCount <= BEFORE_DATE;
            if (dated) {
                field.ifPresent(fields::add);
            }
        }
        boolean telling = TELLING.stream().anyMatch(fields::contains);
        return counted ? !fields.isEmpty() || datedBehindCount : (ended || fields.size() >= FEWEST) && telling;
    }

    @Override
    public boolean isCertain() {
        return false;
    }

    @Override
    public ItemReader open(Input input) {
        return new ExportReader(input, new Documents());
    }

    /// The documents of one file.
    private static final class Documents implements ExportReader.Layout {

        private boolean separated;
        private boolean behindText;
        private int sinceField;

        /// Whether the last label stands alone, so that its value is the next paragraph.
        private boolean isOpen;

        @Override
        public Optional<ExportReader.End> end(String line, List<String> before) {
            if (isCount(line)) {
                separated = true;
                return Optional.of(ExportReader.End.BETWEEN);
            }
            if (isEnd(line)) {
                separated = true;
                return Optional.of(ExportReader.End.LAST);
            }
            return separated ? Optional.empty() : beginning(line.strip(), before);
        }

        /// Where nothing stands between documents, one begins a few lines before a date that follows the fields behind
        /// a text.
        private Optional<ExportReader.End> beginning(String line, List<String> before) {
            Optional<String> field = Labels.field(WORDS, line);
            if (field.isPresent()) {
                behindText |= TELLING.contains(field.get()) && !field.get().equals("word_count");
                sinceField = 0;
                isOpen = Labels.value(line).isEmpty();
            } else if (isOpen && !line.isEmpty()) {
                isOpen = false;
            } else if (NexisDocument.isRights(line)) {
                sinceField = 0;
            } else if (!line.isEmpty()) {
                if (behindText && NexisDocument.isDateLine(line) && sinceField <= BEFORE_DATE) {
                    behindText = false;
                    return Optional.of(
                            new ExportReader.End(backTo(sinceField, before), ExportReader.End.LineRole.NEXT));
                }
                sinceField++;
            }
            return Optional.empty();
        }

        /// {@return how many lines there are back to the one that has so many lines with text from it on}
        private static int backTo(int filled, List<String> before) {
            int back = 0;
            int seen = 0;
            while (seen < filled && back < before.size()) {
                back++;
                seen += before.get(before.size() - back).isBlank() ? 0 : 1;
            }
            return back;
        }

        @Override
        public Optional<RawRecord> record(List<String> lines, String where) {
            return new NexisDocument(lines, where).record();
        }
    }

    private static boolean isEnd(String line) {
        return line.length() <= 60 && WORDS.means(line, "end");
    }

    /// `1 of 2 DOCUMENTS`, `Dokument 1 von 2`, `Document 1 de 2`; in the middle of a line, `1 of 2` as well.
    static boolean isCount(String line) {
        if (line.length() > 200) {
            return false;
        }
        String[] words = line.strip().split("\\s+", 6);
        if (words.length == 3 && line.startsWith(CENTRED)) {
            return isNumber(words[0]) && WORDS.means(words[1], "of") && isNumber(words[2]);
        }
        if (words.length != 4) {
            return false;
        }
        int first = isNumber(words[0]) ? 0 : 1;
        return isNumber(words[first])
                && WORDS.means(words[first + 1], "of")
                && isNumber(words[first + 2])
                && WORDS.means(words[first == 0 ? 3 : 0], "document");
    }

    private static boolean isNumber(String word) {
        return word.length() <= 7 && word.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
