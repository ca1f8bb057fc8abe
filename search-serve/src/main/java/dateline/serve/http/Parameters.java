package dateline.serve.http;

import dateline.format.ControlCharacterEscaper;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// The parameters of a query string or a form, each possibly several times.
///
/// @param values the values of each, in the order in which they came
/// @since 0.1
public record Parameters(Map<String, List<String>> values) {

    private static final Set<String> ON = Set.of("", "1", "on", "true", "yes");
    private static final Set<String> OFF = Set.of("0", "off", "false", "no");
    private static final int MOST = 200;
    private static final char REPLACEMENT = '\ufffd';
    private static final String REPLACEMENT_ESCAPED = "%EF%BF%BD";

    /// Copies.
    public Parameters {
        Objects.requireNonNull(values, "values must not be null");
        Map<String, List<String>> copy = new LinkedHashMap<>();
        values.forEach((name, list) -> copy.put(name, List.copyOf(list)));
        values = Collections.unmodifiableMap(copy);
    }

    /// {@return the parameters of a query string}
    ///
    /// @param text the query string, without `?`
    /// @throws ProblemException if it is malformed or has too many
    public static Parameters parse(String text) {
        Objects.requireNonNull(text, "text must not be null");
        Map<String, List<String>> values = new LinkedHashMap<>();
        int count = 0;
        int start = 0;
        while (start < text.length()) {
            int ampersand = text.indexOf('&', start);
            int end = ampersand < 0 ? text.length() : ampersand;
            if (end > start) {
                if (++count > MOST) {
                    throw new ProblemException(400, "there are more than " + MOST + " parameters");
                }
                int equals = text.indexOf('=', start);
                int nameEnd = equals < 0 || equals > end ? end : equals;
                String name = decoded(text.substring(start, nameEnd));
                String value = nameEnd == end ? "" : decoded(text.substring(nameEnd + 1, end));
                values.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
            }
            start = end + 1;
        }
        return new Parameters(values);
    }

    private static String decoded(String text) {
        String decoded;
        try {
            decoded = URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(400, "the address has a % that two hexadecimal digits do not follow");
        }
        // Bytes that are no UTF-8 become this character; a client that means it writes it as UTF-8.
        boolean isMeant =
                text.indexOf(REPLACEMENT) >= 0 || text.toUpperCase(Locale.ROOT).contains(REPLACEMENT_ESCAPED);
        if (decoded.indexOf(REPLACEMENT) >= 0 && !isMeant) {
            throw new ProblemException(400, "the address has escaped bytes that are not UTF-8");
        }
        return decoded;
    }

    /// {@return the value of a parameter, the last one where there are several; empty where there is none or it is
    /// blank}
    ///
    /// @param name its name
    public Optional<String> get(String name) {
        Objects.requireNonNull(name, "name must not be null");
        List<String> list = all(name);
        return list.isEmpty() || list.getLast().isBlank() ? Optional.empty() : Optional.of(list.getLast());
    }

    /// {@return the value of a parameter, or an empty text}
    ///
    /// @param name its name
    public String text(String name) {
        Objects.requireNonNull(name, "name must not be null");
        return get(name).orElse("");
    }

    /// {@return all values of a parameter}
    ///
    /// @param name its name
    public List<String> all(String name) {
        Objects.requireNonNull(name, "name must not be null");
        return values.getOrDefault(name, List.of());
    }

    /// {@return a whole number}
    ///
    /// @param name   its name
    /// @param least  the least that it may be
    /// @param most   the most that it may be
    /// @param unless what it is where it is not given
    /// @throws ProblemException if it is no such number
    public int number(String name, int least, int most, int unless) {
        Objects.requireNonNull(name, "name must not be null");
        Optional<String> given = get(name);
        if (given.isEmpty()) {
            return unless;
        }
        try {
            int number = Integer.parseInt(given.get().strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below.
        }
        throw new ProblemException(
                400,
                name + " must be a number from " + least + " to " + most + ", not '"
                        + ControlCharacterEscaper.brief(given.get()) + "'");
    }

    /// {@return whether a flag is set: given without value, or as `1`, `on`, `true` or `yes`; not given, or as `0`,
    /// `off`, `false` or `no`, it is not}
    ///
    /// @param name its name
    /// @throws ProblemException if it has another value
    public boolean flag(String name) {
        Objects.requireNonNull(name, "name must not be null");
        String given = all(name).isEmpty() ? "no" : all(name).getLast();
        if (!ON.contains(given) && !OFF.contains(given)) {
            throw new ProblemException(
                    400, name + " is a flag: 1 or 0, not '" + ControlCharacterEscaper.brief(given) + "'");
        }
        return ON.contains(given);
    }

    /// {@return one of the constants of an enum, by its name in lower case}
    ///
    /// @param name   the parameter's name
    /// @param unless what it is where it is not given
    /// @param <E>    the enum
    /// @throws ProblemException if there is no such constant
    public <E extends Enum<E>> E choice(String name, E unless) {
        Objects.requireNonNull(name, "name must not be null");
        Objects.requireNonNull(unless, "unless must not be null");
        Optional<String> given = get(name);
        if (given.isEmpty()) {
            return unless;
        }
        List<String> names = new ArrayList<>();
        for (E constant : unless.getDeclaringClass().getEnumConstants()) {
            String word = constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (word.equals(given.get())) {
                return constant;
            }
            names.add(word);
        }
        throw new ProblemException(
                400,
                name + " must be one of " + String.join(", ", names) + ", not '"
                        + ControlCharacterEscaper.brief(given.get()) + "'");
    }

    /// Refuses parameters that have no meaning here.
    ///
    /// @param known the names that have one
    /// @throws ProblemException if there is another
    public void requireKnown(Set<String> known) {
        Objects.requireNonNull(known, "known must not be null");
        for (String name : values.keySet()) {
            if (!known.contains(name)) {
                throw new ProblemException(
                        400, "there is no parameter '" + ControlCharacterEscaper.brief(name) + "' here");
            }
        }
    }
}
