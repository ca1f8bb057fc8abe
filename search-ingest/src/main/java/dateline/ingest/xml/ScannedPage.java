package dateline.ingest.xml;

import dateline.ingest.record.FileHead;
import dateline.ingest.record.Format;
import dateline.ingest.record.Input;
import dateline.ingest.record.ItemReader;
import dateline.ingest.record.NotAnArticle;
import dateline.ingest.record.RawRecord;
import dateline.ingest.record.ReadItem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/// The text of scanned pages, as libraries digitise newspapers: ALTO, and PAGE XML. Each page is an article, its blocks
/// are paragraphs, and words that were divided at the end of a line are whole again.
///
/// Where one article of a page ends and the next begins is not said: the title is the first block, if that is short.
public final class ScannedPage implements Format {

    private static final Set<String> ROOTS = Set.of("alto", "pcgts");
    private static final String PAGE = "page";
    private static final int LONGEST_HEADING = 120;
    private static final String HYPHENS = "-\u00AD\u2010¬";

    @Override
    public String name() {
        return "scan";
    }

    @Override
    public boolean matches(FileHead head) {
        return ROOTS.contains(XmlHead.localRoot(head));
    }

    @Override
    public ItemReader open(Input input) {
        String prefix = XmlHead.prefix(input.head());
        Set<String> names = new HashSet<>(List.of(PAGE, prefix + PAGE));
        return new ElementReader(
                input,
                names,
                false,
                "no page in this file",
                (element, source, where, target) -> target.accept(record(element, where)));
    }

    private static ReadItem record(Element page, String where) {
        List<String> paragraphs = new ArrayList<>();
        for (Element block : page.getAllElements()) {
            switch (Xml.local(block)) {
                case "textblock", "textregion" -> {
                    String text = paragraph(block);
                    if (!text.isEmpty()) {
                        paragraphs.add(text);
                    }
                }
                default -> {}
            }
        }
        if (paragraphs.isEmpty()) {
            return new NotAnArticle(where, "a scanned page without text; recognise its text first");
        }
        RawRecord.Builder record = RawRecord.builder("scan", where).plain();
        record.add("page", page.attr("PHYSICAL_IMG_NR"));
        record.add("image", page.attr("imageFilename"));
        record.add("language", language(page));
        boolean titled = paragraphs.size() > 1 && isHeading(paragraphs.getFirst());
        record.add("title", titled ? paragraphs.getFirst() : "");
        record.add("body", String.join("\n\n", titled ? paragraphs.subList(1, paragraphs.size()) : paragraphs));
        return record.build();
    }

    private static boolean isHeading(String text) {
        return text.length() <= LONGEST_HEADING && !text.endsWith(".");
    }

    private static String language(Element page) {
        for (Element element : page.getAllElements()) {
            for (String name : List.of("LANG", "language", "primaryLanguage")) {
                if (!element.attr(name).isBlank()) {
                    return element.attr(name);
                }
            }
        }
        return "";
    }

    private static String paragraph(Element block) {
        StringBuilder text = new StringBuilder();
        for (Element line : block.getAllElements()) {
            if (Xml.local(line).equals("textline")) {
                add(line(line), text);
            }
        }
        if (text.isEmpty()) {
            add(equivalent(block), text);
        }
        return text.toString().strip();
    }

    /// A word that goes on in the next line ends in a mark of it.
    private static void add(String line, StringBuilder text) {
        int last = text.length() - 1;
        boolean divided = last > 0
                && HYPHENS.indexOf(text.charAt(last)) >= 0
                && Character.isLetter(text.charAt(last - 1))
                && !line.isEmpty()
                && Character.isLowerCase(line.charAt(0));
        if (divided) {
            text.setLength(last);
        } else if (!text.isEmpty() && !line.isEmpty()) {
            text.append(' ');
        }
        text.append(line);
    }

    private static String line(Element line) {
        StringBuilder text = new StringBuilder();
        boolean apart = false;
        for (Element part : line.children()) {
            String value = part.attr("CONTENT");
            switch (Xml.local(part)) {
                case "string" -> {
                    String whole = part.attr("SUBS_CONTENT");
                    switch (part.attr("SUBS_TYPE").toLowerCase(Locale.ROOT)) {
                        case "hyppart1" -> value = whole.isEmpty() ? value + '-' : whole;
                        case "hyppart2" -> value = whole.isEmpty() ? value : "";
                        default -> {}
                    }
                    text.append(apart && !text.isEmpty() && !value.isEmpty() ? " " : "")
                            .append(value);
                    apart = true;
                }
                case "hyp" -> text.append(isDivided(line) ? "" : "-");
                default -> {}
            }
        }
        return text.isEmpty() ? equivalent(line) : text.toString();
    }

    /// Whether the last word of a line says what it is with its other part.
    private static boolean isDivided(Element line) {
        return line.children().stream().anyMatch(part -> part.attr("SUBS_TYPE").equalsIgnoreCase("HypPart1"));
    }

    /// What PAGE XML says that a line or region reads.
    private static String equivalent(Element element) {
        Element stated = Xml.child(element, "textequiv");
        return stated == null ? "" : Xml.childText(stated, "unicode").replaceAll("\\s+", " ");
    }
}
