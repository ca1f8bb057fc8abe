package dateline.cli.alert;

import dateline.alert.AlertHit;
import dateline.article.Article;
import dateline.cli.output.Out;
import dateline.cli.output.Style;
import dateline.cli.output.StyledText;
import dateline.cli.output.TextLayout;
import dateline.format.AlertFeed;
import dateline.format.AlertJson;
import dateline.format.AlertMail;
import dateline.format.AlertNotice;
import dateline.format.Amount;
import java.util.ArrayList;
import java.util.List;

/// Writes what alerts found.
final class AlertPrinter {

    private static final int MARGIN = 2;

    private AlertPrinter() {}

    /// The forms.
    enum Form {
        /// For people.
        TEXT,
        /// One JSON object a line.
        JSONL,
        /// A feed in Atom.
        ATOM,
        /// A feed in RSS 2.0.
        RSS,
        /// A mail.
        MBOX
    }

    static void write(List<AlertNotice> notices, Form form, TextLayout layout, Out out) {
        switch (form) {
            case TEXT -> text(notices, layout, out);
            case JSONL -> notices.forEach(notice -> AlertJson.write(notice, out));
            case ATOM -> out.print(AlertFeed.atom(notices));
            case RSS -> out.print(AlertFeed.rss(notices));
            case MBOX -> out.print(AlertMail.mbox(notices));
        }
        out.flush();
    }

    private static void text(List<AlertNotice> notices, TextLayout layout, Out out) {
        boolean begun = false;
        for (AlertNotice notice : notices) {
            if (notice.hits().isEmpty()) {
                continue;
            }
            out.print(begun ? "\n" : "");
            begun = true;
            new StyledText()
                    .add(notice.name(), Style.TITLE)
                    .add(" · " + Amount.number(notice.hits().size()) + " new · " + notice.query(), Style.META)
                    .writeTo(out, layout, new StyledText());
            notice.hits().forEach(hit -> write(hit, layout, out));
        }
    }

    static void write(AlertHit hit, TextLayout layout, Out out) {
        Article article = hit.article();
        List<String> about = new ArrayList<>();
        switch (hit.kind()) {
            case STORY -> {
                if (hit.copies() > 0) {
                    about.add(hit.copies() == 1 ? "1 more copy" : Amount.number(hit.copies()) + " more copies");
                }
            }
            case COPY -> about.add("copy");
            case CHANGED -> about.add("changed");
        }
        article.publisher().ifPresent(about::add);
        if (article.published().isDated()) {
            about.add(article.published().toString());
        }
        about.add(article.id().value());
        StyledText text = new StyledText()
                .add(article.title().isBlank() ? "(no title)" : article.title(), Style.PLAIN)
                .add(" · " + String.join(" · ", about), Style.META);
        article.url().ifPresent(text::linkTo);
        text.writeTo(out, layout, new StyledText().indent(MARGIN));
    }
}
