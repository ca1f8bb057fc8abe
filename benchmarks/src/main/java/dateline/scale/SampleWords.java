package dateline.scale;

import dateline.SearchIndex;
import dateline.query.Query;
import dateline.query.SearchRequest;
import dateline.query.Sort;
import dateline.query.StoryView;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Words and pairs of neighbours from articles of an index, to make queries of. A seed gives the same ones again.
final class SampleWords {

    private static final int ARTICLES = 300;
    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\p{N}'’-])[a-z]{4,12}(?![\\p{L}\\p{N}'’-])");
    private static final Pattern PAIR =
            Pattern.compile("(?<![\\p{L}\\p{N}'’-])[a-z]{4,12} [a-z]{4,12}(?![\\p{L}\\p{N}'’-])");

    private final List<String> texts;
    private final Random random;

    SampleWords(SearchIndex index, long seed) {
        texts = index
                .search(SearchRequest.builder(Query.everything())
                        .sort(Sort.parse("id"))
                        .stories(StoryView.SHOW)
                        .snippets(0)
                        .limit(ARTICLES)
                        .build())
                .hits()
                .stream()
                .map(hit -> hit.article().body())
                .filter(body -> WORD.matcher(body).find() && PAIR.matcher(body).find())
                .toList();
        random = new Random(seed);
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("the first articles of the index hold no plain words");
        }
    }

    /// {@return some words of one article}
    List<String> words(int count) {
        return some(WORD, count);
    }

    /// {@return two words that stand side by side in an article}
    String pair() {
        return some(PAIR, 1).getFirst();
    }

    private List<String> some(Pattern pattern, int count) {
        String text = texts.get(random.nextInt(texts.size()));
        List<String> found =
                pattern.matcher(text).results().map(MatchResult::group).toList();
        return random.ints(count, 0, found.size()).mapToObj(found::get).toList();
    }
}
