package dateline.ingest.xml;

import dateline.ingest.field.FieldNames;
import dateline.ingest.field.Placeholder;
import dateline.ingest.page.Pages;
import dateline.ingest.record.NotAnArticle;
import dateline.ingest.record.RawRecord;
import dateline.ingest.record.ReadItem;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/// One item of a feed as a record.
final class FeedItem {

    /// Elements that name somebody, by `name` and `email` or as `address (Name)`.
    private static final Set<String> PEOPLE =
            Set.of("author", "contributor", "creator", "publisher", "managingeditor", "webmaster");

    private static final Set<String> TEXTS = Set.of(
            "title",
            "summary",
            "description",
            "content",
            "encoded",
            "body",
            "tagline",
            "subtitle",
            "info",
            "copyright",
            "rights",
            "fullitem");

    /// Those that hold what a page shows, with what pages have around it.
    private static final Set<String> CONTENTS = Set.of("description", "content", "encoded", "body", "fullitem");

    /// Attributes that say how a value is written, and not what it is.
    private static final Set<String> FORMS =
            Set.of("type", "mode", "xmlns", "ispermalink", "lang", "space", "base", "domain", "scheme");

    private static final int MOST_LEVELS = 4;

    private FeedItem() {}

    /// What others wrote about pictures and sound, not the item's own text: Media RSS.
    private static final String MEDIA = "media:";

    /// {@return the record of an item, or what it is instead of an article}
    ///
    /// @param item  the item or entry
    /// @param where its line
    /// @param feed  what the feed says of itself
    static ReadItem record(Element item, String where, FeedHead feed) {
        String other = WordPress.notAnArticle(item) + Blogger.notAnArticle(item);
        if (!other.isEmpty()) {
            return new NotAnArticle(where, other);
        }
        RawRecord.Builder record = RawRecord.builder("feed", where).plain();
        String base = item.hasAttr("xml:base") ? absolute(item.attr("xml:base"), feed.base()) : feed.base();
        record.add("language", language(item));
        addAll(item, base, record);
        addMediaText(item, record);
        if (!record.has("author") && !record.has("dc:creator")) {
            feed.authors().forEach(author -> record.add("author", author));
        }
        record.add(FieldNames.FEED_TITLE, feed.fields().first("title"));
        record.add(FieldNames.FEED_LANGUAGE, feed.fields().first("language"));
        return WholeText.in(named(record.build(), feed));
    }

    /// {@return a record with its authors under the names that the feed gives them}
    private static RawRecord named(RawRecord record, FeedHead feed) {
        if (feed.names().isEmpty()) {
            return record;
        }
        RawRecord.Builder named =
                RawRecord.builder(record.evidence(), record.where()).plain();
        record.forEach((key, value) -> {
            boolean content = key.equals("content:encoded") || key.equals("excerpt");
            String login = key.equals("dc:creator") ? feed.names().getOrDefault(value, value) : value;
            named.add(key, content ? WordPress.withoutCodes(value) : login);
        });
        return named.build();
    }

    /// Adds all that the children of an element say.
    ///
    /// @param parent an item, or the channel
    /// @param base   the address that others are relative to
    /// @param record takes the values
    static void addAll(Element parent, String base, RawRecord.Builder record) {
        addLinks(parent, base, record);
        for (Element child : parent.children()) {
            String name = child.tagName();
            String local = Xml.local(child);
            if (name.startsWith(MEDIA)) {
                // Not `media:content`, which would be taken for the item's content.
                addOther(child, "media_" + local, record, 1);
            } else if (name.startsWith(WordPress.PREFIX)) {
                WordPress.add(child, record);
            } else if (name.equals(WordPress.EXCERPT)) {
                record.add("excerpt", FeedText.of(child));
            } else if (PEOPLE.contains(local)) {
                addPerson(child, local.equals("author") ? "author" : name, record);
            } else if (local.equals("category")) {
                String term = child.hasAttr("label") ? child.attr("label") : child.attr("term");
                boolean schema = Blogger.isKind(child) || term.startsWith("http://schemas.");
                record.add(
                        "category",
                        schema ? "" : term.isBlank() ? child.ownText().strip() : term);
            } else if (local.equals("guid") || local.equals("id")) {
                record.add(local, child.wholeText().strip());
            } else if (TEXTS.contains(local)) {
                // The original's title beside its translation, both of them `title`, would become one text.
                String key = local.equals("title") && record.has("title") ? "title_" + name : name;
                String text = FeedText.of(child);
                record.add(
                        local.equals("title") && !record.has("title") ? "title" : key,
                        CONTENTS.contains(local) ? Pages.withoutBoilerplate(text) : text);
            } else if (!local.equals("link") && !local.equals("item") && !local.equals("entry")) {
                addOther(child, name, record, 1);
            }
        }
    }

    /// Where an item has no text of its own, as of a film, that of its medium is it.
    private static void addMediaText(Element item, RawRecord.Builder record) {
        for (Element child : item.children()) {
            if (CONTENTS.contains(Xml.local(child)) || Xml.local(child).equals("summary")) {
                return;
            }
        }
        for (Element medium : item.getAllElements()) {
            if (medium.tagName().equals(MEDIA + "description")) {
                record.add("description", FeedText.of(medium));
                return;
            }
        }
    }

    /// {@return the language that an element states for what is in it}
    static String language(Element element) {
        String stated = Xml.childText(element, "language");
        return stated.isEmpty() ? element.attr("xml:lang").strip() : stated;
    }

    /// {@return the names in the children of one name, or their addresses where they have no name}
    static List<String> people(Element parent, String name) {
        List<String> people = new ArrayList<>();
        for (Element child : parent.children()) {
            if (Xml.local(child).equals(name)) {
                people.add(Person.of(child).shown());
            }
        }
        return people;
    }

    private static void addPerson(Element element, String key, RawRecord.Builder record) {
        Person person = Person.of(element);
        record.add(key, person.shown());
        if (!person.name().isEmpty()) {
            record.add(key + "_email", person.email());
        }
        record.add(key + "_url", person.url());
    }

    /// Adds a value without a rule of its own: its text, or its address and other attributes, or its children.
    private static void addOther(Element element, String key, RawRecord.Builder record, int level) {
        boolean medium = element.tagName().equals(MEDIA + "content");
        if (TEXTS.contains(Xml.local(element)) && !medium) {
            record.add(key, FeedText.of(element));
            return;
        }
        if (element.childrenSize() > 0 && level < MOST_LEVELS) {
            record.add(key, element.ownText().strip());
            record.add(key, medium ? element.attr("url") : "");
            for (Element child : element.children()) {
                addOther(child, key + '_' + Xml.local(child), record, level + 1);
            }
            return;
        }
        String text = element.wholeText().strip();
        record.add(key, text);
        if (text.isEmpty()) {
            for (Attribute attribute : element.attributes()) {
                String name = attribute.getKey().toLowerCase(Locale.ROOT);
                String local = name.substring(name.indexOf(':') + 1);
                if (local.equals("url") || local.equals("href") || local.equals("resource")) {
                    record.add(key, attribute.getValue());
                } else if (!name.startsWith("xml")) {
                    record.add(key + '_' + local, attribute.getValue());
                }
            }
        } else {
            for (Attribute attribute : element.attributes()) {
                String name = attribute.getKey().toLowerCase(Locale.ROOT);
                if (!FORMS.contains(name.substring(name.indexOf(':') + 1)) && !name.startsWith("xml")) {
                    record.add(key + '_' + name, attribute.getValue());
                }
            }
        }
    }

    /// Adds the address of the article, the one meant for people, and other links by what they are.
    private static void addLinks(Element parent, String base, RawRecord.Builder record) {
        String best = "";
        int rank = Integer.MAX_VALUE;
        for (Element child : parent.children()) {
            String local = Xml.local(child);
            if (!local.equals("link")) {
                continue;
            }
            String rel = child.attr("rel").strip().toLowerCase(Locale.ROOT);
            String address = child.hasAttr("href") ? child.attr("href") : child.wholeText();
            if (address.isBlank() || Placeholder.isNoAddress(address)) {
                continue;
            }
            boolean page = rel.isEmpty() || rel.endsWith("alternate");
            String type = child.attr("type");
            int its = page ? (type.isEmpty() || type.contains("html") ? 0 : 1) : 2;
            if (page && its < rank) {
                best = address;
                rank = its;
            } else if (!page) {
                record.add("link_" + rel.substring(rel.lastIndexOf('/') + 1), absolute(address, base));
            }
        }
        if (best.isEmpty()) {
            best = permalink(parent);
        }
        record.add("link", absolute(best, base));
    }

    /// An RSS item's guid is its address unless it says otherwise; Atom's id is one only by accident.
    private static String permalink(Element parent) {
        Element guid = Xml.child(parent, "guid");
        if (guid == null || guid.attr("isPermaLink").equalsIgnoreCase("false")) {
            return parent.attr("rdf:about").startsWith("http") ? parent.attr("rdf:about") : "";
        }
        String address = guid.wholeText().strip();
        return address.startsWith("http://") || address.startsWith("https://") ? address : "";
    }

    private static String absolute(String address, String base) {
        String stripped = address.strip();
        if (base.isEmpty() || stripped.isEmpty()) {
            return stripped;
        }
        try {
            return URI.create(base).resolve(stripped).toString();
        } catch (IllegalArgumentException e) {
            return stripped;
        }
    }
}
