package dateline.search.translate;

import dateline.article.Field;
import dateline.query.Period;
import dateline.query.Query;
import dateline.query.Query.Clause;
import dateline.query.Query.Occurs;
import dateline.query.parser.QueryLimits;
import dateline.search.limit.BadRequestException;
import dateline.search.limit.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.queryparser.flexible.core.QueryNodeParseException;
import org.apache.lucene.queryparser.flexible.core.nodes.AndQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.BooleanQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.BoostQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FuzzyQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.GroupQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.ModifierQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.OrQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QuotedFieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.SlopQueryNode;
import org.apache.lucene.queryparser.flexible.core.util.UnescapedCharSequence;
import org.apache.lucene.queryparser.flexible.standard.nodes.RegexpQueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.TermRangeQueryNode;
import org.apache.lucene.queryparser.flexible.standard.parser.StandardSyntaxParser;

/// Parses Lucene's classic query syntax with Lucene's own parser into a query like any other: analyzed, scored and
/// highlighted in the same way.
///
/// Lucene's parser is recursive, so length and depth are limited before it starts; patterns and slop have the limits of
/// [dateline's own language][QueryLimits].
public final class LuceneSyntax {

    private static final int MAX_LENGTH = 10_000;
    private static final int MAX_DEPTH = 100;
    private static final int MAX_CLAUSES = 1024;
    private static final String NO_FIELD = "";
    private static final QueryLimits LIMITS = QueryLimits.DEFAULT;
    private static final Pattern END = Pattern.compile("[:\\s]+$");
    private static final Pattern REPEATS = Pattern.compile("\\{(\\d+)(?:,(\\d*))?}");

    private final boolean all;
    private int clauses;
    private int patterns;

    private LuceneSyntax(boolean all) {
        this.all = all;
    }

    /// {@return the query}
    ///
    /// @param text the query in Lucene's syntax
    /// @param all  whether bare words must all match; otherwise any can
    /// @throws BadRequestException if it is none, exceeds a limit, or says what dateline cannot
    public static Query parse(String text, boolean all) throws BadRequestException {
        if (text.length() > MAX_LENGTH) {
            throw new BadRequestException(
                    "the query has " + text.length() + " characters, at most " + MAX_LENGTH + " are allowed");
        }
        requireShallow(text);
        try {
            return new LuceneSyntax(all).visit(new StandardSyntaxParser().parse(text, NO_FIELD));
        } catch (QueryNodeParseException e) {
            throw new BadRequestException("not Lucene's syntax: " + fault(e, text));
        } catch (NumberFormatException e) {
            throw new BadRequestException("not Lucene's syntax: the number behind ~ or ^ is too large, or none");
        } catch (IllegalArgumentException e) {
            throw new BadRequestException("cannot ask '" + Messages.brief(text) + "': " + e.getMessage());
        }
    }

    /// {@return what Lucene says, which repeats the query whole}
    private static String fault(QueryNodeParseException failure, String text) {
        String said = String.valueOf(failure.getMessage()).replace(text, Messages.brief(text));
        return END.matcher(said).replaceFirst("");
    }

    private static void requireShallow(String text) throws BadRequestException {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' || c == '!' || c == '-' || c == '+' ? 1 : c == ')' || c == ' ' ? -1 : 0;
            depth = Math.max(0, depth);
            if (depth > MAX_DEPTH) {
                throw new BadRequestException("the query nests deeper than " + MAX_DEPTH + " levels");
            }
        }
    }

    private Query visit(QueryNode node) throws BadRequestException {
        clauses++;
        if (clauses > MAX_CLAUSES) {
            throw new BadRequestException("the query has more than " + MAX_CLAUSES + " clauses");
        }
        return switch (node) {
            case QuotedFieldQueryNode quoted -> in(quoted, phrase(quoted.getTextAsString(), 0));
            case FuzzyQueryNode fuzzy -> in(fuzzy, new Query.Fuzzy(pattern(fuzzy.getTextAsString()), edits(fuzzy)));
            case FieldQueryNode word -> word(word);
            case RegexpQueryNode regexp -> inField(regexp.getField(), new Query.Regex(regularExpression(regexp)));
            case TermRangeQueryNode range -> range(range);
            case GroupQueryNode group -> visit(group.getChild());
            case BoostQueryNode boost -> new Query.Boosted(visit(boost.getChild()), boost.getValue());
            case SlopQueryNode slop -> slop(slop);
            case ModifierQueryNode modifier -> modified(modifier);
            case AndQueryNode and -> combined(and.getChildren(), true);
            case OrQueryNode or -> combined(or.getChildren(), false);
            case BooleanQueryNode list -> list(list.getChildren());
            default -> throw unsupported(node);
        };
    }

    private static BadRequestException unsupported(QueryNode node) {
        return new BadRequestException("'" + node.getClass().getSimpleName()
                + "' of Lucene's syntax is not supported: see docs/query-language.md for what says the same");
    }

    /// {@return a pattern of the query, if there may be one more and it may be so long}
    private String pattern(String text) throws BadRequestException {
        patterns++;
        if (patterns > LIMITS.patterns()) {
            throw new BadRequestException(
                    "the query has more than " + LIMITS.patterns() + " wildcard, fuzzy and regular expressions");
        }
        if (text.length() > LIMITS.patternLength()) {
            throw new BadRequestException("a pattern is longer than " + LIMITS.patternLength() + " characters");
        }
        return text;
    }

    private String wildcard(String text) throws BadRequestException {
        if (text.chars().filter(c -> c == '*' || c == '?').count() > LIMITS.wildcards()) {
            throw new BadRequestException("a pattern has more than " + LIMITS.wildcards() + " wildcards");
        }
        return pattern(text);
    }

    private String regularExpression(RegexpQueryNode regexp) throws BadRequestException {
        String text = pattern(regexp.getText().toString());
        long product = 1;
        Matcher counts = REPEATS.matcher(text);
        while (counts.find()) {
            boolean single = counts.group(2) == null || counts.group(2).isEmpty();
            product *= Math.max(1, number(counts.group(single ? 1 : 2)));
            if (product > LIMITS.repeats()) {
                throw new BadRequestException(
                        "the repeats of a regular expression multiply to more than " + LIMITS.repeats());
            }
        }
        return text;
    }

    /// {@return a count, or one that is too many where it has many digits}
    private static int number(String digits) {
        return digits.length() > 6 ? LIMITS.repeats() + 1 : Integer.parseInt(digits);
    }

    private static Query slop(SlopQueryNode slop) throws BadRequestException {
        if (slop.getValue() > LIMITS.window()) {
            throw new BadRequestException(
                    "the number of ~ must be 0 to " + LIMITS.window() + ", not " + slop.getValue());
        }
        if (slop.getChild() instanceof QuotedFieldQueryNode quoted) {
            return in(quoted, phrase(quoted.getTextAsString(), slop.getValue()));
        }
        throw unsupported(slop);
    }

    private Query modified(ModifierQueryNode modifier) throws BadRequestException {
        Query child = visit(modifier.getChild());
        return modifier.getModifier() == ModifierQueryNode.Modifier.MOD_NOT ? new Query.Not(child) : child;
    }

    private Query combined(List<QueryNode> nodes, boolean and) throws BadRequestException {
        List<Query> children = new ArrayList<>();
        for (QueryNode node : nodes) {
            children.add(visit(node));
        }
        if (children.size() == 1) {
            return children.getFirst();
        }
        return and ? new Query.And(children) : new Query.Or(children);
    }

    private Query list(List<QueryNode> nodes) throws BadRequestException {
        List<Clause> list = new ArrayList<>();
        for (QueryNode node : nodes) {
            Query query = visit(node);
            Occurs occurs = all ? Occurs.REQUIRED : Occurs.OPTIONAL;
            if (query instanceof Query.Not not) {
                list.add(new Clause(Occurs.EXCLUDED, not.clause()));
            } else if (node instanceof ModifierQueryNode modifier
                    && modifier.getModifier() == ModifierQueryNode.Modifier.MOD_REQ) {
                list.add(new Clause(Occurs.REQUIRED, query));
            } else {
                list.add(new Clause(occurs, query));
            }
        }
        if (list.size() == 1) {
            Clause only = list.getFirst();
            return only.occurs() == Occurs.EXCLUDED ? new Query.Not(only.query()) : only.query();
        }
        return new Query.Best(list);
    }

    private Query word(FieldQueryNode node) throws BadRequestException {
        if ("*".contentEquals(node.getField()) && "*".equals(node.getTextAsString())) {
            return Query.everything();
        }
        String text = node.getTextAsString();
        if (hasWildcard(node.getText())) {
            return in(node, text.equals("*") ? Query.everything() : new Query.Wildcard(wildcard(text)));
        }
        Optional<Field> field = Field.named(node.getFieldAsString());
        if (field.isPresent() && field.get().type() == Field.Type.DATE) {
            return new Query.Dated(field.get().queryName(), Period.parse(text));
        }
        return in(node, Query.word(text));
    }

    private static boolean hasWildcard(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            boolean escaped = text instanceof UnescapedCharSequence unescaped && unescaped.wasEscaped(i);
            if (!escaped && (text.charAt(i) == '*' || text.charAt(i) == '?')) {
                return true;
            }
        }
        return false;
    }

    private static Query phrase(String text, int slop) {
        return new Query.Phrase(text, slop);
    }

    private static int edits(FuzzyQueryNode fuzzy) {
        return fuzzy.getSimilarity() >= 2 ? 2 : 1;
    }

    private static Query range(TermRangeQueryNode range) {
        String field = range.getField().toString();
        Optional<String> from = bound(range.getLowerBound());
        Optional<String> to = bound(range.getUpperBound());
        boolean isDate = Field.named(field)
                .filter(known -> known.type() == Field.Type.DATE)
                .isPresent();
        if (isDate) {
            return new Query.Dated(field, Period.parse(from.orElse("") + ".." + to.orElse("")));
        }
        return new Query.Range(field, from, to, range.isLowerInclusive(), range.isUpperInclusive());
    }

    private static Optional<String> bound(FieldQueryNode bound) {
        String text = bound.getTextAsString();
        return text.isEmpty() || text.equals("*") ? Optional.empty() : Optional.of(text);
    }

    private static Query in(FieldQueryNode node, Query query) {
        return inField(node.getField(), query);
    }

    private static Query inField(CharSequence field, Query query) {
        return field.isEmpty() ? query : new Query.In(field.toString(), query);
    }
}
