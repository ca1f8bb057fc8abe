package dateline.ingest.export;

import dateline.ingest.record.RawRecord;
import dateline.ingest.resolve.DateMention;
import dateline.ingest.resolve.DateText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// One document of an export from LexisNexis, taken apart:
///
/// 1. the paper, the date with the edition behind it, and the headline, in this order or with the headline first;
/// 2. fields such as `BYLINE: A. Person`, each a paragraph;
/// 3. the text, up to the first field that stands behind texts, or the copyright;
/// 4. those fields.
final class NexisDocument {

    /// The fields, with the names that they are given.
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("headline", "headline"),
            Map.entry("byline", "byline"),
            Map.entry("section", "section"),
            Map.entry("length", "word_count"),
            Map.entry("dateline", "dateline"),
            Map.entry("highlight", "lead"),
            Map.entry("body", "body"),
            Map.entry("series", "series"),
            Map.entry("source", "source"),
            Map.entry("url", "url"),
            Map.entry("load-date", "load_date"),
            Map.entry("language", "language"),
            Map.entry("graphic", "graphic"),
            Map.entry("publication-type", "publication_type"),
            Map.entry("publication type", "publication_type"),
            Map.entry("document-type", "document_type"),
            Map.entry("journal code", "journal_code"),
            Map.entry("journal-code", "journal_code"),
            Map.entry("subject", "tags"),
            Map.entry("organization", "organizations"),
            Map.entry("company", "companies"),
            Map.entry("ticker", "ticker"),
            Map.entry("industry", "industries"),
            Map.entry("person", "persons"),
            Map.entry("geographic", "regions"),
            Map.entry("country", "countries"),
            Map.entry("state", "states"),
            Map.entry("city", "cities"),
            Map.entry("correction", "correction"),
            Map.entry("correction-date", "correction_date"),
            Map.entry("acc-no", "accession_number"),
            Map.entry("accession-number", "accession_number"),
            Map.entry("journal", "journal"));

    /// Those that may begin a paragraph of the text as well: fields before it only.
    private static final List<String> BEFORE = List.of(
            "headline", "byline", "section", "length", "dateline", "highlight", "body", "series", "source", "url");

    private static final int LONGEST_LABEL = 20;
    private static final int LONGEST_DATE = 120;
    private static final int SHORT = 200;

    private final List<String> blocks;
    private final RawRecord.Builder record;
    private final List<String> body = new ArrayList<>();

    NexisDocument(List<String> lines, String where) {
        this.blocks = Paragraphs.of(apart(lines));
        this.record = RawRecord.builder("nexis", where).plain();
    }

    /// Fields may stand in lines one below the other.
    private static List<String> apart(List<String> lines) {
        List<String> apart = new ArrayList<>();
        boolean field = false;
        for (String raw : lines) {
            String line = raw.replace("\f", "");
            if (line.strip().equals("End of Document")) {
                continue;
            }
            boolean label = !label(line.strip()).isEmpty();
            if (field && label) {
                apart.add("");
            }
            apart.add(line);
            field = label || (field && !line.isBlank());
        }
        return apart;
    }

    /// {@return what the document says; nothing where it has no date or no text, as what stands around documents}
    Optional<RawRecord> record() {
        int next = takeHead();
        boolean inBody = false;
        boolean inTail = false;
        for (String block : blocks.subList(Math.min(next, blocks.size()), blocks.size())) {
            String label = label(block);
            boolean tail = !label.isEmpty() && !BEFORE.contains(label);
            if (tail || (!inBody && !label.isEmpty())) {
                String value = block.substring(block.indexOf(':') + 1).strip();
                inBody |= label.equals("body");
                inTail |= tail && inBody;
                take(label, value);
            } else if (isCopyright(block)) {
                record.add("copyright", block.replace('\n', ' '));
            } else if (inTail && isField(block)) {
                int colon = block.indexOf(':');
                record.add(block.substring(0, colon), block.substring(colon + 1).strip());
            } else if (!inBody && block.equals("Body")) {
                inBody = true;
            } else {
                inBody = true;
                body.add(block);
            }
        }
        boolean is = record.has("published") && (!body.isEmpty() || record.has("headline"));
        record.add("body", String.join("\n\n", body));
        return is ? Optional.of(record.build()) : Optional.empty();
    }

    /// Takes what stands up to the first field: the line with the date parts the paper from the headline; where the
    /// headline goes first, nothing is left behind the date.
    ///
    /// @return the first block behind it
    private int takeHead() {
        int end = 0;
        while (end < blocks.size() && end < 8 && label(blocks.get(end)).isEmpty()) {
            end++;
        }
        List<String> lines = new ArrayList<>();
        for (String block : blocks.subList(0, end)) {
            lines.addAll(List.of(block.split("\n", -1)));
        }
        int date = 0;
        while (date < lines.size() && date(lines.get(date)).isEmpty()) {
            date++;
        }
        if (date == lines.size()) {
            return 0;
        }
        String stated = lines.get(date);
        date(stated)
                .ifPresent(found -> record.add("published", stated.substring(found.start(), behind(found, stated))));
        List<String> before = new ArrayList<>(lines.subList(0, date));
        List<String> after = new ArrayList<>(lines.subList(date + 1, lines.size()));
        after.removeIf(this::takeCopyright);
        before.removeIf(this::takeCopyright);
        String edition = edition(stated);
        if (!edition.isEmpty()) {
            record.add("edition", edition);
        }
        if (after.stream().anyMatch(line -> !isEdition(line)) && !before.isEmpty()) {
            record.add("publisher", before.getFirst());
            before.stream().skip(1).forEach(line -> record.add("edition", line));
            takeHeadline(after);
        } else if (before.size() > 1) {
            record.add("headline", String.join(" ", before.subList(0, before.size() - 1)));
            record.add("publisher", before.getLast());
            after.forEach(line -> record.add("edition", line));
        } else {
            before.forEach(line -> record.add("publisher", line));
        }
        return end;
    }

    private void takeHeadline(List<String> after) {
        List<String> headline = new ArrayList<>(after);
        while (headline.size() > 1 && isEdition(headline.getFirst())) {
            record.add("edition", headline.removeFirst());
        }
        record.add("headline", String.join(" ", headline));
    }

    private static boolean isEdition(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        return lower.endsWith("edition") || lower.endsWith("final") || lower.endsWith("ausgabe");
    }

    private boolean takeCopyright(String line) {
        boolean is = isCopyright(line);
        if (is) {
            record.add("copyright", line);
        }
        return is;
    }

    private static Optional<DateMention> date(String line) {
        return line.length() > LONGEST_DATE
                ? Optional.empty()
                : DateText.all(line, LONGEST_DATE).stream()
                        .filter(mention -> mention.start() <= 12
                                && mention.date().firstDay().isPresent())
                        .findFirst();
    }

    /// {@return where the date ends, with the time of day behind it}
    private static int behind(DateMention date, String line) {
        return DateText.read(line.substring(date.start())).isPresent() ? line.length() : date.end();
    }

    /// {@return what stands behind the date in its line and is no part of it}
    private static String edition(String line) {
        Optional<DateMention> date = date(line);
        if (date.isEmpty() || behind(date.get(), line) == line.length()) {
            return "";
        }
        String rest = line.substring(date.get().end()).strip();
        int comma = rest.lastIndexOf(',');
        return comma < 0 ? rest : rest.substring(comma + 1).strip();
    }

    private void take(String label, String value) {
        String text = value.replace('\n', ' ');
        switch (label) {
            case "body" -> {
                if (!text.isEmpty()) {
                    body.add(value);
                }
            }
            case "section" -> {
                int page = text.indexOf("; Pg.");
                record.add("section", page < 0 ? text : text.substring(0, page));
                record.add("page", page < 0 ? "" : text.substring(page + 5).strip());
            }
            case "subject",
                    "organization",
                    "company",
                    "industry",
                    "person",
                    "geographic",
                    "country",
                    "state",
                    "city" -> {
                for (String name : text.split(";", -1)) {
                    record.add(LABELS.getOrDefault(label, label), withoutShare(name));
                }
            }
            case "length" -> record.add("word_count", withoutWords(text));
            default -> record.add(LABELS.getOrDefault(label, label), text);
        }
    }

    /// `540 words` is a number.
    private static String withoutWords(String length) {
        int space = length.indexOf(' ');
        return space > 0 && Character.isDigit(length.charAt(0)) ? length.substring(0, space) : length;
    }

    /// `PORTS (90%)` says how much the text is about them.
    private static String withoutShare(String name) {
        String text = name.strip();
        int open = text.endsWith("%)") ? text.lastIndexOf('(') : -1;
        return open < 0 ? text : text.substring(0, open).strip();
    }

    /// Another field behind the text, such as `TYPE: NEWS`.
    private static boolean isField(String block) {
        int colon = block.indexOf(':');
        return colon > 2
                && colon <= LONGEST_LABEL
                && block.substring(0, colon).chars().allMatch(c -> Character.isUpperCase(c) || c == '-' || c == ' ');
    }

    private static String label(String block) {
        int colon = block.indexOf(':');
        if (colon < 2 || colon > LONGEST_LABEL) {
            return "";
        }
        String label = block.substring(0, colon);
        boolean isWritten = label.equals(label.toUpperCase(Locale.ROOT)) || Character.isUpperCase(label.charAt(0));
        String lower = label.toLowerCase(Locale.ROOT);
        return isWritten && LABELS.containsKey(lower) ? lower : "";
    }

    private static boolean isCopyright(String block) {
        return block.length() <= SHORT
                && (block.startsWith("Copyright ") || block.startsWith("©") || block.equals("All Rights Reserved"));
    }
}
