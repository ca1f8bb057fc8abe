package dateline.ingest.page;

import dateline.ingest.page.text.Text;
import dateline.ingest.words.WordFile;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Chooses a page's headline among what its parts claim, and takes the site's name off.
final class Titles {

    private static final WordFile NONE = WordFile.of("no-titles.txt");

    private static final int MAX_NONE = 30;

    private static final List<String> SEPARATORS =
            List.of(" | ", " - ", " – ", " — ", " · ", " • ", " » ", " :: ", " // ");

    private static final double LIKE = 0.3;
    private static final int MIN_SITE = 4;
    private static final int MAX_CUTS = 4;

    /// Below this, a heading and a claim are not sure to speak of the same.
    private static final double ALIKE = 0.5;

    /// By how much more the address has to speak for a claim than for a heading.
    private static final double NAMED = 0.25;

    /// Longer first-level headings are paragraphs, unless the claims are as long.
    private static final int MAX_HEADING = 150;

    private static final int MAX_LABEL = 20;

    /// Shorter words of an address and a title say too little.
    private static final int MIN_WORD = 4;

    private final List<String> headings;
    private final List<String> sites;
    private final Set<String> named;

    /// @param headings the page's first-level headings
    /// @param sites the site's names
    /// @param address the page's address; empty where unknown
    Titles(List<String> headings, List<String> sites, String address) {
        this.headings = headings;
        this.sites = sites.stream()
                .map(Text::skeleton)
                .filter(site -> !site.isEmpty())
                .toList();
        this.named = telling(words(lastSegment(address)));
    }

    /// {@return whether a text is what pages without a title have as one: `Home`, `Untitled`}
    static boolean isNone(String title) {
        return title.length() <= MAX_NONE && NONE.means(title, "none");
    }

    private static String lastSegment(String address) {
        int end = address.length();
        for (char mark : new char[] {'?', '#'}) {
            int at = address.indexOf(mark);
            end = at < 0 ? end : Math.min(end, at);
        }
        int host = address.indexOf("://");
        String path = address.substring(Math.min(end, Math.max(0, host + 3)), end);
        while (path.endsWith("/")) {
            path = path.substring(0, path.length() - 1);
        }
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /// {@return the likeliest headline}
    ///
    /// That is the first-level heading that shares most words with what the page claims, since claims are often
    /// reworded for search engines; a claim in the same words lends it its origin. Where no heading shares words
    /// with a claim, or few and the page's address is made of the claim's, it is the first claim, the site's name taken
    /// off.
    ///
    /// @param claims the headlines that the page claims, the most trusted first
    Optional<Found<String>> choose(List<Found<String>> claims) {
        List<Found<String>> cleaned = claims.stream()
                .map(claim -> new Found<>(withoutSite(claim.value()), claim.origin()))
                .filter(claim -> !claim.value().isEmpty() && !isNone(claim.value()))
                .toList();
        int longest =
                cleaned.stream().mapToInt(claim -> claim.value().length()).max().orElse(MAX_HEADING);
        String best = "";
        double bestLikeness = 0;
        for (String heading : headings) {
            if (isSiteItself(heading) || isNone(heading) || heading.length() > Math.max(MAX_HEADING, 2 * longest)) {
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
        if (bestLikeness >= LIKE && !isNamedAfterClaim(best, cleaned)) {
            return Optional.of(withOrigin(bare(best, cleaned), cleaned));
        }
        return cleaned.stream().findFirst().map(claim -> whole(claim, cleaned));
    }

    /// Addresses are mostly made of the headline's words.
    private boolean isNamedAfterClaim(String heading, List<Found<String>> claims) {
        if (claims.isEmpty() || isClaimed(heading, claims)) {
            return false;
        }
        String claim = claims.getFirst().value();
        return likeness(heading, claim) < ALIKE && named(claim) - named(heading) >= NAMED;
    }

    private static boolean isClaimed(String text, List<Found<String>> claims) {
        String letters = Text.skeleton(text);
        return claims.stream().anyMatch(claim -> Text.skeleton(claim.value()).equals(letters));
    }

    private double named(String title) {
        return common(telling(words(title)), named);
    }

    private static Set<String> telling(Set<String> words) {
        return words.stream().filter(word -> word.length() >= MIN_WORD).collect(Collectors.toSet());
    }

    /// The heading without a name behind a bar, without a label such as `Blog:` that no claim has, and without a count
    /// or a site in parentheses behind a claim's words.
    private String bare(String heading, List<Found<String>> claims) {
        if (isWhole(heading, claims)) {
            return heading;
        }
        String text = heading;
        int bar = text.lastIndexOf(" | ");
        for (int cut = 0; bar > 0 && cut < MAX_CUTS; cut++) {
            String tail = text.substring(bar + 3);
            if (!isSite(tail) && Text.size(tail) >= Text.size(text.substring(0, bar))) {
                break;
            }
            text = text.substring(0, bar).strip();
            bar = text.lastIndexOf(" | ");
        }
        int colon = text.indexOf(':');
        if (colon > 0 && colon <= MAX_LABEL) {
            String rest = text.substring(colon + 1).strip();
            if (isClaimed(rest, claims)) {
                return rest;
            }
        }
        return withoutCount(text, claims);
    }

    /// True where a claim has the heading's words, bars and all: the bar is the headline's own then.
    private boolean isWhole(String heading, List<Found<String>> claims) {
        boolean site = isSite(heading.substring(heading.lastIndexOf('|') + 1));
        return !site
                && claims.stream()
                        .anyMatch(claim -> claim.origin() == PageSource.JSON_LD
                                && claim.value().equals(heading));
    }

    private static String withoutCount(String heading, List<Found<String>> claims) {
        for (Found<String> claim : claims) {
            String words = claim.value();
            if (heading.length() > words.length()
                    && heading.startsWith(words)
                    && isCount(heading.substring(words.length()))) {
                return words;
            }
        }
        return heading;
    }

    /// True for numbers and words in parentheses that are hosts, such as `(example.com) 87`.
    private static boolean isCount(String tail) {
        if (!tail.startsWith(" ")) {
            return false;
        }
        for (String word : tail.strip().split(" ", MAX_CUTS)) {
            boolean host = word.startsWith("(") && word.endsWith(")") && word.indexOf('.') > 0;
            if (!host && !word.chars().allMatch(Character::isDigit)) {
                return false;
            }
        }
        return true;
    }

    /// Of a claim that breaks off, the whole from another one.
    private static Found<String> whole(Found<String> claim, List<Found<String>> claims) {
        if (!breaksOff(claim.value())) {
            return claim;
        }
        String letters = Text.skeleton(claim.value());
        for (Found<String> other : claims) {
            String whole = Text.skeleton(other.value());
            if (whole.length() > letters.length() && whole.startsWith(letters) && !breaksOff(other.value())) {
                return other;
            }
        }
        return claim;
    }

    private static boolean breaksOff(String text) {
        long open = text.chars().filter(c -> c == '(').count();
        return text.endsWith("…")
                || text.endsWith("...")
                || open > text.chars().filter(c -> c == ')').count();
    }

    private static Found<String> withOrigin(String heading, List<Found<String>> claims) {
        String letters = Text.skeleton(heading);
        for (Found<String> claim : claims) {
            if (Text.skeleton(claim.value()).equals(letters)) {
                return new Found<>(heading, claim.origin());
            }
        }
        return new Found<>(heading, PageSource.TEXT);
    }

    /// The share of words that two titles have in common (Dice's coefficient), 0 to 1.
    private static double likeness(String one, String other) {
        return common(words(one), words(other));
    }

    private static double common(Set<String> a, Set<String> b) {
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
        int space = text.indexOf(' ');
        if (space > 0 && text.substring(0, space).indexOf('.') > 0 && isSiteItself(text.substring(0, space))) {
            return text.substring(space + 1);
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

    /// True for the site's name, for its host's name, and for what these begin with.
    boolean isSiteItself(String part) {
        String letters = Text.skeleton(part);
        return letters.isEmpty()
                || sites.stream()
                        .anyMatch(site ->
                                letters.equals(site) || (letters.length() >= MIN_SITE && site.startsWith(letters)));
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
