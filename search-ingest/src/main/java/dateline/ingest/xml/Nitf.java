package dateline.ingest.xml;

import dateline.ingest.markup.MarkupText;
import dateline.ingest.record.FileHead;
import dateline.ingest.record.Format;
import dateline.ingest.record.Input;
import dateline.ingest.record.ItemReader;
import dateline.ingest.record.RawRecord;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// NITF, the News Industry Text Format of the IPTC, versions 3.0 to 3.6.
public final class Nitf implements Format {

    @Override
    public String name() {
        return "nitf";
    }

    @Override
    public boolean matches(FileHead head) {
        String root = XmlHead.root(head);
        return root.equals("nitf") || root.endsWith(":nitf") || holdsNitf(head, root);
    }

    /// Several articles stand in an element of the sender's own making.
    private static boolean holdsNitf(FileHead head, String root) {
        return !root.isEmpty()
                && !root.startsWith("news")
                && !root.equals("html")
                && head.text().toLowerCase(Locale.ROOT).contains("<nitf");
    }

    @Override
    public ItemReader open(Input input) {
        String root = XmlHead.root(input.head());
        return new ElementReader(
                input,
                root.endsWith(":nitf") ? Set.of(root) : Set.of("nitf"),
                false,
                "NITF without articles",
                (element, source, where, target) -> {
                    RawRecord.Builder record = RawRecord.builder("nitf", where).plain();
                    add(element, record);
                    target.accept(record.build());
                });
    }

    /// Adds what an article says.
    ///
    /// @param nitf   the `nitf` element
    /// @param record takes the values
    static void add(Element nitf, RawRecord.Builder record) {
        record.add("language", FlatElement.lang(nitf));
        Element head = Xml.child(nitf, "head");
        if (head != null) {
            addHead(head, record);
        }
        Element body = Xml.child(nitf, "body");
        if (body == null) {
            return;
        }
        Element bodyHead = Xml.child(body, "body.head");
        if (bodyHead != null) {
            addBodyHead(bodyHead, record);
        }
        for (Element part : body.children()) {
            if (Xml.local(part).equals("body.content")) {
                addContent(part, record);
            } else if (Xml.local(part).equals("body.end")) {
                record.add("tagline", MarkupText.of(part));
            }
        }
    }

    private static void addHead(Element head, RawRecord.Builder record) {
        Element docdata = Xml.child(head, "docdata");
        if (docdata != null) {
            record.add("doc-id", attribute(docdata, "doc-id", "id-string"));
            record.add("date_issued", date(attribute(docdata, "date.issue", "norm")));
            record.add("issued", date(attribute(docdata, "date.release", "norm")));
            record.add("urgency", attribute(docdata, "urgency", "ed-urg"));
            record.add("copyright_holder", attribute(docdata, "doc.copyright", "holder"));
            record.add("series", attribute(docdata, "series", "series.name"));
            Element keys = Xml.child(docdata, "key-list");
            if (keys != null) {
                keys.children().forEach(key -> record.add("keyword", key.attr("key")));
            }
            Element content = Xml.child(docdata, "identified-content");
            if (content != null) {
                content.children().forEach(entity -> addEntity(entity, record));
            }
        }
        record.add("headline_short", Xml.childText(head, "title"));
        Element publication = Xml.child(head, "pubdata");
        if (publication != null) {
            record.add("publisher", publication.attr("name"));
            record.add("section", publication.attr("position.section"));
            record.add("pubdate", date(publication.attr("date.publication")));
            record.add("url", publication.attr("ex-ref"));
        }
        for (Element subject : head.select("tobject\\.subject")) {
            for (String level : new String[] {"type", "matter", "detail"}) {
                record.add("subjects", subject.attr("tobject.subject." + level));
            }
        }
        for (Element meta : head.children()) {
            if (Xml.local(meta).equals("meta")) {
                addMeta(meta.attr("name"), meta.attr("content"), record);
            }
        }
    }

    /// The New York Times has an article in several sections: `Business; Technology`.
    private static void addMeta(String name, String content, RawRecord.Builder record) {
        if (name.equals("online_sections")) {
            for (String section : content.split(";", -1)) {
                record.add("section", section.strip());
            }
        } else {
            record.add("meta_" + name, content);
        }
    }

    private static void addEntity(Element entity, RawRecord.Builder record) {
        switch (Xml.local(entity)) {
            case "location" -> record.add("locations", entity.wholeText().strip());
            case "org", "person", "event", "object.title" ->
                record.add(
                        Xml.local(entity).replace('.', '_') + "s",
                        entity.wholeText().strip());
            case "classifier" -> {
                String value = entity.hasAttr("value") ? entity.attr("value") : entity.wholeText();
                // Paths of categories and kinds of articles are not what an article is about.
                String key = switch (entity.attr("type")) {
                    case "types_of_material" -> "types_of_material";
                    case "taxonomic_classifier" -> "taxonomic_classifiers";
                    default -> "tags";
                };
                record.add(key, value.strip());
            }
            default -> record.add("subjects", entity.wholeText().strip());
        }
    }

    private static void addBodyHead(Element head, RawRecord.Builder record) {
        Element hedline = Xml.child(head, "hedline");
        if (hedline != null) {
            record.add("headline", text(Xml.child(hedline, "hl1")));
            for (Element second : hedline.children()) {
                if (Xml.local(second).equals("hl2")) {
                    boolean other = (second.attr("class") + second.attr("id")).contains("eadline");
                    record.add(other ? "headline_other" : "subheadline", text(second));
                }
            }
        }
        record.add("abstract", text(Xml.child(head, "abstract")));
        addBylines(head, record);
        Element distributor = Xml.child(head, "distributor");
        record.add("agency", text(distributor));
        Element dateline = Xml.child(head, "dateline");
        if (dateline != null) {
            Element location = Xml.child(dateline, "location");
            record.add(
                    "dateline",
                    location == null
                            ? MarkupText.of(dateline)
                            : location.wholeText().strip());
            record.add("story_date", date(attribute(dateline, "story.date", "norm")));
        }
    }

    /// The New York Times gives a byline twice, as it was printed and as an index has it; only one of them names
    /// authors.
    private static void addBylines(Element head, RawRecord.Builder record) {
        boolean printed = head.select("byline.print_byline").hasText();
        for (Element byline : head.children()) {
            if (Xml.local(byline).equals("byline")) {
                boolean indexed = printed && byline.hasClass("normalized_byline");
                Element title = Xml.child(byline, "byttl");
                if (title != null) {
                    record.add("byline_title", text(title));
                    title.remove();
                }
                String people = byline.select("person").stream()
                        .map(person -> person.wholeText().strip())
                        .collect(Collectors.joining("; "));
                record.add(indexed ? "normalized_byline" : "byline", people.isEmpty() ? text(byline) : people);
            }
        }
    }

    /// Blocks of a class are the New York Times': the first paragraph stands in one of its own, and once more in that
    /// of the whole text.
    private static void addContent(Element content, RawRecord.Builder record) {
        for (Element media : content.select("media")) {
            Element caption = Xml.child(media, "media-caption");
            record.add("media_caption", text(caption));
            media.remove();
        }
        boolean full = content.select("block.full_text").hasText();
        for (Element block : content.children()) {
            switch (block.attr("class")) {
                case "lead_paragraph" -> {
                    if (full) {
                        block.remove();
                    }
                }
                case "correction_text" -> {
                    record.add("correction", text(block));
                    block.remove();
                }
                default -> {}
            }
        }
        record.add("body", MarkupText.of(content));
    }

    /// {@return a date of ISO 8601's basic form, which NITF prescribes, in the extended one; any other as it is}
    static String date(String text) {
        String date = text.strip();
        if (!startsWithDigits(date, 0, 8) || (date.length() > 8 && date.charAt(8) != 'T')) {
            return date;
        }
        String day = date.substring(0, 4) + '-' + date.substring(4, 6) + '-' + date.substring(6, 8);
        if (!startsWithDigits(date, 9, 6)) {
            return day;
        }
        return day + 'T' + date.substring(9, 11) + ':' + date.substring(11, 13) + ':' + date.substring(13);
    }

    private static boolean startsWithDigits(String text, int from, int n) {
        for (int i = from; i < from + n; i++) {
            if (i >= text.length() || text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static String text(@Nullable Element element) {
        return element == null ? "" : MarkupText.of(element);
    }

    private static String attribute(Element parent, String child, String name) {
        Element found = Xml.child(parent, child);
        return found == null ? "" : found.attr(name);
    }
}
