package dateline.ingest.page;

import dateline.article.ArticleDate;
import dateline.ingest.page.data.JsonLd;
import dateline.ingest.page.data.JsonLdValue;
import dateline.ingest.page.data.MetaTags;
import dateline.ingest.page.data.Microdata;
import dateline.ingest.page.data.Rdfa;
import dateline.ingest.page.text.ShortText;
import dateline.ingest.page.text.Text;
import dateline.ingest.resolve.DateMention;
import dateline.ingest.resolve.UrlDay;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// What a page says about its article, gathered from every place where pages say it, the most trusted first
/// ([PageSource]).
final class Metadata {

    private static final int MAX_HEADINGS = 10;
    private static final int MAX_TITLE = 500;
    private static final int MAX_NAME = 100;
    private static final int MAX_SHOWN = 3;
    private static final int MAX_TAGS = 50;

    private static final List<String> TITLES = List.of(
            "og:title",
            "citation_title",
            "dc.title",
            "dcterms.title",
            "parsely-title",
            "sailthru.title",
            "twitter:title");
    private static final List<String> SITES = List.of("og:site_name", "application-name", "al:android:app_name");
    private static final List<String> SUMMARIES = List.of(
            "og:description",
            "description",
            "dc.description",
            "dcterms.description",
            "sailthru.description",
            "twitter:description");
    private static final List<String> PUBLISHERS = List.of(
            "og:site_name",
            "dc.publisher",
            "dcterms.publisher",
            "citation_publisher",
            "publisher",
            "article:publisher_name");
    private static final List<String> SECTIONS =
            List.of("article:section", "og:article:section", "parsely-section", "section", "category");
    private static final List<String> TAGS = List.of(
            "article:tag",
            "og:article:tag",
            "news_keywords",
            "parsely-tags",
            "sailthru.tags",
            "keywords",
            "citation_keywords",
            "dc.subject");
    private static final List<String> PUBLISHED = List.of(
            "article:published_time",
            "og:article:published_time",
            "article:published",
            "og:published_time",
            "parsely-pub-date",
            "sailthru.date",
            "citation_publication_date",
            "citation_date",
            "citation_online_date",
            "dc.date.issued",
            "dcterms.issued",
            "dc.date.created",
            "dcterms.created",
            "dc.date",
            "dcterms.date",
            "datepublished",
            "publish-date",
            "publish_date",
            "published-date",
            "publication_date",
            "publicationdate",
            "pubdate",
            "article.published",
            "cxenseparse:recs:publishtime",
            "date",
            "created",
            "bt:pubdate");
    private static final List<String> MODIFIED = List.of(
            "article:modified_time",
            "og:article:modified_time",
            "og:updated_time",
            "datemodified",
            "dcterms.modified",
            "dc.date.modified",
            "last-modified",
            "lastmod",
            "revised",
            "article.updated");

    private final Document document;
    private final JsonLd linked;
    private final MetaTags meta;
    private final Microdata microdata;
    private final Blocks blocks;
    private final List<JsonLdValue.Node> articles;
    private final List<String> headings = new ArrayList<>();

    /// First-level headings that are the site's name.
    private final List<String> siteHeadings = new ArrayList<>();

    private @Nullable VisibleDates visible;

    Metadata(Document document, JsonLd linked, Microdata microdata, Blocks blocks) {
        this.document = document;
        this.linked = linked;
        this.microdata = microdata;
        this.blocks = blocks;
        this.meta = new MetaTags(document);
        readHeadings();
        this.articles = articles();
    }

    private void readHeadings() {
        List<String> claims = new ArrayList<>();
        TITLES.forEach(key -> meta.first(key).map(Metadata::unescaped).ifPresent(claims::add));
        SiteHeadings site = new SiteHeadings(document, declaredUrl().orElse(document.location()), claims);
        for (Element heading : document.getElementsByTag("h1")) {
            String shown = unescaped(Text.squeeze(ShortText.of(heading, MAX_TITLE)));
            String text = HeadingDay.of(shown).map(HeadingDay::rest).orElse(shown);
            if (!text.isEmpty() && text.length() <= MAX_TITLE) {
                (site.contains(heading, text) ? siteHeadings : headings).add(text);
                if (headings.size() + siteHeadings.size() == MAX_HEADINGS) {
                    break;
                }
            }
        }
        if (headings.isEmpty() && !siteHeadings.isEmpty()) {
            readSecondHeading();
        }
    }

    /// Where the site's name has the first level, the headline has the second or third.
    private void readSecondHeading() {
        for (String part : List.of("main h2, article h2, [role=main] h2, main h3, article h3", "h2")) {
            for (Element heading : document.select(part)) {
                String text = unescaped(Text.squeeze(ShortText.of(heading, MAX_TITLE)));
                if (!text.isEmpty() && text.length() <= MAX_TITLE && heading.closest("nav, aside, footer") == null) {
                    headings.add(text);
                    return;
                }
            }
        }
    }

    private boolean isSiteHeading(String claim) {
        String letters = Text.skeleton(claim);
        return siteHeadings.stream().anyMatch(site -> Text.skeleton(site).equals(letters));
    }

    /// Templates escape what is escaped already.
    private static String unescaped(String text) {
        return text.contains("&#") || text.contains("&amp;") || text.contains("&quot;")
                ? Parser.unescapeEntities(text, false)
                : text;
    }

    /// The JSON-LD objects of the article, the one that the page's heading agrees with first.
    private List<JsonLdValue.Node> articles() {
        List<JsonLdValue.Node> found = new ArrayList<>(linked.articles());
        for (int i = 0; i < found.size(); i++) {
            JsonLdValue.Node node = found.get(i);
            Optional<String> headline = node.text("headline").or(() -> node.text("name"));
            if (headline.isPresent() && isHeading(headline.get())) {
                found.remove(i);
                found.addFirst(node);
                break;
            }
        }
        return found;
    }

    private boolean isHeading(String text) {
        String letters = Text.skeleton(text);
        return headings.stream().anyMatch(heading -> Text.skeleton(heading).equals(letters));
    }

    Optional<Found<String>> title() {
        List<Found<String>> claims = new ArrayList<>();
        for (JsonLdValue.Node article : articles) {
            article.text("headline").ifPresent(text -> claims.add(new Found<>(text, PageSource.JSON_LD)));
        }
        for (String key : TITLES) {
            meta.first(key).ifPresent(text -> claims.add(new Found<>(withoutSiteHeading(text), PageSource.META)));
        }
        microdata.values("headline").forEach(text -> claims.add(new Found<>(text, PageSource.MICRODATA)));
        String title = Text.squeeze(document.title());
        if (!title.isEmpty() && title.length() <= MAX_TITLE) {
            claims.add(new Found<>(withoutSiteHeading(title), PageSource.META));
        }
        claims.removeIf(claim -> isSiteHeading(claim.value()));
        return new Titles(headings, sites(), address()).choose(claims);
    }

    /// The title without `Site: `, which only the page's own heading tells from a headline's first words.
    private String withoutSiteHeading(String title) {
        String text = unescaped(title);
        return siteHeadings.stream()
                .filter(site -> text.startsWith(site + ": "))
                .findFirst()
                .map(site -> text.substring(site.length() + 2).strip())
                .orElse(text);
    }

    private String address() {
        return document.location().isEmpty() ? canonicalUrl().map(Found::value).orElse("") : document.location();
    }

    /// The names of the site: as it states them, and the longest and the last but one part of its host's name.
    private List<String> sites() {
        List<String> sites = new ArrayList<>(meta.all(SITES));
        sites.addAll(siteHeadings);
        publisher().ifPresent(name -> sites.add(name.value()));
        for (String address :
                List.of(document.location(), canonicalUrl().map(Found::value).orElse(""))) {
            int start = address.indexOf("://");
            int end = start < 0 ? -1 : address.indexOf('/', start + 3);
            String host = start < 0 ? "" : address.substring(start + 3, end < 0 ? address.length() : end);
            String longest = "";
            List<String> labels = List.of(host.split("\\.", 8));
            for (String label : labels) {
                longest = label.length() > longest.length() ? label : longest;
            }
            sites.add(host.startsWith("www.") ? host.substring(4) : host);
            sites.add(longest);
            sites.add(labels.get(Math.max(0, labels.size() - 2)));
        }
        return sites;
    }

    Optional<Found<String>> summary() {
        for (JsonLdValue.Node article : articles) {
            Optional<String> text = article.text("description").or(() -> article.text("abstract"));
            if (text.isPresent()) {
                return Optional.of(new Found<>(Text.squeeze(text.get()), PageSource.JSON_LD));
            }
        }
        return meta.first(SUMMARIES).map(text -> new Found<>(text, PageSource.META));
    }

    Optional<Found<String>> publisher() {
        for (JsonLdValue.Node article : articles) {
            for (String name : linked.names(article, "publisher")) {
                if (PageAuthors.isName(name)) {
                    return Optional.of(new Found<>(Text.squeeze(name), PageSource.JSON_LD));
                }
            }
        }
        return meta.first(PUBLISHERS)
                .map(name -> new Found<>(name, PageSource.META))
                .or(() -> microdata.names("publisher").stream()
                        .findFirst()
                        .map(name -> new Found<>(name, PageSource.MICRODATA)));
    }

    Optional<Found<String>> section() {
        for (JsonLdValue.Node article : articles) {
            Optional<String> text = article.text("articleSection");
            if (text.isPresent()) {
                return Optional.of(new Found<>(Text.squeeze(text.get()), PageSource.JSON_LD));
            }
        }
        return meta.first(SECTIONS)
                .map(text -> new Found<>(text, PageSource.META))
                .or(() -> microdata.values("articleSection").stream()
                        .findFirst()
                        .map(text -> new Found<>(text, PageSource.MICRODATA)));
    }

    List<Found<String>> tags() {
        Map<String, Found<String>> tags = new LinkedHashMap<>();
        for (JsonLdValue.Node article : articles) {
            article.texts("keywords").forEach(text -> addTags(text, PageSource.JSON_LD, tags));
        }
        if (tags.isEmpty()) {
            meta.all(TAGS).forEach(text -> addTags(text, PageSource.META, tags));
        }
        if (tags.isEmpty()) {
            microdata.values("keywords").forEach(text -> addTags(text, PageSource.MICRODATA, tags));
        }
        return List.copyOf(tags.values());
    }

    private static void addTags(String text, PageSource origin, Map<String, Found<String>> tags) {
        int start = 0;
        for (int i = 0; i <= text.length() && tags.size() < MAX_TAGS; i++) {
            if (i == text.length() || Text.isComma(text.charAt(i))) {
                String tag = Text.squeeze(text.substring(start, i));
                if (!tag.isEmpty() && tag.length() <= MAX_NAME) {
                    tags.putIfAbsent(Text.skeleton(tag), new Found<>(tag, origin));
                }
                start = i + 1;
            }
        }
    }

    Optional<Found<String>> language() {
        Element html = document.selectFirst("html");
        String lang = html == null ? "" : html.attr("lang").isBlank() ? html.attr("xml:lang") : html.attr("lang");
        for (JsonLdValue.Node article : articles) {
            Optional<String> tag = article.text("inLanguage").flatMap(Metadata::languageTag);
            if (tag.isPresent()) {
                return tag.map(text -> new Found<>(text, PageSource.JSON_LD));
            }
        }
        return languageTag(lang)
                .or(() -> meta.first(List.of("og:locale", "content-language", "dc.language", "dcterms.language"))
                        .flatMap(Metadata::languageTag))
                .map(tag -> new Found<>(tag, PageSource.META));
    }

    private static Optional<String> languageTag(String text) {
        String first = text.strip().split("[,; ]", 2)[0].replace('_', '-');
        if (first.length() < 2 || first.length() > 35) {
            return Optional.empty();
        }
        Locale locale = Locale.forLanguageTag(first);
        boolean known =
                locale.getLanguage().length() >= 2 && !locale.getLanguage().equals("und");
        return known ? Optional.of(locale.toLanguageTag()) : Optional.empty();
    }

    Optional<Found<String>> canonicalUrl() {
        return declaredUrl()
                .map(text -> new Found<>(text, PageSource.META))
                .or(() -> articles.stream()
                        .flatMap(article -> article.texts("url").stream())
                        .flatMap(url -> webAddress(url).stream())
                        .findFirst()
                        .map(text -> new Found<>(text, PageSource.JSON_LD)));
    }

    /// The page's own address as its head states it.
    private Optional<String> declaredUrl() {
        for (Element link : document.getElementsByTag("link")) {
            if (link.attr("rel").equalsIgnoreCase("canonical")) {
                Optional<String> url = webAddress(link.absUrl("href"));
                if (url.isPresent()) {
                    return url;
                }
            }
        }
        return meta.first(List.of("og:url", "parsely-link", "twitter:url")).flatMap(Metadata::webAddress);
    }

    /// The address without its fragment, where it is one of the web.
    private static Optional<String> webAddress(String text) {
        try {
            URI uri = new URI(text.strip());
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if (uri.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
                return Optional.empty();
            }
            int fragment = text.strip().indexOf('#');
            return Optional.of(fragment < 0 ? text.strip() : text.strip().substring(0, fragment));
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    /// Who wrote it, see [PageAuthors].
    List<Found<String>> authors() {
        PageAuthors authors = new PageAuthors(articles, linked, meta, microdata);
        return authors.choose(VisibleByline.read(document, blocks, headline()), new Titles(headings, sites(), ""));
    }

    List<Found<PageDate>> published() {
        List<Found<PageDate>> dates = new ArrayList<>();
        for (JsonLdValue.Node article : articles) {
            for (String property : List.of("datePublished", "dateCreated", "uploadDate")) {
                article.texts(property).forEach(text -> add(dates, text, PageSource.JSON_LD));
            }
        }
        for (String key : PUBLISHED) {
            meta.first(key).ifPresent(text -> add(dates, text, PageSource.META));
        }
        if (dates.isEmpty()) {
            meta.published().forEach(text -> add(dates, text, PageSource.META));
        }
        for (String property : List.of("datePublished", "dateCreated")) {
            microdata.values(property).forEach(text -> add(dates, text, PageSource.MICRODATA));
        }
        Rdfa.dates(document).forEach(text -> add(dates, text, PageSource.MICRODATA));
        visible().published().forEach(date -> add(dates, date));
        String address = canonicalUrl().map(Found::value).orElse(document.location());
        UrlDay.of(address)
                .map(day -> new PageDate(address, DateMention.of(ArticleDate.of(day))))
                .ifPresent(date -> add(dates, new Found<>(date, PageSource.URL)));
        dates.sort((a, b) -> a.origin().compareTo(b.origin()));
        return NewsroomDay.of(agreeing(dates), visible().beside());
    }

    /// What the page shows beside its headline comes first where the data behind the page does not agree with it.
    private List<Found<PageDate>> agreeing(List<Found<PageDate>> dates) {
        List<Found<PageDate>> shown = visible().published();
        Optional<Found<PageDate>> beside = visible().beside();
        if (dates.isEmpty() || beside.isEmpty() || shown.size() > MAX_SHOWN) {
            return dates;
        }
        Found<PageDate> first = dates.getFirst();
        boolean agrees = Stream.concat(shown.stream(), visible().modified().stream())
                .anyMatch(date -> date.value().day().equals(first.value().day()));
        boolean stated = isStatedForSharing(first) && beside.get().origin() == PageSource.TEXT;
        if (agrees || (stated && (isModified(beside.get().value()) || isStatedTwice(first)))) {
            return dates;
        }
        List<Found<PageDate>> sorted = new ArrayList<>(dates);
        sorted.remove(beside.get());
        sorted.addFirst(beside.get());
        return sorted;
    }

    /// Whether the day is what the page tells other sites that share it.
    private boolean isStatedForSharing(Found<PageDate> date) {
        return date.origin() == PageSource.META
                && meta.first(List.of("article:published_time", "og:article:published_time"))
                        .flatMap(PageDate::read)
                        .filter(shared -> shared.day().equals(date.value().day()))
                        .isPresent();
    }

    /// Whether a day is the one of the last change, as the data behind the page say.
    private boolean isModified(PageDate shown) {
        return modified().stream()
                .anyMatch(date ->
                        date.origin() != PageSource.TEXT && date.value().day().equals(shown.day()));
    }

    /// Whether the data behind the page state when it was published and, apart from that, when it was changed: what is
    /// shown and equals neither is another day.
    private boolean isStatedTwice(Found<PageDate> first) {
        return modified().stream()
                .anyMatch(date -> date.origin().compareTo(PageSource.MICRODATA) <= 0
                        && date.value().day().isAfter(first.value().day()));
    }

    private int headline() {
        return blocks.headline(title().map(Found::value).orElse(""));
    }

    private VisibleDates visible() {
        if (visible == null) {
            visible = VisibleDates.read(blocks, headline());
        }
        return visible;
    }

    List<Found<PageDate>> modified() {
        List<Found<PageDate>> dates = new ArrayList<>();
        for (JsonLdValue.Node article : articles) {
            article.texts("dateModified").forEach(text -> add(dates, text, PageSource.JSON_LD));
        }
        for (String key : MODIFIED) {
            meta.first(key).ifPresent(text -> add(dates, text, PageSource.META));
        }
        microdata.values("dateModified").forEach(text -> add(dates, text, PageSource.MICRODATA));
        visible().modified().forEach(date -> add(dates, date));
        dates.sort((a, b) -> a.origin().compareTo(b.origin()));
        return dates;
    }

    private static void add(List<Found<PageDate>> dates, String text, PageSource origin) {
        PageDate.read(text).ifPresent(date -> add(dates, new Found<>(date, origin)));
    }

    private static void add(List<Found<PageDate>> dates, Found<PageDate> date) {
        boolean known = dates.stream()
                .anyMatch(other -> other.origin() == date.origin()
                        && other.value().day().equals(date.value().day()));
        if (!known) {
            dates.add(date);
        }
    }
}
