package dateline.ingest.text;

import dateline.ingest.words.LanguageFiles;
import dateline.words.WordLists;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Lines that belong to the page an article was on, not to the article, as `boilerplate.txt` and
/// `line-beginnings.txt` list them.
final class BoilerplateLine {

    private static final WordLists WHOLE = LanguageFiles.lists("boilerplate.txt");

    private static final Set<String> ADVERTISEMENTS = WHOLE.all("advertisement", "text_advertisement");

    private static final Set<String> BUTTONS = WHOLE.all("line", "text_line", "advertisement", "text_advertisement");

    /// Headings after which only links to other articles come.
    private static final Set<String> HEADINGS = WHOLE.all("heading", "text_heading");

    private static final List<String> BEGINNINGS =
            LanguageFiles.lists("line-beginnings.txt").all("pointer", "text_pointer").stream()
                    .map(written -> written.endsWith("…") ? written.substring(0, written.length() - 1) : written)
                    .toList();

    /// What newsrooms end a story with.
    private static final Set<String> END_MARKS = Set.of("", "30", "ends", "(ends)", "(end)", "end");

    /// The longest such line, in UTF-16 units.
    private static final int LONGEST = 120;

    private BoilerplateLine() {}

    /// {@return whether a line at the end of a text is no part of it}
    ///
    /// @param line a line
    static boolean isTail(String line) {
        if (line.length() > LONGEST) {
            return false;
        }
        String plain = plain(line);
        if (BUTTONS.contains(plain)
                || HEADINGS.contains(plain)
                || TextLine.isRule(line)
                || END_MARKS.contains(plain)
                || (line.startsWith("((") && line.endsWith("))"))) {
            return true;
        }
        return BEGINNINGS.stream().anyMatch(plain::startsWith) || plain.endsWith("all rights reserved");
    }

    /// {@return whether a line is that of a button of the page, such as `Share`}
    ///
    /// @param line a line
    static boolean isButton(String line) {
        return BUTTONS.contains(plain(line));
    }

    /// {@return whether a line within a text says that an advertisement stood there}
    ///
    /// @param line a line
    static boolean isAdvertisement(String line) {
        return line.length() <= LONGEST && ADVERTISEMENTS.contains(plain(line));
    }

    /// {@return whether a line is a heading over links to other articles}
    ///
    /// @param line a line
    static boolean isHeadingOfLinks(String line) {
        return line.length() <= LONGEST && HEADINGS.contains(plain(line));
    }

    private static String plain(String line) {
        String plain = line.strip().toLowerCase(Locale.ROOT).replace('’', '\'');
        int end = plain.length();
        while (end > 0 && ":.!»›>|•*-–—".indexOf(plain.charAt(end - 1)) >= 0 && !plain.endsWith("...")) {
            end--;
        }
        int start = 0;
        while (start < end && "«‹<|•*-–—# ".indexOf(plain.charAt(start)) >= 0) {
            start++;
        }
        return plain.substring(start, end).strip();
    }
}
