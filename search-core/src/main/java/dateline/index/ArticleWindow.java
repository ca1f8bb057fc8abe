package dateline.index;

import dateline.analysis.Spellings;
import dateline.article.Article;
import dateline.article.Field;
import dateline.remote.IndexStatistics;
import dateline.remote.IndexTerm;
import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

/// Some articles of an index elsewhere, indexed in memory, so that they can be ranked and highlighted here by the
/// statistics of the whole. Closed after use.
public final class ArticleWindow implements Closeable {

    /// Deleted as soon as it is there: no article can have an empty id.
    private static final Term NO_ARTICLE = new Term(Field.ID.queryName(), "");

    private final Directory directory;
    private final DirectoryReader reader;
    private final Snapshot snapshot;

    private ArticleWindow(Directory directory, DirectoryReader reader, Snapshot snapshot) {
        this.directory = directory;
        this.reader = reader;
        this.snapshot = snapshot;
    }

    /// An article of the window.
    ///
    /// @param article the article as it is stored
    /// @param story   the label of its story, see [StoryLabels]; empty in an index without stories
    public record Member(Article article, Optional<Long> story) {

        /// Checks both.
        public Member {
            Objects.requireNonNull(article, "article must not be null");
            Objects.requireNonNull(story, "story must not be null");
        }
    }

    /// {@return a window}
    ///
    /// @param members its articles
    /// @param words   stems and words of twins that statistics are asked of though perhaps none of these articles has
    /// them
    /// @param schema  the extra fields
    /// @param spellings what the index makes of British and American spellings
    /// @param whole   statistics of the whole index
    /// @param copies  whether the copies of an article are to be distinguished, which costs more than all the rest
    public static ArticleWindow of(
            List<Member> members,
            Collection<IndexTerm> words,
            Schema schema,
            Spellings spellings,
            IndexStatistics whole,
            boolean copies)
            throws IOException {
        Directory directory = new ByteBuffersDirectory();
        IndexWriterConfig config = new IndexWriterConfig()
                .setSimilarity(FirstStageSimilarity.similarity())
                .setMergePolicy(NoMergePolicy.INSTANCE)
                .setRAMBufferSizeMB(512);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            ArticleDocument document = new ArticleDocument(spellings);
            for (Member member : members) {
                writer.addDocument(document(document, member, schema, copies));
            }
            if (!words.isEmpty()) {
                writer.addDocument(holding(words));
                writer.deleteDocuments(NO_ARTICLE);
            }
            DirectoryReader reader = Layout.whole(DirectoryReader.open(writer));
            return new ArticleWindow(
                    directory, reader, new Snapshot(reader, schema, Set.of(spellings), Optional.of(whole)));
        }
    }

    private static List<IndexableField> document(
            ArticleDocument document, Member member, Schema schema, boolean copies) {
        Article article = member.article();
        ArticleCodec.Encoded encoded =
                ArticleCodec.encode(article, article.added().orElse(Instant.EPOCH));
        List<IndexableField> fields = new ArrayList<>(document.fill(article, encoded, schema, copies));
        if (member.story().isPresent()) {
            fields.removeIf(field -> field.name().equals(Layout.STORY));
            fields.add(new NumericDocValuesField(Layout.STORY, member.story().get()));
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

    /// {@return the articles as a state that can be searched}
    public Snapshot snapshot() {
        return snapshot;
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }
}
