package dateline.story.compare;

import dateline.result.CopyKind;
import dateline.story.fingerprint.WordKind;
import dateline.story.fingerprint.WordSequence;

/// How a text lies in a longer one of which it covers only a part.
///
/// A trimmed copy lies in its original so, and an item in a roundup. What tells them apart is the rest of the longer
/// text: that of an original goes on about the same people and things, that of a roundup does not.
///
/// @param blocks   which of 64 equal blocks of the longer text hold the shorter one, at least one; the lowest bit is
///                 the first block
/// @param rest     content words and names in the rest of the longer text, at most [#MOST_REST]
/// @param cohesion percentage of them that also stand in the shorter text, 0 to 100
public record Containment(long blocks, int rest, int cohesion) {

    /// Longer rests count as this long.
    public static final int MOST_REST = 255;

    /// A text that has at least this share of the words of another one is not only a part of it.
    private static final double PART = 0.95;

    /// Checks the values.
    ///
    /// @throws IllegalArgumentException if one is out of its range
    public Containment {
        if (blocks == 0 || rest < 0 || rest > MOST_REST || cohesion < 0 || cohesion > 100) {
            throw new IllegalArgumentException("blocks " + Long.toHexString(blocks) + ", rest " + rest + " or cohesion "
                    + cohesion + " is out of range");
        }
    }

    /// {@return whether a copy of so many words covers only a part of the longer text}
    public static boolean isPart(int shorterWords, int longerWords) {
        return shorterWords < PART * longerWords;
    }

    /// {@return how the shorter text lies in the longer one}
    ///
    /// @param kind   how it is a copy; the skeletons of rewrites are laid together
    /// @param longer the longer text
    /// @param part   the shorter one
    public static Containment of(CopyKind kind, WordSequence longer, WordSequence part) {
        boolean isRewrite = kind == CopyKind.REWRITE;
        WordSequence whole = isRewrite ? longer.skeleton() : longer;
        boolean[] covered = TextAlignment.covered(whole, isRewrite ? part.skeleton() : part);
        int[] inBlock = new int[Long.SIZE];
        int[] coveredInBlock = new int[Long.SIZE];
        int rest = 0;
        int common = 0;
        for (int place = 0; place < covered.length; place++) {
            int block = (int) ((long) place * Long.SIZE / covered.length);
            inBlock[block]++;
            if (covered[place]) {
                coveredInBlock[block]++;
            } else if (tells(whole.kind(place), isRewrite)) {
                rest++;
                common += part.contains(whole.hash(place)) ? 1 : 0;
            }
        }
        return new Containment(
                blocks(inBlock, coveredInBlock), Math.min(MOST_REST, rest), rest == 0 ? 100 : 100 * common / rest);
    }

    /// {@return the blocks of which at least half is covered, or else the one of which most is}
    private static long blocks(int[] words, int[] covered) {
        long blocks = 0;
        int most = 0;
        for (int block = 0; block < Long.SIZE; block++) {
            if (words[block] > 0 && 2 * covered[block] >= words[block]) {
                blocks |= 1L << block;
            }
            if (covered[block] > covered[most]) {
                most = block;
            }
        }
        return blocks == 0 ? 1L << most : blocks;
    }

    private static boolean tells(WordKind kind, boolean isRewrite) {
        return kind.isName() || (!isRewrite && (kind == WordKind.CONTENT || kind == WordKind.CAPITAL));
    }
}
