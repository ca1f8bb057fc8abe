package dateline.query.parser;

import dateline.article.Field;
import dateline.query.Period;
import dateline.query.Query;
import dateline.query.syntax.QueryFields;
import dateline.query.syntax.QuerySyntax;
import dateline.query.syntax.RegexValidator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts a query text into tokens.
///
/// ```text
/// token    = "AND" | "OR" | "NOT" | proximity | [ "+" | "-" ] operand | ")" [ boost ]
/// operand  = [ field ":" ] ( phrase | literal | [ function ] "(" | "re:/" expression "/" [ boost ] | word )
///          | field ":" value [ boost ] | digits "of" "("
/// phrase   = [ "=" ] quote characters quote [ "~" digits ] [ boost ]
/// literal  = ( "exact" | "about" | "caps" | "allcaps" | "nocaps" ) "(" ( word { word } | phrase ) ")" [ boost ]
/// function = "atleast" digits | "first/" digits
/// ```
///
/// Words are read by [WordReader], values of number and date fields by [ValueReader]. Operator words stand between
/// white space or brackets. A word of nothing but punctuation is ignored.
///
/// Each character is looked at a bounded number of times, so the time is linear in the length of the text. Not safe
/// for use by several threads at once.
final class Lexer {

    private static final Pattern DISTANCE = Pattern.compile("(w|pre)/([0-9]++)", Pattern.CASE_INSENSITIVE);
    private static final Set<String> LITERALS = Set.of("exact", "about", "caps", "allcaps", "nocaps");
    private static final Pattern FUNCTION = Pattern.compile("(?:(atleast)|first/)([0-9]++)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}+");
    private static final Pattern REPEAT = Pattern.compile("\\{([0-9]++)(?:,([0-9]*+))?\\}");
    private static final int LONGEST_OPERATOR = 40;
    private static final int LONGEST_NAME = 200;
    private static final int MOST_FIRST_WORDS = 1_000_000;

    private final CharReader cursor;
    private final QueryFields fields;
    private final QueryLimits limits;
    private final ProblemCollector problems;
    private final WordReader words;
    private final List<Token> tokens = new ArrayList<>();
    private int openBrackets;
    private int leaves;
    private boolean full;

    Lexer(String input, QueryFields fields, QueryLimits limits, boolean leadingWildcard, ProblemCollector problems) {
        this.cursor = new CharReader(input, end(input, limits, problems));
        this.fields = fields;
        this.limits = limits;
        this.problems = problems;
        this.words = new WordReader(limits, leadingWildcard, problems);
    }

    private static int end(String input, QueryLimits limits, ProblemCollector problems) {
        int most = limits.length();
        if (input.length() <= most) {
            return input.length();
        }
        problems.fault(most, "a query is longer than " + most + " characters", "the rest is ignored", "");
        return Character.isHighSurrogate(input.charAt(most - 1)) ? most - 1 : most;
    }

    /// {@return the tokens of the text, in order; a closing bracket only where one is open}
    List<Token> scan() {
        cursor.skipSpaces();
        int first = cursor.position();
        if (cursor.here() == '*' && cursor.at(cursor.afterSpaces(first + 1)) == ' ') {
            leaf(first, Query.everything());
            return tokens;
        }
        while (!cursor.isAtEnd() && !full) {
            token();
            cursor.skipSpaces();
        }
        return tokens;
    }

    private void token() {
        int start = cursor.position();
        char c = cursor.here();
        if (c == ')') {
            close();
        } else if ((c == '+' || c == '-') && isOperand(start + 1)) {
            Token.Kind kind = c == '+' ? Token.Kind.PLUS : Token.Kind.MINUS;
            tokens.add(new Token.Operator(start, kind, 0, String.valueOf(c)));
            cursor.moveTo(start + 1);
            operand(Optional.empty(), start + 1, false);
        } else {
            operand(Optional.empty(), start, true);
        }
    }

    /// {@return whether something begins there that + or - can stand before}
    private boolean isOperand(int index) {
        char c = cursor.at(index);
        if (c == '(' || QuerySyntax.isQuote(c) || (c == '=' && QuerySyntax.isQuote(cursor.at(index + 1)))) {
            return true;
        }
        if (c == '+' || c == '-') {
            return false;
        }
        int before = cursor.position();
        cursor.moveTo(index);
        boolean something = WordReader.isSomething(cursor.run());
        cursor.moveTo(before);
        return something;
    }

    private void close() {
        int start = cursor.position();
        cursor.moveTo(start + 1);
        if (openBrackets == 0) {
            problems.fault(start, "there is no ( for this )", "it is ignored", "for a bracket as text write \\)");
        } else {
            openBrackets--;
            tokens.add(new Token.Close(start, boost()));
        }
    }

    private void open(Optional<String> field, int start, Token.Function function, int number) {
        int bracket = cursor.position();
        tokens.add(new Token.Open(start, field, function, number, cursor.text(start, bracket + 1)));
        cursor.moveTo(bracket + 1);
        openBrackets++;
    }

    private void leaf(int start, Query query) {
        if (leaves == limits.clauses()) {
            problems.fault(
                    start, "a query has more than " + limits.clauses() + " clauses", "the others are ignored", "");
            full = true;
            return;
        }
        leaves++;
        tokens.add(new Token.Leaf(start, query));
    }

    private static Query in(Optional<String> field, Query query) {
        return field.isPresent() ? new Query.In(field.get(), query) : query;
    }

    /// Reads what stands here and can be an operand.
    ///
    /// @param field     the field whose value it is
    /// @param start     where it began, the field's name included
    /// @param operators whether operator words can stand here
    private void operand(Optional<String> field, int start, boolean operators) {
        char c = cursor.here();
        if (c == '(') {
            open(field, start, Token.Function.GROUP, 0);
        } else if (QuerySyntax.isQuote(c)) {
            phrase(field, start, false);
        } else if (c == '=' && QuerySyntax.isQuote(cursor.at(cursor.position() + 1))) {
            cursor.moveTo(cursor.position() + 1);
            phrase(field, start, true);
        } else {
            word(field, start, operators);
        }
    }

    private void phrase(Optional<String> field, int start, boolean exact) {
        Optional<String> text = quoted();
        if (text.isEmpty()) {
            if (cursor.isWord(cursor.position())) {
                word(field, start, false);
            }
            return;
        }
        int slop = exact ? 0 : slop();
        Optional<Float> boost = boost();
        if (!QuerySyntax.isBlank(text.get())) {
            String words = withinParts(start, text.get());
            Query query = exact ? new Query.Exact(words) : new Query.Phrase(words, slop);
            leaf(start, WordReader.withBoost(in(field, query), boost));
        }
    }

    /// {@return the text, without what is too much for a phrase}
    private String withinParts(int start, String text) {
        int beyond = QuerySyntax.beyond(text, limits.parts());
        if (beyond < 0) {
            return text;
        }
        problems.fault(
                start,
                "a phrase has more than " + limits.parts() + " words",
                "the others are ignored",
                "for a whole text write about(\"…\")");
        return text.substring(0, beyond);
    }

    /// {@return what the quotation marks here enclose; nothing, and they are ignored, if they are not closed}
    private Optional<String> quoted() {
        Optional<String> text = cursor.quoted();
        if (text.isEmpty()) {
            problems.fault(
                    cursor.position(),
                    "there is no closing quotation mark for this one",
                    "it is ignored",
                    "for a quotation mark as text write \\\"");
            while (QuerySyntax.isQuote(cursor.here())) {
                cursor.moveTo(cursor.position() + 1);
            }
        }
        return text;
    }

    private int slop() {
        int start = cursor.position();
        if (cursor.here() != '~' || !cursor.isDigit(start + 1)) {
            return 0;
        }
        cursor.moveTo(start + 1);
        return within(start, "~", cursor.digits(), 0, limits.window());
    }

    private Optional<Float> boost() {
        int start = cursor.position();
        if (cursor.here() != '^' || !cursor.isDigit(start + 1)) {
            return Optional.empty();
        }
        cursor.moveTo(start + 1);
        String number = cursor.digits();
        if (cursor.here() == '.' && cursor.isDigit(cursor.position() + 1)) {
            cursor.moveTo(cursor.position() + 1);
            number += "." + cursor.digits();
        }
        return words.boost(start, number);
    }

    /// {@return the number, or the nearest allowed}
    private int within(int position, String operator, String digits, int least, int most) {
        int number = digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits);
        if (number >= least && number <= most) {
            return number;
        }
        int nearest = number < least ? least : most;
        problems.fault(
                position,
                "the number of " + operator + " must be " + least + " to " + most + ", not "
                        + ProblemCollector.brief(digits),
                "it is read as " + nearest,
                "");
        return nearest;
    }

    private void word(Optional<String> field, int start, boolean operators) {
        if ((operators && operator()) || (field.isEmpty() && field(start)) || expression(field, start)) {
            return;
        }
        UnescapedRun run = cursor.run();
        if (cursor.here() == '(' && run.isBare() && function(run.text(), field, start)) {
            return;
        }
        if (field.isEmpty() && run.isBare() && NUMBER.matcher(run.text()).matches() && someOf(run.text(), start)) {
            return;
        }
        WordReader.Split split = words.split(run, field.isPresent());
        if (field.isPresent() && split.stem().isBare("*")) {
            leaf(start, WordReader.withBoost(in(field, Query.everything()), split.boost()));
        } else if (WordReader.isSomething(split.stem())) {
            leaf(start, WordReader.withBoost(in(field, words.read(split.stem())), split.boost()));
        } else if (run.isBare("&&") || run.isBare("||")) {
            String instead = run.isBare("&&") ? "AND" : "OR";
            problems.fault(start, run.text() + " is not an operator", "it is ignored", "write " + instead);
        }
    }

    private boolean operator() {
        int start = cursor.position();
        String text = cursor.text(start, cursor.afterWord(start, LONGEST_OPERATOR));
        Optional<Token.Operator> operator = switch (text) {
            case "AND" -> Optional.of(new Token.Operator(start, Token.Kind.AND, 0, text));
            case "OR" -> Optional.of(new Token.Operator(start, Token.Kind.OR, 0, text));
            case "/s", "/S" -> Optional.of(new Token.Operator(start, Token.Kind.SENTENCE, 0, text));
            case "/p", "/P" -> Optional.of(new Token.Operator(start, Token.Kind.PARAGRAPH, 0, text));
            default -> text.equalsIgnoreCase("NOT") ? not(text) : distance(text);
        };
        operator.ifPresent(token -> {
            tokens.add(token);
            cursor.moveTo(start + token.text().length());
        });
        return operator.isPresent();
    }

    private Optional<Token.Operator> distance(String text) {
        Matcher distance = DISTANCE.matcher(text);
        if (!distance.matches()) {
            return Optional.empty();
        }
        int start = cursor.position();
        String name = distance.group(1).toLowerCase(Locale.ROOT);
        int number = within(start, name + "/", distance.group(2), 1, limits.window());
        return Optional.of(
                new Token.Operator(start, name.equals("w") ? Token.Kind.NEAR : Token.Kind.BEFORE, number, text));
    }

    /// Reads `NOT w/5`, in any case, or `NOT`.
    private Optional<Token.Operator> not(String text) {
        int start = cursor.position();
        int next = cursor.afterSpaces(start + text.length());
        int end = cursor.afterWord(next, LONGEST_OPERATOR);
        Matcher distance = DISTANCE.matcher(cursor.text(next, end));
        if (distance.matches() && distance.group(1).equalsIgnoreCase("w")) {
            int number = within(next, "w/", distance.group(2), 1, limits.window());
            return Optional.of(new Token.Operator(start, Token.Kind.NOT_NEAR, number, cursor.text(start, end)));
        }
        return text.equals("NOT") ? Optional.of(new Token.Operator(start, Token.Kind.NOT, 0, text)) : Optional.empty();
    }

    /// Reads `field:` and its value, if a field's name stands here.
    private boolean field(int start) {
        int before = cursor.position();
        Optional<String> found = name();
        int colon = cursor.position();
        cursor.moveTo(before);
        if (found.isEmpty() || cursor.at(colon) != ':' || cursor.startsWith("//", colon + 1)) {
            return false;
        }
        String name = found.get();
        Optional<Field.Type> type = fields.type(name);
        if (!cursor.isWord(colon + 1) && cursor.at(colon + 1) != '(') {
            if (type.isPresent()) {
                problems.fault(
                        start,
                        "the field " + ProblemCollector.brief(name) + " has no value",
                        "it is read as text",
                        "write the value right after the colon, as in title:word");
            }
            return false;
        }
        if (type.isEmpty()) {
            return unknownField(name, start, colon + 1);
        }
        cursor.moveTo(colon + 1);
        if (type.get() == Field.Type.NUMBER || type.get() == Field.Type.DATE) {
            value(name, type.get(), start);
        } else {
            operand(Optional.of(name), start, false);
        }
        return true;
    }

    /// {@return the characters up to a colon; nothing if they are none or too many}
    private Optional<String> name() {
        StringBuilder name = new StringBuilder();
        while (cursor.isWord(cursor.position()) && cursor.here() != ':') {
            if (cursor.here() == '\\') {
                name.append(cursor.escaped(name.isEmpty()));
            } else {
                name.append(cursor.here());
                cursor.moveTo(cursor.position() + 1);
            }
            if (name.length() > LONGEST_NAME) {
                return Optional.empty();
            }
        }
        return name.isEmpty() ? Optional.empty() : Optional.of(name.toString());
    }

    private boolean unknownField(String name, int start, int next) {
        if (!QueryFields.isLikelyName(name) || name.equals("re")) {
            return false;
        }
        problems.fault(
                start,
                "there is no field " + name,
                "it is read as text",
                fields.nearest(name)
                        .map(near -> "did you mean " + near + ":?")
                        .orElse("for a colon as text write \\:"));
        if (cursor.at(next) != '(' && !QuerySyntax.isQuote(cursor.at(next))) {
            return false;
        }
        cursor.moveTo(next);
        leaf(start, new Query.Word(name + ":"));
        return true;
    }

    /// Reads the value of a number or date field.
    private void value(String name, Field.Type type, int start) {
        if (cursor.here() == '(') {
            problems.fault(
                    start,
                    "the field " + name + " takes one value, not several in brackets",
                    "it is read as text",
                    "write (" + name + ":A OR " + name + ":B)");
            leaf(start, new Query.Word(name + ":"));
            return;
        }
        int valueStart = cursor.position();
        Optional<String> quoted = QuerySyntax.isQuote(cursor.here()) ? quoted() : Optional.empty();
        String value;
        Optional<Float> boost;
        if (quoted.isPresent()) {
            value = quoted.get();
            boost = boost();
        } else {
            WordReader.Split split = words.split(cursor.run(), true);
            value = split.stem().text();
            boost = split.boost();
        }
        Query query;
        try {
            query = WordReader.withBoost(ValueReader.read(name, type, value), boost);
        } catch (IllegalArgumentException e) {
            String allowed = type == Field.Type.DATE ? Period.FORMS : ValueReader.ALLOWED;
            String fault = String.valueOf(e.getMessage()).replace(": " + allowed, "");
            boolean isLucenes = value.startsWith("[") || value.startsWith("{");
            String hint = isLucenes ? "write a range as " + name + ":A..B" : allowed;
            problems.fault(valueStart, fault, "it is read as text", hint);
            query = new Query.Word(name + ":" + value);
        }
        leaf(start, query);
    }

    /// Reads `re:/…/`, if it stands here.
    private boolean expression(Optional<String> field, int start) {
        int begin = cursor.position() + "re:/".length();
        if (!cursor.startsWith("re:/", cursor.position()) || cursor.at(begin) == '/') {
            return false;
        }
        int end = begin;
        while (cursor.at(end) != '/' && !QuerySyntax.isSpace(cursor.at(end))) {
            end += cursor.at(end) == '\\' && !QuerySyntax.isSpace(cursor.at(end + 1)) ? 2 : 1;
        }
        if (cursor.at(end) != '/' || (cursor.isWord(end + 1) && cursor.at(end + 1) != '^')) {
            problems.fault(
                    cursor.position(),
                    "re:/ has no closing slash",
                    "it is read as text",
                    "write it without white space, as in re:/exp?r/");
            return false;
        }
        String pattern = cursor.text(begin, end);
        if (!words.isWithinLimits(start, pattern)
                || !isWithinRepeats(start, pattern)
                || !isWellFormed(begin, pattern)) {
            return false;
        }
        cursor.moveTo(end + 1);
        leaf(start, WordReader.withBoost(in(field, new Query.Regex(pattern)), boost()));
        return true;
    }

    private boolean isWellFormed(int begin, String pattern) {
        Optional<RegexValidator.Fault> fault = RegexValidator.fault(pattern);
        fault.ifPresent(found -> problems.fault(
                begin + found.index(),
                "in a regular expression, " + found.what(),
                "it is read as text",
                "for the character itself write a backslash before it"));
        return fault.isEmpty();
    }

    private boolean isWithinRepeats(int start, String pattern) {
        long product = 1;
        Matcher counts = REPEAT.matcher(pattern);
        while (counts.find() && product <= limits.repeats()) {
            String greatest = counts.group(2) == null || counts.group(2).isEmpty() ? counts.group(1) : counts.group(2);
            product *= greatest.length() > 9 ? Integer.MAX_VALUE : Math.max(1, Integer.parseInt(greatest));
        }
        if (product > limits.repeats()) {
            problems.fault(
                    start,
                    "the repeats of a regular expression multiply to more than " + limits.repeats(),
                    "it is read as text",
                    "");
        }
        return product <= limits.repeats();
    }

    /// Reads a function's name before the bracket here, and what belongs to it.
    private boolean function(String name, Optional<String> field, int start) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (LITERALS.contains(lower)) {
            literal(lower, field, start);
            return true;
        }
        Matcher function = FUNCTION.matcher(lower);
        if (!function.matches()) {
            return false;
        }
        boolean atLeast = function.group(1) != null;
        int most = atLeast ? limits.window() : MOST_FIRST_WORDS;
        int number = within(start, atLeast ? "atleast" : "first/", function.group(2), 1, most);
        open(field, start, atLeast ? Token.Function.AT_LEAST : Token.Function.FIRST, number);
        return true;
    }

    /// Reads what stands in the brackets of `exact(…)` or `caps(…)`.
    private void literal(String name, Optional<String> field, int start) {
        int bracket = cursor.position();
        cursor.moveTo(bracket + 1);
        Optional<String> text = literalText().filter(words -> !QuerySyntax.isBlank(words));
        if (text.isEmpty()) {
            cursor.moveTo(bracket);
            problems.fault(
                    start,
                    name + "( ) takes one word or phrase",
                    "its brackets are read without it",
                    "write (" + name + "(a) OR " + name + "(b))");
            open(field, start, Token.Function.GROUP, 0);
            return;
        }
        Query query = switch (name) {
            case "exact" -> new Query.Exact(withinParts(start, text.get()));
            case "about" -> new Query.About(text.get());
            default ->
                new Query.Cased(withinParts(start, text.get()), Query.Casing.valueOf(name.toUpperCase(Locale.ROOT)));
        };
        leaf(start, WordReader.withBoost(in(field, query), boost()));
    }

    private Optional<String> literalText() {
        StringBuilder text = new StringBuilder();
        cursor.skipSpaces();
        if (QuerySyntax.isQuote(cursor.here())) {
            text.append(cursor.quoted().orElse(""));
            cursor.skipSpaces();
        }
        while (text.isEmpty() || cursor.here() != ')') {
            UnescapedRun run = cursor.run();
            if (run.text().isEmpty() || run.isBare("AND") || run.isBare("OR") || run.isBare("NOT")) {
                return Optional.empty();
            }
            text.append(' ').append(run.text());
            cursor.skipSpaces();
        }
        cursor.moveTo(cursor.position() + 1);
        return Optional.of(text.toString());
    }

    /// Reads the rest of `3 of (`, if it stands here.
    private boolean someOf(String number, int start) {
        int of = cursor.afterSpaces(cursor.position());
        if (of == cursor.position() || !cursor.text(of, cursor.afterWord(of, 2)).equalsIgnoreCase("of")) {
            return false;
        }
        int bracket = cursor.afterSpaces(of + 2);
        if (cursor.at(bracket) != '(') {
            return false;
        }
        cursor.moveTo(bracket);
        open(Optional.empty(), start, Token.Function.SOME_OF, Integer.parseInt(number));
        return true;
    }
}
