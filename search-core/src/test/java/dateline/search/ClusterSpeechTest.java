package dateline.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.ArticleIndex;
import dateline.ArticleIndexException;
import dateline.ArticleIndexException.Reason;
import dateline.IndexOptions;
import dateline.Storage;
import dateline.query.SearchRequest;
import dateline.query.parser.QueryParser;
import dateline.remote.IndexStatistics;
import dateline.remote.query.RemoteEngine;
import dateline.remote.query.RemoteException;
import dateline.remote.query.RemoteStorage;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What somebody says, asked of an index on a cluster, which keeps no quotes.
class ClusterSpeechTest {

    /// An empty index on a cluster that must not be asked for articles.
    private record NewIndex() implements Storage, RemoteStorage {

        @Override
        public RemoteEngine engine() {
            return made(RemoteEngine.class, (proxy, method, arguments) -> switch (method.getName()) {
                case "name" -> "https://search:9200/news";
                case "format" -> throw new RemoteException(RemoteException.Kind.MISSING, "no such index");
                case "statistics" -> statistics();
                case "create", "close" -> null;
                default -> throw new AssertionError("the cluster was asked: " + method.getName());
            });
        }

        private static IndexStatistics statistics() {
            return made(IndexStatistics.class, (proxy, method, arguments) -> switch (method.getName()) {
                case "state" -> 1L;
                case "articles" -> 0;
                case "frequency" -> IndexStatistics.Frequency.NONE;
                case "size" -> new IndexStatistics.FieldSize(0, 0, 0);
                case "languages" -> new TreeMap<>();
                case "occurs" -> false;
                default -> null;
            });
        }

        private static <T> T made(Class<T> type, InvocationHandler answers) {
            return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "said:ferry",
                "said:\"better than any\"",
                "said:*",
                "speaker:lee",
                "speaker:\"Ann Lee\"",
                "said:trains AND speaker:lee",
                "ferry NOT said:ferry",
                "(said:ferry OR id:d) AND trains",
                "2 of (said:ferry speaker:lee trains)"
            })
    void isRefusedWithWhatToDoInstead(String query) {
        SearchRequest request =
                SearchRequest.of(QueryParser.standard().parse(query).query());
        IndexOptions options = IndexOptions.builder().stories(false).build();
        try (ArticleIndex index = ArticleIndex.open(new NewIndex(), options)) {
            assertThatThrownBy(() -> index.search(request))
                    .isInstanceOfSatisfying(
                            ArticleIndexException.class,
                            e -> assertThat(e.reason()).isEqualTo(Reason.BAD_REQUEST))
                    .hasMessageEndingWith(
                            "said: and speaker: cannot be asked of a cluster, which keeps no quotes: search"
                                    + " for their words, and read the quotes of what is found");
        }
    }
}
