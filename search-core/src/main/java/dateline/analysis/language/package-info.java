/// Internal: which language a text is in, and the function words of each language. Start at
/// [dateline.analysis.language.LanguageDetector].
package dateline.analysis.language;
