package dateline.ingest.record;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/// Finds out which charset some bytes are in.
///
/// In this order: a byte order mark; UTF-16 or UTF-32 by its zero bytes; UTF-7, where ASCII is declared to be that;
/// UTF-8, when the bytes are that, whatever is declared, for text in another charset is not UTF-8 by accident; the
/// charset that the bytes declare, then the one declared for them, unless the bytes have characters that it does not;
/// detection by byte statistics, else windows-1252, unless another charset of one byte a character makes clearly better
/// text of the bytes.
public final class Charsets {

    /// Names that are used for more than they say, as the WHATWG Encoding Standard reads them.
    private static final Map<String, String> WIDER = Map.ofEntries(
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("tis-620", "x-windows-874"),
            Map.entry("iso-8859-11", "x-windows-874"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("euc-kr", "x-windows-949"));

    private static final Charset WESTERN = Charset.forName("windows-1252");

    /// How far from the beginning a declaration may stand.
    private static final int DECLARATION = 2048;

    private Charsets() {}

    /// {@return the charset of this name, as it is used in practice, or nothing when there is no such charset}
    ///
    /// @param name a name as `charset=` declares it
    public static Optional<Charset> named(String name) {
        String plain = name.strip().replace("\"", "").replace("'", "");
        if (Utf7.isNamed(plain)) {
            return Optional.of(Utf7.UTF_7);
        }
        try {
            Charset charset = Charset.forName(plain);
            String wider = WIDER.get(charset.name().toLowerCase(Locale.ROOT));
            return Optional.of(wider == null ? charset : Charset.forName(wider));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    /// {@return the charset that some bytes are in}
    ///
    /// @param bytes    the bytes, or how they begin
    /// @param length   how many there are
    /// @param whole    whether that is all of them
    /// @param declared the charset that is said of them from outside
    public static Charset detect(byte[] bytes, int length, boolean whole, Optional<Charset> declared) {
        Charset marked = byMark(bytes, length);
        if (marked != null) {
            return marked;
        }
        Charset wide = byZeros(bytes, Math.min(length, 4096));
        if (wide != null) {
            return wide;
        }
        Utf8 utf8 = Utf8.count(bytes, length);
        if (utf8.isAscii() && isUtf7(bytes, length, declared)) {
            return Utf7.UTF_7;
        }
        if ((utf8.isAscii() && whole) || utf8.isLikely()) {
            return escaped(bytes, length).orElse(StandardCharsets.UTF_8);
        }
        Optional<Charset> stated = declaration(bytes, length)
                .filter(charset -> fits(charset, bytes, length))
                .or(() -> declared.filter(charset -> fits(charset, bytes, length)));
        if (utf8.isAscii()) {
            // What follows is not known yet. TextReader takes care of stray windows-1252 within UTF-8.
            return stated.filter(charset -> !charset.equals(WESTERN))
                    .or(() -> escaped(bytes, length))
                    .orElse(StandardCharsets.UTF_8);
        }
        if (stated.isPresent()) {
            return stated.get();
        }
        Charset likely = byStatistics(bytes, length).orElse(WESTERN);
        return SingleByteCharsets.better(bytes, length, likely).orElse(likely);
    }

    private static @Nullable Charset byMark(byte[] b, int length) {
        if (starts(b, length, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (starts(b, length, 0xFF, 0xFE, 0, 0) || starts(b, length, 0, 0, 0xFE, 0xFF)) {
            return Charset.forName("UTF-32");
        }
        if (starts(b, length, 0xFF, 0xFE) || starts(b, length, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16;
        }
        return null;
    }

    private static boolean starts(byte[] bytes, int length, int... mark) {
        if (length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /// UTF-16 and UTF-32 without a mark: a space has zero bytes at the same places as every other character of its
    /// kind, and the upper byte is the same for most characters of an alphabet.
    private static @Nullable Charset byZeros(byte[] bytes, int length) {
        int[][] counts = new int[4][256];
        int whole = length / 4 * 4;
        for (int i = 0; i < whole; i++) {
            counts[i % 4][bytes[i] & 0xFF]++;
        }
        int n = whole / 4;
        if (n == 0) {
            return null;
        }
        int[] zeros = {counts[0][0], counts[1][0], counts[2][0], counts[3][0]};
        if (zeros[0] * 20 <= n && zeros[2] == n && zeros[3] == n) {
            return Charset.forName("UTF-32LE");
        }
        if (zeros[0] == n && zeros[1] == n && zeros[3] * 20 <= n) {
            return Charset.forName("UTF-32BE");
        }
        int even = zeros[0] + zeros[2];
        int odd = zeros[1] + zeros[3];
        if (odd > 0 && even * 20 <= odd && mode(counts[1]) + mode(counts[3]) >= n * 4 / 5) {
            return StandardCharsets.UTF_16LE;
        }
        if (even > 0 && odd * 20 <= even && mode(counts[0]) + mode(counts[2]) >= n * 4 / 5) {
            return StandardCharsets.UTF_16BE;
        }
        return null;
    }

    private static int mode(int[] counts) {
        int most = 0;
        for (int count : counts) {
            most = Math.max(most, count);
        }
        return most;
    }

    /// {@return whether ASCII is to be read as UTF-7, which nothing tells but that XML or who delivered it says so; a
    /// page cannot say so of itself, for no browser believes it}
    private static boolean isUtf7(byte[] bytes, int length, Optional<Charset> declared) {
        boolean xml = starts(bytes, length, '<', '?', 'x', 'm', 'l');
        return (xml ? declaration(bytes, length).or(() -> declared) : declared)
                .filter(Utf7.UTF_7::equals)
                .isPresent();
    }

    /// ISO-2022-JP and its like are ASCII with escape sequences, so that they pass as UTF-8.
    private static Optional<Charset> escaped(byte[] bytes, int length) {
        for (int i = 0; i + 2 < length; i++) {
            if (bytes[i] == 0x1B && (bytes[i + 1] == '$' || bytes[i + 1] == '(')) {
                return bytes[i + 2] == 'B' || bytes[i + 2] == '@' || bytes[i + 2] == 'J'
                        ? named("ISO-2022-JP")
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// {@return the charset that an XML declaration or an HTML meta element near the beginning names}
    private static Optional<Charset> declaration(byte[] bytes, int length) {
        int end = Math.min(length, DECLARATION);
        String ascii = new String(bytes, 0, end, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        int start = ascii.stripLeading().startsWith("<?xml") ? ascii.indexOf("encoding") : ascii.indexOf("charset");
        int equals = start < 0 ? -1 : ascii.indexOf('=', start);
        if (equals < 0 || equals - start > 12) {
            return Optional.empty();
        }
        int from = equals + 1;
        while (from < end && " \t\"'".indexOf(ascii.charAt(from)) >= 0) {
            from++;
        }
        int to = from;
        while (to < end && (Character.isLetterOrDigit(ascii.charAt(to)) || "-_:.".indexOf(ascii.charAt(to)) >= 0)) {
            to++;
        }
        return named(ascii.substring(from, to));
    }

    /// {@return whether the bytes can be text of this charset: hardly any of them is malformed, unassigned or a control
    /// character, and a Western one is not used for a text of which a quarter of the letters have accents, which is
    /// what text in other scripts looks like when taken for Western}
    private static boolean fits(Charset charset, byte[] bytes, int length) {
        if (charset.name().startsWith("UTF-")) {
            return false;
        }
        String text = new String(bytes, 0, length, charset);
        int odd = 0;
        int plain = 0;
        int accented = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\uFFFD' || (c >= 0x80 && c < 0xA0)) {
                odd++;
            } else if (c >= 0xC0 && c < 0x250) {
                accented++;
            } else if (Character.isLetter(c)) {
                plain++;
            }
        }
        boolean western = charset.equals(WESTERN) || charset.name().equals("windows-1254");
        return odd * 1000L <= text.length() && (!western || accented * 3L <= plain);
    }

    private static Optional<Charset> byStatistics(byte[] bytes, int length) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes, 0, length);
        detector.dataEnd();
        String name = detector.getDetectedCharset();
        if (name == null) {
            return Optional.empty();
        }
        boolean cyrillic = name.equals("MACCYRILLIC") && hasCapitalsOfWindows(bytes, length);
        return named(cyrillic ? "windows-1251" : name)
                .filter(charset -> !charset.name().startsWith("UTF-"));
    }

    /// The two Cyrillic charsets that the statistics take for one another differ in where the capitals are.
    private static boolean hasCapitalsOfWindows(byte[] bytes, int length) {
        int windows = 0;
        int mac = 0;
        for (int i = 0; i < length; i++) {
            int b = bytes[i] & 0xFF;
            windows += b >= 0xC0 && b < 0xDF ? 1 : 0;
            mac += b >= 0x80 && b < 0xA0 ? 1 : 0;
        }
        return windows > mac;
    }

    /// What UTF-8 makes of some bytes.
    ///
    /// @param sequences how many well-formed sequences of two to four bytes there are
    /// @param strays    how many bytes belong to no such sequence and are not ASCII
    private record Utf8(int sequences, int strays) {

        boolean isAscii() {
            return sequences == 0 && strays == 0;
        }

        /// Text in another charset has such sequences only by accident, so a few strays among many are damage.
        boolean isLikely() {
            return sequences > 0 && strays <= sequences;
        }

        static Utf8 count(byte[] bytes, int length) {
            int sequences = 0;
            int strays = 0;
            int i = 0;
            while (i < length) {
                int b = bytes[i] & 0xFF;
                if (b < 0x80) {
                    i++;
                    continue;
                }
                int n = sequenceLength(b);
                if (n > 0 && i + n > length) {
                    break;
                }
                if (n > 0 && continues(bytes, i, n)) {
                    sequences++;
                    i += n;
                } else {
                    strays++;
                    i++;
                }
            }
            return new Utf8(sequences, strays);
        }

        private static int sequenceLength(int lead) {
            if (lead >= 0xC2 && lead < 0xE0) {
                return 2;
            }
            if (lead >= 0xE0 && lead < 0xF0) {
                return 3;
            }
            return lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
        }

        private static boolean continues(byte[] bytes, int start, int n) {
            for (int i = start + 1; i < start + n; i++) {
                if ((bytes[i] & 0xC0) != 0x80) {
                    return false;
                }
            }
            int second = bytes[start + 1] & 0xFF;
            return switch (bytes[start] & 0xFF) {
                case 0xE0 -> second >= 0xA0;
                case 0xED -> second < 0xA0;
                case 0xF0 -> second >= 0x90;
                case 0xF4 -> second < 0x90;
                default -> true;
            };
        }
    }
}
