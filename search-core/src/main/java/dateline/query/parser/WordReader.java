package dateline.query.parser;

import dateline.query.Query;
import dateline.query.syntax.QuerySyntax;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads one word with what may stand in it and after it: wildcards, `~1`, `^2`.
///
/// ```text
/// word    = characters [ "~" ( "1" | "2" ) ] [ boost ]
///         | pattern [ boost ]             letters, digits, marks and ' ’ - _ . & with * or ?, ? not at an end
///         | "=" characters [ boost ]      exactly as spelled
///         | "*:*" [ boost ]               every article
/// boost   = "^" digits [ "." digits ]     above 0, at most 1000
/// ```
///
/// Punctuation at the end of a sentence may follow: `missil*, rocket*`.
final class WordReader {

    private static final float MAX_BOOST = 1000;
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,20}+(?:\\.[0-9]{1,20}+)?");
    private static final String WITHIN_PATTERN = "'’-_.&";

    private final QueryLimits limits;
    private final boolean leadingWildcard;
    private final ProblemCollector problems;
    private int patterns;

    WordReader(QueryLimits limits, boolean leadingWildcard, ProblemCollector problems) {
        this.limits = limits;
        this.leadingWildcard = leadingWildcard;
        this.problems = problems;
    }

    /// A run without the factor that follows it.
    ///
    /// @param stem  what stands before `^`; the whole run where no factor follows
    /// @param boost the factor
    record Split(UnescapedRun stem, Optional<Float> boost) {}

    /// {@return the query, counting as much as the factor says}
    ///
    /// @param query any query
    /// @param boost the factor
    static Query withBoost(Query query, Optional<Float> boost) {
        return boost.isPresent() ? new Query.Boosted(query, boost.get()) : query;
    }

    /// {@return the run and its factor, taken apart}
    ///
    /// @param run     any run
    /// @param isValue whether it is a field's value, so that `*` alone means something
    Split split(UnescapedRun run, boolean isValue) {
        int end = run.endOfWord();
        int caret = run.lastBare('^', end);
        if (caret > 0
                && (isSomething(run.part(0, caret))
                        || (isValue && run.part(0, caret).isBare("*")))) {
            String factor = run.text().substring(caret + 1, end);
            if (DECIMAL.matcher(factor).matches()) {
                return new Split(run.part(0, caret), boost(run.start() + caret, factor));
            }
            if (factor.isEmpty() || "0123456789-+.".indexOf(factor.charAt(0)) >= 0) {
                problems.fault(
                        run.start() + caret,
                        "^ needs a decimal number",
                        "it is read as text",
                        "for example ^2 or ^0.5");
            }
        }
        return new Split(run, Optional.empty());
    }

    /// {@return whether a word can be read from this: it is not nothing but punctuation}
    ///
    /// @param run any run
    static boolean isSomething(UnescapedRun run) {
        return run.isBare("*:*") || !run.isNothing();
    }

    /// {@return the factor, or the nearest allowed}
    ///
    /// @param position where it stands
    /// @param factor   a decimal number
    Optional<Float> boost(int position, String factor) {
        float value = Float.parseFloat(factor);
        if (value > 0 && value <= MAX_BOOST) {
            return Optional.of(value);
        }
        String fault = "a boost must be above 0 and at most 1000, not " + ProblemCollector.brief(factor);
        problems.fault(position, fault, value > 0 ? "it is read as ^1000" : "it is left out", "");
        return value > 0 ? Optional.of(MAX_BOOST) : Optional.empty();
    }

    /// {@return what the run asks for}
    ///
    /// @param run a run without a factor that [#isSomething]
    Query read(UnescapedRun run) {
        if (run.isBare("*:*")) {
            return Query.everything();
        }
        if (run.isBare(0, '=') && run.text().length() > 1 && isLetterOrDigit(run.text(), 1)) {
            String word = run.text().substring(1);
            return isWithinParts(run.start(), word) ? new Query.Exact(word) : new Query.About(word);
        }
        UnescapedRun stem = run.part(0, run.endOfWord());
        return fuzzy(stem).or(() -> wildcard(stem)).orElseGet(() -> word(run));
    }

    private Query word(UnescapedRun run) {
        return isWithinParts(run.start(), run.text()) ? new Query.Word(run.text()) : new Query.About(run.text());
    }

    private boolean isWithinParts(int position, String word) {
        boolean within = QuerySyntax.beyond(word, limits.parts()) < 0;
        if (!within) {
            problems.fault(
                    position,
                    "a word has more than " + limits.parts() + " parts",
                    "it is read as a text, as about(\"…\") is",
                    "");
        }
        return within;
    }

    private Optional<Query> fuzzy(UnescapedRun run) {
        String text = run.text();
        int tilde = run.lastBare('~', text.length());
        if (tilde <= 0 || run.isAddress() || run.part(0, tilde).isNothing()) {
            return Optional.empty();
        }
        int position = run.start() + tilde;
        String edits = text.substring(tilde + 1);
        if (!QuerySyntax.isDigits(edits)) {
            if (edits.isEmpty() || DECIMAL.matcher(edits).matches()) {
                problems.fault(position, "~ after a word needs 1 or 2", "it is read as text", "for example putin~1");
            }
            return Optional.empty();
        }
        if (!edits.equals("1") && !edits.equals("2")) {
            problems.fault(
                    position,
                    "~ after a word needs 1 or 2, not " + ProblemCollector.brief(edits),
                    "it is read as the nearest of these",
                    "");
        }
        String word = text.substring(0, tilde);
        return isWithinLimits(run.start(), word)
                ? Optional.of(new Query.Fuzzy(word, edits.equals("1") || edits.matches("0++") ? 1 : 2))
                : Optional.of(word(run.part(0, tilde)));
    }

    private Optional<Query> wildcard(UnescapedRun run) {
        String text = run.text();
        boolean found = false;
        int wildcards = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean bare = !run.literal().get(i);
            char c = text.charAt(i);
            if (bare && (c == '*' || c == '?')) {
                found |= c == '*' || (isPartOfWord(text, i - 1) && isPartOfWord(text, i + 1));
                wildcards++;
            } else if (QuerySyntax.isSpace(c) || c == '\\' || (bare && !isPartOfWord(text, i)) || isWildcard(c)) {
                return Optional.empty();
            }
        }
        if (!found
                || text.startsWith("?")
                || text.endsWith("?")
                || text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return Optional.empty();
        }
        if (text.startsWith("*") && !leadingWildcard) {
            problems.fault(
                    run.start(),
                    "a pattern must not begin with *",
                    "it is read as text",
                    "such patterns are slow and must be allowed by an option");
            return Optional.empty();
        }
        if (wildcards > limits.wildcards()) {
            problems.fault(
                    run.start(),
                    "a pattern has more than " + limits.wildcards() + " wildcards",
                    "it is read as text",
                    "");
            return Optional.empty();
        }
        return isWithinLimits(run.start(), text) ? Optional.of(new Query.Wildcard(text)) : Optional.empty();
    }

    /// {@return whether one more pattern is within the limits}
    ///
    /// @param position where it stands
    /// @param pattern  the pattern
    boolean isWithinLimits(int position, String pattern) {
        if (pattern.length() > limits.patternLength()) {
            problems.fault(
                    position,
                    "a pattern is longer than " + limits.patternLength() + " characters",
                    "it is read as text",
                    "");
            return false;
        }
        if (patterns == limits.patterns()) {
            problems.fault(
                    position,
                    "there are more than " + limits.patterns() + " wildcard, fuzzy and regular expressions",
                    "the others are read as text",
                    "");
            return false;
        }
        patterns++;
        return true;
    }

    private static boolean isWildcard(char c) {
        return c == '*' || c == '?';
    }

    private static boolean isPartOfWord(String text, int i) {
        return i >= 0
                && i < text.length()
                && (isLetterOrDigit(text, i)
                        || isWildcard(text.charAt(i))
                        || WITHIN_PATTERN.indexOf(text.charAt(i)) >= 0);
    }

    private static boolean isLetterOrDigit(String text, int i) {
        char c = text.charAt(i);
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }
}
