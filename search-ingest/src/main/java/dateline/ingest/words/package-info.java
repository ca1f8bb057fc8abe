/// Internal: words and phrases of human languages as data. The files lie in the resource folder of this package, with a
/// section for each language; `docs/languages.md` says how a language is added.
/// [dateline.ingest.words.LanguageFiles] reads lists, [dateline.ingest.words.WordFile] what words mean.
package dateline.ingest.words;
