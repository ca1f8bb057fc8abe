/// Internal: finds the copies of one story, whether passed on, trimmed, re-headlined or reworded.
///
/// Nothing here reads or writes an index; all of it is values and pure functions. Start at
/// {@link dateline.story.Fingerprinter}. The flow:
///
/// 1. *At add*, {@link dateline.story.Fingerprinter} reads an article once and makes a
///    {@link dateline.story.Fingerprint} of some 700 bytes: a hash of the words, two samples of word sequences, the
/// bands by
///    which likely copies meet, and samples of the numbers and names. It is stored with the article.
/// 2. *At commit*, {@link dateline.story.StoryJoin} lets the texts that came and went meet the others in the buckets of
///    a {@link dateline.story.BandTable}, has each pair that meets checked by {@link dateline.story.Verifier}, and
///    keeps the {@link dateline.story.Edges} right.
/// 3. {@link dateline.story.Stories} are the connected components of those edges. Their ids go back to the articles.
///
/// A *text* is what articles with the same fingerprint share; it is named by a 64-bit hash. A text with a thousand
/// copies
/// is one node in all of this. Everything is a function of the *set* of texts: the order in which articles came, and
/// how
/// they were divided among commits, leaves no trace (see {@link dateline.story.StoryJoin} for why).
///
/// {@link dateline.story.WordDiff} stands beside: it shows a reader how two copies differ.
package dateline.story;
