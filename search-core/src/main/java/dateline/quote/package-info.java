/// Who said what: quotes in articles, with their speakers.
///
/// [dateline.quote.QuoteExtractor] finds the [quotes][dateline.quote.Quote] of one article, from its text alone.
/// `SearchIndex.quotes` finds those of all articles that answer a request, each text once, and counts the speakers:
/// [dateline.quote.QuotePage].
///
/// 1. `QuotedSpans` finds what stands between quotation marks, over paragraphs.
/// 2. `Narrative` is the text around it, as words, with one token for each quote.
/// 3. `Names` collects who is named there, and knows the fullest form of each name.
/// 4. `Attribution` finds the verb of speech and its subject, and `SpeakerPhrase` reads who that is.
///
/// The words that this takes are in `speech-words.txt`, by language.
///
/// @since 0.1
package dateline.quote;
