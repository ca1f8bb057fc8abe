package dateline.ingest.xml;

import dateline.article.Origin;
import dateline.ingest.markup.MarkupText;
import dateline.ingest.page.Pages;
import dateline.ingest.record.RawRecord;
import dateline.ingest.resolve.Dateline;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/// One document of a collection in TREC's SGML as a record.
///
/// The collections differ in the names of all but the id; those of TREC's disks 1 to 5, of AQUAINT, the Gigaword and
/// CLEF are known, and what else there is keeps its name. The day of a document that states none is the one in its id,
/// where that has one (`AP880212-0001`). A document with the header of a server's answer (`DOCHDR`) is a web page.
final class TrecDocument {

    private static final Set<String> TEXTS = Set.of(
            "text",
            "leadpara",
            "lp",
            "ld",
            "le",
            "tx",
            "te",
            "graphic",
            "correction",
            "correction-date",
            "body",
            "postamble",
            "preamble");

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("docno", "id"),
            Map.entry("head", "headline"),
            Map.entry("hl", "headline"),
            Map.entry("hed", "headline"),
            Map.entry("ti", "headline"),
            Map.entry("headline", "headline"),
            Map.entry("title", "title"),
            Map.entry("doctitle", "title"),
            Map.entry("dd", "date"),
            Map.entry("da", "date"),
            Map.entry("date_time", "date"),
            Map.entry("datetime", "date"),
            Map.entry("date1", "date"),
            Map.entry("date", "date"),
            Map.entry("pubdate", "date"),
            Map.entry("by", "byline"),
            Map.entry("byline", "byline"),
            Map.entry("au", "author"),
            Map.entry("so", "source"),
            Map.entry("pub", "source"),
            Map.entry("dateline", "dateline"),
            Map.entry("in", "keywords"),
            Map.entry("kw", "keywords"),
            Map.entry("subject", "subjects"),
            Map.entry("section", "section"));

    /// What is longer says more than names, in UTF-16 units.
    private static final int LONG_BYLINE = 60;

    private static final Origin ID_DATE = new Origin("sgml: day in the id", 0.8);
    private static final Origin DATELINE = new Origin("text: dateline", 0.9);

    private final RawRecord.Builder record;
    private final List<String> bylines = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private String number = "";

    private TrecDocument(String where) {
        this.record = RawRecord.builder("sgml", where).plain();
    }

    /// {@return what a document says}
    ///
    /// @param doc    the parsed `DOC`
    /// @param source its source
    /// @param where  where it is
    static RawRecord record(Element doc, String source, String where) {
        Element header = Xml.child(doc, "dochdr");
        return header == null ? new TrecDocument(where).record(doc) : page(doc, header, source, where);
    }

    /// The first line of such a header begins with the address.
    private static RawRecord page(Element doc, Element header, String source, String where) {
        String about = header.wholeText().strip();
        String first = about.lines().findFirst().orElse("").split("\\s", 2)[0];
        String url = first.startsWith("http://") || first.startsWith("https://") ? first : "";
        String lower = source.toLowerCase(Locale.ROOT);
        int from = lower.indexOf("</dochdr>");
        int to = lower.lastIndexOf("</doc>");
        String html = from < 0 ? "" : source.substring(from + "</dochdr>".length(), to < from ? source.length() : to);
        Origin origin = new Origin("sgml: docno", 1);
        RawRecord page = Pages.read(html, url, where) instanceof RawRecord found
                ? found
                : RawRecord.builder("html", where).plain().add("url", url).build();
        return page.with("id", Xml.childText(doc, "docno"), origin).with("dochdr", about, origin);
    }

    private RawRecord record(Element doc) {
        for (Attribute attribute : doc.attributes()) {
            record.add(attribute.getKey().toLowerCase(Locale.ROOT), attribute.getValue());
        }
        number = Xml.childText(doc, "docno").isEmpty() ? doc.attr("id").strip() : Xml.childText(doc, "docno");
        addParts(doc);
        addBylines();
        if (texts.isEmpty()) {
            addOwnText(doc);
        }
        texts.forEach(text -> record.add("text", text));
        if (!record.has("date")) {
            record.add("date", TrecDates.inNumber(number), ID_DATE);
        }
        if (!record.has("dateline") && !texts.isEmpty()) {
            addDateline(texts.getFirst());
        }
        return record.build();
    }

    private void addParts(Element parent) {
        for (Element child : parent.children()) {
            String local = Xml.local(child);
            if (local.equals("body") && Xml.child(child, "text") != null) {
                addParts(child);
            } else if (TEXTS.contains(local)) {
                addText(child);
            } else if (local.equals("header")) {
                addHeader(child);
            } else {
                addValue(local, child);
            }
        }
    }

    private void addText(Element text) {
        for (Element child : text.children()) {
            switch (Xml.local(child)) {
                case "annotation", "doctitle" -> {
                    addValue(Xml.local(child), child);
                    child.remove();
                }
                default -> {}
            }
        }
        String paragraphs = paragraphs(text);
        if (!paragraphs.isEmpty()) {
            texts.add(paragraphs);
        }
    }

    /// Headers hold elements, and lines such as `Article Type:FBIS` between them.
    private void addHeader(Element header) {
        record.add("header", clean(header.ownText()));
        for (Element child : header.select("*")) {
            if (!child.equals(header) && child.childrenSize() == 0) {
                addValue(Xml.local(child), child);
            }
        }
    }

    private void addValue(String local, Element element) {
        String lines = clean(element.wholeText()).strip();
        String value = text(element);
        String name = NAMES.getOrDefault(local, local);
        switch (local) {
            case "docid" -> record.add(number.isEmpty() ? "id" : "doc_number", value);
            // FBIS numbers its reports so.
            case "au" -> record.add(value.chars().anyMatch(Character::isDigit) ? local : name, value);
            case "hl" -> addHeadline(lines);
            case "in" -> lines.lines().map(String::strip).forEach(line -> record.add(name, withoutStop(line)));
            case "section" -> addFirst(name, "section_line", value, ";");
            case "so" -> addFirst(name, "source_line", value, ", PAGE");
            // `Companies:-` says what the next element's name does.
            case "xx" -> record.add(name, value.endsWith(":-") ? "" : value);
            default -> {
                switch (name) {
                    case "date" -> record.add(name, TrecDates.iso(value));
                    case "byline" -> bylines.add(value);
                    default -> record.add(name, value);
                }
            }
        }
    }

    /// The Wall Street Journal has the byline below the headline, behind a line of hyphens.
    private void addHeadline(String lines) {
        int rule = lines.indexOf("\n");
        while (rule >= 0 && !lines.startsWith("----", behindSpace(lines, rule))) {
            rule = lines.indexOf("\n", rule + 1);
        }
        if (rule < 0) {
            record.add("headline", squeeze(lines));
            return;
        }
        record.add("headline", squeeze(lines.substring(0, rule)));
        lines.substring(rule)
                .lines()
                .map(String::strip)
                .filter(line -> !line.startsWith("--"))
                .forEach(bylines::add);
    }

    private static int behindSpace(String text, int from) {
        int i = from;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /// Names and what they are stand in elements, or lines, of their own.
    private void addBylines() {
        StringBuilder byline = new StringBuilder();
        for (String line : bylines) {
            boolean begins = line.regionMatches(true, 0, "by ", 0, 3);
            if (begins && !byline.isEmpty()) {
                addByline(byline.toString());
                byline.setLength(0);
            }
            boolean separated = byline.isEmpty() || line.isEmpty() || byline.charAt(byline.length() - 1) == ',';
            byline.append(separated ? "" : ",")
                    .append(byline.isEmpty() ? "" : " ")
                    .append(line);
        }
        addByline(byline.toString());
    }

    /// The Los Angeles Times says behind a comma of its own who an author is: `By LENA OKAFOR , Okafor, a docker, is
    /// …`.
    private void addByline(String byline) {
        boolean told = byline.length() > LONG_BYLINE && byline.contains(" , ");
        record.add("byline", told ? byline.substring(0, byline.indexOf(" , ")) : byline);
        record.add("byline_line", told ? byline : "");
    }

    private void addFirst(String name, String wholeName, String value, String separator) {
        int at = value.indexOf(separator);
        record.add(name, at < 0 ? value : value.substring(0, at).strip());
        record.add(wholeName, at < 0 ? "" : value);
    }

    private static String withoutStop(String line) {
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }

    /// Without an element for the text, it is the document's own; what extracts from Wikipedia has the title before it.
    private void addOwnText(Element doc) {
        String text = clean(doc.wholeOwnText()).strip();
        String title = doc.attr("title").strip();
        boolean repeated = !title.isEmpty() && text.startsWith(title + "\n");
        texts.add(repeated ? text.substring(title.length()).strip() : text);
    }

    /// Wires of the 1990s have an underscore for the dash.
    private void addDateline(String text) {
        Optional<Dateline> dateline =
                Dateline.of(text.replace(" _ ", " - ")).filter(found -> found.end() < text.length());
        dateline.ifPresent(
                found -> record.add("dateline", text.substring(0, found.end()).strip(), DATELINE));
    }

    /// Without `P` elements, paragraphs are separated by blank lines or by indented lines.
    private static String paragraphs(Element text) {
        if (text.select("p, P").isEmpty()) {
            return Xml.paragraphs(clean(text.wholeText()));
        }
        return clean(MarkupText.of(text));
    }

    /// An element's text in one line; `HEAD` is a headline here.
    private static String text(Element element) {
        return clean(squeeze(element.wholeText()));
    }

    private static String squeeze(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /// The Federal Register writes spaces and hyphens as entities, the first of which HTML has for a sign.
    private static String clean(String text) {
        return text.replace('\u2423', ' ').replace("&hyph;", "-");
    }
}
