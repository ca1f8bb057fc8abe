package dateline.remote.query;

import dateline.article.Field;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/// What an index elsewhere says about itself.
///
/// @param format   number of the layout of its documents
/// @param analysis fingerprint of the analysis that made their tokens
/// @param extras   the extra fields and their types
/// @param created  when it was created
/// @param settings settings of the collection by name
/// @param stories  whether copies are found
public record RemoteFormat(
        int format,
        String analysis,
        SortedMap<String, Field.Type> extras,
        Instant created,
        Map<String, String> settings,
        boolean stories) {

    /// Checks and copies.
    public RemoteFormat {
        Objects.requireNonNull(analysis, "analysis must not be null");
        Objects.requireNonNull(created, "created must not be null");
        extras = Collections.unmodifiableSortedMap(new TreeMap<>(extras));
        settings = Map.copyOf(settings);
    }

    /// {@return the same with other extra fields}
    public RemoteFormat withExtras(SortedMap<String, Field.Type> changed) {
        return new RemoteFormat(format, analysis, changed, created, settings, stories);
    }

    /// {@return the same with other settings}
    public RemoteFormat withSettings(Map<String, String> changed) {
        return new RemoteFormat(format, analysis, extras, created, changed, stories);
    }
}
