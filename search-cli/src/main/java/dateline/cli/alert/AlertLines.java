package dateline.cli.alert;

import dateline.query.parser.Match;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The lines `key: value` of one alert. Unknown and repeated keys and wrong values are refused with the number of the
/// line, since people edit the file.
final class AlertLines {

    private static final Set<String> ONCE = Set.of(
            "name", "query", "match", "leading-wildcard", "copies", "changed", "exec-timeout", "created", "seen");
    private static final Set<String> OFTEN = Set.of("filter", "exec");

    private final Map<String, List<Line>> lines = new LinkedHashMap<>();
    private int first;

    /// A value, and where it stands.
    private record Line(int number, String value) {}

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /// {@return the number of the first line}
    int first() {
        return first;
    }

    /// Takes a line.
    ///
    /// @param number its number in the file
    /// @param text   its text
    /// @throws IOException if it is no line of an alert
    void add(int number, String text) throws IOException {
        int colon = text.indexOf(':');
        String key = colon < 0 ? text : text.substring(0, colon);
        if (colon < 0 || (!ONCE.contains(key) && !OFTEN.contains(key))) {
            throw wrong(number, "'" + key + "' is none of " + String.join(", ", keys()));
        }
        Line line = new Line(number, text.substring(colon + 1).strip());
        List<Line> before = lines.getOrDefault(key, List.of());
        if (!before.isEmpty() && ONCE.contains(key)) {
            throw wrong(
                    number, "'" + key + "' stands in line " + before.getFirst().number() + " already");
        }
        if (lines.isEmpty()) {
            first = number;
        }
        lines.put(key, Stream.concat(before.stream(), Stream.of(line)).toList());
    }

    private static List<String> keys() {
        return Stream.concat(ONCE.stream(), OFTEN.stream()).sorted().toList();
    }

    /// {@return the alert}
    ///
    /// @throws IOException if a value is wrong or missing
    Alert alert() throws IOException {
        return new Alert(
                value("name", "a name of letters, digits, '.', '_' and '-'", AlertLines::name)
                        .orElseThrow(() -> missing("name")),
                value("query", "a query", text -> text).orElseThrow(() -> missing("query")),
                values("filter"),
                value("match", "all or best", AlertLines::match).orElseThrow(() -> missing("match")),
                value("leading-wildcard", "yes or no", AlertLines::yes).orElse(false),
                value("copies", "yes or no", AlertLines::yes).orElse(false),
                value("changed", "yes or no", AlertLines::yes).orElse(false),
                values("exec"),
                value("exec-timeout", "a time above 0 such as PT30S", AlertLines::time)
                        .orElse(Alert.USUAL_LIMIT),
                value("created", "a time such as 2024-05-06T07:08:09Z", Instant::parse)
                        .orElse(Instant.EPOCH),
                value("seen", "a number", Long::parseLong).orElseThrow(() -> missing("seen")));
    }

    /// Reads a value.
    @FunctionalInterface
    private interface Reading<T> {
        T of(String value);
    }

    private <T> Optional<T> value(String key, String what, Reading<T> reading) throws IOException {
        List<Line> all = lines.getOrDefault(key, List.of());
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Line line = all.getFirst();
        try {
            return Optional.of(reading.of(line.value()));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw wrong(line.number(), key + " is " + what + ", not '" + line.value() + "'");
        }
    }

    private List<String> values(String key) {
        return lines.getOrDefault(key, List.of()).stream().map(Line::value).toList();
    }

    private IOException missing(String key) {
        return wrong(first, "the alert that begins here has no line '" + key + ": '");
    }

    private static IOException wrong(int number, String problem) {
        return new IOException("line " + number + ": " + problem);
    }

    private static String name(String text) {
        if (!Alert.isName(text)) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private static Match match(String text) {
        return Match.valueOf(text.toUpperCase(Locale.ROOT));
    }

    private static boolean yes(String text) {
        return switch (text) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static Duration time(String text) {
        Duration time = Duration.parse(text);
        if (!time.isPositive()) {
            throw new IllegalArgumentException(text);
        }
        return time;
    }
}
