package dateline.ingest.text;

import dateline.ingest.record.RawRecord;

/// Finds the fields in a plain text, for formats whose files hold one.
public final class TextFields {

    private TextFields() {}

    /// {@return a record with what a text states: headline, byline, date, dateline and body}
    ///
    /// @param text   the text, its paragraphs separated by blank lines
    /// @param record what is known of it; with a title, the text begins behind it
    public static RawRecord read(String text, RawRecord.Builder record) {
        return new TextArticle(text, record).record();
    }
}
