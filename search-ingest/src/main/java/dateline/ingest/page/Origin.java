package dateline.ingest.page;

/// Where on a page a value was read, the most trusted first.
public enum Origin {
    /// An article object of the page's JSON-LD.
    JSON_LD("json-ld"),
    /// A `meta` or `link` element, the document's `title` or its `lang`.
    META("meta"),
    /// An `itemprop`, or a class or `rel` of a microformat (`rel="author"`).
    MICRODATA("microdata"),
    /// A `time` element.
    TIME("time"),
    /// The page's address.
    URL("url"),
    /// What a reader sees.
    TEXT("text");

    private final String label;

    Origin(String label) {
        this.label = label;
    }

    /// {@return the name in reports and in `--provenance`, such as `json-ld`}
    @Override
    public String toString() {
        return label;
    }
}
