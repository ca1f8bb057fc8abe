package dateline.ingest.page.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Days in RDFa: elements of the body that name what their `content` is by `property`, with the prefix of a vocabulary.
public final class Rdfa {

    private static final Set<String> DATES = Set.of("datepublished", "datecreated", "date", "issued", "created");
    private static final int MOST = 20;

    private Rdfa() {}

    /// {@return what the page states as days of publication}
    public static List<String> dates(Document document) {
        List<String> dates = new ArrayList<>();
        for (Element element : document.body().getElementsByAttribute("property")) {
            String property = element.attr("property").toLowerCase(Locale.ROOT);
            int colon = property.indexOf(':');
            String name = property.substring(colon + 1);
            boolean known = colon > 0 || name.startsWith("date");
            String value = element.hasAttr("content") ? element.attr("content") : element.attr("datetime");
            if (known && DATES.contains(name) && !value.isBlank() && value.length() <= 100) {
                dates.add(value.strip());
                if (dates.size() == MOST) {
                    break;
                }
            }
        }
        return dates;
    }
}
