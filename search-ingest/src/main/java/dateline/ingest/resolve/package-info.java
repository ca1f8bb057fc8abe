/// Internal: what dates, bylines and datelines say, and which of several dates is an article's.
///
/// 1. [DateText][dateline.ingest.resolve.DateText] reads the dates in a text, each a
///    [DateMention][dateline.ingest.resolve.DateMention] with the precision that it has there;
///    [Dateline][dateline.ingest.resolve.Dateline] and [Byline][dateline.ingest.resolve.Byline] take the lines apart
///    that stand above a story.
/// 2. A reader gathers what it finds as [DateClaim][dateline.ingest.resolve.DateClaim]s, each with its origin.
/// 3. [DateResolver][dateline.ingest.resolve.DateResolver] decides among them, and completes days without a year.
package dateline.ingest.resolve;
