package dateline.cli.shell;

import org.jline.reader.impl.DefaultParser;

/// Parts a line of the shell at its spaces, but for those of a value in quotation marks, `publisher:"Harbour Wire"`,
/// which is completed as a whole. Quotation marks and backslashes else mean what they mean to the query language.
final class ShellTokenizer extends DefaultParser {

    ShellTokenizer() {
        setQuoteChars(new char[0]);
        setEscapeChars(new char[0]);
    }

    @Override
    public boolean isDelimiterChar(CharSequence line, int position) {
        return super.isDelimiterChar(line, position) && !isInsideValue(line, position);
    }

    private static boolean isInsideValue(CharSequence line, int position) {
        boolean value = false;
        boolean open = false;
        for (int i = 0; i < position; i++) {
            if (line.charAt(i) == '"') {
                open = !open;
                value = open && i > 0 && line.charAt(i - 1) == ':';
            }
        }
        return value;
    }
}
