package dateline.query.parser;

import dateline.query.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// A date that stands in a query as plain words.
///
/// @param text   the words
/// @param period the same as the value of a date field
record PlainDate(String text, String period) {

    /// In Spanish, `19 de octubre de 1987`.
    private static final int LONGEST = 5;

    private static final int LONGEST_ENGLISH = 3;

    private static final Pattern ISO = Pattern.compile("[12]\\d{3}-\\d\\d(-\\d\\d)?");
    private static final Pattern YEAR = Pattern.compile("[12]\\d{3}");
    private static final Set<String> DAYS = Set.of("today", "yesterday");
    private static final Set<String> RELATIVE = Set.of("this", "last");

    /// {@return the dates among words, in their order}
    ///
    /// @param words stand side by side
    static List<PlainDate> in(List<String> words) {
        List<PlainDate> dates = new ArrayList<>();
        int from = 0;
        while (from < words.size()) {
            int length = Math.min(LONGEST, words.size() - from);
            Optional<String> period = Optional.empty();
            while (length > 0 && period.isEmpty()) {
                period = periodOf(words.subList(from, from + length));
                length -= period.isEmpty() ? 1 : 0;
            }
            if (period.isPresent()) {
                dates.add(new PlainDate(String.join(" ", words.subList(from, from + length)), period.get()));
            }
            from += Math.max(1, length);
        }
        return dates;
    }

    /// {@return the period of words that are a date as a whole, in English or another language}
    private static Optional<String> periodOf(List<String> words) {
        return isDate(words)
                ? Optional.of(period(words))
                : DateWords.english(words).filter(PlainDate::isDate).map(PlainDate::period);
    }

    private static String period(List<String> words) {
        String last = words.getLast();
        return switch (words.getFirst().toLowerCase(Locale.ROOT)) {
            case "in" -> last;
            case "since" -> last + "..";
            case "until" -> ".." + last;
            default -> String.join("-", words).toLowerCase(Locale.ROOT).replace(",", "");
        };
    }

    private static boolean isDate(List<String> words) {
        if (words.size() > LONGEST_ENGLISH) {
            return false;
        }
        String first = words.getFirst();
        String last = words.getLast();
        boolean mayBe = switch (words.size()) {
            case 1 -> ISO.matcher(first).matches() || DAYS.contains(first);
            case 2 ->
                RELATIVE.contains(first.toLowerCase(Locale.ROOT))
                        || YEAR.matcher(last).matches();
            default -> YEAR.matcher(last).matches() || last.equals("ago");
        };
        return mayBe && isPeriod(words);
    }

    private static boolean isPeriod(List<String> words) {
        boolean isSpan = words.size() == 2
                && Set.of("in", "since", "until").contains(words.getFirst().toLowerCase(Locale.ROOT));
        if (isSpan) {
            return true;
        }
        try {
            Period.parse(String.join(" ", words).replace(",", ""));
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
