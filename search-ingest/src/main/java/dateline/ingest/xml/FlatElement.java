package dateline.ingest.xml;

import dateline.article.Field;
import dateline.ingest.field.FieldNames;
import dateline.ingest.markup.MarkupText;
import dateline.ingest.record.RawRecord;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/// An element of unknown vocabulary as a flat record: `content.title` for a title within a content.
///
/// An element whose children are markup (`p`, `br`, `em`) is a text; one called `field`, `str` and so on with a `name`
/// is what it is named. Elements in another language than the wanted one are left out.
final class FlatElement {

    private static final Set<String> MARKUP = Set.of(
            "p",
            "br",
            "b",
            "i",
            "em",
            "strong",
            "u",
            "a",
            "span",
            "div",
            "ul",
            "ol",
            "li",
            "table",
            "tr",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "para",
            "paragraph",
            "hl2",
            "sup",
            "sub",
            "img",
            "figure",
            "s",
            "q",
            "block",
            "lf",
            "pb");

    /// Elements that say in an attribute what they hold, as Solr and Elasticsearch exports have them.
    private static final Set<String> NAMED =
            Set.of("field", "str", "arr", "date", "int", "long", "float", "double", "bool", "property", "meta");

    /// A text that is one element, as notes of Evernote are: `<en-note>It rained.</en-note>`.
    private static final Pattern WRAPPED = Pattern.compile(
            "\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!DOCTYPE[^>]*>\\s*)?<([A-Za-z][A-Za-z0-9:-]*)(?:\\s[^>]*)?>.*</\\1>\\s*",
            Pattern.DOTALL);

    private static final int MOST_LEVELS = 64;

    private final RawRecord.Builder record;
    private final String language;

    /// Whether a value that can be an article's text was added.
    private boolean hasBody;

    private FlatElement(RawRecord.Builder record, String language) {
        this.record = record;
        this.language = language;
    }

    /// Adds the values of an element.
    ///
    /// @param element  the element
    /// @param language the language whose variants to take, empty for all
    /// @param record   takes them
    static void add(Element element, String language, RawRecord.Builder record) {
        FlatElement flat = new FlatElement(record, language);
        flat.addAttributes(element, "");
        flat.addChildren(element, "", 0);
        flat.addOwnText(element);
    }

    /// What stands in a record beside its elements is its text, where none of these is.
    private void addOwnText(Element element) {
        String own = element.wholeOwnText().strip();
        if (own.isEmpty()) {
            return;
        }
        record.add(hasBody ? "own_text" : "text", MarkupText.plain(own));
    }

    private void addChildren(Element parent, String prefix, int level) {
        for (Element child : parent.children()) {
            String its = lang(child);
            if (language.isEmpty() || its.isEmpty() || its.equals(language)) {
                add(child, prefix, level);
            }
        }
    }

    private void add(Element element, String prefix, int level) {
        String local = key(element);
        String path = path(element, local, prefix);
        addAttributes(element, path + '.');
        if (level >= MOST_LEVELS || isText(element)) {
            String text =
                    element.childrenSize() == 0 ? plain(element.wholeText()).strip() : MarkupText.of(element);
            put(isBodyByName(path, local) ? local : path, text);
        } else {
            record.add(path, element.ownText().strip());
            addChildren(element, path, level + 1);
        }
    }

    /// {@return a text without markup: that of pages, or what an element around the whole says that there is}
    private static String plain(String text) {
        return WRAPPED.matcher(text).matches() ? MarkupText.ofHtml(text) : MarkupText.plain(text);
    }

    /// {@return the path of an element: of a list, each element has the path that it would have without the list around
    /// it, so that `authors.author` is `author`, and one without a name of its own that of the list}
    private static String path(Element element, String local, String prefix) {
        Element parent = element.parent();
        boolean unnamed = NAMED.contains(local) && !element.hasAttr("name");
        if (parent == null || prefix.isEmpty()) {
            return local;
        }
        if (unnamed && NAMED.contains(Xml.local(parent)) && parent.hasAttr("name")) {
            return prefix;
        }
        String around = key(parent);
        boolean list = isListOf(around, local) && prefix.endsWith(around);
        String before = prefix.substring(0, Math.max(0, prefix.length() - around.length()));
        return list ? before + local : prefix + '.' + local;
    }

    private static boolean isListOf(String list, String element) {
        String plain = list.replace("-", "").replace("_", "");
        return plain.equals(element + "s")
                || plain.equals(element + "list")
                || plain.equals(element + "group")
                || (element.endsWith("y") && plain.equals(element.substring(0, element.length() - 1) + "ies"));
    }

    /// A text may stand deeper than the usual wrappers reach: `revision.text`.
    private static boolean isBodyByName(String path, String local) {
        return FieldNames.match(path).isEmpty()
                && FieldNames.match(local).map(FieldNames.Match::field).equals(Optional.of(Field.BODY));
    }

    private static String key(Element element) {
        String local = Xml.local(element);
        String name = element.attr("name");
        return NAMED.contains(local) && !name.isEmpty() ? name : local;
    }

    /// {@return whether an element is one value}
    static boolean isText(Element element) {
        for (Element child : element.children()) {
            if (!MARKUP.contains(Xml.local(child))) {
                return false;
            }
        }
        return true;
    }

    private void addAttributes(Element element, String prefix) {
        for (Attribute attribute : element.attributes()) {
            String name = attribute.getKey().toLowerCase(Locale.ROOT);
            boolean form = name.startsWith("xmlns") || name.equals("lang") || name.startsWith("xml:");
            boolean naming = name.equals("name") && NAMED.contains(Xml.local(element));
            if (!form && !naming) {
                put(prefix + name.substring(name.indexOf(':') + 1), MarkupText.plain(attribute.getValue()));
            }
        }
    }

    private void put(String key, String value) {
        hasBody |= !value.isBlank()
                && FieldNames.match(key).map(FieldNames.Match::field).equals(Optional.of(Field.BODY));
        record.add(key, value);
    }

    /// {@return the language that an element states, or an empty text}
    static String lang(Element element) {
        String lang = element.attr("xml:lang");
        return lang.isEmpty() ? element.attr("lang") : lang;
    }
}
