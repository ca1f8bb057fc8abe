package dateline.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dateline.article.Field;
import dateline.story.compare.Thresholds;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.util.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndexFormatTest {

    private static final IndexFormat FORMAT = IndexFormat.current("abc", Instant.parse("2024-03-04T08:10:00Z"), true)
            .withSchema(new Schema(new TreeMap<>(Map.of("pages", Field.Type.NUMBER))))
            .withSettings(Map.of("aliases", "Myanmar = Burma", "desk", "a=b\nc"));

    private static Map<String, String> with(String name, String value) {
        Map<String, String> data = new HashMap<>(FORMAT.toUserData());
        data.put(name, value);
        return data;
    }

    @Test
    void aFormatIsReadAsItWasWritten() throws Exception {
        assertThat(IndexFormat.fromUserData(FORMAT.toUserData())).isEqualTo(FORMAT);
        IndexFormat withPairs =
                FORMAT.withStories(FORMAT.stories().withEdges("stories_1").withThresholds(new Thresholds(.9, .5)));
        assertThat(IndexFormat.fromUserData(withPairs.toUserData())).isEqualTo(withPairs);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aNewIndexHasStoriesOrNot(boolean stories) throws Exception {
        IndexFormat format = IndexFormat.current("abc", Instant.EPOCH, stories);
        assertThat(IndexFormat.fromUserData(format.toUserData()).stories().exists())
                .isEqualTo(stories);
    }

    @Test
    void anotherLuceneIndexIsNotTakenForOneOfDatelines() {
        assertThatExceptionOfType(IncompatibleIndexException.class)
                .isThrownBy(() -> IndexFormat.fromUserData(Map.of("owner", "somebody")))
                .withMessage("it is a Lucene index, but not one of dateline's");
    }

    @Test
    void anEarlierFormatIsReadForAnUpgradeOnly() throws Exception {
        Map<String, String> old = with("dateline.format", "1");
        assertThat(IndexFormat.ofAnyAge(old).settings()).isEqualTo(FORMAT.settings());
        assertThatExceptionOfType(OutdatedIndexException.class)
                .isThrownBy(() -> IndexFormat.fromUserData(old))
                .withMessageStartingWith("it has the old format 1, this version reads format 2: upgrade it");
    }

    @Test
    void aLaterFormatIsRefusedByName() {
        assertThatExceptionOfType(IncompatibleIndexException.class)
                .isThrownBy(() -> IndexFormat.ofAnyAge(with("dateline.format", "3")))
                .withMessage("it has format 3, this version reads up to 2: use a newer dateline");
    }

    @ParameterizedTest
    @CsvSource({
        "dateline.format, two",
        "dateline.created, yesterday",
        "dateline.schema, pages",
        "dateline.stories, some",
        "dateline.stories.near, most"
    })
    void aDamagedDescriptionIsNamed(String name, String value) {
        assertThatExceptionOfType(IncompatibleIndexException.class)
                .isThrownBy(() -> IndexFormat.ofAnyAge(with(name, value)))
                .withMessage("its description is damaged");
    }

    @Test
    void anUpgradeKeepsWhatTheCollectionChose() throws Exception {
        IndexFormat old = IndexFormat.ofAnyAge(with("dateline.format", "1"));
        IndexFormat renewed = old.renewed("def");
        assertThat(renewed.format()).isEqualTo(IndexFormat.CURRENT);
        assertThat(renewed.analysis()).isEqualTo("def");
        assertThat(renewed.lucene()).isEqualTo(Version.LATEST.toString());
        assertThat(renewed.schema()).isEqualTo(FORMAT.schema());
        assertThat(renewed.settings()).isEqualTo(FORMAT.settings());
        assertThat(renewed.created()).isEqualTo(FORMAT.created());
    }
}
