package dateline.ingest.field;

import dateline.article.Article;
import dateline.article.ArticleDate;
import dateline.article.ArticleId;
import dateline.article.Field;
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
/// @param source  the file that it was read from at first
/// @param origins what its values rest on, by field
record OwnExport(Source source, Map<String, Origin> origins) {

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
                : Optional.of(new OwnExport(new Source(path, record.first(RECORD)), origins));
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

    /// {@return the article of a record of an export, each value as it stands; empty where the record has been changed
    /// so that it has other names of an article's fields}
    ///
    /// @param record   the record
    /// @param language the language if it states none; empty when that is not known
    Optional<Article> article(RawRecord record, String language) {
        String id = record.first("id");
        if (id.isEmpty() || id.length() > ArticleId.MAX_LENGTH) {
            return Optional.empty();
        }
        Article.Builder article =
                Article.builder(id).published(published(record)).source(source).language(language);
        boolean detected = isLanguageDetected(record);
        for (int i = 0; i < record.size(); i++) {
            String key = record.key(i);
            String value = record.value(i);
            switch (key) {
                case "id", PUBLISHED, LANGUAGE_DETECTED -> {}
                case "title" -> article.title(value);
                case "lead" -> article.lead(value);
                case "body" -> article.body(value);
                case "authors" -> article.author(value);
                case "publisher" -> article.publisher(value);
                case "section" -> article.section(value);
                case "tags" -> article.tag(value);
                case "place" -> article.place(value);
                case "url" -> article.url(value);
                case "language" -> article.language(detected ? language : value);
                default -> {
                    if (Field.named(key).isPresent()) {
                        return Optional.empty();
                    }
                    if (!isPart(key)) {
                        article.extra(key, value);
                    }
                }
            }
        }
        origins.forEach(article::origin);
        return Optional.of(article.build());
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
