package dateline.ingest.xml;

import dateline.article.Field;
import dateline.article.Origin;
import dateline.ingest.field.FieldNames;
import dateline.ingest.record.RawRecord;
import java.util.Optional;

/// Tells summaries from whole texts in feeds, whose `description` may be either: where an item has no other text and
/// this is as long as an article, it is the article; where it says the same as the other text, it says nothing.
final class WholeText {

    private static final String DESCRIPTION = "description";

    /// From so many UTF-16 units and paragraphs on, a text is no summary.
    private static final int LONG = 1000;

    private static final int PARAGRAPHS = 3;

    private WholeText() {}

    /// {@return an item's record with its text where it belongs}
    ///
    /// @param record the record as the feed has it
    static RawRecord in(RawRecord record) {
        String description = record.first(DESCRIPTION);
        if (description.length() < LONG) {
            return record;
        }
        boolean other = false;
        boolean same = false;
        for (int i = 0; i < record.size(); i++) {
            boolean body =
                    FieldNames.match(record.key(i)).map(FieldNames.Match::field).equals(Optional.of(Field.BODY));
            other |= body;
            same |= body && record.value(i).equals(description);
        }
        boolean whole = !other && paragraphs(description) >= PARAGRAPHS;
        return same || whole ? moved(record, same) : record;
    }

    private static RawRecord moved(RawRecord record, boolean same) {
        RawRecord.Builder moved =
                RawRecord.builder(record.evidence(), record.where()).plain();
        record.forEach((key, value) -> {
            if (!key.equals(DESCRIPTION)) {
                moved.add(key, value);
            } else if (!same) {
                moved.add("content", value, new Origin("feed: " + DESCRIPTION, 1));
            }
        });
        return moved.build();
    }

    private static int paragraphs(String text) {
        int paragraphs = 1;
        int at = text.indexOf("\n\n");
        while (at >= 0) {
            paragraphs++;
            at = text.indexOf("\n\n", at + 2);
        }
        return paragraphs;
    }
}
