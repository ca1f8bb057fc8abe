package dateline.ingest.mail;

import dateline.ingest.record.Charsets;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words of a header in another charset: `=?utf-8?B?S3LDpG5l?=` (RFC 2047).
///
/// Many programs cut a text into such words between the bytes of one letter, or name a charset that the bytes are not
/// in: words that follow one another are joined before they are decoded, and their charset is checked as that of a
/// body.
final class EncodedWords {

    private static final Pattern WORD =
            Pattern.compile("=\\?([^?*\\s]{1,40})(?:\\*[^?\\s]*)?\\?([bBqQ])\\?([^?]*)\\?=");

    private static final char UNREADABLE = '\uFFFD';
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private EncodedWords() {}

    /// {@return a text with its encoded words decoded}
    ///
    /// @param text the value of a field, on one line
    static String decode(String text) {
        if (!text.contains("=?")) {
            return text;
        }
        StringBuilder decoded = new StringBuilder(text.length());
        ByteArrayOutputStream run = new ByteArrayOutputStream();
        String charset = "";
        int from = 0;
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            String between = text.substring(from, word.start());
            boolean joined = from > 0 && between.isBlank();
            if (!joined || !charset.equalsIgnoreCase(word.group(1))) {
                decoded.append(decode(run, charset)).append(joined ? "" : between);
                charset = word.group(1);
            }
            boolean base64 = word.group(2).equalsIgnoreCase("B");
            run.writeBytes(base64 ? base64(word.group(3)) : quoted(word.group(3)));
            from = word.end();
        }
        return decoded.append(decode(run, charset))
                .append(text, from, text.length())
                .toString();
    }

    private static String decode(ByteArrayOutputStream run, String charset) {
        byte[] bytes = run.toByteArray();
        run.reset();
        return bytes.length == 0 ? "" : decode(bytes, charset);
    }

    /// {@return bytes as text}
    ///
    /// @param bytes   the bytes
    /// @param charset the name of the charset that is stated for them
    static String decode(byte[] bytes, String charset) {
        Optional<Charset> stated = Charsets.named(charset);
        String text = new String(bytes, Charsets.detect(bytes, bytes.length, true, stated));
        // A word is too short to tell a charset by, but not to tell that it is not the stated one.
        return text.indexOf(UNREADABLE) < 0 ? text : new String(bytes, WESTERN);
    }

    /// {@return what letters of base64 stand for; others among them are left out}
    static byte[] base64(String text) {
        return Base64.getMimeDecoder().decode(complete(text.replaceAll("[^A-Za-z0-9+/]", "")));
    }

    /// What is cut off within four letters says nothing in a last one alone.
    private static String complete(String letters) {
        return letters.length() % 4 == 1 ? letters.substring(0, letters.length() - 1) : letters;
    }

    private static byte[] quoted(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int high = c == '=' && i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
            int low = high < 0 ? -1 : Character.digit(text.charAt(i + 2), 16);
            if (low >= 0) {
                bytes.write(16 * high + low);
                i += 2;
            } else {
                bytes.writeBytes((c == '_' ? " " : String.valueOf(c)).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
