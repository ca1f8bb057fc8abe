package dateline.opensearch.index;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ArticleIndex;
import dateline.IndexOptions;
import dateline.opensearch.Nodes;
import dateline.opensearch.http.HttpCluster;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Values that lead to the shards of an index.
class ShardRoutesTest {

    @Test
    void textsHaveTheNumbersThatTheClusterDividesThemBy() {
        assertThat(ShardRoutes.hash("hell")).isEqualTo(0x5a0cb7c3);
        assertThat(ShardRoutes.hash("hello")).isEqualTo(0xd7c31989);
        assertThat(ShardRoutes.hash("hello w")).isEqualTo(0x22ab2984);
        assertThat(ShardRoutes.hash("The quick brown fox jumps over the lazy dog"))
                .isEqualTo(0xe07db09c);
    }

    @Test
    void eachShardHasAValue() {
        for (int shards : List.of(1, 2, 3, 18, 175, 600, 1024)) {
            List<String> values = ShardRoutes.values(shards);
            assertThat(values).hasSize(shards);
            assertThat(Set.copyOf(values)).hasSize(shards);
        }
    }

    @Test
    void aClusterIsAskedWhetherTheValuesLeadToAllShards() throws IOException {
        try (ArticleIndex index = ArticleIndex.open(
                        Nodes.running().index("routes").shards(5, 0).storage(), IndexOptions.defaults());
                HttpCluster cluster = new HttpCluster(
                        List.of(URI.create(Nodes.running().address(1))),
                        Optional.empty(),
                        Optional.empty(),
                        Duration.ofMinutes(1))) {
            index.commit();
            assertThat(new ShardRoutes(cluster, "/routes").of(5).orElseThrow()).hasSize(5);
            assertThat(new ShardRoutes(cluster, "/routes").of(7))
                    .as("it has not so many shards")
                    .isEmpty();
            assertThat(new ShardRoutes(cluster, "/routes-that-are-not").of(2)).isEmpty();
        }
    }
}
