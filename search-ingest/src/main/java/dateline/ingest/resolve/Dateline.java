package dateline.ingest.resolve;

import java.util.Objects;
import java.util.Optional;

/// What stands before the dash of a wire story: `SEOUL, Oct 12 (Reuters) -` names a place, a day and an agency.
///
/// These forms are known, with any of the dashes that are in use:
///
/// | form                              | place                                       |
/// |-----------------------------------|---------------------------------------------|
/// | `SEOUL, Oct 12 (Reuters) -`       | in capitals, a country behind a comma aside |
/// | `SEOUL —`, `WASHINGTON (AP) —`    | in capitals                                 |
/// | `Madrid, 12 oct (EFE).-`          | as names are written, with a day            |
/// | `Berlin (dpa) -`, `Wien (APA).`   | as names are written, with a known agency   |
/// | `New Delhi, Oct 12 (PTI) The`     | the same without a dash                     |
/// | `NEW DELHI, Oct 12: The`          | in capitals, with a day                     |
/// | `МОСКВА, 12 окт - РИА Новости.`   | in capitals                                 |
/// | `CHICAGO--(BUSINESS WIRE)--`      | in capitals                                 |
/// | `[SEOUL] The`, `【北京】`            | in brackets, in capitals                    |
/// | `(CNN) -- The`, `Jan. 5 (UPI) --` | none                                        |
/// | `新华社北京10月12日电`                  | between agency and date                     |
///
/// @param place  where it was written; empty where a day or an agency stands alone
/// @param date   the day that is named after the place; mostly without its year
/// @param agency who is named in brackets, or behind the dash
/// @param end    where the text behind it begins
public record Dateline(String place, Optional<DateMention> date, Optional<String> agency, int end) {

    /// As many letters tell a month in the languages that wires are misspelt in.
    private static final int MONTH = 3;

    /// The longest text that is a dateline without a dash, as in a field of its own.
    private static final int LONGEST_FIELD = 80;

    /// Checks that all are there.
    public Dateline {
        place = withoutDash(place);
        Objects.requireNonNull(place, "place must not be null");
        Objects.requireNonNull(date, "date must not be null");
        Objects.requireNonNull(agency, "agency must not be null");
    }

    /// {@return the dateline that a text begins with}
    ///
    /// @param text an article's text
    public static Optional<Dateline> of(String text) {
        return DatelineParser.parse(text);
    }

    /// {@return whether the text is sure to begin with a dateline, wherever it comes from, and not with words in
    /// capitals before a dash, such as `FOR SALE - `, or with a table}
    ///
    /// That tell an agency that is known, a day behind a comma, and a long dash, which is seldom behind anything else.
    ///
    /// @param text the text that it was found in
    public boolean isSureIn(String text) {
        if (end >= text.length() || place.isEmpty() || !text.startsWith(place)) {
            return false;
        }
        String start = text.substring(0, end).stripTrailing();
        return agency.filter(Agencies::isAgency).isPresent()
                || (date.isPresent() && start.startsWith(",", place.length()))
                || start.endsWith("—")
                || start.endsWith("–");
    }

    /// {@return the dateline that a field holds, with a dash or without}
    ///
    /// What is in such a field is meant as a dateline, so the place may be written in any way: `Toronto, feb 26 -`.
    ///
    /// @param field the field's value
    public static Optional<Dateline> ofField(String field) {
        String line = withoutDash(field.strip());
        if (line.isEmpty() || line.length() > LONGEST_FIELD) {
            return Optional.empty();
        }
        Optional<Dateline> strict = DatelineParser.parse(field)
                .filter(found -> found.end() >= field.strip().length())
                .or(() -> DatelineParser.parseWhole(line));
        if (strict.isPresent() && strict.get().date().isPresent()) {
            return strict;
        }
        for (DateMention date : DateText.all(line, LONGEST_FIELD)) {
            String place = withoutDash(line.substring(0, date.start()).strip());
            Optional<String> agency = strict.flatMap(Dateline::agency);
            return Optional.of(new Dateline(place, Optional.of(date), agency, line.length()));
        }
        return misspelt(line)
                .or(() -> strict)
                .or(() -> Optional.of(new Dateline(line, Optional.empty(), Optional.empty(), line.length())));
    }

    /// A place and a day whose month is misspelt behind its third letter: `ATLANTA, Apri 1`.
    private static Optional<Dateline> misspelt(String line) {
        int comma = line.lastIndexOf(',');
        String[] words = line.substring(comma + 1).strip().split(" ", 3);
        if (comma <= 0 || words.length != 2 || words[0].length() < MONTH) {
            return Optional.empty();
        }
        String month = words[0].substring(0, MONTH);
        return DateText.beginsWithMonth(month)
                ? DateText.read(month + " " + words[1])
                        .map(day -> new Dateline(
                                line.substring(0, comma).strip(), Optional.of(day), Optional.empty(), line.length()))
                : Optional.empty();
    }

    private static String withoutDash(String line) {
        int end = line.length();
        while (end > 0 && " ,-–—―".indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return line.substring(0, end);
    }
}
