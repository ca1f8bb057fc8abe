package dateline.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.ArticleIndex;
import dateline.ArticleIndexException;
import dateline.IndexOptions;
import dateline.IndexSwap;
import dateline.SearchIndex;
import dateline.Storage;
import dateline.article.Article;
import dateline.lucene.LuceneStorage;
import dateline.query.Query;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

/// An index is made anew beside the one that is searched, and takes its place.
class SwapTest {

    private static final String BODY =
            "The ferry to the outer islands left two hours late again on Tuesday, the harbour"
                    + " master of Havenport said, because a winch on the car deck had failed during loading and no spare part"
                    + " was to be had before noon. Some forty passengers with tickets for the early sailing went home by bus,"
                    + " and the council will talk about a second boat at its next meeting in the town hall.";

    private static Article article(String id, String title) {
        return Article.builder(id).title(title).body(BODY).language("en").build();
    }

    private static Storage place(String name) {
        return Nodes.running().index(name).storage();
    }

    private static IndexSwap open(String name) {
        return IndexSwap.open(place(name), IndexOptions.defaults());
    }

    @Test
    void theNewIndexIsSeenWholeAndOnlyWhenItIsComplete() throws IOException {
        try (ArticleIndex old = ArticleIndex.open(place("swap-plain"), IndexOptions.defaults())) {
            old.addAll(List.of(article("1", "One"), article("2", "Two")));
            old.changeSettings(settings -> settings.withAliases("ferry = boat"));
            old.commit();
        }
        try (SearchIndex reader = SearchIndex.open(place("swap-plain"), IndexOptions.defaults())) {
            try (IndexSwap swap = open("swap-plain")) {
                swap.index().addAll(List.of(article("2", "Two"), article("3", "Three"), article("4", "Four")));
                swap.index().commit();
                assertThat(reader.count(Query.everything())).isEqualTo(2);
                swap.complete();
            }
            // Its index is gone: it goes over to the new one, though nobody told it.
            assertThat(reader.stats().articles()).isEqualTo(3);
            assertThat(reader.count(Query.word("boat"))).isEqualTo(3);
            assertThat(reader.stories().of("3").orElseThrow().articles()).hasSize(3);
        }
        assertThat(Nodes.running().get("/swap-plain/_alias").body()).contains("\"swap-plain-1\"");
        assertThat(Nodes.running().get("/swap-plain.stories").statusCode()).isEqualTo(404);
    }

    @Test
    void aSecondSwapReplacesTheFirstAndWritersFollowTheName() throws IOException {
        for (int round = 1; round <= 2; round++) {
            try (IndexSwap swap = open("swap-twice")) {
                swap.index().add(article("round " + round, "Round"));
                swap.complete();
            }
        }
        try (ArticleIndex index = ArticleIndex.open(place("swap-twice"), IndexOptions.defaults())) {
            index.add(article("after", "After"));
            index.commit();
            assertThat(index.article("round 1")).isEmpty();
            assertThat(index.stories().of("after").orElseThrow().articles()).hasSize(2);
        }
        assertThat(Nodes.running().get("/swap-twice-1").statusCode()).isEqualTo(404);
        assertThat(Nodes.running().get("/swap-twice-1.stories").statusCode()).isEqualTo(404);
        assertThat(Nodes.running().get("/swap-twice/_alias").body()).contains("\"swap-twice-2\"");
    }

    @Test
    void oneThatWasBegunIsGoneOnWithAndNeverSeen() {
        try (ArticleIndex old = ArticleIndex.open(place("swap-begun"), IndexOptions.defaults())) {
            old.add(article("old", "Old"));
            old.commit();
        }
        try (IndexSwap begun = open("swap-begun")) {
            begun.index().add(article("1", "One"));
            begun.index().commit();
        }
        try (SearchIndex reader = SearchIndex.open(place("swap-begun"), IndexOptions.defaults())) {
            assertThat(reader.article("old")).isPresent();
            assertThat(reader.article("1")).isEmpty();
        }
        try (IndexSwap again = open("swap-begun")) {
            assertThat(again.index().article("1")).isPresent();
            again.index().add(article("2", "Two"));
            again.complete();
        }
        try (SearchIndex reader = SearchIndex.open(place("swap-begun"), IndexOptions.defaults())) {
            assertThat(reader.count(Query.everything())).isEqualTo(2);
            assertThat(reader.article("old")).isEmpty();
        }
    }

    @Test
    void aReaderThatIsRefreshedSeesTheNewIndex() {
        try (IndexSwap swap = open("swap-refresh")) {
            swap.index().add(article("1", "One"));
            swap.complete();
        }
        try (SearchIndex reader = SearchIndex.open(place("swap-refresh"), IndexOptions.defaults())) {
            try (IndexSwap swap = open("swap-refresh")) {
                swap.index().addAll(List.of(article("2", "Two"), article("3", "Three")));
                swap.complete();
            }
            reader.refresh();
            assertThat(reader.count(Query.everything())).isEqualTo(2);
        }
    }

    @Test
    void anIndexThatIsNotOnAClusterIsRefused() throws IOException {
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
            assertThatThrownBy(() -> IndexSwap.open(LuceneStorage.of(directory), IndexOptions.defaults()))
                    .isInstanceOf(ArticleIndexException.class)
                    .hasMessageContaining("make one in another folder, and rename it");
        }
    }
}
