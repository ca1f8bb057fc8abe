package dateline.search.explain;

import dateline.analysis.LanguageAnalysis;
import dateline.analysis.query.QueryWord;
import dateline.article.Article;
import dateline.article.Field;
import dateline.index.Layout;
import dateline.index.Snapshot;
import dateline.query.Query;
import dateline.result.Completion;
import dateline.result.FacetCount;
import dateline.result.FieldSummary;
import dateline.result.TermCount;
import dateline.search.answer.FacetOrdinals;
import dateline.search.answer.Facets;
import dateline.search.limit.BadRequestException;
import dateline.search.limit.Deadline;
import dateline.search.limit.Messages;
import dateline.search.terms.FrequentWords;
import dateline.search.terms.LuceneQueries;
import dateline.search.terms.Patterns;
import dateline.search.translate.KeywordClauses;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BytesRef;

/// Lists what can be searched for: words, field values and fields; and completes the beginning of a query. It keeps no
/// record of earlier queries.
public final class FieldBrowser {

    /// How many values of a field are looked at; more are of no use for completion.
    private static final int MOST_VALUES = 20_000;

    private static final int EXAMPLES = 3;

    /// So many words before the one to be completed choose titles; no title has more.
    private static final int MOST_WORDS_BEFORE = 50;

    private final Snapshot snapshot;
    private final LanguageAnalysis language;
    private final IndexSearcher searcher;

    /// @param language in whose letters the words of the index are
    public FieldBrowser(Snapshot snapshot, LanguageAnalysis language) {
        this.snapshot = snapshot;
        this.language = language;
        this.searcher = new IndexSearcher(snapshot.reader());
    }

    // --- completion ---

    /// {@return how a beginning can go on: its last word completed, then titles that have the words}
    ///
    /// @param beginning words, the last of which may be unfinished; `field:` before it asks for the field's values,
    ///                  which may begin with a quotation mark
    /// @param most      how many of each kind
    public List<Completion> complete(String beginning, int most) throws IOException {
        String text = beginning.stripLeading();
        int colon = colonOfValue(text);
        if (colon > 0) {
            Optional<Field.Type> type = snapshot.schema().type(text.substring(0, colon));
            if (type.isPresent() && type.get() == Field.Type.KEYWORD) {
                return values(text.substring(0, colon), text.substring(colon + 1), most);
            }
        }
        int last = text.lastIndexOf(' ') + 1;
        String letters = language.exactLetters(text.substring(last));
        List<Completion> completions = new ArrayList<>();
        if (letters.isEmpty()) {
            return completions;
        }
        for (TermCount word : FrequentWords.beginning(snapshot.reader(), letters, most)) {
            completions.add(
                    new Completion(Completion.Kind.WORDS, text.substring(0, last) + word.term(), word.articles()));
        }
        for (String title : titles(text.substring(0, last), letters, most)) {
            completions.add(new Completion(Completion.Kind.TITLE, title, 1));
        }
        return completions;
    }

    /// {@return where the colon stands before a value that may be unfinished, in quotation marks or without; -1 where
    /// there is none}
    private static int colonOfValue(String text) {
        int quoted = text.indexOf(":\"");
        if (quoted > 0 && text.indexOf(' ') > quoted && text.indexOf('"', quoted + 2) < 0) {
            return quoted;
        }
        int colon = text.lastIndexOf(':');
        return text.lastIndexOf(' ') < colon ? colon : -1;
    }

    private Set<String> titles(String before, String letters, int most) throws IOException {
        String twin = Layout.exact(Field.TITLE.queryName());
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        List<QueryWord> words = language.analyzeQuery(before).words();
        words.subList(Math.max(0, words.size() - MOST_WORDS_BEFORE), words.size())
                .forEach(word -> word.forms()
                        .getFirst()
                        .terms()
                        .forEach(
                                term -> query.add(LuceneQueries.phrase(twin, List.of(term.exact()), 0), Occur.FILTER)));
        query.add(new PrefixQuery(new Term(twin, letters)), Occur.FILTER);
        ScoreDoc[] found = searcher.search(query.build(), new TopScoreDocCollectorManager(most, most)).scoreDocs;
        Set<String> titles = new LinkedHashSet<>();
        for (ScoreDoc each : found) {
            Article article = Snapshot.article(snapshot.reader().storedFields(), each.doc);
            titles.add(article.title());
        }
        return titles;
    }

    private List<Completion> values(String field, String beginning, int most) throws IOException {
        String lower = beginning.replace("\"", "").toLowerCase(Locale.ROOT);
        Set<String> values = new TreeSet<>();
        for (LeafReaderContext leaf : snapshot.reader().leaves()) {
            SortedSetDocValues all = leaf.reader().getSortedSetDocValues(Layout.field(field));
            if (all == null) {
                continue;
            }
            TermsEnum each = all.termsEnum();
            int seen = 0;
            for (BytesRef term = each.next(); term != null && seen < MOST_VALUES; term = each.next(), seen++) {
                String value = term.utf8ToString();
                if (hasWordBeginning(value.toLowerCase(Locale.ROOT), lower)) {
                    values.add(value);
                }
            }
        }
        KeywordClauses clauses = new KeywordClauses(inner -> Optional.empty(), Deadline.NONE);
        List<Completion> completions = new ArrayList<>();
        for (String value : values) {
            if (completions.size() == 4 * most) {
                break;
            }
            var query = clauses.visit(Layout.field(field), Query.phrase(value));
            long articles = query.isPresent() ? searcher.count(query.get()) : 0;
            completions.add(new Completion(Completion.Kind.VALUE, value, articles));
        }
        completions.sort(
                Comparator.comparingLong(Completion::articles).reversed().thenComparing(Completion::text));
        return List.copyOf(completions.subList(0, Math.min(most, completions.size())));
    }

    private static boolean hasWordBeginning(String value, String beginning) {
        int at = value.indexOf(beginning);
        while (at > 0 && Character.isLetterOrDigit(value.charAt(at - 1))) {
            at = value.indexOf(beginning, at + 1);
        }
        return at >= 0;
    }

    // --- words ---

    /// {@return the words of a field that a pattern stands for, most articles first}
    ///
    /// @param field   a text or keyword field; empty for the body
    /// @param pattern a beginning, or a pattern with `*` and `?`; empty for all
    /// @param most    how many
    public List<TermCount> words(Optional<String> field, String pattern, int most) throws IOException {
        String name = field.orElse(Field.BODY.queryName());
        Field.Type type = snapshot.schema()
                .type(name)
                .orElseThrow(() -> new BadRequestException("there is no field '" + Messages.brief(name) + "'"));
        String lucene = switch (type) {
            case TEXT -> Layout.exact(Layout.field(name));
            case KEYWORD -> Layout.field(name);
            case NUMBER, DATE ->
                throw new BadRequestException("the field '" + name + "' holds no words: it is a "
                        + type.name().toLowerCase(Locale.ROOT));
        };
        boolean isPattern = pattern.indexOf('*') >= 0 || pattern.indexOf('?') >= 0;
        LanguageAnalysis letters = type == Field.Type.TEXT ? language : LanguageAnalysis.words();
        String folded = Patterns.fold(isPattern ? pattern : pattern + "*", letters);
        return FrequentWords.like(snapshot.reader(), lucene, Patterns.wildcard(folded), most);
    }

    // --- fields ---

    /// {@return the fields, those that every article can have first}
    public List<FieldSummary> fields() throws IOException {
        FacetsCollector everything = searcher.search(MatchAllDocsQuery.INSTANCE, new FacetsCollectorManager());
        List<FieldSummary> fields = new ArrayList<>();
        for (Field field : Field.values()) {
            fields.add(summary(field.queryName(), field.aliases(), field.type(), false, everything));
        }
        for (Map.Entry<String, Field.Type> extra : snapshot.schema().types().entrySet()) {
            fields.add(summary(extra.getKey(), List.of(), extra.getValue(), true, everything));
        }
        return List.copyOf(fields);
    }

    private FieldSummary summary(
            String name, List<String> aliases, Field.Type type, boolean extra, FacetsCollector everything)
            throws IOException {
        long articles = searcher.count(new FieldExistsQuery(Layout.field(name)));
        boolean names = type == Field.Type.KEYWORD
                && !name.equals(Field.ID.queryName())
                && !name.equals(Field.URL.queryName())
                && articles > 0;
        List<FacetCount> examples = names
                ? Facets.count(new FacetOrdinals(snapshot.reader()), everything, Layout.field(name), EXAMPLES)
                : List.of();
        return new FieldSummary(name, aliases, type, extra, articles, examples);
    }
}
