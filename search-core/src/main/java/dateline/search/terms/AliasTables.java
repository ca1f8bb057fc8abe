package dateline.search.terms;

import dateline.analysis.LanguageAnalysis;
import dateline.analysis.alias.AliasTable;
import dateline.analysis.alias.Aliases;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The aliases of a collection as terms of each language, built on demand.
///
/// Thread-safe.
public final class AliasTables {

    /// No aliases.
    public static final AliasTables NONE = new AliasTables(Aliases.NONE);

    private final Aliases aliases;
    private final Map<LanguageAnalysis, AliasTable> byLanguage = new ConcurrentHashMap<>();

    private AliasTables(Aliases aliases) {
        this.aliases = aliases;
    }

    /// {@return the tables of an alias file; its lines that are wrong count for nothing}
    ///
    /// @param file lines such as `Myanmar = Burma`
    public static AliasTables of(String file) {
        return file.isBlank() ? NONE : new AliasTables(Aliases.parse(file).aliases());
    }

    public boolean isEmpty() {
        return aliases.rules().isEmpty();
    }

    public AliasTable of(LanguageAnalysis language) {
        return byLanguage.computeIfAbsent(language, each -> AliasTable.of(aliases, each));
    }
}
