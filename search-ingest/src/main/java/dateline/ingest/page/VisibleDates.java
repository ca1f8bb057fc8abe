package dateline.ingest.page;

import dateline.ingest.page.text.ShortText;
import dateline.ingest.page.text.Text;
import dateline.ingest.words.LanguageFiles;
import dateline.words.WordLists;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// The dates that a reader sees near the headline, the nearest first: `time` elements, and short lines with a date.
///
/// @param published those that may be of publication
/// @param modified those that say that they are of a change
/// @param beside the nearest of `published` that stands below the headline or right above it, not farther above,
///         where mastheads carry the day
record VisibleDates(List<Found<PageDate>> published, List<Found<PageDate>> modified, Optional<Found<PageDate>> beside) {

    private static final int MAX_LINE = 160;
    private static final int MAX_LEAD = 40;
    /// How many blocks before and after the headline are looked at.
    private static final int BEFORE = 8;
    private static final int AFTER = 20;
    private static final int RIGHT_ABOVE = 2;

    /// A day and a year have at least as many.
    private static final int MIN_DIGITS = 5;

    /// Sentences with more letters are of the article, not about it.
    private static final int MAX_LETTERS = 50;

    private static final WordLists WORDS = LanguageFiles.lists("page-dates.txt");
    private static final Set<String> PUBLISHED_LAST = WORDS.all("published_last");
    private static final Set<String> PUBLISHED_WORDS = Stream.of(WORDS.all("published"), PUBLISHED_LAST)
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> CHANGE_WORDS = WORDS.all("updated");
    private static final Set<String> OTHER_WORDS = WORDS.all("other");

    private static final Pattern SHORT_DAY = Pattern.compile("[0-3]?[0-9][./-][0-3]?[0-9][./-][0-9]{2}");

    private static final String DASHES = "-–—";

    VisibleDates {
        published = List.copyOf(published);
        modified = List.copyOf(modified);
    }

    /// A date seen, and how far from the headline.
    private record Seen(Found<PageDate> date, boolean change, boolean beside, int distance) {}

    /// @param headline the block of the headline
    static VisibleDates read(Blocks page, int headline) {
        List<Seen> seen = new ArrayList<>();
        for (Blocks.Stamp stamp : page.stamps()) {
            if (isNear(stamp.block(), headline)) {
                time(stamp.element(), stamp.block(), headline, seen);
            }
        }
        int end = Math.min(page.size(), headline + AFTER);
        for (int i = Math.max(0, headline - BEFORE); i < end; i++) {
            Block block = page.get(i);
            if (i == headline) {
                heading(block.text(), i, seen);
            } else if (block.text().length() <= MAX_LINE) {
                line(block.text(), i, headline, seen);
            }
        }
        if (seen.isEmpty()) {
            labelled(page, headline, seen);
        }
        seen.sort(Comparator.comparingInt(Seen::distance));
        return new VisibleDates(
                seen.stream().filter(date -> !date.change()).map(Seen::date).toList(),
                seen.stream().filter(Seen::change).map(Seen::date).toList(),
                seen.stream()
                        .filter(date -> date.beside() && !date.change())
                        .map(Seen::date)
                        .findFirst());
    }

    /// A day may stand in the heading, before or behind the headline.
    private static void heading(String text, int block, List<Seen> seen) {
        HeadingDay.of(text).ifPresent(day -> seen.add(seen(day.date(), PageSource.TEXT, false, block, block)));
    }

    /// Far from the headline, in a column of its own, a date counts where it stands behind a word such as `Published`,
    /// or below it.
    private static void labelled(Blocks page, int headline, List<Seen> seen) {
        for (Blocks.Stamp stamp : page.stamps()) {
            if (stamp.element().hasAttr("pubdate")) {
                time(stamp.element(), stamp.block(), headline, seen);
            }
        }
        for (int i = 0; i < page.size(); i++) {
            String text = page.get(i).text();
            if (text.length() > MAX_LINE || Text.digits(text) < MIN_DIGITS) {
                continue;
            }
            boolean here = text.length() <= MAX_LEAD
                    ? says(PUBLISHED_WORDS, text)
                    : isShortSentence(page.get(i))
                            && (says(PUBLISHED_WORDS, beforeDay(text)) || says(PUBLISHED_LAST, lastWord(text)));
            String above = i == 0 ? "" : page.get(i - 1).text();
            boolean below = text.length() <= MAX_LEAD && above.length() <= MAX_LEAD && says(PUBLISHED_WORDS, above);
            if (here || below) {
                days(text, i, headline, seen);
            }
        }
    }

    /// The words before the first day: in a sentence, `that date` behind a day speaks of what takes place on it.
    private static String beforeDay(String text) {
        return PageDate.all(text).stream()
                .findFirst()
                .map(day -> text.substring(0, day.mention().start()))
                .orElse("");
    }

    private static String lastWord(String text) {
        return text.substring(text.strip().lastIndexOf(' ') + 1);
    }

    private static boolean isNear(int block, int headline) {
        return block >= headline - BEFORE && block < headline + AFTER;
    }

    private static Seen seen(PageDate date, PageSource origin, boolean change, int block, int headline) {
        return new Seen(new Found<>(date, origin), change, block >= headline - RIGHT_ABOVE, distance(block, headline));
    }

    private static int distance(int block, int headline) {
        return block >= headline ? block - headline : 2 * (headline - block);
    }

    private static void time(Element time, int block, int headline, List<Seen> seen) {
        String text = Text.squeeze(ShortText.of(time, MAX_LINE));
        Optional<PageDate> date = PageDate.read(time.attr("datetime")).or(() -> PageDate.read(text));
        boolean change = says(CHANGE_WORDS, time.attr("class") + " " + text + " " + before(time));
        date.ifPresent(value -> seen.add(seen(value, PageSource.TIME, change, block, headline)));
    }

    /// The words right before a `time` element, as in `Updated <time>`.
    private static String before(Element time) {
        Node previous = time.previousSibling();
        if (previous instanceof TextNode node && node.isBlank()) {
            previous = previous.previousSibling();
        }
        if (previous instanceof TextNode node) {
            String text = node.getWholeText();
            return text.substring(Math.max(0, text.length() - MAX_LEAD));
        }
        return previous instanceof Element element && !element.normalName().equals("time")
                ? ShortText.of(element, MAX_LEAD)
                : "";
    }

    private static void line(String shown, int block, int headline, List<Seen> seen) {
        String text = spaced(shown);
        if (Text.endsSentence(text) && Text.size(text) > MAX_LETTERS) {
            return;
        }
        days(text, block, headline, seen);
    }

    private static void days(String text, int block, int headline, List<Seen> seen) {
        int from = 0;
        List<PageDate> matches = PageDate.all(text);
        if (matches.isEmpty() && text.length() <= MAX_LEAD) {
            matches = shortDay(text);
        }
        if (isSpan(text, matches)) {
            return;
        }
        for (PageDate match : matches) {
            String lead = text.substring(from, match.mention().start());
            from = match.mention().start();
            if (!says(OTHER_WORDS, lead)) {
                seen.add(seen(match, PageSource.TEXT, says(CHANGE_WORDS, lead), block, headline));
            }
        }
    }

    /// A line of one day without its century, such as `28.01.22`.
    private static List<PageDate> shortDay(String text) {
        return SHORT_DAY.matcher(text.strip()).matches()
                ? PageDate.read(text).stream().toList()
                : List.of();
    }

    /// A sentence about the article itself: `This article was published on 4 May 2019.`
    private static boolean isShortSentence(Block block) {
        return block.sentences() <= 2 && block.size() <= MAX_LINE && 3 * block.linkSize() < block.size();
    }

    /// The text with a space wherever a capital follows a small letter, as in `By Lena OkaforMar 5, 2025`, which styles
    /// and not spaces keep apart.
    private static String spaced(String text) {
        StringBuilder spaced = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (i > 0 && Character.isUpperCase(c) && Character.isLowerCase(text.charAt(i - 1))) {
                spaced.append(' ');
            }
            spaced.append(c);
        }
        return spaced.toString();
    }

    /// True for two days with a dash between them, on which something takes place.
    private static boolean isSpan(String text, List<PageDate> matches) {
        if (matches.size() != 2) {
            return false;
        }
        String between = text.substring(
                        matches.getFirst().mention().end(),
                        matches.getLast().mention().start())
                .strip();
        return between.length() == 1 && DASHES.indexOf(between.charAt(0)) >= 0;
    }

    private static boolean says(Set<String> words, String text) {
        StringBuilder word = new StringBuilder();
        String lower = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i <= lower.length(); i++) {
            if (i < lower.length() && Character.isLetter(lower.charAt(i))) {
                word.append(lower.charAt(i));
            } else {
                if (words.contains(word.toString())) {
                    return true;
                }
                word.setLength(0);
            }
        }
        return false;
    }
}
