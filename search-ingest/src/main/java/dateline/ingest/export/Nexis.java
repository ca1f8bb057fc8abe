package dateline.ingest.export;

import dateline.ingest.record.Format;
import dateline.ingest.record.Head;
import dateline.ingest.record.Input;
import dateline.ingest.record.PieceReader;
import dateline.ingest.record.RawRecord;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Text exported from LexisNexis: documents behind lines such as `1 of 2 DOCUMENTS`, or before `End of Document`, each
/// with its paper, date and headline, fields such as `BYLINE: A. Person` before the text and behind it.
public final class Nexis implements Format {

    /// How many lines may stand before the first document.
    private static final int WITHIN = 60;

    private static final String END = "End of Document";

    @Override
    public String name() {
        return "nexis";
    }

    @Override
    public boolean matches(Head head) {
        if (!head.isText()) {
            return false;
        }
        String text = head.text();
        return text.lines().limit(WITHIN).anyMatch(Nexis::isCount)
                || (text.contains("\n" + END) && text.contains("\nLoad-Date: "));
    }

    @Override
    public PieceReader open(Input input) {
        return new ExportReader(input, new ExportReader.Layout() {

            @Override
            public boolean isBefore(String line) {
                return isCount(line);
            }

            @Override
            public boolean isLast(String line) {
                return line.strip().equals(END);
            }

            @Override
            public Optional<RawRecord> record(List<String> lines, String where) {
                return new NexisDocument(lines, where).record();
            }
        });
    }

    /// `1 of 2 DOCUMENTS`, `Dokument 1 von 2`, `Document 1 de 2`.
    private static boolean isCount(String line) {
        String plain = line.strip().toLowerCase(Locale.ROOT);
        if (plain.isEmpty() || plain.length() > 40 || !(plain.contains("document") || plain.contains("dokument"))) {
            return false;
        }
        String[] words = plain.split("\\s+", 6);
        if (words.length != 4) {
            return false;
        }
        int first = isNumber(words[0]) ? 0 : 1;
        return isNumber(words[first])
                && List.of("of", "von", "de", "sur", "di", "van").contains(words[first + 1])
                && isNumber(words[first + 2]);
    }

    private static boolean isNumber(String word) {
        return word.length() <= 7 && word.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
