package dateline;

import dateline.analysis.alias.Aliases;
import dateline.query.RankingParameters;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The settings that an index keeps for its collection. Immutable: [ArticleIndex#changeSettings] replaces them.
///
/// @since 0.1
public final class IndexSettings {

    /// The setting that holds the lines of an alias file.
    private static final String ALIASES = "aliases";

    /// The setting that holds the numbers of the ranking.
    private static final String RANKING = "ranking";

    private final SortedMap<String, String> values;

    private IndexSettings(SortedMap<String, String> values) {
        this.values = Collections.unmodifiableSortedMap(values);
    }

    static IndexSettings of(Map<String, String> stored) {
        return new IndexSettings(new TreeMap<>(stored));
    }

    Map<String, String> stored() {
        return values;
    }

    /// {@return other names for what is searched, one rule a line, as they were given; empty if there are none}
    public String aliases() {
        return values.getOrDefault(ALIASES, "");
    }

    /// {@return these settings with other names for what is searched: a query for one finds the others}
    ///
    /// @param lines one rule a line: `Myanmar = Burma`, `UN, U.N., United Nations`, or one way `GOP => Republicans`;
    /// `#` begins a comment; empty for no aliases
    /// @throws IllegalArgumentException naming each line that is wrong
    public IndexSettings withAliases(String lines) {
        Objects.requireNonNull(lines, "lines must not be null");
        List<Aliases.Problem> problems = Aliases.parse(lines).problems();
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(
                    problems.stream().map(Aliases.Problem::toString).collect(Collectors.joining("\n")));
        }
        return with(ALIASES, lines);
    }

    /// {@return the numbers of the ranking, used where a request names none. What a damaged setting says is ignored}
    public RankingParameters ranking() {
        try {
            return RankingParameters.parse(values.getOrDefault(RANKING, ""));
        } catch (IllegalArgumentException e) {
            return RankingParameters.STANDARD;
        }
    }

    /// {@return these settings with other numbers for the ranking}
    ///
    /// @param parameters the numbers
    public IndexSettings withRanking(RankingParameters parameters) {
        Objects.requireNonNull(parameters, "parameters must not be null");
        return with(RANKING, parameters.toString());
    }

    /// {@return a value that a program keeps with the index}
    ///
    /// @param name the property's name
    /// @throws IllegalArgumentException if it is the name of a setting of dateline's own
    public Optional<String> property(String name) {
        return Optional.ofNullable(values.get(unreserved(name)));
    }

    /// {@return all values that programs keep with the index, by name}
    public SortedMap<String, String> properties() {
        SortedMap<String, String> properties = new TreeMap<>(values);
        properties.remove(ALIASES);
        properties.remove(RANKING);
        return properties;
    }

    /// {@return these settings with a value that a program keeps with the index}
    ///
    /// @param name  the property's name
    /// @param value its value; empty to remove it
    /// @throws IllegalArgumentException if it is the name of a setting of dateline's own
    public IndexSettings withProperty(String name, String value) {
        Objects.requireNonNull(value, "value must not be null");
        return with(unreserved(name), value);
    }

    private static String unreserved(String name) {
        Objects.requireNonNull(name, "name must not be null");
        if (name.equals(ALIASES) || name.equals(RANKING)) {
            throw new IllegalArgumentException("'" + name + "' is not a property: use its own method");
        }
        return name;
    }

    private IndexSettings with(String name, String value) {
        SortedMap<String, String> changed = new TreeMap<>(values);
        if (value.isEmpty()) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return new IndexSettings(changed);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IndexSettings settings && values.equals(settings.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
