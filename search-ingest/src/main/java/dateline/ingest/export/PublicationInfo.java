package dateline.ingest.export;

import dateline.ingest.record.RawRecord;
import dateline.ingest.resolve.DateMention;
import dateline.ingest.resolve.DateText;
import java.util.Optional;

/// Where and when a document appeared, in one value: `The Harbour Post ; Carrick [Carrick]14 Nov 2022.`, or
/// `Harbour Post. 11/14/2022, p4`.
///
/// @param text      the whole
/// @param publisher the paper; may be empty
/// @param published the day; may be empty
record PublicationInfo(String text, String publisher, String published) {

    private static final int LONGEST = 400;

    /// {@return what a value says}
    ///
    /// @param text the value
    static PublicationInfo of(String text) {
        if (text.length() > LONGEST) {
            return new PublicationInfo(text, "", "");
        }
        Optional<DateMention> date = DateText.all(text, LONGEST).stream()
                .filter(mention -> mention.date().firstDay().isPresent())
                .findFirst();
        int end = date.map(DateMention::start).orElseGet(() -> firstDigit(text));
        String before = text.substring(0, end);
        for (String mark : new String[] {";", "[", ": "}) {
            int at = before.indexOf(mark);
            before = at > 0 ? before.substring(0, at) : before;
        }
        return new PublicationInfo(
                text,
                before.strip().replaceFirst("[\\s.,:;(]+$", ""),
                date.map(found -> text.substring(found.start(), found.end())).orElse(""));
    }

    private static int firstDigit(String text) {
        int i = 0;
        while (i < text.length() && !Character.isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /// Adds what the record does not say in fields of their own.
    void addTo(RawRecord.Builder record) {
        record.add("publication_info", text);
        if (!record.has("publisher")) {
            record.add("publisher", publisher);
        }
        if (!record.has("published")) {
            record.add("published", published);
        }
    }
}
