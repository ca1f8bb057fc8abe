package dateline.ingest.page;

import dateline.article.Origin;
import dateline.ingest.page.text.Text;
import dateline.ingest.record.Charsets;
import dateline.ingest.record.Context;
import dateline.ingest.record.NotAnArticle;
import dateline.ingest.record.RawRecord;
import dateline.ingest.record.ReadItem;
import dateline.ingest.resolve.Dateline;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Web pages as records: the one call for whatever format has a page in it.
///
/// Each value carries where on the page it was found and how far that is to be trusted. Safe for use by many threads.
public final class Pages {

    private static final PageExtractor EXTRACTOR = new PageExtractor();

    private static final String SAVED = "<!-- saved from url=(";
    private static final int SAVED_WITHIN = 4096;
    private static final int LONGEST_ADDRESS = 2000;

    /// How many paragraphs are looked at for bylines and dates.
    private static final int BYLINE_WITHIN = 4;

    /// How many paragraphs are looked at for a dateline.
    private static final int DATELINE_WITHIN = 3;

    /// Where the text of a page's article was read.
    private static final String BODY = "page: text";

    /// The same, where its source repeats lines that were left out.
    private static final String LESS = "text without repeated lines";

    private static final Origin DATELINE = new Origin("text: dateline", 0.9);

    private Pages() {}

    /// {@return the article of a page, or nothing when it has none}
    ///
    /// @param page    the page's bytes, all of them
    /// @param context what is known of them: their address, and the charset that the server stated
    /// @param where   the place of the page in its file, see [RawRecord#where]
    public static ReadItem read(byte[] page, Context context, String where) {
        Charset charset = Charsets.detect(page, page.length, true, context.charset());
        return read(new String(page, charset), context.url().orElse(""), where);
    }

    /// {@return the article of a page, or nothing when it has none}
    ///
    /// @param html  the page's source
    /// @param url   the address that it was fetched from; empty where unknown
    /// @param where the place of the page in its file, see [RawRecord#where]
    public static ReadItem read(String html, String url, String where) {
        Objects.requireNonNull(where, "where must not be null");
        String address = url.isEmpty() ? savedFrom(html) : url;
        Page page = EXTRACTOR.extract(html, address);
        if (page.body().isEmpty() && page.title().isEmpty()) {
            return new NotAnArticle(where, "a web page without an article");
        }
        return record(page, address, where);
    }

    /// {@return a text that was written as the content of a page, such as a feed's, without the words of buttons and of
    /// other articles' boxes, as far as something else is left}
    ///
    /// @param text paragraphs with blank lines between them
    public static String withoutBoilerplate(String text) {
        List<String> kept = paragraphs(text).stream()
                .filter(line -> !Boilerplate.matches(line) && !Boilerplate.isFeedNote(line))
                .toList();
        return kept.isEmpty() ? text : body(kept);
    }

    /// {@return the paragraphs of a body}
    ///
    /// @param body what [#read] gave as the body
    public static List<String> paragraphs(String body) {
        return List.of(body.split("\n\n", -1));
    }

    /// {@return the body of paragraphs}
    ///
    /// @param paragraphs the paragraphs
    public static String body(List<String> paragraphs) {
        return String.join("\n\n", paragraphs);
    }

    /// {@return whether a body was read from a web page}
    ///
    /// @param body where it was found
    public static boolean isPage(Origin body) {
        return body.evidence().equals(BODY) || body.evidence().equals(LESS);
    }

    /// {@return where a page's body was found from which lines were left out that its source repeats}
    ///
    /// @param body where the whole body was found
    public static Origin withoutRepeatedLines(Origin body) {
        return new Origin(LESS, body.confidence());
    }

    private static RawRecord record(Page page, String address, String where) {
        RawRecord.Builder record = RawRecord.builder("html", where).plain();
        page.title().ifPresent(title -> add(record, "title", title));
        page.summary().ifPresent(summary -> add(record, "lead", summary));
        String body = withoutLines(
                withoutTitle(page.body(), page.title().map(Found::value).orElse("")), page);
        record.add("body", body, new Origin(BODY, page.bodyConfidence()));
        page.authors().forEach(author -> add(record, "author", author));
        page.publisher().ifPresent(name -> add(record, "publisher", name));
        page.section().ifPresent(name -> add(record, "section", name));
        page.tags().forEach(tag -> add(record, "tags", tag));
        page.language().ifPresent(tag -> add(record, "language", tag));
        addAddress(record, page, address);
        addDates(record, page);
        addDateline(record, body);
        return record.build();
    }

    /// The headline stands in a field of its own.
    private static String withoutTitle(String body, String title) {
        int end = body.indexOf("\n\n");
        String first = end > 0 ? body.substring(0, end) : "";
        String heading = HeadingDay.of(first).map(HeadingDay::rest).orElse(first);
        return end > 0 && Text.skeleton(heading).equals(Text.skeleton(title)) ? body.substring(end + 2) : body;
    }

    /// And so do the authors and dates, which pages name above the text.
    private static String withoutLines(String body, Page page) {
        RepeatedByline known = new RepeatedByline(
                page.authors().stream().map(Found::value).toList(),
                Stream.concat(page.date().stream(), page.modified().stream())
                        .map(date -> date.value().day())
                        .toList());
        StringBuilder kept = new StringBuilder(body.length());
        int from = 0;
        for (int i = 0; i < BYLINE_WITHIN; i++) {
            int end = body.indexOf("\n\n", from);
            if (end < 0) {
                break;
            }
            if (!known.is(body.substring(from, end))) {
                kept.append(body, from, end + 2);
            }
            from = end + 2;
        }
        return kept.append(body, from, body.length()).toString();
    }

    private static void add(RawRecord.Builder record, String key, Found<String> found) {
        record.add(key, found.value(), origin(found));
    }

    private static Origin origin(Found<?> found) {
        return new Origin(found.origin().toString(), found.origin().confidence());
    }

    /// An address without a path names the site and no article: as an id it would make one article of the whole site.
    private static void addAddress(RawRecord.Builder record, Page page, String address) {
        Optional<Found<String>> own = page.canonicalUrl().filter(url -> hasPath(url.value()) || !hasPath(address));
        if (own.isPresent() && hasPath(own.get().value())) {
            add(record, "url", own.get());
        } else {
            record.add("url", address, new Origin("url", 1));
        }
    }

    private static boolean hasPath(String url) {
        int host = url.indexOf("://");
        int path = host < 0 ? -1 : url.indexOf('/', host + 3);
        return path > 0 && path < url.length() - 1;
    }

    private static void addDates(RawRecord.Builder record, Page page) {
        page.date().ifPresent(date -> record.add("published", iso(date), origin(date)));
        page.modified().stream().findFirst().ifPresent(date -> record.add("modified", iso(date), origin(date)));
    }

    /// A day whose month may be its day is left as it stands, for what else is known of the article to decide.
    private static String iso(Found<PageDate> date) {
        PageDate page = date.value();
        return page.mention().isClear() ? page.date().toString() : page.stated();
    }

    /// A dateline stands at the head of the first paragraph, or below a picture's caption.
    private static void addDateline(RawRecord.Builder record, String body) {
        int from = 0;
        for (int i = 0; i < DATELINE_WITHIN && from < body.length(); i++) {
            int end = body.indexOf("\n\n", from);
            String paragraph = body.substring(from, end < 0 ? body.length() : end);
            Optional<Dateline> dateline = Dateline.of(paragraph).filter(found -> found.end() < paragraph.length());
            if (dateline.isPresent()) {
                record.add(
                        "dateline", paragraph.substring(0, dateline.get().end()).strip(), DATELINE);
                return;
            }
            from = end < 0 ? body.length() : end + 2;
        }
    }

    /// {@return the address that browsers note in a page when they save it, or an empty text}
    private static String savedFrom(String html) {
        int start = html.indexOf(SAVED);
        int open = start < 0 || start > SAVED_WITHIN ? -1 : html.indexOf(')', start);
        int end = open < 0 ? -1 : html.indexOf("-->", open);
        return end < 0 || end - open > LONGEST_ADDRESS
                ? ""
                : html.substring(open + 1, end).strip();
    }
}
