package dateline.format;

import dateline.article.Article;
import dateline.article.ArticleDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// An article as an entry of BibTeX, of type `@article`, with the fields that biblatex knows as well.
///
/// @since 0.1
public final class BibTexRecord {

    private final List<String> lines = new ArrayList<>();

    private BibTexRecord() {}

    /// {@return the lines of the entry; the last one is empty}
    ///
    /// @param article  the article
    /// @param passages references to passages of it, see [PassageReference]
    public static List<String> of(Article article, List<String> passages) {
        Objects.requireNonNull(article, "article must not be null");
        Objects.requireNonNull(passages, "passages must not be null");
        BibTexRecord record = new BibTexRecord();
        record.lines.add("@article{" + key(article.id().value()) + ",");
        record.field("title", article.title());
        record.verbatim(
                "author",
                String.join(
                        " and ",
                        article.authors().stream().map(BibTexRecord::name).toList()));
        record.field("journal", article.publisher().orElse(""));
        record.date(article.published());
        record.field("location", article.place().orElse(""));
        record.field("abstract", article.lead());
        record.field(
                "language", article.language().or(article::detectedLanguage).orElse(""));
        record.verbatim("url", article.url().orElse(""));
        record.field("note", String.join("; ", passages));
        record.lines.add("}");
        record.lines.add("");
        return List.copyOf(record.lines);
    }

    /// A key has letters, digits and a few signs only.
    private static String key(String id) {
        StringBuilder key = new StringBuilder(id.length());
        id.codePoints().forEach(c -> {
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "-_.:/+".indexOf(c) >= 0);
            key.append(plain ? Character.toString(c) : "_");
        });
        return key.toString();
    }

    /// A name with *and* in it would be two.
    private static String name(String author) {
        String escaped = escaped(author);
        return author.matches("(?i).* and .*") ? "{" + escaped + "}" : escaped;
    }

    private void date(ArticleDate date) {
        Optional<LocalDate> day = date.firstDay();
        if (day.isEmpty()) {
            return;
        }
        String iso = day.get().toString();
        String known = switch (date.precision()) {
            case INSTANT, DAY -> iso;
            case MONTH -> iso.substring(0, 7);
            case YEAR, MONTH_DAY, UNKNOWN -> iso.substring(0, 4);
        };
        field("year", iso.substring(0, 4));
        if (known.length() > 4) {
            verbatim("month", Integer.toString(day.get().getMonthValue()));
        }
        verbatim("date", known);
    }

    private void field(String name, String value) {
        verbatim(name, escaped(value));
    }

    private static String escaped(String value) {
        StringBuilder escaped = new StringBuilder(value.length() + 8);
        value.codePoints().forEach(c -> escaped.append(escaped(c)));
        return escaped.toString();
    }

    private static String escaped(int c) {
        return switch (c) {
            case '\\' -> "\\textbackslash{}";
            case '~' -> "\\textasciitilde{}";
            case '^' -> "\\textasciicircum{}";
            case '{', '}', '&', '%', '$', '#', '_' -> "\\" + Character.toString(c);
            case '\n', '\r', '\t' -> " ";
            default -> Character.toString(c);
        };
    }

    private void verbatim(String name, String value) {
        if (!value.isEmpty()) {
            lines.add("  " + name + " = {" + value.replace('\n', ' ').replace('\r', ' ') + "},");
        }
    }
}
