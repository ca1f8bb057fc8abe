package dateline.story.compare;

import dateline.result.TextChange;
import dateline.result.TextChange.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How two texts differ, word by word: runs that are in both, in the second only, in the first only.
///
/// Words are compared, white space is not; a run's text is given as it stands in its source, so the runs of each side,
/// put together, are that side's text. A changed word is a deletion followed by an insertion.
///
/// Myers 1986, "An O(ND) difference algorithm and its variations", in the form that takes linear space. The effort is
/// bounded: where two stretches differ by more than {@link #MAX_EDITS} words, the rest of them is given as deleted and
/// inserted whole.
public final class WordDiff {

    /// Insertions and deletions looked for between two matching stretches before they count as different throughout.
    static final int MAX_EDITS = 2000;

    private final List<String> a;
    private final List<String> b;
    private final int[] aWords;
    private final int[] bWords;
    private final boolean[] deleted;
    private final boolean[] inserted;
    private final int[] forward;
    private final int[] backward;
    private final int zero;

    private WordDiff(List<String> a, List<String> b) {
        this.a = a;
        this.b = b;
        Map<String, Integer> numbers = new HashMap<>();
        this.aWords = numbered(a, numbers);
        this.bWords = numbered(b, numbers);
        this.deleted = new boolean[aWords.length];
        this.inserted = new boolean[bWords.length];
        this.zero = MAX_EDITS + 2;
        this.forward = new int[2 * zero + 1];
        this.backward = new int[2 * zero + 1];
    }

    /// {@return how the second text differs from the first}
    public static List<TextChange> between(String first, String second) {
        WordDiff diff = new WordDiff(words(first), words(second));
        diff.compare();
        return diff.runs();
    }

    /// {@return the text cut before each word; what stands before the first word goes with it}
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 1; i < text.length(); i++) {
            boolean wordBegins = !Character.isWhitespace(text.charAt(i)) && Character.isWhitespace(text.charAt(i - 1));
            if (wordBegins && !text.substring(start, i).isBlank()) {
                words.add(text.substring(start, i));
                start = i;
            }
        }
        if (start < text.length()) {
            words.add(text.substring(start));
        }
        return words;
    }

    private static int[] numbered(List<String> words, Map<String, Integer> numbers) {
        return words.stream()
                .mapToInt(word -> numbers.computeIfAbsent(word.strip(), any -> numbers.size()))
                .toArray();
    }

    /// A stretch of both texts still to be compared.
    private record Box(int aFrom, int aTo, int bFrom, int bTo) {}

    private void compare() {
        // A list of boxes in place of recursion: each is halved at the middle of its shortest edit script.
        List<Box> boxes = new ArrayList<>(List.of(new Box(0, aWords.length, 0, bWords.length)));
        while (!boxes.isEmpty()) {
            Box box = trimmed(boxes.removeLast());
            if (box.aFrom == box.aTo) {
                Arrays.fill(inserted, box.bFrom, box.bTo, true);
            } else if (box.bFrom == box.bTo) {
                Arrays.fill(deleted, box.aFrom, box.aTo, true);
            } else {
                int[] middle = middle(box);
                if (middle.length == 0) {
                    Arrays.fill(deleted, box.aFrom, box.aTo, true);
                    Arrays.fill(inserted, box.bFrom, box.bTo, true);
                } else {
                    boxes.add(new Box(box.aFrom, middle[0], box.bFrom, middle[1]));
                    boxes.add(new Box(middle[0], box.aTo, middle[1], box.bTo));
                }
            }
        }
    }

    /// {@return the box without the words that its ends have in common}
    private Box trimmed(Box box) {
        int aFrom = box.aFrom;
        int bFrom = box.bFrom;
        while (aFrom < box.aTo && bFrom < box.bTo && aWords[aFrom] == bWords[bFrom]) {
            aFrom++;
            bFrom++;
        }
        int aTo = box.aTo;
        int bTo = box.bTo;
        while (aTo > aFrom && bTo > bFrom && aWords[aTo - 1] == bWords[bTo - 1]) {
            aTo--;
            bTo--;
        }
        return new Box(aFrom, aTo, bFrom, bTo);
    }

    /// {@return a point that a shortest edit script of the box goes through, or nothing if it is longer than the bound}
    ///
    /// Paths of ever more edits are followed from both ends until two of them meet. `forward[k]` and `backward[k]` hold
    /// how far along the first text the furthest path on diagonal `k` has come.
    private int[] middle(Box box) {
        int n = box.aTo - box.aFrom;
        int m = box.bTo - box.bFrom;
        int delta = n - m;
        boolean odd = (delta & 1) != 0;
        forward[zero + 1] = 0;
        backward[zero + 1] = 0;
        for (int edits = 0; edits <= Math.min((n + m + 1) / 2, MAX_EDITS / 2); edits++) {
            for (int k = -edits; k <= edits; k += 2) {
                boolean down = k == -edits || (k != edits && forward[zero + k - 1] < forward[zero + k + 1]);
                int x = down ? forward[zero + k + 1] : forward[zero + k - 1] + 1;
                int y = x - k;
                while (x < n && y < m && y >= 0 && aWords[box.aFrom + x] == bWords[box.bFrom + y]) {
                    x++;
                    y++;
                }
                forward[zero + k] = x;
                int facing = delta - k;
                if (odd && Math.abs(facing) < edits && x <= n && y <= m && y >= 0 && x + backward[zero + facing] >= n) {
                    return split(box, x, y);
                }
            }
            for (int k = -edits; k <= edits; k += 2) {
                boolean up = k == -edits || (k != edits && backward[zero + k - 1] < backward[zero + k + 1]);
                int x = up ? backward[zero + k + 1] : backward[zero + k - 1] + 1;
                int y = x - k;
                while (x < n && y < m && y >= 0 && aWords[box.aTo - 1 - x] == bWords[box.bTo - 1 - y]) {
                    x++;
                    y++;
                }
                backward[zero + k] = x;
                int facing = delta - k;
                if (!odd
                        && Math.abs(facing) <= edits
                        && x <= n
                        && y <= m
                        && y >= 0
                        && x + forward[zero + facing] >= n) {
                    return split(box, n - x, m - y);
                }
            }
        }
        return new int[0];
    }

    private static int[] split(Box box, int x, int y) {
        boolean isStart = x == 0 && y == 0;
        boolean isEnd = x == box.aTo - box.aFrom && y == box.bTo - box.bFrom;
        if (isStart || isEnd) {
            throw new IllegalStateException("diff made no progress");
        }
        return new int[] {box.aFrom + x, box.bFrom + y};
    }

    private List<TextChange> runs() {
        List<TextChange> runs = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < aWords.length || j < bWords.length) {
            int jStart = j;
            while (i < aWords.length && j < bWords.length && !deleted[i] && !inserted[j]) {
                i++;
                j++;
            }
            add(runs, Kind.EQUAL, b, jStart, j);
            int iStart = i;
            jStart = j;
            while (i < aWords.length && deleted[i]) {
                i++;
            }
            while (j < bWords.length && inserted[j]) {
                j++;
            }
            add(runs, Kind.DELETE, a, iStart, i);
            add(runs, Kind.INSERT, b, jStart, j);
        }
        return runs;
    }

    private static void add(List<TextChange> runs, Kind kind, List<String> words, int from, int to) {
        if (from < to) {
            runs.add(new TextChange(kind, String.join("", words.subList(from, to))));
        }
    }
}
