package dateline.ingest.mail;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// A line that may stand before a message in a mailbox: `From sender date`.
///
/// @param text the line, without its end and without the machine that mail by UUCP names behind the date
record FromLine(String text) {

    private static final int LONGEST = 1000;
    private static final String MARK = "From ";

    private static final Pattern DATED =
            Pattern.compile("\\b\\d{1,2}:\\d{2}(:\\d{2})?\\b.*\\b\\d{4}\\b|\\b\\d{4}\\b.*\\b\\d{1,2}:\\d{2}\\b");
    private static final Pattern YEAR = Pattern.compile("\\b(19|20)\\d\\d\\b");

    /// The line that Git puts before each patch: a hash and a date that is always the same.
    private static final Pattern GIT = Pattern.compile("From [0-9a-f]{40}([0-9a-f]{24})? Mon Sep 17 00:00:00 2001");

    /// {@return a line that begins as such lines do}
    ///
    /// @param line the line's bytes, with or without its end
    static Optional<FromLine> of(byte[] line) {
        if (line.length > LONGEST || line.length < 4 || line[0] != 'F' || line[1] != 'r') {
            return Optional.empty();
        }
        return of(new String(line, StandardCharsets.ISO_8859_1));
    }

    /// {@return a line that begins as such lines do}
    ///
    /// @param line the line, with or without its end
    static Optional<FromLine> of(String line) {
        String text = line.stripTrailing();
        if (line.length() > LONGEST || !(text.startsWith(MARK) || (text.equals("From") && !line.equals("From")))) {
            return Optional.empty();
        }
        int remote = text.indexOf(" remote from ");
        return Optional.of(new FromLine(remote < 0 ? text : text.substring(0, remote)));
    }

    /// {@return whether Git wrote it}
    boolean isGit() {
        return GIT.matcher(text).matches();
    }

    /// {@return the sender and the date, as they stand there}
    private String rest() {
        return text.substring(Math.min(text.length(), MARK.length())).strip();
    }

    /// {@return the date, as it stands there; empty where there is none, or none that says anything}
    String date() {
        int space = rest().indexOf(' ');
        return isGit() || space < 0 || !YEAR.matcher(text).find()
                ? ""
                : rest().substring(space + 1).strip();
    }

    /// {@return whether a message begins behind it}
    ///
    /// @param afterEmpty whether an empty line stands before it, or nothing
    /// @param next       the lines behind it, up to an empty one
    boolean isBefore(boolean afterEmpty, String next) {
        String rest = rest();
        boolean fields = HeaderLines.beginAt(next, 0);
        if (rest.isEmpty()) {
            return fields;
        }
        int space = rest.indexOf(' ');
        String sender = space < 0 ? rest : rest.substring(0, space);
        boolean address = sender.equals("-") || sender.indexOf('@') > 0;
        boolean dated = DATED.matcher(rest).find();
        if (afterEmpty) {
            return dated
                    ? address || next.isBlank() || HeaderLines.isField(next)
                    : fields && (address || endsInNumber(rest));
        }
        return fields && (dated || address) && YEAR.matcher(rest).find();
    }

    private static boolean endsInNumber(String rest) {
        return rest.indexOf(' ') < 0 || Character.isDigit(rest.charAt(rest.length() - 1));
    }
}
