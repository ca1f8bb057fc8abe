package dateline.ingest.xml;

import org.jsoup.nodes.Element;

/// Somebody whom markup names.
///
/// @param name  the name, or empty
/// @param email the address, or empty
/// @param url   the page, or empty
record Person(String name, String email, String url) {

    /// {@return who an element names: by its children, or in a text such as `a@b.c (Name)` or `Name <a@b.c>`}
    static Person of(Element element) {
        if (element.childrenSize() > 0) {
            String url = first(element, "uri", "url", "homepage");
            return new Person(first(element, "name", "title"), first(element, "email", "mbox"), url);
        }
        String text = element.wholeText().strip();
        int open = Math.max(text.indexOf('('), text.indexOf('<'));
        int close = Math.max(text.lastIndexOf(')'), text.lastIndexOf('>'));
        if (open < 0 || close < open) {
            return isEmail(text) ? new Person("", text, "") : new Person(text, "", "");
        }
        String outer = text.substring(0, open).strip();
        String inner = text.substring(open + 1, close).strip();
        if (isEmail(inner)) {
            return new Person(outer, inner, "");
        }
        return isEmail(outer) ? new Person(inner, outer, "") : new Person(text, "", "");
    }

    private static String first(Element element, String... names) {
        for (String name : names) {
            String text = Xml.childText(element, name);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    private static boolean isEmail(String text) {
        return text.indexOf('@') > 0 && text.indexOf(' ') < 0;
    }

    /// {@return the name, or the address where there is none}
    String shown() {
        return name.isEmpty() ? email : name;
    }
}
