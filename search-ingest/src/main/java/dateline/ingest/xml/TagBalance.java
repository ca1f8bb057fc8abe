package dateline.ingest.xml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/// Whether each start tag has its end tag.
final class TagBalance {

    /// Deeper nesting is not looked into.
    private static final int DEEPEST = 1000;

    private TagBalance() {}

    /// {@return whether the tags of some markup match}
    ///
    /// @param source the markup
    static boolean of(String source) {
        Deque<String> open = new ArrayDeque<>();
        int at = source.indexOf('<');
        while (at >= 0 && open.size() < DEEPEST) {
            int end = end(source, at);
            if (end < 0) {
                return false;
            }
            boolean closing = source.startsWith("/", at + 1);
            String name = name(source, closing ? at + 2 : at + 1);
            if (closing) {
                if (open.isEmpty() || !open.pop().equals(name)) {
                    return false;
                }
            } else if (!name.isEmpty() && source.charAt(end - 1) != '/') {
                open.push(name);
            }
            at = source.indexOf('<', end);
        }
        return open.isEmpty();
    }

    /// {@return where the tag, comment or CDATA section ends that begins here; -1 if it does not}
    private static int end(String source, int at) {
        if (source.startsWith("<!--", at)) {
            return source.indexOf("-->", at);
        }
        if (source.startsWith("<![CDATA[", at)) {
            return source.indexOf("]]>", at);
        }
        return source.indexOf('>', at);
    }

    /// {@return the name that stands here, in lower case; empty for a comment, a declaration and an instruction}
    private static String name(String source, int from) {
        int end = from;
        while (end < source.length()
                && (Character.isLetterOrDigit(source.charAt(end)) || ":-_.".indexOf(source.charAt(end)) >= 0)) {
            end++;
        }
        return source.substring(from, end).toLowerCase(Locale.ROOT);
    }
}
