package dateline.result;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/// What became of a score because the article is fresh or old: relevance times freshness, which halves with every
/// half-life of age.
///
/// @param relevance the score without it
/// @param factor    the freshness, 2 to the power of minus age by half-life, never below [#LEAST]
/// @param age       how old the article is, not negative; empty where it has no date
/// @param halfLife  the half-life, more than zero
/// @since 0.1
public record Freshness(double relevance, double factor, Optional<Duration> age, Duration halfLife) {

    /// The least freshness, that of ten half-lives. What is older, and what has no date, is no less fresh: among those
    /// relevance decides.
    public static final double LEAST = 1.0 / 1024;

    private static final double MILLIS_OF_DAY = 24 * 60 * 60 * 1000.0;

    /// Checks the parts.
    public Freshness {
        Objects.requireNonNull(age, "age must not be null");
        Objects.requireNonNull(halfLife, "halfLife must not be null");
    }

    /// {@return how fresh an article is, from [#LEAST] to 1}
    ///
    /// @param age      how old it is; one that is published only later is new
    /// @param halfLife more than zero
    public static double factor(Duration age, Duration halfLife) {
        Objects.requireNonNull(age, "age must not be null");
        Objects.requireNonNull(halfLife, "halfLife must not be null");
        double halvings = (double) age.toMillis() / halfLife.toMillis();
        return Math.clamp(Math.pow(2, -halvings), LEAST, 1);
    }

    /// {@return one line: `relevance 7.1 × freshness 0.85 (42 days, half-life 180)`}
    @Override
    public String toString() {
        String unit = halfLife.toDays() * MILLIS_OF_DAY == halfLife.toMillis() ? "days" : "hours";
        double perUnit = unit.equals("days") ? MILLIS_OF_DAY : MILLIS_OF_DAY / 24;
        String old =
                age.map(time -> number(time.toMillis() / perUnit) + " " + unit).orElse("without a date");
        String sure = age.isPresent() ? "" : " " + unit;
        return String.format(
                Locale.ROOT,
                "relevance %.1f × freshness %s (%s, half-life %s%s)",
                relevance,
                factor < .01 ? String.format(Locale.ROOT, "%.3f", factor) : String.format(Locale.ROOT, "%.2f", factor),
                old,
                number(halfLife.toMillis() / perUnit),
                sure);
    }

    private static String number(double amount) {
        return amount >= 10 || amount == Math.rint(amount)
                ? Long.toString(Math.round(amount))
                : String.format(Locale.ROOT, "%.1f", amount);
    }
}
