package dateline.documents.book;

import dateline.documents.office.ZipDocument;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// What an EPUB says of itself: its title and the like, the files of its chapters in order, and their titles in its
/// table of contents.
///
/// @param metadata the element with its metadata
/// @param chapters the files of the chapters, in the order in which they are read
/// @param titles   titles by file
record Book(Element metadata, List<String> chapters, Map<String, String> titles) {

    private static final String CONTAINER = "META-INF/container.xml";

    /// How fonts are disguised, which concerns no text.
    private static final String FONTS = "(?i).*(embedding|obfuscat|RC).*";

    Book {
        chapters = List.copyOf(chapters);
        titles = Map.copyOf(titles);
    }

    static Book read(ZipDocument file) throws IOException {
        String packagePath = packagePath(file);
        Document source = parse(file, packagePath);
        String folder = packagePath.substring(0, packagePath.lastIndexOf('/') + 1);
        Map<String, Element> items = new LinkedHashMap<>();
        for (Element item : elements(source, "item")) {
            items.put(item.attr("id"), item);
        }
        List<String> names = file.names();
        List<String> chapters = new ArrayList<>();
        for (Element reference : elements(source, "itemref")) {
            Element item = items.get(reference.attr("idref"));
            String path = item == null ? "" : resolve(folder, item.attr("href"));
            if (item != null && names.contains(path) && !isContents(item) && !chapters.contains(path)) {
                chapters.add(path);
            }
        }
        if (chapters.isEmpty()) {
            names.stream()
                    .filter(name -> name.toLowerCase(Locale.ROOT).matches(".*\\.x?html?"))
                    .filter(name -> !name.toLowerCase(Locale.ROOT).matches("(.*/)?(nav|toc|cover)[^/]*"))
                    .sorted()
                    .forEach(chapters::add);
        }
        Element metadata = elements(source, "metadata").stream().findFirst().orElse(source);
        return new Book(metadata, chapters, titles(file, items, folder));
    }

    /// {@return whether the files of chapters are encrypted}
    static boolean isEncrypted(ZipDocument file) throws IOException {
        if (file.bytes("META-INF/encryption.xml").isEmpty()) {
            return false;
        }
        Document encryption = parse(file, "META-INF/encryption.xml");
        for (Element data : encryption.getAllElements()) {
            if (data.tagName().endsWith("EncryptedData")) {
                String method = "";
                for (Element part : data.getAllElements()) {
                    method = part.tagName().endsWith("EncryptionMethod") ? part.attr("Algorithm") : method;
                }
                if (!method.matches(FONTS)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// {@return the elements of a name, prefix aside}
    static List<Element> elements(Element parent, String name) {
        return parent.getAllElements().stream()
                .filter(element ->
                        element.tagName().equals(name) || element.tagName().endsWith(':' + name))
                .toList();
    }

    private static boolean isContents(Element item) {
        return (" " + item.attr("properties") + " ").contains(" nav ");
    }

    private static String packagePath(ZipDocument file) throws IOException {
        if (file.bytes(CONTAINER).isPresent()) {
            for (Element root : parse(file, CONTAINER).getAllElements()) {
                if (root.tagName().endsWith("rootfile") && file.names().contains(root.attr("full-path"))) {
                    return root.attr("full-path");
                }
            }
        }
        return file.names().stream()
                .filter(name -> name.endsWith(".opf"))
                .findFirst()
                .orElseThrow(() -> new IOException("its list of contents is missing"));
    }

    private static Map<String, String> titles(ZipDocument file, Map<String, Element> items, String folder)
            throws IOException {
        Map<String, String> titles = new LinkedHashMap<>();
        for (Element item : items.values()) {
            String path = resolve(folder, item.attr("href"));
            boolean ncx = item.attr("media-type").endsWith("ncx+xml");
            if ((!ncx && !isContents(item)) || file.bytes(path).isEmpty()) {
                continue;
            }
            String base = path.substring(0, path.lastIndexOf('/') + 1);
            Document contents = parse(file, path);
            if (ncx) {
                for (Element point : contents.getElementsByTag("navPoint")) {
                    Element content = point.selectFirst("> content");
                    Element label = point.selectFirst("> navLabel");
                    if (content != null && label != null) {
                        titles.putIfAbsent(
                                resolve(base, content.attr("src")), label.text().strip());
                    }
                }
            } else {
                for (Element link : contents.select("nav a[href]")) {
                    titles.putIfAbsent(
                            resolve(base, link.attr("href")), link.text().strip());
                }
            }
        }
        return titles;
    }

    private static Document parse(ZipDocument file, String path) throws IOException {
        byte[] bytes = file.bytes(path).orElseThrow(() -> new IOException("it has no " + path));
        return Jsoup.parse(new String(bytes, StandardCharsets.UTF_8), "", Parser.xmlParser());
    }

    /// {@return the path of a file, named relatively to a folder}
    static String resolve(String folder, String href) {
        String bare = href.replaceFirst("[#?].*$", "");
        String decoded;
        try {
            decoded = URLDecoder.decode(bare.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            decoded = bare;
        }
        List<String> parts = new ArrayList<>();
        for (String part : (folder + decoded).split("/", -1)) {
            if (part.equals("..") && !parts.isEmpty()) {
                parts.removeLast();
            } else if (!part.isEmpty() && !part.equals(".") && !part.equals("..")) {
                parts.add(part);
            }
        }
        return String.join("/", parts);
    }
}
