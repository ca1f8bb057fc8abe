package dateline.ingest.export;

import dateline.ingest.record.FileHead;
import dateline.ingest.record.Format;
import dateline.ingest.record.Input;
import dateline.ingest.record.ItemReader;
import dateline.ingest.record.RawRecord;
import dateline.ingest.words.WordFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Text exported from Factiva: in each document, codes of two or three letters stand in lines of their own, or before
/// their values, and the last names its accession number. Or without codes, see [FactivaLines].
///
/// A document ends with that number, `Document HARBW00020221114eibe00001`, whatever the word before it; and where a
/// code that stands before texts follows one that stands behind them, a new one has begun.
public final class Factiva implements Format {

    /// The names that [dateline.ingest.field.FieldNames] knows, or that say what a code means, for the codes.
    private static final WordFile CODES = WordFile.of("factiva.txt");

    /// The codes that tell an export from another text, with the headline's.
    private static final List<String> TELLING = List.of("WC", "PD", "SN", "LP", "TD", "LA", "AN");

    /// The codes that may be the first of a document.
    private static final Set<String> FIRST = Set.of("SE", "CLM", "HD");

    /// The codes that stand before the text, once each.
    private static final Set<String> BEFORE = Set.of("SE", "CLM", "HD", "WC", "PD", "ET", "SN", "SC", "LA");

    /// The codes from the text on.
    private static final Set<String> FROM_TEXT =
            Set.of("LP", "TD", "CT", "RF", "CO", "IN", "NS", "RE", "IPC", "IPD", "PUB", "AN");

    private static final int FEWEST = 4;
    private static final int LONGEST_ID = 60;

    @Override
    public String name() {
        return "factiva";
    }

    @Override
    public boolean matches(FileHead head) {
        return head.isText() && (hasCodes(head) || FactivaLines.matches(head));
    }

    private static boolean hasCodes(FileHead head) {
        if (!head.text().contains("HD")) {
            return false;
        }
        Set<String> seen = new HashSet<>();
        head.text().lines().map(Factiva::code).forEach(seen::add);
        return seen.contains("HD") && TELLING.stream().filter(seen::contains).count() >= FEWEST;
    }

    @Override
    public boolean isCertain() {
        return false;
    }

    @Override
    public ItemReader open(Input input) {
        return new ExportReader(input, hasCodes(input.head()) ? new Documents() : new FactivaLines());
    }

    /// The documents of one file.
    private static final class Documents implements ExportReader.Layout {

        private final Set<String> seen = new HashSet<>();
        private String last = "";

        @Override
        public Optional<ExportReader.End> end(String line, List<String> before) {
            String code = code(line);
            String value = valueOf(line);
            boolean next = BEFORE.contains(code)
                    && (FIRST.contains(code) || seen.contains(code))
                    && FROM_TEXT.stream().anyMatch(seen::contains);
            if (next) {
                seen.clear();
            }
            last = code.isEmpty() ? last : code;
            seen.add(last);
            if (next) {
                return Optional.of(ExportReader.End.NEXT);
            }
            if ((last.equals("AN") && !value.isEmpty()) || isAccession(value)) {
                seen.clear();
                last = "";
                return Optional.of(ExportReader.End.LAST);
            }
            return Optional.empty();
        }

        @Override
        public Optional<RawRecord> record(List<String> lines, String where) {
            return Factiva.record(lines, where);
        }
    }

    /// {@return the code that a line begins with, or an empty text}
    private static String code(String line) {
        int end = 0;
        while (end < line.length() && line.charAt(end) >= 'A' && line.charAt(end) <= 'Z') {
            end++;
        }
        boolean alone = end == line.length() || line.substring(end).isBlank();
        boolean before = line.startsWith("  ", end) || line.startsWith("\t", end) || line.startsWith(" \t", end);
        String code = end <= 3 && (alone || before) ? line.substring(0, end) : "";
        return CODES.meaning(code).isPresent() ? code : "";
    }

    private static String valueOf(String line) {
        return line.substring(code(line).length()).strip();
    }

    /// `Document HARBW00020221114eibe00001`, with the word in any language.
    static boolean isAccession(String value) {
        int space = value.indexOf(' ');
        return space > 0
                && value.length() <= LONGEST_ID
                && value.chars().limit(space).allMatch(Character::isLetter)
                && isNumber(value.substring(space + 1));
    }

    private static boolean isNumber(String word) {
        return !word.isEmpty()
                && word.chars().allMatch(c -> c < 0x80 && Character.isLetterOrDigit(c))
                && Character.isUpperCase(word.charAt(0))
                && word.chars().filter(Character::isDigit).count() >= 8;
    }

    private static Optional<RawRecord> record(List<String> lines, String where) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        List<String> current = values.computeIfAbsent("", key -> new ArrayList<>());
        String last = "";
        for (String line : lines) {
            String code = code(line);
            if (!code.isEmpty()) {
                last = code;
                current = values.computeIfAbsent(code, key -> new ArrayList<>());
                // What is said twice stands in paragraphs of its own.
                current.add("");
            }
            String value = valueOf(line);
            if (isAccession(value) || (last.equals("AN") && !value.isEmpty())) {
                values.put("AN", List.of(value.substring(value.lastIndexOf(' ') + 1)));
            } else {
                current.add(value);
            }
        }
        if (!values.containsKey("HD") && !(values.containsKey("LP") || values.containsKey("TD"))) {
            return Optional.empty();
        }
        RawRecord.Builder record = RawRecord.builder("factiva", where).plain();
        values.forEach((code, value) -> {
            List<String> paragraphs = Paragraphs.of(value);
            String field = CODES.meaning(code).orElse("text_before");
            switch (code) {
                case "HD" -> record.add(field, String.join(" ", paragraphs).replace('\n', ' '));
                case "WC" -> record.add(field, Labels.withoutUnit(String.join(" ", paragraphs)));
                case "CO", "IN", "RE", "NS" -> paragraphs.forEach(text -> addNames(record, field, text));
                default -> record.add(field, String.join("\n\n", paragraphs));
            }
        });
        return Optional.of(record.build());
    }

    /// Takes the names of `gpol : Politics | gcat : Political/General News`.
    private static void addNames(RawRecord.Builder record, String key, String text) {
        for (String part : text.split("[|\\n]", -1)) {
            int colon = part.indexOf(" : ");
            record.add(key, part.substring(colon < 0 ? 0 : colon + 3).strip());
        }
    }
}
