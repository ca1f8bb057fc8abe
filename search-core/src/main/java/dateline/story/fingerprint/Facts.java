package dateline.story.fingerprint;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// Numbers and names of a text, by which two texts of one pattern are told from two copies of one text.
///
/// A text may have thousands, so these are samples: the smallest hashes of all, so that the samples of two texts cover
/// the same part of what they share. A copy has the same numbers at the same places; next week's report has others
/// there. What is special to a report stands in its first sentences, while the rest of a form agrees in many numbers
/// and names; so the places of the lead are kept whole, as far as there is room.
///
/// Immutable.
public final class Facts {

    static final int LEAD_WORDS = 80;
    static final int MAX_NUMBERS = 24;
    static final int MAX_NAMES = 32;
    static final int MAX_LEAD = 48;
    static final int MAX_REST = 48;

    private static final int MAX_RUN = 12;
    private static final int PROSE_WORDS = 8;

    static final Facts NONE = new Facts(new char[0], new char[0], SlotFillings.NONE, SlotFillings.NONE);

    // Hashes of distinct numbers, and of distinct names and acronyms, ascending.
    private final char[] numbers;
    private final char[] names;
    // Places of the first words, and of the rest.
    private final SlotFillings lead;
    private final SlotFillings rest;

    private Facts(char[] numbers, char[] names, SlotFillings lead, SlotFillings rest) {
        this.numbers = numbers;
        this.names = names;
        this.lead = lead;
        this.rest = rest;
    }

    /// How two sets compare.
    ///
    /// @param same      how many of the smaller set are in the other
    /// @param different how many are not
    public record Tally(int same, int different) {

        /// {@return the share that agrees; 1 if there is nothing to compare}
        public double agreement() {
            return different == 0 ? 1 : (double) same / all();
        }

        public int all() {
            return same + different;
        }
    }

    /// {@return how many of the numbers of the text with fewer are in the other, among those sampled of both}
    public Tally commonNumbers(Facts other) {
        return common(numbers, other.numbers, MAX_NUMBERS);
    }

    /// {@return how many of the names of the text with fewer are in the other, among those sampled of both}
    public Tally commonNames(Facts other) {
        return common(names, other.names, MAX_NAMES);
    }

    /// {@return whether all numbers and names of the text with fewer are in the other, as far as they stand in prose}
    ///
    /// False also where there are too many to be all known, or none.
    public boolean agreeWholly(Facts other) {
        return knowsAll()
                && other.knowsAll()
                && commonNumbers(other).different() == 0
                && commonNames(other).different() == 0;
    }

    private boolean knowsAll() {
        return numbers.length < MAX_NUMBERS && names.length < MAX_NAMES && numbers.length + names.length > 0;
    }

    /// {@return how the places that both leads have are filled}
    public SlotFillings.Tally commonLead(Facts other) {
        return lead.compare(other.lead);
    }

    /// {@return how the places that both leads have, or both rests, are filled}
    public SlotFillings.Tally commonPlaces(Facts other) {
        return lead.compare(other.lead).plus(rest.compare(other.rest));
    }

    private static Tally common(char[] a, char[] b, int limit) {
        int last = Math.min(a.length < limit ? 0xFFFF : a[limit - 1], b.length < limit ? 0xFFFF : b[limit - 1]);
        int i = 0;
        int j = 0;
        int same = 0;
        while (i < a.length && j < b.length && a[i] <= last && b[j] <= last) {
            if (a[i] == b[j]) {
                same++;
                i++;
                j++;
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        int smaller = Math.min(upTo(a, last), upTo(b, last));
        return new Tally(same, smaller - same);
    }

    private static int upTo(char[] values, int last) {
        int count = 0;
        while (count < values.length && values[count] <= last) {
            count++;
        }
        return count;
    }

    int maxBytes() {
        return 10 + 2 * numbers.length + 2 * names.length + lead.maxBytes() + rest.maxBytes();
    }

    byte[] toBytes() {
        ByteBuffer out = ByteBuffer.allocate(maxBytes());
        write(out);
        return Arrays.copyOf(out.array(), out.position());
    }

    void write(ByteBuffer out) {
        Encoding.putChars(out, numbers);
        Encoding.putChars(out, names);
        lead.write(out);
        rest.write(out);
    }

    static Facts read(ByteBuffer in) {
        return new Facts(Encoding.getChars(in), Encoding.getChars(in), SlotFillings.read(in), SlotFillings.read(in));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Facts that
                && Arrays.equals(numbers, that.numbers)
                && Arrays.equals(names, that.names)
                && lead.equals(that.lead)
                && rest.equals(that.rest);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(numbers) * 31 + lead.hashCode();
    }

    @Override
    public String toString() {
        return numbers.length + " numbers, " + names.length + " names";
    }

    /// Collects the facts of one text.
    static final class Collector {

        private final BottomK numbers = new BottomK(MAX_NUMBERS);
        private final BottomK names = new BottomK(MAX_NAMES);
        private final BottomK lead = new BottomK(MAX_LEAD);
        private final BottomK rest = new BottomK(MAX_REST);

        // The plain words before, the newest first, and whether each carries meaning of its own.
        private final long[] plain = new long[3];
        private final boolean[] content = new boolean[3];
        // The numbers and names since the last plain word, and those before it.
        private long[] run = new long[MAX_RUN];
        private int runLength;
        private long[] previous = new long[MAX_RUN];
        private int previousLength;
        private int words;
        // Numbers and names of a line that is still too short to be prose.
        private final long[] waiting = new long[PROSE_WORDS];
        private int waitingLength;
        private int lineWords;

        /// Ends a line. What stood in a line of few words is no part of the samples of numbers and names: page
        /// boilerplate ("12 comments", "3 min read") has facts of its own.
        void lineEnd() {
            lineWords = 0;
            waitingLength = 0;
        }

        private void countWord() {
            words++;
            lineWords++;
            if (lineWords == PROSE_WORDS) {
                for (int i = 0; i < waitingLength; i++) {
                    sample(waiting[i]);
                }
                waitingLength = 0;
            }
        }

        private void sampleLater(long value) {
            if (lineWords < PROSE_WORDS) {
                waiting[waitingLength++] = value;
            } else {
                sample(value);
            }
        }

        private void sample(long value) {
            ((value & 1) != 0 ? numbers : names).add((int) (value >>> 48));
        }

        /// Begins a block: what stands before it is no part of a place in it.
        void block() {
            addPlain(0, false);
            addPlain(0, false);
            addPlain(0, false);
        }

        void number(long hash) {
            countWord();
            sampleLater(hash | 1);
            fill(hash | 1);
        }

        /// Takes a name for certain.
        void name(long hash) {
            countWord();
            sampleLater(hash & ~1L);
            fill(hash & ~1L);
        }

        /// Takes the name of a month or weekday: at its place it counts with the numbers.
        void date(long hash) {
            countWord();
            fill(hash | 1);
        }

        /// Takes what stands like a name, but may be any noun.
        void capital(long hash) {
            countWord();
            fill(hash & ~1L);
        }

        private void fill(long value) {
            if (runLength < MAX_RUN) {
                run[runLength++] = value;
            }
        }

        /// Takes a word that is neither number nor name.
        ///
        /// @param isContent whether it is not a function word
        void plain(long hash, boolean isContent) {
            countWord();
            addPlain(hash, isContent);
        }

        private void addPlain(long hash, boolean isContent) {
            if (previousLength > 0 && plain[0] != 0 && hash != 0 && (content[0] || isContent)) {
                add(Hash.append(~plain[0], hash), previous, previousLength);
            }
            previousLength = 0;
            if (runLength > 0) {
                if (plain[1] != 0 && (content[0] || content[1])) {
                    add(Hash.append(plain[1], plain[0]), run, runLength);
                } else if (plain[2] != 0) {
                    add(Hash.append(Hash.append(plain[2], plain[1]), plain[0]), run, runLength);
                }
                long[] swap = previous;
                previous = run;
                previousLength = runLength;
                run = swap;
                runLength = 0;
            }
            plain[2] = plain[1];
            plain[1] = plain[0];
            plain[0] = hash;
            content[2] = content[1];
            content[1] = content[0];
            content[0] = isContent;
        }

        private void add(long place, long[] fillings, int count) {
            BottomK places = words <= LEAD_WORDS ? lead : rest;
            for (int i = 0; i < count; i++) {
                int key = ((int) (place >>> 48) & 0xFFFE) | (int) (fillings[i] & 1);
                places.add(key << 8 | (int) (fillings[i] >>> 56));
            }
        }

        Facts facts() {
            block();
            return new Facts(
                    numbers.chars(), names.chars(), SlotFillings.of(lead.values()), SlotFillings.of(rest.values()));
        }
    }
}
