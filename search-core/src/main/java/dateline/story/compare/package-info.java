/// Internal: decides whether one of two texts is a copy of the other. Start at [dateline.story.compare.CopyVerifier].
package dateline.story.compare;
