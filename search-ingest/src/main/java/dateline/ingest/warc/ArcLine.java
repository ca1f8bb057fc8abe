package dateline.ingest.warc;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The line before each record of an ARC file: address, IP address, time, media type and length, with more fields
/// before the length in version 2.
///
/// Crawlers wrote addresses and types as they came, so both may have spaces in them: the line is read from its time on,
/// which stands behind an IP address.
///
/// @param address the address of what was fetched, with spaces encoded
/// @param fields  the fields behind it
record ArcLine(String address, List<String> fields) {

    private static final Pattern SPACE = Pattern.compile("[ \\t]+");
    private static final Pattern IP = Pattern.compile("-|[0-9.]{7,15}|[0-9a-fA-F:.]{2,45}");
    private static final Pattern IP_OF_VERSION_4 = Pattern.compile("[0-9.]{7,15}");
    private static final Pattern TIME = Pattern.compile("[0-9]{14}");
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

    private static final String UNKNOWN_IP = "0.0.0.0";

    /// How many fields stand behind the time in the two versions.
    private static final int FIRST_VERSION = 2;

    private static final int SECOND_VERSION = 7;

    ArcLine {
        fields = List.copyOf(fields);
    }

    /// {@return what a line says, if it is one}
    ///
    /// @param line the line, with or without its end
    static Optional<ArcLine> of(String line) {
        List<String> words = Arrays.asList(SPACE.split(line.strip(), -1));
        if (words.size() < 5 || !LENGTH.matcher(words.getLast()).matches()) {
            return Optional.empty();
        }
        for (int i = words.size() - 1 - FIRST_VERSION; i >= 2; i--) {
            if (TIME.matcher(words.get(i)).matches()
                    && IP.matcher(words.get(i - 1)).matches()) {
                String address = String.join("%20", words.subList(0, i - 1));
                return Optional.of(new ArcLine(address, fields(words.subList(i - 1, words.size()))));
            }
        }
        return Optional.empty();
    }

    /// A media type may have spaces before its parameters, which says nothing more here.
    private static List<String> fields(List<String> words) {
        int behindTime = words.size() - 2;
        boolean spaced = behindTime > FIRST_VERSION && behindTime != SECOND_VERSION;
        return spaced ? List.of(words.get(0), words.get(1), words.get(2).replace(";", ""), words.getLast()) : words;
    }

    /// {@return the line as the library reads it: ended, with one space between its fields, a scheme in lower case, and
    ///         an IP address of version 4, which says nothing here}
    @Override
    public String toString() {
        int colon = address.indexOf(':');
        String scheme = address.substring(0, colon).toLowerCase(Locale.ROOT);
        String ip = IP_OF_VERSION_4.matcher(fields.getFirst()).matches() ? fields.getFirst() : UNKNOWN_IP;
        String rest = String.join(" ", fields.subList(1, fields.size()));
        return scheme + address.substring(colon) + ' ' + ip + ' ' + rest + '\n';
    }
}
