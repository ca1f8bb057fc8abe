package dateline.ingest.resolve;

import dateline.article.ArticleDate;
import dateline.article.ArticleDate.Precision;
import dateline.article.Origin;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Decides among the dates that are claimed for an article.
///
/// 1. A claim that lies in the future (more than a day ahead: zones) or before printing (before 1450) is not believed
///    but named as a doubt, and so is a day that programs give where there is none (1970-01-01, 1900-01-01), unless
///    evidence of another kind is for it. A day that does not fall on the day of the week stated with it is half as
///    trusted, unless day and month the other way round do.
/// 2. The most trusted claim with a year wins, the first of equals. A claim that is more precise and agrees with it
///    lends it its precision. Claims of other kinds for the same day strengthen it: doubts are multiplied.
/// 3. A day such as `03/04/2023` is read in the order that another claim bears out, else in the one that is known for
///    the file or the language, else, where its mark tells, in the usual one (`03.04.2023` is a day in April); where
///    nothing tells, its year is kept.
/// 4. Without such a claim, a month and day are completed ([YearFinder]) by what else the article, its file or its feed
///    says; where nothing decides, they are kept without a year.
///
/// What other articles say has no part in it, so that the order of reading makes no difference. Immutable and safe for
/// use by many threads.
public final class DateResolver {

    /// The evidence of a date that is the time of a file. It completes dates and is none itself.
    public static final String FILE_TIME = "file time";

    private static final int FIRST_YEAR = 1450;

    /// The days that the clocks of computers, spreadsheets and databases count from, which they give for no date.
    private static final Set<LocalDate> ZERO_DAYS = Set.of(
            LocalDate.of(1970, 1, 1),
            LocalDate.of(1900, 1, 1),
            LocalDate.of(1899, 12, 30),
            LocalDate.of(1899, 12, 31),
            LocalDate.of(1601, 1, 1));

    /// How far ahead of UTC the day can be, anywhere.
    private static final int DAYS_AHEAD = 1;

    private final LocalDate today;

    /// Prepares to decide.
    ///
    /// @param now the time of reading: what lies after it is in the future
    public DateResolver(Instant now) {
        this.today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    /// {@return the article's date}
    ///
    /// @param claims       dates that may be the article's, in the order in which equally trusted ones are preferred
    /// @param surroundings dates that are not the article's own but not far from it: those named in its text, of its
    ///                     address, its feed, its file; they complete dates without a year
    public ResolvedDate resolve(List<DateClaim> claims, List<DateClaim> surroundings) {
        return resolve(claims, surroundings, Optional.empty());
    }

    /// {@return the article's date}
    ///
    /// @param claims       dates that may be the article's, in the order in which equally trusted ones are preferred
    /// @param surroundings dates that are not the article's own but not far from it
    /// @param order        the order of month and day that is known from elsewhere
    public ResolvedDate resolve(List<DateClaim> claims, List<DateClaim> surroundings, Optional<OrderClaim> order) {
        Objects.requireNonNull(surroundings, "surroundings must not be null");
        List<DateClaim> believed = new ArrayList<>();
        Optional<String> doubt = Optional.empty();
        for (DateClaim claim : claims) {
            Optional<String> wrong = wrong(claim, claims);
            if (wrong.isEmpty() && !claim.date().equals(ArticleDate.unknown())) {
                believed.add(weighed(claim));
            } else if (doubt.isEmpty()) {
                doubt = wrong;
            }
        }
        Optional<DateClaim> best = best(believed);
        if (best.isPresent()) {
            DateClaim chosen = ordered(refined(best.get(), believed), believed, order);
            return new ResolvedDate(chosen.date(), Optional.of(strengthened(chosen, believed)), doubt);
        }
        for (DateClaim claim : believed) {
            DateClaim completed = completed(claim, surroundings);
            return new ResolvedDate(completed.date(), Optional.of(completed.origin()), doubt);
        }
        return new ResolvedDate(ArticleDate.unknown(), Optional.empty(), doubt);
    }

    private Optional<String> wrong(DateClaim claim, List<DateClaim> claims) {
        Optional<LocalDate> first = claim.date().firstDay();
        String reason = "";
        if (first.isPresent() && first.get().isAfter(today.plusDays(DAYS_AHEAD))) {
            reason = "lies in the future";
        } else if (first.isPresent() && first.get().getYear() < FIRST_YEAR) {
            reason = "is before the invention of printing";
        } else if (isZero(claim, claims)) {
            reason = "is a placeholder for no date";
        }
        return reason.isEmpty()
                ? Optional.empty()
                : Optional.of(claim.date() + " (" + claim.origin().evidence() + ") " + reason);
    }

    /// Whether a day is one that programs give for no date, and no evidence of another kind is for it.
    private static boolean isZero(DateClaim claim, List<DateClaim> claims) {
        Precision precision = claim.date().precision();
        boolean zero = (precision == Precision.DAY || precision == Precision.INSTANT)
                && claim.date().firstDay().filter(ZERO_DAYS::contains).isPresent();
        String kind = kind(claim);
        return zero
                && !isBorneOut(
                        claim.date(),
                        claims.stream()
                                .filter(other -> !kind(other).equals(kind))
                                .toList());
    }

    /// The kind of evidence: `json` of `json: date`. What one record says twice may be one fault.
    private static String kind(DateClaim claim) {
        String evidence = claim.origin().evidence();
        int colon = evidence.indexOf(':');
        return colon < 0 ? evidence : evidence.substring(0, colon);
    }

    /// A day of the week tells whether day and month are read the right way round, and whether the date is right.
    private static DateClaim weighed(DateClaim claim) {
        if (isOnItsWeekday(claim.mention())) {
            return claim;
        }
        DateMention swapped = claim.mention().swapped();
        if (swapped.other().isPresent() && isOnItsWeekday(swapped)) {
            return new DateClaim(swapped, claim.origin());
        }
        return trusted(claim, claim.origin().confidence() / 2);
    }

    private static boolean isOnItsWeekday(DateMention mention) {
        Precision precision = mention.date().precision();
        boolean day = precision == Precision.DAY || precision == Precision.INSTANT;
        return !day
                || mention.weekday().isEmpty()
                || mention.date().firstDay().map(LocalDate::getDayOfWeek).equals(mention.weekday());
    }

    private static DateClaim trusted(DateClaim claim, double confidence) {
        return new DateClaim(claim.mention(), new Origin(claim.origin().evidence(), confidence));
    }

    private static Optional<DateClaim> best(List<DateClaim> claims) {
        DateClaim best = null;
        for (DateClaim claim : claims) {
            if (claim.date().isDated()
                    && (best == null
                            || claim.origin().confidence() > best.origin().confidence())) {
                best = claim;
            }
        }
        return Optional.ofNullable(best);
    }

    /// The most precise of the claims that lie within the best one.
    private static DateClaim refined(DateClaim best, List<DateClaim> claims) {
        DateClaim refined = best;
        for (DateClaim claim : claims) {
            if (rank(claim.date()) > rank(refined.date()) && isWithin(claim.date(), refined.date())) {
                refined = new DateClaim(
                        claim.mention(),
                        new Origin(claim.origin().evidence(), best.origin().confidence()));
            }
        }
        return refined;
    }

    /// A date whose day and month may be the other way round, read in the order that is most probable.
    private static DateClaim ordered(DateClaim claim, List<DateClaim> claims, Optional<OrderClaim> known) {
        DateMention mention = claim.mention();
        if (mention.other().isEmpty() || mention.weekday().isPresent() || isBorneOut(mention.date(), claims)) {
            return claim;
        }
        if (isBorneOut(mention.other().get(), claims)) {
            return new DateClaim(mention.swapped(), claim.origin());
        }
        if (known.isPresent()) {
            OrderClaim order = known.get();
            Origin origin = new Origin(
                    claim.origin().evidence() + ", " + order.order() + " by "
                            + order.origin().evidence(),
                    claim.origin().confidence() * order.origin().confidence());
            return new DateClaim(mention.in(order.order()), origin);
        }
        return mention.usual()
                ? claim
                : DateClaim.of(
                        ArticleDate.of(Year.from(mention.date().firstDay().orElseThrow())), claim.origin());
    }

    /// By a claim of the same day, of its month, or of month and day; one that may itself be two days bears nothing
    /// out.
    private static boolean isBorneOut(ArticleDate day, List<DateClaim> claims) {
        return claims.stream()
                .filter(claim -> claim.mention().other().isEmpty())
                .map(DateClaim::date)
                .anyMatch(date -> switch (date.precision()) {
                    case INSTANT, DAY -> isWithin(date, day);
                    case MONTH -> isWithin(day, date);
                    case MONTH_DAY ->
                        MonthDay.parse(date.toString())
                                .equals(MonthDay.from(day.firstDay().orElseThrow()));
                    case YEAR, UNKNOWN -> false;
                });
    }

    private static int rank(ArticleDate date) {
        return switch (date.precision()) {
            case INSTANT -> 4;
            case DAY -> 3;
            case MONTH -> 2;
            case YEAR -> 1;
            case MONTH_DAY, UNKNOWN -> 0;
        };
    }

    private static boolean isWithin(ArticleDate inner, ArticleDate outer) {
        return inner.isDated()
                && outer.isDated()
                && !inner.firstDay().orElseThrow().isBefore(outer.firstDay().orElseThrow())
                && !inner.lastDay().orElseThrow().isAfter(outer.lastDay().orElseThrow());
    }

    private static Origin strengthened(DateClaim chosen, List<DateClaim> claims) {
        List<String> kinds = new ArrayList<>(List.of(chosen.origin().evidence()));
        double doubt = 1 - chosen.origin().confidence();
        for (DateClaim claim : claims) {
            String kind = claim.origin().evidence();
            if (!kinds.contains(kind) && isWithin(claim.date(), chosen.date())) {
                kinds.add(kind);
                doubt *= 1 - claim.origin().confidence();
            }
        }
        return new Origin(chosen.origin().evidence(), 1 - doubt);
    }

    private DateClaim completed(DateClaim claim, List<DateClaim> surroundings) {
        List<DateClaim> possible = surroundings.stream()
                .filter(other -> wrong(other, surroundings).isEmpty())
                .toList();
        MonthDay day = MonthDay.parse(claim.date().toString());
        Optional<YearFinder.Found> year = YearFinder.find(day, claim.mention().weekday(), possible, today);
        if (year.isEmpty()) {
            return claim;
        }
        Origin origin = new Origin(
                claim.origin().evidence() + ", year by " + year.get().evidence(),
                claim.origin().confidence() * year.get().confidence());
        return DateClaim.of(ArticleDate.of(day.atYear(year.get().year())), origin);
    }
}
