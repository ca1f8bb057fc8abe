package dateline.search.explain;

import dateline.article.Field;
import dateline.query.Query;
import dateline.result.ClauseExplanation.Role;
import dateline.result.QuerySuggestion;
import dateline.result.TotalHits;
import dateline.search.limit.QueryParts;
import dateline.search.terms.DoubtfulWord;
import dateline.search.terms.TermLookup;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;

/// Suggests other queries: misspelled words corrected, and when a query finds nothing, the clause removed that excluded
/// everything, or a clause relaxed.
public final class QuerySuggestions {

    private static final int MOST = 3;

    /// A query of more clauses is a text, not a query.
    private static final int MOST_CLAUSES = 12;

    private static final int DEEPEST = 4;

    private final QueryExplainer.Counts counts;
    private final TermLookup lookup;

    /// @param counts counts what other queries find
    /// @param lookup looks up the words of queries
    public QuerySuggestions(QueryExplainer.Counts counts, TermLookup lookup) {
        this.counts = counts;
        this.lookup = lookup;
    }

    /// {@return the query with its misspelled words corrected, if it has some and finds more so}
    ///
    /// @param query may find something
    public List<QuerySuggestion> corrected(Query query) throws IOException {
        List<QuerySuggestion> hints = new ArrayList<>();
        if (QueryParts.isWithin(query, MOST_CLAUSES * 2)) {
            addCorrected(query, hints);
        }
        return hints;
    }

    private void addCorrected(Query query, List<QuerySuggestion> hints) throws IOException {
        Map<String, String> corrections = new LinkedHashMap<>();
        corrections(query, Optional.empty(), corrections);
        if (!corrections.isEmpty()) {
            Query corrected = corrected(query, corrections);
            add(hints, QuerySuggestion.Kind.DID_YOU_MEAN, String.join(" ", corrections.keySet()), corrected);
        }
    }

    /// {@return the hints, at most three of each kind}
    ///
    /// @param query finds nothing
    public List<QuerySuggestion> of(Query query) throws IOException {
        List<QuerySuggestion> hints = new ArrayList<>();
        if (!QueryParts.isWithin(query, MOST_CLAUSES * 2)) {
            return hints;
        }
        addCorrected(query, hints);
        List<QueryParts.Part> parts = QueryParts.of(query);
        boolean combines = query instanceof Query.And || query instanceof Query.Best;
        if (combines && parts.size() <= MOST_CLAUSES) {
            for (int i = 0; i < parts.size(); i++) {
                boolean narrows = parts.get(i).role() != Role.PART;
                if (narrows && count(hints, QuerySuggestion.Kind.WITHOUT) < MOST) {
                    String subject = (parts.get(i).role() == Role.EXCLUDED ? "NOT " : "")
                            + parts.get(i).query();
                    add(hints, QuerySuggestion.Kind.WITHOUT, subject, QueryParts.without(query, i));
                }
            }
        }
        for (Query looser : looser(query, 0)) {
            if (count(hints, QuerySuggestion.Kind.LOOSER) < MOST) {
                add(hints, QuerySuggestion.Kind.LOOSER, query.toString(), looser);
            }
        }
        return hints;
    }

    private static long count(List<QuerySuggestion> hints, QuerySuggestion.Kind kind) {
        return hints.stream().filter(hint -> hint.kind() == kind).count();
    }

    private void add(List<QuerySuggestion> hints, QuerySuggestion.Kind kind, String subject, Query query)
            throws IOException {
        TotalHits total = counts.count(query);
        if (total.articles() > 0
                && hints.stream().noneMatch(hint -> hint.query().equals(query.toString()))) {
            hints.add(new QuerySuggestion(kind, subject, query.toString(), total.articles()));
        }
    }

    // --- words ---

    /// {@return a sentence for each word that no article has, or hardly one}
    public List<String> remarks(Query query) throws IOException {
        List<String> remarks = new ArrayList<>();
        if (QueryParts.isWithin(query, MOST_CLAUSES * 2)) {
            remarks(query, Optional.empty(), remarks);
        }
        return remarks;
    }

    /// {@return the terms whose frequencies tell which words no article has}
    ///
    /// @param query  the query
    /// @param lookup looks up its words
    public static Set<Term> asked(Query query, TermLookup lookup) {
        Set<Term> asked = new LinkedHashSet<>();
        if (QueryParts.isWithin(query, MOST_CLAUSES * 2)) {
            asked(query, Optional.empty(), lookup, asked);
        }
        return asked;
    }

    private static void asked(Query query, Optional<String> field, TermLookup lookup, Set<Term> asked) {
        asked.addAll(lookup.asked(query, field));
        Optional<String> within = query instanceof Query.In in ? Optional.of(in.field()) : field;
        QueryParts.of(query).forEach(part -> asked(part.query(), within, lookup, asked));
    }

    private void remarks(Query query, Optional<String> field, List<String> remarks) throws IOException {
        for (DoubtfulWord word : lookup.doubtful(query, field)) {
            String remark = word.remark();
            if (remarks.size() < MOST_CLAUSES && !remarks.contains(remark)) {
                remarks.add(remark);
            }
        }
        Optional<String> within = query instanceof Query.In in ? Optional.of(in.field()) : field;
        for (QueryParts.Part part : QueryParts.of(query)) {
            if (remarks.size() < MOST_CLAUSES) {
                remarks(part.query(), within, remarks);
            }
        }
    }

    private void corrections(Query query, Optional<String> field, Map<String, String> corrections) throws IOException {
        if (corrections.size() >= MOST_CLAUSES) {
            return;
        }
        for (DoubtfulWord word : lookup.doubtful(query, field)) {
            word.meant().ifPresent(meant -> corrections.put(word.word(), meant));
        }
        Optional<String> within = query instanceof Query.In in ? Optional.of(in.field()) : field;
        for (QueryParts.Part part : QueryParts.of(query)) {
            if (part.role() != Role.EXCLUDED) {
                corrections(part.query(), within, corrections);
            }
        }
    }

    private static Query corrected(Query query, Map<String, String> corrections) {
        return switch (query) {
            case Query.Word word -> Query.word(corrected(word.text(), corrections));
            case Query.Phrase phrase -> new Query.Phrase(corrected(phrase.text(), corrections), phrase.slop());
            case Query.Exact exact -> Query.exact(corrected(exact.text(), corrections));
            default -> QueryParts.map(query, clause -> corrected(clause, corrections));
        };
    }

    private static String corrected(String text, Map<String, String> corrections) {
        String corrected = text;
        for (Map.Entry<String, String> correction : corrections.entrySet()) {
            Pattern whole =
                    Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(correction.getKey()) + "(?![\\p{L}\\p{N}])");
            corrected = whole.matcher(corrected).replaceAll(Matcher.quoteReplacement(correction.getValue()));
        }
        return corrected;
    }

    // --- looser ---

    /// The queries that ask for a little less than this one, nearest first.
    private static Set<Query> looser(Query query, int depth) {
        Set<Query> looser = new LinkedHashSet<>();
        switch (query) {
            case Query.Phrase q -> {
                List<Query> words = words(q.text());
                if (words.size() > 1) {
                    looser.add(new Query.Phrase(q.text(), q.slop() + 2));
                    looser.add(new Query.And(words));
                    looser.add(new Query.Or(words));
                }
            }
            case Query.Exact q -> looser.add(q.text().indexOf(' ') < 0 ? Query.word(q.text()) : Query.phrase(q.text()));
            case Query.Cased q -> looser.add(Query.word(q.text().toLowerCase(Locale.ROOT)));
            case Query.Near q -> {
                looser.add(new Query.Near(Math.min(1000, q.distance() * 3), false, q.left(), q.right()));
                looser.add(Query.all(q.left(), q.right()));
            }
            case Query.SameUnit q -> {
                if (q.unit() == Query.Unit.SENTENCE) {
                    looser.add(new Query.SameUnit(Query.Unit.PARAGRAPH, q.left(), q.right()));
                }
                looser.add(Query.all(q.left(), q.right()));
            }
            case Query.NotNear q -> looser.add(q.include());
            case Query.First q -> looser.add(q.clause());
            case Query.AtLeast q -> looser.add(q.clause());
            case Query.And q -> {
                if (q.clauses().stream().noneMatch(clause -> clause instanceof Query.Not)) {
                    looser.add(new Query.Or(q.clauses()));
                }
            }
            case Query.AtLeastOf q -> {
                if (q.count() > 1) {
                    looser.add(new Query.AtLeastOf(q.count() - 1, q.clauses()));
                }
            }
            case Query.In q -> {
                if (isText(q.field())) {
                    looser.add(q.clause());
                }
            }
            default -> {
                // Nothing asks for less by itself.
            }
        }
        if (depth < DEEPEST) {
            List<QueryParts.Part> parts = QueryParts.of(query);
            for (int i = 0; i < Math.min(parts.size(), MOST_CLAUSES); i++) {
                if (parts.get(i).role() != Role.EXCLUDED) {
                    for (Query part : looser(parts.get(i).query(), depth + 1)) {
                        if (part.hasPlaces() || !needsPlaces(query)) {
                            looser.add(QueryParts.with(query, i, part));
                        }
                    }
                }
            }
        }
        return looser;
    }

    private static boolean needsPlaces(Query query) {
        return query instanceof Query.Near
                || query instanceof Query.NotNear
                || query instanceof Query.SameUnit
                || query instanceof Query.AtLeast
                || query instanceof Query.First;
    }

    private static List<Query> words(String text) {
        return Arrays.stream(text.split(" ", -1)).map(Query::word).toList();
    }

    private static boolean isText(String field) {
        return field.equals(Query.HLEAD)
                || field.equals(Query.SAID)
                || Field.named(field).map(Field::type).equals(Optional.of(Field.Type.TEXT));
    }
}
