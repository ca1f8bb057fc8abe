package dateline.ingest.export;

import dateline.ingest.record.RawRecord;
import dateline.ingest.words.WordFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One document of an export from a database of a library, taken apart: the headline, if it has no label; fields, each
/// a line or a paragraph; the text behind the label `Full text:`; and fields behind it. The fields behind the text are
/// those that nothing else follows, so that paragraphs of the text may begin with a label.
final class LibraryDocument {

    /// What labels mean.
    private static final WordFile WORDS = WordFile.of("library.txt");

    private static final Set<String> LISTS = Set.of("tags", "regions", "persons", "companies");

    /// The fields that tell that a text is over.
    private static final Set<String> BEHIND = Set.of(
            "id",
            "publisher",
            "published",
            "publication_year",
            "database",
            "url",
            "source_type",
            "document_type",
            "copyright",
            "language");

    private static final int FEWEST = 2;
    private static final int SHORT = 200;

    private final List<String> blocks;
    private final RawRecord.Builder record;
    private final List<String> body = new ArrayList<>();
    private String last = "";
    private int fields;
    private String info = "";

    LibraryDocument(List<String> lines, String where) {
        this.blocks = Paragraphs.of(apart(lines));
        this.record = RawRecord.builder("library", where).plain();
    }

    /// Fields may stand in lines one below the other.
    private static List<String> apart(List<String> lines) {
        List<String> apart = new ArrayList<>();
        boolean field = false;
        for (String raw : lines) {
            String line = raw.replace("\f", "");
            boolean label = field(line.strip()).isPresent();
            if (field && label) {
                apart.add("");
            }
            apart.add(line);
            field = label || (field && !line.isBlank());
        }
        return apart;
    }

    /// {@return the field that a line or paragraph begins with, by its label}
    static Optional<String> field(String text) {
        return Labels.field(WORDS, text);
    }

    /// {@return whether a line is the number of a document: `Record: 1`}
    static boolean isNumber(String line) {
        String value = field(line).filter("record"::equals).isPresent() ? Labels.value(line) : "";
        return !value.isEmpty() && Character.isDigit(value.charAt(0)) && value.length() <= 20;
    }

    /// {@return what the document says; nothing where it has hardly a field, or neither headline nor text}
    Optional<RawRecord> record() {
        int tail = tail();
        boolean inBody = false;
        for (int i = 0; i < blocks.size(); i++) {
            String block = blocks.get(i);
            String field = field(block).orElse("");
            if (inBody && i < tail) {
                body.add(block);
            } else if (field.equals("body")) {
                fields++;
                inBody = true;
                body.add(Labels.value(block));
            } else if (field.isEmpty()) {
                takeUnlabelled(block);
            } else {
                String value = Labels.value(block);
                if (value.isEmpty()
                        && i + 1 < blocks.size()
                        && field(blocks.get(i + 1)).isEmpty()) {
                    value = blocks.get(++i);
                }
                fields++;
                last = field;
                take(field, value);
            }
        }
        body.removeIf(String::isBlank);
        boolean is = fields >= FEWEST && (record.has("headline") || !body.isEmpty());
        if (!info.isEmpty()) {
            PublicationInfo.of(info).addTo(record);
        }
        record.add("body", String.join("\n\n", body));
        return is ? Optional.of(record.build()) : Optional.empty();
    }

    /// {@return the first of the fields behind the text}
    private int tail() {
        int tail = blocks.size();
        boolean telling = false;
        while (tail > 0) {
            String block = blocks.get(tail - 1);
            String field = isCopyright(block) ? "copyright" : field(block).orElse("");
            if (field.isEmpty() || field.equals("body")) {
                break;
            }
            telling |= BEHIND.contains(field);
            tail--;
        }
        return telling ? tail : blocks.size();
    }

    private void takeUnlabelled(String block) {
        if (isCopyright(block)) {
            add("copyright", block.replace('\n', ' '));
        } else if (block.startsWith("http://") || block.startsWith("https://")) {
            add("url", block);
        } else if (fields == 0 && !record.has("headline") && block.length() <= SHORT) {
            record.add("headline", block.replace('\n', ' '));
        } else if (last.equals("lead")) {
            record.add("lead", block);
        } else {
            body.add(block);
        }
    }

    private void take(String field, String value) {
        String text = value.replace('\n', ' ');
        if (LISTS.contains(field)) {
            for (String name : text.split(";", -1)) {
                record.add(field, name.strip().replaceFirst("^\\*+", ""));
            }
            return;
        }
        switch (field) {
            case "info" -> info = info.isEmpty() ? text : info;
            case "publisher" -> takePublisher(text);
            case "byline" -> record.add("byline", value.replace("\n", "; "));
            case "lead" -> record.add("lead", value);
            default -> add(field, text);
        }
    }

    /// `The Harbour Post; Carrick` names the place, too.
    private void takePublisher(String text) {
        int semicolon = text.indexOf(';');
        add("publisher", semicolon < 0 ? text : text.substring(0, semicolon).strip());
        add(
                "publication_place",
                semicolon < 0 ? "" : text.substring(semicolon + 1).strip());
    }

    /// A field that is said twice is one field.
    private void add(String field, String text) {
        for (int i = 0; i < record.size(); i++) {
            if (record.key(i).equals(field) && record.value(i).equals(text)) {
                return;
            }
        }
        record.add(record.has(field) ? "other_" + field : field, text);
    }

    private static boolean isCopyright(String block) {
        return block.startsWith("Copyright ") || block.startsWith("©") || block.startsWith("(c) ");
    }
}
