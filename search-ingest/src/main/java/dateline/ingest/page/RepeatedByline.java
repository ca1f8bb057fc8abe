package dateline.ingest.page;

import dateline.ingest.page.text.Text;
import dateline.ingest.resolve.Byline;
import dateline.ingest.resolve.DateText;
import dateline.ingest.words.LanguageFiles;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Tells lines above a story that say who wrote it and when, where the page is already known to say that.
///
/// @param authors the authors
/// @param days    the days on which it was published and changed
record RepeatedByline(List<String> authors, List<LocalDate> days) {

    private static final int LONGEST = 160;
    private static final int MOST_PARTS = 6;

    private static final Pattern READING = Pattern.compile(LanguageFiles.alternatives("line-words.txt", "reading"));

    /// {@return whether a paragraph says nothing but what is known: `By Ann Person | 3 May 2023`}
    boolean is(String paragraph) {
        if (paragraph.isBlank() || paragraph.length() > LONGEST) {
            return false;
        }
        boolean known = false;
        for (String part : paragraph.split("[|·•⋅\n]", MOST_PARTS)) {
            String text = part.strip();
            boolean is = isDay(text) || isAuthor(text);
            if (!is && !text.isEmpty() && !isReadingTime(text)) {
                return isByline(BylineLine.of(paragraph));
            }
            known |= is;
        }
        return known || isReadingTime(paragraph.strip());
    }

    private boolean isByline(BylineLine line) {
        List<String> known = authors.stream().map(Text::skeleton).toList();
        return line.isWhole()
                && !line.names().isEmpty()
                && line.names().stream().allMatch(name -> known.contains(Text.skeleton(name)));
    }

    private boolean isDay(String text) {
        return DateText.read(text)
                .flatMap(mention -> mention.date()
                        .firstDay()
                        .filter(days::contains)
                        .or(() -> mention.swapped().date().firstDay().filter(days::contains)))
                .isPresent();
    }

    private boolean isAuthor(String text) {
        List<String> known = authors.stream().map(Text::skeleton).toList();
        String letters = Text.skeleton(text);
        if (known.stream().noneMatch(letters::contains)) {
            return false;
        }
        List<String> named = Byline.of(text).authors();
        boolean bare = named.size() == 1 && letters.equals(Text.skeleton(named.getFirst()));
        return (bare || Byline.opens(text))
                && !named.isEmpty()
                && named.stream().allMatch(name -> known.contains(Text.skeleton(name)));
    }

    /// `5 min read`, `Lesezeit: 3 Minuten`.
    private static boolean isReadingTime(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        boolean minutes = lower.contains("min") && lower.chars().anyMatch(Character::isDigit);
        return minutes && text.length() <= 30 && READING.matcher(lower).find();
    }
}
