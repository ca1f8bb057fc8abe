package dateline.result;

import dateline.article.Article;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// One article found, with its place in the ranking.
///
/// Instances are immutable and safe for use by many threads.
///
/// @since 0.1
public final class Hit {

    private final long rank;
    private final float score;
    private final Article article;
    private final Snippet title;
    private final List<Snippet> snippets;
    private final Optional<Copies> copies;
    private final Optional<Freshness> freshness;
    private final Optional<SemanticScore> semantic;
    private final Contents contents;

    /// Makes a hit; an index does this.
    ///
    /// @param rank     its place among all articles found, from 1
    /// @param score    its score; 0 when hits are not ordered by relevance
    /// @param article  the article
    /// @param title    its title with marks
    /// @param snippets its best passages
    public Hit(long rank, float score, Article article, Snippet title, List<Snippet> snippets) {
        this(rank, score, article, title, snippets, Optional.empty(), Optional.empty());
    }

    /// Makes a hit; an index does this.
    ///
    /// @param rank     its place among all articles or stories found, from 1
    /// @param score    its score; 0 when hits are not ordered by relevance
    /// @param article  the article
    /// @param title    its title with marks
    /// @param snippets its best passages
    /// @param copies    the articles that it stands for, if any
    /// @param freshness how its age changed its score, where age counts
    public Hit(
            long rank,
            float score,
            Article article,
            Snippet title,
            List<Snippet> snippets,
            Optional<Copies> copies,
            Optional<Freshness> freshness) {
        this(rank, score, article, title, snippets, copies, freshness, Optional.empty());
    }

    /// Makes a hit; an index does this.
    ///
    /// @param rank     its place among all articles or stories found, from 1
    /// @param score    its score; 0 when hits are not ordered by relevance
    /// @param article  the article
    /// @param title    its title with marks
    /// @param snippets its best passages
    /// @param copies    the articles that it stands for, if any
    /// @param freshness how its age changed its score, where age counts
    /// @param semantic  how words and meaning made its score, where meaning counts
    public Hit(
            long rank,
            float score,
            Article article,
            Snippet title,
            List<Snippet> snippets,
            Optional<Copies> copies,
            Optional<Freshness> freshness,
            Optional<SemanticScore> semantic) {
        this(rank, score, article, title, snippets, copies, freshness, semantic, Contents.NONE);
    }

    /// Makes a hit; an index does this.
    ///
    /// @param rank     its place among all articles or stories found, from 1
    /// @param score    its score; 0 when hits are not ordered by relevance
    /// @param article  the article
    /// @param title    its title with marks
    /// @param snippets its best passages
    /// @param copies    the articles that it stands for, if any
    /// @param freshness how its age changed its score, where age counts
    /// @param semantic  how words and meaning made its score, where meaning counts
    /// @param contents  what it contains, and of what it is part
    public Hit(
            long rank,
            float score,
            Article article,
            Snippet title,
            List<Snippet> snippets,
            Optional<Copies> copies,
            Optional<Freshness> freshness,
            Optional<SemanticScore> semantic,
            Contents contents) {
        Objects.requireNonNull(snippets, "snippets must not be null");
        this.rank = rank;
        this.score = score;
        this.article = Objects.requireNonNull(article, "article must not be null");
        this.title = Objects.requireNonNull(title, "title must not be null");
        this.snippets = List.copyOf(snippets);
        this.copies = Objects.requireNonNull(copies, "copies must not be null");
        this.freshness = Objects.requireNonNull(freshness, "freshness must not be null");
        this.semantic = Objects.requireNonNull(semantic, "semantic must not be null");
        this.contents = Objects.requireNonNull(contents, "contents must not be null");
    }

    /// {@return its place among all articles found, or among all stories where copies are folded, from 1}
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

    /// {@return its best passages in the order of the text; empty if none were requested}
    public List<Snippet> snippets() {
        return snippets;
    }

    /// {@return the other articles found of its story, for which it stands; empty where there are none, or where copies
    /// are not folded}
    public Optional<Copies> copies() {
        return copies;
    }

    /// {@return how its age changed its score; empty where age does not count, and after the thousand best}
    public Optional<Freshness> freshness() {
        return freshness;
    }

    /// {@return how words and meaning made its score, or its relevance where age counts too; empty where
    /// meaning does not count, and where the article was not compared: behind the best, in another language than the
    /// model's, or not reached in time}
    public Optional<SemanticScore> semantic() {
        return semantic;
    }

    /// {@return which articles it contains if it is a roundup, and which roundups contain it: the first twenty of each,
    /// by id}
    public Contents contents() {
        return contents;
    }

    /// {@return rank, id and title}
    @Override
    public String toString() {
        return rank + ". " + article;
    }
}
