package dateline.query;

import dateline.article.Field;
import dateline.query.syntax.QueryFields;
import dateline.query.syntax.QuerySyntax;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A query as a value: what is searched for, not how it is executed.
///
/// A query is a tree of the records below. It knows nothing of analysis, of Lucene or of the clock, so the same tree
/// can be printed, explained, kept, and sent to another engine. [QueryParser][dateline.query.parser.QueryParser] makes
/// one from text; the factories here make one in Java; [#toString()] gives the text form back, so that parsing what was
/// printed gives an equal query.
///
/// ```java
/// Query q = Query.all(
///         Query.near(5, Query.word("missile"), Query.word("Russia")),
///         Query.in("section", Query.word("World")));
/// q.toString()  // missile w/5 Russia AND section:World
/// ```
///
/// Without [In], words are looked for in title, lead and body. Positions never cross from one field into another.
///
/// Later versions may add kinds of query, so a `switch` over queries outside of dateline needs a `default`. Within
/// dateline no such `switch` has one: after adding a record here, with its factory, the compiler names all code that
/// must handle it (the printer, [#hasPlaces()], the translation, explanations); add its rule to the parser and a line
/// to the test that every query is parsed back as it is printed.
///
/// All queries are immutable and safe for use by many threads. What is parsed is never too deep to be printed,
/// compared and searched; a tree made in Java of thousands of levels exhausts the stack.
///
/// @since 0.1
public sealed interface Query {

    /// Every article: `*:*`.
    record Everything() implements Query {
        @Override
        public String toString() {
            return QueryPrinter.print(this);
        }
    }

    /// A word, in any of its inflected forms: `missile` finds `missiles`.
    ///
    /// @param text the word as typed; what analysis splits (`Jong-un`) is found as its parts in sequence
    record Word(String text) implements Query {
        /// Checks that there is a text.
        public Word {
            text = QuerySyntax.normal(text);
        }

        @Override
        public String toString() {
            return QueryPrinter.print(this);
        }
    }

    /// Words in sequence, in any of their inflected forms: `"satellite programme"`, with slop `"a b"~3`.
    ///
    /// @param text the words, separated by spaces
    /// @param slop how many positions the words may be off, in total; 0 for a phrase as it stands
    record Phrase(String text, int slop) implements Query {
        /// Checks text and slop.
        public Phrase {
            text = QuerySyntax.normal(text);
            QueryChecks.requireNotNegative(slop, "slop");
        }

        @Override
        public String toString() {
            return QueryPrinter.print(this);
        }
    }

    /// A word or words in sequence exactly as spelled, not stemmed; case does not count: `exact(word)`.
    ///
    /// @param text one or more words
    record Exact(String text) implements Query {
        /// Checks that there is a text.
        public Exact {
            text = QuerySyntax.normal(text);
        }

        @Override
        public String toString() {
            return QueryPrinter.print(this);
        }
    }

    /// A text that is like what is looked for, a headline, a claim, a paragraph or a whole article: `about("…")`. It is
    /// text, not syntax. Articles match that have any of its words; the words that tell most about the text decide the
    /// order, however long it is.
    ///
    /// @param text the text
    record About(String text) implements Query {
        /// Checks that there is a text.
        public About {
            text = QuerySyntax.normal(text);
        }

        @Override
        public String toString() {
            return QueryPrinter.print(this);
        }
    }

    /// A word as spelled, in a certain case: `caps(US)`, `allcaps(UN)`, `nocaps(us)`.
    ///
    /// @param text   the word
    /// @param casing the case in which it must stand in the article
    record Cased(String text, Casing casing) implements Query {
        /// Checks both parts.
        public Cased {
            text = QuerySyntax.normal(text);
            Objects.requireNonNull(casing, "casing must not be null");
        }

        @Override
        public String toString() {
            return QueryPrinter.print(this);
        }
    }

    /// The case in which a word must stand.
    enum Casing {
        /// With at least one capital letter.
        CAPS,
        /// In capital letters only.
        ALLCAPS,
        /// Without any capital letter.
        NOCAPS
    }

    /// A word with unknown parts, compared with whole lower-cased words: `missil*`, `organi?ation`.
    ///
    /// @param pattern `*` stands for any number of characters, `?` for one, but not for the first or the last; with at
    ///                least one of them, at least one letter or digit, and neither white space nor backslash
    record Wildcard(String pattern) implements Query {
        /// Checks the pattern.
        public Wildcard {
            QuerySyntax.requireWildcard(pattern);
        }

        @Override
        public String toString() {
            return QueryPrinter.print(this);
        }
    }

    /// A word or one spelled nearly like it: `putin~1`.
    ///
    /// @param text  the word
    /// @param edits how many letters may be inserted, deleted, changed or swapped with their neighbour: 1 or 2
    record Fuzzy(String text, int edits) implements Query {
        /// Checks both parts.
        public Fuzzy {
            text = QuerySyntax.normal(text);
            if (edits < 1 || edits > 2) {
                throw new IllegalArgumentException("edits must be 1 or 2, not " + edits);
            }
        }

        @Override
        public String toString() {
            return QueryPrinter.print(this);
        }
    }

    /// A regular expression over whole lower-cased words: `re:/reg(ular)?ex/`.
    ///
    /// @param pattern the expression, in Lucene's syntax, without white space; a slash in it is kept as `\/`
    record Regex(String pattern) implements Query {
        /// Checks the pattern, and escapes slashes that are not.
        public Regex {
            pattern = QuerySyntax.normalRegex(pattern);
        }

        @Override
        public String toString() {
            return QueryPrinter.print(this);
        }
    }

    /// Two operands close to one another: `a w/5 b` in either order, `a pre/3 b` in this order.
    ///
    /// @param distance the greatest difference of positions, between the nearest ends of the operands
    /// @param ordered  whether `left` must come first
    /// @param left     one operand, which [#hasPlaces()]
    /// @param right    the other, which [#hasPlaces()]
    record Near(int distance, boolean ordered, Query left, Query right) implements Query {
        /// Checks the parts.
        public Near {
            QueryChecks.requirePositive(distance, "distance");
            QueryChecks.requirePlaces(left, "left");
            QueryChecks.requirePlaces(right, "right");
        }

        @Override
        public String toString() {
            return QueryPrinter.print(this);
        }
    }

    /// One operand somewhere without the other near it: `a NOT w/10 b`.
    ///
    /// @param distance how near is near, see [Near]
    /// @param include  what must occur, which [#hasPlaces()]
    /// @param exclude  what must not be near that occurrence, which [#hasPlaces()]
    record NotNear(int distance, Query include, Query exclude) implements Query {
        /// Checks the parts.
        public NotNear {
            QueryChecks.requirePositive(distance, "distance");
            QueryChecks.requirePlaces(include, "include");
            QueryChecks.requirePlaces(exclude, "exclude");
        }

        @Override
        public String toString() {
            return QueryPrinter.print(this);
        }
    }

    /// Two operands in the same sentence `a /s b` or paragraph `a /p b`.
    ///
    /// @param unit  sentence or paragraph
    /// @param left  one operand, which [#hasPlaces()]
    /// @param right the other, which [#hasPlaces()]
    record SameUnit(Unit unit, Query left, Query right) implements Query {
        /// Checks the parts.
        public SameUnit {
            Objects.requireNonNull(unit, "unit must not be null");
            QueryChecks.requirePlaces(left, "left");
            QueryChecks.requirePlaces(right, "right");
        }

        @Override
        public String toString() {
            return QueryPrinter.print(this);
        }
    }

    /// A piece of text.
    enum Unit {
        /// A sentence.
        SENTENCE,
        /// A paragraph.
        PARAGRAPH
    }

    /// Something that occurs at least so often in title, lead and body together: `atleast3(Kim)`.
    ///
    /// @param count  the least number of occurrences
    /// @param clause what must occur, which [#hasPlaces()]
    record AtLeast(int count, Query clause) implements Query {
        /// Checks the parts.
        public AtLeast {
            QueryChecks.requirePositive(count, "count");
            QueryChecks.requirePlaces(clause, "clause");
        }

        @Override
        public String toString() {
            return QueryPrinter.print(this);
        }
    }

    /// Something within the first words of the body: `first/50(nuclear)`.
    ///
    /// @param words  how many words count as the beginning
    /// @param clause what must occur there, which [#hasPlaces()]
    record First(int words, Query clause) implements Query {
        /// Checks the parts.
        public First {
            QueryChecks.requirePositive(words, "words");
            QueryChecks.requirePlaces(clause, "clause");
        }

        @Override
        public String toString() {
            return QueryPrinter.print(this);
        }
    }

    /// Some number of several clauses: `3 of (a b c d)`.
    ///
    /// @param count   how many must match, at least; no more than there are clauses
    /// @param clauses the clauses
    record AtLeastOf(int count, List<Query> clauses) implements Query {
        /// Checks and copies.
        public AtLeastOf {
            QueryChecks.requirePositive(count, "count");
            clauses = QueryChecks.requireClauses(clauses, count);
        }

        @Override
        public String toString() {
            return QueryPrinter.print(this);
        }
    }

    /// Clauses side by side, `kim putin +summit -tass`: every required one must match, no excluded one may; where none
    /// is required, at least one optional one must match. Each that matches adds to the score. Where all are excluded,
    /// it means all other articles.
    ///
    /// @param clauses two or more clauses, with what each means for the whole
    record Best(List<Clause> clauses) implements Query {
        /// Checks and copies.
        public Best {
            Objects.requireNonNull(clauses, "clauses must not be null");
            clauses.forEach(clause -> Objects.requireNonNull(clause, "clause must not be null"));
            clauses = List.copyOf(clauses);
            if (clauses.size() < 2) {
                throw new IllegalArgumentException("at least 2 clauses are needed");
            }
        }

        @Override
        public String toString() {
            return QueryPrinter.print(this);
        }
    }

    /// A clause of [Best].
    ///
    /// @param occurs what it means for the whole
    /// @param query  the clause
    record Clause(Occurs occurs, Query query) {
        /// Checks both parts.
        public Clause {
            Objects.requireNonNull(occurs, "occurs must not be null");
            Objects.requireNonNull(query, "query must not be null");
        }
    }

    /// What a clause means for the whole.
    enum Occurs {
        /// It may match: `word`.
        OPTIONAL,
        /// It must match: `+word`.
        REQUIRED,
        /// It must not match: `-word`.
        EXCLUDED
    }

    /// All of several clauses: `a AND b`.
    ///
    /// @param clauses two or more clauses
    record And(List<Query> clauses) implements Query {
        /// Checks and copies.
        public And {
            clauses = QueryChecks.requireClauses(clauses, 2);
        }

        @Override
        public String toString() {
            return QueryPrinter.print(this);
        }
    }

    /// Any of several clauses: `a OR b`.
    ///
    /// @param clauses two or more clauses
    record Or(List<Query> clauses) implements Query {
        /// Checks and copies.
        public Or {
            clauses = QueryChecks.requireClauses(clauses, 2);
        }

        @Override
        public String toString() {
            return QueryPrinter.print(this);
        }
    }

    /// Articles that a clause does not match: `NOT a`. Alone it means all other articles.
    ///
    /// @param clause what must not match
    record Not(Query clause) implements Query {
        /// Checks the clause.
        public Not {
            Objects.requireNonNull(clause, "clause must not be null");
        }

        @Override
        public String toString() {
            return QueryPrinter.print(this);
        }
    }

    /// A clause within a field: `title:(a OR b)`. With [Everything] it means that the field has a value: `author:*`.
    ///
    /// Where one stands within another, the inner field counts.
    ///
    /// @param field  the canonical name of a [Field] of type text or keyword, [#HLEAD], [#SAID], [#SPEAKER], or the
    ///               name of an extra field; with [Everything] of a field of any type
    /// @param clause what is looked for there
    record In(String field, Query clause) implements Query {
        /// Resolves aliases and checks the clause.
        public In {
            field = QueryFields.canonical(field);
            Objects.requireNonNull(clause, "clause must not be null");
            if (!(clause instanceof Everything)) {
                QueryChecks.requireType(field, EnumSet.of(Field.Type.TEXT, Field.Type.KEYWORD));
            }
        }

        @Override
        public String toString() {
            return QueryPrinter.print(this);
        }
    }

    /// Articles whose field lies between two values: `words:500..`, `price:1..9.5`.
    ///
    /// @param field        the canonical name of a number field, or of an extra field
    /// @param from         the least value, a decimal number such as `-1.5`; absent for no bound
    /// @param to           the greatest value, likewise; at least one of the two is present
    /// @param fromIncluded whether `from` itself counts; true where it is absent
    /// @param toIncluded   whether `to` itself counts; true where it is absent
    record Range(String field, Optional<String> from, Optional<String> to, boolean fromIncluded, boolean toIncluded)
            implements Query {
        /// Resolves aliases and checks the bounds.
        public Range {
            Objects.requireNonNull(from, "from must not be null");
            Objects.requireNonNull(to, "to must not be null");
            field = QueryFields.canonical(field);
            QueryChecks.requireType(field, EnumSet.of(Field.Type.NUMBER));
            from.ifPresent(QuerySyntax::requireNumber);
            to.ifPresent(QuerySyntax::requireNumber);
            if (from.isEmpty() && to.isEmpty()) {
                throw new IllegalArgumentException("a range needs at least one bound");
            }
            fromIncluded |= from.isEmpty();
            toIncluded |= to.isEmpty();
        }

        @Override
        public String toString() {
            return QueryPrinter.print(this);
        }
    }

    /// Articles of a period, kept as it was said: `date:2023-10`, `date:2weeks..`, `added:today`.
    ///
    /// @param field  `date`, `added`, or the name of an extra date field
    /// @param period the period, which a clock and a time zone turn into days
    record Dated(String field, Period period) implements Query {
        /// Resolves aliases.
        public Dated {
            field = QueryFields.canonical(field);
            QueryChecks.requireType(field, EnumSet.of(Field.Type.DATE));
            Objects.requireNonNull(period, "period must not be null");
        }

        @Override
        public String toString() {
            return QueryPrinter.print(this);
        }
    }

    /// A clause that counts more or less than others: `a^2`.
    ///
    /// @param clause the clause
    /// @param factor what its score is multiplied by, above 0 and at most 1000
    record Boosted(Query clause, float factor) implements Query {
        /// Checks the factor.
        public Boosted {
            Objects.requireNonNull(clause, "clause must not be null");
            if (!(factor > 0 && factor <= 1000)) {
                throw new IllegalArgumentException("factor must be above 0 and at most 1000, not " + factor);
            }
        }

        @Override
        public String toString() {
            return QueryPrinter.print(this);
        }
    }

    /// A condition in the terms of the engine beneath, see [NativeClause]. It has a text form, but that cannot be
    /// parsed.
    ///
    /// @param clause the condition
    record Native(NativeClause clause) implements Query {
        /// Checks the clause.
        public Native {
            Objects.requireNonNull(clause, "clause must not be null");
        }

        @Override
        public String toString() {
            return QueryPrinter.print(this);
        }
    }

    /// The field name that means title or lead: `hlead:nuclear`.
    String HLEAD = QueryFields.HLEAD;

    /// The field name for quotations: `said:(port w/3 closed)`. The whole clause has to match within one quotation. An
    /// extra field of this name takes precedence.
    String SAID = QueryFields.SAID;

    /// The field name for who is quoted: `speaker:"Ann Lee"`. Beside [#SAID] in one `AND`, both apply to the same
    /// quotation. An extra field of this name takes precedence.
    String SPEAKER = QueryFields.SPEAKER;

    /// {@return the query that every article matches: `*:*`}
    static Query everything() {
        return new Everything();
    }

    /// {@return a word in any of its forms}
    ///
    /// @param text the word
    static Query word(String text) {
        return new Word(text);
    }

    /// {@return words in sequence: `"satellite programme"`}
    ///
    /// @param text the words
    static Query phrase(String text) {
        return new Phrase(text, 0);
    }

    /// {@return words nearly in sequence: `"a b"~3`}
    ///
    /// @param text the words
    /// @param slop how many positions the words may be off, in total; from 0
    static Query phrase(String text, int slop) {
        return new Phrase(text, slop);
    }

    /// {@return a word or phrase as spelled: `exact(word)`}
    ///
    /// @param text one or more words
    static Query exact(String text) {
        return new Exact(text);
    }

    /// {@return what is about the same as a text, see [About]}
    ///
    /// @param text a headline, a claim, a paragraph, an article: text, not syntax
    static Query about(String text) {
        return new About(text);
    }

    /// {@return a word with at least one capital letter: `caps(US)`}
    ///
    /// @param text the word
    static Query caps(String text) {
        return new Cased(text, Casing.CAPS);
    }

    /// {@return a word in capital letters only: `allcaps(UN)`}
    ///
    /// @param text the word
    static Query allCaps(String text) {
        return new Cased(text, Casing.ALLCAPS);
    }

    /// {@return a word without capital letters: `nocaps(us)`}
    ///
    /// @param text the word
    static Query noCaps(String text) {
        return new Cased(text, Casing.NOCAPS);
    }

    /// {@return words beginning with these letters: `missil*`}
    ///
    /// @param letters the beginning
    static Query prefix(String letters) {
        Objects.requireNonNull(letters, "letters must not be null");
        return new Wildcard(letters + "*");
    }

    /// {@return words that fit a pattern: `organi?ation`}
    ///
    /// @param pattern see [Wildcard]
    static Query wildcard(String pattern) {
        return new Wildcard(pattern);
    }

    /// {@return a word or one spelled nearly like it: `putin~1`}
    ///
    /// @param text  the word
    /// @param edits how many letters may differ, 1 or 2
    static Query fuzzy(String text, int edits) {
        return new Fuzzy(text, edits);
    }

    /// {@return words that match a regular expression: `re:/reg(ular)?ex/`}
    ///
    /// @param pattern see [Regex]
    static Query regex(String pattern) {
        return new Regex(pattern);
    }

    /// {@return two operands at most this far apart, in either order: `a w/5 b`}
    ///
    /// @param distance the greatest difference of positions, from 1
    /// @param left     one operand
    /// @param right    the other
    static Query near(int distance, Query left, Query right) {
        return new Near(distance, false, left, right);
    }

    /// {@return two operands at most this far apart, in this order: `a pre/3 b`}
    ///
    /// @param distance the greatest difference of positions, from 1
    /// @param left     what comes first
    /// @param right    what follows
    static Query before(int distance, Query left, Query right) {
        return new Near(distance, true, left, right);
    }

    /// {@return one operand somewhere without the other near it: `a NOT w/10 b`}
    ///
    /// @param distance how near is near, from 1
    /// @param include  what must occur
    /// @param exclude  what must not be near that occurrence
    static Query notNear(int distance, Query include, Query exclude) {
        return new NotNear(distance, include, exclude);
    }

    /// {@return two operands in one sentence: `a /s b`}
    ///
    /// @param left  one operand
    /// @param right the other
    static Query sameSentence(Query left, Query right) {
        return new SameUnit(Unit.SENTENCE, left, right);
    }

    /// {@return two operands in one paragraph: `a /p b`}
    ///
    /// @param left  one operand
    /// @param right the other
    static Query sameParagraph(Query left, Query right) {
        return new SameUnit(Unit.PARAGRAPH, left, right);
    }

    /// {@return something that occurs several times: `atleast3(Kim)`}
    ///
    /// @param count  the least number of occurrences, from 1
    /// @param clause what must occur
    static Query atLeast(int count, Query clause) {
        return new AtLeast(count, clause);
    }

    /// {@return something within the first words of the body: `first/50(nuclear)`}
    ///
    /// @param words  how many words count as the beginning, from 1
    /// @param clause what must occur there
    static Query first(int words, Query clause) {
        return new First(words, clause);
    }

    /// {@return some number of several clauses: `3 of (a b c d)`}
    ///
    /// @param count   how many must match, at least
    /// @param clauses the clauses, at least as many
    static Query atLeastOf(int count, Query... clauses) {
        return new AtLeastOf(count, QueryChecks.listOf(clauses));
    }

    /// {@return clauses side by side, `kim putin`: any may match, and each that does adds to the score; the clause
    /// itself where there is one}
    ///
    /// @param clauses one or more; for required and excluded ones see [Best]
    static Query best(Query... clauses) {
        List<Query> list = QueryChecks.listOf(clauses);
        return list.size() == 1
                ? list.getFirst()
                : new Best(list.stream()
                        .map(clause -> new Clause(Occurs.OPTIONAL, clause))
                        .toList());
    }

    /// {@return all of these: `a AND b`; the clause itself where there is one}
    ///
    /// @param clauses one or more
    static Query all(Query... clauses) {
        List<Query> list = QueryChecks.listOf(clauses);
        return list.size() == 1 ? list.getFirst() : new And(list);
    }

    /// {@return any of these: `a OR b`; the clause itself where there is one}
    ///
    /// @param clauses one or more
    static Query any(Query... clauses) {
        List<Query> list = QueryChecks.listOf(clauses);
        return list.size() == 1 ? list.getFirst() : new Or(list);
    }

    /// {@return all articles but those of the clause: `NOT a`}
    ///
    /// @param clause what must not match
    static Query not(Query clause) {
        return new Not(clause);
    }

    /// {@return the clause within one field: `title:a`}
    ///
    /// @param field  the field's name or alias
    /// @param clause what is looked for there
    static Query in(String field, Query clause) {
        return new In(field, clause);
    }

    /// {@return articles in which a field has a value: `author:*`}
    ///
    /// @param field the field's name or alias, of any type
    static Query hasValue(String field) {
        return new In(field, new Everything());
    }

    /// {@return articles in which a number lies between two values, both included: `words:500..1000`}
    ///
    /// @param field the name or alias of a number field, or the name of an extra field
    /// @param from  the least value
    /// @param to    the greatest value
    static Query range(String field, Number from, Number to) {
        Objects.requireNonNull(from, "from must not be null");
        Objects.requireNonNull(to, "to must not be null");
        return new Range(field, Optional.of(decimal(from)), Optional.of(decimal(to)), true, true);
    }

    /// {@return articles in which a number is at least a value: `words:500..`}
    ///
    /// @param field the name or alias of a number field, or the name of an extra field
    /// @param from  the least value
    static Query rangeFrom(String field, Number from) {
        Objects.requireNonNull(from, "from must not be null");
        return new Range(field, Optional.of(decimal(from)), Optional.empty(), true, true);
    }

    /// {@return articles in which a number is at most a value: `words:..500`}
    ///
    /// @param field the name or alias of a number field, or the name of an extra field
    /// @param to    the greatest value
    static Query rangeTo(String field, Number to) {
        Objects.requireNonNull(to, "to must not be null");
        return new Range(field, Optional.empty(), Optional.of(decimal(to)), true, true);
    }

    private static String decimal(Number number) {
        return new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
    }

    /// {@return articles published in a period: `date:2023-10`}
    ///
    /// @param period the period, as in `date:PERIOD`
    /// @throws IllegalArgumentException if that is no period
    static Query published(String period) {
        Objects.requireNonNull(period, "period must not be null");
        return dated(Field.DATE.queryName(), period);
    }

    /// {@return articles with a date in a period: `added:today`}
    ///
    /// @param field  `date`, `added`, or the name of an extra date field
    /// @param period the period, as in `date:PERIOD`
    /// @throws IllegalArgumentException if that is no period
    static Query dated(String field, String period) {
        Objects.requireNonNull(period, "period must not be null");
        return new Dated(field, Period.parse(period));
    }

    /// {@return a clause that counts more or less than others: `a^2`}
    ///
    /// @param clause the clause
    /// @param factor what its score is multiplied by, above 0 and at most 1000
    static Query boost(Query clause, float factor) {
        return new Boosted(clause, factor);
    }

    /// {@return the query in the query language; a [QueryParser][dateline.query.parser.QueryParser] with default
    /// options reads an equal query from it}
    @Override
    String toString();

    /// {@return whether this has places in the text, so that it can stand in proximity and be counted}
    ///
    /// Words, phrases and patterns have, what proximity makes of them, and alternatives of all these. `AND`, `NOT`,
    /// fields, ranges and periods speak of whole articles.
    default boolean hasPlaces() {
        return switch (this) {
            case Word w -> true;
            case Phrase p -> true;
            case Exact e -> true;
            case Cased c -> true;
            case Wildcard w -> true;
            case Fuzzy f -> true;
            case Regex r -> true;
            case Near n -> true;
            case NotNear n -> true;
            case SameUnit s -> true;
            case Or or -> or.clauses().stream().allMatch(Query::hasPlaces);
            case AtLeastOf some -> some.clauses().stream().allMatch(Query::hasPlaces);
            case Best best ->
                best.clauses().stream()
                        .allMatch(clause -> clause.occurs() == Occurs.OPTIONAL
                                && clause.query().hasPlaces());
            case Boosted boosted -> boosted.clause().hasPlaces();
            case Everything e -> false;
            case Native n -> false;
            case And a -> false;
            case Not n -> false;
            case About a -> false;
            case In i -> false;
            case Range r -> false;
            case Dated d -> false;
            case AtLeast a -> false;
            case First f -> false;
        };
    }
}
