package dateline.ingest.xml;

import dateline.ingest.markup.MarkupText;
import dateline.ingest.record.FileHead;
import dateline.ingest.record.Format;
import dateline.ingest.record.Input;
import dateline.ingest.record.ItemReader;
import dateline.ingest.record.RawRecord;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// NewsML-G2, the IPTC's exchange format, with the text in place, as XHTML, NITF or plain; and its predecessor NewsML
/// 1, whose items have the same names.
public final class NewsMl implements Format {

    private static final Set<String> ROOTS = Set.of("newsmessage", "newsitem", "packageitem", "newsml");

    @Override
    public String name() {
        return "newsml";
    }

    @Override
    public boolean matches(FileHead head) {
        return ROOTS.contains(XmlHead.localRoot(head));
    }

    @Override
    public ItemReader open(Input input) {
        String prefix = XmlHead.prefix(input.head());
        return new ElementReader(
                input, Set.of(prefix + "newsitem"), true, "NewsML without items", (element, source, where, target) -> {
                    RawRecord.Builder record =
                            RawRecord.builder("newsml", where).plain();
                    add(element, record);
                    target.accept(record.build());
                });
    }

    private static void add(Element item, RawRecord.Builder record) {
        record.add("guid", item.attr("guid"));
        record.add("version", item.attr("version"));
        Element rights = Xml.child(item, "rightsinfo");
        if (rights != null) {
            record.add("usage_terms", Xml.childText(rights, "usageterms"));
            record.add("copyright_holder", named(Xml.child(rights, "copyrightholder")));
        }
        Element meta = Xml.child(item, "itemmeta");
        if (meta != null) {
            record.add("provider", named(Xml.child(meta, "provider")));
            record.add("first_created", Xml.childText(meta, "firstcreated"));
            record.add("versioncreated", Xml.childText(meta, "versioncreated"));
            record.add("status", attribute(meta, "pubstatus", "qcode"));
            record.add("item_class", attribute(meta, "itemclass", "qcode"));
            record.add("headline_short", Xml.childText(meta, "title"));
        }
        Element content = Xml.child(item, "contentmeta");
        (content == null ? item : content).children().forEach(child -> addContentMeta(child, record));
        Element set = Xml.child(item, "contentset");
        if (set != null) {
            set.children().forEach(part -> addContent(part, record));
        }
        addNewsMl1(item, record);
        if (!record.has("language")) {
            record.add("language", FlatElement.lang(item));
        }
    }

    private static void addContentMeta(Element child, RawRecord.Builder record) {
        switch (Xml.local(child)) {
            case "headline" -> record.add(record.has("headline") ? "headline_other" : "headline", MarkupText.of(child));
            case "by" -> record.add("byline", MarkupText.of(child));
            case "creator", "contributor" -> record.add(Xml.local(child), named(child));
            case "creditline" -> record.add("creditline", MarkupText.of(child));
            case "dateline" -> record.add("dateline", MarkupText.of(child));
            case "located" -> record.add("located", named(child));
            case "language" -> record.add("language", child.attr("tag"));
            case "keyword" -> record.add("tags", MarkupText.of(child));
            case "subject" -> record.add("tags", named(child));
            case "genre" -> record.add("genre", named(child));
            case "slugline" -> record.add("slugline", MarkupText.of(child));
            case "description" -> record.add("description", MarkupText.of(child));
            case "contentcreated" -> record.add("created", child.wholeText().strip());
            case "contentmodified" -> record.add("modified", child.wholeText().strip());
            case "urgency" -> record.add("urgency", child.wholeText().strip());
            default -> {}
        }
    }

    private static void addContent(Element part, RawRecord.Builder record) {
        switch (Xml.local(part)) {
            case "inlinexml" -> {
                Element nitf = descendant(part, "nitf");
                if (nitf != null) {
                    Nitf.add(nitf, record);
                } else {
                    Element body = descendant(part, "body");
                    record.add("body", MarkupText.of(body == null ? part : body));
                }
            }
            case "inlinedata" -> record.add("body", Xml.paragraphs(MarkupText.plain(part.wholeText())));
            case "remotecontent" -> record.add("media_url", part.attr("href"));
            default -> {}
        }
    }

    private static void addNewsMl1(Element item, RawRecord.Builder record) {
        Element identifier = descendant(item, "publicidentifier");
        record.add("guid", identifier == null ? "" : identifier.wholeText().strip());
        Element management = Xml.child(item, "newsmanagement");
        if (management != null) {
            record.add("first_created", Nitf.date(Xml.childText(management, "firstcreated")));
            record.add("versioncreated", Nitf.date(Xml.childText(management, "thisrevisioncreated")));
        }
        Element provider = descendant(item, "provider");
        Element party = provider == null ? null : Xml.child(provider, "party");
        record.add("provider", party == null ? "" : party.attr("FormalName"));
        Element language = descendant(item, "descriptivemetadata");
        record.add("language", language == null ? "" : attribute(language, "language", "FormalName"));
        record.add("language", nearestLanguage(item));
        Element lines = descendant(item, "newslines");
        if (lines != null) {
            record.add("headline", Xml.childText(lines, "headline"));
            record.add("subheadline", Xml.childText(lines, "subheadline"));
            record.add("byline", Xml.childText(lines, "byline"));
            record.add("dateline", Xml.childText(lines, "dateline"));
            record.add("creditline", Xml.childText(lines, "creditline"));
            record.add("slugline", Xml.childText(lines, "slugline"));
            record.add("copyrightline", Xml.childText(lines, "copyrightline"));
            for (Element line : lines.children()) {
                if (Xml.local(line).equals("keywordline")) {
                    record.add("keywords", line.wholeText().strip());
                }
            }
        }
        Element data = descendant(item, "datacontent");
        if (data != null) {
            Element nitf = descendant(data, "nitf");
            if (nitf != null) {
                Nitf.add(nitf, record);
            } else {
                record.add("body", data.childrenSize() == 0 ? Xml.paragraphs(data.wholeText()) : MarkupText.of(data));
            }
        }
    }

    /// In NewsML 1, a component states what language it is in.
    private static String nearestLanguage(Element item) {
        Element component = Xml.child(item, "newscomponent");
        return component == null ? "" : FlatElement.lang(component);
    }

    /// {@return the first element of a name below another, or null}
    private static @Nullable Element descendant(Element parent, String name) {
        for (Element element : parent.getAllElements()) {
            if (!element.equals(parent) && Xml.local(element).equals(name)) {
                return element;
            }
        }
        return null;
    }

    /// {@return the name that a concept has in it, else its literal, else its code}
    private static String named(@Nullable Element concept) {
        if (concept == null) {
            return "";
        }
        for (Element child : concept.children()) {
            if (Xml.local(child).equals("name")) {
                return child.wholeText().strip();
            }
        }
        for (String attribute : new String[] {"literal", "qcode", "uri"}) {
            if (concept.hasAttr(attribute)) {
                return concept.attr(attribute);
            }
        }
        return "";
    }

    private static String attribute(Element parent, String child, String name) {
        Element found = Xml.child(parent, child);
        return found == null ? "" : found.attr(name);
    }
}
