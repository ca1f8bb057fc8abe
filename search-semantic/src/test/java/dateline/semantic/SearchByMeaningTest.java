package dateline.semantic;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ArticleIndex;
import dateline.IndexOptions;
import dateline.article.Article;
import dateline.query.Query;
import dateline.query.RankingModel;
import dateline.query.SearchRequest;
import dateline.result.Hit;
import dateline.vector.EmbeddingModel;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The engine with the embedded model.
class SearchByMeaningTest {

    private static final List<String> OTHERS = List.of(
            "The hospital opens a new wing with forty beds for the old and the frail.",
            "A strike of lightning set a barn on fire, and who saw it first is not known.",
            "Who pays for the hospital car park? The council and the hospital do not agree.",
            "Miners strike gold in the old shaft, or what looks like it.",
            "The bakers who strike the best bargain get the stalls by the gate.",
            "A hospital ship left the harbour for the islands on Tuesday.");

    @Test
    void anArticleThatSaysItInOtherWordsComesUp() {
        try (EmbeddingModel model = OnnxModels.embedded();
                ArticleIndex index = ArticleIndex.inMemory(
                        IndexOptions.builder().model(model).build())) {
            index.add(Article.builder("walkout")
                    .title("Physicians walk out")
                    .body("Physicians walked out of the hospital on Monday; they want better pay for work at night.")
                    .language("en")
                    .build());
            for (String other : OTHERS) {
                index.add(Article.builder("other-" + OTHERS.indexOf(other))
                        .body(other)
                        .language("en")
                        .build());
            }
            index.commit();
            SearchRequest request = SearchRequest.builder(Query.about("hospital doctors who strike"))
                    .ranking(RankingModel.SEMANTIC)
                    .embeddingBudget(Duration.ofMinutes(5))
                    .build();

            List<Hit> byMeaning = index.search(request).hits();
            List<Hit> byWords = index.search(
                            request.toBuilder().ranking(RankingModel.DEFAULT).build())
                    .hits();

            assertThat(rank("walkout", byMeaning)).isLessThan(rank("walkout", byWords));
            assertThat(byMeaning.stream()
                            .max(Comparator.comparingDouble(
                                    hit -> hit.semantic().orElseThrow().cosine())))
                    .hasValueSatisfying(
                            hit -> assertThat(hit.article().id().value()).isEqualTo("walkout"));
        }
    }

    private static long rank(String id, List<Hit> hits) {
        return hits.stream()
                .filter(hit -> hit.article().id().value().equals(id))
                .findFirst()
                .orElseThrow()
                .rank();
    }
}
