package dateline.search.translate;

import dateline.analysis.LanguageAnalysis;
import dateline.analysis.alias.AliasMatch;
import dateline.analysis.query.AnalyzedQuery;
import dateline.query.Query;
import dateline.query.Query.Clause;
import dateline.search.terms.TermExpander;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds names of several words among adjacent words that are not quoted: `united nations` as well as `"united
/// nations"`. Names that are one word or a phrase are found during analysis, see [WordClauses].
final class AliasRewrite {

    private final TermExpander expander;

    AliasRewrite(TermExpander expander) {
        this.expander = expander;
    }

    /// {@return the clauses, with those that together have other names replaced by one clause for any of the names}
    ///
    /// @param clauses clauses side by side
    List<Clause> rewrite(List<Clause> clauses) {
        if (expander.aliases().isEmpty()) {
            return clauses;
        }
        List<Clause> rewritten = new ArrayList<>();
        for (int i = 0; i < clauses.size(); ) {
            int end = i;
            while (end < clauses.size() && isWordLike(clauses.get(end), clauses.get(i))) {
                end++;
            }
            if (end - i > 1) {
                rewritten.addAll(run(clauses.subList(i, end)));
            } else {
                rewritten.add(clauses.get(i));
            }
            i = Math.max(end, i + 1);
        }
        return rewritten;
    }

    private static boolean isWordLike(Clause clause, Clause first) {
        return clause.query() instanceof Query.Word
                && clause.occurs() == first.occurs()
                && clause.occurs() != Query.Occurs.EXCLUDED;
    }

    private List<Clause> run(List<Clause> words) {
        for (LanguageAnalysis language : expander.languages()) {
            AnalyzedQuery text = language.analyzeQuery(words.stream()
                    .map(clause -> ((Query.Word) clause.query()).text())
                    .collect(Collectors.joining(" ")));
            if (text.words().size() != words.size()) {
                continue;
            }
            Optional<AliasMatch> match = expander.aliases().of(language).matches(text).stream()
                    .filter(each -> each.words() > 1)
                    .findFirst();
            if (match.isPresent()) {
                AliasMatch found = match.get();
                List<Clause> rewritten = new ArrayList<>(words.subList(0, found.from()));
                rewritten.add(anyName(words.subList(found.from(), found.to()), found));
                rewritten.addAll(run(words.subList(found.to(), words.size())));
                return rewritten;
            }
        }
        return words;
    }

    private static Clause anyName(List<Clause> typed, AliasMatch match) {
        Set<Query> names = new LinkedHashSet<>();
        boolean all = typed.getFirst().occurs() == Query.Occurs.REQUIRED;
        names.add(new Query.AtLeastOf(
                all ? typed.size() : 1, typed.stream().map(Clause::query).toList()));
        match.names().forEach(name -> names.add(new Query.Phrase(name.text(), 0)));
        return new Clause(typed.getFirst().occurs(), new Query.Or(List.copyOf(names)));
    }
}
