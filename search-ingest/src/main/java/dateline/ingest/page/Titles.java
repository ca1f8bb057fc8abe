package dateline.ingest.page;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Chooses a page's headline among what its parts claim, and takes the site's name off.
final class Titles {

    private static final List<String> SEPARATORS =
            List.of(" | ", " - ", " – ", " — ", " · ", " • ", " » ", " :: ", " // ");

    private static final double LIKE = 0.3;
    private static final int MIN_SITE = 4;
    private static final int MAX_CUTS = 4;

    private final List<String> headings;
    private final List<String> sites;

    /// @param headings the page's first-level headings
    /// @param sites the site's names
    Titles(List<String> headings, List<String> sites) {
        this.headings = headings;
        this.sites = sites.stream()
                .map(Text::skeleton)
                .filter(site -> !site.isEmpty())
                .toList();
    }

    /// {@return the likeliest headline}
    ///
    /// That is the first-level heading that shares most words with what the page claims, since claims are often
    /// worded anew for search engines; a claim in the same words lends it its origin. Where no heading shares words
    /// with a claim, it is the first claim, the site's name taken off.
    ///
    /// @param claims the headlines that the page claims, the most trusted first
    Optional<Found<String>> choose(List<Found<String>> claims) {
        List<Found<String>> cleaned = claims.stream()
                .map(claim -> new Found<>(withoutSite(claim.value()), claim.origin()))
                .filter(claim -> !claim.value().isEmpty())
                .toList();
        String best = "";
        double bestLikeness = 0;
        for (String heading : headings) {
            if (isSite(heading)) {
                continue;
            }
            double likeness = cleaned.isEmpty() ? 1 : 0;
            for (Found<String> claim : cleaned) {
                likeness = Math.max(likeness, likeness(heading, claim.value()));
            }
            if (likeness > bestLikeness) {
                best = heading;
                bestLikeness = likeness;
            }
        }
        if (bestLikeness >= LIKE) {
            return Optional.of(withOrigin(best, cleaned));
        }
        return cleaned.stream().findFirst();
    }

    private static Found<String> withOrigin(String heading, List<Found<String>> claims) {
        String letters = Text.skeleton(heading);
        for (Found<String> claim : claims) {
            if (Text.skeleton(claim.value()).equals(letters)) {
                return new Found<>(heading, claim.origin());
            }
        }
        return new Found<>(heading, Origin.TEXT);
    }

    /// The share of words that two titles have in common (Dice's coefficient), 0 to 1.
    private static double likeness(String one, String other) {
        Set<String> a = words(one);
        Set<String> b = words(other);
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        long common = a.stream().filter(b::contains).count();
        return 2.0 * common / (a.size() + b.size());
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        StringBuilder word = new StringBuilder();
        String lower = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i <= lower.length(); i++) {
            if (i < lower.length() && Character.isLetterOrDigit(lower.charAt(i))) {
                word.append(lower.charAt(i));
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        return words;
    }

    /// The title without ` | Site` or `Site - `, where that is the site's name, where the rest is a heading of the
    /// page, or where it stands behind a bar and is the shorter part.
    String withoutSite(String title) {
        String text = Text.squeeze(title);
        for (int cut = 0; cut < MAX_CUTS; cut++) {
            String rest = cut(text);
            if (rest.equals(text)) {
                break;
            }
            text = rest;
        }
        return text;
    }

    private String cut(String text) {
        if (isHeading(text)) {
            return text;
        }
        for (String separator : SEPARATORS) {
            int last = text.lastIndexOf(separator);
            if (last > 0) {
                String head = text.substring(0, last).strip();
                String tail = text.substring(last + separator.length()).strip();
                boolean bar = separator.equals(" | ") && Text.size(tail) < Text.size(head);
                if (isSite(tail) || isHeading(head) || bar) {
                    return head;
                }
                if (isHeading(tail)) {
                    return tail;
                }
            }
            int first = text.indexOf(separator);
            if (first > 0) {
                String head = text.substring(0, first).strip();
                if (isHeading(head)) {
                    return head;
                }
                if (isSite(head)) {
                    return text.substring(first + separator.length()).strip();
                }
            }
        }
        return text;
    }

    /// True for the site's name, for its host's name, and for words that begin as one of them does.
    private boolean isSite(String part) {
        String letters = Text.skeleton(part);
        if (letters.isEmpty()) {
            return true;
        }
        for (String site : sites) {
            if (letters.equals(site) || (letters.length() >= MIN_SITE && site.startsWith(letters))) {
                return true;
            }
            if (site.length() >= MIN_SITE && letters.startsWith(site) && letters.length() < site.length() * 2) {
                return true;
            }
        }
        return false;
    }

    private boolean isHeading(String part) {
        String letters = Text.skeleton(part);
        return !letters.isEmpty()
                && headings.stream().anyMatch(heading -> Text.skeleton(heading).equals(letters));
    }
}
