package dateline.result;

import dateline.article.Article;
import java.util.List;
import java.util.Objects;

/// One article found, with its place in the ranking.
///
/// Instances are immutable and safe for use by many threads.
public final class Hit {

    private final long rank;
    private final float score;
    private final Article article;
    private final Snippet title;
    private final List<Snippet> snippets;

    /// Makes a hit; an index does this.
    ///
    /// @param rank     its place among all articles found, from 1
    /// @param score    its score; 0 when hits are not ordered by relevance
    /// @param article  the article
    /// @param title    its title with marks
    /// @param snippets its best passages
    public Hit(long rank, float score, Article article, Snippet title, List<Snippet> snippets) {
        this.rank = rank;
        this.score = score;
        this.article = Objects.requireNonNull(article, "article must not be null");
        this.title = Objects.requireNonNull(title, "title must not be null");
        this.snippets = List.copyOf(snippets);
    }

    /// {@return its place among all articles found, from 1}
    public long rank() {
        return rank;
    }

    /// {@return its score, comparable within one answer only; 0 when hits are not ordered by relevance}
    public float score() {
        return score;
    }

    /// {@return the article}
    public Article article() {
        return article;
    }

    /// {@return its title, with what matched in it}
    public Snippet title() {
        return title;
    }

    /// {@return its best passages in the order of the text; empty when none were asked for}
    public List<Snippet> snippets() {
        return snippets;
    }

    /// {@return rank, id and title}
    @Override
    public String toString() {
        return rank + ". " + article;
    }
}
