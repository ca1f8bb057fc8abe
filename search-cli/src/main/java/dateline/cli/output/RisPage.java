package dateline.cli.output;

import dateline.article.Article;
import dateline.article.ArticleDate;
import dateline.result.Hit;
import java.time.LocalDate;
import java.util.Optional;

/// A page as citations that reference managers import: the RIS format, one record of type `NEWS` per hit.
final class RisPage implements PageWriter {

    @Override
    public void write(Answer answer, Out out) {
        for (Hit hit : answer.page()) {
            Article article = hit.article();
            tag(out, "TY", "NEWS");
            tag(out, "ID", article.id().value());
            tag(out, "TI", article.title());
            for (String author : article.authors()) {
                tag(out, "AU", author);
            }
            tag(out, "T2", article.publisher().orElse(""));
            tag(out, "CY", article.place().orElse(""));
            date(out, article.published());
            tag(out, "SE", article.section().orElse(""));
            for (String subject : article.tags()) {
                tag(out, "KW", subject);
            }
            tag(out, "AB", article.lead());
            tag(out, "LA", article.language().orElse(""));
            tag(out, "UR", article.url().orElse(""));
            out.print("ER  - \r\n\r\n");
        }
    }

    /// `PY` is the year, `DA` is `year/month/day/` with parts that are not known left empty.
    private static void date(Out out, ArticleDate date) {
        Optional<LocalDate> day = date.firstDay();
        if (day.isEmpty()) {
            return;
        }
        String iso = day.get().toString();
        String year = iso.substring(0, 4);
        tag(out, "PY", year);
        switch (date.precision()) {
            case INSTANT, DAY -> tag(out, "DA", iso.replace('-', '/') + "/");
            case MONTH -> tag(out, "DA", year + "/" + iso.substring(5, 7) + "//");
            case YEAR -> tag(out, "DA", year + "///");
            case MONTH_DAY, UNKNOWN -> throw new IllegalStateException("a date without a year has a first day");
        }
    }

    private static void tag(Out out, String tag, String value) {
        if (!value.isEmpty()) {
            String line = value.replace('\n', ' ').replace('\r', ' ');
            out.print(tag).print("  - ").data(line).print("\r\n");
        }
    }
}
