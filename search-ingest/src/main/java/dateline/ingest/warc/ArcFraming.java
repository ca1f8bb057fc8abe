package dateline.ingest.warc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/// ARC, versions 1 and 2: a line with address, IP address, time, media type and length, then the content and an empty
/// line.
final class ArcFraming implements Framing {

    private static final int LONGEST_LINE = 8 << 10;

    @Override
    public boolean beginsAt(Window window, int at) {
        int i = at;
        while (isLetter(window.at(i))) {
            i++;
        }
        if (i == at || i - at > 12 || window.at(i) != ':') {
            return false;
        }
        for (; i - at < LONGEST_LINE; i++) {
            int c = window.at(i);
            if (c == '\n') {
                byte[] line = window.copy(at, i);
                return ArcLine.of(new String(line, StandardCharsets.UTF_8)).isPresent();
            } else if (c < ' ' && c != '\r' && c != '\t') {
                return false;
            }
        }
        return false;
    }

    @Override
    public String repaired(String header) {
        return ArcLine.of(header).map(ArcLine::toString).orElse(header);
    }

    private static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /// A single line end parts them, which content may have too.
    @Override
    public boolean isParted(Window window, int at) {
        return false;
    }

    @Override
    public int headerLength(Window window) throws IOException {
        for (int i = 0; i < LONGEST_LINE && window.has(i + 1); i++) {
            if (window.at(i) == '\n') {
                return i + 1;
            }
        }
        return -1;
    }

    @Override
    public OptionalLong contentLength(String header) {
        String line = header.strip();
        return Framing.number(line.substring(line.lastIndexOf(' ') + 1));
    }
}
