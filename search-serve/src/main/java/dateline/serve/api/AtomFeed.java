package dateline.serve.api;

import dateline.article.Article;
import dateline.format.FeedValues;
import dateline.query.SearchRequest;
import dateline.query.Sort;
import dateline.result.Hit;
import dateline.result.ResultPage;
import dateline.result.Snippet;
import dateline.serve.html.Link;
import dateline.serve.http.Request;
import dateline.serve.http.Response;
import dateline.serve.index.ServedIndex;
import dateline.serve.page.Site;
import dateline.serve.request.SearchParameters;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// A search as a feed in Atom (RFC 4287), its newest hits first, so that a feed reader shows what is new.
///
/// An entry is an article; its id stays the same for good, and so readers show it once. Copies are folded as on the
/// page, unless the search says otherwise.
final class AtomFeed {

    static final String TYPE = "application/atom+xml; charset=utf-8";

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final int ENTRIES = 50;
    private static final int MOST_ENTRIES = 500;

    private final Site site;

    AtomFeed(Site site) {
        this.site = site;
    }

    /// {@return the feed of a search}
    ///
    /// @param request the request
    /// @param served  the index that is asked
    Response answer(Request request, ServedIndex served) {
        SearchParameters search = site.search(request.parameters());
        int limit = request.parameters().number("limit", 1, MOST_ENTRIES, ENTRIES);
        ResultPage page = served.read(index -> {
            SearchRequest.Builder newest = search.request(index).limit(limit).snippets(1);
            if (request.parameters().get("sort").isEmpty()) {
                newest.sort(Sort.NEWEST);
            }
            return index.search(newest.build());
        });
        String host = "http://" + request.header("Host").orElse("127.0.0.1");
        StringWriter text = new StringWriter(1 << 14);
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            new Writing(xml, host, served.name(), search).feed(request.target(), page.hits());
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing to memory failed", e);
        }
        return Response.of(TYPE, text.toString());
    }

    /// Writes one feed.
    private record Writing(XMLStreamWriter xml, String host, String index, SearchParameters search) {

        void feed(String target, List<Hit> hits) throws XMLStreamException {
            xml.writeStartDocument("utf-8", "1.0");
            xml.setDefaultNamespace(ATOM);
            xml.writeStartElement(ATOM, "feed");
            xml.writeDefaultNamespace(ATOM);
            text("title", search.text().isBlank() ? "All articles of " + index : search.text());
            text("id", id("feed\n" + search.link("/search")));
            text(
                    "updated",
                    hits.stream()
                            .map(hit -> updated(hit.article()))
                            .max(Instant::compareTo)
                            .orElse(Instant.EPOCH)
                            .toString());
            text("generator", "dateline");
            xml.writeStartElement(ATOM, "author");
            text("name", "dateline");
            xml.writeEndElement();
            link("self", "application/atom+xml", host + target);
            link("alternate", "text/html", host + search.link("/search"));
            for (Hit hit : hits) {
                entry(hit);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
        }

        private void entry(Hit hit) throws XMLStreamException {
            Article article = hit.article();
            xml.writeStartElement(ATOM, "entry");
            text("title", article.title().isBlank() ? article.id().value() : article.title());
            text("id", id("article\n" + article.id().value()));
            text("updated", updated(article).toString());
            if (article.published().isDated()) {
                text("published", FeedValues.published(article).toString());
            }
            List<String> authors =
                    article.authors().isEmpty() ? article.publisher().stream().toList() : article.authors();
            for (String author : authors) {
                xml.writeStartElement(ATOM, "author");
                text("name", author);
                xml.writeEndElement();
            }
            Link page = search.link("/article").with("id", article.id().value());
            link("alternate", "text/html", host + page);
            if (article.url().filter(FeedValues::isWeb).isPresent()) {
                link("via", "text/html", article.url().get());
            }
            for (String tag : article.tags()) {
                xml.writeEmptyElement(ATOM, "category");
                xml.writeAttribute("term", FeedValues.clean(tag));
            }
            if (!hit.snippets().isEmpty()) {
                text(
                        "summary",
                        hit.snippets().stream().map(Snippet::text).findFirst().orElse(""));
            }
            xml.writeEndElement();
        }

        private void text(String name, String value) throws XMLStreamException {
            xml.writeStartElement(ATOM, name);
            xml.writeCharacters(FeedValues.clean(value));
            xml.writeEndElement();
        }

        private void link(String rel, String type, String address) throws XMLStreamException {
            xml.writeEmptyElement(ATOM, "link");
            xml.writeAttribute("rel", rel);
            xml.writeAttribute("type", type);
            xml.writeAttribute("href", FeedValues.clean(address));
        }

        private String id(String name) {
            return "urn:uuid:" + UUID.nameUUIDFromBytes((index + '\n' + name).getBytes(StandardCharsets.UTF_8));
        }

        /// When it came into the index, else when it was published: a reader does not show again what is older.
        private static Instant updated(Article article) {
            return article.added().orElseGet(() -> FeedValues.published(article));
        }
    }
}
