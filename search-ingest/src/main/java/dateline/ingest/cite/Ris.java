package dateline.ingest.cite;

import dateline.ingest.record.BadRecord;
import dateline.ingest.record.FileHead;
import dateline.ingest.record.Format;
import dateline.ingest.record.Input;
import dateline.ingest.record.ItemReader;
import dateline.ingest.record.Limits;
import dateline.ingest.record.RawRecord;
import dateline.ingest.record.ReadItem;
import dateline.ingest.words.WordFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Citations in RIS, as reference managers and dateline itself write them: a reference is an article, its abstract the
/// lead.
public final class Ris implements Format {

    /// What tags mean, under names that [dateline.ingest.field.FieldNames] knows.
    private static final WordFile TAGS = WordFile.of("ris.txt");

    private static final Pattern TAG = Pattern.compile("[A-Z][A-Z0-9]  -(?: .*)?");

    @Override
    public String name() {
        return "ris";
    }

    @Override
    public boolean matches(FileHead head) {
        int start = head.has(0, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        while (head.at(start) == '\n' || head.at(start) == '\r' || head.at(start) == ' ') {
            start++;
        }
        return head.has(start, "TY  -");
    }

    @Override
    public ItemReader open(Input input) {
        return new References(new BufferedReader(input.text()), input.limits());
    }

    /// Reads one reference after the other.
    private static final class References implements ItemReader {

        private final BufferedReader lines;
        private final Limits limits;
        private long number;

        References(BufferedReader lines, Limits limits) {
            this.lines = lines;
            this.limits = limits;
        }

        @Override
        public @Nullable ReadItem next() throws IOException {
            List<String> tags = new ArrayList<>();
            List<StringBuilder> values = new ArrayList<>();
            long first = 0;
            long size = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                size += line.length();
                if (TAG.matcher(line).matches()) {
                    String tag = line.substring(0, 2);
                    if (tag.equals("ER")) {
                        break;
                    }
                    first = first == 0 ? number : first;
                    tags.add(tag);
                    values.add(new StringBuilder(
                            size > limits.recordBytes() ? "" : line.substring(5).strip()));
                } else if (!values.isEmpty() && size <= limits.recordBytes()) {
                    values.getLast().append(line.isBlank() ? "\n\n" : ' ' + line.strip());
                }
            }
            if (tags.isEmpty()) {
                return null;
            }
            String where = Long.toString(first);
            return size > limits.recordBytes()
                    ? new BadRecord(where, limits.recordTooLarge())
                    : record(tags, values, where);
        }

        private static RawRecord record(List<String> tags, List<StringBuilder> values, String where) {
            RawRecord.Builder record = RawRecord.builder("ris", where).plain();
            boolean dated = tags.contains("DA");
            for (int i = 0; i < tags.size(); i++) {
                String tag = tags.get(i);
                String value = values.get(i)
                        .toString()
                        .replaceAll("[ \t]*\n[ \t\n]*", "\n\n")
                        .strip();
                String name = TAGS.meaning(tag).orElse(tag);
                switch (name) {
                    case "type" -> record.add("reference_type", value);
                    case "year" -> record.add(dated ? "publication_year" : "date", day(value));
                    case "date" -> record.add("date", day(value));
                    default -> record.add(name, value);
                }
            }
            return record.build();
        }

        /// `2022/11/14/morning` has a day and a remark.
        private static String day(String value) {
            String[] parts = value.split("/", -1);
            StringBuilder day = new StringBuilder();
            for (int i = 0; i < Math.min(3, parts.length) && !parts[i].isBlank(); i++) {
                day.append(day.isEmpty() ? "" : "-").append(parts[i].strip());
            }
            return day.toString();
        }

        @Override
        public String where() {
            return Long.toString(Math.max(1, number));
        }

        @Override
        public void close() {}
    }
}
