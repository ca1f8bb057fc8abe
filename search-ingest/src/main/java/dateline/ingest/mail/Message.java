package dateline.ingest.mail;

import dateline.ingest.record.BadRecord;
import dateline.ingest.record.Charsets;
import dateline.ingest.record.Limits;
import dateline.ingest.record.RawRecord;
import dateline.ingest.record.ReadItem;
import dateline.ingest.resolve.DateText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.apache.james.mime4j.util.ByteSequence;
import org.jspecify.annotations.Nullable;

/// Makes a record of a message: the subject is the title, and its text parts are the body.
///
/// Of alternatives, the plain text is taken, and HTML where there is none or a stub. Attached files are named and not
/// read; a message within, as digests and forwarded mail have them, is a record of its own. Not safe for use by several
/// threads at once.
final class Message {

    private static final int MOST_FIELDS = 1000;
    private static final Set<String> DATES = Set.of("date", "posted");
    private static final int LONGEST_FIELD = 1 << 20;

    private final Limits limits;

    Message(Limits limits) {
        this.limits = limits;
    }

    /// {@return the record, or why there is none; and behind it those of the messages within}
    ///
    /// @param message the message's bytes
    /// @param where   where it stands in its file
    List<ReadItem> read(byte[] message, String where) {
        return read(message, where, "");
    }

    /// {@return the record, or why there is none; and behind it those of the messages within}
    ///
    /// @param message the message's bytes
    /// @param where   where it stands in its file
    /// @param came    when it came, as its mailbox says, for a message that states no date; may be empty
    List<ReadItem> read(byte[] message, String where, String came) {
        List<ReadItem> items = new ArrayList<>();
        read(message, where, came, 0, items);
        return items;
    }

    private void read(byte[] message, String where, String came, int depth, List<ReadItem> target) {
        RawRecord.Builder record = RawRecord.builder("mail", where).plain();
        MimeTokenStream stream = parser();
        List<byte[]> within = new ArrayList<>();
        try {
            stream.parse(new ByteArrayInputStream(message));
            String body = walk(stream, record, depth < limits.archives() ? within : null);
            record.add("body", body);
            record.add("posted", hasDate(record) ? "" : came);
            target.add(record.build());
        } catch (IOException | MimeException e) {
            String reason = e.getMessage();
            target.add(new BadRecord(where, "bad message: " + (reason == null ? "cannot be read" : reason)));
        }
        within.forEach(inner -> read(inner, where, "", depth + 1, target));
    }

    private static boolean hasDate(RawRecord.Builder record) {
        for (int i = 0; i < record.size(); i++) {
            if (DATES.contains(record.key(i)) && DateText.read(record.value(i)).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /// {@return a parser of messages, however long their lines and broken their fields}
    static MimeTokenStream parser() {
        MimeConfig config = new MimeConfig.Builder()
                .setMaxLineLen(-1)
                .setMaxHeaderCount(MOST_FIELDS)
                .setMaxHeaderLen(LONGEST_FIELD)
                .setMalformedHeaderStartsBody(true)
                .build();
        MimeTokenStream stream = TypeFields.stream(config);
        stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
        return stream;
    }

    /// @param messages takes the messages within; null to name them only
    private String walk(MimeTokenStream stream, RawRecord.Builder record, @Nullable List<byte[]> messages)
            throws IOException, MimeException {
        Alternatives texts = new Alternatives();
        int parts = 0;
        int depth = 0;
        String disposition = "";
        String type = "";
        for (EntityState state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) {
            switch (state) {
                case T_START_BODYPART -> {
                    parts++;
                    disposition = "";
                    type = "";
                    if (parts > limits.values()) {
                        throw new IOException(limits.tooManyValues());
                    }
                }
                case T_START_MULTIPART -> {
                    // The parser reads each level through all those around it.
                    if (++depth > limits.nesting()) {
                        throw new IOException(limits.nestedTooDeeply());
                    }
                }
                case T_END_MULTIPART -> depth--;
                case T_FIELD -> {
                    Field field = stream.getField();
                    if (parts == 0) {
                        addField(field, record);
                    } else if (field.getName().equalsIgnoreCase("Content-Disposition")) {
                        disposition = field.getBody();
                    }
                    type = field.getName().equalsIgnoreCase("Content-Type") ? field.getBody() : type;
                }
                case T_BODY -> {
                    boolean message = stream.getBodyDescriptor().getMimeType().equalsIgnoreCase("message/rfc822");
                    if (message && messages != null) {
                        messages.add(bytes(stream));
                    } else {
                        addPart(stream, disposition, type, texts, record);
                    }
                }
                default -> {}
            }
        }
        return texts.text();
    }

    private static byte[] bytes(MimeTokenStream stream) throws IOException {
        try (InputStream content = stream.getDecodedInputStream()) {
            return content.readAllBytes();
        }
    }

    private static void addPart(
            MimeTokenStream stream,
            String disposition,
            String contentType,
            Alternatives texts,
            RawRecord.Builder record)
            throws IOException {
        BodyDescriptor descriptor = stream.getBodyDescriptor();
        String type = descriptor.getMimeType().toLowerCase(Locale.ROOT);
        boolean attached = disposition.toLowerCase(Locale.ROOT).startsWith("attachment");
        if (attached || !type.startsWith("text/")) {
            addAttachment(disposition, contentType, type, record);
        } else {
            byte[] bytes = textBytes(stream, descriptor);
            Optional<Charset> declared =
                    Optional.ofNullable(descriptor.getCharset()).flatMap(Charsets::named);
            String text = new String(bytes, Charsets.detect(bytes, bytes.length, true, declared)).replace("\r", "");
            if (type.equals("text/html")) {
                texts.addHtml(text);
            } else if (type.equals("text/plain")) {
                texts.addPlain(Flowed.isFlowed(contentType) ? Flowed.joined(text, contentType) : text.strip());
            } else {
                addAttachment(disposition, contentType, type, record);
            }
        }
    }

    private static void addAttachment(String disposition, String contentType, String type, RawRecord.Builder record) {
        String name = PartName.of(disposition, contentType);
        record.add("attachment", name.isEmpty() ? type : name);
    }

    /// {@return the bytes of a text, undone as it says that it is encoded; but some say base64 of what is plain}
    private static byte[] textBytes(MimeTokenStream stream, BodyDescriptor descriptor) throws IOException {
        if (!descriptor.getTransferEncoding().equalsIgnoreCase("base64")) {
            return bytes(stream);
        }
        byte[] raw;
        try (InputStream content = stream.getInputStream()) {
            raw = content.readAllBytes();
        }
        for (byte b : raw) {
            boolean letter = (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || (b >= '0' && b <= '9');
            if (!letter && "+/=\r\n\t ".indexOf(b) < 0) {
                return raw;
            }
        }
        String letters = new String(raw, StandardCharsets.US_ASCII).strip();
        return letters.contains(" ") ? raw : EncodedWords.base64(letters);
    }

    private static void addField(Field field, RawRecord.Builder record) {
        String value = text(field);
        switch (field.getName().toLowerCase(Locale.ROOT)) {
            case "subject" -> record.add("subject", value);
            case "from" -> addSenders(value, record);
            case "x-gmail-labels" -> {
                for (String label : value.split(",", MOST_FIELDS)) {
                    record.add("labels", label.strip());
                }
            }
            case "date" -> record.add("date", value);
            case "nntp-posting-date" -> record.add("posted", value);
            case "message-id" -> record.add("message-id", withoutBrackets(value));
            case "newsgroups" -> {
                for (String group : value.split(",", 100)) {
                    record.add("newsgroups", group.strip());
                }
            }
            case "keywords" -> record.add("keywords", value);
            case "summary" -> record.add("summary", value);
            case "content-language" -> record.add("language", value);
            case "list-id" -> record.add("list", value);
            case "to", "cc", "in-reply-to", "references", "followup-to", "distribution" ->
                record.add(field.getName().toLowerCase(Locale.ROOT), value);
            case "organization" -> record.add("sender_organization", value);
            case "archived-at" -> record.add("url", withoutBrackets(value));
            default -> {}
        }
    }

    /// Adds who wrote it; mostly that is one. A comma before any address stands within a name: `Okafor, Lena <a@b.c>`.
    private static void addSenders(String from, RawRecord.Builder record) {
        int start = 0;
        boolean quoted = false;
        for (int i = 0; i < from.length(); i++) {
            char c = from.charAt(i);
            quoted ^= c == '"';
            if (c == ',' && !quoted && from.substring(start, i).contains("@")) {
                addSender(from.substring(start, i).strip(), record);
                start = i + 1;
            }
        }
        addSender(from.substring(start).strip(), record);
    }

    /// Adds the name of one of them, in any of the forms `Name <a@b.c>`, `a@b.c (Name)` and `a@b.c`.
    private static void addSender(String from, RawRecord.Builder record) {
        int open = from.indexOf('<');
        int round = from.indexOf('(');
        String name = "";
        String address = from;
        if (open >= 0) {
            int close = from.indexOf('>', open);
            name = from.substring(0, open).strip().replace("\"", "");
            address = from.substring(open + 1, close < 0 ? from.length() : close);
        } else if (round >= 0) {
            int close = from.lastIndexOf(')');
            name = from.substring(round + 1, close < round ? from.length() : close)
                    .strip();
            address = from.substring(0, round);
        }
        record.add("author", name.isEmpty() ? address.strip() : name);
        record.add("author_email", name.isEmpty() ? "" : address.strip());
    }

    private static String withoutBrackets(String value) {
        return value.startsWith("<") && value.endsWith(">") ? value.substring(1, value.length() - 1) : value;
    }

    /// {@return a field's value on one line, with encoded words (RFC 2047) decoded, and bytes that should have been
    /// encoded recognized by themselves}
    private static String text(Field field) {
        ByteSequence raw = field.getRaw();
        String value = field.getBody();
        if (raw != null) {
            byte[] bytes = raw.toByteArray();
            String whole = new String(bytes, Charsets.detect(bytes, bytes.length, true, Optional.empty()));
            value = whole.substring(whole.indexOf(':') + 1);
        }
        String line = value.replace("\r", "").replace("\n", "").strip();
        return EncodedWords.decode(line);
    }
}
