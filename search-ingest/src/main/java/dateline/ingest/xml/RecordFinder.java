package dateline.ingest.xml;

import dateline.article.Field;
import dateline.ingest.field.FieldNames;
import dateline.ingest.record.FileHead;
import dateline.ingest.record.RawRecord;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/// Finds the element of an unknown vocabulary that is a record, from the beginning of a file.
///
/// It is the repeated element nearest to the root that has the fields of an article; if no element with a text repeats,
/// the one nearest to the root that has a text. Elements that repeat for different languages are one record.
final class RecordFinder {

    private static final int DEEPEST = 6;
    private static final int LOOKED_AT = 5;
    private static final int NESTING = 50;

    /// Shorter content is not an article's text, in UTF-16 units.
    private static final int SHORT = 80;

    private RecordFinder() {}

    /// {@return the name of the element, in lower case and with its prefix; nothing when no element has articles}
    ///
    /// @param head how the file begins
    static Optional<String> find(FileHead head) {
        String text = head.text();
        int start = XmlHead.rootStart(text);
        if (start < 0) {
            return Optional.empty();
        }
        Element root = Xml.parse(text.substring(start), NESTING);
        String single = "";
        if (hasText(fields(root, true))) {
            single = name(root);
        }
        ArrayDeque<List<Element>> levels = new ArrayDeque<>(List.of(List.of(root)));
        for (int depth = 0; depth < DEEPEST && !levels.isEmpty(); depth++) {
            Map<String, List<Element>> groups = new LinkedHashMap<>();
            for (Element parent : levels.poll()) {
                for (Element child : parent.children()) {
                    groups.computeIfAbsent(name(child), key -> new ArrayList<>())
                            .add(child);
                }
            }
            for (Map.Entry<String, List<Element>> group : groups.entrySet()) {
                Set<Field> fields = EnumSet.noneOf(Field.class);
                group.getValue().stream().limit(LOOKED_AT).forEach(element -> fields.addAll(fields(element, false)));
                // Within a record, repeated elements without a text are links or pictures.
                boolean articles = single.isEmpty() ? holdArticles(fields) : hasText(fields);
                if (articles && isRepeated(group.getValue())) {
                    return Optional.of(group.getKey());
                }
                if (single.isEmpty() && hasText(fields)) {
                    single = group.getKey();
                }
            }
            levels.add(groups.values().stream().flatMap(List::stream).toList());
        }
        return single.isEmpty() ? Optional.empty() : Optional.of(single);
    }

    private static boolean hasText(Set<Field> fields) {
        return fields.contains(Field.BODY) && fields.size() > 1;
    }

    private static boolean holdArticles(Set<Field> fields) {
        boolean more = fields.contains(Field.LEAD) || fields.contains(Field.URL) || fields.contains(Field.DATE);
        return hasText(fields) || (fields.contains(Field.TITLE) && more);
    }

    /// {@return whether elements are several records, and not one in several languages}
    private static boolean isRepeated(List<Element> elements) {
        if (elements.size() < 2) {
            return false;
        }
        Set<String> languages = new HashSet<>();
        for (Element element : elements) {
            String lang = FlatElement.lang(element);
            if (lang.isEmpty() || !languages.add(lang)) {
                return true;
            }
        }
        return false;
    }

    /// {@return the fields of an article that an element has}
    ///
    /// @param element the element
    /// @param own     whether its children have to be the values themselves
    private static Set<Field> fields(Element element, boolean own) {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        boolean flat = FlatElement.isText(element);
        if (flat && (own || element.attributesSize() < 2)) {
            return fields;
        }
        RawRecord.Builder record = RawRecord.builder("xml", "");
        FlatElement.add(element, "", record);
        record.build().forEach((key, value) -> {
            if (!own || key.indexOf('.') < 0) {
                FieldNames.match(key).ifPresent(match -> fields.add(match.field()));
            }
        });
        // A record may have all its values in attributes; so does a link with a title.
        boolean article = hasText(fields) && (fields.contains(Field.TITLE) || fields.contains(Field.DATE));
        boolean link = flat && (!article || isLink(element));
        return link ? EnumSet.noneOf(Field.class) : fields;
    }

    private static boolean isLink(Element element) {
        return element.wholeText().length() < SHORT && !element.hasAttr("body") && !element.hasAttr("Body");
    }

    private static String name(Element element) {
        return element.tagName().toLowerCase(Locale.ROOT);
    }
}
