package dateline.index;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.analysis.Spellings;
import dateline.article.Article;
import dateline.index.window.WindowBuilder;
import dateline.story.TestWords;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

/// A window has all that Lucene's own index of the same documents has.
class WindowParityTest {

    private static final int ARTICLES = 60;

    private static Article article(int number, Random random) {
        Article.Builder article = Article.builder("a" + number).language(random.nextInt(5) == 0 ? "de" : "en");
        if (random.nextInt(8) > 0) {
            article.title(TestWords.prose(random, 6));
        }
        if (random.nextInt(3) == 0) {
            article.lead(TestWords.prose(random, 12));
        }
        if (random.nextInt(8) > 0) {
            String body = TestWords.prose(random, random.nextInt(120));
            article.body(body + " Cease-fire talks with U.S. envoys. \n\n" + body.toUpperCase(Locale.ROOT));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            article.author("Author " + random.nextInt(5)).tag("tag " + random.nextInt(9));
        }
        if (random.nextBoolean()) {
            article.publisher("Publisher " + random.nextInt(3)).place("Oslo");
        }
        String[] dates = {"", "1999", "1999-03", "1999-03-0" + (1 + random.nextInt(9)), "1999-03-04T05:06:07Z"};
        String date = dates[random.nextInt(dates.length)];
        if (!date.isEmpty()) {
            article.published(dateline.article.ArticleDate.parse(date));
        }
        return article.build();
    }

    @Test
    void aWindowHasWhatAnIndexHas() throws IOException {
        Random random = new Random(7);
        Schema schema = PlainDocuments.schema("");
        WindowBuilder builder = new WindowBuilder(FirstStageSimilarity.similarity());
        ArticleDocument document = new ArticleDocument(Spellings.JOINED);
        IndexWriterConfig config = new IndexWriterConfig().setSimilarity(FirstStageSimilarity.similarity());
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory();
                IndexWriter writer = new IndexWriter(directory, config)) {
            for (int i = 0; i < ARTICLES; i++) {
                Article article = article(i, random);
                ArticleCodec.Encoded encoded = ArticleCodec.encode(article, Instant.ofEpochSecond(i));
                boolean stories = i % 2 == 0;
                writer.addDocument(document.fill(article, encoded, schema, stories));
                builder.add(document.fill(article, encoded, schema, stories));
            }
            writer.forceMerge(1);
            try (DirectoryReader written = DirectoryReader.open(writer);
                    LeafReader window = builder.build(0)) {
                LeafReader segment = written.leaves().getFirst().reader();
                assertThat(window.maxDoc()).isEqualTo(segment.maxDoc());
                assertThat(described(window)).isEqualTo(described(segment));
            }
        }
    }

    @Test
    void documentsThatAreHiddenAreAsDeleted() throws IOException {
        WindowBuilder builder = new WindowBuilder(FirstStageSimilarity.similarity());
        ArticleDocument document = new ArticleDocument(Spellings.JOINED);
        for (int i = 0; i < 3; i++) {
            Article article = Article.builder("a" + i).title("Ferry").build();
            builder.add(document.fill(
                    article, ArticleCodec.encode(article, Instant.EPOCH), PlainDocuments.schema(""), false));
        }
        try (LeafReader window = builder.build(1)) {
            assertThat(window.numDocs()).isEqualTo(2);
            assertThat(window.maxDoc()).isEqualTo(3);
            assertThat(window.getLiveDocs().get(1)).isTrue();
            assertThat(window.getLiveDocs().get(2)).isFalse();
            assertThat(window.docFreq(new Term("title", "ferri"))).isEqualTo(3);
        }
    }

    @Test
    void articlesThatAreKeptGiveTheSameWindowForAnotherQuery() throws IOException {
        List<ArticleWindow.Member> members = members(new Random(8));
        ArticleWindows windows = windows();
        windows.of(members, List.of(), term -> term.utf8ToString().startsWith("b"), field -> false)
                .close();
        // Another article between them fills what was used for the first ones.
        windows.of(members.subList(3, 9), List.of(), term -> true, field -> true)
                .close();
        for (String beginning : List.of("c", "", "Cease")) {
            try (ArticleWindow again = windows.of(
                            members, List.of(), term -> term.utf8ToString().startsWith(beginning), "author"::equals);
                    ArticleWindow fresh = windows()
                            .of(
                                    members,
                                    List.of(),
                                    term -> term.utf8ToString().startsWith(beginning),
                                    "author"::equals)) {
                assertThat(described((LeafReader) again.snapshot().reader()))
                        .isEqualTo(described((LeafReader) fresh.snapshot().reader()));
            }
        }
    }

    @Test
    void fieldsThatAQueryDoesNotLookAtHaveTheirValuesAlone() throws IOException {
        List<ArticleWindow.Member> members = members(new Random(9));
        ArticleWindows windows = windows();
        for (int i = 0; i < 2; i++) {
            try (ArticleWindow whole = windows.of(members, List.of(), term -> true, field -> true);
                    ArticleWindow some = windows.of(members, List.of(), term -> true, "tag"::equals)) {
                Map<String, List<String>> expected =
                        described((LeafReader) whole.snapshot().reader());
                LeafReader reader = (LeafReader) some.snapshot().reader();
                assertThat(reader.terms("author")).isNull();
                Map<String, List<String>> actual = described(reader);
                assertThat(actual.get("tag")).isEqualTo(expected.get("tag"));
                assertThat(actual.get("author")).isNotEmpty();
                assertThat(expected.get("author"))
                        .containsAll(actual.get("author")
                                .subList(1, actual.get("author").size()));
            }
        }
    }

    private static List<ArticleWindow.Member> members(Random random) {
        PlainDocuments documents = new PlainDocuments(Clock.systemUTC(), false, Spellings.JOINED);
        List<ArticleWindow.Member> members = new ArrayList<>();
        for (int i = 0; i < ARTICLES; i++) {
            String source =
                    documents.of(article(i, random), PlainDocuments.schema("")).source();
            members.add(new ArticleWindow.Member(source, Optional.empty()));
        }
        return members;
    }

    private static ArticleWindows windows() {
        return new ArticleWindows(PlainDocuments.schema(""), Spellings.JOINED, ArticleWindowTest.whole());
    }

    /// All that a reader has, by field.
    private static Map<String, List<String>> described(LeafReader reader) throws IOException {
        Map<String, List<String>> all = new TreeMap<>();
        for (FieldInfo field : reader.getFieldInfos()) {
            List<String> lines = new ArrayList<>();
            lines.add(field.getIndexOptions() + " norms " + field.hasNorms() + " " + field.getDocValuesType()
                    + " points " + field.getPointDimensionCount() + " " + field.getPointNumBytes());
            if (field.getIndexOptions() != IndexOptions.NONE) {
                terms(reader.terms(field.name), lines);
            }
            if (field.hasNorms()) {
                numbers(reader.getNormValues(field.name), lines);
            }
            values(reader, field, lines);
            if (field.getPointDimensionCount() > 0) {
                points(reader.getPointValues(field.name), lines);
            }
            all.put(field.name, lines);
        }
        for (int doc = 0; doc < reader.maxDoc(); doc++) {
            all.computeIfAbsent("stored", name -> new ArrayList<>())
                    .add(Snapshot.article(reader.storedFields(), doc).toString());
        }
        return all;
    }

    private static void terms(Terms terms, List<String> lines) throws IOException {
        lines.add(terms.size() + " terms, " + terms.getDocCount() + " " + terms.getSumDocFreq() + " "
                + terms.getSumTotalTermFreq());
        TermsEnum each = terms.iterator();
        for (BytesRef term = each.next(); term != null; term = each.next()) {
            StringBuilder line = new StringBuilder(term.utf8ToString())
                    .append(' ')
                    .append(each.docFreq())
                    .append(' ')
                    .append(each.totalTermFreq());
            PostingsEnum postings = each.postings(null, PostingsEnum.POSITIONS);
            for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
                line.append(" | ").append(doc);
                for (int i = 0; terms.hasPositions() && i < postings.freq(); i++) {
                    line.append(' ').append(postings.nextPosition());
                }
            }
            lines.add(line.toString());
            TermsEnum sought = terms.iterator();
            assertThat(sought.seekExact(term)).isTrue();
            BytesRef following = sought.next();
            lines.add("then " + (following == null ? "none" : following.utf8ToString()));
            assertThat(sought.seekExact(new BytesRef(term.utf8ToString() + "\u007f")))
                    .isFalse();
            assertThat(sought.seekCeil(new BytesRef(term.utf8ToString() + " ")))
                    .as("behind %s", term.utf8ToString())
                    .isNotEqualTo(TermsEnum.SeekStatus.FOUND);
            PostingsEnum late = each.postings(null, PostingsEnum.FREQS);
            lines.add("from 30: " + late.advance(30));
        }
    }

    private static void numbers(NumericDocValues values, List<String> lines) throws IOException {
        for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
            lines.add(doc + ": " + values.longValue());
        }
    }

    private static void values(LeafReader reader, FieldInfo field, List<String> lines) throws IOException {
        switch (field.getDocValuesType()) {
            case NONE -> assertThat(reader.getNumericDocValues(field.name)).isNull();
            case NUMERIC -> numbers(reader.getNumericDocValues(field.name), lines);
            case BINARY -> {
                BinaryDocValues values = reader.getBinaryDocValues(field.name);
                while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    lines.add(values.docID() + ": " + values.binaryValue());
                }
            }
            case SORTED -> {
                SortedDocValues values = reader.getSortedDocValues(field.name);
                for (int doc = 0; doc < reader.maxDoc(); doc++) {
                    if (values.advanceExact(doc)) {
                        lines.add(doc + ": " + values.ordValue() + " of " + values.getValueCount() + " "
                                + values.lookupOrd(values.ordValue()).utf8ToString());
                    }
                }
            }
            case SORTED_NUMERIC -> {
                SortedNumericDocValues values = reader.getSortedNumericDocValues(field.name);
                while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    for (int i = 0; i < values.docValueCount(); i++) {
                        lines.add(values.docID() + ": " + values.nextValue());
                    }
                }
            }
            case SORTED_SET -> {
                SortedSetDocValues values = reader.getSortedSetDocValues(field.name);
                while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    for (int i = 0; i < values.docValueCount(); i++) {
                        lines.add(values.docID() + ": "
                                + values.lookupOrd(values.nextOrd()).utf8ToString() + " of " + values.getValueCount());
                    }
                }
            }
        }
    }

    private static void points(PointValues points, List<String> lines) throws IOException {
        lines.add(points.size() + " points " + points.getDocCount() + " " + Arrays.toString(points.getMinPackedValue())
                + Arrays.toString(points.getMaxPackedValue()));
        List<String> found = new ArrayList<>();
        points.intersect(new PointValues.IntersectVisitor() {
            @Override
            public void visit(int doc) {
                throw new AssertionError("no value was asked for");
            }

            @Override
            public void visit(int doc, byte[] packed) {
                found.add(doc + ": " + Arrays.toString(packed));
            }

            @Override
            public PointValues.Relation compare(byte[] least, byte[] most) {
                return PointValues.Relation.CELL_CROSSES_QUERY;
            }
        });
        found.sort(null);
        lines.addAll(found);
    }
}
