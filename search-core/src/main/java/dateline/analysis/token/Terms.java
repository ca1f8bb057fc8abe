package dateline.analysis.token;

import org.apache.lucene.util.BytesRef;

/// The index terms that are not words. Each begins with a control character; `NormalText` takes those out of every
/// text, and no word holds one, so that none of these equals a word. None holds a capital, so none equals a cased form.
///
/// Markers take no position, so they break no phrase and shift no distance. A stretch of positions from `a` to `b` goes
/// beyond a sentence if it holds a [#SENTENCE_END] and, at the next position, a [#SENTENCE_START]; a stretch that only
/// begins or ends with one does not. (`Intervals.notContaining` of Lucene 10.6 cannot say that: it also drops a stretch
/// that ends where the other interval begins, here each that ends with the last word of its sentence.)
public final class Terms {
    /// In the twin field, stacked on the first word of a sentence that another one precedes.
    public static final String SENTENCE_START = "\u0001";
    /// In the twin field, stacked on the last word of a sentence that another one follows.
    public static final String SENTENCE_END = "\u0002";
    /// In the twin field, stacked on the first word of a paragraph that another one precedes.
    public static final String PARAGRAPH_START = "\u0003";
    /// In the twin field, stacked on the last word of a paragraph that another one follows.
    public static final String PARAGRAPH_END = "\u0004";
    /// Begins the term that says "the word joined by hyphens goes on here": stacked on the second and later parts of
    /// `cease-fire` is this before `ceasefire`, so that a phrase with `ceasefire` in it can step over them.
    public static final char CONTINUED = '\u0006';

    /// The only term of a field whose words are in another.
    public static final String PRESENT = "\u0007";

    private Terms() {}

    /// {@return whether `term` is one of these, and so not to be shown, counted or suggested as a word}
    public static boolean isInternal(String term) {
        return !term.isEmpty() && term.charAt(0) < ' ';
    }

    /// {@return as [#isInternal(String)], of a term in UTF-8}
    public static boolean isInternal(BytesRef term) {
        return term.length > 0 && Byte.toUnsignedInt(term.bytes[term.offset]) < ' ';
    }

    /// {@return `term` as people may read it: what is internal in angle brackets}
    static String visible(String term) {
        return switch (term) {
            case SENTENCE_START -> "<sentence";
            case SENTENCE_END -> "sentence>";
            case PARAGRAPH_START -> "<paragraph";
            case PARAGRAPH_END -> "paragraph>";
            case PRESENT -> "<present>";
            default -> isInternal(term) ? "<" + term.substring(1) + " goes on>" : term;
        };
    }
}
