package dateline.query.parser;

import dateline.article.Field;
import dateline.query.Period;
import dateline.query.Query;
import dateline.query.syntax.QuerySyntax;
import java.util.Optional;

/// Reads what stands after the colon of a number or date field.
///
/// ```text
/// range  = [ [ ">" | ">=" ] number ] ".." [ [ "<" | "<=" ] number ]     words:500..900
///        | ( ">" | ">=" | "<" | "<=" ) number                           words:>500
///        | number                                                       words:500
/// number = [ "-" ] digits [ "." digits ]
/// ```
///
/// The value of a date field is a [Period]. `*` after either means that there is a value.
final class ValueReader {

    /// What can be written, for messages.
    static final String ALLOWED = "write a number or a range, such as 500, 500..900, 500.. or >500";

    private ValueReader() {}

    /// {@return the query that this value makes}
    ///
    /// @param field a field of type number or date
    /// @param type  its type
    /// @param value what stands after the colon
    /// @throws IllegalArgumentException if the value does not fit the type; the message says what would
    static Query read(String field, Field.Type type, String value) {
        if (value.equals("*")) {
            return new Query.In(field, Query.everything());
        }
        return type == Field.Type.DATE ? new Query.Dated(field, Period.parse(value)) : range(field, value);
    }

    private static Query range(String field, String value) {
        int dots = value.indexOf("..");
        String from = dots >= 0 ? value.substring(0, dots) : "";
        String to = dots >= 0 ? value.substring(dots + 2) : "";
        if (dots < 0 && value.startsWith(">")) {
            from = value;
        } else if (dots < 0 && value.startsWith("<")) {
            to = value;
        } else if (dots < 0) {
            from = value;
            to = value;
        }
        Optional<String> least = number(from, '>');
        Optional<String> greatest = number(to, '<');
        if (least.isEmpty() && greatest.isEmpty()) {
            throw noRange(value);
        }
        return new Query.Range(field, least, greatest, isIncluded(from, '>'), isIncluded(to, '<'));
    }

    private static boolean isIncluded(String bound, char sign) {
        return bound.isEmpty() || bound.charAt(0) != sign || bound.startsWith("=", 1);
    }

    private static Optional<String> number(String bound, char sign) {
        if (bound.isEmpty()) {
            return Optional.empty();
        }
        int begin = bound.charAt(0) != sign ? 0 : bound.startsWith("=", 1) ? 2 : 1;
        String number = bound.substring(begin);
        if (!QuerySyntax.isNumber(number)) {
            throw noRange(bound);
        }
        return Optional.of(number);
    }

    private static IllegalArgumentException noRange(String value) {
        return new IllegalArgumentException(
                "'" + ProblemCollector.brief(value) + "' is not a number or range: " + ALLOWED);
    }
}
