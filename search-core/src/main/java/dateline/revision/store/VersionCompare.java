package dateline.revision.store;

import dateline.article.Article;
import dateline.result.TextChange;
import dateline.story.compare.WordDiff;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Compares two versions of an article: what of their words differs, white space and boilerplate left out.
///
/// @param boilerplate knows the lines that other articles have as well
record VersionCompare(SharedLines boilerplate) {

    /// Lines of one version alone that are looked up. Where there are more the text is another one.
    private static final int MOST_LINES = 40;

    /// What differs.
    ///
    /// @param words    how many words were changed, added or removed
    /// @param headline whether the title differs
    record Difference(int words, boolean headline) {}

    /// {@return what differs; nothing if only white space or boilerplate does}
    ///
    /// @param before the earlier version
    /// @param after  the later one
    Optional<Difference> between(Article before, Article after) throws IOException {
        int title = words(before.title(), after.title());
        int words = title + words(before.lead(), after.lead());
        if (words(before.body(), after.body()) > 0) {
            words += body(before, after);
        }
        return words == 0 ? Optional.empty() : Optional.of(new Difference(words, title > 0));
    }

    private int body(Article before, Article after) throws IOException {
        List<String> old = SharedLines.lines(before.body());
        List<String> now = SharedLines.lines(after.body());
        Set<String> alone = new HashSet<>(old);
        Set<String> added = new HashSet<>(now);
        alone.removeAll(now);
        added.removeAll(old);
        alone.addAll(added);
        if (alone.size() > MOST_LINES) {
            return words(before.body(), after.body());
        }
        Set<String> dropped = new HashSet<>();
        for (String line : alone) {
            if (boilerplate.has(line, after)) {
                dropped.add(line);
            }
        }
        return words(without(old, dropped), without(now, dropped));
    }

    private static String without(List<String> lines, Set<String> dropped) {
        return String.join(
                "\n", lines.stream().filter(line -> !dropped.contains(line)).toList());
    }

    /// {@return how many words were changed, added or removed: a word in place of another one counts once}
    private static int words(String before, String after) {
        List<String> old = words(before);
        List<String> now = words(after);
        if (old.equals(now)) {
            return 0;
        }
        int words = 0;
        int deleted = 0;
        List<TextChange> changes = new ArrayList<>(WordDiff.between(String.join(" ", old), String.join(" ", now)));
        for (TextChange change : changes) {
            int length = words(change.text()).size();
            switch (change.kind()) {
                case DELETE -> {
                    words += length;
                    deleted = length;
                }
                case INSERT -> {
                    words += Math.max(0, length - deleted);
                    deleted = 0;
                }
                case EQUAL -> deleted = 0;
            }
        }
        return words;
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : Arrays.asList(text.strip().split("\\s+", -1));
    }
}
