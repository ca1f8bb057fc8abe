package dateline.cli.output;

import dateline.article.Article;
import dateline.format.Amount;
import dateline.format.Dates;
import dateline.format.StorySize;
import dateline.result.Story;
import dateline.result.StoryArticle;
import java.time.LocalDate;
import java.util.List;

/// A story with all its copies, for reading.
public final class StoryPrinter {

    private static final String DOT = " · ";

    private final TextLayout layout;
    private final Out out;

    /// Makes a writer.
    ///
    /// @param layout palette and width
    /// @param out    where to
    public StoryPrinter(TextLayout layout, Out out) {
        this.layout = layout;
        this.out = out;
    }

    /// Writes a story, the earliest article first.
    ///
    /// @param story the story
    /// @param asked id of the article whose story it is
    public void write(Story story, String asked) {
        new StyledText()
                .add(StorySize.of(story), Style.TITLE)
                .add(period(story) + DOT + "story " + story.id(), Style.META)
                .writeTo(out, layout, new StyledText());
        int digits = Integer.toString(story.articles().size()).length();
        int rank = 0;
        for (StoryArticle each : story) {
            rank++;
            out.print("\n");
            write(each, story, rank, digits, asked);
        }
        for (String line : ContentsText.lines(story.contents())) {
            out.print("\n");
            new StyledText().add(line, Style.PLAIN).writeTo(out, layout, new StyledText());
        }
    }

    /// {@return from the first to the last day on which it was printed}
    private static String period(Story story) {
        List<LocalDate> days = story.stream()
                .flatMap(each -> each.article().published().firstDay().stream())
                .sorted()
                .toList();
        if (days.isEmpty()) {
            return "";
        }
        boolean isOneDay = days.getFirst().equals(days.getLast());
        return DOT + days.getFirst() + (isOneDay ? "" : " to " + days.getLast());
    }

    private void write(StoryArticle each, Story story, int rank, int digits, String asked) {
        Article article = each.article();
        String number = Integer.toString(rank);
        StyledText head = new StyledText()
                .indent(digits - number.length())
                .add(number, Style.RANK)
                .indent(2);
        new StyledText()
                .add(article.title().isEmpty() ? "(no title)" : article.title(), Style.TITLE)
                .writeTo(out, layout, head);
        StyledText about = new StyledText();
        append(about, article.publisher().orElse(""));
        append(about, Dates.minute(article.published()));
        append(about, article.id().value());
        append(about, Amount.of(article.wordCount(), "word"));
        about.writeTo(out, layout, new StyledText().indent(digits + 2));
        new StyledText()
                .add(how(each, story, asked), Style.PLAIN)
                .writeTo(out, layout, new StyledText().indent(digits + 2));
    }

    private static void append(StyledText about, String part) {
        if (!part.isEmpty()) {
            about.add(about.isEmpty() ? "" : DOT, Style.META).add(part, Style.META);
        }
    }

    private static String how(StoryArticle each, Story story, String asked) {
        boolean isAsked = each.article().id().value().equals(asked);
        if (story.articles().size() == 1) {
            return "this article, without copies";
        }
        return (isAsked ? "this article: " : "") + how(each, story);
    }

    private static String how(StoryArticle each, Story story) {
        if (each.isOriginal()) {
            return each.article().published().firstDay().isPresent()
                    ? "the earliest"
                    : "taken for the original, as no date tells";
        }
        long percent = Math.round(100 * each.similarity());
        String of = each.of().equals(story.original().article().id())
                ? ""
                : " of " + each.of().value();
        return switch (each.kind()) {
            case SAME -> "the same words" + (of.isEmpty() ? "" : " as" + of.substring(3));
            case NEAR -> "near copy" + of + ", " + percent + " % of the shorter";
            case REWRITE -> "likely rewrite" + of + ", " + percent + " % of the sentences' skeleton";
        };
    }
}
