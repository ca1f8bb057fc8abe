package dateline.query.parser;

import dateline.query.Query;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Makes the tokens of any text follow the grammar, so that [RecursiveDescentParser] meets no fault: brackets come in
/// pairs with something between them, and every operator has its operands. What cannot be an operator becomes text.
///
/// Two passes over the tokens, each linear.
final class TokenRepair {

    private final QueryLimits limits;
    private final ProblemCollector problems;

    TokenRepair(QueryLimits limits, ProblemCollector problems) {
        this.limits = limits;
        this.problems = problems;
    }

    /// {@return the tokens with all faults taken out}
    ///
    /// @param tokens as scanned; every closing bracket among them has its opening one
    List<Token> repaired(List<Token> tokens) {
        return withOperands(withPairs(tokens));
    }

    private List<Token> withPairs(List<Token> tokens) {
        List<Token> paired = new ArrayList<>(tokens.size());
        Deque<Token.Open> open = new ArrayDeque<>();
        int tooDeep = 0;
        int end = 0;
        for (Token token : tokens) {
            end = token.start();
            switch (token) {
                case Token.Open bracket -> {
                    if (open.size() == limits.depth()) {
                        tooDeep++;
                        problems.fault(
                                bracket.start(),
                                "brackets are nested more than " + limits.depth() + " deep",
                                "the inner ones are ignored",
                                "");
                    } else {
                        open.push(bracket);
                        paired.add(bracket);
                    }
                }
                case Token.Close bracket -> {
                    if (tooDeep > 0) {
                        tooDeep--;
                    } else {
                        open.pop();
                        close(bracket, paired);
                    }
                }
                default -> paired.add(token);
            }
        }
        if (!open.isEmpty()) {
            problems.fault(
                    open.getLast().start(),
                    "there is no ) for this (",
                    "it is closed at the end",
                    "for a bracket as text write \\(");
        }
        for (int i = open.size(); i > 0; i--) {
            close(new Token.Close(end, Optional.empty()), paired);
        }
        return paired;
    }

    private void close(Token.Close bracket, List<Token> paired) {
        if (paired.getLast() instanceof Token.Open open) {
            problems.fault(open.start(), "there is nothing in these brackets", "they are ignored", "");
            paired.removeLast();
        } else {
            paired.add(bracket);
        }
    }

    private List<Token> withOperands(List<Token> tokens) {
        List<Token> whole = new ArrayList<>(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (!(token instanceof Token.Operator operator) || hasOperands(operator, whole, tokens, i)) {
                whole.add(token);
            } else {
                whole.add(new Token.Leaf(operator.start(), new Query.Word(operator.text())));
            }
        }
        return whole;
    }

    private boolean hasOperands(Token.Operator operator, List<Token> before, List<Token> tokens, int index) {
        boolean prefix = operator.kind().isPrefix();
        boolean left = prefix || (!before.isEmpty() && isEndOfOperand(before.getLast()));
        boolean right = isOperand(tokens, index + 1)
                || (!prefix && !operator.kind().isProximity() && isPrefixed(tokens, index + 1));
        if (!left || !right) {
            String side = left ? "right" : "left";
            problems.fault(
                    operator.start(),
                    operator.text() + " has no operand on its " + side,
                    "it is read as text",
                    "as text write \\" + operator.text());
        }
        return left && right;
    }

    private static boolean isEndOfOperand(Token token) {
        return token instanceof Token.Leaf || token instanceof Token.Close;
    }

    private static boolean isOperand(List<Token> tokens, int index) {
        return index < tokens.size()
                && (tokens.get(index) instanceof Token.Leaf || tokens.get(index) instanceof Token.Open);
    }

    private static boolean isPrefixed(List<Token> tokens, int index) {
        return index < tokens.size()
                && tokens.get(index) instanceof Token.Operator operator
                && operator.kind().isPrefix()
                && isOperand(tokens, index + 1);
    }
}
