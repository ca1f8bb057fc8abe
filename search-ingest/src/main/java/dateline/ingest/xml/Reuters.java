package dateline.ingest.xml;

import dateline.ingest.field.FieldNames;
import dateline.ingest.record.FileHead;
import dateline.ingest.record.Format;
import dateline.ingest.record.Input;
import dateline.ingest.record.ItemReader;
import dateline.ingest.record.RawRecord;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/// The SGML of the Reuters-21578 collection (its README of 1997 describes it). The id is NEWID.
public final class Reuters implements Format {

    @Override
    public String name() {
        return "reuters";
    }

    @Override
    public boolean matches(FileHead head) {
        return XmlHead.root(head).equals("reuters");
    }

    @Override
    public ItemReader open(Input input) {
        return new ElementReader(
                input,
                Set.of("reuters"),
                false,
                "Reuters SGML without articles",
                (element, source, where, target) -> target.accept(record(element, where)));
    }

    private static RawRecord record(Element article, String where) {
        RawRecord.Builder record = RawRecord.builder("sgml", where).plain();
        record.add("NEWID", article.attr("NEWID"));
        record.add("split", article.attr("LEWISSPLIT"));
        record.add("DATE", clean(Xml.childText(article, "date")));
        for (Element child : article.children()) {
            String name = Xml.local(child);
            String key = name.equals("topics") ? "TOPICS" : name;
            child.children().forEach(label -> {
                if (Xml.local(label).equals("d")) {
                    record.add(key, clean(label.wholeText()).strip());
                }
            });
        }
        Element text = Xml.child(article, "text");
        if (text != null) {
            addText(text, record);
        }
        if (Xml.childText(article, "unknown").contains("reute")) {
            // The wire's own header; there is no other place for the publisher.
            record.add(FieldNames.FEED_TITLE, "Reuters");
        }
        return record.build();
    }

    private static void addText(Element text, RawRecord.Builder record) {
        String type = text.attr("TYPE");
        record.add("type", type.isEmpty() ? "NORM" : type);
        for (String name : new String[] {"title", "author", "dateline"}) {
            record.add(
                    name.toUpperCase(Locale.ROOT),
                    clean(Xml.childText(text, name)).strip());
        }
        Element body = Xml.child(text, "body");
        record.add(
                "BODY", clean(body == null ? ownText(text) : body.wholeText()).strip());
    }

    private static String ownText(Element text) {
        StringBuilder own = new StringBuilder();
        for (TextNode node : text.textNodes()) {
            own.append(node.getWholeText());
        }
        return own.toString();
    }

    /// Leaves out the control characters that wires steered printers with.
    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' || c == '\n' || c == '\t') {
                clean.append(c);
            }
        }
        return clean.toString();
    }
}
