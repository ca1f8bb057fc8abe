package dateline.ingest.page.data;

import dateline.ingest.page.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The `meta` elements of a page by their `property`, `name`, `itemprop` or `http-equiv`, lower-cased.
public final class MetaTags {

    private static final int MAX_TAGS = 2_000;

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    public MetaTags(Document document) {
        int tags = 0;
        for (Element meta : document.getElementsByTag("meta")) {
            String content = Text.squeeze(meta.attr("content"));
            if (content.isEmpty() || ++tags > MAX_TAGS) {
                continue;
            }
            for (String attribute : List.of("property", "name", "itemprop", "http-equiv")) {
                String key = meta.attr(attribute).strip().toLowerCase(Locale.ROOT);
                if (!key.isEmpty()) {
                    values.computeIfAbsent(key, k -> new ArrayList<>()).add(content);
                }
            }
        }
    }

    /// {@return the values of the first of `keys` that has one}
    public List<String> all(List<String> keys) {
        for (String key : keys) {
            List<String> found = values.get(key);
            if (found != null) {
                return List.copyOf(found);
            }
        }
        return List.of();
    }

    /// {@return the values of all keys that say that they are of publication, such as `w-published-date`}
    public List<String> published() {
        List<String> found = new ArrayList<>();
        values.forEach((key, texts) -> {
            boolean says = key.contains("publish") || key.contains("pubdate") || key.contains("pub-date");
            if (says && !key.contains("publisher") && !key.contains("modif") && !key.contains("updat")) {
                found.addAll(texts);
            }
        });
        return found;
    }

    /// {@return the first value of the first of `keys` that has one}
    public Optional<String> first(List<String> keys) {
        return all(keys).stream().findFirst();
    }

    public Optional<String> first(String key) {
        return first(List.of(key));
    }
}
