package dateline.ingest.warc;

import dateline.ingest.record.BadRecord;
import dateline.ingest.record.Charsets;
import dateline.ingest.record.Context;
import dateline.ingest.record.Input;
import dateline.ingest.record.ItemReader;
import dateline.ingest.record.Limits;
import dateline.ingest.record.Member;
import dateline.ingest.record.NotAnArticle;
import dateline.ingest.record.ReadItem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/// What a web archive captured: each successful answer of a server is a member with its address as name.
///
/// Records about the crawl itself (`warcinfo`, `request`, `metadata`, `revisit`, name look-ups) are skipped silently;
/// answers that are errors or redirections are reported.
final class Captures implements ItemReader {

    /// Media types whose content holds no article, so that a million images need not be looked at.
    private static final String[] OTHERS = {"image/", "video/", "audio/", "font/"};

    /// The longest first line that can be a title, in bytes.
    private static final int LONGEST_TITLE = 1000;

    /// The id of ClueWeb pages in TREC's judgements.
    private static final String TREC_ID = "WARC-TREC-ID";

    private final RecordCutter cutter;
    private final Limits limits;

    Captures(Input input, Framing framing) {
        this.limits = input.limits();
        this.cutter = new RecordCutter(input.bytes(), framing, limits.recordBytes());
    }

    @Override
    public @Nullable ReadItem next() throws IOException {
        while (true) {
            RecordCutter.Cut cut = cutter.next();
            if (cut == null) {
                return null;
            }
            ReadItem item = item(cut);
            if (item != null) {
                return item;
            }
        }
    }

    private @Nullable ReadItem item(RecordCutter.Cut cut) {
        String where = "offset " + cut.offset();
        if (!cut.damage().isEmpty()) {
            return new BadRecord(where, cut.damage());
        }
        if (!cut.bytes().hasRemaining()) {
            return isCapture(cut.header()) ? new BadRecord(where, limits.recordTooLarge()) : null;
        }
        // The reader need not be closed: it holds an array, and its content is read after this.
        try {
            WarcReader reader =
                    new WarcReader(new ByteArrayInputStream(cut.bytes().array()));
            reader.setLenient(true);
            WarcRecord record = reader.next().orElse(null);
            return record == null ? null : item(record, where);
        } catch (IOException | RuntimeException e) {
            return new BadRecord(where, "bad record: " + reason(e));
        }
    }

    private static boolean isCapture(String header) {
        String lower = header.toLowerCase(Locale.ROOT);
        return !lower.startsWith("warc/")
                || lower.contains("warc-type: response")
                || lower.contains("warc-type: resource")
                || lower.contains("warc-type: conversion");
    }

    private static @Nullable ReadItem item(WarcRecord record, String where) throws IOException {
        if (record instanceof WarcTargetRecord
                && record.headers().first("WARC-Target-URI").isEmpty()) {
            return new BadRecord(where, "bad record: it has no WARC-Target-URI");
        }
        return switch (record) {
            case WarcResponse response -> {
                String scheme = response.target().toLowerCase(Locale.ROOT);
                yield scheme.startsWith("http:") || scheme.startsWith("https:") ? answer(response, where) : null;
            }
            case WarcResource resource -> stored(resource, where);
            case WarcConversion conversion -> stored(conversion, where);
            default -> null;
        };
    }

    private static ReadItem answer(WarcResponse response, String where) throws IOException {
        HttpResponse http = response.http();
        String address = response.target();
        if (http.status() < 200 || http.status() > 299) {
            return NotAnArticle.member(address, "the server answered " + http.status());
        }
        String type = http.headers().first("Content-Type").orElse("");
        String coding =
                http.headers().first("Content-Encoding").orElse("").strip().toLowerCase(Locale.ROOT);
        if (isOther(type)) {
            return NotAnArticle.member(address, type);
        }
        if (address.endsWith("/robots.txt")) {
            return NotAnArticle.member(address, "robots.txt");
        }
        Optional<InputStream> body = Coding.undo(coding, new Body(http.body().stream()));
        return body.isPresent()
                ? new Member(address, body.get(), context(type, response), where)
                : BadRecord.member(address, "packed with Brotli, which is not read");
    }

    private static @Nullable ReadItem stored(WarcTargetRecord record, String where) throws IOException {
        if (record.target().startsWith("metadata:")) {
            return null;
        }
        String type = record.headers().first("Content-Type").orElse("");
        if (isOther(type)) {
            return NotAnArticle.member(record.target(), type);
        }
        InputStream content = record.body().stream();
        boolean text = record instanceof WarcConversion && type.startsWith("text/plain");
        return new Member(record.target(), text ? titled(content) : content, context(type, record), where);
    }

    /// {@return the text of a page with its first line, which is the page's title, separated from what follows as
    /// headlines are; Common Crawl's texts (WET) are the conversions that there are}
    private static InputStream titled(InputStream text) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int c = text.read();
        while (c >= 0 && c != '\n' && line.size() < LONGEST_TITLE) {
            line.write(c);
            c = text.read();
        }
        if (c == '\n') {
            line.write('\n');
        }
        if (c >= 0) {
            line.write(c);
        }
        return new SequenceInputStream(new ByteArrayInputStream(line.toByteArray()), text);
    }

    private static boolean isOther(String type) {
        for (String other : OTHERS) {
            if (type.startsWith(other)) {
                return true;
            }
        }
        return false;
    }

    private static Context context(String type, WarcTargetRecord record) {
        Optional<Charset> charset = Optional.empty();
        try {
            charset = Optional.ofNullable(MediaType.parse(type).parameters().get("charset"))
                    .flatMap(Charsets::named);
        } catch (IllegalArgumentException e) {
            // A type that is none says nothing of the charset.
        }
        Optional<String> id = record.headers().first(TREC_ID).map(String::strip);
        return new Context(charset, Optional.of(record.target()), date(record), id);
    }

    /// {@return when a page was captured; empty where the record does not say, or says what is no moment}
    private static Optional<Instant> date(WarcTargetRecord record) {
        try {
            return Optional.of(record.date());
        } catch (NoSuchElementException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String reason(Exception e) {
        String message = e.getMessage();
        if (message == null || message.isBlank()) {
            return e.getClass().getSimpleName();
        }
        return message.lines().findFirst().orElse("");
    }

    /// A page that is shorter than its server said is read as far as it goes.
    private static final class Body extends FilterInputStream {

        Body(InputStream body) {
            super(body);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            try {
                return in.read(target, offset, length);
            } catch (EOFException e) {
                if (e.getMessage() == null) {
                    return -1;
                }
                throw e;
            }
        }
    }

    @Override
    public String where() {
        return "offset " + cutter.offset();
    }

    @Override
    public void close() {}
}
