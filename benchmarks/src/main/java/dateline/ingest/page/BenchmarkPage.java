package dateline.ingest.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// A page with its truth, as the WCXB collection keeps them: `metadata.json` (page types by id),
/// `html/ID.html.gz`, `ground-truth/ID.json`.
///
/// @param id the file's name
/// @param type the kind of page, such as `article`
/// @param url its address
/// @param html its source
/// @param truth `title`, `author`, `publish_date` (ISO day), `main_content`; what is absent is unknown
record BenchmarkPage(String id, String type, String url, String html, Map<String, String> truth) {

    static List<BenchmarkPage> all(Path folder) throws IOException {
        Map<String, String> types = new HashMap<>();
        strings(folder.resolve("metadata.json")).forEach((path, value) -> {
            if (path.endsWith("/page_type")) {
                types.put(path.substring(1, path.lastIndexOf('/')), value);
            }
        });
        List<BenchmarkPage> pages = new ArrayList<>();
        for (String id : types.keySet().stream().sorted().toList()) {
            Map<String, String> strings = strings(folder.resolve("ground-truth").resolve(id + ".json"));
            Map<String, String> truth = new HashMap<>();
            strings.forEach((path, value) -> {
                if (path.startsWith("/ground_truth/") && !value.isBlank()) {
                    truth.put(path.substring("/ground_truth/".length()), value);
                }
            });
            try (InputStream in = new GZIPInputStream(
                    Files.newInputStream(folder.resolve("html").resolve(id + ".html.gz")))) {
                String html = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                pages.add(new BenchmarkPage(id, types.get(id), strings.getOrDefault("/url", ""), html, truth));
            }
        }
        return pages;
    }

    String mainContent() {
        return truth.getOrDefault("main_content", "");
    }

    Document document() {
        return Jsoup.parse(html, url);
    }

    /// The strings of a JSON file by their paths, such as `/ground_truth/title`; arrays are left out.
    private static Map<String, String> strings(Path file) throws IOException {
        Map<String, String> strings = new HashMap<>();
        try (JsonParser parser = new JsonFactory().createParser(Files.readAllBytes(file))) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_ARRAY) {
                    parser.skipChildren();
                } else if (token == JsonToken.VALUE_STRING) {
                    strings.put(parser.getParsingContext().pathAsPointer().toString(), parser.getText());
                }
            }
        }
        return strings;
    }
}
