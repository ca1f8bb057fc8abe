package dateline.result;

import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The articles of one story: copies, trimmed and re-headlined copies, and likely rewrites of one another.
///
/// Instances are immutable and safe for use by many threads.
///
/// @since 0.1
public final class Story implements Iterable<StoryArticle> {

    private final String id;
    private final List<StoryArticle> articles;
    private final Contents contents;

    /// Makes a story; an index does this.
    ///
    /// @param id       names the story
    /// @param articles its articles, at least one
    public Story(String id, List<StoryArticle> articles) {
        this(id, articles, Contents.NONE);
    }

    /// Makes a story; an index does this.
    ///
    /// @param id       names the story
    /// @param articles its articles, at least one
    /// @param contents what they contain, and of what they are part
    public Story(String id, List<StoryArticle> articles, Contents contents) {
        Objects.requireNonNull(articles, "articles must not be null");
        this.contents = Objects.requireNonNull(contents, "contents must not be null");
        this.id = Objects.requireNonNull(id, "id must not be null");
        this.articles = List.copyOf(articles);
        if (articles.isEmpty()) {
            throw new IllegalArgumentException("a story must have an article");
        }
    }

    /// {@return its name: 16 hexadecimal digits that depend on the articles in it only, not on when they came}
    public String id() {
        return id;
    }

    /// {@return its articles, the earliest first, undated ones last, equal dates by id; one article if it has no
    /// copies}
    public List<StoryArticle> articles() {
        return articles;
    }

    /// {@return which articles its articles contain as roundups, and which roundups contain one of them; those are
    /// other stories}
    public Contents contents() {
        return contents;
    }

    /// {@return its earliest article, by date of publication}
    public StoryArticle first() {
        return articles.getFirst();
    }

    /// {@return the article that the others are compared with, see [StoryArticle#isOriginal]}
    public StoryArticle original() {
        return articles.stream().filter(StoryArticle::isOriginal).findFirst().orElseGet(articles::getFirst);
    }

    /// {@return the publishers of its articles, each once, in the order of articles}
    public List<String> publishers() {
        return articles.stream()
                .flatMap(each -> each.article().publisher().stream())
                .distinct()
                .toList();
    }

    @Override
    public Iterator<StoryArticle> iterator() {
        return articles.iterator();
    }

    /// {@return its articles as a stream}
    public Stream<StoryArticle> stream() {
        return articles.stream();
    }

    /// {@return its name and size}
    @Override
    public String toString() {
        return "story " + id + " of " + articles.size() + (articles.size() == 1 ? " article" : " articles");
    }
}
