package dateline.index;

import dateline.analysis.Spellings;
import dateline.article.Article;
import dateline.index.ArticleWindow.Member;
import dateline.index.window.WindowBuilder;
import dateline.remote.IndexStatistics;
import dateline.remote.IndexTerm;
import dateline.util.RecentValues;
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
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.IndexableFieldType;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.util.BytesRef;

/// Makes windows of articles of one index elsewhere. It keeps the forms of the words that it has met, and the latest
/// articles, analyzed. Safe for use by many threads.
public final class ArticleWindows {

    /// What is kept takes as much: some two to five thousand articles of 500 to 100 words.
    private static final long MOST_BYTES = 32L << 20;

    /// Of an article, and of what is made of it, besides its texts.
    private static final int OVERHEAD = 1_000;

    private static final BytesRef NOTHING = new BytesRef();

    private final Schema schema;
    private final Spellings spellings;
    private final IndexStatistics whole;
    private final RecentValues<String, Known> analyzed = new RecentValues<>(MOST_BYTES, Known::bytes);
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
        return window(members, List.of(), (document, member) -> {
            Known known = known(member);
            return document.fill(known.article(), encoded(known), schema, copies);
        });
    }

    /// {@return a window that is good for one query}
    ///
    /// @param members its articles
    /// @param words   stems and words of twins that statistics are asked of though perhaps none of these articles has
    /// them
    /// @param terms   the terms of title, lead and body that the query looks at
    /// @param fields  which of the other fields the query looks at
    public ArticleWindow of(
            List<Member> members, Collection<IndexTerm> words, Predicate<BytesRef> terms, Predicate<String> fields)
            throws IOException {
        return window(members, words, (document, member) -> ofQuery(document, member, terms, fields));
    }

    /// An article.
    ///
    /// @param stored  its stored form
    /// @param article the article
    /// @param texts   its texts, if they were analyzed
    private record Known(BytesRef stored, Article article, Optional<ArticleDocument.Analyzed> texts) {

        Known with(ArticleDocument.Analyzed analyzed) {
            return new Known(stored, article, Optional.of(analyzed));
        }

        /// The stored form is there in Base64, in bytes, and as the strings of the article.
        long bytes() {
            return OVERHEAD
                    + 4L * stored.length
                    + texts.map(ArticleDocument.Analyzed::bytes).orElse(0);
        }
    }

    /// Makes the document of an article.
    @FunctionalInterface
    private interface Filling {
        List<IndexableField> fill(ArticleDocument document, Member member) throws IOException;
    }

    private List<IndexableField> ofQuery(
            ArticleDocument document, Member member, Predicate<BytesRef> terms, Predicate<String> words)
            throws IOException {
        Optional<Known> before = analyzed.get(member.source());
        if (before.isPresent()) {
            Known known = before.get();
            return document.fill(
                    known.article(),
                    encoded(known),
                    schema,
                    terms,
                    words,
                    known.texts().orElseThrow());
        }
        Known known = known(member);
        List<IndexableField> fields = document.fill(known.article(), encoded(known), schema, terms, words);
        analyzed.put(member.source(), known.with(document.analyzed()));
        return fields;
    }

    private static Known known(Member member) throws IOException {
        BytesRef stored = PlainDocuments.bytes(member.source());
        return new Known(stored, ArticleCodec.decode(stored), Optional.empty());
    }

    /// What tells whether an article has changed is not asked of a window: any part will do for it.
    private static ArticleCodec.Encoded encoded(Known known) {
        return new ArticleCodec.Encoded(
                known.stored(), NOTHING, known.article().added().orElse(Instant.EPOCH));
    }

    private ArticleWindow window(List<Member> members, Collection<IndexTerm> words, Filling filling)
            throws IOException {
        WindowBuilder builder = new WindowBuilder(FirstStageSimilarity.similarity());
        ArticleDocument known = idle.poll();
        ArticleDocument document = known == null ? new ArticleDocument(spellings) : known;
        try {
            for (Member member : members) {
                builder.add(labelled(filling.fill(document, member), member.story()));
            }
            if (!words.isEmpty()) {
                builder.add(holding(words));
            }
            // A segment has documents, or there is none.
            IndexReader reader = members.isEmpty() && words.isEmpty()
                    ? new MultiReader()
                    : Layout.whole(builder.build(words.isEmpty() ? 0 : 1));
            return new ArticleWindow(new Snapshot(reader, schema, Set.of(spellings), Optional.of(whole)));
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
