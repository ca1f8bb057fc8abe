package dateline.query;

import dateline.query.syntax.QuerySyntax;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Writes a query in the query language: the form that a [QueryParser][dateline.query.parser.QueryParser] with default
/// options reads as an equal query.
///
/// Brackets are set where the grammar needs them, and where a reader might: `AND`, `OR`, words side by side and
/// proximity never stand within one another without. A backslash stands before what would be read as an operator:
/// `\AND`, `\-5`.
final class QueryPrinter {

    /// How tightly a form binds: as an operand it needs brackets where something tighter is wanted.
    private enum Binding {
        /// `a b`, `a AND b`, `a OR b`.
        LOOSE,
        /// `NOT a`.
        NOT,
        /// `a w/5 b`.
        NEAR,
        /// `a^2`.
        BOOSTED,
        /// `title:a`, `3 of (a b c)`.
        FIELD,
        /// A word, a phrase, anything in brackets.
        ATOM
    }

    private static final Set<String> OPERATOR_WORDS = Set.of("AND", "OR", "NOT");
    private static final Pattern OPERATOR_WITH_SLASH =
            Pattern.compile("(?:w|pre)/[0-9]++|/[sp]", Pattern.CASE_INSENSITIVE);

    private final StringBuilder out = new StringBuilder();

    private QueryPrinter() {}

    /// {@return the query as text}
    ///
    /// @param query any query
    static String print(Query query) {
        QueryPrinter printer = new QueryPrinter();
        printer.query(query);
        return printer.out.toString();
    }

    private void query(Query query) {
        switch (query) {
            case Query.Everything e -> out.append("*:*");
            case Query.Native n -> out.append(n.clause());
            case Query.Word word -> word(word.text());
            case Query.Phrase phrase -> {
                phrase(phrase.text());
                if (phrase.slop() > 0) {
                    out.append('~').append(phrase.slop());
                }
            }
            case Query.Exact exact -> literal("exact", exact.text());
            case Query.About about -> literal("about", about.text());
            case Query.Cased cased -> literal(cased.casing().name().toLowerCase(Locale.ROOT), cased.text());
            case Query.Wildcard wildcard -> pattern(wildcard.pattern());
            case Query.Fuzzy fuzzy -> {
                // An address has no "~1".
                word(fuzzy.text(), fuzzy.text().contains("://"));
                out.append('~').append(fuzzy.edits());
            }
            case Query.Regex regex -> out.append("re:/").append(regex.pattern()).append('/');
            case Query.Near near ->
                between(near.left(), (near.ordered() ? " pre/" : " w/") + near.distance() + " ", near.right());
            case Query.NotNear near -> between(near.include(), " NOT w/" + near.distance() + " ", near.exclude());
            case Query.SameUnit same ->
                between(same.left(), same.unit() == Query.Unit.SENTENCE ? " /s " : " /p ", same.right());
            case Query.AtLeast least -> function("atleast" + least.count(), least.clause());
            case Query.First first -> function("first/" + first.words(), first.clause());
            case Query.AtLeastOf some -> {
                out.append(some.count()).append(" of (");
                list(some.clauses().stream()
                        .map(clause -> new Query.Clause(Query.Occurs.OPTIONAL, clause))
                        .toList());
                out.append(')');
            }
            case Query.Best best -> list(best.clauses());
            case Query.And and -> joined(and.clauses(), " AND ");
            case Query.Or or -> joined(or.clauses(), " OR ");
            case Query.Not not -> {
                out.append("NOT ");
                operand(not.clause(), Binding.NEAR);
            }
            case Query.In in -> {
                word(in.field());
                out.append(':');
                if (in.clause() instanceof Query.Everything) {
                    out.append('*');
                } else {
                    int at = out.length();
                    operand(in.clause(), Binding.ATOM);
                    // "title://…" is an address.
                    if (out.indexOf("//", at) == at) {
                        out.insert(at, '(').append(')');
                    }
                }
            }
            case Query.Range range -> range(range);
            case Query.Dated dated -> {
                word(dated.field());
                String period = dated.period().toString();
                out.append(':').append(period.indexOf(' ') < 0 ? period : '"' + period + '"');
            }
            case Query.Boosted boosted -> {
                operand(boosted.clause(), Binding.FIELD);
                out.append('^').append(plain(boosted.factor()));
            }
        }
    }

    private void operand(Query query, Binding needed) {
        if (binding(query).compareTo(needed) >= 0) {
            query(query);
        } else {
            out.append('(');
            query(query);
            out.append(')');
        }
    }

    private static Binding binding(Query query) {
        return switch (query) {
            case Query.Best b -> Binding.LOOSE;
            case Query.And a -> Binding.LOOSE;
            case Query.Or o -> Binding.LOOSE;
            case Query.Not n -> Binding.NOT;
            case Query.Near n -> Binding.NEAR;
            case Query.NotNear n -> Binding.NEAR;
            case Query.SameUnit s -> Binding.NEAR;
            case Query.Boosted b -> Binding.BOOSTED;
            case Query.In i -> Binding.FIELD;
            case Query.Range r -> Binding.FIELD;
            case Query.Dated d -> Binding.FIELD;
            case Query.AtLeastOf s -> Binding.FIELD;
            case Query.Everything e -> Binding.FIELD;
            case Query.Native n -> Binding.ATOM;
            case Query.Word w -> Binding.ATOM;
            case Query.Phrase p -> Binding.ATOM;
            case Query.Exact e -> Binding.ATOM;
            case Query.About a -> Binding.ATOM;
            case Query.Cased c -> Binding.ATOM;
            case Query.Wildcard w -> Binding.ATOM;
            case Query.Fuzzy f -> Binding.ATOM;
            case Query.Regex r -> Binding.ATOM;
            case Query.AtLeast a -> Binding.ATOM;
            case Query.First f -> Binding.ATOM;
        };
    }

    private void between(Query left, String operator, Query right) {
        // "a not w/5 b" is an operator of its own.
        if (left instanceof Query.Word word && word.text().equalsIgnoreCase("not")) {
            out.append('\\').append(word.text());
        } else {
            operand(left, Binding.BOOSTED);
        }
        out.append(operator);
        operand(right, Binding.BOOSTED);
    }

    private void joined(List<Query> clauses, String operator) {
        String before = "";
        for (Query clause : clauses) {
            out.append(before);
            operand(clause, Binding.NOT);
            before = operator;
        }
    }

    private void list(List<Query.Clause> clauses) {
        for (int i = 0; i < clauses.size(); i++) {
            if (i > 0) {
                out.append(' ');
            }
            Query query = clauses.get(i).query();
            switch (clauses.get(i).occurs()) {
                case OPTIONAL -> {
                    // "3 of (a b)" is an operator of its own.
                    if (i > 0 && query instanceof Query.Word word && word.text().equalsIgnoreCase("of")) {
                        out.append('\\');
                    }
                    operand(query, Binding.NEAR);
                }
                case REQUIRED -> {
                    out.append('+');
                    operand(query, Binding.BOOSTED);
                }
                case EXCLUDED -> {
                    out.append('-');
                    operand(query, Binding.BOOSTED);
                }
            }
        }
    }

    private void function(String name, Query clause) {
        out.append(name).append('(');
        query(clause);
        out.append(')');
    }

    private void literal(String name, String text) {
        out.append(name).append('(');
        if (text.indexOf(' ') < 0) {
            word(text);
        } else {
            phrase(text);
        }
        out.append(')');
    }

    private void range(Query.Range range) {
        word(range.field());
        out.append(':');
        if (range.from().equals(range.to()) && range.fromIncluded() && range.toIncluded()) {
            out.append(range.from().orElseThrow());
        } else if (range.to().isEmpty() && !range.fromIncluded()) {
            out.append('>').append(range.from().orElseThrow());
        } else if (range.from().isEmpty() && !range.toIncluded()) {
            out.append('<').append(range.to().orElseThrow());
        } else {
            out.append(range.fromIncluded() ? "" : ">").append(range.from().orElse(""));
            out.append("..");
            out.append(range.toIncluded() ? "" : "<").append(range.to().orElse(""));
        }
    }

    private static String plain(float factor) {
        String digits = new BigDecimal(Float.toString(factor)).toPlainString();
        return digits.endsWith(".0") ? digits.substring(0, digits.length() - 2) : digits;
    }

    private void phrase(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\');
            }
            out.append(c);
        }
        out.append('"');
    }

    private void pattern(String pattern) {
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            boolean special = c < 0x80 ? !Character.isLetterOrDigit(c) : QuerySyntax.isQuote(c);
            if (special && c != '*' && c != '?') {
                out.append('\\');
            }
            out.append(c);
        }
    }

    private void word(String text) {
        word(text, false);
    }

    private void word(String text, boolean escapeColons) {
        boolean operator = OPERATOR_WITH_SLASH.matcher(text).matches();
        int digits = leadingDigits(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean special = switch (c) {
                case ':' -> escapeColons || !(text.startsWith("//", i + 1) || isInTime(text, i, digits));
                case '/' -> operator;
                default -> isEscaped(text, i);
            };
            if (special || (i == 0 && (OPERATOR_WORDS.contains(text) || QuerySyntax.isPunctuation(text)))) {
                out.append('\\');
            }
            out.append(c);
        }
    }

    private static int leadingDigits(String text) {
        int digits = 0;
        while (digits < text.length() && QuerySyntax.isDigit(text.charAt(digits))) {
            digits++;
        }
        return digits;
    }

    /// {@return whether the colon there stands between digits, as in `10:30`, so that no field's name is before it}
    private static boolean isInTime(String text, int colon, int leadingDigits) {
        return colon > 0
                && colon == leadingDigits
                && colon + 1 < text.length()
                && QuerySyntax.isDigit(text.charAt(colon + 1));
    }

    /// {@return whether the character must not stand there bare; for all but colon and slash}
    private static boolean isEscaped(String text, int i) {
        char c = text.charAt(i);
        return switch (c) {
            case '\\', '(', ')', '*', '~', '^', ' ' -> true;
            case '+', '-', '=' -> i == 0;
            case '?' -> i < text.length() - 1;
            default -> i == 0 && QuerySyntax.isQuote(c);
        };
    }
}
