/// A subject over time: [dateline.timeline.Timeline], which `SearchIndex.timeline` returns.
///
/// A timeline has [periods][dateline.timeline.TimelinePeriod], how much of the collection each of them is, and
/// [bursts][dateline.timeline.Burst]: the intervals in which the subject was written about more than else.
///
/// @since 0.1
package dateline.timeline;
