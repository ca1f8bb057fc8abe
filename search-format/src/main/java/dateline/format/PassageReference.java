package dateline.format;

import dateline.analysis.LanguageAnalysis;
import dateline.analysis.sentence.Sentence;
import dateline.article.Article;
import dateline.result.Hit;
import dateline.result.Snippet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names a passage of an article so that it can be cited and found again: `hw-240918-flood#body.3:410-480` is what
/// stands from unit 410 to 480 (UTF-16, the end exclusive) of the body, in its third paragraph.
///
/// @param id        the article's id
/// @param field     `title`, `lead`, `body` or an extra text field
/// @param paragraph the paragraph in which it begins, from 1
/// @param start     where it begins in the field's text, in UTF-16 units
/// @param end       where it ends, exclusive
/// @since 0.1
public record PassageReference(String id, String field, int paragraph, int start, int end) {
    /// Checks that nothing is null.
    public PassageReference {
        Objects.requireNonNull(id, "id must not be null");
        Objects.requireNonNull(field, "field must not be null");
    }

    private static final Pattern FORM =
            Pattern.compile("(.+)#([^#:]+)\\.([0-9]{1,9}):([0-9]{1,9})-([0-9]{1,9})", Pattern.DOTALL);

    /// {@return the reference of a passage of a hit}
    ///
    /// @param article the article
    /// @param passage the passage
    public static PassageReference of(Article article, Snippet passage) {
        Objects.requireNonNull(article, "article must not be null");
        Objects.requireNonNull(passage, "passage must not be null");
        String text = switch (passage.field()) {
            case "title" -> article.title();
            case "lead" -> article.lead();
            case "body" -> article.body();
            default -> "";
        };
        int paragraph = 0;
        for (Sentence sentence : LanguageAnalysis.of(
                        article.language().or(article::detectedLanguage).orElse("en"))
                .sentences(text)) {
            if (sentence.start() > passage.start()) {
                break;
            }
            paragraph += sentence.startsParagraph() ? 1 : 0;
        }
        int end = passage.start() + passage.text().length();
        return new PassageReference(
                article.id().value(), passage.field(), Math.max(1, paragraph), passage.start(), end);
    }

    /// {@return the references of the passages that a hit shows}
    ///
    /// @param hit the hit
    public static List<String> of(Hit hit) {
        Objects.requireNonNull(hit, "hit must not be null");
        return hit.snippets().stream()
                .map(passage -> of(hit.article(), passage).toString())
                .toList();
    }

    /// {@return the reference that a text is; empty if it is none}
    ///
    /// @param text the form of [#toString]
    public static Optional<PassageReference> parse(String text) {
        Objects.requireNonNull(text, "text must not be null");
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new PassageReference(
                        form.group(1),
                        form.group(2),
                        Integer.parseInt(form.group(3)),
                        Integer.parseInt(form.group(4)),
                        Integer.parseInt(form.group(5))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return id + "#" + field + "." + paragraph + ":" + start + "-" + end;
    }
}
