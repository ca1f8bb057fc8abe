package dateline.analysis;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Turns texts of one language into tokens: one per thread, made by [LanguageAnalysis#newTextAnalyzer]. It keeps the
/// forms of the words that it has met, so it becomes fast with use. Not thread-safe.
public final class TextAnalyzer {
    private static final byte[] ENDS = markers(Terms.SENTENCE_END + Terms.PARAGRAPH_END);
    private static final byte[] STARTS = markers(Terms.SENTENCE_START + Terms.PARAGRAPH_START);

    /// Most parts of a hyphenated word of which joined forms are made.
    private static final int MAX_JOINED_PARTS = 3;
    /// Most parts of an address, a file name and the like that is also kept whole.
    private static final int MAX_KEPT_PARTS = 8;

    private final WordScanner scanner;
    private final WordForms forms;
    private final ThaiWords thai = new ThaiWords();
    private final SentenceSplitter sentences;
    private char[] chars = new char[1024];
    private char[] joined = new char[256];
    /// The next sentence to begin.
    private int sentence;
    private byte[] continued = new byte[256];
    private AnalyzedText out = new AnalyzedText();

    TextAnalyzer(Chain chain) {
        scanner = new WordScanner(chain.orthography());
        forms = new WordForms(chain);
        sentences = new SentenceSplitter(SentenceRules.of(chain.tag()));
    }

    private static byte[] markers(String terms) {
        return terms.getBytes(StandardCharsets.US_ASCII);
    }

    /// Fills `into` with the tokens of `source`, in place of what it held.
    ///
    /// Offsets are in UTF-16 units of `source`, which should be [normal][NormalText]; if it is not, it is analysed all
    /// the same, but equal words may differ.
    public void analyze(CharSequence source, AnalyzedText into) {
        int length = source.length();
        char[] buffer = buffer(length);
        if (source instanceof String string) {
            string.getChars(0, length, buffer, 0);
        } else {
            for (int i = 0; i < length; i++) {
                buffer[i] = source.charAt(i);
            }
        }
        analyze(length, into);
    }

    /// {@return a place for the characters of the next text, which has `length` units; for [#analyze(int,
    /// AnalyzedText)]}
    char[] buffer(int length) {
        if (chars.length < length) {
            chars = Arrays.copyOf(chars, Math.max(length, chars.length * 2));
        }
        return chars;
    }

    /// As [#analyze(CharSequence, AnalyzedText)] for the first `length` characters of the buffer.
    void analyze(int length, AnalyzedText into) {
        out = into;
        out.clear(length);
        scanner.reset(chars, length);
        sentences.split(chars, length);
        sentence = 1;
        while (scanner.next()) {
            switch (scanner.kind()) {
                case WORD -> words();
                case UNSPACED -> unspaced();
                case THAI -> thai();
                case EMOJI -> run(scanner.start(), scanner.end(), FIRST_WORD, 1);
            }
        }
    }

    private static final int FIRST_WORD = AnalyzedText.NEW_POSITION | AnalyzedText.NEW_CHAIN;

    private void words() {
        int parts = scanner.parts();
        boolean kept = false;
        for (int part = 1; part < parts; part++) {
            kept |= scanner.link(part) == WordScanner.KEPT;
        }
        for (int part = 0; part < parts; part++) {
            part(part);
            if (part == 0) {
                sigil();
            }
            if (kept) {
                if (part == 0 && parts <= MAX_KEPT_PARTS) {
                    joined(0, parts, true);
                }
            } else if (parts <= MAX_JOINED_PARTS) {
                joinedFrom(part, parts);
                continuedAt(part, parts);
            } else if (part + 1 < parts && scanner.link(part + 1) == WordScanner.ALNUM) {
                joined(part, part + 2, false);
            }
        }
    }

    private void part(int part) {
        int flags = AnalyzedText.NEW_POSITION
                | (part == 0 ? AnalyzedText.NEW_CHAIN : 0)
                | (scanner.lettersOnly(part) ? AnalyzedText.LETTERS_ONLY : 0)
                | (scanner.dotted(part) ? AnalyzedText.DOTTED : 0);
        int from = scanner.rawStart(part);
        int to = scanner.rawEnd(part);
        char[] raw = scanner.raw();
        word(raw, from, to, scanner.partStart(part), scanner.partEnd(part), flags, 1);
        int length = withoutApostrophes(raw, from, to);
        if (length > 0) {
            word(joined, 0, length, scanner.partStart(part), scanner.partEnd(part), AnalyzedText.JOINED, 1);
        }
    }

    /// `O'Brien` is also `OBrien`, `Qur'an` also `Quran`; but `we're` is not `were`. Returns the length, or 0 if there
    /// is no such form.
    private int withoutApostrophes(char[] raw, int from, int to) {
        int last = -1;
        for (int i = from; i < to; i++) {
            if (raw[i] == '\'') {
                last = i;
            }
        }
        if (last < 0 || isContraction(raw, last + 1, to)) {
            return 0;
        }
        int length = 0;
        for (int i = from; i < to; i++) {
            if (raw[i] != '\'') {
                length = putJoined(length, raw[i]);
            }
        }
        return length;
    }

    private static boolean isContraction(char[] raw, int from, int to) {
        int a = Character.toLowerCase(raw[from]);
        return switch (to - from) {
            case 1 -> a == 't' || a == 'd' || a == 'm' || a == 's';
            case 2 -> {
                int b = Character.toLowerCase(raw[from + 1]);
                yield (b == 'e' && (a == 'r' || a == 'v')) || (a == 'l' && b == 'l');
            }
            default -> false;
        };
    }

    private void sigil() {
        int sigil = scanner.sigil();
        if (sigil < 0) {
            return;
        }
        int to = scanner.sigilEnd(sigil);
        word(
                chars,
                sigil,
                to,
                scanner.partStart(0),
                Math.max(to, scanner.partEnd(0)),
                AnalyzedText.TWIN_ONLY | AnalyzedText.SIGNED,
                1);
    }

    /// The joined forms that begin at `part`: of two parts, and of three.
    private void joinedFrom(int part, int parts) {
        for (int to = part + 2; to <= parts; to++) {
            if (isJoinable(part, to)) {
                joined(part, to, false);
            }
        }
    }

    /// For each joined form that began before `part` and covers it, that it goes on here.
    private void continuedAt(int part, int parts) {
        for (int from = 0; from < part; from++) {
            for (int to = part + 1; to <= parts; to++) {
                if (isWordWhenJoined(from, to)) {
                    continued(from, to, part);
                }
            }
        }
    }

    /// Digits are not joined with digits: `3-1` is not 31.
    private boolean isJoinable(int from, int to) {
        for (int part = from + 1; part < to; part++) {
            if (!scanner.lettersOnly(part - 1) && !scanner.lettersOnly(part)) {
                return false;
            }
        }
        return true;
    }

    /// Only what is letters throughout can come as one part in a query; `F16` is taken apart there as in the text.
    private boolean isWordWhenJoined(int from, int to) {
        for (int part = from; part < to; part++) {
            if (!scanner.lettersOnly(part)) {
                return false;
            }
        }
        return to - from > 1;
    }

    private void joined(int from, int to, boolean withLinks) {
        int length = join(from, to, withLinks);
        if (length <= WordScanner.MAX_PART) {
            word(
                    joined,
                    0,
                    length,
                    scanner.partStart(from),
                    Math.max(scanner.partEnd(from), scanner.partEnd(to - 1)),
                    AnalyzedText.JOINED,
                    to - from);
        }
    }

    private int join(int from, int to, boolean withLinks) {
        char[] raw = scanner.raw();
        int length = 0;
        for (int part = from; part < to; part++) {
            if (withLinks && part > from) {
                byte link = scanner.link(part);
                if (link == WordScanner.KEPT) {
                    length = putJoined(length, scanner.linkChar(part));
                } else if (link == WordScanner.HYPHEN) {
                    length = putJoined(length, '-');
                }
            }
            for (int i = scanner.rawStart(part); i < scanner.rawEnd(part); i++) {
                length = putJoined(length, raw[i]);
            }
        }
        return length;
    }

    private int putJoined(int length, char c) {
        if (length == joined.length) {
            joined = Arrays.copyOf(joined, length * 2);
        }
        joined[length] = c;
        return length + 1;
    }

    private void continued(int from, int to, int part) {
        int length = join(from, to, false);
        if (length > WordScanner.MAX_PART) {
            return;
        }
        forms.find(joined, 0, length);
        int exact = forms.exactLength();
        int stem = forms.stemLength();
        if (exact == 0) {
            return;
        }
        if (continued.length < exact + Math.max(0, stem) + 2) {
            continued = new byte[exact + Math.max(0, stem) + 2];
        }
        continued[0] = (byte) Terms.CONTINUED;
        System.arraycopy(forms.pool(), forms.offset(), continued, 1, exact);
        if (stem >= 0) {
            continued[exact + 1] = (byte) Terms.CONTINUED;
            System.arraycopy(forms.pool(), forms.offset() + exact, continued, exact + 2, stem);
        }
        out.add(
                AnalyzedText.CONTINUED,
                1,
                scanner.partStart(part),
                scanner.partEnd(part),
                continued,
                0,
                exact + 1,
                stem < 0 ? -1 : stem + 1,
                0);
    }

    /// Each character by itself, and each two neighbours joined.
    private void unspaced() {
        int end = scanner.end();
        int from = scanner.start();
        int to = clusterEnd(from, end);
        int flags = FIRST_WORD | AnalyzedText.UNSPACED;
        while (from < end) {
            run(from, to, flags, 1);
            if (to < end) {
                int next = clusterEnd(to, end);
                run(from, next, AnalyzedText.JOINED | AnalyzedText.UNSPACED, 2);
                from = to;
                to = next;
            } else {
                from = end;
            }
            flags = AnalyzedText.NEW_POSITION | AnalyzedText.UNSPACED;
        }
    }

    /// A letter with its marks, at most [WordScanner#MAX_PART] units.
    private int clusterEnd(int from, int end) {
        int limit = Math.min(end, from + WordScanner.MAX_PART / 2);
        int i = from + Character.charCount(Character.codePointAt(chars, from, end));
        while (i < limit && !Character.isSurrogate(chars[i]) && CharClass.of(chars[i]) == CharClass.MARK) {
            i++;
        }
        return i;
    }

    private void thai() {
        int flags = FIRST_WORD;
        thai.reset(chars, scanner.start(), scanner.end());
        while (thai.next()) {
            run(thai.start(), thai.end(), flags, 1);
            flags = AnalyzedText.NEW_POSITION;
        }
    }

    private void run(int from, int to, int flags, int span) {
        word(chars, from, to, from, to, flags, span);
    }

    private void word(char[] source, int from, int to, int start, int end, int flags, int span) {
        forms.find(source, from, to);
        if (forms.exactLength() == 0) {
            return;
        }
        boolean begins = (flags & AnalyzedText.NEW_POSITION) != 0
                && sentence < sentences.count()
                && start >= sentences.start(sentence);
        boolean paragraph = begins && passSentences(start);
        begins &= out.words() > 0;
        if (begins) {
            mark(ENDS, paragraph);
        }
        out.add(
                flags,
                span,
                start,
                end,
                forms.pool(),
                forms.offset(),
                forms.exactLength(),
                forms.stemLength(),
                forms.casedLength());
        if (begins) {
            mark(STARTS, paragraph);
        }
    }

    /// Passes the sentences that begin up to `start`; returns whether a paragraph is among them.
    private boolean passSentences(int start) {
        boolean paragraph = false;
        while (sentence < sentences.count() && sentences.start(sentence) <= start) {
            paragraph |= sentences.startsParagraph(sentence);
            sentence++;
        }
        return paragraph;
    }

    /// Stacks the markers on the last word.
    private void mark(byte[] markers, boolean paragraph) {
        int start = out.start(out.size() - 1);
        int end = out.end(out.size() - 1);
        out.add(AnalyzedText.TWIN_ONLY, 1, start, end, markers, 0, 1, -1, 0);
        if (paragraph) {
            out.add(AnalyzedText.TWIN_ONLY, 1, start, end, markers, 1, 1, -1, 0);
        }
    }
}
