/// Internal: finds the copies of one story, whether passed on, trimmed, re-headlined or reworded.
///
/// Nothing here reads or writes an index; all of it is values and pure functions. Start at
/// [dateline.story.fingerprint.Fingerprinter]. The flow:
///
/// 1. *At add*, [dateline.story.fingerprint.Fingerprinter] reads an article once and makes a [dateline.story.fingerprint.Fingerprint] of some
///    700 bytes: a hash of the words, two samples of word sequences, the bands by which likely copies meet, and samples
///    of the numbers and names. It is stored with the article.
/// 2. *At commit*, [dateline.story.graph.StoryJoin] lets the texts that came and went meet the others in the buckets that the
///    index knows ([dateline.story.graph.TextCollection]), has each pair that meets checked by [dateline.story.compare.CopyVerifier]
/// and the
///    texts of those that pass read side by side by [dateline.story.compare.TextAlignment], and keeps the
///    [dateline.story.graph.CopyPairs] right.
/// 3. [dateline.story.graph.Stories] are the connected components of those edges. An edge may also say that two texts are
///    *apart*, one form filled in twice; components that hold such are divided by [dateline.story.graph.ComponentSplitter].
/// The ids
///    of stories go back to the articles.
///
/// A *text* is what articles with the same fingerprint share; it is named by a 64-bit hash. A text with a thousand
/// copies is one node in all of this. Everything is a function of the *set* of texts: the order in which articles came,
/// and how they were divided among commits, leaves no trace (see [dateline.story.graph.StoryJoin] for why).
///
/// [dateline.story.compare.WordDiff] stands beside: it shows a reader how two copies differ.
package dateline.story;
