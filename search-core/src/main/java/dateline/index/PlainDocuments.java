package dateline.index;

import dateline.analysis.Spellings;
import dateline.article.Article;
import dateline.article.Field;
import dateline.index.cells.CellWriter;
import dateline.remote.RemoteDocument;
import dateline.remote.RemoteField;
import dateline.remote.RemoteField.Tokens;
import dateline.remote.StoryText;
import dateline.story.fingerprint.Fingerprint;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.DoubleField;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.IndexableFieldType;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import org.jspecify.annotations.Nullable;

/// Makes of articles what a remote engine is given: every field of [Layout], its tokens and values in plain text.
///
/// For one thread.
public final class PlainDocuments {

    private static final Set<String> TWINS =
            Layout.TEXT_FIELDS.stream().map(Layout::exact).collect(Collectors.toUnmodifiableSet());

    /// What a document has apart from its fields.
    private static final Set<String> OTHERWISE_GIVEN =
            Set.of(Layout.SOURCE, Layout.DIGEST, Layout.STORY_BANDS, Layout.STORY_PRINT);

    private final ArticleDocument document;
    private final Clock clock;
    private final boolean stories;
    private final CellWriter cells = new CellWriter();

    /// Makes documents.
    ///
    /// @param clock     tells when an article is added
    /// @param stories   whether its copies are to be found
    /// @param spellings what is made of British and American spellings
    public PlainDocuments(Clock clock, boolean stories, Spellings spellings) {
        this.document = new ArticleDocument(spellings);
        this.clock = clock;
        this.stories = stories;
    }

    /// {@return a fingerprint of all that decides which terms a document has}
    ///
    /// @param spellings what is made of British and American spellings
    public static String fingerprint(Spellings spellings) {
        return ArticleDocument.fingerprint(spellings);
    }

    /// {@return a schema with fields added for what an article has and it does not}
    ///
    /// @param schema  the schema
    /// @param article the article
    public static Schema learned(Schema schema, Article article) {
        return schema.with(article.extras());
    }

    /// {@return the schema that was written so, see [Schema#toString]}
    ///
    /// @param text its form
    public static Schema schema(String text) {
        return Schema.parse(text);
    }

    /// {@return the document of an article}
    ///
    /// @param article the article
    /// @param schema  the types of its extra fields
    public RemoteDocument of(Article article, Schema schema) {
        return document(NormalArticle.of(article), clock.instant(), schema, Optional.empty());
    }

    /// {@return the document of an article that is stored already, with another label of its story}
    ///
    /// @param source its stored form
    /// @param label  the label, see [StoryLabels]
    /// @param schema the types of its extra fields
    /// @throws IOException if the stored form is damaged
    public RemoteDocument labelled(String source, long label, Schema schema) throws IOException {
        Article article = article(source);
        return document(article, article.added().orElse(Instant.EPOCH), schema, Optional.of(label));
    }

    private RemoteDocument document(Article article, Instant added, Schema schema, Optional<Long> label) {
        ArticleCodec.Encoded encoded = ArticleCodec.encode(article, added);
        List<RemoteField> fields = new ArrayList<>();
        boolean isScored = false;
        for (IndexableField field : document.whole(article, encoded, schema, stories)) {
            Optional<TokenStream> tokens = tokens(field);
            if (tokens.isPresent() && field.fieldType().indexOptions() == IndexOptions.DOCS_AND_FREQS) {
                cells.count(tokens.get());
                isScored = true;
            } else if (tokens.isPresent()) {
                RemoteField.Use use = use(field.name(), field.fieldType(), schema);
                fields.add(new Tokens(field.name(), use, cells.positions(tokens.get())));
            } else if (field.name().equals(Layout.STORY) && label.isPresent()) {
                fields.add(new RemoteField.Whole(Layout.STORY, label.get()));
            } else {
                value(field).ifPresent(fields::add);
            }
        }
        if (isScored) {
            fields.add(new Tokens(Layout.TEXT, RemoteField.Use.SCORED, cells.counts()));
        }
        return new RemoteDocument(
                article.id().value(),
                encoded.digest(),
                base64(encoded.all()),
                fields,
                document.fingerprint().map(PlainDocuments::text));
    }

    private static StoryText text(Fingerprint print) {
        List<Long> bands = Arrays.stream(print.bands()).boxed().toList();
        return new StoryText(print.text(), bands, base64(new BytesRef(print.toBytes())), "");
    }

    /// {@return the article of its stored form}
    ///
    /// @param source in Base64, as of [RemoteDocument#source]
    /// @throws IOException if it is damaged
    public static Article article(String source) throws IOException {
        return ArticleCodec.decode(bytes(source));
    }

    /// {@return the article of its stored form, with the language that was detected when it was added, if it states
    /// none}
    ///
    /// @param source in Base64, as of [RemoteDocument#source]
    /// @throws IOException if it is damaged
    public static Article articleWithLanguage(String source) throws IOException {
        Article article = article(source);
        String tag = article.language().isPresent()
                ? ArticleLanguage.UNKNOWN
                : ArticleLanguage.of(article).tag();
        return tag.equals(ArticleLanguage.UNKNOWN)
                ? article
                : article.toBuilder().detectedLanguage(tag).build();
    }

    static BytesRef bytes(String source) throws IOException {
        try {
            return new BytesRef(Base64.getDecoder().decode(source));
        } catch (IllegalArgumentException e) {
            throw new IOException("a stored article is not in Base64", e);
        }
    }

    private static String base64(BytesRef bytes) {
        byte[] copy = new byte[bytes.length];
        System.arraycopy(bytes.bytes, bytes.offset, copy, 0, bytes.length);
        return Base64.getEncoder().encodeToString(copy);
    }

    private static Optional<TokenStream> tokens(IndexableField field) {
        return field instanceof org.apache.lucene.document.Field tokens
                ? Optional.ofNullable(tokens.tokenStreamValue())
                : Optional.empty();
    }

    private static Optional<RemoteField> value(IndexableField field) {
        String name = field.name();
        IndexableFieldType type = field.fieldType();
        if (OTHERWISE_GIVEN.contains(name)) {
            return Optional.empty();
        }
        if (field instanceof LongRange days) {
            return Optional.of(new RemoteField.Days(name, days.getMin(0), days.getMax(0)));
        }
        if (field instanceof DoubleField number) {
            return Optional.of(new RemoteField.Decimal(
                    name,
                    NumericUtils.sortableLongToDouble(number.numericValue().longValue())));
        }
        if (field.numericValue() != null) {
            // A point beside a doc value says nothing more.
            boolean isRepeated = name.equals(Layout.STORY_TEXT) && type.pointDimensionCount() == 0;
            return isRepeated
                    ? Optional.empty()
                    : Optional.of(
                            new RemoteField.Whole(name, field.numericValue().longValue()));
        }
        if (type.docValuesType() == DocValuesType.SORTED || type.docValuesType() == DocValuesType.SORTED_SET) {
            return Optional.of(new RemoteField.Value(name, field.binaryValue().utf8ToString()));
        }
        // The term of a whole value, which is given once.
        return Optional.empty();
    }

    private static RemoteField.Use use(String name, IndexableFieldType type, Schema schema) {
        if (!type.omitNorms()) {
            return RemoteField.Use.POSITIONS;
        }
        boolean isTwin = TWINS.contains(name)
                || schema.types().entrySet().stream()
                        .filter(extra -> extra.getValue() == Field.Type.TEXT)
                        .anyMatch(extra ->
                                Layout.exact(Layout.field(extra.getKey())).equals(name));
        return isTwin ? RemoteField.Use.TWIN : RemoteField.Use.EXACT;
    }

    /// {@return a number for an id, as good as different for different ones}
    ///
    /// @param id the id of an article
    public static long number(String id) {
        return Digests.of(new BytesRef(id));
    }

    /// Gives the next article; null at the end.
    @FunctionalInterface
    public interface Articles {
        @Nullable
        Article next() throws IOException;
    }

    /// {@return what [Snapshot#fingerprint] says of an index of these articles}
    ///
    /// @param articles all articles of an index, as they are stored
    public static String fingerprint(Articles articles) throws IOException {
        long count = 0;
        long sum = 0;
        for (Article each = articles.next(); each != null; each = articles.next()) {
            long content = ArticleCodec.encode(each, each.added().orElse(Instant.EPOCH))
                    .digest();
            sum += Snapshot.fingerprint(each.id().value(), content);
            count++;
        }
        return Snapshot.fingerprint(count, sum);
    }
}
