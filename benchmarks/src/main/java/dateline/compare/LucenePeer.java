package dateline.compare;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.FSDirectory;
import org.tartarus.snowball.ext.EnglishStemmer;

/// The floor: what the least program on Lucene costs that finds words by their stems. One field of Snowball stems with
/// positions, each stem remembered, id and text stored; no languages, dates, exact forms or stories.
///
/// Arguments: `build INDEX ARTICLES THREADS`, or `ask INDEX QUERIES ROUNDS`.
public final class LucenePeer implements QuerySet.Peer {

    private static final String TEXT = "text";
    private static final String ID = "id";
    private static final int BUFFER_MB = 128;
    private static final int WAITING = 256;
    private static final Document END = new Document();

    private final IndexSearcher searcher;
    private final EnglishStemmer stemmer = new EnglishStemmer();

    private LucenePeer(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        Path index = Path.of(args[1]);
        if (args[0].equals("build")) {
            build(index, Path.of(args[2]), Integer.parseInt(args[3]));
        } else {
            try (FSDirectory directory = FSDirectory.open(index);
                    DirectoryReader reader = DirectoryReader.open(directory)) {
                IndexSearcher searcher = new IndexSearcher(reader);
                searcher.setQueryCache(null);
                QuerySet.read(Path.of(args[2])).run(new LucenePeer(searcher), Integer.parseInt(args[3]));
            }
        }
    }

    private static void build(Path index, Path articles, int threads)
            throws IOException, InterruptedException, ExecutionException {
        IndexWriterConfig config = new IndexWriterConfig(new Stems()).setRAMBufferSizeMB(BUFFER_MB);
        try (FSDirectory directory = FSDirectory.open(index);
                IndexWriter writer = new IndexWriter(directory, config);
                ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            BlockingQueue<Document> waiting = new ArrayBlockingQueue<>(WAITING);
            List<Future<?>> work = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                work.add(workers.submit(() -> {
                    int added = 0;
                    for (Document next = waiting.take(); next != END; next = waiting.take()) {
                        writer.addDocument(next);
                        added++;
                    }
                    return added;
                }));
            }
            try (JsonParser json = new JsonFactory().createParser(articles.toFile())) {
                while (json.nextToken() == JsonToken.START_OBJECT) {
                    waiting.put(document(json));
                }
            }
            for (int i = 0; i < threads; i++) {
                waiting.put(END);
            }
            for (Future<?> each : work) {
                each.get();
            }
            writer.commit();
        }
    }

    private static Document document(JsonParser json) throws IOException {
        Map<String, String> values = new HashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            values.put(name, json.getText());
        }
        Document document = new Document();
        document.add(new StringField(ID, values.getOrDefault("id", ""), Field.Store.YES));
        document.add(new TextField(TEXT, values.getOrDefault("title", ""), Field.Store.YES));
        document.add(new TextField(TEXT, values.getOrDefault("body", ""), Field.Store.YES));
        return document;
    }

    @Override
    public boolean knows(String kind) {
        return !kind.equals("exact");
    }

    @Override
    public QuerySet.Found ask(QuerySet.Words words) throws IOException {
        Query query = query(words);
        return new QuerySet.Found(searcher.count(query), ids(query, 10));
    }

    @Override
    public List<String> all(QuerySet.Words words) throws IOException {
        return ids(query(words), QuerySet.MOST_IDS);
    }

    private List<String> ids(Query query, int limit) throws IOException {
        TopDocs top = searcher.search(query, limit);
        List<String> ids = new ArrayList<>();
        for (ScoreDoc each : top.scoreDocs) {
            ids.add(searcher.storedFields().document(each.doc).get(ID));
        }
        return ids;
    }

    private Query query(QuerySet.Words query) {
        List<Term> terms = query.words().stream().map(this::term).toList();
        if (query.kind().equals("phrase")) {
            PhraseQuery.Builder phrase = new PhraseQuery.Builder();
            terms.forEach(phrase::add);
            return phrase.build();
        }
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        BooleanClause.Occur occur = query.kind().equals("and") ? BooleanClause.Occur.MUST : BooleanClause.Occur.SHOULD;
        terms.forEach(term -> words.add(new TermQuery(term), occur));
        return words.build();
    }

    private Term term(String word) {
        stemmer.setCurrent(word);
        stemmer.stem();
        return new Term(TEXT, stemmer.getCurrent());
    }

    /// Words of the Unicode standard, in small letters, stemmed.
    private static final class Stems extends Analyzer {

        @Override
        protected TokenStreamComponents createComponents(String field) {
            StandardTokenizer words = new StandardTokenizer();
            return new TokenStreamComponents(words, new Stemmed(new LowerCaseFilter(words)));
        }
    }

    /// Stems of words, remembered: real texts repeat their words.
    private static final class Stemmed extends TokenFilter {

        private static final int REMEMBERED = 200_000;

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final EnglishStemmer stemmer = new EnglishStemmer();
        private final Map<String, String> stems = new HashMap<>();

        Stemmed(TokenStream words) {
            super(words);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
                return false;
            }
            String word = term.toString();
            String stem = stems.get(word);
            if (stem == null) {
                stemmer.setCurrent(word);
                stemmer.stem();
                stem = stemmer.getCurrent();
                if (stems.size() < REMEMBERED) {
                    stems.put(word, stem);
                }
            }
            term.setEmpty().append(stem);
            return true;
        }
    }
}
