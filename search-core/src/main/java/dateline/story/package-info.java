/// Internal: finds the copies of one story, whether passed on, trimmed, re-headlined or reworded.
///
/// Nothing here reads or writes an index; all of it is values and pure functions. The flow:
///
/// 1. *At add* (`fingerprint`), `Fingerprinter` reads an article once and makes a `Fingerprint`: a hash of the words,
///    two samples of word sequences, the bands by which likely copies meet, and samples of the numbers and names. Its
///    sketches and bands, some 210 bytes, are stored with the article; the rest is computed again for the texts that
///    are similar.
/// 2. *At commit* (`graph`, `compare`), `StoryJoin` compares the texts that were added or deleted with the others in
///    their buckets (`TextCollection`): `CopyVerifier` checks each pair, `TextAlignment` aligns the texts of those that
///    pass, and the verified pairs are kept as `CopyPairs`.
/// 3. `Stories` are the connected components of these pairs. A pair may also say that two texts are *apart*, one form
///    filled in twice; `ComponentSplitter` divides components that hold such pairs. The ids of stories are then stored
///    with the articles.
///
/// A *text* is what articles with the same fingerprint share; it is named by a 64-bit hash. A text with a thousand
/// copies is one node in all of this. Everything is a function of the *set* of texts: the order in which articles were
/// added, and how they were divided among commits, does not matter (`StoryJoin` says why).
///
/// `WordDiff` shows a reader how two copies differ.
package dateline.story;
