package dateline.batch;

import dateline.SearchIndex;
import dateline.article.Article;
import dateline.query.Query;
import dateline.query.SearchRequest;
import dateline.query.Sort;
import dateline.query.StoryView;
import dateline.result.ResultPage;
import dateline.result.Story;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// All that an index says of stories, for comparison with another.
public final class ToldStories {

    private ToldStories() {}

    /// {@return of each article its story: its name, members, how they are copies, and what it contains; and what
    /// searches and facets count}
    public static Map<String, String> of(SearchIndex index, Collection<Article> articles) {
        Map<String, String> told = new TreeMap<>();
        for (Article article : articles) {
            Story story = index.stories().of(article.id().value()).orElseThrow();
            told.put(
                    article.id().value(),
                    story.articles().stream()
                            .map(each -> each.article().id() + " " + each.kind() + " " + each.similarity())
                            .collect(Collectors.joining(", ", story.id() + ": ", " " + story.contents())));
        }
        for (StoryView view : StoryView.values()) {
            ResultPage page = index.search(SearchRequest.builder(Query.everything())
                    .stories(view)
                    .sort(Sort.NEWEST)
                    .facet("publisher", 5)
                    .limit(50)
                    .build());
            told.put(
                    "searched " + view,
                    page.total() + " " + page.stories() + " " + page.facets()
                            + page.hits().stream()
                                    .map(hit -> hit.article().id() + " " + hit.copies())
                                    .toList());
        }
        told.put("copied", index.stats().copied() + " of " + index.stats().stories());
        return told;
    }
}
