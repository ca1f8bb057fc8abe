package dateline.ingest.field;

import java.util.Map;
import java.util.Optional;

/// A date that stands in several fields of a record: `year`, `month` and `day`.
final class DateParts {

    private static final int MONTHS = 12;
    private static final int DAYS = 31;

    private DateParts() {}

    /// A part of a date.
    enum Part {
        YEAR,
        MONTH,
        DAY
    }

    /// {@return which part of a date the fields of a name hold, if any}
    ///
    /// @param key the name
    static Optional<Part> partOf(String key) {
        return switch (FieldNames.plain(key)) {
            case "year", "pubyear", "publicationyear" -> Optional.of(Part.YEAR);
            case "month", "pubmonth", "publicationmonth" -> Optional.of(Part.MONTH);
            case "day", "dayofmonth", "pubday", "publicationday" -> Optional.of(Part.DAY);
            default -> Optional.empty();
        };
    }

    /// {@return the date in one text, as precise as the parts have it; absent where there is no year with a month}
    ///
    /// @param parts the values of the parts that a record has
    static Optional<String> join(Map<Part, String> parts) {
        String year = value(parts, Part.YEAR);
        String month = value(parts, Part.MONTH);
        String day = value(parts, Part.DAY);
        if (year.length() != 4 || !isNumber(year) || month.isEmpty()) {
            return Optional.empty();
        }
        boolean hasDay = isNumber(day) && Integer.parseInt(day) >= 1 && Integer.parseInt(day) <= DAYS;
        if (!isNumber(month)) {
            return Optional.of((hasDay ? day + " " : "") + month + " " + year);
        }
        int number = Integer.parseInt(month);
        if (number < 1 || number > MONTHS) {
            return Optional.empty();
        }
        String text = year + (number < 10 ? "-0" : "-") + number;
        return Optional.of(hasDay ? text + (day.length() < 2 ? "-0" : "-") + day : text);
    }

    /// Numbers come as `12`, and as `12.0` from programs that had none in some row.
    private static String value(Map<Part, String> parts, Part part) {
        String value = parts.getOrDefault(part, "").strip();
        return value.endsWith(".0") ? value.substring(0, value.length() - 2) : value;
    }

    private static boolean isNumber(String value) {
        return !value.isEmpty() && value.length() <= 4 && value.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
