package dateline.ingest.page;

import dateline.ingest.page.text.ShortText;
import dateline.ingest.page.text.Text;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Tells first-level headings that name the site from those that name the article: they link to the site's home, or are
/// the part of the page's title beside the headline that the page claims elsewhere or has as a heading of second level.
final class SiteHeadings {

    private static final Pattern SEPARATOR = Pattern.compile("\\s+[|\\-–—·•»:/]{1,2}\\s+|:\\s+");
    private static final Pattern HOME =
            Pattern.compile("/?((index|home|default)\\.\\w{2,5})?", Pattern.CASE_INSENSITIVE);

    /// Headings of second level beyond these are not looked at.
    private static final int MAX_HEADINGS = 50;

    private static final int MAX_TITLE = 300;

    /// A title that is longer is not a headline beside the name of a site.
    private static final int MAX_NAMED = 1000;

    private final String host;
    private final String title;

    /// Whether the page itself is the site's home, where the headline may link to it.
    private final boolean atHome;

    /// The headlines that the page claims or has below, in letters only.
    private final Set<String> headlines = new HashSet<>();

    /// @param document the page
    /// @param address  its address; empty where unknown
    /// @param claims   the headlines that it claims, other than in its title
    SiteHeadings(Document document, String address, Iterable<String> claims) {
        this.host = uri(address).map(SiteHeadings::hostOf).orElse("");
        String whole = Text.squeeze(document.title());
        this.title = whole.length() <= MAX_NAMED ? whole : "";
        this.atHome = !host.isEmpty()
                && uri(address)
                        .map(URI::getPath)
                        .filter(path -> HOME.matcher(path).matches())
                        .isPresent();
        claims.forEach(this::add);
        document.getElementsByTag("h2").stream()
                .limit(MAX_HEADINGS)
                .filter(heading -> !linksHome(heading))
                .forEach(heading -> add(ShortText.of(heading, MAX_TITLE)));
    }

    private void add(String headline) {
        String letters = Text.skeleton(headline);
        if (!letters.isEmpty() && !isHostName(letters)) {
            headlines.add(letters);
        }
    }

    /// True for `Notes` on notes.example: templates that have no headline claim the site's name as one.
    private boolean isHostName(String letters) {
        for (String label : host.split("\\.", -1)) {
            if (label.replace("-", "").equals(letters)) {
                return true;
            }
        }
        return false;
    }

    /// {@return whether a first-level heading names the site}
    ///
    /// @param heading the heading
    /// @param text    its text
    boolean contains(Element heading, String text) {
        return (!atHome && linksHome(heading)) || isBesideHeadline(Text.skeleton(text));
    }

    private boolean linksHome(Element heading) {
        Element link = heading.selectFirst("a[href]");
        Element around = heading.parent();
        if (link == null && around != null && around.normalName().equals("a")) {
            link = around;
        }
        return link != null
                && Text.skeleton(link.text()).equals(Text.skeleton(heading.text()))
                && uri(link.attr("href")).filter(this::isHome).isPresent();
    }

    /// True for the address of this site's first page. An address of a host is none where the page's own is not known:
    /// it may be what the article is about.
    private boolean isHome(URI target) {
        String path = target.getPath();
        String targetHost = hostOf(target);
        boolean here = targetHost.isEmpty() ? path != null && !path.isEmpty() : targetHost.equals(host);
        return here
                && path != null
                && target.getQuery() == null
                && HOME.matcher(path).matches();
    }

    private boolean isBesideHeadline(String name) {
        var separator = SEPARATOR.matcher(title);
        while (separator.find()) {
            String before = Text.skeleton(title.substring(0, separator.start()));
            String behind = Text.skeleton(title.substring(separator.end()));
            boolean beside = (before.equals(name) && headlines.contains(behind))
                    || (behind.equals(name) && headlines.contains(before));
            if (beside && !headlines.contains(name)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<URI> uri(String address) {
        try {
            return Optional.of(new URI(address.strip()));
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    private static String hostOf(URI uri) {
        String name = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        return name.startsWith("www.") ? name.substring(4) : name;
    }
}
