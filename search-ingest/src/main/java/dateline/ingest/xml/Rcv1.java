package dateline.ingest.xml;

import dateline.ingest.markup.MarkupText;
import dateline.ingest.record.FileHead;
import dateline.ingest.record.Format;
import dateline.ingest.record.Input;
import dateline.ingest.record.ItemReader;
import dateline.ingest.record.RawRecord;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/// The XML of the Reuters Corpora RCV1 and RCV2, one `newsitem` a file (Lewis, Yang, Rose and Li, JMLR 5, 2004,
/// describe it). The id is `itemid`; the codes of topics, countries and industries are tags.
///
/// The root element has the name of NewsML's items; nothing else is alike.
public final class Rcv1 implements Format {

    private static final String ITEM = "newsitem";

    @Override
    public String name() {
        return "rcv1";
    }

    @Override
    public boolean matches(FileHead head) {
        String root = XmlHead.root(head);
        return root.equals(ITEM)
                ? XmlHead.rootTag(head).toLowerCase(Locale.ROOT).contains(" itemid=")
                : isCollected(head, root);
    }

    /// A file that holds many items has a root element of another name.
    private static boolean isCollected(FileHead head, String root) {
        return !root.isEmpty()
                && !root.equals("html")
                && head.text().toLowerCase(Locale.ROOT).contains("<newsitem itemid=");
    }

    @Override
    public ItemReader open(Input input) {
        return new ElementReader(
                input,
                Set.of(ITEM),
                false,
                "RCV1 without articles",
                (element, source, where, target) -> target.accept(record(element, where)));
    }

    private static RawRecord record(Element item, String where) {
        RawRecord.Builder record = RawRecord.builder("rcv1", where).plain();
        record.add("itemid", item.attr("itemid"));
        record.add("date", item.attr("date"));
        record.add("language", FlatElement.lang(item));
        for (Element child : item.children()) {
            switch (Xml.local(child)) {
                case "metadata" -> child.children().forEach(about -> addMetadata(about, record));
                case "title" -> record.add(hasHeadline(item) ? "title_with_country" : "title", MarkupText.of(child));
                default -> record.add(Xml.local(child), MarkupText.of(child));
            }
        }
        return record.build();
    }

    private static boolean hasHeadline(Element item) {
        return !Xml.childText(item, "headline").isEmpty();
    }

    /// Codes stand in a list for each kind, `bip:topics:1.0`; all else in elements of the Dublin Core.
    private static void addMetadata(Element about, RawRecord.Builder record) {
        if (Xml.local(about).equals("codes")) {
            for (Element code : about.children()) {
                record.add("tags", code.attr("code"));
            }
        } else if (Xml.local(about).equals("dc")) {
            String name = about.attr("element");
            String own = name.startsWith("dc.") ? name.substring("dc.".length()) : name;
            record.add(own.replace('.', '_'), about.attr("value"));
        }
    }
}
