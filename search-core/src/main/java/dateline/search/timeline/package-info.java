/// Internal: articles found over time. [TimelineSearch] reads which day each was published on ([ArticleDays]), counts
/// them ([PeriodCounter]), finds the bursts ([BurstDetector]) and says what each is about ([BurstWords]).
package dateline.search.timeline;
