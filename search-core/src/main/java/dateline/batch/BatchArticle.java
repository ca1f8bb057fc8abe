package dateline.batch;

import java.util.Objects;

/// An article as it is exported: what it takes to compare it with others.
///
/// @param id          its id
/// @param text        the name of its text: articles with the same name are copies, word for word
/// @param fingerprint samples of its words, numbers and names, in Base64
/// @param language    tag of its language, as stated or detected
/// @param body        its body
/// @since 0.1
public record BatchArticle(String id, long text, String fingerprint, String language, String body) {

    private static final int COLUMNS = 5;

    /// Checks the values.
    public BatchArticle {
        Objects.requireNonNull(id, "id must not be null");
        Objects.requireNonNull(fingerprint, "fingerprint must not be null");
        Objects.requireNonNull(language, "language must not be null");
        Objects.requireNonNull(body, "body must not be null");
    }

    /// {@return the article of a line of [BandExport#ARTICLES]}
    ///
    /// @param line the line
    /// @throws IllegalArgumentException if it is not such a line
    public static BatchArticle parse(String line) {
        Objects.requireNonNull(line, "line must not be null");
        String[] columns = line.split("\t", -1);
        if (columns.length != COLUMNS) {
            throw new IllegalArgumentException("a line of articles has " + COLUMNS + " columns, not " + columns.length);
        }
        return new BatchArticle(
                Columns.unescaped(columns[0]),
                StoryBatch.text(columns[1]),
                columns[2],
                columns[3],
                Columns.unescaped(columns[4]));
    }

    /// {@return the line of the article, without its end: id, name of the text, fingerprint, language and body,
    /// separated by tabs; a tab, line feed, carriage return or backslash in them as `\\t`, `\\n`, `\\r`, `\\\\`}
    public String toLine() {
        return Columns.escaped(id)
                + '\t'
                + StoryBatch.name(text)
                + '\t'
                + fingerprint
                + '\t'
                + language
                + '\t'
                + Columns.escaped(body);
    }
}
