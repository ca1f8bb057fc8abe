package dateline.ingest.xml;

import dateline.ingest.record.FileHead;
import dateline.ingest.record.Format;
import dateline.ingest.record.Input;
import dateline.ingest.record.ItemReader;
import dateline.ingest.record.NotAnArticle;
import dateline.ingest.record.RawRecord;
import dateline.ingest.record.ReadItem;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What a wiki that runs on MediaWiki exports, such as Wikinews: each page of the main namespace is an article, in its
/// last revision. Its date is the one that the text states, as Wikinews does (`{{date|…}}`), else that of the revision.
///
/// Numbers of pages are counted by each wiki for itself, so the id is the page's address, where the wiki's is known.
public final class MediaWiki implements Format {

    /// The last of the namespaces that every wiki has for what is about it and not in it.
    private static final int LAST_OF_WIKI = 15;

    @Override
    public String name() {
        return "mediawiki";
    }

    @Override
    public boolean matches(FileHead head) {
        return XmlHead.root(head).equals("mediawiki");
    }

    /// What a file says of the wiki.
    ///
    /// @param name     its name
    /// @param base     the address of a page without its title, or nothing
    /// @param language its language, or nothing
    private record Wiki(String name, String base, String language) {

        static Wiki of(FileHead head, int nesting) {
            String text = head.text();
            int page = text.indexOf("<page>");
            int start = Math.max(0, XmlHead.rootStart(text));
            Element root = Xml.parse(text.substring(start, Math.max(start, page < 0 ? text.length() : page)), nesting);
            Element site = Xml.child(root, "siteinfo");
            String base = site == null ? "" : Xml.childText(site, "base");
            return new Wiki(
                    site == null ? "" : Xml.childText(site, "sitename"),
                    base.substring(0, base.lastIndexOf('/') + 1),
                    FlatElement.lang(root));
        }

        String address(String title) {
            String path = title.replace(' ', '_')
                    .replace("%", "%25")
                    .replace("?", "%3F")
                    .replace("\"", "%22");
            return base.isEmpty() ? "" : base + path;
        }
    }

    @Override
    public ItemReader open(Input input) {
        Wiki wiki = Wiki.of(input.head(), input.limits().nesting());
        return new ElementReader(
                input,
                Set.of("page"),
                false,
                "wiki without pages",
                (element, source, where, target) -> target.accept(page(element, where, wiki)));
    }

    private static ReadItem page(Element page, String where, Wiki wiki) {
        String title = Xml.childText(page, "title");
        Element revision = lastRevision(page);
        String text = revision == null ? "" : Xml.childText(revision, "text");
        if (isOfWiki(Xml.childText(page, "ns"))) {
            return new NotAnArticle(
                    where, "a page of the namespace " + title.substring(0, Math.max(0, title.indexOf(':'))));
        }
        if (Xml.child(page, "redirect") != null || text.regionMatches(true, 0, "#redirect", 0, "#redirect".length())) {
            return new NotAnArticle(where, "a redirect");
        }
        String address = wiki.address(title);
        WikiText plain = WikiText.of(text);
        RawRecord.Builder record = RawRecord.builder("mediawiki", where).plain();
        record.add(address.isEmpty() ? "id" : "page_id", Xml.childText(page, "id"));
        record.add("title", title);
        record.add("text", plain.body());
        record.add("date", plain.date());
        if (revision != null) {
            record.add("timestamp", Xml.childText(revision, "timestamp"));
            Element contributor = Xml.child(revision, "contributor");
            record.add("contributor", contributor == null ? "" : Xml.childText(contributor, "username"));
            record.add("revision", Xml.childText(revision, "id"));
        }
        plain.categories().forEach(category -> record.add("tags", category));
        record.add("sitename", wiki.name());
        record.add("language", wiki.language());
        record.add("url", address);
        return record.build();
    }

    private static @Nullable Element lastRevision(Element page) {
        Element last = null;
        for (Element child : page.children()) {
            last = Xml.local(child).equals("revision") ? child : last;
        }
        return last;
    }

    /// Odd numbers are those of talk pages.
    private static boolean isOfWiki(String namespace) {
        try {
            int number = Integer.parseInt(namespace.toLowerCase(Locale.ROOT));
            return number != 0 && (number <= LAST_OF_WIKI || number % 2 == 1);
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
