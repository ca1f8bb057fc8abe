package dateline.ingest.export;

import dateline.ingest.record.FileHead;
import dateline.ingest.record.Format;
import dateline.ingest.record.Input;
import dateline.ingest.record.ItemReader;
import dateline.ingest.record.RawRecord;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Text exported from the databases of libraries, such as ProQuest and EBSCOhost: documents between rules
/// (`__________`) or behind lines such as `Record: 1` and `Document 1 of 2`, each of lines or paragraphs
/// `Label: value`, the text behind `Full text:` among them. Labels are known in the languages of `library.txt`.
public final class LibraryExport implements Format {

    /// How many different labels a document has at least.
    private static final int FEWEST = 3;

    /// The labels that texts with a few fields at their head do not have.
    private static final Set<String> TELLING =
            Set.of("id", "database", "publication_year", "publication_place", "publication_country", "source_type");

    private static final int SHORTEST_LOW_RULE = 10;
    private static final int SHORTEST_RULE = 30;

    @Override
    public String name() {
        return "library";
    }

    /// Two documents with labels, separated by a rule, or one with a label that only such databases have.
    @Override
    public boolean matches(FileHead head) {
        if (!head.isText()) {
            return false;
        }
        Set<String> fields = new HashSet<>();
        boolean separated = false;
        int documents = 0;
        for (String line : (Iterable<String>) head.text().lines()::iterator) {
            if (isBetween(line)) {
                separated = true;
                documents += fields.size() >= FEWEST ? 1 : 0;
                fields.clear();
                continue;
            }
            Optional<String> field = LibraryDocument.field(line.strip());
            if (field.isPresent() && !isShouted(line)) {
                fields.add(field.get());
                boolean telling = fields.size() >= FEWEST && TELLING.stream().anyMatch(fields::contains);
                if (separated && telling) {
                    return true;
                }
            }
        }
        documents += fields.size() >= FEWEST ? 1 : 0;
        return separated && documents >= 2;
    }

    /// Labels in capitals are those of other exports.
    private static boolean isShouted(String line) {
        return line.substring(0, line.indexOf(':')).chars().noneMatch(Character::isLowerCase);
    }

    @Override
    public boolean isCertain() {
        return false;
    }

    @Override
    public ItemReader open(Input input) {
        return new ExportReader(input, new ExportReader.Layout() {

            @Override
            public Optional<ExportReader.End> end(String line, List<String> before) {
                return isBetween(line) ? Optional.of(ExportReader.End.BETWEEN) : Optional.empty();
            }

            @Override
            public Optional<RawRecord> record(List<String> lines, String where) {
                return new LibraryDocument(lines, where).record();
            }
        });
    }

    private static boolean isBetween(String line) {
        return isRule(line.strip()) || Nexis.isCount(line) || LibraryDocument.isNumber(line.strip());
    }

    private static boolean isRule(String line) {
        if (line.length() < SHORTEST_LOW_RULE || "_*=-".indexOf(line.charAt(0)) < 0) {
            return false;
        }
        char first = line.charAt(0);
        return line.chars().allMatch(c -> c == first) && (first == '_' || line.length() >= SHORTEST_RULE);
    }
}
