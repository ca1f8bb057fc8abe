package dateline.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.ArticleIndex;
import dateline.IndexFile;
import dateline.IndexFiles;
import dateline.IndexOptions;
import dateline.SearchIndex;
import dateline.article.Article;
import dateline.query.Query;
import dateline.query.SearchRequest;
import dateline.result.TextChange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was changed in articles, and what is no change.
class RevisionTest {

    private static final int SEED = 20;

    @TempDir
    private Path folder;

    private final SettableClock time = new SettableClock();

    private final IndexOptions keeping =
            IndexOptions.builder().keepRevisions(true).clock(time).build();

    private final IndexOptions plain = IndexOptions.builder().clock(time).build();

    private static Article article(String id, String title, String body) {
        return Article.builder(id).title(title).body(body).language("en").build();
    }

    private static void put(ArticleIndex index, Article... articles) {
        index.addAll(List.of(articles));
        index.commit();
    }

    private static List<String> names(SearchIndex index, String id) {
        return index.revisions().of(id).stream()
                .map(each -> each.name() + " " + each.article().title())
                .toList();
    }

    private static List<RevisionChange> changes(SearchIndex index) {
        return index.revisions().changed(Instant.EPOCH, 0, false, 10_000);
    }

    // --- what is kept ---

    @Test
    void keepsWhatAnotherVersionTookThePlaceOf() {
        try (ArticleIndex index = ArticleIndex.inMemory(keeping)) {
            put(index, article("a", "Bridge closed", "It is shut."), article("b", "Council", "It met."));
            time.now = Instant.parse("2024-05-02T10:00:00Z");
            put(index, article("a", "Bridge open", "It is shut."), article("b", "Council", "It met."));
            time.now = Instant.parse("2024-05-03T10:00:00Z");
            put(index, article("a", "Bridge open", "It is no longer shut at all."));
            assertThat(names(index, "a")).containsExactly("a@1 Bridge closed", "a@2 Bridge open", "a@3 Bridge open");
            assertThat(names(index, "b")).containsExactly("b@1 Council");
            assertThat(names(index, "none")).isEmpty();
            assertThat(index.revisions().of("a"))
                    .satisfiesExactly(
                            first -> {
                                assertThat(first.from()).isEqualTo("2024-05-01T10:00:00Z");
                                assertThat(first.until()).contains(Instant.parse("2024-05-02T10:00:00Z"));
                            },
                            second -> assertThat(second.until()).contains(Instant.parse("2024-05-03T10:00:00Z")),
                            third -> assertThat(third.until()).isEmpty());
            assertThat(changes(index)).extracting(RevisionChange::words).containsExactly(5, 1);
            assertThat(changes(index)).extracting(RevisionChange::headline).containsExactly(false, true);
            assertThat(index.revisions().changed(Instant.EPOCH, 2, false, 9)).hasSize(1);
            assertThat(index.revisions().changed(Instant.EPOCH, 0, true, 9)).hasSize(1);
            assertThat(index.revisions().changed(Instant.parse("2024-05-03T00:00:00Z"), 0, false, 9))
                    .hasSize(1);
            assertThat(index.revisions().changed(Instant.EPOCH, 0, false, 1)).hasSize(1);
            assertThat(index.revisions().named("a@2")).isPresent();
            assertThat(index.revisions().named("a@4")).isEmpty();
            assertThat(index.revisions().named("a")).isEmpty();
        }
    }

    @Test
    void answersWithWhatStoodThen() {
        try (ArticleIndex index = ArticleIndex.inMemory(keeping)) {
            put(index, article("a", "Bridge closed", "It is shut."));
            time.now = Instant.parse("2024-05-03T10:00:00Z");
            put(index, article("a", "Bridge open", "It is open."));
            assertThat(index.revisions().at("a", Instant.parse("2024-05-02T00:00:00Z")))
                    .hasValueSatisfying(then -> assertThat(then.title()).isEqualTo("Bridge closed"));
            assertThat(index.revisions().at("a", Instant.parse("2024-05-04T00:00:00Z")))
                    .hasValueSatisfying(then -> assertThat(then.title()).isEqualTo("Bridge open"));
            assertThat(index.revisions().at("a", Instant.parse("2024-04-01T00:00:00Z")))
                    .isEmpty();
        }
    }

    @Test
    void aSearchAsOfATimeShowsWhatStoodThen() {
        try (ArticleIndex index = ArticleIndex.inMemory(keeping)) {
            put(index, article("a", "Bridge closed", "It is shut."), article("b", "Old bridge", "It stands."));
            time.now = Instant.parse("2024-05-03T10:00:00Z");
            put(index, article("a", "Bridge open", "It is open."));
            time.now = Instant.parse("2024-05-05T10:00:00Z");
            put(index, article("a", "Bridge gone", "It fell."));
            assertThat(shown(index, "2024-05-02T00:00:00Z")).containsExactly("Bridge closed", "Old bridge");
            assertThat(shown(index, "2024-05-04T00:00:00Z")).containsExactly("Bridge open", "Old bridge");
            assertThat(shown(index, "2024-05-06T00:00:00Z")).containsExactly("Bridge gone", "Old bridge");
            // of what came into the index later, its first version is the nearest
            assertThat(shown(index, "2024-04-01T00:00:00Z")).containsExactly("Bridge closed", "Old bridge");
            SearchRequest then = SearchRequest.builder(Query.word("bridge"))
                    .asOf(Instant.parse("2024-05-02T00:00:00Z"))
                    .build();
            assertThat(index.search(then).warnings())
                    .singleElement()
                    .asString()
                    .contains("1 article is found and shown as of");
            assertThat(index.search(SearchRequest.of(Query.word("bridge"))).warnings())
                    .isEmpty();
        }
    }

    private static List<String> shown(SearchIndex index, String time) {
        SearchRequest request = SearchRequest.builder(Query.word("bridge"))
                .asOf(Instant.parse(time))
                .includeUndated(true)
                .build();
        return index.search(request).hits().stream()
                .sorted(Comparator.comparing(hit -> hit.article().id().value()))
                .map(hit -> {
                    assertThat(hit.title().text()).isEqualTo(hit.article().title());
                    return hit.article().title();
                })
                .toList();
    }

    @Test
    void whatWasReplacedBeforeItWasCommittedWasNoVersion() {
        try (ArticleIndex index = ArticleIndex.inMemory(keeping)) {
            put(index, article("a", "One", "text"));
            index.add(article("a", "Two", "text"));
            index.refresh();
            index.add(article("a", "Three", "text"));
            index.commit();
            assertThat(names(index, "a")).containsExactly("a@1 One", "a@2 Three");
            index.add(article("a", "Four", "text"));
            put(index, article("a", "Three", "text"));
            assertThat(names(index, "a")).containsExactly("a@1 One", "a@2 Three");
        }
    }

    @Test
    void isOffUnlessAskedForAndStaysOn() {
        Path place = folder.resolve("index");
        try (ArticleIndex index = ArticleIndex.create(place, plain)) {
            put(index, article("a", "One", "text"));
            put(index, article("a", "Two", "text"));
            assertThat(index.revisions().areKept()).isFalse();
            assertThat(names(index, "a")).containsExactly("a@1 Two");
        }
        try (ArticleIndex index = ArticleIndex.open(place, keeping)) {
            put(index, article("a", "Three", "text"));
        }
        try (ArticleIndex index = ArticleIndex.open(place, plain)) {
            put(index, article("a", "Four", "text"));
            assertThat(index.revisions().areKept()).isTrue();
            assertThat(index.revisions().count()).isEqualTo(2);
        }
        try (SearchIndex index = SearchIndex.open(place)) {
            assertThat(names(index, "a")).containsExactly("a@1 Two", "a@2 Three", "a@3 Four");
        }
    }

    // --- what is no change ---

    @Test
    void whiteSpaceAndWhatIsSaidOfAnArticleAreNoChange() {
        try (ArticleIndex index = ArticleIndex.inMemory(keeping)) {
            put(index, article("a", "Bridge  closed", "It is shut.\n\nFor good."));
            time.now = Instant.parse("2024-05-02T10:00:00Z");
            put(
                    index,
                    article("a", "Bridge closed", "It is shut. For\ngood.").toBuilder()
                            .tag("bridges")
                            .build());
            assertThat(names(index, "a")).containsExactly("a@1 Bridge closed");
            assertThat(index.revisions().of("a").getFirst().from()).isEqualTo("2024-05-01T10:00:00Z");
            time.now = Instant.parse("2024-05-03T10:00:00Z");
            put(index, article("a", "Bridge open", "It is shut. For\ngood."));
            assertThat(index.revisions().of("a").getFirst().from()).isEqualTo("2024-05-01T10:00:00Z");
        }
    }

    /// Whole lines that other articles have as well, numbers aside. What copies of an article have is of its text.
    @Test
    void boilerplateIsNoChange() {
        try (ArticleIndex index = ArticleIndex.inMemory(keeping)) {
            Random random = new Random(SEED);
            List<Article> first = new ArrayList<>();
            List<Article> second = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                String text = lines(random, 8);
                first.add(article("f" + i, "Title " + i, text));
                second.add(article("f" + i, "Title " + i, text + "\nRead our newsletter, " + i + " stories a day"));
            }
            String wire = lines(random, 8);
            for (int i = 0; i < 4; i++) {
                first.add(article("copy" + i, "Wire", wire));
                second.add(article("copy" + i, "Wire", wire + "\nThe river fell in the evening"));
            }
            put(index, first.toArray(new Article[0]));
            put(index, second.toArray(new Article[0]));
            assertThat(changes(index))
                    .extracting(change -> change.after().name())
                    .containsExactlyInAnyOrder("copy0@2", "copy1@2", "copy2@2", "copy3@2");
            put(index, first.subList(0, 1).toArray(new Article[0]));
            assertThat(names(index, "f0")).as("the line goes again").hasSize(1);
        }
    }

    // --- what must not notice ---

    @Test
    void versionsCountNowhere() {
        try (ArticleIndex kept = ArticleIndex.inMemory(keeping);
                ArticleIndex other = ArticleIndex.inMemory(plain)) {
            for (ArticleIndex index : List.of(kept, other)) {
                Random random = new Random(SEED);
                String wire = lines(random, 10);
                put(index, article("a", "Wire", wire), article("b", "Wire", wire), article("c", "C", lines(random, 9)));
                put(index, article("a", "Flood", wire + "\nflood"), article("c", "C", lines(random, 9)));
                index.compact();
            }
            assertThat(kept.revisions().count()).isEqualTo(2);
            assertThat(kept.stats())
                    .usingRecursiveComparison()
                    .ignoringFields("bytes")
                    .isEqualTo(other.stats());
            assertThat(kept.fingerprint()).isEqualTo(other.fingerprint());
            assertThat(kept.count(Query.everything())).isEqualTo(3);
            SearchRequest flood = SearchRequest.of(Query.word("flood"));
            assertThat(kept.rank(flood)).isEqualTo(other.rank(flood)).hasSize(1);
            assertThat(kept.stories().of("a").orElseThrow().articles().size())
                    .isEqualTo(other.stories().of("a").orElseThrow().articles().size());
        }
    }

    @Test
    void whoeverDeletesAnArticleDeletesItsVersions() {
        Path place = folder.resolve("index");
        try (ArticleIndex index = ArticleIndex.create(place, keeping)) {
            put(index, article("a", "One", "text"), article("b", "One", "text"), article("c", "One", "text"));
            put(index, article("a", "Two", "text"), article("b", "Two", "text"), article("c", "Two", "text"));
            index.delete("a");
            index.delete(index.parser().parse("id:b"));
            index.delete("c");
            put(index, article("c", "Three", "text"));
            assertThat(names(index, "a")).isEmpty();
            put(index, article("a", "Four", "text"));
            assertThat(names(index, "a")).containsExactly("a@1 Four");
            assertThat(names(index, "c")).containsExactly("c@1 One", "c@2 Two", "c@3 Three");
            assertThat(index.revisions().count()).isEqualTo(2);
        }
    }

    // --- files ---

    /// The versions are committed first; here the articles' own commit did not follow.
    @Test
    void aKillBetweenTheTwoCommitsLosesAndDoublesNothing() throws IOException {
        Path place = folder.resolve("index");
        Path before = folder.resolve("before");
        try (ArticleIndex index = ArticleIndex.create(place, keeping)) {
            put(index, article("a", "One", "text"), article("b", "One", "text"));
            put(index, article("a", "Two", "text"));
        }
        IndexFiles.of(place).snapshot(before, true);
        try (ArticleIndex index = ArticleIndex.open(place, plain)) {
            time.now = time.now.plusSeconds(60);
            put(index, article("a", "Three", "text"), article("b", "Two", "text"));
        }
        move(place.resolve("revisions"), before.resolve("revisions"));
        assertThat(IndexFiles.of(before).verify(true).isSound()).isTrue();
        try (SearchIndex index = SearchIndex.open(before)) {
            assertThat(names(index, "a")).containsExactly("a@1 One", "a@2 Two");
            assertThat(names(index, "b")).containsExactly("b@1 One");
            assertThat(changes(index)).hasSize(1);
            assertThat(index.revisions().count()).isEqualTo(1);
        }
        try (ArticleIndex index = ArticleIndex.open(before, plain)) {
            time.now = time.now.plusSeconds(60);
            put(index, article("a", "Four", "text"), article("b", "One", " text"));
            assertThat(names(index, "a")).containsExactly("a@1 One", "a@2 Two", "a@3 Four");
            assertThat(names(index, "b")).containsExactly("b@1 One");
            assertThat(index.revisions().count()).isEqualTo(2);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try (Stream<Path> old = Files.list(to)) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
        }
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.move(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    @Test
    void snapshotsAndRepairsHaveThem() throws IOException {
        Path place = folder.resolve("index");
        try (ArticleIndex index = ArticleIndex.create(place, keeping)) {
            put(index, article("a", "One", "text"));
            put(index, article("a", "Two", "text"));
        }
        assertThat(IndexFiles.of(place).list())
                .extracting(IndexFile::name)
                .anyMatch(name -> name.startsWith("revisions/"));
        Path copy = folder.resolve("copy");
        IndexFiles.of(place).snapshot(copy, true);
        try (SearchIndex index = SearchIndex.open(copy)) {
            assertThat(names(index, "a")).containsExactly("a@1 One", "a@2 Two");
        }
        damage(copy, ".fdt");
        damage(copy, ".cfs");
        IndexFiles.of(copy).repair();
        try (SearchIndex index = SearchIndex.open(copy)) {
            assertThat(index.revisions().areKept()).isTrue();
            assertThat(index.revisions().count()).isEqualTo(1);
        }
        damage(place.resolve("revisions"), ".cfs");
        assertThat(IndexFiles.of(place).verify(false).damage())
                .singleElement()
                .satisfies(damage -> assertThat(damage.toString())
                        .contains("revisions/", "articles are not affected; their earlier versions are lost"));
        IndexFiles.of(place).repair();
        try (SearchIndex index = SearchIndex.open(place)) {
            assertThat(names(index, "a")).containsExactly("a@1 Two");
        }
    }

    private static void damage(Path folder, String kind) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(kind)).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 1;
                Files.write(file, bytes);
            }
        }
    }

    @Test
    void deletingTheFolderLosesOnlyTheHistory() throws IOException {
        Path place = folder.resolve("index");
        try (ArticleIndex index = ArticleIndex.create(place, keeping)) {
            put(index, article("a", "One", "text"));
            put(index, article("a", "Two", "text"));
        }
        Path empty = Files.createDirectory(folder.resolve("away"));
        move(place.resolve("revisions"), empty);
        Files.delete(place.resolve("revisions"));
        try (ArticleIndex index = ArticleIndex.open(place, plain)) {
            put(index, article("a", "Three", "text"));
            assertThat(names(index, "a")).containsExactly("a@1 Three");
            assertThat(index.revisions().areKept()).isFalse();
        }
        assertThat(IndexFiles.of(place).verify(true).isSound()).isTrue();
    }

    @Test
    void refusesNumbersOutOfRange() {
        try (ArticleIndex index = ArticleIndex.inMemory(keeping)) {
            assertThatThrownBy(() -> index.revisions().changed(Instant.EPOCH, -1, false, 1))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> index.revisions().of(" ")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    // --- all and none else ---

    /// Five hundred articles are changed in several rounds, in title or text, among as many that get other white space,
    /// other tags or another line around the text, or nothing. What is found is what was changed, with its words.
    @Test
    void findsWhatWasChangedAndNothingElse() {
        Random random = new Random(SEED);
        Map<String, Article> articles = new HashMap<>();
        for (int i = 0; i < 1000; i++) {
            articles.put("n" + i, article("n" + i, sentence(random, 6), lines(random, 6)));
        }
        Map<String, List<Article>> expected = new HashMap<>();
        articles.forEach((id, article) -> expected.put(id, new ArrayList<>(List.of(article))));
        Map<String, Integer> inserted = new HashMap<>();
        try (ArticleIndex index = ArticleIndex.create(folder.resolve("index"), keeping)) {
            index.addAll(articles.values());
            index.commit();
            List<String> ids = new ArrayList<>(articles.keySet());
            Collections.sort(ids);
            for (int round = 1; round <= 2; round++) {
                time.now = time.now.plusSeconds(3600);
                Collections.shuffle(ids, random);
                List<Article> batch = new ArrayList<>();
                for (String id : ids.subList(0, 250)) {
                    int words = 1 + random.nextInt(8);
                    Article changed = changed(articles.get(id), words, random, round);
                    inserted.put(Revision.name(changed.id(), expected.get(id).size() + 1), words);
                    expected.get(id).add(changed);
                    articles.put(id, changed);
                    batch.add(changed);
                }
                for (String id : ids.subList(250, 500)) {
                    Article same = unchanged(articles.get(id), random, round);
                    articles.put(id, same);
                    batch.add(same);
                }
                for (String id : ids.subList(500, 600)) {
                    batch.add(articles.get(id));
                }
                index.addAll(batch);
                index.commit();
            }
            List<RevisionChange> found = index.revisions().changed(Instant.EPOCH, 0, false, 10_000);
            assertThat(found).as("seed %d", SEED).hasSize(500);
            assertThat(found.stream()
                            .collect(Collectors.toMap(change -> change.after().name(), RevisionChange::words)))
                    .isEqualTo(inserted);
            for (RevisionChange change : found) {
                List<Article> versions =
                        expected.get(change.after().article().id().value());
                Article before = versions.get(change.before().number() - 1);
                assertThat(change.before().article().title()).isEqualTo(before.title());
                List<TextChange> shown = SearchIndex.diff(
                        all(change.before().article()), all(change.after().article()));
                assertThat(shown)
                        .anyMatch(each -> each.kind() == TextChange.Kind.INSERT
                                && each.text().contains("novelty"));
            }
            expected.forEach((id, versions) ->
                    assertThat(index.revisions().of(id)).as(id).hasSize(versions.size()));
            assertThat(index.stats().articles()).isEqualTo(1000);
        }
    }

    private static String all(Article article) {
        return article.title() + "\n" + article.body();
    }

    /// Some words more, in the title, within a line of the text, or as a line of its own that no other article has.
    private static Article changed(Article article, int words, Random random, int round) {
        List<String> added = new ArrayList<>();
        for (int i = 0; i < words; i++) {
            added.add("novelty" + word(random) + round);
        }
        String text = String.join(" ", added);
        return switch (random.nextInt(3)) {
            case 0 -> article.toBuilder().title(text + " " + article.title()).build();
            case 1 -> article.toBuilder().body(text + " " + article.body()).build();
            default -> article.toBuilder().body(text + ".\n\n" + article.body()).build();
        };
    }

    private static Article unchanged(Article article, Random random, int round) {
        return switch (random.nextInt(3)) {
            case 0 ->
                article.toBuilder().body(article.body().replace(". ", ".\n\n")).build();
            case 1 -> article.toBuilder().tag("round" + round).build();
            default ->
                article.toBuilder()
                        .body(article.body() + "\n" + (2 + random.nextInt(90)) + " readers of round "
                                + (round == 1 ? "one" : "two") + " liked this")
                        .build();
        };
    }

    private static String lines(Random random, int lines) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            all.add(sentence(random, 5 + random.nextInt(9)) + ". " + sentence(random, 6) + ".");
        }
        return String.join("\n\n", all);
    }

    private static String sentence(Random random, int words) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < words; i++) {
            all.add(word(random));
        }
        return String.join(" ", all);
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            word.append("bdfgklmnprstvz".charAt(random.nextInt(14))).append("aeiou".charAt(random.nextInt(5)));
        }
        return word.toString();
    }
}
