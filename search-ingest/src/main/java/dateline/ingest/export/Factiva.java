package dateline.ingest.export;

import dateline.ingest.record.Format;
import dateline.ingest.record.Head;
import dateline.ingest.record.Input;
import dateline.ingest.record.PieceReader;
import dateline.ingest.record.RawRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Text exported from Factiva: in each document, codes of two or three letters stand in lines of their own, or before
/// their values, and the last names its accession number.
public final class Factiva implements Format {

    /// The names that [dateline.ingest.field.FieldNames] knows, or that say what a code means, for the codes.
    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("HD", "headline"),
            Map.entry("BY", "byline"),
            Map.entry("CR", "credit"),
            Map.entry("WC", "word_count"),
            Map.entry("PD", "published"),
            Map.entry("ET", "time_of_day"),
            Map.entry("SN", "publisher"),
            Map.entry("SC", "source_code"),
            Map.entry("ED", "edition"),
            Map.entry("PG", "page"),
            Map.entry("VOL", "volume"),
            Map.entry("LA", "language"),
            Map.entry("CY", "copyright"),
            Map.entry("CX", "correction"),
            Map.entry("SE", "section"),
            Map.entry("CLM", "column"),
            Map.entry("LP", "body"),
            Map.entry("TD", "body"),
            Map.entry("CT", "contact"),
            Map.entry("ART", "caption"),
            Map.entry("RF", "reference"),
            Map.entry("CO", "companies"),
            Map.entry("IN", "industries"),
            Map.entry("NS", "tags"),
            Map.entry("RE", "regions"),
            Map.entry("DE", "descriptors"),
            Map.entry("IPC", "ipc"),
            Map.entry("IPD", "ipd"),
            Map.entry("PUB", "publishing_company"),
            Map.entry("AN", "id"));

    /// The codes that tell an export from another text, with the headline's.
    private static final List<String> TELLING = List.of("WC", "PD", "SN", "LP", "TD");

    private static final int FEWEST = 4;
    private static final int LONGEST_ID = 60;

    @Override
    public String name() {
        return "factiva";
    }

    @Override
    public boolean matches(Head head) {
        if (!head.isText() || !head.text().contains("HD")) {
            return false;
        }
        Set<String> seen = new HashSet<>();
        head.text().lines().map(Factiva::code).forEach(seen::add);
        return seen.contains("HD") && TELLING.stream().filter(seen::contains).count() >= FEWEST;
    }

    @Override
    public PieceReader open(Input input) {
        return new ExportReader(input, new ExportReader.Layout() {

            @Override
            public boolean isBefore(String line) {
                return false;
            }

            @Override
            public boolean isLast(String line) {
                return isAccession(valueOf(line));
            }

            @Override
            public Optional<RawRecord> record(List<String> lines, String where) {
                return Factiva.record(lines, where);
            }
        });
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
        return CODES.containsKey(code) ? code : "";
    }

    private static String valueOf(String line) {
        return line.substring(code(line).length()).strip();
    }

    /// `Document HARBW00020221114eibe00001`.
    private static boolean isAccession(String value) {
        return value.startsWith("Document ")
                && value.length() <= LONGEST_ID
                && value.indexOf(' ', 9) < 0
                && value.chars().filter(Character::isDigit).count() >= 8;
    }

    private static Optional<RawRecord> record(List<String> lines, String where) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        List<String> current = new ArrayList<>();
        for (String line : lines) {
            String code = code(line);
            if (!code.isEmpty()) {
                current = values.computeIfAbsent(code, key -> new ArrayList<>());
                // What is said twice stands in paragraphs of its own.
                current.add("");
            }
            if (isAccession(valueOf(line))) {
                values.put("AN", List.of(valueOf(line).substring(9)));
            } else {
                current.add(valueOf(line));
            }
        }
        if (!values.containsKey("HD")) {
            return Optional.empty();
        }
        RawRecord.Builder record = RawRecord.builder("factiva", where).plain();
        values.forEach((code, value) -> {
            List<String> paragraphs = Paragraphs.of(value);
            switch (code) {
                case "HD" -> record.add("headline", String.join(" ", paragraphs).replace('\n', ' '));
                case "WC" ->
                    record.add("word_count", String.join(" ", paragraphs).replace(" words", ""));
                case "NS" -> paragraphs.forEach(text -> addNames(record, "tags", text));
                case "CO", "IN", "RE" ->
                    paragraphs.forEach(text -> addNames(record, CODES.getOrDefault(code, code), text));
                default -> record.add(CODES.getOrDefault(code, code), String.join("\n\n", paragraphs));
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
