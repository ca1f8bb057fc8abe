package dateline.ingest.warc;

import java.io.IOException;
import java.util.OptionalLong;

/// WARC 0.17 to 1.1 (ISO 28500): a line with the version, named fields, an empty line, the content, two empty lines.
final class WarcFraming implements Framing {

    private static final String LENGTH = "content-length:";

    @Override
    public boolean beginsAt(Window window, int at) {
        return window.is(at, "WARC/") && isDigit(window.at(at + 5)) && window.at(at + 6) == '.';
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    @Override
    public boolean isParted(Window window, int at) {
        return window.is(at, "\r\n\r\n");
    }

    @Override
    public int headerLength(Window window) throws IOException {
        int lineStart = 0;
        for (int i = 0; i < LARGEST_HEADER && window.has(i + 1); i++) {
            if (window.at(i) == '\n') {
                boolean empty = i == lineStart || (i == lineStart + 1 && window.at(lineStart) == '\r');
                if (empty) {
                    return i + 1;
                }
                lineStart = i + 1;
            }
        }
        return -1;
    }

    @Override
    public OptionalLong contentLength(String header) {
        for (String line : header.split("\n", -1)) {
            if (line.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
                return Framing.number(line.substring(LENGTH.length()).strip());
            }
        }
        return OptionalLong.empty();
    }
}
