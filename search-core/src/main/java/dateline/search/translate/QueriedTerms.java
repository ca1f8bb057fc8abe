package dateline.search.translate;

import dateline.analysis.token.Terms;
import dateline.index.Layout;
import dateline.search.span.SpanPatternQuery;
import dateline.search.terms.ScoredWord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.ByteRunAutomaton;
import org.jspecify.annotations.Nullable;

/// The terms of one field that a query contains. Complete once it is tested.
public final class QueriedTerms implements Predicate<BytesRef> {

    /// Every term.
    public static final QueriedTerms ALL = new QueriedTerms(true);

    /// The fields of title, lead and body.
    private static final Set<String> TEXT = Stream.concat(
                    Stream.of(Layout.TEXT),
                    Layout.TEXT_FIELDS.stream().flatMap(field -> Stream.of(field, Layout.exact(field))))
            .collect(Collectors.toUnmodifiableSet());

    private final boolean all;
    private final Set<BytesRef> terms = new HashSet<>();
    /// The first bytes of the terms: most words of a text differ from all of them in that already.
    private final boolean[] firsts = new boolean[1 << Byte.SIZE];
    private boolean withMarkers;
    private final List<ByteRunAutomaton> patterns = new ArrayList<>();

    /// No terms yet.
    public QueriedTerms() {
        this(false);
    }

    private QueriedTerms(boolean all) {
        this.all = all;
    }

    /// {@return the terms that a query contains, by Lucene field; empty where that is not known}
    ///
    /// @param query the query
    public static Optional<Map<String, QueriedTerms>> of(Query query) {
        Map<String, QueriedTerms> byField = new HashMap<>();
        boolean[] unknown = {false};
        query.visit(new QueryVisitor() {
            // The field that the next leaf is of, if it says so.
            private @Nullable String field;

            @Override
            public boolean acceptField(String name) {
                field = name;
                return true;
            }

            @Override
            public QueryVisitor getSubVisitor(Occur occur, Query parent) {
                return this;
            }

            @Override
            public void consumeTerms(Query leaf, Term... terms) {
                for (Term term : terms) {
                    in(term.field()).add(term.bytes());
                }
                field = null;
            }

            @Override
            public void consumeTermsMatching(Query leaf, String name, Supplier<ByteRunAutomaton> automaton) {
                // Lucene has none where it keeps the automaton non-deterministic.
                Optional<ByteRunAutomaton> deterministic = Optional.ofNullable(automaton.get());
                deterministic.ifPresentOrElse(in(name)::add, () -> byField.put(name, QueriedTerms.ALL));
                field = null;
            }

            @Override
            public void visitLeaf(Query leaf) {
                if (leaf instanceof FieldExistsQuery exists) {
                    byField.put(exists.getField(), QueriedTerms.ALL);
                } else if (field != null) {
                    byField.put(field, QueriedTerms.ALL);
                } else if (!(leaf instanceof MatchAllDocsQuery) && !(leaf instanceof MatchNoDocsQuery)) {
                    unknown[0] = true;
                }
                field = null;
            }

            private QueriedTerms in(String field) {
                return byField.computeIfAbsent(field, name -> new QueriedTerms());
            }
        });
        return unknown[0] ? Optional.empty() : Optional.of(byField);
    }

    /// {@return the terms of title, lead and body, in whatever form, that articles are found and scored by in any
    /// index; all where they are not known. Where positions decide, all that is no word is among them: ends of
    /// sentences are looked up by their beginnings}
    ///
    /// @param query       what is searched
    /// @param translation what it was made of
    public static QueriedTerms ofText(Query query, Translation translation) {
        Optional<Map<String, QueriedTerms>> known = of(query);
        if (known.isEmpty() || hasPatterns(query)) {
            return ALL;
        }
        QueriedTerms terms = new QueriedTerms();
        for (Map.Entry<String, QueriedTerms> field : known.get().entrySet()) {
            if (field.getValue().all && TEXT.contains(field.getKey())) {
                return ALL;
            }
            field.getValue().terms.forEach(terms::add);
            field.getValue().patterns.forEach(terms::add);
        }
        for (ScoredWord word : translation.words()) {
            word.terms().forEach(term -> terms.add(new BytesRef(term)));
            word.spelled().forEach(term -> terms.add(new BytesRef(term)));
        }
        terms.withMarkers = looksAtPositions(query) || terms.terms.stream().anyMatch(Terms::isInternal);
        return terms;
    }

    /// {@return tells which fields a query looks at}
    ///
    /// @param query the query
    public static Predicate<String> fields(Query query) {
        return of(query)
                .<Predicate<String>>map(known -> Set.copyOf(known.keySet())::contains)
                .orElse(field -> true);
    }

    private static boolean hasPatterns(Query query) {
        return has(query, leaf -> leaf instanceof SpanPatternQuery spans && spans.hasPatterns());
    }

    private static boolean looksAtPositions(Query query) {
        return has(query, SpanPatternQuery.class::isInstance);
    }

    private static boolean has(Query query, Predicate<Query> wanted) {
        boolean[] found = {false};
        query.visit(new QueryVisitor() {
            @Override
            public void consumeTerms(Query leaf, Term... terms) {
                found[0] |= wanted.test(leaf);
            }

            @Override
            public QueryVisitor getSubVisitor(Occur occur, Query parent) {
                return this;
            }
        });
        return found[0];
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
        if (all || (firsts[first(term)] && terms.contains(term)) || (withMarkers && Terms.isInternal(term))) {
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
