package dateline.ingest.warc;

import java.io.IOException;
import java.util.OptionalLong;

/// ARC, versions 1 and 2: a line with address, IP address, time, media type and length, then the content and an empty
/// line.
final class ArcFraming implements Framing {

    private static final int LONGEST_LINE = 8 << 10;
    private static final int TIME = 14;

    @Override
    public boolean beginsAt(Window window, int at) {
        int i = at;
        while (isLetter(window.at(i))) {
            i++;
        }
        if (i == at || i - at > 12 || window.at(i) != ':') {
            return false;
        }
        int spaces = 0;
        int lastSpace = 0;
        int secondSpace = 0;
        for (; i - at < LONGEST_LINE; i++) {
            int c = window.at(i);
            if (c == ' ') {
                spaces++;
                secondSpace = spaces == 2 ? i : secondSpace;
                lastSpace = i;
            } else if (c == '\n') {
                return spaces >= 4
                        && isNumber(window, lastSpace + 1, i)
                        && isNumber(window, secondSpace + 1, secondSpace + 1 + TIME);
            } else if (c < ' ' && c != '\r') {
                return false;
            }
        }
        return false;
    }

    private static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isNumber(Window window, int from, int to) {
        int end = window.at(to - 1) == '\r' ? to - 1 : to;
        for (int i = from; i < end; i++) {
            if (window.at(i) < '0' || window.at(i) > '9') {
                return false;
            }
        }
        return from < end;
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
