package dateline.search.translate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.ByteRunAutomaton;

/// The terms of one field that a query contains. Complete once it is tested.
public final class QueriedTerms implements Predicate<BytesRef> {

    /// Every term.
    static final QueriedTerms ALL = new QueriedTerms(true);

    private final boolean all;
    private final Set<BytesRef> terms = new HashSet<>();
    /// The first bytes of the terms: most words of a text differ from all of them in that already.
    private final boolean[] firsts = new boolean[1 << Byte.SIZE];
    private final List<ByteRunAutomaton> patterns = new ArrayList<>();

    /// No terms yet.
    public QueriedTerms() {
        this(false);
    }

    private QueriedTerms(boolean all) {
        this.all = all;
    }

    void add(BytesRef term) {
        if (!all) {
            terms.add(term);
            firsts[first(term)] = true;
        }
    }

    void add(ByteRunAutomaton pattern) {
        if (!all) {
            patterns.add(pattern);
        }
    }

    @Override
    public boolean test(BytesRef term) {
        if (all || (firsts[first(term)] && terms.contains(term))) {
            return true;
        }
        for (ByteRunAutomaton pattern : patterns) {
            if (pattern.run(term.bytes, term.offset, term.length)) {
                return true;
            }
        }
        return false;
    }

    private static int first(BytesRef term) {
        return term.length == 0 ? 0 : Byte.toUnsignedInt(term.bytes[term.offset]);
    }
}
