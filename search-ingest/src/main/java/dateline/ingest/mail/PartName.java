package dateline.ingest.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;

/// What an attached file is called: in its disposition, or in its type, in one piece or several (RFC 2231).
final class PartName {

    private PartName() {}

    /// {@return the name, or an empty text}
    ///
    /// @param disposition the value of `Content-Disposition`; may be empty
    /// @param type        the value of `Content-Type`; may be empty
    static String of(String disposition, String type) {
        String name = parameter(disposition, "filename");
        return name.isEmpty() ? parameter(type, "name") : name;
    }

    private static String parameter(String value, String wanted) {
        Map<Integer, NameValuePair> pieces = new TreeMap<>();
        for (NameValuePair pair : RawFieldParser.DEFAULT
                .parseRawBody(new RawField("Content-Type", value))
                .getParams()) {
            String name = pair.getName().toLowerCase(Locale.ROOT);
            String rest = name.startsWith(wanted) ? name.substring(wanted.length()) : "-";
            if (rest.isEmpty() || rest.equals("*")) {
                pieces.put(rest.isEmpty() ? 0 : -1, pair);
            } else if (rest.matches("\\*[0-9]{1,3}\\*?")) {
                pieces.put(Integer.parseInt(rest.replace("*", "")), pair);
            }
        }
        if (pieces.containsKey(-1)) {
            pieces.keySet().removeIf(number -> number != -1);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String charset = "";
        for (NameValuePair piece : pieces.values()) {
            String text = piece.getValue() == null ? "" : piece.getValue();
            boolean encoded = piece.getName().endsWith("*");
            int quote = encoded && bytes.size() == 0 ? text.indexOf('\'') : -1;
            if (quote >= 0) {
                charset = text.substring(0, quote);
                text = text.substring(text.indexOf('\'', quote + 1) + 1);
            }
            bytes.writeBytes(encoded ? unescaped(text) : text.getBytes(StandardCharsets.UTF_8));
        }
        String name = EncodedWords.decode(EncodedWords.decode(bytes.toByteArray(), charset));
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .strip();
    }

    private static byte[] unescaped(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int high = c == '%' && i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
            int low = high < 0 ? -1 : Character.digit(text.charAt(i + 2), 16);
            if (low >= 0) {
                bytes.write(16 * high + low);
                i += 2;
            } else {
                bytes.write(c);
            }
        }
        return bytes.toByteArray();
    }
}
