package dateline.ingest.field;

import dateline.article.Article;
import dateline.article.Field;
import dateline.article.Origin;
import dateline.article.Source;
import dateline.ingest.record.RawRecord;
import dateline.ingest.resolve.Byline;
import dateline.ingest.resolve.DateResolver;
import dateline.ingest.resolve.DayOrder;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Makes an article of a raw record.
///
/// Of several fields in the file that could be one of the article's, the one with the more usual name is taken
/// ([FieldNames]); the others, and all that have no such name, are kept as extra fields. Nothing of the record is lost
/// but blank values and repetitions of a value that is taken. A date that is not understood is kept as the extra field
/// `date_text`.
///
/// Not safe for use by several threads at once: what a name means, and whom a byline names, is kept from one record to
/// the next.
public final class ArticleMaker {

    /// How many names are remembered; files with more distinct names than that are not articles.
    private static final int REMEMBERED = 20_000;

    private static final int REMEMBERED_BYLINES = 5_000;
    private static final int LONG_BYLINE = 100;

    private final Map<String, String> mapping = new HashMap<>();
    private final String language;
    private final DateResolver resolver = new DateResolver(Clock.systemUTC().instant());
    private final Map<String, FieldUse> uses = new HashMap<>();
    private final Map<String, Byline> bylines = new HashMap<>();
    private String evidence = "";

    /// What came of a record.
    public sealed interface Result {

        /// An article.
        ///
        /// @param article the article
        record Made(Article article) implements Result {}

        /// No article.
        ///
        /// @param reason why, in lower case and without a full stop
        record Refused(String reason) implements Result {}
    }

    /// Prepares for the records of one run.
    ///
    /// @param mapping  for names in files, compared as [FieldNames#plain] says: the name of the article's field or of
    ///                 the extra field that they are to be, or nothing to leave them out
    /// @param language the language of articles that do not state theirs; empty when that is not known
    public ArticleMaker(Map<String, String> mapping, String language) {
        mapping.forEach((key, target) -> this.mapping.put(FieldNames.plain(key), target));
        this.language = language;
    }

    /// {@return the article that a record holds}
    ///
    /// @param record   the record
    /// @param source   where it was read
    /// @param fileTime when its file last changed
    /// @param dayOrder how the dates of its file have month and day, see [FileDayOrder]
    public Result make(RawRecord record, Source source, Optional<Instant> fileTime, Optional<DayOrder> dayOrder) {
        return make(record, source, fileTime, dayOrder, Set.of());
    }

    /// {@return the article that a record holds}
    ///
    /// @param record   the record
    /// @param source   where it was read
    /// @param fileTime when its file last changed
    /// @param dayOrder how the dates of its file have month and day, see [FileDayOrder]
    /// @param shared   ids that name nothing, as different records of its file have them
    public Result make(
            RawRecord record,
            Source source,
            Optional<Instant> fileTime,
            Optional<DayOrder> dayOrder,
            Set<String> shared) {
        if (!record.evidence().equals(evidence)) {
            evidence = record.evidence();
            uses.clear();
        }
        FieldUse[] all = new FieldUse[record.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = use(record.key(i));
        }
        return new ArticleAssembler(new FieldSelector(record, all), source, language, shared, this::byline)
                .result(resolver, fileTime, dayOrder);
    }

    /// Who writes for a paper does so again, and a byline takes long to take apart.
    private Byline byline(String text) {
        if (text.length() > LONG_BYLINE) {
            return Byline.of(text);
        }
        if (bylines.size() == REMEMBERED_BYLINES) {
            bylines.clear();
        }
        return bylines.computeIfAbsent(text, Byline::of);
    }

    private FieldUse use(String key) {
        FieldUse known = uses.get(key);
        if (known == null) {
            known = newUse(key);
            if (uses.size() < REMEMBERED) {
                uses.put(key, known);
            }
        }
        return known;
    }

    private FieldUse newUse(String key) {
        Origin origin = new Origin(evidence + ": " + key, 1);
        String target = mapping.isEmpty() ? null : mapping.get(FieldNames.plain(key));
        if (target != null) {
            Field field = Field.named(target).orElse(null);
            return new FieldUse(
                    field, -1, null, target.isEmpty() ? "" : ExtraName.of(target), origin, Optional.empty());
        }
        Optional<FieldNames.Match> match = FieldNames.match(key);
        return new FieldUse(
                match.map(FieldNames.Match::field).orElse(null),
                match.map(FieldNames.Match::rank).orElse(0),
                match.flatMap(FieldNames.Match::otherwise).orElse(null),
                ExtraName.of(key),
                origin,
                DateParts.partOf(key));
    }
}
