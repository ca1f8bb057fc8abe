package dateline;

import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dateline.article.Article;
import dateline.article.ArticleDate;
import dateline.query.ParseResult;
import dateline.query.Query;
import dateline.query.SearchRequest;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What is null is named, not left to the machine.
@SuppressWarnings({"NullAway", "DataFlowIssue"})
class NullMessagesTest {

    private static final ArticleIndex INDEX = ArticleIndex.inMemory();
    private static final SearchRequest REQUEST = SearchRequest.of(Query.word("x"));

    @AfterAll
    static void close() {
        INDEX.close();
    }

    private static Article.Builder article() {
        return Article.builder("1");
    }

    private static Arguments call(String message, ThrowingCallable call) {
        return Arguments.of(message, call);
    }

    static Stream<Arguments> calls() {
        return Stream.of(
                call("title must not be null", () -> article().title(null)),
                call("lead must not be null", () -> article().lead(null)),
                call("body must not be null", () -> article().body(null)),
                call("author must not be null", () -> article().author(null)),
                call("publisher must not be null", () -> article().publisher(null)),
                call("section must not be null", () -> article().section(null)),
                call("tag must not be null", () -> article().tag(null)),
                call("url must not be null", () -> article().url(null)),
                call("language must not be null", () -> article().language(null)),
                call("place must not be null", () -> article().place(null)),
                call("published must not be null", () -> article().published((String) null)),
                call("published must not be null", () -> article().published((ArticleDate) null)),
                call("value must not be null", () -> article().extra("desk", (String) null)),
                call("name must not be null", () -> article().extra(null, "x")),
                call("article id must not be null", () -> Article.builder(null)),
                call("query must not be null", () -> INDEX.search((String) null)),
                call("request must not be null", () -> INDEX.search((SearchRequest) null)),
                call("request must not be null", () -> INDEX.rank(null)),
                call("request must not be null", () -> INDEX.explain(null)),
                call("request must not be null", () -> INDEX.why("1", null)),
                call("id must not be null", () -> INDEX.why(null, REQUEST)),
                call("query must not be null", () -> INDEX.count((Query) null)),
                call("parsed must not be null", () -> INDEX.count((ParseResult) null)),
                call("beginning must not be null", () -> INDEX.suggest(null, 5)),
                call("pattern must not be null", () -> INDEX.terms(Optional.empty(), null, 5)),
                call("id must not be null", () -> INDEX.article(null)),
                call("query must not be null", () -> INDEX.articles(null)),
                call("article must not be null", () -> INDEX.add(null)),
                call("articles must not be null", () -> INDEX.addAll((Iterator<Article>) null)),
                call("articles must not be null", () -> INDEX.addAll((Iterable<Article>) null)),
                call("articles must not be null", () -> INDEX.addAll((Stream<Article>) null)),
                call("id must not be null", () -> INDEX.delete((String) null)),
                call("query must not be null", () -> INDEX.delete((Query) null)),
                call("parsed must not be null", () -> INDEX.delete((ParseResult) null)),
                call("change must not be null", () -> INDEX.changeSettings(null)),
                call("folder must not be null", () -> SearchIndex.open(null)),
                call("folder must not be null", () -> ArticleIndex.open((Path) null)),
                call("folder must not be null", () -> ArticleIndex.create(null)),
                call("query must not be null", () -> SearchRequest.of(null)),
                call("query must not be null", () -> INDEX.parser().parse(null)),
                call("clause must not be null", () -> Query.any((Query) null)),
                call("clause must not be null", () -> Query.all(Query.word("x"), null)),
                call("clause must not be null", () -> new Query.And(Arrays.asList(Query.word("x"), null))),
                call("article must not be null", () -> INDEX.addAll(Collections.singletonList(null))),
                call("field must not be null", () -> INDEX.counts(REQUEST, Collections.singletonList(null))),
                call("index must not be null", () -> SearchIndex.union(Collections.singletonList(null))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void nullIsNamed(String message, ThrowingCallable call) {
        assertThatNullPointerException().isThrownBy(call).withMessage(message);
    }
}
