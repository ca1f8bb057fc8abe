/// Internal: Markdown, with what is said about it in a YAML or TOML block before it.
package dateline.ingest.markdown;
