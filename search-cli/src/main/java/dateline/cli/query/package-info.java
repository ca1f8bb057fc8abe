/// Internal: asking. [dateline.cli.query.QueryCommand] is where to start: it makes a request of what was typed
/// ([dateline.cli.query.SearchRequestFactory]), searches, and prints the answer ([dateline.cli.query.AnswerPrinter]);
/// `why` and `suggest` are beside it.
package dateline.cli.query;
