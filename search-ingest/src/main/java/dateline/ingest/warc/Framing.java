package dateline.ingest.warc;

import java.io.IOException;
import java.util.OptionalLong;

/// How a kind of web archive marks its records.
interface Framing {

    /// The largest header of a record, in bytes.
    int LARGEST_HEADER = 64 << 10;

    /// {@return whether a record begins at a place, as far as held; the place is the beginning of a line}
    boolean beginsAt(Window window, int at);

    /// {@return whether a record can end at a place whatever follows: what has to part records stands there}
    boolean isParted(Window window, int at);

    /// {@return how many bytes the header of the record at the window's beginning has, or -1 when it does not end}
    ///
    /// @throws IOException if the stream cannot be read on
    int headerLength(Window window) throws IOException;

    /// {@return how many bytes follow the header, as it says}
    ///
    /// @param header the header's text
    OptionalLong contentLength(String header);

    /// {@return a header as the field's programs expect it}
    ///
    /// @param header a header, as it stands in the archive
    default String repaired(String header) {
        return header;
    }

    /// {@return a number}
    ///
    /// @param digits ASCII digits and nothing else; absent if it is something else, or too large
    static OptionalLong number(String digits) {
        if (digits.isEmpty() || digits.length() > 18) {
            return OptionalLong.empty();
        }
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
                return OptionalLong.empty();
            }
        }
        return OptionalLong.of(Long.parseLong(digits));
    }
}
