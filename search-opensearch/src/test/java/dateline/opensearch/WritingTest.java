package dateline.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.AddReport;
import dateline.ArticleIndex;
import dateline.ArticleIndexException;
import dateline.ArticleIndexException.Reason;
import dateline.IndexOptions;
import dateline.SearchIndex;
import dateline.article.Article;
import dateline.article.Field;
import dateline.query.Query;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/// Articles come to an index on a cluster, are replaced and go.
class WritingTest {

    private static OpenSearch place(TestInfo test) {
        return Nodes.running()
                .index("w-" + test.getTestMethod().orElseThrow().getName().toLowerCase(Locale.ROOT));
    }

    private static Article article(String id, String body) {
        return Article.builder(id).title("A letter").body(body).language("en").build();
    }

    @Test
    void whatIsCommittedIsFoundByOthers(TestInfo test) {
        try (ArticleIndex index = ArticleIndex.open(place(test).storage(), IndexOptions.defaults())) {
            index.add(article("1", "The ferry is late."));
            index.commit();
            try (SearchIndex reader = SearchIndex.open(place(test).storage(), IndexOptions.defaults())) {
                assertThat(reader.count(Query.word("ferries"))).isEqualTo(1);
                index.add(article("2", "Another ferry."));
                index.commit();
                reader.refresh();
                assertThat(reader.count(Query.word("ferry"))).isEqualTo(2);
            }
        }
    }

    @Test
    void theLaterOfTwoArticlesWithOneIdStays(TestInfo test) {
        try (ArticleIndex index = ArticleIndex.open(place(test).storage(), IndexOptions.defaults())) {
            AddReport first = index.addAll(List.of(article("1", "old"), article("2", "same"), article("1", "new")));
            assertThat(first).isEqualTo(new AddReport(2, 0, 0, 1));
            AddReport second = index.addAll(List.of(article("1", "newest"), article("2", "same")));
            assertThat(second).isEqualTo(new AddReport(0, 1, 1, 0));
            index.commit();
            assertThat(index.article("1").orElseThrow().body()).isEqualTo("newest");
            assertThat(index.count(Query.word("new"))).isZero();
        }
    }

    @Test
    void deletesByIdAndByQuery(TestInfo test) {
        try (ArticleIndex index = ArticleIndex.open(place(test).storage(), IndexOptions.defaults())) {
            index.addAll(List.of(article("1", "ferry"), article("2", "ferry boat"), article("3", "train")));
            index.commit();
            index.delete("1");
            assertThat(index.delete(Query.word("boat"))).isEqualTo(1);
            index.commit();
            assertThat(index.count(Query.everything())).isEqualTo(1);
            assertThat(index.article("3")).isPresent();
        }
    }

    @Test
    void fieldsOfOnesOwnAreLearnedAndSettingsKept(TestInfo test) {
        try (ArticleIndex index = ArticleIndex.open(place(test).storage(), IndexOptions.defaults())) {
            index.add(article("1", "ferry").toBuilder().extra("a.b-ü", "red").build());
            index.add(article("2", "ferry").toBuilder().extra("pages", "12").build());
            index.changeSettings(settings -> settings.withAliases("ferry = boat"));
            index.commit();
        }
        try (SearchIndex reader = SearchIndex.open(place(test).storage(), IndexOptions.defaults())) {
            assertThat(reader.count(Query.in("a.b-ü", Query.word("red")))).isEqualTo(1);
            assertThat(reader.count(Query.range("pages", 10, 20))).isEqualTo(1);
            assertThat(reader.count(Query.word("boat"))).isEqualTo(2);
        }
    }

    @Test
    void anArticleThatAClusterCannotTakeAsIsIsTakenByItsBeginnings(TestInfo test) {
        String longId = "i".repeat(450);
        String longTag = "t".repeat(40_000);
        try (ArticleIndex index = ArticleIndex.open(place(test).storage(), IndexOptions.defaults())) {
            index.add(Article.builder(longId)
                    .body("x".repeat(50_000) + " ferry")
                    .tag(longTag)
                    .build());
            index.commit();
            assertThat(index.article(longId)).isPresent();
            assertThat(index.count(Query.word("ferry"))).isEqualTo(1);
        }
    }

    @Test
    void anIndexThatIsBlockedSaysSoAndKeepsWhatItHas(TestInfo test) throws IOException {
        Nodes nodes = Nodes.running();
        String settings = "/w-" + test.getTestMethod().orElseThrow().getName().toLowerCase(Locale.ROOT) + "/_settings";
        try (ArticleIndex index = ArticleIndex.open(place(test).storage(), IndexOptions.defaults())) {
            index.add(article("1", "The ferry is late."));
            index.commit();
            for (String block : List.of("index.blocks.write", "index.blocks.read_only_allow_delete")) {
                nodes.put(settings, "{\"" + block + "\":true}");
                assertThatThrownBy(() -> index.add(article("2", "Another ferry.")))
                        .as(block)
                        .isInstanceOfSatisfying(
                                ArticleIndexException.class,
                                e -> assertThat(e.reason()).isEqualTo(Reason.UNAVAILABLE))
                        .hasMessageContaining("the cluster has blocked this")
                        .hasMessageContaining("free disk space, or take the block off the index");
                nodes.put(settings, "{\"" + block + "\":null}");
            }
            assertThat(index.count(Query.word("ferry"))).isEqualTo(1);
            index.add(article("2", "Another ferry."));
            index.commit();
            assertThat(index.count(Query.word("ferry"))).isEqualTo(2);
        }
    }

    @Test
    void compactingFreesWhatWasReplacedSoThatItCountsNoLonger(TestInfo test) {
        try (ArticleIndex index = ArticleIndex.open(place(test).storage(), IndexOptions.defaults())) {
            index.addAll(List.of(article("1", "old ferry"), article("2", "train")));
            index.commit();
            index.add(article("1", "new ferry"));
            index.commit();
            index.compact();
            assertThat(index.stats().deleted()).isZero();
        }
    }

    @Test
    void fieldsAreDeclaredAsInAFolder(TestInfo test) {
        IndexOptions declared =
                IndexOptions.builder().field("code", Field.Type.KEYWORD).build();
        ArticleIndex.open(place(test).storage(), IndexOptions.defaults()).close();
        try (ArticleIndex index = ArticleIndex.open(place(test).storage(), declared)) {
            index.add(article("1", "ferry").toBuilder().extra("code", "12").build());
            index.commit();
            assertThat(index.stats().extras()).containsEntry("code", Field.Type.KEYWORD);
            assertThat(index.count(Query.in("code", Query.word("12")))).isEqualTo(1);
        }
    }

    @Test
    void anIndexOfAnEarlierLayoutIsRefused(TestInfo test) throws IOException {
        ArticleIndex.open(place(test).storage(), IndexOptions.defaults()).close();
        String name = "w-" + test.getTestMethod().orElseThrow().getName().toLowerCase(Locale.ROOT);
        Nodes.running().put("/" + name + "/_mapping", "{\"_meta\":{\"dateline\":{\"format\":2}}}");
        assertThatThrownBy(() -> ArticleIndex.open(place(test).storage(), IndexOptions.defaults()))
                .isInstanceOfSatisfying(
                        ArticleIndexException.class, e -> assertThat(e.reason()).isEqualTo(Reason.INCOMPATIBLE))
                .hasMessageContaining("has layout 1 on the cluster")
                .hasMessageContaining("index the articles again under another name");
    }

    @Test
    void saysWhatIsWrong(TestInfo test) {
        assertThatThrownBy(() -> SearchIndex.open(place(test).storage(), IndexOptions.defaults()))
                .isInstanceOfSatisfying(
                        ArticleIndexException.class, e -> assertThat(e.reason()).isEqualTo(Reason.MISSING))
                .hasMessageContaining("there is no index 'w-sayswhatiswrong' on the cluster");
        assertThatThrownBy(() -> SearchIndex.open(
                        OpenSearch.at("http://127.0.0.1:1/news").storage(), IndexOptions.defaults()))
                .isInstanceOfSatisfying(
                        ArticleIndexException.class, e -> assertThat(e.reason()).isEqualTo(Reason.UNAVAILABLE))
                .hasMessageContaining("no node of the cluster can be reached");
    }
}
