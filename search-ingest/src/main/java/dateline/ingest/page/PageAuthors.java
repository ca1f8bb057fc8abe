package dateline.ingest.page;

import dateline.ingest.page.data.JsonLd;
import dateline.ingest.page.data.JsonLdValue;
import dateline.ingest.page.data.MetaTags;
import dateline.ingest.page.data.Microdata;
import dateline.ingest.page.text.Text;
import dateline.ingest.resolve.Byline;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Who wrote the article of a page, of all places that say so.
///
/// @param articles  the JSON-LD objects of the article, the likeliest first
/// @param linked    all of the page's JSON-LD
/// @param meta      its `meta` elements
/// @param microdata its microdata
record PageAuthors(List<JsonLdValue.Node> articles, JsonLd linked, MetaTags meta, Microdata microdata) {

    private static final int MAX_NAME = 100;
    private static final int MAX_AUTHORS = 20;

    private static final List<String> AUTHORS = List.of(
            "author",
            "article:author_name",
            "parsely-author",
            "sailthru.author",
            "citation_author",
            "dc.creator",
            "dcterms.creator",
            "byl",
            "article:author",
            "og:article:author",
            "twitter:creator:name");

    PageAuthors {
        articles = List.copyOf(articles);
    }

    /// {@return who wrote it: of all places that name authors the first that names others than the site, unless the
    /// page shows more of them or somebody else; where none does, the site}
    ///
    /// @param byline what the page shows
    /// @param sites  the names of the site
    List<Found<String>> choose(VisibleByline byline, Titles sites) {
        List<Found<String>> shown = withoutSite(found(people(byline.people()), PageSource.TEXT), sites);
        List<Found<String>> others = List.of();
        List<Found<String>> site = List.of();
        for (Supplier<List<Found<String>>> place : authorPlaces()) {
            List<Found<String>> names = place.get();
            if (names.stream().noneMatch(name -> !sites.isSiteItself(name.value()))) {
                site = site.isEmpty() ? names : site;
            } else if (names.stream().anyMatch(name -> isPerson(name.value()))) {
                return isMore(shown, names) || isLonger(shown, names) || (byline.near() && isOther(shown, names))
                        ? shown
                        : names;
            } else {
                others = others.isEmpty() ? names : others;
            }
        }
        List<Found<String>> loose = found(people(byline.others()), PageSource.TEXT);
        return Stream.of(shown, others, loose, site)
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /// The names without the site's own, where there are others: sites link to their own page beside an author.
    private static List<Found<String>> withoutSite(List<Found<String>> names, Titles sites) {
        List<Found<String>> people =
                names.stream().filter(name -> !sites.isSiteItself(name.value())).toList();
        return people.isEmpty() ? names : people;
    }

    /// Whether a name is none of a login, an address, a company or an office.
    private static boolean isPerson(String name) {
        boolean alone = name.indexOf(' ') < 0 && BylineLine.isFirstName(name);
        return (alone || Bylines.isPersonal(name)) && !BylineLine.isCompany(name);
    }

    /// Whether the page shows the whole name of whom its data call by the first one.
    private static boolean isLonger(List<Found<String>> shown, List<Found<String>> named) {
        return named.size() == 1
                && named.getFirst().value().indexOf(' ') < 0
                && shown.stream()
                        .anyMatch(
                                name -> name.value().startsWith(named.getFirst().value() + " "));
    }

    /// Whether the page shows all that its data name, and others with them.
    private static boolean isMore(List<Found<String>> shown, List<Found<String>> named) {
        List<String> names =
                shown.stream().map(name -> Bylines.bare(name.value())).toList();
        return shown.size() > named.size()
                && named.stream().allMatch(name -> names.contains(Bylines.bare(name.value())));
    }

    /// Whether the page shows somebody else than its data name, who are those that put it there.
    private static boolean isOther(List<Found<String>> shown, List<Found<String>> named) {
        List<String> words = named.stream()
                .flatMap(name -> Arrays.stream(name.value().split("[ ,.]+", -1)))
                .map(Text::skeleton)
                .toList();
        return !shown.isEmpty()
                && shown.stream()
                        .flatMap(name -> Arrays.stream(name.value().split("[ ,.]+", -1)))
                        .map(Text::skeleton)
                        .noneMatch(word -> word.length() > 1 && words.contains(word));
    }

    private List<Supplier<List<Found<String>>>> authorPlaces() {
        List<Supplier<List<Found<String>>>> places = new ArrayList<>();
        for (JsonLdValue.Node article : articles) {
            places.add(() -> found(people(linked.names(article, "author")), PageSource.JSON_LD));
            places.add(() -> found(people(linked.names(article, "creator")), PageSource.JSON_LD));
        }
        for (String key : AUTHORS) {
            places.add(() -> found(people(meta.all(List.of(key))), PageSource.META));
        }
        for (String number : List.of("1", "2")) {
            if (meta.first("twitter:label" + number)
                    .map(Text::skeleton)
                    .orElse("")
                    .equals("writtenby")) {
                places.add(() -> found(people(meta.all(List.of("twitter:data" + number))), PageSource.META));
            }
        }
        places.add(() -> found(people(microdata.authors()), PageSource.MICRODATA));
        return places;
    }

    private List<String> people(List<String> raw) {
        List<String> names = new ArrayList<>();
        for (String text : raw) {
            for (String name : Bylines.people(Text.squeeze(text))) {
                if (isName(name) && names.size() < MAX_AUTHORS && !names.contains(name)) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    /// {@return whether a text may be a name: neither an address nor the name of an account that names nobody}
    static boolean isName(String name) {
        String text = name.strip();
        return !text.isEmpty()
                && text.length() <= MAX_NAME
                && !text.contains("://")
                && !text.startsWith("@")
                && text.chars().anyMatch(Character::isLetter)
                && !Byline.isAccount(text);
    }

    private static List<Found<String>> found(List<String> names, PageSource origin) {
        return names.stream().map(name -> new Found<>(name, origin)).toList();
    }
}
