package dateline.query.syntax;

import dateline.article.Field;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The field names that a parser knows.
///
/// @param extra the names and types of fields besides those that every article has
public record QueryFields(Map<String, Field.Type> extra) {

    private static final int MAX_NAME = 40;
    /// See [Query#HLEAD].
    public static final String HLEAD = "hlead";

    private static final String HLEAD_ALIAS = "hlp";

    /// See [Query#SAID].
    public static final String SAID = "said";

    /// See [Query#SPEAKER].
    public static final String SPEAKER = "speaker";

    /// Copies.
    public QueryFields {
        extra = Map.copyOf(extra);
    }

    /// {@return the name that the field is known by}
    ///
    /// @param name a name or alias
    /// @throws IllegalArgumentException if it is empty
    public static String canonical(String name) {
        Objects.requireNonNull(name, "field must not be null");
        if (name.isEmpty()) {
            throw new IllegalArgumentException("field must not be empty");
        }
        return isHlead(name) ? HLEAD : Field.named(name).map(Field::queryName).orElse(name);
    }

    /// {@return whether positions are kept for the field, so that proximity and counts are supported}
    ///
    /// @param name a known name
    public boolean hasPlaces(String name) {
        return type(name).equals(Optional.of(Field.Type.TEXT));
    }

    /// {@return what queries a field supports}
    ///
    /// @param name a name or alias in any case, or the name of an extra field in its own case
    public Optional<Field.Type> type(String name) {
        if (isHlead(name)) {
            return Optional.of(Field.Type.TEXT);
        }
        return Field.named(name)
                .map(Field::type)
                .or(() -> Optional.ofNullable(extra.get(name)))
                .or(() -> name.equals(SAID) || name.equals(SPEAKER) ? Optional.of(Field.Type.TEXT) : Optional.empty());
    }

    /// {@return whether this is a name of [#HLEAD]}
    ///
    /// @param name a name in any case
    static boolean isHlead(String name) {
        return name.equalsIgnoreCase(HLEAD) || name.equalsIgnoreCase(HLEAD_ALIAS);
    }

    /// {@return whether this looks like the name of a field, so that a person may have meant one}
    ///
    /// @param name what stands before a colon
    public static boolean isLikelyName(String name) {
        return name.length() <= MAX_NAME
                && !name.isEmpty()
                && Character.isLetter(name.charAt(0))
                && name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.');
    }

    /// {@return the known name that is spelled most nearly like this, if one is near}
    ///
    /// @param name an unknown name
    public Optional<String> nearest(String name) {
        if (name.length() > MAX_NAME) {
            return Optional.empty();
        }
        String wanted = name.toLowerCase(Locale.ROOT);
        int least = 1 + Math.min(2, wanted.length() / 3);
        Optional<String> nearest = Optional.empty();
        for (String known : names()) {
            int edits = edits(wanted, known.toLowerCase(Locale.ROOT));
            if (edits < least) {
                least = edits;
                nearest = Optional.of(known);
            }
        }
        return nearest;
    }

    private Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        for (Field field : Field.values()) {
            names.add(field.queryName());
            names.addAll(field.aliases());
        }
        names.add(HLEAD);
        names.add(HLEAD_ALIAS);
        names.add(SAID);
        names.add(SPEAKER);
        names.addAll(new TreeSet<>(extra.keySet()));
        return names;
    }

    /// {@return how many letters must be inserted, deleted, changed or swapped with their neighbour (optimal string
    /// alignment)}
    private static int edits(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                cost[i][j] = Math.min(cost[i - 1][j - 1] + change, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}
