package dateline.ingest.page;

/// Where on a page a value was read, the most trusted first.
public enum PageSource {
    /// An article object of the page's JSON-LD.
    JSON_LD("json-ld", 0.95),
    /// A `meta` or `link` element, the document's `title` or its `lang`.
    META("meta", 0.9),
    /// An `itemprop`, or a class or `rel` of a microformat (`rel="author"`).
    MICRODATA("microdata", 0.85),
    /// A `time` element.
    TIME("time", 0.8),
    /// The page's address.
    URL("url", 0.7),
    /// What a reader sees.
    TEXT("text", 0.6);

    private final String label;
    private final double confidence;

    PageSource(String label, double confidence) {
        this.label = label;
        this.confidence = confidence;
    }

    /// {@return how far a value from there is to be trusted, from 0 to 1}
    double confidence() {
        return confidence;
    }

    /// {@return the name in reports and in `--provenance`, such as `json-ld`}
    @Override
    public String toString() {
        return label;
    }
}
