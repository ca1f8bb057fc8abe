package dateline.ingest.page;

import dateline.ingest.page.data.JsonLd;
import dateline.ingest.page.data.Microdata;
import dateline.ingest.page.text.Text;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// Takes the article out of a web page: its text without the menus, boxes and notices around it, and what the page
/// says of its title, authors and dates.
///
/// Any input gives a [Page]; markup that is no HTML gives an empty one. Time and memory are linear in the input, at
/// any depth of nesting. Instances hold no state and are safe for use by multiple threads.
public final class PageExtractor {

    private static final int MIN_BODY = 300;

    /// Makes one.
    public PageExtractor() {}

    /// Extracts from source text.
    ///
    /// @param html the page's source
    /// @param baseUri its address, against which relative addresses are resolved; empty where unknown
    /// @return the article
    public Page extract(String html, String baseUri) {
        Objects.requireNonNull(html, "html must not be null");
        Objects.requireNonNull(baseUri, "baseUri must not be null");
        return extract(Jsoup.parse(html, baseUri));
    }

    /// Extracts from a parsed page, which is not changed.
    ///
    /// @param document the page
    /// @return the article
    public Page extract(Document document) {
        Objects.requireNonNull(document, "document must not be null");
        JsonLd linked = JsonLd.read(document);
        Microdata microdata = Microdata.read(document);
        MainContent content = MainContent.read(document, linked.isThread() || microdata.thread());
        Metadata metadata = new Metadata(document, linked, microdata, content.blocks());
        String shown = content.text();
        String body = body(shown, linked.body());
        List<Found<PageDate>> published = metadata.published();
        return new Page(
                metadata.title(),
                metadata.summary(),
                body,
                body.equals(shown) ? content.confidence() : 1,
                metadata.authors(),
                metadata.publisher(),
                metadata.section(),
                metadata.tags(),
                metadata.language(),
                metadata.canonicalUrl(),
                published.isEmpty() ? OpeningDay.of(body).stream().toList() : published,
                metadata.modified());
    }

    /// The page's text; that of its data where the page shows next to none, as one that its scripts fill.
    private static String body(String shown, String data) {
        if (shown.length() >= MIN_BODY || data.length() <= 2 * shown.length()) {
            return shown;
        }
        StringBuilder body = new StringBuilder();
        for (String line : data.split("\n", -1)) {
            String paragraph = Text.squeeze(line);
            if (!paragraph.isEmpty()) {
                body.append(body.isEmpty() ? "" : "\n\n").append(paragraph);
            }
        }
        return body.toString();
    }
}
