/// Internal: takes the article out of a web page.
///
/// Readers of files call [Pages][dateline.ingest.page.Pages], which makes a record of a page. Below it stands
/// [PageExtractor][dateline.ingest.page.PageExtractor], which gives a [Page][dateline.ingest.page.Page]. The flow:
///
/// 1. jsoup parses the page; `BlockReader` reads it as blocks (paragraphs) in regions (the elements around them).
/// 2. Two extractors each choose the element that holds the main text: `Readability` by the votes of paragraphs,
///    `Prose` by going down as long as one child holds nearly all prose.
/// 3. `BlockFeatures` asks of each block what it is, where it stands, what its elements call themselves (`Hint`), and
///    whether the two extractors agree on it; `BlockModel` weighs the answers twice, the second time knowing what
///    the first found around the block. What is kept is the body.
/// 4. `Metadata` gathers title, authors, dates and the rest from JSON-LD (`JsonLd`), `MetaTags`, `Microdata`, `time`
///    elements, the address and the visible text, each value with its [PageSource][dateline.ingest.page.PageSource].
/// 5. Over a batch, [RepeatedLines][dateline.ingest.page.RepeatedLines] finds what one source repeats on its pages.
///
/// Everything is linear in the size of the page, and nothing recurses over its depth.
package dateline.ingest.page;
