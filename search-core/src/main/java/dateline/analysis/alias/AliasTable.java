package dateline.analysis.alias;

import dateline.analysis.LanguageAnalysis;
import dateline.analysis.language.FunctionWords;
import dateline.analysis.query.AnalyzedQuery;
import dateline.analysis.query.QueryTerm;
import dateline.analysis.query.QueryWord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// [Aliases] in the terms of one language, ready to look up. Two names are the same when their stems are, part by part
/// where there are hyphens; but one that in small letters is a function word (`US`) must be typed in capitals.
/// Immutable and safe for use by many threads.
public final class AliasTable {
    private final Set<String> functionWords;
    private final Map<List<String>, List<AnalyzedQuery>> names = new HashMap<>();
    private int longest;

    private AliasTable(Set<String> functionWords) {
        this.functionWords = functionWords;
    }

    /// {@return the table of `aliases` for texts of one language}
    public static AliasTable of(Aliases aliases, LanguageAnalysis analysis) {
        AliasTable table = new AliasTable(FunctionWords.of(analysis.tag()));
        Map<String, AnalyzedQuery> texts = new HashMap<>();
        for (String name : aliases.names()) {
            texts.put(name, analysis.analyzeQuery(name));
        }
        Map<List<String>, Map<List<String>, AnalyzedQuery>> others = new LinkedHashMap<>();
        for (Aliases.Rule rule : aliases.rules()) {
            for (String from : rule.from()) {
                List<String> key =
                        table.key(Objects.requireNonNull(texts.get(from)).words());
                Map<List<String>, AnalyzedQuery> of = others.computeIfAbsent(key, absent -> new LinkedHashMap<>());
                for (String to : rule.to()) {
                    AnalyzedQuery other = Objects.requireNonNull(texts.get(to));
                    of.putIfAbsent(table.key(other.words()), other);
                }
                of.remove(key);
            }
        }
        others.forEach(table::put);
        return table;
    }

    private void put(List<String> key, Map<List<String>, AnalyzedQuery> others) {
        others.remove(List.<String>of());
        if (!key.isEmpty() && !others.isEmpty()) {
            names.put(key, List.copyOf(others.values()));
            longest = Math.max(longest, key.size());
        }
    }

    /// {@return the words of `query` that have other names, from left to right, the longest name first where several
    /// begin at one word; no two overlap}
    public List<AliasMatch> matches(AnalyzedQuery query) {
        List<AliasMatch> matches = new ArrayList<>();
        int words = query.words().size();
        for (int from = 0; from < words; ) {
            Optional<AliasMatch> match = longestAt(query.words(), from);
            match.ifPresent(matches::add);
            from = match.map(AliasMatch::to).orElse(from + 1);
        }
        return List.copyOf(matches);
    }

    private Optional<AliasMatch> longestAt(List<QueryWord> words, int from) {
        for (int to = Math.min(words.size(), from + longest); to > from; to--) {
            List<AnalyzedQuery> others = names.get(key(words.subList(from, to)));
            if (others != null) {
                return Optional.of(new AliasMatch(from, to - from, others));
            }
        }
        return Optional.empty();
    }

    private List<String> key(List<QueryWord> words) {
        List<String> key = new ArrayList<>();
        for (QueryWord word : words) {
            for (QueryTerm term : word.forms().getFirst().terms()) {
                boolean capitals = term.isAcronym() && functionWords.contains(term.exact());
                key.add(capitals ? term.cased().getFirst() : term.stem());
            }
        }
        return key;
    }
}
