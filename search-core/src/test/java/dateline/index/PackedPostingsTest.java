package dateline.index;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.analysis.Spellings;
import dateline.article.Article;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Postings that come packed to Lucene are those that it makes of tokens one by one.
@Execution(ExecutionMode.CONCURRENT)
class PackedPostingsTest {
    private static final Clock CLOCK = Clock.systemUTC();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void areThoseOfLucene(long seed) throws IOException {
        Random random = new Random(seed);
        List<String> words = words(random);
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            articles.add(Article.builder("a" + i)
                    .title(text(words, random, random.nextInt(8)))
                    .lead(text(words, random, random.nextInt(12)))
                    .body(text(words, random, random.nextInt(400)))
                    .build());
        }
        areSame(articles, 4);
    }

    @Test
    void areThoseOfLuceneInLongTexts() throws IOException {
        Random random = new Random(4);
        List<String> words = words(random);
        String oneWord = String.join(" ", Collections.nCopies(9_000, "Harbours"));
        String longWord = "x".repeat(90);
        List<Article> articles = List.of(
                Article.builder("word").body(oneWord + " " + longWord).build(),
                Article.builder("long").body(text(words, random, 30_000)).build(),
                Article.builder("both")
                        .title(longWord + " " + longWord)
                        .lead(oneWord + ". " + longWord)
                        .body(oneWord)
                        .build(),
                Article.builder("none").title("Title").build());
        areSame(articles, 3);
    }

    private static void areSame(List<Article> articles, int inEachSegment) throws IOException {
        try (Directory packed = new ByteBuffersDirectory();
                Directory plain = new ByteBuffersDirectory()) {
            try (ArticleWriter writer = ArticleWriter.open(packed, 16, CLOCK, false, Spellings.JOINED)) {
                for (int i = 0; i < articles.size(); i++) {
                    Article article = NormalArticle.of(articles.get(i));
                    writer.write(article, writer.encode(article), false, OptionalLong.empty());
                    if (i % inEachSegment == 0) {
                        writer.commit();
                    }
                }
                writer.commit();
            }
            writePlain(articles, plain);
            try (DirectoryReader one = DirectoryReader.open(packed);
                    DirectoryReader other = DirectoryReader.open(plain)) {
                for (String field : Layout.PACKED) {
                    assertThat(postings(one, field)).as(field).isEqualTo(postings(other, field));
                    assertThat(norms(one, field)).as(field).isEqualTo(norms(other, field));
                }
            }
        }
    }

    private static void writePlain(List<Article> articles, Directory plain) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig()
                .setSimilarity(FirstStageSimilarity.similarity())
                .setMergePolicy(NoMergePolicy.INSTANCE);
        try (IndexWriter writer = new IndexWriter(plain, config)) {
            ArticleDocument document = new ArticleDocument(Spellings.JOINED);
            for (Article each : articles) {
                Article article = NormalArticle.of(each);
                writer.addDocument(
                        document.fill(article, ArticleCodec.encode(article, Instant.EPOCH), Schema.empty(), false));
            }
        }
    }

    private static Map<String, List<String>> postings(DirectoryReader reader, String field) throws IOException {
        Map<String, List<String>> postings = new TreeMap<>();
        List<String> ids = ids(reader);
        Terms terms = MultiTerms.getTerms(reader, field);
        TermsEnum all = terms.iterator();
        for (BytesRef term = all.next(); term != null; term = all.next()) {
            List<String> documents = new ArrayList<>();
            PostingsEnum posting = all.postings(null, PostingsEnum.POSITIONS);
            while (posting.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
                int[] positions = new int[posting.freq()];
                for (int i = 0; i < positions.length; i++) {
                    positions[i] = posting.nextPosition();
                }
                documents.add(ids.get(posting.docID()) + " " + Arrays.toString(positions));
            }
            Collections.sort(documents);
            documents.add(all.docFreq() + " " + all.totalTermFreq());
            postings.put(term.utf8ToString(), documents);
        }
        postings.put(
                "", List.of(terms.getDocCount() + " " + terms.getSumDocFreq() + " " + terms.getSumTotalTermFreq()));
        return postings;
    }

    private static List<String> ids(DirectoryReader reader) throws IOException {
        List<String> ids = new ArrayList<>();
        SortedDocValues values = MultiDocValues.getSortedValues(reader, "id");
        while (values.nextDoc() != SortedDocValues.NO_MORE_DOCS) {
            ids.add(values.lookupOrd(values.ordValue()).utf8ToString());
        }
        return ids;
    }

    private static Map<String, Long> norms(DirectoryReader reader, String field) throws IOException {
        List<String> ids = ids(reader);
        Map<String, Long> norms = new TreeMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            LeafReader segment = leaf.reader();
            for (int document = 0; document < segment.maxDoc(); document++) {
                var values = segment.getNormValues(field);
                norms.put(
                        ids.get(leaf.docBase + document),
                        values != null && values.advanceExact(document) ? values.longValue() : -1L);
            }
        }
        return norms;
    }

    private static List<String> words(Random random) {
        List<String> words = new ArrayList<>(List.of(
                "port",
                "ports",
                "Port",
                "PORTS",
                "harbour",
                "Harbours",
                "cease-fire",
                "@harbour",
                "#port",
                "F-16s",
                "1990s",
                "U.S.",
                "the",
                "The",
                "colour",
                "color",
                "state-of-the-art",
                "saw.",
                "Sea!",
                "ships.\n\n"));
        for (int i = 0; i < 200; i++) {
            words.add(IntStream.range(0, 3 + random.nextInt(6))
                    .mapToObj(letter -> String.valueOf((char) ('a' + random.nextInt(26))))
                    .collect(Collectors.joining()));
        }
        return words;
    }

    private static String text(List<String> words, Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> words.get((int) (words.size() * Math.pow(random.nextDouble(), 3))))
                .collect(Collectors.joining(" "));
    }
}
