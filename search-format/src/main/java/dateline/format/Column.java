package dateline.format;

import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.article.Field;
import dateline.result.Hit;
import dateline.result.Snippet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/// Something that a hit is shown with, under one name in every format: a part of the article, its place among the hits,
/// or an extra field.
///
/// @param name the name in JSON and at the head of tables
/// @since 0.1
public record Column(String name) {
    /// Checks that nothing is null.
    public Column {
        Objects.requireNonNull(name, "name must not be null");
    }

    /// The names that every article has, in the order in which they are documented; others name extra fields.
    public static final List<String> NAMES = List.of(
            "rank",
            "id",
            "score",
            "title",
            "publisher",
            "published",
            "place",
            "authors",
            "section",
            "tags",
            "language",
            "url",
            "words",
            "source",
            "added",
            "lead",
            "body",
            "snippets",
            "passages",
            "copies",
            "contains",
            "part_of");

    /// {@return all columns of some hits: the built-in ones but the passages' text, then the extra fields that any of
    /// them has, by name}
    ///
    /// @param hits the hits
    public static List<Column> all(List<Hit> hits) {
        Objects.requireNonNull(hits, "hits must not be null");
        List<String> names = new ArrayList<>(NAMES);
        names.remove("snippets");
        hits.stream()
                .flatMap(hit -> hit.article().extras().keySet().stream())
                .distinct()
                .sorted()
                .forEach(names::add);
        return named(names);
    }

    /// {@return the columns of these names}
    ///
    /// Names of fields as queries use them, and their aliases, are understood.
    ///
    /// @param names the names
    public static List<Column> named(List<String> names) {
        Objects.requireNonNull(names, "names must not be null");
        List<Column> columns = new ArrayList<>();
        for (String name : names) {
            columns.add(new Column(canonical(name)));
        }
        return List.copyOf(columns);
    }

    private static String canonical(String name) {
        if (NAMES.contains(name.toLowerCase(Locale.ROOT))) {
            return name.toLowerCase(Locale.ROOT);
        }
        Optional<Field> field = Field.named(name);
        if (field.isEmpty()) {
            return name;
        }
        return switch (field.get()) {
            case AUTHOR -> "authors";
            case TAG -> "tags";
            case LANGUAGE -> "language";
            case DATE -> "published";
            case TITLE, LEAD, BODY, PUBLISHER, SECTION, PLACE, URL, ID, ADDED, WORDS ->
                field.get().queryName();
        };
    }

    /// {@return whether it names an extra field}
    public boolean isExtra() {
        return !NAMES.contains(name);
    }

    /// {@return what a hit has here}
    ///
    /// @param hit the hit
    public Value of(Hit hit) {
        Objects.requireNonNull(hit, "hit must not be null");
        Article article = hit.article();
        return switch (name) {
            case "rank" -> new Value.Whole(hit.rank());
            case "id" -> new Value.Text(article.id().value());
            case "score" -> new Value.Score(hit.score());
            case "title" -> Value.of(article.title());
            case "publisher" -> Value.of(article.publisher().orElse(""));
            case "published" -> Value.of(article.published().toString());
            case "place" -> Value.of(article.place().orElse(""));
            case "authors" -> new Value.Many(article.authors());
            case "section" -> Value.of(article.section().orElse(""));
            case "tags" -> new Value.Many(article.tags());
            case "language" ->
                Value.of(article.language().or(article::detectedLanguage).orElse(""));
            case "url" -> Value.of(article.url().orElse(""));
            case "words" -> new Value.Whole(article.wordCount());
            case "source" ->
                Value.of(article.source().isPresent() ? article.source().get().toString() : "");
            case "added" -> added(article.added());
            case "lead" -> Value.of(article.lead());
            case "body" -> Value.of(article.body());
            case "snippets" -> new Value.Passages(passages(hit));
            case "passages" -> new Value.Many(PassageReference.of(hit));
            case "copies" ->
                hit.copies().isPresent() ? new Value.Copied(hit.copies().get()) : new Value.None();
            case "contains" -> new Value.Many(ids(hit.contents().contains()));
            case "part_of" -> new Value.Many(ids(hit.contents().partOf()));
            default -> extra(article.extras().getOrDefault(name, List.of()));
        };
    }

    private static List<String> ids(List<ArticleId> ids) {
        return ids.stream().map(ArticleId::value).toList();
    }

    private static Value added(Optional<Instant> time) {
        return Value.of(time.isPresent() ? time.get().toString() : "");
    }

    private static Value extra(List<String> values) {
        return switch (values.size()) {
            case 0 -> new Value.None();
            case 1 -> new Value.Text(values.getFirst());
            default -> new Value.Many(values);
        };
    }

    /// A marked title is a passage too.
    private static List<Snippet> passages(Hit hit) {
        if (hit.title().marks().isEmpty()) {
            return hit.snippets();
        }
        List<Snippet> passages = new ArrayList<>(hit.snippets().size() + 1);
        passages.add(hit.title());
        passages.addAll(hit.snippets());
        return passages;
    }
}
