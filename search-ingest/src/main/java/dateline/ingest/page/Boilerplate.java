package dateline.ingest.page;

import dateline.ingest.page.text.Text;
import dateline.ingest.words.LanguageFiles;
import dateline.words.WordLists;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Short texts that stand around articles and are never part of one: the words of buttons, notices and headings of
/// other boxes, as `boilerplate.txt` and `line-beginnings.txt` list them.
final class Boilerplate {

    private static final int LONGEST = 48;
    private static final int LONGEST_NOTE = 500;
    private static final int LONGEST_POINTER = 24;

    private static final WordLists BEGINNINGS = LanguageFiles.lists("line-beginnings.txt");

    private static final Set<String> LINES =
            LanguageFiles.lists("boilerplate.txt").all("line", "heading", "advertisement", "page_line").stream()
                    .map(Text::skeleton)
                    .collect(Collectors.toUnmodifiableSet());

    /// Beginnings of a line that sends the reader to another text.
    private static final List<String> POINTERS = List.copyOf(BEGINNINGS.all("pointer", "page_pointer"));

    private static final List<Note> NOTES =
            BEGINNINGS.all("feed_note").stream().map(Note::of).toList();

    private Boilerplate() {}

    /// How a note of a feed begins, and what stands between the names of the item and of the site.
    private record Note(String start, String middle) {

        static Note of(String written) {
            int gap = written.indexOf('…');
            return new Note(written.substring(0, gap), written.substring(gap + 1) + " ");
        }
    }

    /// True where `text` begins as a pointer to another text does.
    static boolean begins(String text) {
        String start =
                text.substring(0, Math.min(text.length(), LONGEST_POINTER)).toLowerCase(Locale.ROOT);
        return POINTERS.stream().anyMatch(start::startsWith);
    }

    /// True for what the most usual system for blogs writes below each item of a feed: `The post X appeared first on
    /// Y.`
    static boolean isFeedNote(String text) {
        return text.length() <= LONGEST_NOTE
                && NOTES.stream().anyMatch(note -> text.startsWith(note.start()) && text.contains(note.middle()));
    }

    /// True where `text` is one of the lines, case, punctuation, spaces and counts (`12 comments`) aside.
    static boolean matches(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        String letters = Text.skeleton(text);
        int first = 0;
        int end = letters.length();
        while (first < end && Character.isDigit(letters.charAt(first))) {
            first++;
        }
        while (end > first && Character.isDigit(letters.charAt(end - 1))) {
            end--;
        }
        return LINES.contains(letters.substring(first, end));
    }
}
