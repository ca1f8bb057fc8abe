package dateline.index;

import dateline.analysis.LanguageAnalysis;
import dateline.analysis.Spellings;
import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.article.Field;
import dateline.remote.IndexStatistics;
import dateline.remote.IndexTerm;
import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/// One state of an index, or of several taken as one, as it can be searched: nothing that is added or deleted later
/// changes it.
///
/// Safe for use by many threads while its reader is open.
///
/// @param reader the articles
/// @param schema the extra fields
/// @param spellings what it makes of British and American spellings; several indexes may differ
/// @param whole  statistics of the whole index, where these articles are only some of it
/// @param scored the articles whose words are counted for scores, where these are not those searched
public record Snapshot(
        IndexReader reader,
        Schema schema,
        Set<Spellings> spellings,
        Optional<IndexStatistics> whole,
        Optional<IndexReader> scored) {

    /// Copies the set.
    public Snapshot {
        spellings = Collections.unmodifiableSet(EnumSet.copyOf(spellings));
    }

    /// A whole index.
    ///
    /// @param reader    the articles
    /// @param schema    the extra fields
    /// @param spellings what it makes of British and American spellings
    public Snapshot(IndexReader reader, Schema schema, Set<Spellings> spellings) {
        this(reader, schema, spellings, Optional.empty());
    }

    /// Some articles of an index, or all.
    ///
    /// @param reader    the articles
    /// @param schema    the extra fields
    /// @param spellings what it makes of British and American spellings
    /// @param whole     statistics of the whole index, where these articles are only some of it
    public Snapshot(IndexReader reader, Schema schema, Set<Spellings> spellings, Optional<IndexStatistics> whole) {
        this(reader, schema, spellings, whole, Optional.empty());
    }

    /// {@return the state of an index}
    ///
    /// @param reader the articles
    /// @param format what the index says about itself
    public static Snapshot of(DirectoryReader reader, IndexFormat format) {
        return new Snapshot(reader, format.schema(), Set.of(format.spellings()));
    }

    /// {@return in how many articles of the whole index a term is}
    ///
    /// @param term the term
    /// @throws IOException if it cannot be looked up
    public int docFreq(Term term) throws IOException {
        return whole.isEmpty()
                ? reader.docFreq(term)
                : Math.toIntExact(whole.get()
                        .frequency(new IndexTerm(term.field(), term.text()))
                        .articles());
    }

    /// {@return how many documents the whole index has, deleted ones counted until merged}
    public int maxDoc() {
        return whole.map(IndexStatistics::articles).orElseGet(reader::maxDoc);
    }

    /// Says which terms will be looked up next.
    ///
    /// @param terms the terms
    /// @throws IOException if they cannot be looked up
    public void expect(Collection<Term> terms) throws IOException {
        if (whole.isPresent()) {
            whole.get()
                    .expect(terms.stream()
                            .map(term -> new IndexTerm(term.field(), term.text()))
                            .toList());
        }
    }

    /// {@return the state of the latest commit of an open reader}
    ///
    /// @param reader a reader of an index of dateline's
    /// @throws IncompatibleIndexException if this version cannot read it
    /// @throws IOException                if the commit cannot be read
    public static Snapshot of(DirectoryReader reader) throws IOException {
        return of(reader, IndexFormat.of(reader));
    }

    /// {@return how the text of an article was analyzed; where several indexes differ, how the joined ones do it}
    ///
    /// @param article the article
    public LanguageAnalysis analysis(Article article) {
        return ArticleLanguage.of(article, spellings.iterator().next()).analysis();
    }

    /// {@return how the text of an article was analyzed}
    ///
    /// What was found out about the language of an article when it was added is read, not found out again.
    ///
    /// @param article the article
    /// @param doc     its document
    /// @throws IOException if the index cannot be read
    public LanguageAnalysis analysis(Article article, int doc) throws IOException {
        if (article.language().isEmpty()) {
            Optional<String> tag = language(doc);
            if (tag.isPresent()) {
                return LanguageAnalysis.of(tag.get()).with(spellings.iterator().next());
            }
        }
        return analysis(article);
    }

    private Optional<String> language(int doc) throws IOException {
        LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
        SortedSetDocValues languages = DocValues.getSortedSet(leaf.reader(), Field.LANGUAGE.queryName());
        if (!languages.advanceExact(doc - leaf.docBase)) {
            return Optional.empty();
        }
        String tag = languages.lookupOrd(languages.nextOrd()).utf8ToString();
        return tag.equals(ArticleLanguage.UNKNOWN) ? Optional.empty() : Optional.of(tag);
    }

    /// {@return the stored article of a document, with the language that was detected when it was added, if it states
    /// none}
    ///
    /// @param stored stored fields of this state's reader
    /// @param doc    the document
    /// @throws IOException if it cannot be read
    public Article articleWithLanguage(StoredFields stored, int doc) throws IOException {
        Article article = article(stored, doc);
        Optional<String> detected = article.language().isPresent() ? Optional.empty() : language(doc);
        return detected.isPresent()
                ? article.toBuilder().detectedLanguage(detected.get()).build()
                : article;
    }

    /// {@return the stored article of a document}
    ///
    /// @param stored stored fields of this state's reader
    /// @param doc    the document
    /// @throws IOException if it cannot be read
    public static Article article(StoredFields stored, int doc) throws IOException {
        return ArticleCodec.decode(source(stored, doc));
    }

    private static BytesRef source(StoredFields stored, int doc) throws IOException {
        SourceVisitor visitor = new SourceVisitor();
        try {
            stored.document(doc, visitor);
        } catch (IndexOutOfBoundsException | NegativeArraySizeException | IllegalArgumentException e) {
            throw new CorruptIndexException("a stored article cannot be read", "document " + doc, e);
        }
        return visitor.source();
    }

    /// {@return the stored article of a document, to be stored elsewhere as it is}
    ///
    /// @param stored stored fields of this state's reader
    /// @param doc    the document
    /// @throws IOException if it cannot be read
    public static StoredField stored(StoredFields stored, int doc) throws IOException {
        return new StoredField(Layout.SOURCE, source(stored, doc));
    }

    /// {@return the article of this id}
    ///
    /// @param id the id
    /// @throws IOException if it cannot be read
    public Optional<Article> article(ArticleId id) throws IOException {
        int doc = find(id);
        return doc < 0 ? Optional.empty() : Optional.of(articleWithLanguage(reader.storedFields(), doc));
    }

    /// {@return the document of this id, or -1}
    ///
    /// @param id the id
    /// @throws IOException if it cannot be read
    public int find(ArticleId id) throws IOException {
        BytesRef value = new BytesRef(id.value());
        for (LeafReaderContext context : reader.leaves()) {
            int doc = ExistingArticles.find(context.reader(), value);
            if (doc != DocIdSetIterator.NO_MORE_DOCS) {
                return context.docBase + doc;
            }
        }
        return -1;
    }

    /// {@return the languages of the articles with their number, deleted ones counted until merged}
    ///
    /// @throws IOException if they cannot be read
    public NavigableMap<String, Long> languages() throws IOException {
        if (whole.isPresent()) {
            return whole.get().languages();
        }
        NavigableMap<String, Long> languages = new TreeMap<>();
        Terms terms = MultiTerms.getTerms(reader, Field.LANGUAGE.queryName());
        if (terms != null) {
            TermsEnum each = terms.iterator();
            for (BytesRef term = each.next(); term != null; term = each.next()) {
                languages.put(term.utf8ToString(), (long) each.docFreq());
            }
        }
        return languages;
    }

    /// {@return the languages of the articles that can be found, with their number}
    ///
    /// @throws IOException if they cannot be counted
    public NavigableMap<String, Long> countedLanguages() throws IOException {
        NavigableMap<String, Long> counted = new TreeMap<>();
        IndexSearcher searcher = new IndexSearcher(reader);
        for (String tag : languages().keySet()) {
            long articles = searcher.count(new TermQuery(new Term(Field.LANGUAGE.queryName(), tag)));
            if (articles > 0) {
                counted.put(tag, articles);
            }
        }
        return counted;
    }

    /// {@return the number of articles without a date of publication, or with none of a known year}
    ///
    /// @throws IOException if they cannot be counted
    public long undated() throws IOException {
        Query dated = new FieldExistsQuery(Field.DATE.queryName());
        return (long) reader.numDocs() - new IndexSearcher(reader).count(dated);
    }

    /// {@return the number of distinct words, summed over segments}
    ///
    /// @throws IOException if they cannot be read
    public long terms() throws IOException {
        long terms = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms text = leaf.reader().terms(Layout.TEXT);
            terms += text == null ? 0 : Math.max(0, text.size());
        }
        return terms;
    }

    /// {@return a string that is equal for states of the same articles, analysed alike, in whatever order they came}
    ///
    /// @throws IOException if they cannot be read
    public String fingerprint() throws IOException {
        long articles = 0;
        long sum = 0;
        for (LeafReaderContext context : reader.leaves()) {
            LeafReader leaf = context.reader();
            SortedDocValues ids = DocValues.getSorted(leaf, Field.ID.queryName());
            NumericDocValues digests = DocValues.getNumeric(leaf, Layout.DIGEST);
            Bits live = leaf.getLiveDocs();
            for (int doc = ids.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = ids.nextDoc()) {
                if (live == null || live.get(doc)) {
                    long content = digests.advanceExact(doc) ? digests.longValue() : 0;
                    // the sum of what is mixed well does not depend on the order
                    sum += fingerprint(ids.lookupOrd(ids.ordValue()).utf8ToString(), content);
                    articles++;
                }
            }
        }
        return fingerprint(articles, sum);
    }

    static long fingerprint(String id, long content) {
        return Digests.of(new BytesRef(id + ' ' + content));
    }

    static String fingerprint(long articles, long sum) {
        return String.format(Locale.ROOT, "%d-%016x", articles, sum);
    }

    /// {@return several states taken as one, ranked as one}
    ///
    /// @param snapshots the states; extra fields that they type differently follow the first
    /// @throws IOException if they cannot be read
    public static Snapshot union(List<Snapshot> snapshots) throws IOException {
        IndexReader[] readers = snapshots.stream().map(Snapshot::reader).toArray(IndexReader[]::new);
        NavigableMap<String, Field.Type> types = new TreeMap<>();
        snapshots.forEach(snapshot -> snapshot.schema().types().forEach(types::putIfAbsent));
        Set<Spellings> spellings =
                snapshots.stream().flatMap(each -> each.spellings().stream()).collect(Collectors.toSet());
        return new Snapshot(new MultiReader(readers, false), new Schema(types), spellings);
    }
}
