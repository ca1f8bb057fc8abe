package dateline.ingest.field;

import dateline.analysis.language.LanguageDetector;
import dateline.article.ArticleDate;
import dateline.article.Origin;
import dateline.ingest.resolve.DateClaim;
import dateline.ingest.resolve.DateMention;
import dateline.ingest.resolve.DateResolver;
import dateline.ingest.resolve.DateText;
import dateline.ingest.resolve.DayOrder;
import dateline.ingest.resolve.OrderClaim;
import dateline.ingest.resolve.ResolvedDate;
import dateline.ingest.resolve.UrlDay;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Gathers what there is to tell the date of one article by, and has [DateResolver] decide.
final class DateEvidence {

    /// Confidences, from 0 to 1. What the record says comes with its own.
    private static final double FEED = 0.8;

    private static final double ADDRESS = 0.7;
    private static final double TEXT = 0.5;
    private static final double YEAR_IN_TEXT = 0.35;
    private static final double FILE = 0.3;

    /// How far a day among other words is to be trusted, of what the value is to be trusted that has nothing else.
    private static final double AMONG_WORDS = 0.8;

    private static final int LONGEST_VALUE = 200;

    private static final double ORDER_OF_FILE = 0.95;
    private static final double ORDER_OF_LANGUAGE = 0.7;
    private static final double ORDER_OF_ADDRESS = 0.6;

    /// How sure the language of a text must be to tell what the name of a month means.
    private static final double SURE_LANGUAGE = 0.6;

    /// How much each name is behind the more usual one before it, so that these go first.
    private static final double STEP = 1e-4;

    /// Where in a text the day of the report stands.
    private static final int OPENING = 600;

    /// How much of a text is looked through for days and years that complete a day without a year.
    private static final int WITHIN = 20_000;

    private final DateResolver resolver;
    private final List<DateClaim> claims = new ArrayList<>();
    private final List<DateClaim> address = new ArrayList<>();
    private final List<DateClaim> surroundings = new ArrayList<>();
    private Optional<OrderClaim> order = Optional.empty();
    private String language = "";

    /// Begins with nothing.
    ///
    /// @param resolver decides
    DateEvidence(DateResolver resolver) {
        this.resolver = resolver;
    }

    /// Adds the value of a field that is to be a date; the fields with the more usual names first.
    void claim(String value, Origin origin) {
        Optional<DateMention> whole = DateText.read(value);
        if (whole.isPresent()) {
            claim(whole.get(), origin);
        } else {
            onlyDay(value)
                    .ifPresent(mention ->
                            claim(mention, new Origin(origin.evidence(), origin.confidence() * AMONG_WORDS)));
        }
    }

    /// The one day that a value names among other words: `Posted by Ann Lee on 14 Nov 2022 in Politics`.
    private static Optional<DateMention> onlyDay(String value) {
        List<DateMention> days = value.length() > LONGEST_VALUE
                ? List.of()
                : DateText.all(value, LONGEST_VALUE).stream()
                        .filter(mention -> mention.date().firstDay().isPresent()
                                && mention.date()
                                        .firstDay()
                                        .equals(mention.date().lastDay()))
                        .toList();
        return days.size() == 1 ? Optional.of(days.getFirst()) : Optional.empty();
    }

    void claim(DateMention mention, Origin origin) {
        double confidence = Math.max(0, origin.confidence() - STEP * claims.size());
        claims.add(new DateClaim(mention, new Origin(origin.evidence(), confidence)));
    }

    /// Says in which order the other dates of the same file and field have month and day, as [DateText#provenOrder]
    /// found it in them.
    void orderOfFile(DayOrder known) {
        order(known, "other dates of the file", ORDER_OF_FILE);
    }

    /// Says in which language the article is written, as it states itself: `en-US`. The order of the file goes first.
    void language(String tag) {
        language = tag;
        DayOrder.ofLanguage(tag).ifPresent(usual -> order(usual, "language " + tag, ORDER_OF_LANGUAGE));
    }

    /// Adds the day in an article's address, and how days are written where it is.
    void url(String url) {
        UrlDay.of(url).ifPresent(day -> address.add(DateClaim.of(ArticleDate.of(day), new Origin("url", ADDRESS))));
        DayOrder.ofAddress(url).ifPresent(usual -> order(usual, "country of the address", ORDER_OF_ADDRESS));
    }

    private void order(DayOrder known, String evidence, double confidence) {
        if (order.isEmpty() || order.get().origin().confidence() < confidence) {
            order = Optional.of(new OrderClaim(known, new Origin(evidence, confidence)));
        }
    }

    /// Adds the date of the file that holds the article among others.
    void feed(String value) {
        DateText.read(value).ifPresent(mention -> surroundings.add(new DateClaim(mention, new Origin("feed", FEED))));
    }

    /// Adds the time at which the file last changed.
    void file(Instant time) {
        LocalDate day = LocalDate.ofInstant(time, ZoneOffset.UTC);
        surroundings.add(DateClaim.of(ArticleDate.of(day), new Origin(DateResolver.FILE_TIME, FILE)));
    }

    /// {@return the date, as far as all that was added and the text tell it}
    ResolvedDate resolve(String title, String lead, String body) {
        boolean dated = claims.stream().anyMatch(claim -> claim.date().isDated());
        if (!dated) {
            addDayOfReport(lead + "\n" + body);
        }
        decideMonths(title + "\n" + lead + "\n" + body);
        claims.addAll(address);
        if (claims.stream().noneMatch(claim -> claim.date().isDated())) {
            addMentions(title + "\n" + lead + "\n" + body);
        }
        return resolver.resolve(claims, surroundings, order);
    }

    /// Reads dates whose month's name is that of different months in two languages (`17 listopada 2019`) in the
    /// language that is stated, else in the one that the text is in.
    private void decideMonths(String text) {
        Optional<LanguageDetector.Guess> found = Optional.empty();
        for (int i = 0; i < claims.size(); i++) {
            DateClaim claim = claims.get(i);
            if (!claim.mention().byLanguage().isEmpty()) {
                DateMention mention = claim.mention().inLanguage(language);
                if (!mention.byLanguage().isEmpty()) {
                    found = found.or(() -> Optional.of(LanguageDetector.detect(text)));
                    mention = found.get().confidence() >= SURE_LANGUAGE
                            ? mention.inLanguage(found.get().tag())
                            : mention;
                }
                claims.set(i, new DateClaim(mention, claim.origin()));
            }
        }
    }

    /// A day that an opening names together with its day of the week, `Thursday (Oct 12)`, is that of the report.
    private void addDayOfReport(String text) {
        for (DateMention mention : DateText.all(text, OPENING)) {
            if (mention.weekday().isPresent()) {
                claims.add(new DateClaim(mention, new Origin("text", TEXT)));
                return;
            }
        }
    }

    /// Of the days that a text names, the latest is the nearest to its own.
    private void addMentions(String text) {
        DateText.all(text, WITHIN).stream()
                .filter(mention -> mention.date().precision() == ArticleDate.Precision.DAY && mention.isClear())
                .max(Comparator.comparing(mention -> mention.date().firstDay().orElseThrow()))
                .ifPresent(mention -> surroundings.add(new DateClaim(mention, new Origin("text", TEXT))));
        copyright(text)
                .ifPresent(year -> surroundings.add(
                        DateClaim.of(ArticleDate.of(year), new Origin("text: copyright", YEAR_IN_TEXT))));
    }

    /// The year of a line such as `© 2023 The Post`.
    private static Optional<Year> copyright(String text) {
        int sign = text.indexOf('©');
        for (int i = sign + 1; sign >= 0 && i < Math.min(text.length() - 3, sign + 20); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return DateText.read(text.substring(i, i + 4))
                        .filter(mention -> mention.date().precision() == ArticleDate.Precision.YEAR)
                        .map(mention -> Year.from(mention.date().firstDay().orElseThrow()));
            }
        }
        return Optional.empty();
    }
}
