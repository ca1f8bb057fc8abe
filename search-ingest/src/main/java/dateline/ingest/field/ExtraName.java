package dateline.ingest.field;

import dateline.article.Article;

/// Names for extra fields, made of the names that files have.
final class ExtraName {

    private static final int LONGEST = 100;

    private ExtraName() {}

    /// {@return a name that an article takes: other characters than letters, digits, `_`, `-` and `.` become `_`; a
    /// name that an article's own field has, or that begins otherwise than with a letter, gets `x_` before it}
    ///
    /// @param key the name in the file
    static String of(String key) {
        if (Article.isExtraName(key)) {
            return key;
        }
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < key.length() && name.length() < LONGEST - 2; ) {
            int c = key.codePointAt(i);
            i += Character.charCount(c);
            boolean fits = Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
            if (fits) {
                name.appendCodePoint(c);
            } else if (!name.isEmpty() && name.charAt(name.length() - 1) != '_') {
                name.append('_');
            }
        }
        String made = name.toString();
        return Article.isExtraName(made) ? made : "x_" + made;
    }
}
