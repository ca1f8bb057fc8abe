package dateline.quote;

import dateline.analysis.text.Capitals;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A text as words and signs, in which each quote is one token. Immutable.
final class Narrative {

    /// What a token is.
    enum Kind {
        WORD,
        /// A comma, dash or bracket.
        SIGN,
        COLON,
        /// The end of a sentence.
        STOP,
        QUOTE,
        /// The end of a paragraph.
        BREAK
    }

    /// A word, a sign or a quote.
    ///
    /// @param kind  what it is
    /// @param start its first character
    /// @param end   behind its last
    /// @param word  a word in small letters, or the sign; empty for others
    /// @param name  whether it is written as a name is
    /// @param quote the number of the quote, or -1
    record Token(Kind kind, int start, int end, String word, boolean name, int quote) {
        boolean is(Kind other) {
            return kind == other;
        }

        boolean isBoundary() {
            return kind == Kind.STOP || kind == Kind.BREAK;
        }
    }

    private static final int MOST_OF_ABBREVIATION = 4;

    final String text;
    final List<Token> tokens = new ArrayList<>();
    final boolean allCapitals;
    private final SpeechWords words;

    /// @param text       the text
    /// @param spans      its quotes
    /// @param paragraphs whether a paragraph begins at an offset
    /// @param words      the words of its language
    Narrative(String text, List<QuotedSpans.Span> spans, boolean[] paragraphs, SpeechWords words) {
        this.text = text;
        this.words = words;
        this.allCapitals = Capitals.dominate(text);
        int quote = 0;
        int at = 0;
        while (at < text.length()) {
            if (paragraphs[at] && !tokens.isEmpty() && !tokens.getLast().is(Kind.BREAK)) {
                tokens.add(new Token(Kind.BREAK, at, at, "", false, -1));
            }
            if (quote < spans.size() && spans.get(quote).open() == at) {
                QuotedSpans.Span span = spans.get(quote);
                tokens.add(new Token(Kind.QUOTE, at, span.close(), "", false, quote));
                at = Math.max(at + 1, span.close());
                if (endsSentence(span, at)) {
                    tokens.add(new Token(Kind.STOP, at, at, "", false, -1));
                }
                quote++;
            } else {
                at = read(at);
            }
        }
    }

    /// Whether a sentence ends with a quote: it ends with a full stop, or with another sign before a capital.
    private boolean endsSentence(QuotedSpans.Span span, int at) {
        char last = span.words().charAt(span.words().length() - 1);
        if (last == '.' || last == '…') {
            int next = skip(at);
            return next >= text.length()
                    || (!Character.isLowerCase(text.charAt(next)) && ",;".indexOf(text.charAt(next)) < 0);
        }
        return false;
    }

    private int skip(int from) {
        int at = from;
        while (at < text.length() && QuotedSpans.isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private int read(int at) {
        char c = text.charAt(at);
        if (Character.isLetterOrDigit(c) || c == '@') {
            return word(at);
        }
        switch (c) {
            case ',', '(', ')', '—', '–', '[', ']' -> sign(Kind.SIGN, at, c);
            case '-' -> {
                if ((at > 0 && QuotedSpans.isSpace(text.charAt(at - 1)))
                        || (at + 1 < text.length() && text.charAt(at + 1) == '-')) {
                    sign(Kind.SIGN, at, '–');
                }
            }
            case ':' -> sign(Kind.COLON, at, c);
            case '.', '!', '?', ';', '…' -> sign(Kind.STOP, at, c);
            default -> {}
        }
        return at + 1;
    }

    private void sign(Kind kind, int at, char c) {
        tokens.add(new Token(kind, at, at + 1, String.valueOf(c), false, -1));
    }

    private int word(int from) {
        int end = from + 1;
        while (end < text.length() && isInner(end)) {
            end++;
        }
        String written = text.substring(from, end);
        if (end < text.length() && text.charAt(end) == '.' && isAbbreviation(written, end)) {
            end++;
        }
        String small = written.toLowerCase(Locale.ROOT).replace('’', '\'');
        if (small.endsWith("'s")) {
            small = small.substring(0, small.length() - 2);
        }
        int apostrophe = small.indexOf('\'');
        if ((apostrophe > 0 && apostrophe <= 2 && words.within.contains(small.substring(0, apostrophe + 1)))
                || (apostrophe > 0 && words.article.contains(small.substring(0, apostrophe + 1)))) {
            // d'Estaing, l'office: the first part is a word of its own
            tokens.add(
                    new Token(Kind.WORD, from, from + apostrophe + 1, small.substring(0, apostrophe + 1), false, -1));
            return word(from + apostrophe + 1);
        }
        if (words.acronym.contains(small) && !allCapitals && written.equals(written.toUpperCase(Locale.ROOT))) {
            // the US, unlike us
            small = written;
        }
        int pronoun = small.lastIndexOf('-');
        if (pronoun > 0 && words.inverted.contains(small.substring(pronoun + 1))) {
            // dit-il, a-t-elle
            String verb = words.unlinked(small.substring(0, pronoun));
            tokens.add(new Token(Kind.WORD, from, from + verb.length(), verb, false, -1));
            tokens.add(new Token(Kind.WORD, from + pronoun + 1, end, small.substring(pronoun + 1), false, -1));
            return end;
        }
        tokens.add(new Token(Kind.WORD, from, end, small, !isMasked(from, end) && isName(written, small), -1));
        return end;
    }

    /// Whether a word stands for what was left out: *NUMBER*.
    private boolean isMasked(int from, int end) {
        return from > 0
                && end < text.length()
                && text.charAt(from - 1) == '*'
                && text.charAt(end) == '*'
                && text.substring(from, end).chars().allMatch(Character::isUpperCase);
    }

    private boolean isInner(int at) {
        char c = text.charAt(at);
        if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
            return true;
        }
        boolean joins = c == '-' || c == '\'' || c == '’' || c == '.' || c == '&' || c == '_';
        return joins
                && at + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(at + 1))
                && Character.isLetterOrDigit(text.charAt(at - 1));
    }

    /// Whether a full stop belongs to a word: "Mr.", "J.", "U.S.", "Inc." before more of the sentence.
    private boolean isAbbreviation(String written, int stop) {
        int next = skip(stop + 1);
        // J. Lee, D-W. Va.
        int last = written.length() - 1;
        boolean letter = Character.isLetter(written.charAt(last))
                && (last == 0 || (written.charAt(last - 1) == '-' && Character.isUpperCase(written.charAt(last))));
        String small = written.toLowerCase(Locale.ROOT);
        boolean title = written.length() <= MOST_OF_ABBREVIATION
                && (words.mr.contains(small) || words.mrs.contains(small) || words.title.contains(small));
        boolean goesOn = next < text.length() && (Character.isLowerCase(text.charAt(next)) || text.charAt(next) == ',');
        boolean dotted = written.indexOf('.') > 0 && written.length() <= 2 * MOST_OF_ABBREVIATION;
        return letter
                || title
                || goesOn
                || (dotted
                        && next < text.length()
                        && (Character.isLetter(text.charAt(next)) || text.charAt(next) == '('))
                || (words.body.contains(small) && small.length() <= MOST_OF_ABBREVIATION && goesOn);
    }

    private boolean isName(String written, String small) {
        if (words.isFunction(small) || words.calendar.contains(small)) {
            return false;
        }
        if (allCapitals) {
            return Character.isLetter(small.charAt(0))
                    && !words.isCue(small)
                    && !words.participle.contains(small)
                    && !words.notice.contains(small);
        }
        char first = written.charAt(0);
        return Character.isUpperCase(first) || first == '@' || (Character.isDigit(first) && hasUpper(written));
    }

    /// {@return whether a word of two letters or more is in capitals}
    boolean isInCapitals(int at) {
        String written = text.substring(get(at).start(), get(at).end());
        return written.length() > 1 && written.chars().allMatch(Character::isUpperCase);
    }

    private static boolean hasUpper(String written) {
        return written.chars().anyMatch(Character::isUpperCase);
    }

    /// {@return the words from one token up to another, as they are written, on one line}
    String written(int from, int to) {
        if (from >= to) {
            return "";
        }
        return text.substring(tokens.get(from).start(), tokens.get(to - 1).end())
                .replaceAll("\\s+", " ")
                .strip();
    }

    Token get(int at) {
        return tokens.get(at);
    }

    int size() {
        return tokens.size();
    }

    // --- sentences ---

    /// {@return where the sentence of a token begins}
    int sentenceBegin(int place) {
        int begin = place;
        while (begin > 0 && !get(begin - 1).isBoundary()) {
            begin--;
        }
        return begin;
    }

    /// {@return where the sentence of a token ends, exclusive}
    int sentenceEnd(int place) {
        int end = place + 1;
        while (end < size() && !get(end).isBoundary()) {
            end++;
        }
        return end;
    }

    /// {@return the next quote behind a token, or the number of tokens}
    int nextQuote(int place) {
        int next = place + 1;
        while (next < size() && !get(next).is(Kind.QUOTE)) {
            next++;
        }
        return next;
    }

    /// {@return whether there is a word among some tokens}
    boolean hasWords(int from, int to) {
        for (int i = from; i < to; i++) {
            if (get(i).is(Kind.WORD)) {
                return true;
            }
        }
        return false;
    }

    /// {@return whether a paragraph ends among some tokens}
    boolean hasBreak(int from, int to) {
        for (int i = from; i < to; i++) {
            if (get(i).is(Kind.BREAK)) {
                return true;
            }
        }
        return false;
    }
}
