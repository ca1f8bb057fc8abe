package dateline.ingest.field;

import dateline.analysis.language.LanguageDetector;
import dateline.article.Article;
import dateline.article.ArticleDate;
import dateline.article.ArticleId;
import dateline.article.Field;
import dateline.article.Origin;
import dateline.article.Source;
import dateline.ingest.resolve.Byline;
import dateline.ingest.resolve.DateResolver;
import dateline.ingest.resolve.Dateline;
import dateline.ingest.resolve.DayOrder;
import dateline.ingest.resolve.ResolvedDate;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// The article that is made of a record.
final class ArticleAssembler {

    private static final int NAMES_SHOWN = 8;

    /// The extra field of an agency that is not the publisher.
    private static final String AGENCY = "agency";

    /// How far the day in a dateline is to be trusted: it is that of writing.
    private static final double DATELINE = 0.8;

    private static final Origin OF_TEXT = new Origin("text: dateline", DATELINE);

    /// How long a text is, in UTF-16 units, whose words are held against the language that is stated for it.
    private static final int TELLING = 200;

    private final FieldSelector choice;
    private final Source source;
    private final String language;
    private final Set<String> shared;
    private final Function<String, Byline> byline;

    /// @param choice   which value of the record is which field
    /// @param source   where it was read
    /// @param language the language if it states none; empty when that is not known
    /// @param shared   ids and addresses that name none of the articles that have them
    /// @param byline   reads a byline
    ArticleAssembler(
            FieldSelector choice, Source source, String language, Set<String> shared, Function<String, Byline> byline) {
        this.choice = choice;
        this.source = source;
        this.language = language;
        this.shared = shared;
        this.byline = byline;
    }

    /// {@return the article, or why it is none}
    ///
    /// @param resolver chooses its date
    /// @param fileTime when its file last changed
    /// @param dayOrder how the dates of its file have month and day
    ArticleMaker.Result result(DateResolver resolver, Optional<Instant> fileTime, Optional<DayOrder> dayOrder) {
        Optional<OwnExport> own = choice.own();
        Optional<Article> exported =
                own.filter(export -> !choice.isMapped()).flatMap(export -> export.article(choice.record(), language));
        if (exported.isPresent()) {
            return new ArticleMaker.Result.Made(exported.get());
        }
        String title = WhiteSpace.squeeze(choice.text(Field.TITLE));
        String lead = choice.text(Field.LEAD);
        String body = choice.text(Field.BODY);
        String url = choice.first(Field.URL);
        String id = choice.first(Field.ID);
        Optional<Dateline> dateline = choice.has(Field.PLACE)
                ? Dateline.ofField(choice.first(Field.PLACE))
                : Dateline.of(body).filter(found -> found.isSureIn(body));
        DateEvidence evidence = evidence(resolver, url, dateline);
        fileTime.ifPresent(evidence::file);
        dayOrder.ifPresent(evidence::orderOfFile);
        ResolvedDate date = evidence.resolve(title, lead, body);
        if (id.isEmpty() && !url.isEmpty() && !isAddress(url)) {
            // A URI that is a name only, as news agencies give them.
            id = url;
            choice.move(Field.URL, Field.ID);
            url = "";
        }
        String common = shared.contains(id) ? id : "";
        id = common.isEmpty() ? id : "";
        if (id.length() > ArticleId.MAX_LENGTH) {
            return new ArticleMaker.Result.Refused("id is longer than " + ArticleId.MAX_LENGTH + " characters");
        }
        if (id.isEmpty()) {
            if (title.isEmpty() && lead.isEmpty() && body.isEmpty() && url.isEmpty()) {
                return new ArticleMaker.Result.Refused(nothingFound());
            }
            id = StableId.ofUrl(url)
                    .filter(address -> !shared.contains(address))
                    .orElseGet(() -> StableId.ofContent(title, lead, body, statedDate()));
        }
        Article.Builder article =
                Article.builder(id).title(title).lead(lead).body(body).url(url).source(source);
        for (Field field : own.isEmpty() ? choice.fields() : Set.<Field>of()) {
            choice.origin(field).ifPresent(origin -> article.origin(field.queryName(), origin));
        }
        addPeople(article, dateline.flatMap(Dateline::agency).orElse(""));
        addLabels(article);
        addLanguage(article, body);
        addPlaceAndDate(article, date, dateline);
        choice.forEachExtra((name, value) -> {
            if ((own.isEmpty() || !OwnExport.isPart(name)) && !isDetection(name)) {
                article.extra(name, value);
            }
        });
        if (!common.isEmpty() && !Placeholder.isZero(common)) {
            article.extra("shared_id", common);
        }
        date.origin()
                .filter(origin -> own.isEmpty())
                .ifPresent(origin -> article.origin(Field.DATE.queryName(), origin));
        if (own.isEmpty()) {
            choice.origin(Field.BODY).ifPresent(origin -> Doubt.addBody(article, origin));
            if (date.doubt().isPresent()) {
                Doubt.addDate(article);
            }
        }
        own.ifPresent(export -> {
            article.source(export.source());
            export.origins().forEach(article::origin);
        });
        return new ArticleMaker.Result.Made(article.build());
    }

    private boolean isDetection(String extra) {
        return extra.equals(OwnExport.LANGUAGE_DETECTED) && OwnExport.isLanguageDetected(choice.record());
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
    /// the file names for all its records. An agency beside another publisher, and what names nobody, is kept as well.
    private void addPeople(Article.Builder article, String agency) {
        List<String> lines = choice.all(Field.AUTHOR);
        List<Byline> bylines =
                lines.stream().map(line -> byline.apply(choice.clean(line))).toList();
        bylines.forEach(byline -> byline.authors().forEach(article::author));
        boolean own =
                choice.has(Field.PUBLISHER) && !choice.name(Field.PUBLISHER).equals(FieldNames.FEED_TITLE);
        String publisher = own ? choice.first(Field.PUBLISHER) : agency;
        Field from = own ? Field.PUBLISHER : Field.PLACE;
        if (publisher.isEmpty()) {
            publisher = bylines.stream()
                    .flatMap(byline -> byline.publisher().stream())
                    .findFirst()
                    .orElse("");
            from = Field.AUTHOR;
        }
        if (publisher.isEmpty()) {
            publisher = choice.first(Field.PUBLISHER);
            from = Field.PUBLISHER;
        }
        if (!publisher.isEmpty()) {
            article.origin(Field.PUBLISHER.queryName(), choice.origin(from).orElse(OF_TEXT));
        }
        String name = WhiteSpace.squeeze(choice.clean(publisher));
        article.publisher(name);
        for (int i = 0; i < bylines.size(); i++) {
            Byline byline = bylines.get(i);
            byline.publisher()
                    .filter(other -> !other.equalsIgnoreCase(name))
                    .ifPresent(other -> article.extra(AGENCY, other));
            if (byline.authors().isEmpty() && byline.publisher().isEmpty() && !Placeholder.isNone(lines.get(i))) {
                article.extra(ExtraName.of(choice.name(Field.AUTHOR)), WhiteSpace.squeeze(choice.clean(lines.get(i))));
            }
        }
    }

    private void addLabels(Article.Builder article) {
        List<String> sections = choice.all(Field.SECTION);
        if (!sections.isEmpty()) {
            article.section(WhiteSpace.squeeze(choice.clean(sections.getFirst())));
            sections.stream().skip(1).forEach(article::tag);
        }
        List<String> tags = choice.all(Field.TAG);
        if (tags.size() == 1) {
            tags = TagList.split(tags.getFirst());
        }
        tags.forEach(tag -> article.tag(WhiteSpace.squeeze(choice.clean(tag))));
    }

    /// The language that is stated, unless the text is certainly in another one: then that, and what was stated as
    /// an extra field. What the user says is not doubted.
    private void addLanguage(Article.Builder article, String body) {
        String stated = statedLanguage();
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

    private String statedLanguage() {
        return OwnExport.isLanguageDetected(choice.record()) ? "" : LanguageName.tag(choice.first(Field.LANGUAGE));
    }

    private DateEvidence evidence(DateResolver resolver, String url, Optional<Dateline> dateline) {
        DateEvidence evidence = new DateEvidence(resolver);
        for (int i : choice.dates()) {
            evidence.claim(choice.record().value(i), choice.origin(i));
        }
        choice.dateInParts()
                .ifPresent(parts ->
                        evidence.claim(parts, new Origin(choice.record().evidence() + ": year, month, day", 1)));
        dateline.flatMap(Dateline::date).ifPresent(mention -> evidence.claim(mention, OF_TEXT));
        evidence.url(url);
        evidence.feed(choice.record().first(FieldNames.FEED_DATE));
        String stated = statedLanguage();
        evidence.language(stated.isEmpty() ? language : stated);
        return evidence;
    }

    /// What the record itself says of its date: an id must not change with what surrounds the article.
    private String statedDate() {
        for (int i : choice.dates()) {
            ArticleDate date = FieldDates.date(choice.record().value(i));
            if (date.isDated()) {
                return date.toString();
            }
        }
        return "";
    }

    private void addPlaceAndDate(Article.Builder article, ResolvedDate date, Optional<Dateline> dateline) {
        String place = dateline.map(Dateline::place).orElseGet(() -> choice.first(Field.PLACE));
        article.place(WhiteSpace.squeeze(place)).published(date.date());
        if (!place.isEmpty() && !choice.has(Field.PLACE)) {
            article.origin(Field.PLACE.queryName(), OF_TEXT);
        }
        date.doubt().ifPresent(doubt -> article.extra("date_doubt", doubt));
        boolean day = date.date().firstDay().equals(date.date().lastDay());
        String said = choice.first(Field.DATE);
        if (!(day && date.date().isDated()) && statedDate().isEmpty() && !Placeholder.isNone(said)) {
            article.extra("date_text", said);
        }
    }

    private String nothingFound() {
        Set<String> names = choice.names();
        if (names.isEmpty()) {
            return "record is empty";
        }
        String shown = String.join(", ", names.stream().limit(NAMES_SHOWN).toList());
        return "no title, text or id among its fields (" + shown + (names.size() > NAMES_SHOWN ? ", …" : "")
                + "); a field map can say which is which";
    }
}
