package dateline.query.parser;

import dateline.query.Query;
import dateline.query.syntax.QueryFields;
import dateline.words.WordLists;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Warns of what is a right query but perhaps not the one that was meant. It says little, and nothing of plain prose.
final class QueryLint {

    private static final int LONGEST_READING = 100;

    /// A text of more clauses is prose that happens to hold an operator.
    private static final int MOST_CLAUSES = 12;

    private static final Set<String> OPERATORS = Set.of("and", "or", "not");

    /// English words that are in nearly every article, read only when a proximity operator needs them.
    private static final class Frequent {
        static final List<String> WORDS =
                WordLists.of(WordLists.class, "function-words.txt").words("en", "frequent");
    }

    private final ProblemCollector problems;

    QueryLint(ProblemCollector problems) {
        this.problems = problems;
    }

    /// Warns of lower-case operators between clauses, where other things show that operators are meant.
    ///
    /// @param tokens all tokens of a query
    void tokens(List<Token> tokens) {
        long leaves = tokens.stream().filter(Token.Leaf.class::isInstance).count();
        if (leaves > MOST_CLAUSES || tokens.stream().allMatch(token -> isWord(token))) {
            return;
        }
        for (int i = 1; i < tokens.size() - 1; i++) {
            if (tokens.get(i) instanceof Token.Leaf leaf
                    && leaf.query() instanceof Query.Word word
                    && OPERATORS.contains(word.text())
                    && !(tokens.get(i - 1) instanceof Token.Operator)) {
                problems.warn("'" + word.text() + "' is searched as a word; for the operator write "
                        + word.text().toUpperCase(Locale.ROOT));
            }
        }
    }

    /// Warns of dates among plain words: `19 October 1987`, `last week`.
    ///
    /// @param tokens all tokens of a query
    void dates(List<Token> tokens) {
        if (tokens.stream().filter(Token.Leaf.class::isInstance).count() > MOST_CLAUSES) {
            return;
        }
        List<String> words = new ArrayList<>();
        for (Token token : tokens) {
            if (token instanceof Token.Leaf leaf && leaf.query() instanceof Query.Word word) {
                words.add(word.text());
            } else {
                dated(words);
                words.clear();
            }
        }
        dated(words);
    }

    private void dated(List<String> words) {
        for (PlainDate date : PlainDate.in(words)) {
            problems.warn("'" + date.text() + "' is searched as " + (date.text().contains(" ") ? "words" : "a word")
                    + "; to find what was published then, write date:" + date.period());
        }
    }

    private static boolean isWord(Token token) {
        return token instanceof Token.Leaf leaf && leaf.query() instanceof Query.Word;
    }

    /// Warns of AND and OR side by side.
    ///
    /// @param or how they were read
    void mixed(Query or) {
        problems.warn(
                "AND binds tighter than OR: this is read as " + reading(or) + "; add brackets to make it explicit");
    }

    /// Warns of words side by side next to AND.
    ///
    /// @param and how they were read
    void sideBySide(Query and) {
        problems.warn("adjacent words bind tighter than AND, and any of them can match: this is read as " + reading(and)
                + "; put AND between them if all must match");
    }

    /// Warns of a date, a number or a name beside words, of which any can match: articles without it are found too.
    ///
    /// @param list   stands side by side
    /// @param fields knows which field is what
    void conditions(List<Query.Clause> list, QueryFields fields) {
        List<Query> optional = list.stream()
                .filter(clause -> clause.occurs() == Query.Occurs.OPTIONAL)
                .map(Query.Clause::query)
                .toList();
        if (optional.size() <= MOST_CLAUSES && optional.stream().anyMatch(clause -> !isCondition(clause, fields))) {
            optional.stream()
                    .filter(clause -> isCondition(clause, fields))
                    .findFirst()
                    .ifPresent(clause -> problems.warn("any of several adjacent clauses can match, so articles without "
                            + reading(clause) + " are found too; write +" + reading(clause) + " if it is required"));
        }
    }

    private static boolean isCondition(Query query, QueryFields fields) {
        return switch (query) {
            case Query.Range q -> true;
            case Query.Dated q -> true;
            case Query.In q -> !fields.hasPlaces(q.field());
            default -> false;
        };
    }

    /// Warns of a word that is in nearly every article beside an operator that allows nothing between.
    ///
    /// @param operator a proximity operator
    /// @param left     one operand
    /// @param right    the other
    void proximity(Token.Operator operator, Query left, Query right) {
        if (operator.number() == 1) {
            frequentWord(operator, left);
            frequentWord(operator, right);
        }
    }

    private void frequentWord(Token.Operator operator, Query operand) {
        if (operand instanceof Query.Word word
                && Frequent.WORDS.contains(word.text().toLowerCase(Locale.ROOT))) {
            problems.warn("'" + word.text() + "' is in nearly every article and says little in " + operator.text()
                    + ": such words count as positions too; use a greater distance to allow for them");
        }
    }

    private static String reading(Query query) {
        String text = query.toString();
        return text.length() <= LONGEST_READING ? text : ProblemCollector.brief(text);
    }
}
