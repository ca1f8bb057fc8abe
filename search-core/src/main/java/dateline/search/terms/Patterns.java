package dateline.search.terms;

import dateline.analysis.LanguageAnalysis;
import dateline.search.limit.BadRequestException;
import dateline.search.limit.Messages;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.RegExp;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;

/// Automata of patterns over the exact forms of words.
public final class Patterns {

    private static final Pattern STARS = Pattern.compile("\\*{2,}");

    private Patterns() {}

    /// {@return the pattern with its letters in the form in which an index has them: small, folded as the language
    /// does}
    ///
    /// @param pattern  literal characters, `*` and `?`
    /// @param language decides on folding
    public static String fold(String pattern, LanguageAnalysis language) {
        StringBuilder out = new StringBuilder();
        int start = 0;
        for (int i = 0; i <= pattern.length(); i++) {
            if (i == pattern.length() || pattern.charAt(i) == '*' || pattern.charAt(i) == '?') {
                out.append(language.exactLetters(pattern.substring(start, i)));
                if (i < pattern.length()) {
                    out.append(pattern.charAt(i));
                }
                start = i + 1;
            }
        }
        return out.toString();
    }

    /// {@return the automaton of a pattern with `*` and `?`}
    ///
    /// @throws BadRequestException if it has too many of them
    public static Automaton wildcard(String pattern) throws BadRequestException {
        try {
            return WildcardQuery.toAutomaton(
                    new Term("", STARS.matcher(pattern).replaceAll("*")), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
        } catch (TooComplexToDeterminizeException e) {
            throw tooComplex();
        }
    }

    public static BadRequestException tooComplex() {
        return new BadRequestException("a pattern has too many wildcards to be looked for: give more letters");
    }

    /// {@return the automaton of a regular expression, which need not be deterministic}
    ///
    /// @param pattern the expression in Lucene's syntax
    /// @param work    how much work making it deterministic may take; where that is not enough it is left as it is, and
    ///                made deterministic in the states that words reach while it runs
    /// @throws BadRequestException if it is none
    public static Automaton regex(String pattern, int work) throws BadRequestException {
        try {
            Automaton automaton = new RegExp(pattern, RegExp.NONE).toAutomaton();
            try {
                return Operations.determinize(automaton, work);
            } catch (TooComplexToDeterminizeException e) {
                return automaton;
            }
        } catch (IllegalArgumentException | StackOverflowError e) {
            throw new BadRequestException("/" + Messages.brief(pattern) + "/ is not a regular expression: "
                    + String.valueOf(e.getMessage()).replace(pattern, Messages.brief(pattern)));
        }
    }

    /// {@return the word in small letters, in capitals, or mixed}
    public static Automaton anyCase(String word) {
        StringBuilder quoted = new StringBuilder();
        word.codePoints().forEach(c -> {
            if (!Character.isLetterOrDigit(c)) {
                quoted.append('\\');
            }
            quoted.appendCodePoint(c);
        });
        RegExp expression = new RegExp(quoted.toString(), RegExp.NONE, RegExp.CASE_INSENSITIVE);
        return Operations.determinize(expression.toAutomaton(), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
    }
}
