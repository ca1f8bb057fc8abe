package dateline;

import static dateline.testkit.Samples.article;
import static dateline.testkit.Samples.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dateline.ArticleIndexException.Reason;
import dateline.article.Article;
import dateline.article.Field;
import dateline.query.Query;
import dateline.query.SearchRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleIndexTest {

    @TempDir
    private Path folder;

    // --- what is added is found ---

    @Test
    void findsWhatWasCommitted() {
        try (ArticleIndex index = ArticleIndex.create(folder)) {
            index.add(article("1", "Ferry returns", "The ferry came back to the harbour after nine days."));
            index.add(article("2", "Bridge closed", "Engineers closed the bridge."));
            index.commit();
        }
        try (SearchIndex index = SearchIndex.open(folder)) {
            assertThat(ids(index.search("ferries"))).containsExactly("1");
            assertThat(index.search("ferries").total()).hasToString("1 article");
        }
    }

    @Test
    void forgetsWhatWasNotCommitted() {
        try (ArticleIndex index = ArticleIndex.create(folder)) {
            index.add(article("1", "kept", ""));
            index.commit();
            index.add(article("2", "lost", ""));
        }
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            assertThat(index.article("1")).isPresent();
            assertThat(index.article("2")).isEmpty();
        }
    }

    @Test
    void showsWhatWasAddedAfterRefreshBeforeAnyCommit() {
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            index.add(article("1", "Storm warning", ""));
            assertThat(index.search("storm").hits()).isEmpty();
            index.refresh();
            assertThat(ids(index.search("storm"))).containsExactly("1");
        }
    }

    @Test
    void readersSeeCommitsOfTheWriterAfterRefresh() {
        try (ArticleIndex writer = ArticleIndex.create(folder);
                SearchIndex reader = SearchIndex.open(folder)) {
            writer.add(article("1", "Storm warning", ""));
            writer.commit();
            assertThat(reader.search("storm").hits()).isEmpty();
            reader.refresh();
            assertThat(ids(reader.search("storm"))).containsExactly("1");
        }
    }

    @Test
    void givesArticlesBackAsTheyWere() {
        Article article = Article.builder("wire:1/ä")
                .title("Title")
                .lead("Lead")
                .body("One.\n\nTwo “quoted”.")
                .author("Ana Roca")
                .author("Jan Vos")
                .publisher("Harbour Wire")
                .section("World")
                .tag("ports")
                .url("https://example.org/a?b=c")
                .language("en-GB")
                .place("LISBON")
                .published("2023-10-12T09:30:00+01:00")
                .extra("desk", "foreign")
                .extra("priority", "2")
                .build();
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            index.add(article);
            index.commit();
            Article back = index.article("wire:1/ä").orElseThrow();
            assertThat(back).isEqualTo(article);
            assertThat(back.added()).isPresent();
        }
    }

    @Test
    void replacesArticlesOfTheSameId() {
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            index.add(article("1", "old headline", ""));
            index.add(article("1", "new headline", ""));
            index.commit();
            assertThat(index.search("old").hits()).isEmpty();
            assertThat(ids(index.search("headline"))).containsExactly("1");
            assertThat(index.stats().articles()).isEqualTo(1);
        }
    }

    /// New articles are added without looking for older ones, but not while others add articles too.
    @Test
    void keepsOneArticleWhereAnotherThreadAddsTheSameIdDuringARun() {
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            index.addAll(Stream.of(article("early", "a storm", "")));
            Stream<Article> articles = IntStream.range(0, 200).mapToObj(i -> {
                if (i == 100) {
                    CompletableFuture.runAsync(() -> {
                                index.add(article("a5", "from aside", ""));
                                index.add(article("a150", "from aside", ""));
                            })
                            .join();
                }
                return article("a" + i, "a storm", "");
            });
            index.addAll(articles);
            index.commit();
            assertThat(index.search(SearchRequest.of(
                                    index.parser().parse("storm OR aside").query()))
                            .total()
                            .articles())
                    .isEqualTo(201);
        }
    }

    @Test
    void keepsTheLastOfManyArticlesWithTheSameIdWhateverTheThreads() {
        List<Article> articles = IntStream.range(0, 20_000)
                .mapToObj(i -> article("id" + i % 500, "version v" + i, ""))
                .toList();
        try (ArticleIndex index =
                ArticleIndex.inMemory(IndexOptions.builder().threads(4).build())) {
            AddReport report = index.addAll(articles.stream());
            index.commit();
            assertThat(report).isEqualTo(new AddReport(500, 0, 0, 19_500));
            for (int i = 0; i < 500; i++) {
                assertThat(index.article("id" + i).orElseThrow().title()).isEqualTo("version v" + (19_500 + i));
            }
        }
    }

    @Test
    void tellsAddedUpdatedAndUnchangedArticlesApart() {
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            index.addAll(Stream.of(article("1", "one", ""), article("2", "two", "")));
            index.commit();
            AddReport report = index.addAll(
                    Stream.of(article("1", "one", ""), article("2", "second", ""), article("3", "three", "")));
            assertThat(report).isEqualTo(new AddReport(1, 1, 1, 0));
            assertThat(report.read()).isEqualTo(3);
        }
    }

    @Test
    void passesOnWhatTheSourceOfArticlesThrows() {
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            Stream<Article> failing = Stream.of("1", "").map(id -> article(id, "t", ""));
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> index.addAll(failing))
                    .withMessageContaining("blank");
            index.add(article("2", "still works", ""));
            index.commit();
            assertThat(ids(index.search("works"))).containsExactly("2");
        }
    }

    // --- deleting ---

    @Test
    void deletesById() {
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            index.add(article("1", "one", ""));
            index.add(article("2", "two", ""));
            index.delete("1");
            index.delete("absent");
            index.commit();
            assertThat(ids(index.search("one two"))).containsExactly("2");
        }
    }

    @Test
    void deletesByQueryAndSaysHowMany() {
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            index.add(article("1", "storm", ""));
            index.add(article("2", "storms", ""));
            index.add(article("3", "calm", ""));
            assertThat(index.delete(Query.word("storm"))).isEqualTo(2);
            index.commit();
            assertThat(ids(index.search("*:*"))).containsExactly("3");
        }
    }

    @Test
    void statisticsCountTheLanguagesOfWhatCanBeFound() {
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            for (String id : List.of("en1", "en2", "de1", "fr1")) {
                index.add(Article.builder(id)
                        .title("Ferry " + id)
                        .language(id.substring(0, 2))
                        .build());
            }
            index.commit();
            index.delete("en2");
            index.delete("fr1");
            index.commit();
            assertThat(index.stats().languages()).isEqualTo(Map.of("de", 1L, "en", 1L));
        }
    }

    @Test
    void compactFreesDeletedArticles() {
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            index.addAll(IntStream.range(0, 100).mapToObj(i -> article("" + i, "storm " + i, "")));
            index.commit();
            index.delete("7");
            index.commit();
            assertThat(index.stats().deleted()).isEqualTo(1);
            index.compact();
            assertThat(index.stats().deleted()).isZero();
            assertThat(index.stats().segments()).isEqualTo(1);
            assertThat(index.search("storm").total().articles()).isEqualTo(99);
        }
    }

    // --- ranking ---

    @Test
    void ranksAlikeInWhateverOrderBatchesAndThreadsArticlesCame() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        String[] words = "storm harbour ferry bridge strike wage port grain ship crew".split(" ", -1);
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            StringBuilder body = new StringBuilder();
            for (int w = 0; w < 5 + random.nextInt(40); w++) {
                body.append(words[random.nextInt(words.length)]).append(' ');
            }
            articles.add(article("a" + i, words[random.nextInt(words.length)], body.toString()));
        }
        List<String> first = ranking(articles, 1);
        Collections.shuffle(articles, random);
        List<String> second = ranking(articles, 3);
        assertThat(second).as("seed " + seed).isEqualTo(first);
    }

    private static List<String> ranking(List<Article> articles, int threads) {
        try (ArticleIndex index =
                ArticleIndex.inMemory(IndexOptions.builder().threads(threads).build())) {
            int middle = articles.size() / threads;
            index.addAll(articles.subList(0, middle).iterator());
            index.commit();
            index.addAll(articles.subList(middle, articles.size()).iterator());
            index.compact();
            Query query = index.parser().parse("storm ferry wage").query();
            return ids(index.search(SearchRequest.builder(query).limit(500).build()));
        }
    }

    @Test
    void breaksTiesById() {
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            for (String id : List.of("c", "a", "e", "b", "d")) {
                index.add(article(id, "same headline", "same body"));
            }
            index.commit();
            assertThat(ids(index.search("headline"))).containsExactly("a", "b", "c", "d", "e");
        }
    }

    @Test
    void ranksATitleAboveABody() {
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            index.add(article("body", "Markets close", "Prices of cocoa and of other goods fell on the day."));
            index.add(article("title", "Cocoa prices fall", "Prices of goods and of other things fell on the day."));
            index.commit();
            assertThat(ids(index.search("cocoa"))).containsExactly("title", "body");
        }
    }

    @Test
    void ranksSeveralIndexesAsOne() {
        try (ArticleIndex one = ArticleIndex.inMemory();
                ArticleIndex two = ArticleIndex.inMemory();
                ArticleIndex both = ArticleIndex.inMemory()) {
            for (int i = 0; i < 40; i++) {
                Article article = article("a" + i, "storm " + "harbour ".repeat(i % 7), "ferry ".repeat(1 + i % 5));
                (i % 3 == 0 ? one : two).add(article);
                both.add(article);
            }
            List.of(one, two, both).forEach(ArticleIndex::commit);
            SearchRequest request = SearchRequest.builder(
                            both.parser().parse("harbour ferry").query())
                    .limit(40)
                    .build();
            assertThat(ids(SearchIndex.union(List.of(one, two)).search(request)))
                    .isEqualTo(ids(both.search(request)));
        }
    }

    // --- what goes wrong says so ---

    @Test
    void refusesASecondWriterAtOnce() {
        try (ArticleIndex first = ArticleIndex.create(folder)) {
            first.commit();
            assertThatExceptionOfType(ArticleIndexException.class)
                    .isThrownBy(() -> ArticleIndex.open(folder))
                    .withMessageContaining("another writer holds it")
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.LOCKED));
        }
    }

    @Test
    void saysWhenThereIsNoIndex() throws IOException {
        assertThatExceptionOfType(ArticleIndexException.class)
                .isThrownBy(() -> SearchIndex.open(folder.resolve("absent")))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.MISSING));
        Files.createDirectory(folder.resolve("empty"));
        assertThatExceptionOfType(ArticleIndexException.class)
                .isThrownBy(() -> SearchIndex.open(folder.resolve("empty")))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.MISSING));
        assertThatExceptionOfType(ArticleIndexException.class)
                .isThrownBy(() -> ArticleIndex.open(folder.resolve("empty")))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.MISSING));
    }

    @Test
    void doesNotCreateAnIndexOverOtherFiles() throws IOException {
        Files.writeString(folder.resolve("letter.txt"), "Dear …");
        assertThatExceptionOfType(ArticleIndexException.class)
                .isThrownBy(() -> ArticleIndex.create(folder))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.EXISTS));
        assertThat(folder.resolve("letter.txt")).hasContent("Dear …");
    }

    @Test
    void saysWhenFilesAreDamaged() throws IOException {
        try (ArticleIndex index = ArticleIndex.create(folder)) {
            index.addAll(IntStream.range(0, 50).mapToObj(i -> article("" + i, "storm " + i, "")));
            index.commit();
        }
        assertThat(ArticleIndex.check(folder)).isEmpty();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".cfs")).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 1;
                Files.write(file, bytes);
            }
        }
        assertThat(ArticleIndex.check(folder)).isNotEmpty();
    }

    @Test
    void saysWhenALaterVersionWroteTheIndex() throws IOException {
        Files.write(folder.resolve("segments_1"), new byte[] {0, 1, 2, 3});
        assertThatExceptionOfType(ArticleIndexException.class)
                .isThrownBy(() -> SearchIndex.open(folder))
                .satisfies(e -> assertThat(e.reason()).isIn(Reason.DAMAGED, Reason.INCOMPATIBLE));
    }

    @Test
    void saysWhenItIsClosed() {
        ArticleIndex index = ArticleIndex.inMemory();
        index.close();
        assertThatExceptionOfType(ArticleIndexException.class)
                .isThrownBy(() -> index.search("storm"))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.CLOSED));
    }

    // --- what an index knows ---

    @Test
    void keepsTypesOfExtraFieldsAndSettingsAcrossSessions() {
        try (ArticleIndex index = ArticleIndex.create(folder)) {
            index.add(Article.builder("1")
                    .extra("priority", "2")
                    .extra("filed", "2023-10-12")
                    .extra("desk", "foreign")
                    .extra("note", "A long remark. ".repeat(20))
                    .build());
            index.changeSettings(settings -> settings.withProperty("mapping", "body=text"));
            index.commit();
        }
        try (SearchIndex index = SearchIndex.open(folder)) {
            assertThat(index.stats().extras())
                    .containsEntry("priority", Field.Type.NUMBER)
                    .containsEntry("filed", Field.Type.DATE)
                    .containsEntry("desk", Field.Type.KEYWORD)
                    .containsEntry("note", Field.Type.TEXT);
            assertThat(index.settings().property("mapping")).contains("body=text");
        }
    }

    @Test
    void exportsEveryArticleOfAQuery() {
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            index.addAll(IntStream.range(0, 300).mapToObj(i -> article("" + i, i % 2 == 0 ? "even" : "odd", "")));
            index.commit();
            index.delete("0");
            index.commit();
            List<Article> even = new ArrayList<>();
            try (Stream<Article> found = index.articles(Query.word("even"))) {
                found.forEach(even::add);
            }
            assertThat(even).hasSize(149).allMatch(each -> each.title().equals("even"));
        }
    }

    @Test
    void servesManyThreadsAtOnce() {
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            IntStream.range(0, 8).parallel().forEach(thread -> {
                for (int i = 0; i < 50; i++) {
                    index.add(article(thread + "-" + i, "storm " + thread, ""));
                    if (i % 10 == 0) {
                        index.commit();
                        index.search("storm");
                    }
                }
            });
            index.commit();
            assertThat(index.search("storm").total().articles()).isEqualTo(400);
        }
    }
}
