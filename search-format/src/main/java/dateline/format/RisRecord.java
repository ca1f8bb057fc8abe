package dateline.format;

import dateline.article.Article;
import dateline.article.ArticleDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// An article as a citation that reference managers import: a record of the RIS format, of type `NEWS`.
///
/// @since 0.1
public final class RisRecord {

    /// More were found by a machine, and describe the site rather than the article.
    private static final int MOST_KEYWORDS = 10;

    private final List<String> lines = new ArrayList<>();

    private RisRecord() {}

    /// {@return the lines of the record, of which each is to end in CR LF; the last one is empty}
    ///
    /// @param article the article
    public static List<String> of(Article article) {
        Objects.requireNonNull(article, "article must not be null");
        return of(article, List.of());
    }

    /// {@return the lines of the record with notes}
    ///
    /// @param article  the article
    /// @param passages references to passages of it, see [PassageReference]
    public static List<String> of(Article article, List<String> passages) {
        Objects.requireNonNull(article, "article must not be null");
        Objects.requireNonNull(passages, "passages must not be null");
        RisRecord record = new RisRecord();
        record.tag("TY", "NEWS");
        record.tag("ID", article.id().value());
        record.tag("TI", article.title());
        article.authors().forEach(author -> record.tag("AU", author));
        record.tag("T2", article.publisher().orElse(""));
        record.tag("CY", article.place().orElse(""));
        record.date(article.published());
        record.tag("SE", article.section().orElse(""));
        if (article.tags().size() <= MOST_KEYWORDS) {
            article.tags().forEach(subject -> record.tag("KW", subject));
        }
        record.tag("AB", article.lead());
        record.tag("LA", article.language().or(article::detectedLanguage).orElse(""));
        record.tag("UR", article.url().orElse(""));
        passages.forEach(passage -> record.tag("N1", passage));
        record.lines.add("ER  - ");
        record.lines.add("");
        return List.copyOf(record.lines);
    }

    /// `PY` is the year, `DA` is `year/month/day/` with parts that are not known left empty.
    private void date(ArticleDate date) {
        Optional<LocalDate> day = date.firstDay();
        if (day.isEmpty()) {
            return;
        }
        String iso = day.get().toString();
        String year = iso.substring(0, 4);
        tag("PY", year);
        switch (date.precision()) {
            case INSTANT, DAY -> tag("DA", iso.replace('-', '/') + "/");
            case MONTH -> tag("DA", year + "/" + iso.substring(5, 7) + "//");
            case YEAR -> tag("DA", year + "///");
            case MONTH_DAY, UNKNOWN -> throw new IllegalStateException("a date without a year has a first day");
        }
    }

    private void tag(String tag, String value) {
        if (!value.isEmpty()) {
            lines.add(tag + "  - " + value.replace('\n', ' ').replace('\r', ' '));
        }
    }
}
