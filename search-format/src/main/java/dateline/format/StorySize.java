package dateline.format;

import dateline.result.Copies;
import dateline.result.Story;
import java.util.Objects;

/// Says to people how many articles a story has, and from how many publishers.
///
/// @since 0.1
public final class StorySize {

    private StorySize() {}

    /// {@return what a hit stands for: `+ 22 copies from 17 publishers`}
    ///
    /// @param copies the other articles of its story
    public static String of(Copies copies) {
        Objects.requireNonNull(copies, "copies must not be null");
        long articles = copies.articles();
        return "+ " + Amount.number(articles) + (articles == 1 ? " copy" : " copies")
                + from(articles, copies.publishers());
    }

    /// {@return the size of a story: `23 articles from 18 publishers`}
    ///
    /// @param story the story
    public static String of(Story story) {
        Objects.requireNonNull(story, "story must not be null");
        int articles = story.articles().size();
        return Amount.of(articles, "article")
                + from(articles, story.publishers().size());
    }

    /// A single publisher is named only if it has several copies.
    private static String from(long articles, int publishers) {
        if (publishers == 0 || articles == 1) {
            return "";
        }
        return " from " + (publishers == 1 ? "one publisher" : Amount.of(publishers, "publisher"));
    }
}
