package dateline.index;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ArticleIndex;
import dateline.SearchIndex;
import dateline.article.Article;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An index whose stories an earlier dateline found.
class OlderStoriesTest {

    @TempDir
    private Path folder;

    private static String prose(long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, 120)
                .mapToObj(
                        i -> "word" + Integer.toString(random.nextInt(4000), 26).replaceAll("[0-9]", "x"))
                .collect(Collectors.joining(" "));
    }

    private static void add(ArticleIndex index, String id, String body) {
        index.add(Article.builder(id).body(body).language("en").build());
    }

    private static String story(SearchIndex index, String id) {
        return index.stories().of(id).orElseThrow().stream()
                .map(each -> each.article().id().value())
                .collect(Collectors.toCollection(TreeSet::new))
                .toString();
    }

    @Test
    void itsPairsAreFoundAnewWithTheNextCommit() throws IOException {
        try (ArticleIndex index = ArticleIndex.create(folder)) {
            add(index, "left", prose(1));
            add(index, "both", prose(1) + " " + prose(2));
            add(index, "right", prose(2));
            index.commit();
        }
        sayAnEarlierVersionFoundThem();
        try (SearchIndex index = SearchIndex.open(folder)) {
            assertThat(story(index, "left")).isEqualTo("[both, left, right]");
        }
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            add(index, "left again", "It is said again: " + prose(1));
            index.commit();
            assertThat(story(index, "right")).isEqualTo("[both, left, left again, right]");
        }
        assertThat(userData()).containsEntry("dateline.stories", Integer.toString(StoryFormat.CURRENT));
        assertThat(ArticleIndex.check(folder)).isEmpty();
    }

    @Test
    void itIsGroupedByOtherThresholdsAsWell() throws IOException {
        try (ArticleIndex index = ArticleIndex.create(folder)) {
            add(index, "left", prose(1));
            add(index, "both", prose(1) + " " + prose(2));
            index.commit();
        }
        sayAnEarlierVersionFoundThem();
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            index.regroupStories(0.7, 2);
            assertThat(story(index, "left")).isEqualTo("[both, left]");
        }
    }

    private void sayAnEarlierVersionFoundThem() throws IOException {
        Map<String, String> data = new LinkedHashMap<>(userData());
        data.put("dateline.stories", "1");
        data.put("dateline.stories.edges", "");
        try (Directory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.setLiveCommitData(data.entrySet());
            writer.commit();
        }
    }

    private Map<String, String> userData() throws IOException {
        try (Directory directory = FSDirectory.open(folder);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            return reader.getIndexCommit().getUserData();
        }
    }
}
