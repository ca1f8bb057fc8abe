package dateline.cli.output;

import dateline.SearchIndex;
import dateline.format.Amount;
import dateline.result.TextChange;
import dateline.revision.Revision;
import dateline.revision.RevisionChange;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// Versions of articles and their changes for people.
public final class RevisionText {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    /// So much of what was changed is shown.
    private static final int MOST = 160;

    private final TextLayout layout;
    private final Out out;
    private boolean first = true;

    /// Makes a writer.
    ///
    /// @param layout palette and width
    /// @param out    where to
    public RevisionText(TextLayout layout, Out out) {
        this.layout = layout;
        this.out = out;
    }

    /// Writes a line for each version of an article.
    ///
    /// @param all its versions
    public void writeVersions(List<Revision> all) {
        for (Revision revision : all) {
            StyledText line = new StyledText();
            line.add(revision.name(), Style.PLAIN);
            String until = revision.until().map(RevisionText::minute).orElse("now");
            String words = Amount.of(revision.article().wordCount(), "word");
            line.add(" · " + minute(revision.from()) + " to " + until + " · " + words + " · ", Style.META);
            line.add(revision.article().title(), Style.PLAIN);
            line.writeTo(out, layout, new StyledText());
        }
    }

    /// Writes what became of an article.
    ///
    /// @param change the change
    public void write(RevisionChange change) {
        out.print(first ? "" : "\n");
        first = false;
        StyledText line = new StyledText();
        line.add(change.after().article().title(), Style.TITLE);
        line.writeTo(out, layout, new StyledText());
        StyledText about = new StyledText();
        about.add(
                minute(change.time()) + " UTC · " + Amount.of(change.words(), "word")
                        + (change.headline() ? " · headline" : "") + " · "
                        + change.before().name() + " "
                        + change.after().name(),
                Style.META);
        about.writeTo(out, layout, new StyledText());
        StyledText words = new StyledText();
        int left = MOST;
        left = add(
                words,
                change.before().article().title(),
                change.after().article().title(),
                left);
        left = add(
                words,
                change.before().article().lead(),
                change.after().article().lead(),
                left);
        left = add(
                words,
                change.before().article().body(),
                change.after().article().body(),
                left);
        if (left <= 0) {
            words.add("…", Style.META);
        }
        if (!words.isEmpty()) {
            words.writeTo(out, layout, new StyledText());
        }
    }

    private int add(StyledText line, String before, String after, int most) {
        int left = most;
        for (TextChange change : SearchIndex.diff(before, after)) {
            if (change.kind() == TextChange.Kind.EQUAL || left <= 0) {
                continue;
            }
            boolean deleted = change.kind() == TextChange.Kind.DELETE;
            String text = change.text().strip().replaceAll("\\s+", " ");
            String shown = text.length() > left ? text.substring(0, left) + "…" : text;
            left -= shown.length();
            boolean plain = layout.palette() == Palette.NONE;
            String open = deleted ? "[-" : "{+";
            String close = deleted ? "-]" : "+}";
            line.add(plain ? open + shown + close : shown, deleted ? Style.DELETED : Style.INSERTED);
            line.add(" ", Style.PLAIN);
        }
        return left;
    }

    private static String minute(Instant time) {
        return MINUTE.format(time.atOffset(ZoneOffset.UTC));
    }
}
