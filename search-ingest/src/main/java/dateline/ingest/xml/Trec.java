package dateline.ingest.xml;

import dateline.ingest.markup.MarkupText;
import dateline.ingest.record.Format;
import dateline.ingest.record.Head;
import dateline.ingest.record.Input;
import dateline.ingest.record.PieceReader;
import dateline.ingest.record.RawRecord;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/// The SGML in which TREC's collections are handed out: `DOC` elements with a `DOCNO`, and their text mostly in `TEXT`.
///
/// The collections differ in the names of all else; the usual ones are known. Where a document has no text element, its
/// own text is it.
public final class Trec implements Format {

    private static final Set<String> TEXTS = Set.of(
            "text", "leadpara", "lp", "graphic", "correction", "correction-date", "body", "postamble", "preamble");

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("docno", "id"),
            Map.entry("head", "headline"),
            Map.entry("hl", "headline"),
            Map.entry("hed", "headline"),
            Map.entry("ti", "headline"),
            Map.entry("headline", "headline"),
            Map.entry("title", "title"),
            Map.entry("dd", "date"),
            Map.entry("date_time", "date"),
            Map.entry("date1", "date"),
            Map.entry("date", "date"),
            Map.entry("pubdate", "date"),
            Map.entry("by", "byline"),
            Map.entry("byline", "byline"),
            Map.entry("so", "source"),
            Map.entry("pub", "source"),
            Map.entry("dateline", "dateline"),
            Map.entry("in", "keywords"),
            Map.entry("subject", "subjects"),
            Map.entry("section", "section"));

    @Override
    public String name() {
        return "trec";
    }

    @Override
    public boolean matches(Head head) {
        return XmlHead.root(head).equals("doc")
                && head.text().toLowerCase(Locale.ROOT).contains("<docno");
    }

    @Override
    public PieceReader open(Input input) {
        return new ElementReader(
                input,
                Set.of("doc"),
                false,
                "TREC SGML without documents",
                (element, where, target) -> target.accept(record(element, where)));
    }

    private static RawRecord record(Element doc, String where) {
        RawRecord.Builder record = RawRecord.builder("sgml", where).plain();
        boolean any = false;
        for (Element child : doc.children()) {
            String local = Xml.local(child);
            if (TEXTS.contains(local)) {
                record.add("text", paragraphs(child));
                any = true;
            } else if (local.equals("dochdr") || local.equals("docid")) {
                record.add(
                        local.equals("docid") ? "doc_number" : "dochdr",
                        child.wholeText().strip());
            } else if (local.equals("header")) {
                addHeader(child, record);
            } else {
                record.add(NAMES.getOrDefault(local, local), MarkupText.of(child));
            }
        }
        if (!any) {
            record.add("text", MarkupText.plain(doc.ownText()).strip());
        }
        return record.build();
    }

    private static void addHeader(Element header, RawRecord.Builder record) {
        for (Element child : header.select("*")) {
            if (!child.equals(header) && child.childrenSize() == 0) {
                String local = Xml.local(child);
                record.add(NAMES.getOrDefault(local, local), child.wholeText().strip());
            }
        }
    }

    /// Without `P` elements, paragraphs are parted by blank lines or by indented lines.
    private static String paragraphs(Element text) {
        if (text.childrenSize() > 0) {
            return MarkupText.of(text);
        }
        return text.wholeText().strip().replace("\n   ", "\n\n");
    }
}
