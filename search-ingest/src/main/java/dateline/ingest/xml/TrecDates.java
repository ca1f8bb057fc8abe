package dateline.ingest.xml;

import dateline.ingest.resolve.DateText;
import java.time.DateTimeException;
import java.time.LocalDate;

/// Dates as the collections of TREC have them, which were printed before 2000 and count years with two digits.
final class TrecDates {

    private TrecDates() {}

    /// {@return a date in a form that is read everywhere; as it is where it has none of the forms known here: `910514`,
    /// `03/24/87` (month first), and `January 1, 1989, Sunday, Home Edition`}
    static String iso(String date) {
        if (isDigits(date, 0, 6) && date.length() == 6) {
            return sixDigits(date, date);
        }
        if (date.length() == 8 && date.charAt(2) == '/' && date.charAt(5) == '/') {
            String digits = date.substring(6) + date.substring(0, 2) + date.substring(3, 5);
            return isDigits(digits, 0, 6) ? sixDigits(digits, date) : date;
        }
        if (DateText.read(date).isEmpty()) {
            for (int i = 0; i + 4 <= date.length(); i++) {
                boolean year = (date.startsWith("19", i) || date.startsWith("20", i)) && isDigits(date, i, 4);
                if (year && DateText.read(date.substring(0, i + 4)).isPresent()) {
                    return date.substring(0, i + 4);
                }
            }
        }
        return date;
    }

    /// {@return the day in a document's number, behind letters: `AP880212-0001`, `LA010189-0001`,
    /// `AFP_ENG_20041231.0001`; empty where it has none}
    static String inNumber(String number) {
        for (int i = 1; i < number.length(); i++) {
            if (isDigit(number.charAt(i)) && !isDigit(number.charAt(i - 1)) && hasLetter(number, i)) {
                int end = i;
                while (end < number.length() && isDigit(number.charAt(end))) {
                    end++;
                }
                String digits = number.substring(i, end);
                boolean first = number.chars().limit(i).noneMatch(TrecDates::isDigit);
                boolean more = end < number.length();
                String day = digits.length() == 8 ? eightDigits(digits) : first && more ? sixDigits(digits, "") : "";
                if (!day.isEmpty()) {
                    return day;
                }
            }
        }
        return "";
    }

    private static boolean hasLetter(String number, int to) {
        return number.chars().limit(to).anyMatch(Character::isLetter);
    }

    private static String eightDigits(String digits) {
        boolean recent = digits.startsWith("19") || digits.startsWith("20");
        return recent ? day(digits.substring(0, 4), digits.substring(4, 6), digits.substring(6), "") : "";
    }

    /// Year, month, day; or month, day, year where that is none.
    private static String sixDigits(String digits, String otherwise) {
        if (digits.length() != 6) {
            return otherwise;
        }
        String first = digits.substring(0, 2);
        String second = digits.substring(2, 4);
        String third = digits.substring(4);
        return day(century(first) + first, second, third, day(century(third) + third, first, second, otherwise));
    }

    private static String century(String year) {
        return year.charAt(0) >= '5' ? "19" : "20";
    }

    private static String day(String year, String month, String day, String otherwise) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
                    .toString();
        } catch (DateTimeException e) {
            return otherwise;
        }
    }

    private static boolean isDigits(String text, int from, int n) {
        for (int i = from; i < from + n; i++) {
            if (i >= text.length() || !isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
