package dateline.query.parser;

import dateline.article.Field;
import dateline.query.ParseResult;
import dateline.query.Query;
import dateline.query.syntax.QueryFields;
import dateline.query.syntax.QuerySyntax;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Reads queries from text.
///
/// ```java
/// Query query = QueryParser.standard().parse("(missile* OR \"artillery shells\") w/8 Russia").query();
/// ```
///
/// ```text
/// query     = [ or ] | "*"                                     blank text and * ask for every article
/// or        = and { "OR" and }
/// and       = list { "AND" list }
/// list      = clause { clause }                                words side by side, see Match
/// clause    = [ "+" | "-" | "NOT" ] near
/// near      = primary { proximity primary }
/// proximity = "w/" n | "pre/" n | "NOT" "w/" n | "/s" | "/p"   in any case
/// primary   = atom [ "^" factor ] | field ":" atom [ "^" factor ] | n "of" "(" list ")" [ "^" factor ]
/// atom      = word | pattern | word "~" ( "1" | "2" ) | "re:/" expression "/" | "*:*"
///           | quote words quote [ "~" n ]
///           | "=" word | "exact(" words ")" | "about(" words ")" | "caps(" words ")" | "allcaps(" words ")" |
/// "nocaps(" words ")"
///           | "(" or ")" | "atleast" n "(" or ")" | "first/" n "(" or ")"
///           | range | period | "*"                             after a field's name only
/// ```
///
/// Operator words are in capitals. They, and words, stand between white space or brackets; `+` and `-` stand right
/// before what they belong to, `field:` right before its value. A backslash makes the next character text, and at the
/// beginning of a word the whole word: `\AND`. Words of nothing but punctuation are ignored; a text of nothing
/// else asks for itself, and so finds nothing. Details stand with the classes that read them and in
/// `docs/query-language.md`.
///
/// Reading takes time linear in the length of the text, on any text, within [QueryLimits].
///
/// Instances are immutable and safe for use by many threads.
///
/// @since 0.1
public final class QueryParser {

    private static final QueryParser STANDARD = builder().build();

    private final Match match;
    private final QueryFields fields;
    private final boolean leadingWildcard;
    private final QueryLimits limits;

    private QueryParser(Builder b) {
        this.match = b.match;
        this.fields = b.fields;
        this.leadingWildcard = b.leadingWildcard;
        this.limits = b.limits;
    }

    /// {@return a parser with default options: [Match#BEST], no extra fields, no leading wildcards,
    /// [QueryLimits#DEFAULT]}
    public static QueryParser standard() {
        return STANDARD;
    }

    /// {@return a builder with default options}
    public static Builder builder() {
        return new Builder();
    }

    /// {@return a builder that starts with this parser's options}
    public Builder toBuilder() {
        Builder b = new Builder();
        b.match = match;
        b.fields = fields;
        b.leadingWildcard = leadingWildcard;
        b.limits = limits;
        return b;
    }

    /// Reads any text, whatever it is: what cannot be an operator is text, with a warning.
    ///
    /// An unclosed bracket is closed at the end; a quotation mark or bracket that has no partner is ignored; an
    /// unknown field is text; a number outside its range becomes the nearest within; where a limit is exceeded, what
    /// is too much is left out or read as text.
    ///
    /// @param text any text; a blank one asks for every article
    /// @return the query, and what could not be read or looks unintended
    public ParseResult parse(String text) {
        return parse(text, false);
    }

    /// Reads a text that is meant to be right in every operator. Ordinary text is right as well.
    ///
    /// @param text a query; a blank one asks for every article
    /// @return the query, and what looks unintended
    /// @throws QuerySyntaxException at the first fault
    public ParseResult parseStrict(String text) {
        return parse(text, true);
    }

    private ParseResult parse(String text, boolean strict) {
        Objects.requireNonNull(text, "query must not be null");
        ProblemCollector problems = new ProblemCollector(text, strict);
        List<Token> scanned = new Lexer(text, fields, limits, leadingWildcard, problems).scan();
        List<Token> tokens = new TokenRepair(limits, problems).repaired(scanned);
        return new ParseResult(
                tokens.isEmpty() ? nothing(text, problems) : query(tokens, problems), problems.warnings());
    }

    private Query query(List<Token> tokens, ProblemCollector problems) {
        QueryLint lint = new QueryLint(problems);
        lint.tokens(tokens);
        lint.dates(tokens);
        return new RecursiveDescentParser(tokens, fields, match, limits, problems, lint).query();
    }

    private static Query nothing(String text, ProblemCollector problems) {
        if (QuerySyntax.isBlank(text)) {
            return Query.everything();
        }
        problems.fault(0, "there is no word to search for", "nothing will be found", "for every article write *:*");
        return new Query.Word(ProblemCollector.brief(QuerySyntax.normal(text)));
    }

    /// Gathers the options of a parser. Not safe for use by several threads at once.
    public static final class Builder {
        private Match match = Match.BEST;
        private QueryFields fields = new QueryFields(Map.of());
        private boolean leadingWildcard;
        private QueryLimits limits = QueryLimits.DEFAULT;

        private Builder() {}

        /// Chooses what words side by side mean.
        ///
        /// @param match [Match#BEST] by default
        /// @return this builder
        public Builder match(Match match) {
            this.match = Objects.requireNonNull(match, "match must not be null");
            return this;
        }

        /// Names the fields that there are besides those of every article.
        ///
        /// @param types their types by name; where a name is also one of every article's fields, that one counts
        /// @return this builder
        public Builder extraFields(Map<String, Field.Type> types) {
            Objects.requireNonNull(types, "types must not be null");
            this.fields = new QueryFields(types);
            return this;
        }

        /// Allows patterns such as `*gate`, which are slow since every word must be looked at.
        ///
        /// @param allow false by default
        /// @return this builder
        public Builder allowLeadingWildcard(boolean allow) {
            this.leadingWildcard = allow;
            return this;
        }

        /// Sets how much one query may use.
        ///
        /// @param limits [QueryLimits#DEFAULT] by default
        /// @return this builder
        public Builder limits(QueryLimits limits) {
            this.limits = Objects.requireNonNull(limits, "limits must not be null");
            return this;
        }

        /// {@return the parser}
        public QueryParser build() {
            return new QueryParser(this);
        }
    }
}
