package dateline.story.graph;

import dateline.result.CopyKind;
import dateline.story.compare.Containment;
import dateline.story.compare.Copy;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/// A verified pair as a line of columns separated by tabs:
///
/// - the names of both texts, the smaller one first: 16 hexadecimal digits each;
/// - `same`, `near`, `rewrite` or `apart`;
/// - of copies, how similar they are, in hundredths;
/// - of a copy that is only a part of the other text: `1` if the first text is the longer one, otherwise `2`; then the
///   blocks of it that hold the other one, the words of its rest, and their cohesion, see [Containment].
public final class PairLine {

    private static final int NAME = 16;
    private static final int HUNDREDTHS = 100;
    private static final int APART_COLUMNS = 3;
    private static final int COPY_COLUMNS = 4;
    private static final int PART_COLUMNS = 8;
    private static final HexFormat HEX = HexFormat.of();

    private PairLine() {}

    /// {@return the line of a pair, without its end; similarities are kept in steps of 1/100, as [CopyPairs] does}
    public static String of(CopyPair pair) {
        StringBuilder line =
                new StringBuilder(HEX.toHexDigits(pair.a())).append('\t').append(HEX.toHexDigits(pair.b()));
        if (pair.copy().isEmpty()) {
            return line.append("\tapart").toString();
        }
        Copy copy = pair.copy().get();
        line.append('\t')
                .append(copy.kind().name().toLowerCase(Locale.ROOT))
                .append('\t')
                .append(CopyPairs.steps(copy));
        pair.part()
                .ifPresent(part -> line.append('\t')
                        .append(part.whole() == pair.a() ? 1 : 2)
                        .append('\t')
                        .append(HEX.toHexDigits(part.lies().blocks()))
                        .append('\t')
                        .append(part.lies().rest())
                        .append('\t')
                        .append(part.lies().cohesion()));
        return line.toString();
    }

    /// {@return the pair of a line}
    ///
    /// @param line the line, without its end
    /// @throws IllegalArgumentException if it is not such a line; the message says why
    public static CopyPair parse(String line) {
        String[] columns = line.split("\t", -1);
        if (columns.length < APART_COLUMNS) {
            throw new IllegalArgumentException("a pair has 3, 4 or 8 columns separated by tabs, not " + columns.length);
        }
        long a = text(columns[0]);
        long b = text(columns[1]);
        if (columns[2].equals("apart") && columns.length == APART_COLUMNS) {
            return CopyPair.apart(a, b);
        }
        CopyKind kind = switch (columns[2]) {
            case "same" -> CopyKind.SAME;
            case "near" -> CopyKind.NEAR;
            case "rewrite" -> CopyKind.REWRITE;
            case "apart" -> throw new IllegalArgumentException("a pair that is apart has no more columns");
            default ->
                throw new IllegalArgumentException("'" + columns[2] + "' is none of same, near, rewrite and apart");
        };
        if (columns.length != COPY_COLUMNS && columns.length != PART_COLUMNS) {
            throw new IllegalArgumentException("a pair of copies has 4 or 8 columns, not " + columns.length);
        }
        int similarity = number(columns[3], 1, HUNDREDTHS);
        Copy copy = new Copy(kind, kind == CopyKind.SAME ? 1 : similarity / (double) HUNDREDTHS);
        return new CopyPair(a, b, Optional.of(copy), part(columns, a, b));
    }

    private static Optional<CopyPair.Part> part(String[] columns, long a, long b) {
        if (columns.length == COPY_COLUMNS) {
            return Optional.empty();
        }
        long whole = number(columns[4], 1, 2) == 1 ? a : b;
        Containment lies = new Containment(
                text(columns[5]), number(columns[6], 0, Containment.MOST_REST), number(columns[7], 0, HUNDREDTHS));
        return Optional.of(new CopyPair.Part(whole, lies));
    }

    private static int number(String column, int least, int most) {
        try {
            int number = Integer.parseInt(column);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new IllegalArgumentException("'" + column + "' is not a number from " + least + " to " + most);
    }

    /// {@return the name of a text}
    ///
    /// @param digits 16 hexadecimal digits
    /// @throws IllegalArgumentException if it is not that
    public static long text(String digits) {
        if (digits.length() == NAME) {
            try {
                return HexFormat.fromHexDigitsToLong(digits);
            } catch (NumberFormatException e) {
                // Said below.
            }
        }
        throw new IllegalArgumentException("'" + digits + "' is not a name of 16 hexadecimal digits");
    }
}
