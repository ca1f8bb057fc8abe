package dateline.query.parser;

import dateline.query.Query;
import java.util.Optional;

/// A piece of a query text, as [Lexer] finds it and [RecursiveDescentParser] reads it.
sealed interface Token {

    /// {@return where it begins in the text, in UTF-16 units}
    int start();

    /// Something complete: a word, a phrase, a field with its value.
    ///
    /// @param start where it begins
    /// @param query what it asks
    record Leaf(int start, Query query) implements Token {}

    /// An opening bracket, with what stands before it.
    ///
    /// @param start    where it begins
    /// @param field    the field that the bracket belongs to
    /// @param function what is made of the bracket's content
    /// @param number   the function's number, if it has one
    /// @param name     what stands before the bracket, for messages
    record Open(int start, Optional<String> field, Function function, int number, String name) implements Token {}

    /// What is made of a bracket's content.
    enum Function {
        /// The content itself.
        GROUP,
        /// `atleast3(…)`.
        AT_LEAST,
        /// `first/50(…)`.
        FIRST,
        /// `3 of (…)`.
        SOME_OF
    }

    /// A closing bracket.
    ///
    /// @param start where it begins
    /// @param boost the factor that follows it
    record Close(int start, Optional<Float> boost) implements Token {}

    /// An operator.
    ///
    /// @param start  where it begins
    /// @param kind   which
    /// @param number its distance, if it has one
    /// @param text   as it was written
    record Operator(int start, Kind kind, int number, String text) implements Token {}

    /// An operator's kind.
    enum Kind {
        /// `AND`.
        AND,
        /// `OR`.
        OR,
        /// `NOT` before its operand.
        NOT,
        /// `+` before its operand.
        PLUS,
        /// `-` before its operand.
        MINUS,
        /// `w/5`.
        NEAR,
        /// `pre/5`.
        BEFORE,
        /// `NOT w/5`.
        NOT_NEAR,
        /// `/s`.
        SENTENCE,
        /// `/p`.
        PARAGRAPH;

        /// {@return whether it stands before one operand, and not between two}
        boolean isPrefix() {
            return this == NOT || this == PLUS || this == MINUS;
        }

        /// {@return whether it stands between two operands that have places}
        boolean isProximity() {
            return this != AND && this != OR && !isPrefix();
        }
    }
}
