package dateline.ingest.cite;

import dateline.ingest.record.BadRecord;
import dateline.ingest.record.FileHead;
import dateline.ingest.record.Format;
import dateline.ingest.record.Input;
import dateline.ingest.record.ItemReader;
import dateline.ingest.record.RawRecord;
import dateline.ingest.record.ReadItem;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Citations in BibTeX and BibLaTeX: an entry is an article, its abstract the lead.
public final class BibTex implements Format {

    private static final Pattern FIRST = Pattern.compile(
            "(?s)\\s*+(?:%[^\\n]*+\\n\\s*+)*+@(?:[a-zA-Z]{2,20})\\s*[{(]\\s*(?:[^\\s,{}\"=]{1,200}\\s*[,=]|\").*");

    /// Where the first entry begins at the latest.
    private static final int WITHIN = 4096;

    @Override
    public String name() {
        return "bibtex";
    }

    @Override
    public boolean matches(FileHead head) {
        int first = head.has(0, 0xEF, 0xBB, 0xBF) ? head.at(3) : head.at(0);
        boolean likely = first == '@' || first == '%' || first == '\n' || first == '\r' || first == ' ';
        return (likely || head.hasExtension(".bib"))
                && head.isText()
                && FIRST.matcher(head.text()
                                .substring(0, Math.min(WITHIN, head.text().length())))
                        .matches();
    }

    @Override
    public ItemReader open(Input input) throws IOException {
        Optional<String> text = input.whole();
        BibParser parser = new BibParser(text.orElse(""), input.limits().recordBytes());
        return new Entries(parser, text.isPresent() ? "" : input.limits().recordTooLarge());
    }

    /// Reads one entry after the other.
    private static final class Entries implements ItemReader {

        private final BibParser parser;
        private String fault;

        Entries(BibParser parser, String fault) {
            this.parser = parser;
            this.fault = fault;
        }

        @Override
        public @Nullable ReadItem next() {
            if (!fault.isEmpty()) {
                String reason = fault;
                fault = "";
                return new BadRecord("", reason);
            }
            Optional<BibParser.Entry> entry = parser.next();
            return entry.map(Entries::item).orElse(null);
        }

        private static ReadItem item(BibParser.Entry entry) {
            return entry.fault().isEmpty()
                    ? record(entry)
                    : new BadRecord(entry.where(), "bad BibTeX: " + entry.fault());
        }

        private static RawRecord record(BibParser.Entry entry) {
            RawRecord.Builder record =
                    RawRecord.builder("bibtex", entry.where()).plain();
            record.add("reference_type", entry.type());
            record.add("citation_key", entry.key());
            String date = "";
            for (BibParser.Field field : entry.fields()) {
                String value = field.value();
                switch (field.name()) {
                    case "author" -> {
                        for (String name : value.split("\\s+and\\s+", -1)) {
                            record.add("author", name.strip());
                        }
                    }
                    case "keywords" -> {
                        for (String word : value.split("[,;]", -1)) {
                            record.add("keywords", word.strip());
                        }
                    }
                    case "journal", "journaltitle", "newspaper", "howpublished" -> record.add("publisher", value);
                    case "publisher" -> record.add("publishing_company", value);
                    case "abstract" -> record.add("lead", value);
                    case "year", "month", "day" -> {}
                    case "langid" -> record.add("language", value);
                    case "address", "location" -> record.add("publication_place", value);
                    case "number", "volume", "pages", "note", "type" -> record.add("bibtex_" + field.name(), value);
                    default -> {
                        date = field.name().equals("date") ? value : date;
                        record.add(field.name(), value);
                    }
                }
            }
            record.add("date", date.isEmpty() ? day(entry) : "");
            return record.build();
        }

        private static String day(BibParser.Entry entry) {
            String month = entry.first("month");
            String day = entry.first("day");
            String year = entry.first("year");
            if (month.isEmpty()) {
                return year;
            }
            boolean number = month.chars().allMatch(Character::isDigit);
            if (number) {
                String half = year + '-' + (month.length() == 1 ? '0' + month : month);
                return day.isEmpty() ? half : half + '-' + (day.length() == 1 ? '0' + day : day);
            }
            return (day + ' ' + month + ' ' + year).strip();
        }

        @Override
        public String where() {
            return parser.where();
        }

        @Override
        public void close() {}
    }

    /// {@return a name in lower case}
    static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
