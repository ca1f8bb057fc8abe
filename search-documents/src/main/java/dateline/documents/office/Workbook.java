package dateline.documents.office;

import dateline.ingest.record.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the sheets of an XLSX file share: their names, the texts of cells, and which cells are days.
///
/// @param document the file
/// @param sheets   its visible sheets, in order
/// @param texts    the texts that cells point to
/// @param days     the numbers of the styles that show a number as a day
/// @param from1904 whether days are counted from 1904
record Workbook(ZipDocument document, List<Sheet> sheets, List<String> texts, Set<Integer> days, boolean from1904) {

    /// A sheet.
    ///
    /// @param name the name that is shown
    /// @param file the file that it is in
    record Sheet(String name, String file) {}

    /// The built-in forms of days; 18 to 21 and 45 to 47 are times of day.
    private static final Set<Integer> DAY_FORMATS = Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 57, 58);

    private static final String FOLDER = "xl/";

    static Workbook read(ZipDocument document, Limits limits) throws IOException {
        Map<String, String> files = files(document);
        List<Sheet> sheets = new ArrayList<>();
        boolean from1904 = false;
        InputStream book =
                document.file("xl/workbook.xml").orElseThrow(() -> new IOException("it has no xl/workbook.xml"));
        try (XmlReader xml = new XmlReader(book)) {
            for (XmlReader.Event event = xml.next(); event != XmlReader.Event.DONE; event = xml.next()) {
                if (event == XmlReader.Event.START && xml.name().equals("sheet")) {
                    String file = files.getOrDefault(xml.attribute("id"), "");
                    boolean seen = xml.attribute("state").isEmpty()
                            || xml.attribute("state").equals("visible");
                    if (seen && file.contains("worksheets/")) {
                        sheets.add(new Sheet(xml.attribute("name"), file));
                    }
                } else if (event == XmlReader.Event.START && xml.name().equals("workbookPr")) {
                    from1904 = xml.attribute("date1904").matches("1|true");
                }
            }
        }
        return new Workbook(document, sheets, texts(document, limits), days(document), from1904);
    }

    private static Map<String, String> files(ZipDocument document) throws IOException {
        Map<String, String> files = new HashMap<>();
        Optional<InputStream> relations = document.file("xl/_rels/workbook.xml.rels");
        if (relations.isEmpty()) {
            return files;
        }
        try (XmlReader xml = new XmlReader(relations.get())) {
            for (XmlReader.Event event = xml.next(); event != XmlReader.Event.DONE; event = xml.next()) {
                if (event == XmlReader.Event.START && xml.name().equals("Relationship")) {
                    String target = xml.attribute("Target");
                    files.put(xml.attribute("Id"), target.startsWith("/") ? target.substring(1) : FOLDER + target);
                }
            }
        }
        return files;
    }

    private static List<String> texts(ZipDocument document, Limits limits) throws IOException {
        List<String> texts = new ArrayList<>();
        Optional<InputStream> shared = document.file("xl/sharedStrings.xml");
        if (shared.isEmpty()) {
            return texts;
        }
        long size = 0;
        try (XmlReader xml = new XmlReader(shared.get())) {
            for (XmlReader.Event event = xml.next(); event != XmlReader.Event.DONE; event = xml.next()) {
                if (event == XmlReader.Event.START && xml.name().equals("si")) {
                    String text = richText(xml, "si");
                    size += text.length();
                    if (size > 4L * limits.recordBytes()) {
                        throw new IOException("its cells have too many texts for the memory; save it as CSV");
                    }
                    texts.add(text);
                }
            }
        }
        return texts;
    }

    /// {@return the text of an element that holds runs of text, without the readings of characters}
    static String richText(XmlReader xml, String element) throws IOException {
        StringBuilder text = new StringBuilder();
        for (XmlReader.Event event = xml.next(); event != XmlReader.Event.DONE; event = xml.next()) {
            if (event == XmlReader.Event.END && xml.name().equals(element)) {
                break;
            }
            if (event == XmlReader.Event.START && xml.name().equals("rPh")) {
                xml.skip();
            } else if (event == XmlReader.Event.START && xml.name().equals("t")) {
                text.append(xml.whole());
            }
        }
        return text.toString();
    }

    private static Set<Integer> days(ZipDocument document) throws IOException {
        Set<Integer> own = new HashSet<>(DAY_FORMATS);
        Set<Integer> days = new HashSet<>();
        Optional<InputStream> styles = document.file("xl/styles.xml");
        if (styles.isEmpty()) {
            return days;
        }
        boolean cells = false;
        int style = 0;
        try (XmlReader xml = new XmlReader(styles.get())) {
            for (XmlReader.Event event = xml.next(); event != XmlReader.Event.DONE; event = xml.next()) {
                if (event == XmlReader.Event.END && xml.name().equals("cellXfs")) {
                    cells = false;
                } else if (event == XmlReader.Event.START) {
                    switch (xml.name()) {
                        case "numFmt" -> {
                            if (isDay(xml.attribute("formatCode"))) {
                                own.add(number(xml.attribute("numFmtId")));
                            }
                        }
                        case "cellXfs" -> cells = true;
                        case "xf" -> {
                            if (cells && own.contains(number(xml.attribute("numFmtId")))) {
                                days.add(style);
                            }
                            style += cells ? 1 : 0;
                        }
                        default -> {}
                    }
                }
            }
        }
        return days;
    }

    /// A form with a year, or a day of a month: what is quoted, escaped or in brackets does not count.
    private static boolean isDay(String format) {
        String bare = format.replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_.", "");
        return bare.matches("(?is).*[yd].*");
    }

    /// {@return a whole number, or -1}
    static int number(String digits) {
        boolean number =
                !digits.isEmpty() && digits.length() < 10 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Integer.parseInt(digits) : -1;
    }
}
