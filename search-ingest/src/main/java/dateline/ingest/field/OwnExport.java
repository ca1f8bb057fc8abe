package dateline.ingest.field;

import dateline.article.ArticleDate;
import dateline.article.Origin;
import dateline.article.Source;
import dateline.ingest.record.RawRecord;
import java.time.DateTimeException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Where an article and its values came from, as dateline's own export has it: an article that is read from one keeps
/// its provenance.
///
/// @param source    the file that it was read from at first
/// @param published when the article was published, as far as that was known
/// @param origins   what its values rest on, by field
record OwnExport(Source source, ArticleDate published, Map<String, Origin> origins) {

    private static final String PATH = "source.path";
    private static final String RECORD = "source.record";
    private static final String PUBLISHED = "published";
    static final String LANGUAGE_DETECTED = "language_detected";
    private static final String ORIGINS = "origins.";
    private static final String EVIDENCE = ".evidence";
    private static final String CONFIDENCE = ".confidence";

    OwnExport {
        origins = Map.copyOf(origins);
    }

    /// {@return what a record says of its provenance, if it is of an export}
    static Optional<OwnExport> of(RawRecord record) {
        String path = record.evidence().equals("json") ? record.first(PATH) : "";
        if (path.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Origin> origins = new TreeMap<>();
        record.forEach((key, value) -> {
            if (key.startsWith(ORIGINS) && key.endsWith(EVIDENCE)) {
                String field = key.substring(ORIGINS.length(), key.length() - EVIDENCE.length());
                origins.put(field, new Origin(value, confidence(record.first(ORIGINS + field + CONFIDENCE))));
            }
        });
        return origins.isEmpty()
                ? Optional.empty()
                : Optional.of(new OwnExport(new Source(path, record.first(RECORD)), published(record), origins));
    }

    private static ArticleDate published(RawRecord record) {
        try {
            return ArticleDate.parse(record.first(PUBLISHED));
        } catch (DateTimeException e) {
            // It was changed since.
            return FieldDates.date(record.first(PUBLISHED));
        }
    }

    /// {@return whether the language of a record is one that an index detected, and none that the article states}
    static boolean isLanguageDetected(RawRecord record) {
        return record.evidence().equals("json")
                && record.first(LANGUAGE_DETECTED).equals("true");
    }

    private static double confidence(String value) {
        try {
            return Math.clamp(Double.parseDouble(value), 0, 1);
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    /// {@return whether a name is one that an export has for provenance}
    static boolean isPart(String name) {
        return name.equals(PATH)
                || name.equals(RECORD)
                || (name.startsWith(ORIGINS) && (name.endsWith(EVIDENCE) || name.endsWith(CONFIDENCE)));
    }
}
