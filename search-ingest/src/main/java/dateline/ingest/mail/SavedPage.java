package dateline.ingest.mail;

import dateline.article.Origin;
import dateline.ingest.page.Pages;
import dateline.ingest.record.BadRecord;
import dateline.ingest.record.Charsets;
import dateline.ingest.record.Context;
import dateline.ingest.record.Input;
import dateline.ingest.record.Limits;
import dateline.ingest.record.NotAnArticle;
import dateline.ingest.record.RawRecord;
import dateline.ingest.record.ReadItem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.jspecify.annotations.Nullable;

/// Finds the page among the parts of an MHTML file: the one that the file names as its start, else the first. What
/// comes behind it, pictures mostly, is not read. Serves for one file.
final class SavedPage {

    private static final Origin SUBJECT = new Origin("mail: subject", 0.9);

    private final Input input;
    private final Limits limits;

    /// What the head of the file says.
    private String start = "";

    private String address = "";
    private String subject = "";

    /// What the head of the part says that is being read.
    private String contentId = "";

    private String location = "";

    private @Nullable ReadItem first;

    SavedPage(Input input) {
        this.input = input;
        this.limits = input.limits();
    }

    /// {@return the article of the page, or why there is none}
    ///
    /// @throws IOException if the file cannot be read
    ReadItem read() throws IOException {
        MimeTokenStream stream = Message.parser();
        try {
            stream.parse(input.bytes());
            int parts = 0;
            int depth = 0;
            for (EntityState state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) {
                switch (state) {
                    case T_START_BODYPART -> {
                        parts++;
                        contentId = "";
                        location = "";
                        if (parts > limits.values()) {
                            return new BadRecord("", limits.tooManyValues());
                        }
                    }
                    case T_START_MULTIPART -> {
                        if (++depth > limits.nesting()) {
                            return new BadRecord("", limits.nestedTooDeeply());
                        }
                    }
                    case T_END_MULTIPART -> depth--;
                    case T_FIELD -> note(stream.getField(), parts == 0);
                    case T_BODY -> {
                        ReadItem page = page(stream);
                        if (page != null && (start.isEmpty() || start.equals(contentId))) {
                            return page;
                        }
                        first = first == null ? page : first;
                    }
                    default -> {}
                }
            }
        } catch (MimeException e) {
            if (first == null) {
                String reason = e.getMessage();
                return new BadRecord("", "bad message: " + (reason == null ? "cannot be read" : reason));
            }
        }
        return first == null ? new NotAnArticle("", "a saved web page without the page") : first;
    }

    private void note(Field field, boolean ofFile) {
        String value = field.getBody().strip();
        switch (field.getName().toLowerCase(Locale.ROOT)) {
            case "snapshot-content-location" -> address = value;
            case "subject" -> subject = ofFile ? value : subject;
            case "content-location" -> {
                address = ofFile && address.isEmpty() ? value : address;
                location = value;
            }
            case "content-id" -> contentId = value;
            case "content-type" -> start = ofFile ? parameter(value, "start") : start;
            default -> {}
        }
    }

    private static String parameter(String type, String name) {
        for (NameValuePair pair : RawFieldParser.DEFAULT
                .parseRawBody(new RawField("Content-Type", type))
                .getParams()) {
            if (pair.getName().equalsIgnoreCase(name)) {
                String value = pair.getValue();
                return value == null ? "" : value.strip();
            }
        }
        return "";
    }

    /// {@return the part as a page, or null when it is none}
    private @Nullable ReadItem page(MimeTokenStream stream) throws IOException {
        BodyDescriptor descriptor = stream.getBodyDescriptor();
        String type = descriptor.getMimeType().toLowerCase(Locale.ROOT);
        if (!type.equals("text/html") && !type.equals("application/xhtml+xml")) {
            return null;
        }
        byte[] bytes;
        try (InputStream content = stream.getDecodedInputStream()) {
            bytes = content.readNBytes(limits.recordBytes() + 1);
        }
        if (bytes.length > limits.recordBytes()) {
            return new BadRecord("", limits.recordTooLarge());
        }
        Optional<Charset> charset = Optional.ofNullable(descriptor.getCharset()).flatMap(Charsets::named);
        Optional<String> url =
                Optional.of(address.isEmpty() ? location : address).filter(SavedPage::isOfTheWeb);
        ReadItem page = Pages.read(bytes, new Context(charset, url, Optional.empty()), "");
        return page instanceof RawRecord record && record.first("title").isEmpty()
                ? record.with("title", EncodedWords.decode(subject), SUBJECT)
                : page;
    }

    private static boolean isOfTheWeb(String address) {
        return address.startsWith("http://") || address.startsWith("https://");
    }
}
