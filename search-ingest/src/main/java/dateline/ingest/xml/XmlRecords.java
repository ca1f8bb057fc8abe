package dateline.ingest.xml;

import dateline.ingest.record.FileHead;
import dateline.ingest.record.Format;
import dateline.ingest.record.Input;
import dateline.ingest.record.ItemReader;
import dateline.ingest.record.RawRecord;
import dateline.ingest.record.ReadItem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jsoup.nodes.Element;

/// XML of any vocabulary in which an element with the fields of an article repeats, see [RecordFinder].
///
/// A record with its texts in several languages, identified by `lang` or `xml:lang`, is as many articles; their ids are
/// that of the record with the language behind it: `97826-de`.
public final class XmlRecords implements Format {

    /// Roots of what has texts and is no article.
    private static final Set<String> OTHERS =
            Set.of("html", "svg", "urlset", "sitemapindex", "opml", "plist", "project");

    @Override
    public String name() {
        return "xml";
    }

    @Override
    public boolean matches(FileHead head) {
        String root = XmlHead.root(head);
        return !root.isEmpty()
                && (isNewsSitemap(head)
                        || (!OTHERS.contains(root.substring(root.indexOf(':') + 1))
                                && RecordFinder.find(head).isPresent()));
    }

    /// A list of a site's addresses says what articles they are of when it is written for Google News.
    private static boolean isNewsSitemap(FileHead head) {
        return XmlHead.root(head).equals("urlset") && head.text().contains("<news:title");
    }

    @Override
    public ItemReader open(Input input) {
        String name = isNewsSitemap(input.head())
                ? "url"
                : RecordFinder.find(input.head()).orElseGet(() -> XmlHead.root(input.head()));
        return new ElementReader(
                input,
                Set.of(name),
                true,
                "XML without articles",
                (element, source, where, target) -> add(element, where, target));
    }

    private static void add(Element element, String where, Consumer<ReadItem> target) {
        List<String> languages = languages(element);
        if (languages.isEmpty()) {
            RawRecord.Builder record = RawRecord.builder("xml", where).plain();
            record.add("language", FlatElement.lang(element));
            FlatElement.add(element, "", record);
            target.accept(record.build());
        }
        for (String language : languages) {
            RawRecord.Builder all = RawRecord.builder("xml", where).plain();
            all.add("language", language);
            FlatElement.add(element, language, all);
            target.accept(withOwnId(all.build(), language));
        }
    }

    private static RawRecord withOwnId(RawRecord record, String language) {
        RawRecord.Builder own =
                RawRecord.builder(record.evidence(), record.where()).plain();
        record.forEach((key, value) -> own.add(key, key.equals("id") ? value + '-' + language : value));
        return own.build();
    }

    /// {@return the languages that parts of a record with a text in them are in, when there are several}
    private static List<String> languages(Element record) {
        Set<String> languages = new LinkedHashSet<>();
        for (Element child : record.children()) {
            String language = FlatElement.lang(child);
            if (!language.isEmpty() && (!FlatElement.isText(child) || isArticleText(child))) {
                languages.add(language);
            }
        }
        return languages.size() > 1 ? new ArrayList<>(languages) : List.of();
    }

    private static boolean isArticleText(Element child) {
        return switch (Xml.local(child)) {
            case "title", "headline", "body", "text", "content" -> true;
            default -> false;
        };
    }
}
