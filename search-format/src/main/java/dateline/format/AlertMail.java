package dateline.format;

import dateline.alert.AlertHit;
import dateline.article.Article;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/// What alerts found as one mail in an mbox (RFC 4155), plain text in UTF-8: a program can append it to a
/// folder of mails.
///
/// @since 0.1
public final class AlertMail {

    private static final DateTimeFormatter POSTMARK =
            DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss yyyy", Locale.ROOT);
    private static final int BYTES_PER_WORD = 42;

    private AlertMail() {}

    /// {@return the mail; empty where nothing was found}
    ///
    /// @param notices what was found
    public static String mbox(List<AlertNotice> notices) {
        Objects.requireNonNull(notices, "notices must not be null");
        List<AlertNotice> full =
                notices.stream().filter(notice -> !notice.hits().isEmpty()).toList();
        if (full.isEmpty()) {
            return "";
        }
        Instant time = AlertNotice.latest(full);
        String subject = String.join(
                ", ",
                full.stream()
                        .map(notice -> notice.name() + " (" + notice.hits().size() + ")")
                        .toList());
        StringBuilder body = new StringBuilder(1024);
        for (AlertNotice notice : full) {
            body.append(line(notice.name() + ": " + notice.query())).append("\n\n");
            for (AlertHit hit : notice.hits()) {
                write(hit, body);
            }
        }
        StringBuilder mail = new StringBuilder(1024);
        mail.append("From dateline@localhost ")
                .append(POSTMARK.format(time.atOffset(ZoneOffset.UTC)))
                .append("\nFrom: dateline <dateline@localhost>\nSubject: ")
                .append(encoded(subject))
                .append("\nDate: ")
                .append(DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atOffset(ZoneOffset.UTC)))
                .append("\nMessage-ID: <")
                .append(UUID.nameUUIDFromBytes((time + "\n" + body).getBytes(StandardCharsets.UTF_8)))
                .append("@dateline.localhost>\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n")
                .append("Content-Transfer-Encoding: 8bit\n\n");
        for (String line : body.toString().lines().toList()) {
            // Where a line of the text begins like a mail, ">" says that it is none.
            mail.append(line.matches(">*From .*") ? ">" : "").append(line).append('\n');
        }
        return mail.append('\n').toString();
    }

    private static void write(AlertHit hit, StringBuilder body) {
        Article article = hit.article();
        body.append("* ")
                .append(line(article.title().isBlank() ? "(no title)" : article.title()))
                .append("\n  ");
        List<String> about = new ArrayList<>();
        about.add(kind(hit));
        article.publisher().ifPresent(about::add);
        if (article.published().isDated()) {
            about.add(article.published().toString());
        }
        about.add(article.id().value());
        body.append(line(String.join(" · ", about))).append('\n');
        article.url()
                .filter(url -> !url.equals(article.id().value()))
                .ifPresent(url -> body.append("  ").append(line(url)).append('\n'));
        body.append('\n');
    }

    /// {@return what a hit is: `new story`, `new story, 3 more copies`, `copy` or `changed`}
    ///
    /// @param hit the hit
    static String kind(AlertHit hit) {
        return switch (hit.kind()) {
            case STORY ->
                hit.copies() == 0
                        ? "new story"
                        : "new story, " + Amount.number(hit.copies()) + " more "
                                + (hit.copies() == 1 ? "copy" : "copies");
            case COPY -> "copy";
            case CHANGED -> "changed";
        };
    }

    private static String line(String text) {
        return ControlCharacterEscaper.escape(text.replaceAll("\\s+", " ").strip());
    }

    /// {@return a header's text, in encoded words (RFC 2047) where it is not plain ASCII}
    private static String encoded(String text) {
        String plain = line(text);
        if (plain.chars().allMatch(c -> c >= ' ' && c < 127) && plain.length() < 900) {
            return plain;
        }
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int c : plain.codePoints().toArray()) {
            String next = Character.toString(c);
            if ((word + next).getBytes(StandardCharsets.UTF_8).length > BYTES_PER_WORD) {
                words.add(word(word));
                word.setLength(0);
            }
            word.append(next);
        }
        words.add(word(word));
        return String.join("\n ", words);
    }

    private static String word(StringBuilder text) {
        return "=?utf-8?B?" + Base64.getEncoder().encodeToString(text.toString().getBytes(StandardCharsets.UTF_8))
                + "?=";
    }
}
