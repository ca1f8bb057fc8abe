package dateline.ingest.field;

import dateline.analysis.LanguageDetector;
import dateline.article.Article;
import dateline.article.ArticleDate;
import dateline.article.ArticleId;
import dateline.article.Field;
import dateline.article.Origin;
import dateline.article.Source;
import dateline.ingest.markup.MarkupText;
import dateline.ingest.record.RawRecord;
import dateline.ingest.resolve.Byline;
import dateline.ingest.resolve.DateResolver;
import dateline.ingest.resolve.Dateline;
import dateline.ingest.resolve.DayOrder;
import dateline.ingest.resolve.ResolvedDate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes an article of a raw record.
///
/// Of several fields in the file that could be one of the article's, the one with the more usual name is taken
/// ([FieldNames]); the others, and all that have no such name, are kept as extra fields. Nothing of the record is lost
/// but blank values and repetitions of a value that is taken. A date that is not understood is kept as the extra field
/// `date_text`.
///
/// Not safe for use by several threads at once: what a name means is kept from one record to the next.
public final class ArticleMaker {

    /// How many names are remembered; files with more distinct names than that are not articles.
    private static final int REMEMBERED = 20_000;

    private static final int NAMES_SHOWN = 8;

    /// How far the day in a dateline is to be trusted: it is that of writing.
    private static final double DATELINE = 0.8;

    /// How long a text is, in UTF-16 units, whose words are held against the language that is stated for it.
    private static final int TELLING = 200;

    private final Map<String, String> mapping = new HashMap<>();
    private final String language;
    private final DateResolver resolver = new DateResolver(Clock.systemUTC().instant());
    private final Map<String, Use> uses = new HashMap<>();
    private String evidence = "";

    /// What is made of a field of the file.
    ///
    /// @param field     the article's field, if it can be one
    /// @param rank      how usual the name is, 0 for the most usual and -1 when the user says so
    /// @param otherwise what it can be when it cannot be that
    /// @param extraName the name that it has as an extra field; empty to leave it out
    /// @param origin    what it says as evidence
    /// @param part      which part of a date it holds, if any
    private record Use(
            @Nullable Field field,
            int rank,
            @Nullable Field otherwise,
            String extraName,
            Origin origin,
            Optional<DateParts.Part> part) {}

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
    /// @param record the record
    /// @param source where it was read
    public Result make(RawRecord record, Source source) {
        return make(record, source, Optional.empty(), Optional.empty());
    }

    /// {@return the article that a record holds}
    ///
    /// @param record   the record
    /// @param source   where it was read
    /// @param fileTime when its file last changed
    /// @param dayOrder how the dates of its file have month and day, see [FileDayOrder]
    public Result make(RawRecord record, Source source, Optional<Instant> fileTime, Optional<DayOrder> dayOrder) {
        if (!record.evidence().equals(evidence)) {
            evidence = record.evidence();
            uses.clear();
        }
        return new Making(record, source, fileTime, dayOrder).result();
    }

    private Use use(String key) {
        Use known = uses.get(key);
        if (known == null) {
            known = newUse(key);
            if (uses.size() < REMEMBERED) {
                uses.put(key, known);
            }
        }
        return known;
    }

    private Use newUse(String key) {
        Origin origin = new Origin(evidence + ": " + key, 1);
        String target = mapping.isEmpty() ? null : mapping.get(FieldNames.plain(key));
        if (target != null) {
            Field field = Field.named(target).orElse(null);
            return new Use(field, -1, null, target.isEmpty() ? "" : ExtraName.of(target), origin, Optional.empty());
        }
        Optional<FieldNames.Match> match = FieldNames.match(key);
        return new Use(
                match.map(FieldNames.Match::field).orElse(null),
                match.map(FieldNames.Match::rank).orElse(0),
                match.flatMap(FieldNames.Match::otherwise).orElse(null),
                ExtraName.of(key),
                origin,
                DateParts.partOf(key));
    }

    /// The work on one record.
    private final class Making {

        private final RawRecord record;
        private final Source source;
        private final Optional<Instant> fileTime;
        private final Optional<DayOrder> dayOrder;
        private final Use[] recordUses;

        /// Where in the record each field of the article first stands.
        private final EnumMap<Field, Integer> chosen = new EnumMap<>(Field.class);

        Making(RawRecord record, Source source, Optional<Instant> fileTime, Optional<DayOrder> dayOrder) {
            this.record = record;
            this.source = source;
            this.fileTime = fileTime;
            this.dayOrder = dayOrder;
            this.recordUses = new Use[record.size()];
            choose();
        }

        private void choose() {
            for (int i = 0; i < recordUses.length; i++) {
                recordUses[i] = use(record.key(i));
                Field field = recordUses[i].field();
                Integer earlier = field == null ? null : chosen.get(field);
                boolean first = earlier == null || recordUses[i].rank() < recordUses[earlier].rank();
                if (field != null && first && canBe(field, i)) {
                    chosen.put(field, i);
                }
            }
            for (int i = 0; i < recordUses.length; i++) {
                Field second = recordUses[i].otherwise();
                if (second != null && !isTaken(i) && canBe(second, i)) {
                    chosen.putIfAbsent(second, i);
                }
            }
        }

        /// Numbers are neither persons nor subjects but their keys in a system that the file is not.
        private boolean canBe(Field field, int i) {
            return !(field == Field.AUTHOR || field == Field.TAG || field == Field.SECTION)
                    || recordUses[i].rank() < 0
                    || !isNumber(record.value(i));
        }

        private static boolean isNumber(String value) {
            String digits = value.strip();
            return digits.chars().allMatch(c -> c >= '0' && c <= '9');
        }

        /// Whether a value is one of those that the article's own fields take.
        private boolean isTaken(int i) {
            String key = record.key(i);
            return isTaken(key, recordUses[i].field()) || isTaken(key, recordUses[i].otherwise());
        }

        private boolean isTaken(String key, @Nullable Field field) {
            Integer place = field == null ? null : chosen.get(field);
            return place != null && record.key(place).equals(key);
        }

        Result result() {
            String title = Lines.squeeze(text(Field.TITLE));
            String lead = text(Field.LEAD);
            String body = text(Field.BODY);
            String url = first(Field.URL);
            String id = first(Field.ID);
            Optional<Dateline> dateline = Dateline.ofField(first(Field.PLACE));
            ResolvedDate date = date(title, lead, body, url, dateline);
            if (id.isEmpty() && !url.isEmpty() && !isAddress(url)) {
                // A URI that is a name only, as news agencies give them.
                id = url;
                chosen.put(Field.ID, chosen.remove(Field.URL));
                url = "";
            }
            if (id.length() > ArticleId.MAX_LENGTH) {
                return new Result.Refused("id is longer than " + ArticleId.MAX_LENGTH + " characters");
            }
            if (id.isEmpty()) {
                if (title.isEmpty() && lead.isEmpty() && body.isEmpty() && url.isEmpty()) {
                    return new Result.Refused(nothingFound());
                }
                id = StableId.ofUrl(url).orElseGet(() -> StableId.ofContent(title, lead, body, statedDate()));
            }
            Article.Builder article = Article.builder(id)
                    .title(title)
                    .lead(lead)
                    .body(body)
                    .url(url)
                    .source(source);
            chosen.forEach((field, i) -> article.origin(field.queryName(), origin(i)));
            addPeople(article, dateline.flatMap(Dateline::agency).orElse(""));
            addLabels(article);
            addLanguage(article, body);
            addPlaceAndDate(article, date, dateline);
            addExtras(article);
            date.origin().ifPresent(origin -> article.origin(Field.DATE.queryName(), origin));
            return new Result.Made(article.build());
        }

        private static boolean isAddress(String url) {
            String start = url.substring(0, Math.min(8, url.length())).toLowerCase(Locale.ROOT);
            return start.startsWith("http:")
                    || start.startsWith("https:")
                    || start.startsWith("www.")
                    || start.startsWith("/")
                    || start.startsWith("ftp:");
        }

        /// The publisher is whom the record names as such, else the agency of the dateline or of the byline, else whom
        /// the file names for all its records.
        private void addPeople(Article.Builder article, String agency) {
            Integer stated = chosen.get(Field.PUBLISHER);
            boolean ofAll = stated != null && record.key(stated).equals(FieldNames.FEED_TITLE);
            String publisher = ofAll || stated == null ? agency : first(Field.PUBLISHER);
            Field from = ofAll || stated == null ? Field.PLACE : Field.PUBLISHER;
            for (String byline : all(Field.AUTHOR)) {
                Byline said = Byline.of(clean(byline));
                said.authors().forEach(article::author);
                if (publisher.isEmpty() && said.publisher().isPresent()) {
                    publisher = said.publisher().get();
                    from = Field.AUTHOR;
                }
            }
            if (publisher.isEmpty()) {
                publisher = first(Field.PUBLISHER);
                from = Field.PUBLISHER;
            }
            Integer place = chosen.get(from);
            if (place != null && !publisher.isEmpty()) {
                article.origin(Field.PUBLISHER.queryName(), origin(place));
            }
            article.publisher(Lines.squeeze(clean(publisher)));
        }

        private void addLabels(Article.Builder article) {
            List<String> sections = all(Field.SECTION);
            if (!sections.isEmpty()) {
                article.section(Lines.squeeze(clean(sections.getFirst())));
                sections.stream().skip(1).forEach(article::tag);
            }
            List<String> tags = all(Field.TAG);
            if (tags.size() == 1) {
                tags = TagList.split(tags.getFirst());
            }
            tags.forEach(tag -> article.tag(Lines.squeeze(clean(tag))));
        }

        /// The language that is stated, unless the text is certainly in another one: then that, and what was stated as
        /// an extra field. What the user says is not doubted.
        private void addLanguage(Article.Builder article, String body) {
            String stated = LanguageName.tag(first(Field.LANGUAGE));
            if (stated.isEmpty()) {
                article.language(language);
                return;
            }
            Optional<LanguageDetector.Guess> other =
                    body.length() < TELLING ? Optional.empty() : LanguageDetector.contradicted(body, stated);
            article.language(other.map(LanguageDetector.Guess::tag).orElse(stated));
            other.ifPresent(guess -> {
                article.extra("language_stated", stated);
                article.origin(Field.LANGUAGE.queryName(), new Origin("text: its words", guess.confidence()));
            });
        }

        private Origin origin(int i) {
            return record.origin(i).orElse(recordUses[i].origin());
        }

        private ResolvedDate date(String title, String lead, String body, String url, Optional<Dateline> dateline) {
            DateEvidence evidence = new DateEvidence(resolver);
            for (int i : byRank()) {
                evidence.claim(record.value(i), origin(i));
            }
            dateInParts()
                    .ifPresent(parts -> evidence.claim(parts, new Origin(record.evidence() + ": year, month, day", 1)));
            Integer place = chosen.get(Field.PLACE);
            if (place != null) {
                dateline.flatMap(Dateline::date)
                        .ifPresent(mention -> evidence.claim(mention, new Origin("text: dateline", DATELINE)));
            }
            evidence.url(url);
            evidence.feed(record.first(FieldNames.FEED_DATE));
            fileTime.ifPresent(evidence::file);
            dayOrder.ifPresent(evidence::orderOfFile);
            String stated = LanguageName.tag(first(Field.LANGUAGE));
            evidence.language(stated.isEmpty() ? language : stated);
            return evidence.resolve(title, lead, body);
        }

        private Optional<String> dateInParts() {
            Map<DateParts.Part, String> parts = new EnumMap<>(DateParts.Part.class);
            for (int i = 0; i < recordUses.length; i++) {
                if (recordUses[i].part().isPresent()) {
                    parts.putIfAbsent(recordUses[i].part().get(), record.value(i));
                }
            }
            return DateParts.join(parts);
        }

        /// The values that can be the date, the one with the most usual name first.
        private List<Integer> byRank() {
            List<Integer> places = new ArrayList<>();
            for (int i = 0; i < recordUses.length; i++) {
                if (recordUses[i].field() == Field.DATE) {
                    places.add(i);
                }
            }
            places.sort(Comparator.comparingInt(i -> recordUses[i].rank()));
            return places;
        }

        /// What the record itself says of its date: an id must not change with what surrounds the article.
        private String statedDate() {
            for (int i : byRank()) {
                ArticleDate date = Wording.date(record.value(i));
                if (date.isDated()) {
                    return date.toString();
                }
            }
            return "";
        }

        private void addPlaceAndDate(Article.Builder article, ResolvedDate date, Optional<Dateline> dateline) {
            String place = dateline.map(Dateline::place).orElseGet(() -> first(Field.PLACE));
            article.place(Lines.squeeze(place)).published(date.date());
            date.doubt().ifPresent(doubt -> article.extra("date_doubt", doubt));
            boolean day = date.date().firstDay().equals(date.date().lastDay());
            if (!(day && date.date().isDated()) && statedDate().isEmpty()) {
                article.extra("date_text", first(Field.DATE));
            }
        }

        private void addExtras(Article.Builder article) {
            for (int i = 0; i < recordUses.length; i++) {
                Use use = recordUses[i];
                if (use.extraName().isEmpty() || isTaken(i) || repeats(i)) {
                    continue;
                }
                article.extra(use.extraName(), record.value(i));
            }
        }

        /// Whether a value says the same as the one that is taken of its kind, in another form perhaps: as text what
        /// the other is with markup, or once more with a name of its own.
        private boolean repeats(int i) {
            Field field = recordUses[i].field();
            Integer taken = field == null ? null : chosen.get(field);
            if (field == null || taken == null) {
                return false;
            }
            String value = record.value(i);
            String other = record.value(taken);
            return value.equals(other)
                    || (Field.Type.TEXT == field.type()
                            && Lines.squeeze(clean(value)).equals(Lines.squeeze(clean(other))));
        }

        private String clean(String value) {
            return record.isPlain() ? value : MarkupText.plain(value);
        }

        /// {@return the values of a field as text, each a paragraph at least}
        private String text(Field field) {
            List<String> values = all(field);
            if (values.size() == 1) {
                return clean(values.getFirst()).strip();
            }
            StringBuilder text = new StringBuilder();
            for (String value : values) {
                text.append(text.isEmpty() ? "" : "\n\n").append(clean(value).strip());
            }
            return text.toString();
        }

        private String first(Field field) {
            Integer i = chosen.get(field);
            return i == null ? "" : record.value(i).strip();
        }

        private List<String> all(Field field) {
            Integer place = chosen.get(field);
            if (place == null) {
                return List.of();
            }
            String key = record.key(place);
            List<String> values = new ArrayList<>();
            for (int i = place; i < recordUses.length; i++) {
                if (record.key(i).equals(key)) {
                    values.add(record.value(i));
                }
            }
            return values;
        }

        private String nothingFound() {
            Set<String> names = new LinkedHashSet<>();
            record.forEach((key, value) -> names.add(key));
            if (names.isEmpty()) {
                return "record is empty";
            }
            String shown = String.join(", ", names.stream().limit(NAMES_SHOWN).toList());
            return "no title, text or id among its fields (" + shown + (names.size() > NAMES_SHOWN ? ", …" : "")
                    + "); say which is which with --map";
        }
    }
}
