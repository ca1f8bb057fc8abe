package dateline.index;

import dateline.analysis.Spellings;
import dateline.analysis.token.Terms;
import dateline.article.Article;
import dateline.article.Field;
import dateline.index.ArticleWindow.Member;
import dateline.remote.IndexStatistics;
import dateline.remote.IndexTerm;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.IndexableFieldType;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;

/// Makes windows of articles of one index elsewhere. It keeps the forms of the words that it has met. Safe for use by
/// many threads.
public final class ArticleWindows {

    /// Deleted as soon as it is there: no article can have an empty id.
    private static final Term NO_ARTICLE = new Term(Field.ID.queryName(), "");

    private static final BytesRef NOTHING = new BytesRef();

    private final Schema schema;
    private final Spellings spellings;
    private final IndexStatistics whole;
    private final ConcurrentLinkedQueue<ArticleDocument> idle = new ConcurrentLinkedQueue<>();

    /// Makes windows.
    ///
    /// @param schema    the extra fields
    /// @param spellings what the index makes of British and American spellings
    /// @param whole     statistics of the whole index
    public ArticleWindows(Schema schema, Spellings spellings, IndexStatistics whole) {
        this.schema = schema;
        this.spellings = spellings;
        this.whole = whole;
    }

    /// {@return a window with all terms of its articles}
    ///
    /// @param members its articles
    /// @param copies  whether the copies of an article are to be distinguished, which costs more than all the rest
    public ArticleWindow whole(List<Member> members, boolean copies) throws IOException {
        return window(
                members, List.of(), (document, article, stored) -> document.fill(article, stored, schema, copies));
    }

    /// {@return a window that is good for one query}
    ///
    /// @param members its articles
    /// @param words   stems and words of twins that statistics are asked of though perhaps none of these articles has
    /// them
    /// @param terms   the terms of text that the query looks at
    public ArticleWindow of(List<Member> members, Collection<IndexTerm> words, Predicate<BytesRef> terms)
            throws IOException {
        // Ends of sentences are looked up by their beginnings: what is no word stays.
        Predicate<BytesRef> wanted = term -> Terms.isInternal(term) || terms.test(term);
        return window(members, words, (document, article, stored) -> document.fill(article, stored, schema, wanted));
    }

    /// Makes the document of an article.
    @FunctionalInterface
    private interface Filling {
        List<IndexableField> fill(ArticleDocument document, Article article, ArticleCodec.Encoded stored);
    }

    private ArticleWindow window(List<Member> members, Collection<IndexTerm> words, Filling filling)
            throws IOException {
        Directory directory = new ByteBuffersDirectory();
        IndexWriterConfig config = new IndexWriterConfig()
                .setSimilarity(FirstStageSimilarity.similarity())
                .setMergePolicy(NoMergePolicy.INSTANCE)
                .setUseCompoundFile(false)
                .setRAMBufferSizeMB(512);
        ArticleDocument known = idle.poll();
        ArticleDocument document = known == null ? new ArticleDocument(spellings) : known;
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (Member member : members) {
                BytesRef stored = PlainDocuments.bytes(member.source());
                Article article = ArticleCodec.decode(stored);
                // What tells whether an article has changed is not asked of a window: any part will do for it.
                ArticleCodec.Encoded encoded = new ArticleCodec.Encoded(
                        stored, NOTHING, article.added().orElse(Instant.EPOCH));
                writer.addDocument(labelled(filling.fill(document, article, encoded), member.story()));
            }
            if (!words.isEmpty()) {
                writer.addDocument(holding(words));
                writer.deleteDocuments(NO_ARTICLE);
            }
            DirectoryReader reader = Layout.whole(DirectoryReader.open(writer));
            return new ArticleWindow(
                    directory, reader, new Snapshot(reader, schema, Set.of(spellings), Optional.of(whole)));
        } finally {
            idle.add(document);
        }
    }

    private static List<IndexableField> labelled(List<IndexableField> document, Optional<Long> story) {
        List<IndexableField> fields = new ArrayList<>(document);
        if (story.isPresent()) {
            fields.removeIf(field -> field.name().equals(Layout.STORY));
            fields.add(new NumericDocValuesField(Layout.STORY, story.get()));
        }
        return fields;
    }

    private static List<IndexableField> holding(Collection<IndexTerm> words) {
        List<IndexableField> fields = new ArrayList<>();
        fields.add(new org.apache.lucene.document.Field(NO_ARTICLE.field(), NO_ARTICLE.bytes(), IndexTypes.VALUE));
        for (IndexTerm word : words) {
            IndexableFieldType type =
                    Layout.isExact(word.field()) ? IndexTypes.POSITIONS_ONLY_WHOLE : IndexTypes.POSITIONS_WHOLE;
            // The stems of the body are seen among those of all text.
            String field = word.field().equals(Layout.BODY) ? Layout.TEXT : word.field();
            fields.add(new org.apache.lucene.document.Field(field, new BytesRef(word.text()), type));
        }
        return fields;
    }
}
