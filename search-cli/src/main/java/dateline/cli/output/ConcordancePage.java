package dateline.cli.output;

import dateline.article.Article;
import dateline.format.ControlCharacterEscaper;
import dateline.result.Hit;
import dateline.result.Mark;
import dateline.result.Snippet;
import java.util.ArrayList;
import java.util.List;

/// Each match on a line of its own, in the middle of its text, all matches below one another (a concordance, key word
/// in context); behind it the article's id.
final class ConcordancePage implements PageWriter {

    /// The width where none is known.
    private static final int COLUMNS = 110;

    /// What an id takes, as a rule.
    private static final int ID_COLUMNS = 24;

    private static final int LEAST_CONTEXT = 16;
    private static final int LEAST_AFTER = 8;

    /// How far back and forth to look for text that fills the line, in UTF-16 units.
    private static final int REACH = 400;

    private final TextLayout layout;
    private final int context;
    private final boolean isScreen;

    ConcordancePage(TextLayout layout) {
        this.layout = new TextLayout(layout.palette(), 0, layout.marks());
        this.isScreen = layout.columns() > 0;
        int columns = layout.columns() == 0 ? COLUMNS : layout.columns();
        this.context = Math.max(LEAST_CONTEXT, (columns - ID_COLUMNS) / 2 - 6);
    }

    @Override
    public void write(Answer answer, Out out) {
        if (isScreen && !answer.page().hits().isEmpty()) {
            StyledText head = new StyledText().indent(context + 1).add("match", Style.META);
            head.indent(2 * context + 2 - head.columns()).add("article", Style.META);
            new StyledText().writeTo(out, layout, head);
        }
        for (Hit hit : answer.page().hits()) {
            List<Snippet> passages = new ArrayList<>();
            passages.add(hit.title());
            passages.addAll(hit.snippets());
            for (Snippet passage : passages) {
                String text = text(hit.article(), passage.field());
                for (Mark mark : joined(passage.marks(), text)) {
                    if (mark.end() <= text.length()) {
                        write(text, mark, hit.article().id().value(), out);
                    }
                }
            }
        }
    }

    private static String text(Article article, String field) {
        return switch (field) {
            case "title" -> article.title();
            case "lead" -> article.lead();
            case "body" -> article.body();
            default -> String.join("\n\n", article.extras().getOrDefault(field, List.of()));
        };
    }

    /// Marks with nothing but white space between them are one match.
    private static List<Mark> joined(List<Mark> marks, String text) {
        List<Mark> joined = new ArrayList<>();
        for (Mark mark : marks) {
            if (!joined.isEmpty()
                    && mark.end() <= text.length()
                    && text.substring(joined.getLast().end(), mark.start()).isBlank()) {
                joined.add(new Mark(joined.removeLast().start(), mark.end()));
            } else {
                joined.add(mark);
            }
        }
        return joined;
    }

    private void write(String text, Mark mark, String id, Out out) {
        String edge = layout.marks() ? "*" : "";
        StyledText match = new StyledText().add(edge + text.substring(mark.start(), mark.end()) + edge, Style.MARK);
        String before = shown(text.substring(Math.max(0, mark.start() - REACH), mark.start()), true, context);
        int room = Math.max(LEAST_AFTER, context - match.columns());
        String after = shown(text.substring(mark.end(), Math.min(text.length(), mark.end() + REACH)), false, room);
        StyledText line = new StyledText()
                .indent(context - Width.of(before))
                .add(before, Style.PLAIN)
                .indent(1)
                .append(match)
                .indent(goesOn(text, mark.end()) ? 0 : 1)
                .add(after, Style.PLAIN);
        line.indent(Math.max(2, 2 * context + 2 - line.columns())).add(id, Style.META);
        new StyledText().writeTo(out, layout, line);
    }

    /// Whether something follows without a space, as a stop does.
    private static boolean goesOn(String text, int end) {
        return end < text.length() && !Character.isWhitespace(text.charAt(end));
    }

    /// {@return the end or the beginning of a text that fits beside a match}
    private static String shown(String text, boolean end, int room) {
        StringBuilder visible = new StringBuilder();
        for (String word : text.strip().split("\\s+", -1)) {
            visible.append(visible.isEmpty() ? "" : " ").append(ControlCharacterEscaper.escape(word));
        }
        int[] points = visible.codePoints().toArray();
        StringBuilder fit = new StringBuilder();
        int columns = 0;
        for (int i = 0; i < points.length; i++) {
            int point = points[end ? points.length - 1 - i : i];
            columns += Width.of(point);
            if (columns > room) {
                break;
            }
            fit.insert(end ? 0 : fit.length(), Character.toString(point));
        }
        // A line does not begin with a blank, which would move its match out of the column.
        return end ? fit.toString().stripLeading() : fit.toString();
    }
}
