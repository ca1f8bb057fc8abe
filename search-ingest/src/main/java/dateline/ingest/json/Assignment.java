package dateline.ingest.json;

import dateline.ingest.record.FileHead;
import dateline.ingest.record.Input;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What stands before the JSON of a script: an assignment (`window.YTD.tweets.part0 = [`, `var articles = [`, `export
/// default [`), a call (`show([`), or what keeps a page from running it (`)]}',`, `while(1);`).
final class Assignment {

    private static final int LONGEST = 400;

    private static final Pattern BEFORE = Pattern.compile("(?:/\\*[^*]{0,200}\\*/\\s*)?"
            + "(?:export\\s+default\\s"
            + "|(?:(?:export\\s+)?(?:var|let|const)\\s+)?[A-Za-z_$][\\w$.\\[\\]\"']{0,199}\\s*="
            + "|[A-Za-z_$][\\w$.]{0,99}\\s*\\("
            + "|\\)\\]\\}'?,?"
            + "|(?:while\\s*\\(1\\)|for\\s*\\(;;\\)|throw 1)\\s*;)"
            + "\\s*(?=\\[\\s*[\\[{]|\\{\\s*\")");

    private Assignment() {}

    /// {@return how many characters of a text stand before its JSON, all of them ASCII; 0 where it is no script}
    ///
    /// @param text how it begins, without a byte order mark
    static int length(String text) {
        int first = 0;
        while (first < text.length() && first < LONGEST && text.charAt(first) <= ' ') {
            first++;
        }
        Matcher before = BEFORE.matcher(text).region(first, Math.min(text.length(), first + 2 * LONGEST));
        return before.lookingAt() ? before.end() : 0;
    }

    /// {@return the JSON of a file as UTF-8, without what stands before it}
    ///
    /// @param input the file
    /// @throws IOException if it cannot be read
    static InputStream skip(Input input) throws IOException {
        FileHead head = input.head();
        int before = length(head.text());
        InputStream bytes = input.utf8();
        if (before > 0) {
            boolean marked = head.charset().equals(StandardCharsets.UTF_8) && head.has(0, 0xEF, 0xBB, 0xBF);
            bytes.readNBytes(before + (marked ? 3 : 0));
        }
        return bytes;
    }
}
