package dateline.ingest.json;

import dateline.ingest.record.RawRecord;
import java.util.Locale;
import java.util.Set;

/// The blocks of which some publishing systems put an article together: objects in an array, each with a `type` and its
/// `content`, or `text`.
///
/// Of `[{"type": "byline", "content": "By A"}, {"type": "text", "content": "One."}, {"type": "text", "content":
/// "Two."}]` the texts are the array's own values; what is of another type is a field of the article by that type's
/// name.
final class ContentBlocks {

    private static final Set<String> TEXTS = Set.of(
            "text",
            "paragraph",
            "p",
            "html",
            "sanitizedhtml",
            "rawhtml",
            "header",
            "heading",
            "subheading",
            "quote",
            "blockquote",
            "pullquote",
            "list",
            "listitem");

    private static final String TYPE = ".type";
    private static final String CONTENT = ".content";
    private static final String TEXT = ".text";

    private ContentBlocks() {}

    /// Names the content of an object in an array for its type.
    ///
    /// @param record has the object's fields
    /// @param from   which of the record's values is the object's first; it has all behind it
    /// @param path   the array's path, with which the names of the object's fields begin
    static void name(RawRecord.Builder record, int from, String path) {
        String type = "";
        boolean hasContent = false;
        for (int i = from; i < record.size(); i++) {
            if (record.key(i).equals(path + TYPE)) {
                type = letters(record.value(i));
            }
            hasContent |= record.key(i).equals(path + CONTENT) || record.key(i).equals(path + TEXT);
        }
        if (type.isEmpty() || !hasContent) {
            return;
        }
        for (int i = from; i < record.size(); i++) {
            if (record.key(i).equals(path + TEXT)) {
                record.rename(i, path);
            } else if (record.key(i).equals(path + CONTENT)) {
                record.rename(i, TEXTS.contains(type) ? path : "content." + type);
            }
        }
    }

    private static String letters(String type) {
        StringBuilder letters = new StringBuilder();
        type.toLowerCase(Locale.ROOT).chars().filter(Character::isLetter).forEach(c -> letters.append((char) c));
        return letters.toString();
    }
}
