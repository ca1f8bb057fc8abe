package dateline.ingest.page.data;

import dateline.ingest.page.text.ShortText;
import dateline.ingest.page.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The microdata of a page, and the microformats that serve the same end: elements that name what their text is by
/// `itemprop`, `rel` or `property`.
///
/// @param properties the elements with an `itemprop`, in the order of the page
/// @param thread     whether the page says that it is a thread of posts
public record Microdata(List<Element> properties, boolean thread) {

    private static final int MAX_PROPERTIES = 5_000;
    private static final int MAX_VALUE = 300;
    private static final Set<String> THREADS = Set.of("DiscussionForumPosting", "QAPage");

    public Microdata {
        properties = List.copyOf(properties);
    }

    public static Microdata read(Document document) {
        List<Element> properties = new ArrayList<>();
        boolean thread = false;
        for (Element element : document.getElementsByAttributeStarting("item")) {
            String type = element.attr("itemtype");
            thread |= THREADS.contains(type.substring(type.lastIndexOf('/') + 1));
            boolean remark = element.attr("itemprop").contains("author") && isOfComment(element);
            if (element.hasAttr("itemprop") && properties.size() < MAX_PROPERTIES && !remark) {
                properties.add(element);
            }
        }
        return new Microdata(properties, thread);
    }

    /// {@return whether an element is what a reader wrote below the story, as its data say}
    public static boolean isComment(Element element) {
        return element.attr("itemtype").endsWith("/Comment")
                || element.attr("itemtype").endsWith("/UserComments");
    }

    /// Whether the innermost item around a property is what a reader wrote below the story.
    private static boolean isOfComment(Element element) {
        for (Element around = element.parent(); around != null; around = around.parent()) {
            if (around.hasAttr("itemscope")) {
                return isComment(around);
            }
        }
        return false;
    }

    /// {@return the values of a property: the machine-readable one where there is one, else a short text}
    public List<String> values(String name) {
        List<String> values = new ArrayList<>();
        for (Element element : properties) {
            if (!is(element, name)) {
                continue;
            }
            String value = value(element);
            if (!value.isEmpty() && value.length() <= MAX_VALUE) {
                values.add(value);
            }
        }
        return values;
    }

    /// {@return the names that a property gives: of the item that it is, else its text}
    public List<String> names(String name) {
        return names(properties.stream().filter(element -> is(element, name)).toList());
    }

    /// {@return the names of the authors of the first story that has some: pages show others below it}
    @SuppressWarnings("ReferenceEquality") // The story is the element, not one like it.
    public List<String> authors() {
        List<Element> authors =
                properties.stream().filter(element -> is(element, "author")).toList();
        return names(authors.stream()
                .filter(author -> story(author) == story(authors.getFirst()))
                .toList());
    }

    /// The story that a property is of: the `article` or item around it.
    private static @Nullable Element story(Element property) {
        for (Element around = property.parent(); around != null; around = around.parent()) {
            if (around.hasAttr("itemscope") || around.normalName().equals("article")) {
                return around;
            }
        }
        return null;
    }

    private static List<String> names(List<Element> elements) {
        List<String> names = new ArrayList<>();
        for (Element element : elements) {
            String value = "";
            if (element.hasAttr("itemscope")) {
                Element inner = element.selectFirst("[itemprop=name]");
                value = inner == null ? "" : value(inner);
            } else if (!element.normalName().equals("link")) {
                value = element.normalName().equals("meta") ? value(element) : shortText(element);
            }
            if (!value.isEmpty() && value.length() <= MAX_VALUE) {
                names.add(value);
            }
        }
        return names;
    }

    private static boolean is(Element element, String name) {
        String property = element.attr("itemprop");
        return property.equals(name)
                || (property.indexOf(' ') >= 0 && (" " + property + " ").contains(" " + name + " "));
    }

    private static String value(Element element) {
        for (String attribute : List.of("content", "datetime")) {
            if (element.hasAttr(attribute)) {
                return Text.squeeze(element.attr(attribute));
            }
        }
        return shortText(element);
    }

    /// The element's text where it is short; nothing where it is long, without reading it all.
    public static String shortText(Element element) {
        return Text.squeeze(ShortText.of(element, MAX_VALUE));
    }
}
