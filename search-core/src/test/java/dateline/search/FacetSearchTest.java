package dateline.search;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.query.SearchRequest;
import dateline.query.Sort;
import dateline.query.StoryView;
import dateline.result.FacetCount;
import dateline.result.Hit;
import dateline.result.ResultPage;
import dateline.testkit.Samples;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FacetSearchTest extends SmallIndexTest {

    @Test
    void countsExactlyUnlessToldNotTo() {
        index.addAll(IntStream.range(0, 3000)
                .mapToObj(i -> english("a" + i)
                        .title(i % 2 == 0 ? "storm" : "storm ferry")
                        .build()));
        index.commit();
        assertThat(index.search(request("storm ferry").build()).total()).hasToString("3000 articles");
        ResultPage approximate =
                index.search(request("storm ferry").exactTotal(false).build());
        assertThat(approximate.total().articles()).isBetween(200L, 3000L);
        assertThat(index.search(request("storm").limit(0).build()).total()).hasToString("3000 articles");
    }

    @Test
    void countsFacetsOverAllThatWasFound() {
        add(
                english("1")
                        .title("storm")
                        .publisher("Courier")
                        .tag("sea")
                        .tag("weather")
                        .published("2023-10-12"),
                english("2").title("storm").publisher("Gazette").tag("sea").published("2023-11"),
                english("3").title("storm").publisher("Courier").published("2024"),
                english("4").title("calm").publisher("Other"));
        ResultPage page = index.search(request("storm")
                .limit(1)
                .facet("publisher", 10)
                .facet("tag", 1)
                .facet("year", 10)
                .facet("month", 10)
                .facet("section", 10)
                .build());
        assertThat(page.total()).hasToString("3 articles");
        assertThat(page.facets().get("publisher"))
                .containsExactly(new FacetCount("Courier", 2), new FacetCount("Gazette", 1));
        assertThat(page.facets().get("tag")).containsExactly(new FacetCount("sea", 2));
        assertThat(page.facets().get("year")).containsExactly(new FacetCount("2023", 2), new FacetCount("2024", 1));
        assertThat(page.facets().get("month"))
                .containsExactly(new FacetCount("2023-10", 1), new FacetCount("2023-11", 1));
        assertThat(page.facets().get("section")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 20, 39, 40, 41, 10_000})
    void theMostFrequentValuesComeFirstAndEqualOnesInTheirOrder(int values) {
        List<FacetCount> expected = new ArrayList<>();
        for (int publisher = 0; publisher < 40; publisher++) {
            // Each in several segments, the last value of the alphabet first.
            String name = (char) ('Z' - publisher % 26) + (publisher < 26 ? "é" : "\ue000") + publisher;
            int articles = 1 + publisher % 4;
            for (int i = 0; i < articles; i++) {
                index.add(english(publisher + "-" + i)
                        .title("storm")
                        .publisher(name)
                        .build());
            }
            expected.add(new FacetCount(name, articles));
            if (publisher % 11 == 10) {
                index.commit();
            }
        }
        index.commit();
        expected.sort(Comparator.comparingLong(FacetCount::articles).reversed().thenComparing(FacetCount::value));
        ResultPage page = index.search(request("storm")
                .stories(StoryView.SHOW)
                .facet("publisher", values)
                .build());
        assertThat(page.facets().get("publisher"))
                .containsExactlyElementsOf(expected.subList(0, Math.min(values, expected.size())));
    }

    /// Collections often state the year and the month of a date once more, as numbers or in words.
    @Test
    void anExtraFieldMayBeCalledYearOrMonth() {
        add(
                english("1")
                        .title("storm")
                        .published("2023-10-12")
                        .extra("year", "1998.0")
                        .extra("month", "October"),
                english("2")
                        .title("storm")
                        .published("2024-10-12")
                        .extra("year", "1997.0")
                        .extra("month", "May"));
        assertThat(ids("year:1998")).containsExactly("1");
        assertThat(ids("month:may")).containsExactly("2");
        assertThat(Samples.ids(
                        index.search(request("storm").sort(Sort.parse("year")).build())))
                .containsExactly("2", "1");
        ResultPage page = index.search(
                request("storm").facet("year", 10).facet("month", 10).build());
        assertThat(page.facets().get("year")).containsExactly(new FacetCount("2023", 1), new FacetCount("2024", 1));
        assertThat(page.facets().get("month")).containsExactly(new FacetCount("May", 1), new FacetCount("October", 1));
    }

    @Test
    void filtersWithoutScoring() {
        add(
                english("1").title("storm").section("World"),
                english("2").title("storm").section("Sport"),
                english("3").title("storm storm storm").section("World"));
        SearchRequest.Builder filtered = request("storm").filter(index.parser().parse("section:world"));
        ResultPage withFilter = index.search(filtered.build());
        ResultPage without = index.search(request("storm").build());
        assertThat(Samples.ids(withFilter)).containsExactlyInAnyOrder("1", "3");
        for (Hit hit : withFilter) {
            Hit same = without.hits().stream()
                    .filter(each -> each.article().id().equals(hit.article().id()))
                    .findFirst()
                    .orElseThrow();
            assertThat(hit.score()).isEqualTo(same.score());
        }
    }

    /// `cease-fire` is two words at two places, though it is found as one as well.
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "\"cease fire\" w/3 fire*; ``",
                "\"cease fire\" /s fire; ``",
                "\"cease fire\" pre/1 held; 1 2",
                "cease pre/1 fire; 1",
                "\"a cease fire\" /s held; 1 2",
            })
    void theWordsOfAHyphenatedOneAreNotNearItself(String query, String expected) {
        add(english("1").body("A cease-fire held."), english("2").body("A ceasefire held."));
        assertThat(String.join(" ", ids(query))).isEqualTo(expected);
    }
}
