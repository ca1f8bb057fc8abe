package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ArticleIndexException.Reason;
import dateline.article.Article;
import dateline.query.Query;
import dateline.query.RankingModel;
import dateline.query.SearchRequest;
import dateline.story.TestWords;
import dateline.vector.ConceptModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever happens to the vectors and the earlier versions beside the articles: verifying names the file, the articles
/// are found as before, and what cannot be read is made again, or said to be damaged.
class BesideDamageTest {

    @TempDir
    private static Path dir;

    private static Path sound;
    private static List<Path> files;
    private static List<String> byMeaning;

    @BeforeAll
    static void index() throws IOException {
        sound = dir.resolve("sound");
        Random random = new Random(3);
        IndexOptions options = options().keepRevisions(true).build();
        try (ArticleIndex index = ArticleIndex.create(sound, options)) {
            for (int version = 0; version < 3; version++) {
                for (int i = 0; i < 30; i++) {
                    index.add(Article.builder("a" + i)
                            .title((i % 2 == 0 ? "Ferry " : "Physicians ") + i)
                            .body(TestWords.prose(random, 40))
                            .language("en")
                            .build());
                }
                index.commit();
            }
            byMeaning = meaning(index);
        }
        try (Stream<Path> all = Files.walk(sound)) {
            files = all.filter(Files::isRegularFile)
                    .map(sound::relativize)
                    .filter(file -> file.getNameCount() > 1 && !file.endsWith("write.lock"))
                    .sorted()
                    .toList();
        }
        assertThat(files).anyMatch(file -> file.startsWith("revisions"));
        assertThat(files).anyMatch(file -> file.toString().startsWith("vectors-"));
    }

    private static IndexOptions.Builder options() {
        return IndexOptions.builder().model(new ConceptModel());
    }

    private static List<String> meaning(SearchIndex index) {
        SearchRequest request = SearchRequest.builder(Query.word("doctors"))
                .ranking(RankingModel.SEMANTIC)
                .embeddingBudget(Duration.ofMinutes(1))
                .limit(40)
                .build();
        return index.search(request).hits().stream()
                .map(hit -> hit.article().id().value())
                .toList();
    }

    @Test
    void isNamedAndHarmsNoArticle() throws IOException {
        Random random = new Random(17);
        for (Path file : files) {
            for (boolean cut : new boolean[] {false, false, true}) {
                Path copy = copy();
                byte[] bytes = Files.readAllBytes(copy.resolve(file));
                int at = random.nextInt(bytes.length);
                bytes[at] ^= (byte) (1 << random.nextInt(8));
                Files.write(copy.resolve(file), cut ? Arrays.copyOf(bytes, at) : bytes);
                String what = file + (cut ? " cut at " : " with another bit at ") + at;

                assertThat(IndexFiles.of(copy).verify(random.nextBoolean()).damage())
                        .as(what)
                        .anySatisfy(damage -> assertThat(damage.name()).isEqualTo(file.toString()))
                        .allSatisfy(damage -> assertThat(damage.toString()).contains("articles are not affected"));
                use(copy, what);
                delete(copy);
            }
        }
    }

    private static void use(Path folder, String what) {
        try (ArticleIndex index = ArticleIndex.open(folder, options().build())) {
            assertThat(meaning(index)).as(what).isEqualTo(byMeaning);
            assertThat(index.count(Query.everything())).as(what).isEqualTo(30);
            index.revisions().of("a7");
            index.add(Article.builder("a7").title("Ferry, again").build());
            index.commit();
        } catch (ArticleIndexException e) {
            assertThat(e.reason()).as("%s: %s", what, e.getMessage()).isEqualTo(Reason.DAMAGED);
            assertThat(what).startsWith("revisions");
            // A writer must know the versions; a reader needs none to search.
            try (SearchIndex index = SearchIndex.open(folder, options().build())) {
                assertThat(meaning(index)).as(what).isEqualTo(byMeaning);
            }
        }
    }

    private static Path copy() throws IOException {
        Path copy = dir.resolve("copy");
        IndexFiles.of(sound).snapshot(copy, true);
        return copy;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> content = Files.walk(folder)) {
            for (Path path : content.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
