package dateline.ingest.export;

import dateline.ingest.record.RawRecord;
import dateline.ingest.words.WordFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One document of an export from LexisNexis, taken apart:
///
/// 1. the paper, the date with the edition behind it, and the headline, in this order or with the headline first
///    ([NexisHead]);
/// 2. fields such as `BYLINE: A. Person`, each a paragraph, or a label and its value in two;
/// 3. the text, up to the first field that stands behind texts, or the copyright;
/// 4. those fields.
final class NexisDocument {

    /// What labels mean, and other words.
    static final WordFile WORDS = WordFile.of("nexis.txt");

    /// The fields that may begin a paragraph of the text as well: they stand before it only.
    private static final Set<String> BEFORE = Set.of(
            "headline", "byline", "section", "word_count", "dateline", "lead", "body", "series", "source", "url");

    /// Words that are no labels.
    private static final Set<String> NO_FIELDS = Set.of("document", "of", "end", "page", "edition", "rights");

    private static final Set<String> LISTS = Set.of(
            "tags", "organizations", "companies", "industries", "persons", "regions", "countries", "states", "cities");

    private static final int SHORT = 200;

    /// What is longer behind an unknown label is a sentence.
    private static final int LONGEST_VALUE = 80;

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
            if (WORDS.means(line, "end")) {
                continue;
            }
            boolean label = !field(line.strip()).isEmpty();
            if (field && label) {
                apart.add("");
            }
            apart.add(line);
            field = label || (field && !line.isBlank());
        }
        return apart;
    }

    /// {@return what the document says; nothing where it has neither a date nor a field, or no text, as what stands
    /// around documents}
    Optional<RawRecord> record() {
        NexisHead head = NexisHead.of(blocks);
        head.addTo(record);
        body.addAll(head.text());
        boolean inBody = false;
        boolean inTail = false;
        boolean labelled = false;
        for (int i = head.end(); i < blocks.size(); i++) {
            String block = blocks.get(i);
            String field = field(block);
            boolean tail = !field.isEmpty() && !BEFORE.contains(field);
            String unknown = Labels.unknown(block);
            if (tail || (!inBody && BEFORE.contains(field))) {
                String value = Labels.value(block);
                if (value.isEmpty() && i + 1 < blocks.size() && isLoneValue(field, blocks.get(i + 1))) {
                    value = blocks.get(++i);
                }
                labelled = true;
                inBody |= field.equals("body");
                inTail |= tail && inBody;
                take(field, value);
            } else if (isCopyright(block)) {
                record.add("copyright", block.replace('\n', ' '));
            } else if (!unknown.isEmpty() && (inTail || (!inBody && isShort(Labels.value(block))))) {
                record.add(unknown, Labels.value(block));
            } else if (!inBody && WORDS.means(block, "body")) {
                inBody = true;
            } else {
                inBody = true;
                body.add(block);
            }
        }
        boolean is = (labelled || record.has("published")) && (!body.isEmpty() || record.has("headline"));
        record.add("body", String.join("\n\n", body));
        return is ? Optional.of(record.build()) : Optional.empty();
    }

    /// A label alone in its paragraph has its value in the next one; but texts begin behind some of them.
    private static boolean isLoneValue(String field, String next) {
        return !field.equals("body") && field(next).isEmpty() && !isCopyright(next) && next.length() <= SHORT;
    }

    /// `UPDATE: the union said …` is no day.
    private static boolean isValue(String field, String value) {
        return !field.equals("load_date")
                || (value.length() <= LONGEST_VALUE && value.chars().anyMatch(Character::isDigit))
                || value.isEmpty();
    }

    private static boolean isShort(String value) {
        return value.length() <= LONGEST_VALUE
                && !value.isEmpty()
                && ".!?".indexOf(value.charAt(value.length() - 1)) < 0;
    }

    private void take(String field, String value) {
        String text = value.replace('\n', ' ');
        if (LISTS.contains(field)) {
            for (String name : text.split(";", -1)) {
                record.add(field, withoutShare(name));
            }
            return;
        }
        switch (field) {
            case "body" -> {
                if (!text.isEmpty()) {
                    body.add(value);
                }
            }
            case "section" -> takeSection(text);
            case "language" -> {
                int semicolon = text.indexOf(';');
                record.add(field, semicolon < 0 ? text : text.substring(0, semicolon));
            }
            case "word_count" -> record.add(field, Labels.withoutUnit(text));
            default -> record.add(field, text);
        }
    }

    /// `POLITIK; S. 3` names the page, too.
    private void takeSection(String text) {
        int from = 0;
        while (from >= 0) {
            int semicolon = text.indexOf(';', from);
            String part = text.substring(from, semicolon < 0 ? text.length() : semicolon)
                    .strip();
            int word = 0;
            while (word < part.length() && Character.isLetter(part.charAt(word))) {
                word++;
            }
            String page = part.substring(word).replaceFirst("^[. ]+", "");
            if (WORDS.means(part.substring(0, word), "page") && !page.isEmpty()) {
                record.add("section", text.substring(0, Math.max(0, from - 1)).strip());
                record.add("page", semicolon < 0 ? page : page + text.substring(semicolon));
                return;
            }
            from = semicolon < 0 ? -1 : semicolon + 1;
        }
        record.add("section", text);
    }

    /// `PORTS (90%)` says how much the text is about them.
    private static String withoutShare(String name) {
        String text = name.strip();
        int open = text.endsWith("%)") ? text.lastIndexOf('(') : -1;
        return open < 0 ? text : text.substring(0, open).strip();
    }

    /// {@return the field that a paragraph begins with, by its label; empty where it has none}
    static String field(String block) {
        return Labels.field(WORDS, block)
                .filter(field -> !NO_FIELDS.contains(field) && isValue(field, Labels.value(block)))
                .orElse("");
    }

    /// {@return whether a paragraph with this field belongs before the text}
    static boolean isBefore(String field) {
        return BEFORE.contains(field);
    }

    /// {@return whether a line is a date, with weekday, time of day and edition, and nothing else}
    static boolean isDateLine(String line) {
        return NexisHead.date(line).isPresent();
    }

    /// {@return whether a line is part of a copyright}
    static boolean isRights(String line) {
        return isCopyright(line);
    }

    /// {@return whether a paragraph or line is a copyright}
    static boolean isCopyright(String block) {
        if (block.length() > SHORT) {
            return false;
        }
        String last = block.substring(block.lastIndexOf('\n') + 1);
        return block.startsWith("Copyright ")
                || block.startsWith("©")
                || block.startsWith("(c) ")
                || WORDS.means(last, "rights");
    }
}
