package dateline.search.terms;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.util.automaton.Automaton;

/// Matches the terms of a field that match a regular expression, which it keeps for engines elsewhere.
public final class RegexQuery extends AutomatonQuery {

    /// @param pattern   the field and the expression
    /// @param automaton what the expression means, see [Patterns#regex]
    public RegexQuery(Term pattern, Automaton automaton) {
        super(pattern, automaton);
    }

    /// {@return the field and the expression}
    public Term pattern() {
        return term;
    }
}
