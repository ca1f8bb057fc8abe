package dateline.format;

import dateline.alert.AlertHit;
import dateline.article.Article;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// What alerts found as a feed, in Atom (RFC 4287) or RSS 2.0. The id of an entry is that of the search and
/// of the article, for good, so that a reader shows it once.
///
/// @since 0.1
public final class AlertFeed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final DateTimeFormatter RFC_822 = DateTimeFormatter.RFC_1123_DATE_TIME;

    private final XMLStreamWriter xml;

    private AlertFeed(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /// {@return the notices as a feed in Atom}
    ///
    /// @param notices what was found
    public static String atom(List<AlertNotice> notices) {
        Objects.requireNonNull(notices, "notices must not be null");
        return written(feed -> feed.writeAtom(notices));
    }

    /// {@return the notices as a feed in RSS 2.0}
    ///
    /// @param notices what was found
    public static String rss(List<AlertNotice> notices) {
        Objects.requireNonNull(notices, "notices must not be null");
        return written(feed -> feed.writeRss(notices));
    }

    private interface Writing {
        void write(AlertFeed feed) throws XMLStreamException;
    }

    private static String written(Writing writing) {
        StringWriter text = new StringWriter(1 << 12);
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("utf-8", "1.0");
            writing.write(new AlertFeed(xml));
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing to memory failed", e);
        }
        return text.append('\n').toString();
    }

    // --- Atom ---

    private void writeAtom(List<AlertNotice> notices) throws XMLStreamException {
        xml.setDefaultNamespace(ATOM);
        xml.writeStartElement(ATOM, "feed");
        xml.writeDefaultNamespace(ATOM);
        atom("title", title(notices));
        atom("id", id("feed\n" + title(notices)));
        atom("updated", AlertNotice.latest(notices).toString());
        atom("generator", "dateline");
        xml.writeStartElement(ATOM, "author");
        atom("name", "dateline");
        xml.writeEndElement();
        for (AlertNotice notice : notices) {
            for (AlertHit hit : notice.hits()) {
                entry(notice, hit);
            }
        }
        xml.writeEndElement();
    }

    private void entry(AlertNotice notice, AlertHit hit) throws XMLStreamException {
        Article article = hit.article();
        xml.writeStartElement(ATOM, "entry");
        atom("title", headline(article));
        atom("id", id(notice.name() + '\n' + article.id().value()));
        atom("updated", Instant.ofEpochMilli(hit.number()).toString());
        if (article.published().isDated()) {
            atom("published", FeedValues.published(article).toString());
        }
        for (String author :
                article.authors().isEmpty() ? article.publisher().stream().toList() : article.authors()) {
            xml.writeStartElement(ATOM, "author");
            atom("name", author);
            xml.writeEndElement();
        }
        if (article.url().filter(FeedValues::isWeb).isPresent()) {
            xml.writeEmptyElement(ATOM, "link");
            xml.writeAttribute("rel", "alternate");
            xml.writeAttribute("href", FeedValues.clean(article.url().get()));
        }
        xml.writeEmptyElement(ATOM, "category");
        xml.writeAttribute("term", FeedValues.clean(notice.name()));
        atom("summary", summary(hit));
        xml.writeEndElement();
    }

    private void atom(String name, String value) throws XMLStreamException {
        xml.writeStartElement(ATOM, name);
        xml.writeCharacters(FeedValues.clean(value));
        xml.writeEndElement();
    }

    // --- RSS ---

    private void writeRss(List<AlertNotice> notices) throws XMLStreamException {
        xml.writeStartElement("rss");
        xml.writeAttribute("version", "2.0");
        xml.writeStartElement("channel");
        rss("title", title(notices));
        rss("link", "https://www.rssboard.org/rss-specification");
        rss("description", "What is new on: " + title(notices));
        rss("lastBuildDate", RFC_822.format(AlertNotice.latest(notices).atOffset(ZoneOffset.UTC)));
        rss("generator", "dateline");
        for (AlertNotice notice : notices) {
            for (AlertHit hit : notice.hits()) {
                Article article = hit.article();
                xml.writeStartElement("item");
                rss("title", headline(article));
                if (article.url().filter(FeedValues::isWeb).isPresent()) {
                    rss("link", article.url().get());
                }
                xml.writeStartElement("guid");
                xml.writeAttribute("isPermaLink", "false");
                xml.writeCharacters(id(notice.name() + '\n' + article.id().value()));
                xml.writeEndElement();
                rss("pubDate", RFC_822.format(Instant.ofEpochMilli(hit.number()).atOffset(ZoneOffset.UTC)));
                rss("category", notice.name());
                rss("description", summary(hit));
                xml.writeEndElement();
            }
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void rss(String name, String value) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(FeedValues.clean(value));
        xml.writeEndElement();
    }

    // --- words ---

    private static String title(List<AlertNotice> notices) {
        return notices.size() == 1
                ? notices.getFirst().name() + ": " + notices.getFirst().query()
                : "Alerts";
    }

    private static String headline(Article article) {
        return article.title().isBlank() ? article.id().value() : article.title();
    }

    private static String summary(AlertHit hit) {
        List<String> parts = new ArrayList<>();
        parts.add(AlertMail.kind(hit));
        hit.article().publisher().ifPresent(parts::add);
        if (!hit.article().lead().isBlank()) {
            parts.add(hit.article().lead());
        }
        return String.join(" · ", parts);
    }

    private static String id(String name) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(("alert\n" + name).getBytes(StandardCharsets.UTF_8));
    }
}
