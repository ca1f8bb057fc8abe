package dateline.ingest.markdown;

import dateline.article.Origin;
import dateline.ingest.record.RawRecord;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/// What the name of a post's file says, as Jekyll has it: `2022-11-14-strike-ends.md`.
///
/// @param day   the day
/// @param title the words behind it, the first in capitals; empty where there are none
record PostName(LocalDate day, String title) {

    private static final int DAY = "2022-11-14".length();
    private static final Origin ORIGIN = new Origin("file name", 0.9);

    /// {@return what a name says, if it has the form}
    ///
    /// @param path the name, with folders or without
    static Optional<PostName> of(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        String stem = dot < 0 ? name : name.substring(0, dot);
        boolean separated = stem.length() == DAY || (stem.length() > DAY && "-_ ".indexOf(stem.charAt(DAY)) >= 0);
        if (!separated) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(stem.substring(0, DAY));
            String words =
                    stem.substring(DAY).replace('-', ' ').replace('_', ' ').strip();
            String title = words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
            return Optional.of(new PostName(day, title));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// Adds what the record does not say itself.
    void add(RawRecord.Builder record) {
        if (!record.has("date")) {
            record.add("date", day.toString(), ORIGIN);
        }
        if (!record.has("title")) {
            record.add("title", title, ORIGIN);
        }
    }
}
