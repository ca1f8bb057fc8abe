package dateline.cli.alert;

import dateline.query.parser.Match;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/// An alert: a stored query that reports what is new.
///
/// @param name     what it is called
/// @param query    its query, as typed
/// @param filters  further conditions
/// @param match    whether any or all adjacent words must match
/// @param wildcard whether patterns may begin with `*`
/// @param copies   whether further copies of known stories are reported too
/// @param changed  whether changed articles are reported too
/// @param program  the program that reads what is new on its standard input, and its arguments; empty to print it
/// @param limit    how long the program may take
/// @param created  when it was added
/// @param seen     the greatest sequence number of the index at its last run
record Alert(
        String name,
        String query,
        List<String> filters,
        Match match,
        boolean wildcard,
        boolean copies,
        boolean changed,
        List<String> program,
        Duration limit,
        Instant created,
        long seen) {

    /// How long a program may take by default.
    static final Duration USUAL_LIMIT = Duration.ofSeconds(30);

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,99}");
    private static final String YES = "yes";

    Alert {
        Objects.requireNonNull(query);
        Objects.requireNonNull(match);
        Objects.requireNonNull(limit);
        Objects.requireNonNull(created);
        filters = List.copyOf(filters);
        program = List.copyOf(program);
        if (!isName(name)) {
            throw new IllegalArgumentException("a name has letters, digits, '.', '_' and '-', not '" + name + "'");
        }
    }

    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    Alert withSeen(long number) {
        return new Alert(name, query, filters, match, wildcard, copies, changed, program, limit, created, number);
    }

    // --- as lines ---

    /// {@return one `key: value` a line}
    String toLines() {
        StringJoiner lines = new StringJoiner("\n", "", "\n");
        lines.add("name: " + name);
        lines.add("query: " + oneLine(query));
        filters.forEach(filter -> lines.add("filter: " + oneLine(filter)));
        lines.add("match: " + match.name().toLowerCase(Locale.ROOT));
        if (wildcard) {
            lines.add("leading-wildcard: " + YES);
        }
        if (copies) {
            lines.add("copies: " + YES);
        }
        if (changed) {
            lines.add("changed: " + YES);
        }
        program.forEach(part -> lines.add("exec: " + oneLine(part)));
        if (!program.isEmpty()) {
            lines.add("exec-timeout: " + limit);
        }
        lines.add("created: " + created);
        lines.add("seen: " + seen);
        return lines.toString();
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\r\\n]+", " ");
    }
}
