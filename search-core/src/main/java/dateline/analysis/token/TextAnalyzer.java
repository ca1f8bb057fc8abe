package dateline.analysis.token;

import dateline.analysis.filter.AnalyzerSpec;
import dateline.analysis.filter.TermDictionary;
import dateline.analysis.filter.WordForms;
import dateline.analysis.sentence.Sentence;
import dateline.analysis.sentence.SentenceRules;
import dateline.analysis.sentence.SentenceSplitter;
import dateline.analysis.tokenizer.CharClass;
import dateline.analysis.tokenizer.CompoundJoiner;
import dateline.analysis.tokenizer.CompoundParts;
import dateline.analysis.tokenizer.CompoundParts.Link;
import dateline.analysis.tokenizer.ThaiWords;
import dateline.analysis.tokenizer.WordScanner;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Turns texts of one language into tokens: one per thread, made by
/// [dateline.analysis.LanguageAnalysis#newTextAnalyzer]. It keeps the forms of the words that it has met, so it becomes
/// fast with use. Not thread-safe.
public final class TextAnalyzer {
    private static final byte[] ENDS = markers(Terms.SENTENCE_END + Terms.PARAGRAPH_END);
    private static final byte[] STARTS = markers(Terms.SENTENCE_START + Terms.PARAGRAPH_START);
    private static final int FIRST_WORD = AnalyzedText.NEW_POSITION | AnalyzedText.NEW_CHAIN;

    /// Most parts of a hyphenated word of which joined forms are made.
    private static final int MAX_JOINED_PARTS = 3;
    /// Most parts of an address, a file name and the like that is also kept whole.
    private static final int MAX_KEPT_PARTS = 8;

    private final WordScanner scanner;
    private final CompoundParts parts;
    private final CompoundJoiner joiner;
    private final WordForms forms;
    /// The numbers of [#ENDS] and of [#STARTS].
    private final int[] endNumbers;

    private final int[] startNumbers;
    private final ThaiWords thai = new ThaiWords();
    private final SentenceSplitter splitter;
    /// Whether the twin of most texts has markers.
    private final boolean markers;

    private char[] chars = new char[1024];
    private byte[] continued = new byte[256];
    private AnalyzedText out = new AnalyzedText();
    /// The sentence that begins next, and where it does.
    private int sentence;
    private int nextSentence = Integer.MAX_VALUE;
    /// Whether the current part has a position: folding may leave nothing of it.
    private boolean placed;

    /// An analyzer for `spec`.
    ///
    /// @param markers whether the twin has markers; without, nobody looks for sentences
    public TextAnalyzer(AnalyzerSpec spec, boolean markers) {
        this(spec, markers, null);
    }

    /// An analyzer for `spec` whose tokens have numbers.
    ///
    /// @param markers    whether the twin has markers; without, nobody looks for sentences
    /// @param dictionary gives numbers to terms that come again, if there is one
    public TextAnalyzer(AnalyzerSpec spec, boolean markers, @Nullable TermDictionary dictionary) {
        scanner = new WordScanner(spec.orthography());
        parts = scanner.parts();
        joiner = new CompoundJoiner(scanner);
        forms = new WordForms(spec, dictionary);
        endNumbers = numbers(ENDS, dictionary);
        startNumbers = numbers(STARTS, dictionary);
        splitter = new SentenceSplitter(SentenceRules.of(spec.tag()));
        this.markers = markers;
    }

    private static int[] numbers(byte[] markers, @Nullable TermDictionary dictionary) {
        int[] numbers = new int[markers.length];
        for (int marker = 0; marker < markers.length; marker++) {
            numbers[marker] = dictionary == null ? TermDictionary.NONE : dictionary.number(markers, marker, 1);
        }
        return numbers;
    }

    private static byte[] markers(String terms) {
        return terms.getBytes(StandardCharsets.US_ASCII);
    }

    /// Fills `into` with the tokens of `source`, in place of what it held.
    ///
    /// Offsets are in UTF-16 units of `source`, which should be [normal][dateline.analysis.text.NormalText]; if it is
    /// not, it is analysed all the same, but equal words may differ.
    public void analyze(CharSequence source, AnalyzedText into) {
        analyze(source, markers, into);
    }

    /// As [#analyze(CharSequence, AnalyzedText)]; the twin gets markers of sentences and paragraphs only if wanted.
    public void analyze(CharSequence source, boolean withMarkers, AnalyzedText into) {
        analyze(read(source), withMarkers && markers, into);
    }

    /// {@return the sentences of `text` in order; those that the twin's markers part}
    public List<Sentence> sentences(String text) {
        int length = read(text);
        splitter.split(chars, length);
        List<Sentence> sentences = new ArrayList<>();
        for (int i = 0; i < splitter.count(); i++) {
            sentences.add(new Sentence(splitter.start(i), splitter.end(i), splitter.startsParagraph(i)));
        }
        return List.copyOf(sentences);
    }

    private int read(CharSequence source) {
        int length = source.length();
        char[] buffer = buffer(length);
        if (source instanceof String string) {
            string.getChars(0, length, buffer, 0);
        } else {
            for (int i = 0; i < length; i++) {
                buffer[i] = source.charAt(i);
            }
        }
        return length;
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
        analyze(length, markers, into);
    }

    private void analyze(int length, boolean withMarkers, AnalyzedText into) {
        out = into;
        out.clear(length);
        scanner.reset(chars, length);
        nextSentence = Integer.MAX_VALUE;
        if (withMarkers) {
            splitter.split(chars, length);
            sentence = 0;
            advance();
        }
        while (scanner.next()) {
            switch (scanner.kind()) {
                case WORD -> words();
                case UNSPACED -> unspaced();
                case THAI -> thai();
                case EMOJI -> run(scanner.start(), scanner.end(), FIRST_WORD, 1);
            }
        }
    }

    /// The parts of a compound, with joined forms stacked.
    private void words() {
        dropEmptyParts();
        int count = parts.count();
        boolean kept = false;
        for (int part = 1; part < count; part++) {
            kept |= parts.link(part) == Link.KEPT;
        }
        for (int part = 0; part < count; part++) {
            part(part);
            if (part == 0) {
                sigil();
            }
            if (kept) {
                if (part == 0 && count <= MAX_KEPT_PARTS) {
                    joined(0, count, true);
                }
            } else if (count <= MAX_JOINED_PARTS) {
                joinedFrom(part, count);
                continuedAt(part, count);
            } else if (part + 1 < count && parts.link(part + 1) == Link.ALNUM) {
                joined(part, part + 2, false);
            }
        }
    }

    /// Takes out the parts of which folding leaves nothing, such as a lone Arabic tatweel: a joined form spans
    /// positions, and they have none.
    private void dropEmptyParts() {
        for (int part = parts.count() - 1; part >= 0 && parts.count() > 1; part--) {
            forms.find(scanner.raw(), parts.rawStart(part), parts.rawEnd(part));
            if (forms.exactLength() == 0) {
                parts.remove(part);
            }
        }
    }

    private void part(int part) {
        int flags = AnalyzedText.NEW_POSITION
                | (part == 0 ? AnalyzedText.NEW_CHAIN : 0)
                | (parts.isLetters(part) ? AnalyzedText.LETTERS_ONLY : 0)
                | (parts.isDotted(part) ? AnalyzedText.DOTTED : 0);
        int start = parts.start(part);
        int end = parts.end(part);
        word(scanner.raw(), parts.rawStart(part), parts.rawEnd(part), start, end, flags, 1);
        if (joiner.dropApostrophes(part)) {
            word(joiner.chars(), 0, joiner.length(), start, end, AnalyzedText.JOINED, 1);
        }
    }

    /// The word of a handle or tag with its sign.
    private void sigil() {
        int sigil = scanner.sigil();
        if (sigil >= 0) {
            int to = scanner.sigilEnd(sigil);
            int end = Math.max(to, parts.end(0));
            word(chars, sigil, to, parts.start(0), end, AnalyzedText.TWIN_ONLY | AnalyzedText.SIGNED, 1);
        }
    }

    /// The joined forms that begin at `part`: of two parts, and of three.
    private void joinedFrom(int part, int count) {
        for (int to = part + 2; to <= count; to++) {
            if (isJoinable(part, to)) {
                joined(part, to, false);
            }
        }
    }

    /// For each joined form that began before `part` and covers it, that it goes on here.
    private void continuedAt(int part, int count) {
        for (int from = 0; from < part; from++) {
            for (int to = part + 1; to <= count; to++) {
                if (areLetters(from, to) && joiner.join(from, to, false)) {
                    continued(part);
                }
            }
        }
    }

    /// Digits are not joined with digits: `3-1` is not 31.
    private boolean isJoinable(int from, int to) {
        for (int part = from + 1; part < to; part++) {
            if (!parts.isLetters(part - 1) && !parts.isLetters(part)) {
                return false;
            }
        }
        return true;
    }

    /// Only what is letters throughout can come as one part in a query; `F16` is taken apart there as in the text.
    private boolean areLetters(int from, int to) {
        for (int part = from; part < to; part++) {
            if (!parts.isLetters(part)) {
                return false;
            }
        }
        return true;
    }

    private void joined(int from, int to, boolean withLinks) {
        if (joiner.join(from, to, withLinks)) {
            int end = Math.max(parts.end(from), parts.end(to - 1));
            word(joiner.chars(), 0, joiner.length(), parts.start(from), end, AnalyzedText.JOINED, to - from);
        }
    }

    /// Says at `part` that the word made last by the joiner goes on.
    private void continued(int part) {
        forms.find(joiner.chars(), 0, joiner.length());
        int exact = forms.exactLength();
        int stem = forms.stemLength();
        if (exact == 0 || !placed) {
            return;
        }
        int size = exact + Math.max(0, stem) + 2;
        if (continued.length < size) {
            continued = new byte[size * 2];
        }
        continued[0] = (byte) Terms.CONTINUED;
        System.arraycopy(forms.pool(), forms.offset(), continued, 1, exact);
        if (stem >= 0) {
            continued[exact + 1] = (byte) Terms.CONTINUED;
            System.arraycopy(forms.pool(), forms.offset() + exact, continued, exact + 2, stem);
        }
        int stemLength = stem < 0 ? -1 : stem + 1;
        int start = parts.start(part);
        int end = parts.end(part);
        out.add(AnalyzedText.CONTINUED, 1, start, end, continued, 0, exact + 1, stemLength, 0);
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

    /// A letter with its marks, at most half of [CompoundParts.MAX_PART] units.
    private int clusterEnd(int from, int end) {
        int limit = Math.min(end, from + CompoundParts.MAX_PART / 2);
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
        boolean first = (flags & AnalyzedText.NEW_POSITION) != 0;
        placed = first ? forms.exactLength() > 0 : placed;
        if (!placed || forms.exactLength() == 0) {
            return;
        }
        boolean begins = first && start >= nextSentence;
        boolean paragraph = begins && passSentences(start);
        begins &= out.words() > 0;
        if (begins) {
            mark(ENDS, endNumbers, paragraph);
        }
        out.add(flags, span, start, end, forms);
        if (begins) {
            mark(STARTS, startNumbers, paragraph);
        }
    }

    /// Passes the sentences that begin up to `start`; returns whether a paragraph is among them.
    private boolean passSentences(int start) {
        boolean paragraph = false;
        while (nextSentence <= start) {
            paragraph |= splitter.startsParagraph(sentence);
            advance();
        }
        return paragraph;
    }

    private void advance() {
        sentence++;
        nextSentence = sentence < splitter.count() ? splitter.start(sentence) : Integer.MAX_VALUE;
    }

    /// Stacks the markers on the last word.
    private void mark(byte[] markers, int[] numbers, boolean paragraph) {
        int start = out.start(out.size() - 1);
        int end = out.end(out.size() - 1);
        mark(markers, 0, numbers[0], start, end);
        if (paragraph) {
            mark(markers, 1, numbers[1], start, end);
        }
    }

    private void mark(byte[] markers, int marker, int number, int start, int end) {
        out.add(AnalyzedText.TWIN_ONLY, start, end, markers, marker, marker + 1, number);
    }
}
