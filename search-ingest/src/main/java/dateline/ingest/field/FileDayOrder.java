package dateline.ingest.field;

import dateline.ingest.resolve.DateText;
import dateline.ingest.resolve.DayOrder;
import java.util.Optional;

/// Whether the dates of a file, such as `01/20/2015`, have the month or the day first.
///
/// What counts are dates at the beginning of a value: behind a quotation mark, a delimiter, a tag or a line end. They
/// have to be of one mind.
public final class FileDayOrder {

    /// The longest value that is looked at as a date, in UTF-16 units.
    private static final int LONGEST = 40;

    /// So many values are looked at.
    private static final int MOST = 1000;

    private FileDayOrder() {}

    /// {@return the order that the values prove, absent where none does or they differ}
    ///
    /// @param head how the file begins
    public static Optional<DayOrder> of(String head) {
        Optional<DayOrder> proven = Optional.empty();
        int seen = 0;
        for (int i = 0; i < head.length() && seen < MOST; i++) {
            if (!beginsDate(head, i)) {
                continue;
            }
            seen++;
            Optional<DayOrder> order = DateText.provenOrder(value(head, i));
            if (order.isPresent()) {
                if (proven.isPresent() && !proven.equals(order)) {
                    return Optional.empty();
                }
                proven = order;
            }
        }
        return proven;
    }

    /// One or two digits and a mark at the beginning of a value.
    private static boolean beginsDate(String text, int at) {
        if (!isDigit(text, at) || (at > 0 && !isBound(text.charAt(at - 1)))) {
            return false;
        }
        int mark = isDigit(text, at + 1) ? at + 2 : at + 1;
        return isDigit(text, mark + 1) && "/.-".indexOf(text.charAt(mark)) >= 0;
    }

    private static boolean isDigit(String text, int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static boolean isBound(char c) {
        return c == '"' || c == '\'' || c == ',' || c == ';' || c == '|' || c == '>' || c == '\t' || c == '\n'
                || c == '\r';
    }

    private static String value(String text, int from) {
        int to = from;
        while (to < text.length() && to - from < LONGEST) {
            char c = text.charAt(to);
            if (c == '<' || (isBound(c) && c != ',' && c != '\'')) {
                break;
            }
            to++;
        }
        int comma = text.indexOf(',', from);
        return text.substring(from, comma >= 0 && comma < to ? comma : to).strip();
    }
}
