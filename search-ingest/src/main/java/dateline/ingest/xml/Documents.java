package dateline.ingest.xml;

import dateline.ingest.markup.MarkupText;
import dateline.ingest.record.FileHead;
import dateline.ingest.record.Format;
import dateline.ingest.record.Input;
import dateline.ingest.record.ItemReader;
import dateline.ingest.record.RawRecord;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Vocabularies for whole documents, whose fields lie too deep, and under too general names, to be found by these: TEI,
/// JATS, DocBook, and PubMed's.
public final class Documents implements Format {

    /// One vocabulary: where what is in a document, as queries of CSS, of which the first that finds something counts.
    ///
    /// @param telling what a file of it has near its beginning, in lower case
    /// @param element the element that is a document, in lower case
    private record Vocabulary(
            String telling,
            String element,
            String id,
            String title,
            String author,
            String date,
            String lead,
            String body,
            String tag,
            String publisher) {}

    private static final List<Vocabulary> VOCABULARIES = List.of(
            new Vocabulary(
                    "<teiheader",
                    "tei",
                    "teiHeader idno",
                    "teiHeader titleStmt > title",
                    "teiHeader titleStmt > author",
                    "teiHeader publicationStmt date, teiHeader sourceDesc date",
                    "teiHeader abstract",
                    "tei > text",
                    "teiHeader keywords term",
                    "teiHeader publicationStmt > publisher"),
            new Vocabulary(
                    "<article-meta",
                    "article",
                    "article-meta > article-id[pub-id-type=doi], article-meta > article-id",
                    "article-meta title-group > article-title",
                    "article-meta contrib[contrib-type=author] name",
                    "article-meta > pub-date",
                    "article-meta > abstract",
                    "article > body",
                    "article-meta kwd",
                    "journal-meta journal-title"),
            new Vocabulary(
                    "<medlinecitation",
                    "pubmedarticle",
                    "MedlineCitation > PMID",
                    "ArticleTitle",
                    "AuthorList > Author",
                    "JournalIssue > PubDate",
                    "no-lead",
                    "Article > Abstract",
                    "MeshHeading > DescriptorName",
                    "Journal > Title"),
            new Vocabulary(
                    "//docbook.org/",
                    "article",
                    "no-id",
                    "article > title, info > title, articleinfo > title",
                    "info > author, articleinfo > author",
                    "info > pubdate, articleinfo > pubdate, info > date, articleinfo > date",
                    "info > abstract, articleinfo > abstract",
                    "article",
                    "keywordset > keyword",
                    "info publishername, articleinfo publishername"));

    @Override
    public String name() {
        return "document";
    }

    @Override
    public boolean matches(FileHead head) {
        return vocabulary(head).isPresent();
    }

    private static Optional<Vocabulary> vocabulary(FileHead head) {
        String root = XmlHead.root(head);
        if (root.isEmpty() || root.equals("html") || root.equals("rss")) {
            return Optional.empty();
        }
        String text = head.text().toLowerCase(Locale.ROOT);
        return VOCABULARIES.stream()
                .filter(vocabulary -> text.contains(vocabulary.telling) && text.contains('<' + vocabulary.element))
                .findFirst();
    }

    @Override
    public ItemReader open(Input input) {
        Vocabulary vocabulary = vocabulary(input.head()).orElse(VOCABULARIES.getFirst());
        return new ElementReader(
                input,
                Set.of(vocabulary.element),
                true,
                "XML without documents",
                (element, source, where, target) -> target.accept(record(element, where, vocabulary)));
    }

    private static RawRecord record(Element document, String where, Vocabulary vocabulary) {
        RawRecord.Builder record = RawRecord.builder("document", where).plain();
        String title = text(first(document, vocabulary.title));
        record.add("id", text(first(document, vocabulary.id)));
        record.add("title", title);
        record.add("abstract", text(first(document, vocabulary.lead)));
        document.select(vocabulary.author).forEach(author -> record.add("author", name(author)));
        record.add("date", date(first(document, vocabulary.date)));
        document.select(vocabulary.tag).forEach(tag -> record.add("tags", text(tag)));
        record.add("publisher", text(first(document, vocabulary.publisher)));
        record.add("language", FlatElement.lang(document));
        String body = body(document, vocabulary);
        boolean repeated = !title.isEmpty() && body.startsWith(title + "\n\n");
        record.add("body", repeated ? body.substring(title.length()).strip() : body);
        return record.build();
    }

    private static @Nullable Element first(Element document, String queries) {
        for (String query : queries.split(", ", -1)) {
            Element found = document.selectFirst(query);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /// Headings are called `head` in TEI, and parts of an abstract have a name of their own in PubMed; what is known of
    /// a document stands in it in DocBook.
    private static String body(Element document, Vocabulary vocabulary) {
        Element body = document.selectFirst(vocabulary.body);
        if (body == null) {
            return "";
        }
        body.select("head").forEach(head -> head.tagName("title"));
        body.select("AbstractText").forEach(part -> part.tagName("p"));
        if (body.equals(document)) {
            body.select("article > title, info, articleinfo").remove();
        }
        return MarkupText.of(body);
    }

    /// A name in parts is put together as it is said.
    private static String name(Element author) {
        Element last = author.selectFirst("surname, LastName");
        Element first = author.selectFirst("given-names, ForeName, forename, firstname");
        return last == null ? text(author) : (text(first) + ' ' + text(last)).strip();
    }

    /// A date is in an attribute, in parts, or in words.
    private static String date(@Nullable Element date) {
        if (date == null) {
            return "";
        }
        Element year = date.selectFirst("year");
        if (year == null) {
            return date.hasAttr("when") ? date.attr("when") : text(date);
        }
        String day = text(date.selectFirst("day"));
        String month = text(date.selectFirst("month"));
        boolean number = month.chars().allMatch(Character::isDigit);
        if (!number || month.isEmpty()) {
            return (day + ' ' + month + ' ' + text(year)).strip();
        }
        String monthOfYear = text(year) + '-' + twoDigits(month);
        return day.isEmpty() ? monthOfYear : monthOfYear + '-' + twoDigits(day);
    }

    private static String twoDigits(String number) {
        return number.length() == 1 ? '0' + number : number;
    }

    private static String text(@Nullable Element element) {
        return element == null ? "" : MarkupText.of(element);
    }
}
