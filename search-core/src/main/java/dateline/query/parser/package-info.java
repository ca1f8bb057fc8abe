/// Reads queries from text. Start at [dateline.query.parser.QueryParser].
///
/// `Lexer` cuts a text into tokens, `TokenRepair` makes any tokens follow the grammar, `RecursiveDescentParser` builds
/// the [dateline.query.Query], and `QueryLint` warns of what was probably not meant.
///
/// @since 0.1
package dateline.query.parser;
