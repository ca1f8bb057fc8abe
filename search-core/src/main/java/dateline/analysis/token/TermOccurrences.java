package dateline.analysis.token;

import java.util.Arrays;

/// Where the terms of a text occur, by the numbers that they have in the dictionary: what [PackedTokens] gathers of one
/// text at a time. Its memory grows with the dictionary, so one is shared by all fields of an article.
///
/// Not thread-safe.
public final class TermOccurrences {
    /// By number of a term, its place in [#numbers], where that has the number; else anything.
    private int[] places = new int[1 << 10];

    /// The terms of the text, by place.
    private int[] numbers = new int[256];
    private int[] counts = new int[256];
    private int[] firsts = new int[256];
    private int[] lasts = new int[256];
    private int terms;

    /// The occurrences of the text, each with the next one of its term.
    private int[] positions = new int[1024];
    private int[] nexts = new int[1024];
    private int size;

    /// Of no text yet.
    public TermOccurrences() {}

    void clear() {
        terms = 0;
        size = 0;
    }

    /// Adds an occurrence; those of a term in the order of their positions.
    ///
    /// @param number that of the term in the dictionary
    void add(int number, int position) {
        if (size == positions.length) {
            positions = Arrays.copyOf(positions, size * 2);
            nexts = Arrays.copyOf(nexts, size * 2);
        }
        positions[size] = position;
        if (number >= places.length) {
            places = Arrays.copyOf(places, Math.max(places.length * 2, number + 1));
        }
        int place = places[number];
        if (place < terms && numbers[place] == number) {
            nexts[lasts[place]] = size;
            counts[place]++;
        } else {
            place = newTerm(number);
        }
        lasts[place] = size;
        size++;
    }

    private int newTerm(int number) {
        if (terms == numbers.length) {
            numbers = Arrays.copyOf(numbers, terms * 2);
            counts = Arrays.copyOf(counts, terms * 2);
            firsts = Arrays.copyOf(firsts, terms * 2);
            lasts = Arrays.copyOf(lasts, terms * 2);
        }
        numbers[terms] = number;
        counts[terms] = 1;
        firsts[terms] = size;
        places[number] = terms;
        return terms++;
    }

    /// {@return number of different terms}
    int terms() {
        return terms;
    }

    /// {@return the number in the dictionary of the term at a place}
    int number(int place) {
        return numbers[place];
    }

    /// {@return how often the term at a place occurs}
    int count(int place) {
        return counts[place];
    }

    /// {@return the first occurrence of the term at a place}
    int first(int place) {
        return firsts[place];
    }

    /// {@return the occurrence of the same term after one; anything after its last}
    int next(int occurrence) {
        return nexts[occurrence];
    }

    int position(int occurrence) {
        return positions[occurrence];
    }
}
