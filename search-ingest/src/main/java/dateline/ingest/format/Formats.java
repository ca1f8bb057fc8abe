package dateline.ingest.format;

import dateline.ingest.cite.BibTex;
import dateline.ingest.cite.Ris;
import dateline.ingest.export.ExportPage;
import dateline.ingest.export.Factiva;
import dateline.ingest.export.LibraryExport;
import dateline.ingest.export.Nexis;
import dateline.ingest.json.JsonDocument;
import dateline.ingest.json.JsonLines;
import dateline.ingest.mail.Mail;
import dateline.ingest.mail.Mbox;
import dateline.ingest.mail.Mhtml;
import dateline.ingest.mail.Rnews;
import dateline.ingest.markdown.Markdown;
import dateline.ingest.pack.Bzip2;
import dateline.ingest.pack.Compress;
import dateline.ingest.pack.Gzip;
import dateline.ingest.pack.Tar;
import dateline.ingest.pack.Xz;
import dateline.ingest.pack.Zip;
import dateline.ingest.pack.Zstd;
import dateline.ingest.page.Html;
import dateline.ingest.record.FileHead;
import dateline.ingest.record.Format;
import dateline.ingest.table.Table;
import dateline.ingest.text.PlainText;
import dateline.ingest.warc.Arc;
import dateline.ingest.warc.Warc;
import dateline.ingest.xml.Documents;
import dateline.ingest.xml.Feed;
import dateline.ingest.xml.MediaWiki;
import dateline.ingest.xml.NewsMl;
import dateline.ingest.xml.Nitf;
import dateline.ingest.xml.Rcv1;
import dateline.ingest.xml.Reuters;
import dateline.ingest.xml.ScannedPage;
import dateline.ingest.xml.Trec;
import dateline.ingest.xml.XmlRecords;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The formats that are read. A new one is a class and a line here.
public final class Formats {

    /// What wraps other files: known by their first bytes, whatever the user says of the content.
    private static final List<Format> PACKS = List.of(
            new Gzip(), new Zstd(), new Bzip2(), new Xz(), new Compress(), new Zip(), new Tar(), new Warc(), new Arc());

    /// What holds articles, the ones that are surer of themselves first.
    private static final List<Format> CONTENTS = List.of(
            new Markdown(),
            new JsonLines(),
            new JsonDocument(),
            new Feed(),
            new Reuters(),
            new Trec(),
            new Rcv1(),
            new MediaWiki(),
            new Documents(),
            new ScannedPage(),
            new NewsMl(),
            new Nitf(),
            new ExportPage(),
            new Html(),
            new XmlRecords(),
            new Ris(),
            new BibTex(),
            new Mbox(),
            new Rnews(),
            new Mhtml(),
            new Mail(),
            new LibraryExport(),
            new Nexis(),
            new Factiva(),
            new Table(),
            new PlainText());

    private Formats() {}

    /// {@return the format of a file, or nothing when it is none of those that are read}
    ///
    /// @param head how it begins
    /// @param type the name of the format that the user says it has within whatever wraps it; empty to find out
    public static Optional<Format> of(FileHead head, String type) {
        Optional<Format> document = DocumentFormats.of(head, type);
        if (document.isPresent()) {
            return document;
        }
        Optional<Format> pack = first(PACKS, head);
        if (pack.isPresent()) {
            return pack;
        }
        return type.isEmpty() ? first(CONTENTS, head).or(() -> called(head)) : named(type);
    }

    /// {@return the format of a file in which another one found nothing, though it matched}
    ///
    /// @param head   how the file begins
    /// @param failed the other format
    public static Optional<Format> behind(FileHead head, Format failed) {
        int index = CONTENTS.indexOf(failed);
        return failed.isCertain() || index < 0
                ? Optional.empty()
                : first(CONTENTS.subList(index + 1, CONTENTS.size()), head);
    }

    /// {@return the format that the file's name says it has, where its content says nothing and could be of it}
    ///
    /// So a file whose first line is broken, or that begins with a megabyte of spaces, is read, and said to be broken.
    private static Optional<Format> called(FileHead head) {
        if (!head.isText()) {
            return Optional.empty();
        }
        if (head.hasExtension(".jsonl", ".ndjson")) {
            return Optional.of(new JsonLines());
        }
        if (head.hasExtension(".json")) {
            return Optional.of(new JsonDocument());
        }
        if (head.hasExtension(".html", ".htm", ".xhtml")) {
            return Optional.of(new Html());
        }
        return Optional.empty();
    }

    private static Optional<Format> first(List<Format> formats, FileHead head) {
        for (Format format : formats) {
            if (format.matches(head)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    private static Optional<Format> named(String type) {
        return Stream.concat(CONTENTS.stream(), DocumentFormats.all().stream())
                .filter(format -> format.name().equals(type))
                .findFirst();
    }

    /// {@return the names of the formats that the user can choose}
    public static List<String> names() {
        return Stream.concat(CONTENTS.stream(), DocumentFormats.all().stream())
                .map(Format::name)
                .toList();
    }

    /// {@return the names of all formats}
    static Stream<String> all() {
        return Stream.concat(PACKS.stream().map(Format::name), names().stream());
    }
}
