package dateline.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dateline.ArticleIndex;
import dateline.ArticleIndexException;
import dateline.IndexOptions;
import dateline.SearchIndex;
import dateline.article.Article;
import dateline.query.Query;
import dateline.result.CopyKind;
import dateline.result.Story;
import dateline.result.StoryArticle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexedStoriesTest {

    @TempDir
    private Path folder;

    private static Article article(String id, String body) {
        return Article.builder(id)
                .title("About " + id)
                .body(body)
                .language("en")
                .build();
    }

    private static Article dated(String id, String date, String publisher, String body) {
        return article(id, body).toBuilder()
                .published(date)
                .publisher(publisher)
                .build();
    }

    private static List<String> ids(Story story) {
        return story.stream().map(each -> each.article().id().value()).toList();
    }

    private static Set<String> story(SearchIndex index, String id) {
        return new TreeSet<>(ids(index.stories().of(id).orElseThrow()));
    }

    private static String copy(Random random, String body) {
        return body + " " + TestWords.prose(random, 8);
    }

    // --- what a story is ---

    @Test
    void theSameAnnouncementForAnotherTownIsAnotherStory() {
        String body = "The fire service of Port Elder will receive a grant for new hoses and boots, the ministry said"
                + " on Friday. Our volunteers are the first to come and the last to go home, it said, and this money"
                + " helps them to do a dangerous job in safety. " + TestWords.prose(new Random(1), 60);
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            index.add(article("elder", body));
            index.add(article("haven", body.replace("Port Elder", "Kings Haven")));
            index.commit();
            index.add(article("cut", body.substring(0, body.length() - 80)));
            index.commit();
            assertThat(story(index, "elder")).containsExactly("cut", "elder");
            assertThat(story(index, "haven")).containsExactly("haven");
        }
    }

    @Test
    void articlesOfOneBatchAreOneStoryWithTheEarliestFirst() {
        Random random = new Random(1);
        String body = TestWords.prose(random, 120);
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            index.add(dated("late", "2024-03-02", "Herald", body));
            index.add(dated("early", "2024-03-01", "Wire", copy(random, body)));
            index.add(article("undated", body));
            index.add(article("other", TestWords.prose(random, 120)));
            index.commit();
            Story story = index.stories().of("late").orElseThrow();
            assertThat(ids(story)).containsExactly("early", "late", "undated");
            assertThat(story.first().article().publisher()).contains("Wire");
            assertThat(story.publishers()).containsExactly("Wire", "Herald");
            assertThat(story.stream().map(StoryArticle::kind))
                    .containsExactly(CopyKind.SAME, CopyKind.NEAR, CopyKind.NEAR);
            assertThat(story.stream().map(each -> each.of().value())).containsOnly("early");
            assertThat(story.original().article().id().value()).isEqualTo("early");
            assertThat(story).hasToString("story " + story.id() + " of 3 articles");
            assertThat(ids(index.stories().of("other").orElseThrow())).containsExactly("other");
            assertThat(index.stories().of("missing")).isEmpty();
        }
    }

    @Test
    void whereNoDateTellsTheOriginalIsWhatMostOthersRepeat() {
        Random random = new Random(3);
        List<String> words = List.of(TestWords.prose(random, 200).split(" "));
        String wire = String.join(" ", words);
        String spun = wire;
        for (String word : Set.copyOf(words)) {
            if (Character.isLowerCase(word.charAt(0)) && word.length() > 3 && word.hashCode() % 2 == 0) {
                spun = spun.replaceAll("\\b" + word + "\\b", "new" + word);
            }
        }
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            index.add(article("1-spun", spun));
            index.add(article("2-cut", String.join(" ", words.subList(0, 120))));
            index.add(article("3-wire", wire));
            index.commit();
            Story story = index.stories().of("1-spun").orElseThrow();
            assertThat(story.original().article().id().value()).isEqualTo("3-wire");
            assertThat(ids(story)).containsExactly("1-spun", "2-cut", "3-wire");
            assertThat(story.stream().map(StoryArticle::kind))
                    .containsExactly(CopyKind.REWRITE, CopyKind.NEAR, CopyKind.SAME);
        }
    }

    @Test
    void storiesAreAsOfTheLastCommit() {
        String body = TestWords.prose(new Random(2), 100);
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            index.add(article("1", body));
            index.commit();
            index.add(article("2", body));
            index.refresh();
            assertThat(story(index, "2")).containsExactly("2");
            index.commit();
            assertThat(story(index, "2")).containsExactly("1", "2");
        }
    }

    @Test
    void fillersAreNoStory() {
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            for (int i = 0; i < 50; i++) {
                index.add(article("filler" + i, "Blah blah blah."));
                index.add(article("empty" + i, ""));
            }
            index.commit();
            assertThat(story(index, "filler7")).containsExactly("filler7");
            assertThat(story(index, "empty7")).containsExactly("empty7");
        }
    }

    @Test
    void deletingTheArticleBetweenTwoOthersPartsTheirStory() {
        Random random = new Random(8);
        List<String> report = TestWords.report(random, 8);
        String left = String.join("\n", report.subList(0, 4));
        String right = String.join("\n", report.subList(4, 8));
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            index.add(article("left", left));
            index.add(article("bridge", left + " " + right));
            index.add(article("right", right));
            index.commit();
            assertThat(story(index, "left")).containsExactly("bridge", "left", "right");
            assertThat(index.stories().of("left").orElseThrow().stream()
                            .filter(each -> each.article().id().value().equals("right"))
                            .map(each -> each.of().value()))
                    .as("by way of which article it belongs to the story")
                    .containsExactly("bridge");
            index.delete("bridge");
            index.commit();
            assertThat(story(index, "left")).containsExactly("left");
            assertThat(story(index, "right")).containsExactly("right");
        }
    }

    @Test
    void anUpdatedArticleLeavesItsStory() {
        Random random = new Random(3);
        String body = TestWords.prose(random, 100);
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            index.add(article("1", body));
            index.add(article("2", body));
            index.add(article("3", body));
            index.commit();
            index.add(article("2", TestWords.prose(random, 100)));
            index.commit();
            assertThat(story(index, "1")).containsExactly("1", "3");
            assertThat(story(index, "2")).containsExactly("2");
        }
    }

    @Test
    void aTextWithThousandsOfCopiesIsOneStory() {
        String body = TestWords.prose(new Random(4), 60);
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            index.addAll(IntStream.range(0, 3000).mapToObj(i -> article("copy" + i, body)));
            index.commit();
            assertThat(index.stories().of("copy17").orElseThrow().articles()).hasSize(3000);
            index.delete(Query.everything());
            index.commit();
            assertThat(index.stories().of("copy17")).isEmpty();
        }
    }

    // --- the law: stories depend on the articles that are there, not on how they came ---

    /// What the index may hold, some of it copies of other.
    private static List<String> bodies(Random random) {
        String form = TestWords.prose(random, 50);
        List<String> bodies = new ArrayList<>();
        while (bodies.size() < 40) {
            String body = TestWords.prose(random, 30 + random.nextInt(60)) + " " + form;
            bodies.add(body);
            for (int copies = random.nextInt(4); copies > 0; copies--) {
                bodies.add(random.nextInt(3) == 0 ? body : copy(random, body));
            }
        }
        return bodies;
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void storiesDoNotDependOnTheWayThere(long seed) {
        Random random = new Random(seed);
        List<String> bodies = bodies(random);
        Map<String, Article> present = new TreeMap<>();
        ArticleIndex index = ArticleIndex.create(folder);
        try {
            for (int round = 0; round < 8; round++) {
                for (int i = random.nextInt(15); i >= 0; i--) {
                    String id = "a" + random.nextInt(60);
                    if (random.nextInt(4) == 0) {
                        index.delete(id);
                        present.remove(id);
                    } else {
                        Article article = article(id, bodies.get(random.nextInt(bodies.size())));
                        if (random.nextBoolean()) {
                            index.add(article);
                        } else {
                            index.addAll(Stream.of(article));
                        }
                        present.put(id, article);
                    }
                }
                switch (random.nextInt(6)) {
                    case 0 -> index.compact();
                    case 1 -> {
                        index.commit();
                        index.close();
                        index = ArticleIndex.open(folder);
                    }
                    case 2 -> {
                        index.refresh();
                        String id = "a" + random.nextInt(60);
                        index.delete(Query.in("id", Query.word(id)));
                        present.remove(id);
                    }
                    default -> index.refresh();
                }
                index.commit();
                assertThat(groups(index, present.keySet()))
                        .as("seed %d, round %d", seed, round)
                        .isEqualTo(groupsOfNewIndex(present, random));
            }
        } finally {
            index.close();
        }
        assertThat(ArticleIndex.check(folder)).as("what check finds wrong").isEmpty();
    }

    private static Set<String> groups(SearchIndex index, Collection<String> ids) {
        Set<String> groups = new TreeSet<>();
        Set<String> seen = new TreeSet<>();
        for (String id : ids) {
            if (seen.add(id)) {
                Story story = index.stories().of(id).orElseThrow();
                groups.add(story.id() + ids(story));
                seen.addAll(ids(story));
            }
        }
        return groups;
    }

    private static Set<String> groupsOfNewIndex(Map<String, Article> articles, Random random) {
        List<Article> shuffled = new ArrayList<>(articles.values());
        Collections.shuffle(shuffled, random);
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            index.addAll(shuffled.stream());
            index.commit();
            return groups(index, articles.keySet());
        }
    }

    // --- surviving ---

    @Test
    void whatWasNotCommittedLeavesNoTrace() {
        String body = TestWords.prose(new Random(5), 100);
        try (ArticleIndex index = ArticleIndex.create(folder)) {
            index.add(article("1", body));
            index.add(article("2", body));
            index.commit();
            index.add(article("3", body));
            index.delete("1");
        }
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            assertThat(story(index, "1")).containsExactly("1", "2");
            index.add(article("4", body));
            index.commit();
            assertThat(story(index, "1")).containsExactly("1", "2", "4");
        }
    }

    @Test
    void theFileOfPairsIsMadeAgainWhenItIsLost() throws IOException {
        Random random = new Random(6);
        String body = TestWords.prose(random, 100);
        try (ArticleIndex index = ArticleIndex.create(folder)) {
            index.add(article("1", body));
            index.add(article("2", copy(random, body)));
            index.commit();
        }
        try (Stream<Path> files = Files.list(folder)) {
            Files.delete(files.filter(file -> file.getFileName().toString().startsWith("stories_"))
                    .findFirst()
                    .orElseThrow());
        }
        assertThat(ArticleIndex.check(folder))
                .singleElement()
                .asString()
                .contains("stories_", "is missing", "the pairs of copies");
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            index.add(article("3", copy(random, body)));
            index.commit();
            assertThat(story(index, "3")).containsExactly("1", "2", "3");
            index.delete("3");
            index.commit();
            assertThat(story(index, "1")).containsExactly("1", "2");
        }
    }

    @Test
    void thereIsOneFileOfPairsHoweverManyCommits() throws IOException {
        Random random = new Random(7);
        String body = TestWords.prose(random, 100);
        try (ArticleIndex index = ArticleIndex.create(folder)) {
            for (int i = 0; i < 5; i++) {
                index.add(article("a" + i, copy(random, body)));
                index.commit();
            }
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(file -> file.getFileName().toString().startsWith("stories_")))
                    .hasSize(1);
        }
    }

    @Test
    void readersSeeStoriesOfOtherIndexesBesideTheirOwn() {
        String body = TestWords.prose(new Random(9), 100);
        try (ArticleIndex writer = ArticleIndex.create(folder);
                SearchIndex reader = SearchIndex.open(folder)) {
            writer.add(article("1", body));
            writer.add(article("2", body));
            writer.commit();
            reader.refresh();
            assertThat(story(reader, "1")).containsExactly("1", "2");
        }
    }

    @Test
    void whatTwoAnnouncementsHaveInCommonDoesNotJoinThem() {
        String form = " Our volunteers are the first to come and the last to go home, it was said, and this money"
                + " helps them to do a dangerous job in safety. " + TestWords.prose(new Random(2), 80);
        String elder = "The fire service of Port Elder will receive a grant for new hoses." + form;
        String haven = elder.replace("Port Elder", "Kings Haven");
        try (ArticleIndex index = ArticleIndex.create(folder)) {
            index.add(article("common", form));
            index.add(article("haven", haven));
            index.commit();
            assertThat(story(index, "common")).containsExactly("common", "haven");
            index.add(article("elder", elder));
            index.add(article("elder again", copy(new Random(3), elder)));
            index.commit();
            assertThat(story(index, "common")).containsExactly("common", "elder", "elder again");
            assertThat(story(index, "haven")).containsExactly("haven");
            index.delete("elder");
            index.delete("elder again");
            index.commit();
            assertThat(story(index, "common")).containsExactly("common", "haven");
        }
    }

    @Test
    void whatIsRelatedLeavesOutTheWholeStoryOfACopyThatIsNotInTheIndex() {
        List<String> report = TestWords.report(new Random(12), 8);
        String left = String.join("\n", report.subList(0, 4));
        String right = String.join("\n", report.subList(4, 8));
        String subject = " harbourmaster quarantine lighthouse";
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            index.add(article("left", left + subject));
            index.add(article("both", left + subject + " " + right));
            index.add(article("right", right + subject));
            index.add(article("other", TestWords.prose(new Random(14), 150) + subject));
            index.commit();
            assertThat(story(index, "right")).contains("left");
            Article paste = article("paste", left + subject);
            assertThat(index.stories().related(paste, 10))
                    .extracting(hit -> hit.article().id().value())
                    .containsExactly("other");
            assertThat(index.stories().related("left").orElseThrow())
                    .extracting(hit -> hit.article().id().value())
                    .containsExactly("other");
        }
    }

    // --- choices ---

    @Test
    void otherThresholdsGroupWhatIsStored() {
        Random random = new Random(10);
        String body = TestWords.prose(random, 100);
        try (ArticleIndex index = ArticleIndex.create(folder)) {
            index.add(article("1", body));
            index.add(article("2", body));
            index.add(article("near", TestWords.prose(random, 11) + " " + body.substring(0, body.length() * 9 / 10)));
            index.commit();
            assertThat(story(index, "1")).containsExactly("1", "2", "near");
            index.regroupStories(1, 2);
            assertThat(story(index, "1")).containsExactly("1", "2");
        }
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            index.add(article("3", body));
            index.commit();
            assertThat(story(index, "1")).as("thresholds stay").containsExactly("1", "2", "3");
            index.regroupStories(.8, .45);
            assertThat(story(index, "1")).containsExactly("1", "2", "3", "near");
        }
    }

    @Test
    void anIndexCanBeMadeWithoutStories() {
        String body = TestWords.prose(new Random(11), 100);
        try (ArticleIndex index = ArticleIndex.create(
                folder, IndexOptions.builder().stories(false).build())) {
            index.add(article("1", body));
            index.commit();
            assertThatExceptionOfType(ArticleIndexException.class)
                    .isThrownBy(() -> index.stories().of("1"))
                    .withMessageContaining("has no stories");
            assertThatExceptionOfType(ArticleIndexException.class)
                    .isThrownBy(() -> index.regroupStories(.9, .5))
                    .withMessageContaining("has no stories");
        }
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            index.add(article("2", body));
            index.commit();
            assertThat(index.search("about").total()).hasToString("2 articles");
        }
    }
}
