package dateline.ingest.json;

import dateline.article.Field;
import dateline.ingest.field.FieldNames;
import dateline.ingest.record.RawRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Puts together what JSON takes apart: a person's name in members (`{"family": "Person", "given": "Ann"}`), and a day
/// in an array (`{"date-parts": [[2022, 11, 14]]}`), as CSL-JSON and its like have them.
final class CitedFields {

    private static final Set<String> FAMILY =
            Set.of("family", "last", "lastname", "last_name", "lastName", "surname", "familyName");
    private static final Set<String> GIVEN =
            Set.of("given", "first", "firstname", "first_name", "firstName", "givenName", "forename");
    private static final String LITERAL = "literal";
    private static final String PARTICLE = "non-dropping-particle";
    private static final String DAY = "date-parts";

    private CitedFields() {}

    /// Joins the values of an object that was read.
    ///
    /// @param record the record
    /// @param from   how many values it had before the object
    /// @param path   the path of the object
    static void join(RawRecord.Builder record, int from, String path) {
        String family = "";
        String given = "";
        String particle = "";
        List<String> day = new ArrayList<>();
        for (int i = from; i < record.size(); i++) {
            String key = record.key(i);
            if (key.length() <= path.length() || !key.startsWith(path)) {
                return;
            }
            String name = key.substring(path.isEmpty() ? 0 : path.length() + 1);
            family = family.isEmpty() && (FAMILY.contains(name) || name.equals(LITERAL)) ? record.value(i) : family;
            given = given.isEmpty() && GIVEN.contains(name) ? record.value(i) : given;
            particle = name.equals(PARTICLE) ? record.value(i) : particle;
            if (name.equals(DAY) && day.size() < 3) {
                day.add(record.value(i));
            }
        }
        if (!path.isEmpty() && !family.isEmpty() && !given.isEmpty()) {
            String last = particle.isEmpty() ? family : particle + ' ' + family;
            record.cut(from);
            record.add(path, given + ' ' + last);
        } else if (record.size() == from + 1 && !(family + given).isEmpty() && isOfAuthor(path)) {
            // `{"family": "Aristotle"}`, `{"literal": "The Harbour Post"}`
            record.cut(from);
            record.add(path, family + given);
        } else if (!path.isEmpty() && !day.isEmpty() && day.stream().allMatch(CitedFields::isNumber)) {
            record.cut(from);
            record.add(path, date(day));
        }
    }

    private static boolean isOfAuthor(String path) {
        return FieldNames.match(path)
                .filter(match -> match.field() == Field.AUTHOR)
                .isPresent();
    }

    private static boolean isNumber(String value) {
        return !value.isEmpty() && value.length() <= 4 && value.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static String date(List<String> parts) {
        StringBuilder date = new StringBuilder();
        for (String part : parts) {
            date.append(date.isEmpty() ? "" : part.length() == 1 ? "-0" : "-").append(part);
        }
        return date.toString();
    }
}
