package dateline.query.parser;

import dateline.article.Field;
import dateline.query.Query;
import dateline.query.syntax.QueryFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Builds a query from tokens that [TokenRepair] has seen, by recursive descent: a method for each rule.
///
/// ```text
/// or        = and { "OR" and }
/// and       = list { "AND" list }
/// list      = clause { clause }
/// clause    = [ "+" | "-" | "NOT" ] near
/// near      = primary { proximity primary }
/// proximity = "w/" digits | "pre/" digits | "NOT" "w/" digits | "/s" | "/p"
/// primary   = leaf | open or ")" [ boost ]
/// open      = [ field ":" ] [ "atleast" digits | "first/" digits ] "(" | digits "of" "("
/// ```
///
/// Words, phrases and fields with one value are leaves, see [Lexer]. The depth of the recursion is bound by the
/// depth of brackets, which `TokenRepair` limits; that of the tree also by the depth of proximity, which is limited
/// here.
final class RecursiveDescentParser {

    private final List<Token> tokens;
    private final Match match;
    private final QueryLimits limits;
    private final ProblemCollector problems;
    private final QueryLint lint;
    private final QueryFields fields;
    private final ProximityBuilder proximity;
    private Optional<String> field = Optional.empty();
    private int next;

    /// How deep proximity stands within proximity in what was read last.
    private int deepest;

    /// @param tokens at least one
    RecursiveDescentParser(
            List<Token> tokens,
            QueryFields fields,
            Match match,
            QueryLimits limits,
            ProblemCollector problems,
            QueryLint lint) {
        this.tokens = tokens;
        this.fields = fields;
        this.proximity = new ProximityBuilder(fields);
        this.match = match;
        this.limits = limits;
        this.problems = problems;
        this.lint = lint;
    }

    /// {@return the query}
    Query query() {
        return or(list());
    }

    /// @param first the list that begins the rule
    private Query or(List<Query.Clause> first) {
        List<Query> conjuncts = and(first);
        boolean mixed = conjuncts.size() > 1;
        List<Query> alternatives = new ArrayList<>();
        alternatives.add(all(conjuncts));
        while (accept(Token.Kind.OR)) {
            conjuncts = and(list());
            mixed |= conjuncts.size() > 1;
            alternatives.add(all(conjuncts));
        }
        if (alternatives.size() == 1) {
            return alternatives.getFirst();
        }
        Query or = new Query.Or(alternatives);
        if (mixed) {
            lint.mixed(or);
        }
        return or;
    }

    /// @param first the list that begins the rule
    private List<Query> and(List<Query.Clause> first) {
        List<Query> conjuncts = new ArrayList<>(conjuncts(first));
        boolean several = isSeveral(first);
        boolean joined = false;
        while (accept(Token.Kind.AND)) {
            List<Query.Clause> list = list();
            several |= isSeveral(list);
            joined = true;
            conjuncts.addAll(conjuncts(list));
        }
        if (joined && several && match == Match.BEST) {
            lint.sideBySide(all(conjuncts));
        }
        return conjuncts;
    }

    private static boolean isSeveral(List<Query.Clause> list) {
        return list.stream()
                        .filter(clause -> clause.occurs() == Query.Occurs.OPTIONAL)
                        .count()
                > 1;
    }

    /// {@return what a list means: one query, or under [Match#ALL] each of its clauses}
    private List<Query> conjuncts(List<Query.Clause> list) {
        if (list.size() > 1 && match == Match.BEST) {
            lint.conditions(list, fields);
            return List.of(new Query.Best(list));
        }
        return list.stream().map(RecursiveDescentParser::alone).toList();
    }

    /// {@return what a clause means that does not stand side by side with others}
    private static Query alone(Query.Clause clause) {
        return clause.occurs() == Query.Occurs.EXCLUDED ? new Query.Not(clause.query()) : clause.query();
    }

    private static Query all(List<Query> conjuncts) {
        return conjuncts.size() == 1 ? conjuncts.getFirst() : new Query.And(conjuncts);
    }

    private List<Query.Clause> list() {
        List<Query.Clause> clauses = new ArrayList<>();
        do {
            clauses.add(clause());
        } while (next < tokens.size()
                && !(tokens.get(next) instanceof Token.Close)
                && !isNext(Token.Kind.AND)
                && !isNext(Token.Kind.OR));
        return clauses;
    }

    private Query.Clause clause() {
        if (accept(Token.Kind.PLUS)) {
            return new Query.Clause(Query.Occurs.REQUIRED, near());
        }
        if (accept(Token.Kind.MINUS) || accept(Token.Kind.NOT)) {
            return new Query.Clause(Query.Occurs.EXCLUDED, near());
        }
        return new Query.Clause(Query.Occurs.OPTIONAL, near());
    }

    private Query near() {
        List<Query> conjuncts = new ArrayList<>();
        int before = deepest;
        deepest = 0;
        Query left = primary();
        int depth = deepest;
        int most = depth;
        while (isProximity()) {
            Token.Operator operator = (Token.Operator) tokens.get(next++);
            deepest = 0;
            Query right = primary();
            boolean tooDeep = Math.max(depth, deepest) >= limits.depth();
            Optional<Query> near = tooDeep || !hasPlaces() ? Optional.empty() : proximity.joined(operator, left, right);
            if (near.isPresent()) {
                lint.proximity(operator, left, right);
                left = near.get();
                depth = 1 + Math.max(depth, deepest);
            } else {
                fault(operator, tooDeep);
                conjuncts.add(left);
                left = operator.kind() == Token.Kind.NOT_NEAR ? new Query.Not(right) : right;
                depth = deepest;
            }
            most = Math.max(most, depth);
        }
        deepest = Math.max(before, most);
        conjuncts.add(left);
        return all(conjuncts);
    }

    /// {@return whether places can be asked for where it stands: not within the brackets of a field of names}
    private boolean hasPlaces() {
        return field.map(fields::hasPlaces).orElse(true);
    }

    private void fault(Token.Operator operator, boolean tooDeep) {
        if (tooDeep) {
            problems.fault(
                    operator.start(),
                    "proximity operators are nested more than " + limits.depth() + " deep",
                    "the others are read as AND",
                    "");
        } else {
            problems.fault(
                    operator.start(),
                    operator.text() + " needs words, phrases, patterns, or alternatives of these, of one field of text",
                    "it is read as " + (operator.kind() == Token.Kind.NOT_NEAR ? "AND NOT" : "AND"),
                    "");
        }
    }

    private Query primary() {
        Token token = tokens.get(next++);
        if (token instanceof Token.Leaf leaf) {
            return leaf.query();
        }
        Token.Open open = (Token.Open) token;
        Optional<String> outer = field;
        field = open.field().map(QueryFields::canonical).or(() -> outer);
        Query query = switch (open.function()) {
            case GROUP -> or(list());
            case SOME_OF -> someOf(open);
            case AT_LEAST, FIRST -> counted(open, or(list()));
        };
        field = outer;
        Token.Close close = (Token.Close) tokens.get(next++);
        return WordReader.withBoost(
                open.field().isPresent() ? new Query.In(open.field().get(), query) : query, close.boost());
    }

    private Query someOf(Token.Open open) {
        List<Query.Clause> list = list();
        boolean isList = tokens.get(next) instanceof Token.Close;
        List<Query> clauses =
                isList ? list.stream().map(RecursiveDescentParser::alone).toList() : List.of(or(list));
        int count = Math.clamp(open.number(), 1, clauses.size());
        if (count != open.number()) {
            problems.fault(
                    open.start(),
                    open.number() + " of (…) needs at least 1, and at most the number of its clauses, here "
                            + clauses.size(),
                    "it is read as " + count + " of (…)",
                    "");
        }
        return new Query.AtLeastOf(count, clauses);
    }

    private Query counted(Token.Open open, Query content) {
        boolean first = open.function() == Token.Function.FIRST;
        Optional<Query> counted = hasPlaces() && !(first && field.isPresent() && !isBody(field.get()))
                ? proximity.counted(open, content)
                : Optional.empty();
        if (counted.isEmpty()) {
            problems.fault(
                    open.start(),
                    ProblemCollector.brief(open.name())
                            + "…) needs words, phrases, patterns, or alternatives of these, "
                            + (first ? "of the body" : "of one field of text"),
                    "its brackets are read without it",
                    "");
        }
        return counted.orElse(content);
    }

    private static boolean isBody(String field) {
        return field.equals(Field.BODY.queryName());
    }

    private boolean isProximity() {
        return next < tokens.size()
                && tokens.get(next) instanceof Token.Operator operator
                && operator.kind().isProximity();
    }

    private boolean isNext(Token.Kind kind) {
        return next < tokens.size() && tokens.get(next) instanceof Token.Operator operator && operator.kind() == kind;
    }

    private boolean accept(Token.Kind kind) {
        boolean found = isNext(kind);
        if (found) {
            next++;
        }
        return found;
    }
}
