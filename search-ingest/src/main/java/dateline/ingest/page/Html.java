package dateline.ingest.page;

import dateline.ingest.record.BadRecord;
import dateline.ingest.record.Context;
import dateline.ingest.record.FileHead;
import dateline.ingest.record.Format;
import dateline.ingest.record.Input;
import dateline.ingest.record.ItemReader;
import dateline.ingest.record.ReadItem;
import dateline.ingest.record.SingleItem;
import java.io.IOException;
import java.util.Optional;

/// A web page, HTML or XHTML: one article, taken out of the page by [PageExtractor].
public final class Html implements Format {

    /// As the first element, none of these begins anything but a page or a part of one.
    private static final String[] FIRST = {
        "html", "head", "body", "title", "meta", "link", "script", "style", "iframe", "div", "p", "h1", "h2", "table",
        "br", "center", "font", "main", "section"
    };

    @Override
    public String name() {
        return "html";
    }

    @Override
    public boolean matches(FileHead head) {
        int start = firstTag(head);
        if (start < 0) {
            return false;
        }
        String text = head.text();
        if (isNamed(text, start + 1, "!doctype")) {
            int name = behindSpace(text, start + 9);
            return isNamed(text, name, "html");
        }
        for (String name : FIRST) {
            if (isNamed(text, start + 1, name)) {
                return true;
            }
        }
        return head.hasExtension(".html", ".htm", ".xhtml", ".shtml");
    }

    /// {@return where the first tag or document type begins, behind comments and instructions; -1 if the file does not
    /// begin with markup}
    private static int firstTag(FileHead head) {
        if (!beginsWithMarkup(head)) {
            return -1;
        }
        String text = head.text();
        int i = behindSpace(text, 0);
        while (i + 1 < text.length() && text.charAt(i) == '<') {
            String close;
            if (text.startsWith("<!--", i)) {
                close = "-->";
            } else if (text.charAt(i + 1) == '?') {
                close = ">";
            } else {
                return i;
            }
            int end = text.indexOf(close, i + 2);
            if (end < 0) {
                return -1;
            }
            i = behindSpace(text, end + close.length());
        }
        return -1;
    }

    /// Asked of every file, so it decodes nothing that is no markup. Bytes that are no ASCII may be a byte order mark.
    private static boolean beginsWithMarkup(FileHead head) {
        for (int i = 0; i < Math.min(head.length(), 1024); i++) {
            int c = head.at(i);
            if (c == '<') {
                return true;
            }
            if (c > ' ' && c < 0xBB) {
                return false;
            }
        }
        return false;
    }

    private static int behindSpace(String text, int from) {
        int i = from;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isNamed(String text, int at, String name) {
        int end = at + name.length();
        return text.regionMatches(true, at, name, 0, name.length())
                && (end == text.length()
                        || Character.isWhitespace(text.charAt(end))
                        || "/>".indexOf(text.charAt(end)) >= 0);
    }

    @Override
    public ItemReader open(Input input) {
        return new SingleItem(() -> article(input));
    }

    private static ReadItem article(Input input) throws IOException {
        Optional<String> html = input.whole();
        Context context = input.head().context();
        return html.isPresent()
                ? Pages.read(html.get(), context.url().orElse(""), "")
                : new BadRecord("", input.limits().recordTooLarge());
    }
}
