package dateline.ingest.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Who wrote an article, and for whom: `By A. Person and B. Person, Reuters` names two authors and a publisher.
///
/// @param authors   their names, in order
/// @param publisher the agency or paper that is named with them
public record Byline(List<String> authors, Optional<String> publisher) {

    /// What a byline may begin with, in lower case.
    private static final List<String> OPENERS = List.of(
            "by",
            "written by",
            "posted by",
            "words by",
            "text by",
            "story by",
            "reported by",
            "von",
            "par",
            "por",
            "di",
            "door",
            "af",
            "av",
            "от",
            "автор",
            "作者",
            "文");

    /// What stands between two names.
    private static final List<String> JOINTS =
            List.of(";", "|", " and ", " & ", " und ", " et ", " y ", " e ", " en ", " och ", " og ", " и ", "、", "，");

    /// What may follow a comma and belong to the name before it.
    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv", "phd", "md", "esq", "mp", "qc");

    private static final int LONGEST = 500;

    /// Copies the list.
    public Byline {
        authors = List.copyOf(authors);
    }

    /// {@return the authors and the publisher that a text names}
    ///
    /// A comma parts names only behind an opener such as `By`, or between full names; in `Person, Ann` it does not.
    ///
    /// @param text a byline, or a field that holds names
    public static Byline of(String text) {
        String line = squeeze(text.substring(0, Math.min(text.length(), LONGEST)));
        String names = withoutOpener(line);
        boolean worded = names.length() < line.length();
        return new Splitting(withoutAddress(names), worded).byline();
    }

    /// {@return whether a line begins as bylines do: with `By` or its like and a capital}
    ///
    /// @param line the line
    public static boolean opens(String line) {
        String names = withoutOpener(line);
        return names.length() < line.length()
                && !names.isEmpty()
                && (Character.isUpperCase(names.codePointAt(0)) || Character.isIdeographic(names.codePointAt(0)));
    }

    private static String squeeze(String text) {
        StringBuilder line = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = Character.isWhitespace(c) || c == 0xA0;
            if (!space) {
                line.append(c);
            } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        return line.toString().strip();
    }

    private static String withoutOpener(String line) {
        String lower = line.substring(0, Math.min(line.length(), 20)).toLowerCase(Locale.ROOT);
        for (String opener : OPENERS) {
            if (lower.startsWith(opener) && lower.length() > opener.length()) {
                char next = lower.charAt(opener.length());
                if (next == ' ' || next == ':' || next == '：') {
                    String rest = line.substring(opener.length() + 1).strip();
                    return rest.startsWith(":") ? rest.substring(1).strip() : rest;
                }
            }
        }
        return line;
    }

    /// Takes the name out of `"Ann Person" <ann@post.example>` and `ann@post.example (Ann Person)`.
    private static String withoutAddress(String line) {
        int open = line.indexOf('<');
        if (open > 0 && line.endsWith(">")) {
            String name = line.substring(0, open).strip();
            boolean quoted = name.length() > 1 && name.startsWith("\"") && name.endsWith("\"");
            return quoted ? name.substring(1, name.length() - 1) : name;
        }
        int bracket = line.indexOf('(');
        boolean mail = bracket > 0 && line.endsWith(")") && line.lastIndexOf('@', bracket) > 0;
        return mail ? line.substring(bracket + 1, line.length() - 1).strip() : line;
    }

    /// The work on one line.
    private static final class Splitting {

        private final String line;
        private final boolean commas;
        private final boolean worded;
        private final List<String> authors = new ArrayList<>();
        private Optional<String> publisher = Optional.empty();

        Splitting(String line, boolean worded) {
            this.line = line;
            this.worded = worded;
            this.commas = worded || isListOfFullNames(line);
        }

        private static boolean isListOfFullNames(String line) {
            for (String part : line.split(",", -1)) {
                if (!part.strip().contains(" ")) {
                    return false;
                }
            }
            return true;
        }

        Byline byline() {
            List<String> parts = parts();
            for (int i = 0; i < parts.size(); i++) {
                take(parts.get(i), i > 0, i == parts.size() - 1);
            }
            return new Byline(authors, publisher);
        }

        private List<String> parts() {
            List<String> parts = new ArrayList<>();
            int from = 0;
            int i = 0;
            while (i < line.length()) {
                int joint = joint(i);
                if (joint > 0) {
                    parts.add(line.substring(from, i).strip());
                    from = i + joint;
                    i = from;
                } else {
                    i++;
                }
            }
            parts.add(line.substring(from).strip());
            parts.removeIf(String::isEmpty);
            return parts;
        }

        private int joint(int i) {
            if (line.charAt(i) == ',') {
                return commas ? 1 : 0;
            }
            for (String joint : JOINTS) {
                if (line.startsWith(joint, i)) {
                    return joint.length();
                }
            }
            return 0;
        }

        private void take(String part, boolean later, boolean last) {
            String name = part.startsWith("and ") ? part.substring(4).strip() : part;
            String plain = name.toLowerCase(Locale.ROOT).replace(".", "");
            if (later && SUFFIXES.contains(plain) && !authors.isEmpty()) {
                authors.set(authors.size() - 1, authors.getLast() + ", " + name);
            } else if (later && worded && last && isPublisher(name)) {
                publisher = Optional.of(name);
            } else if (later && worded && Agencies.isRole(name)) {
                return;
            } else {
                takeAuthor(name);
            }
        }

        /// What ends a byline and is no person's name: an organisation, or a single word.
        private static boolean isPublisher(String name) {
            return Agencies.isOrganisation(name) || (!name.contains(" ") && !Agencies.isRole(name));
        }

        /// `Ann Person of Reuters`, `Ann Person (Reuters)` and `Ann Person / Reuters` name a publisher too.
        private void takeAuthor(String name) {
            for (String mark : List.of(" of ", " (", " / ", " for ", " - ", " – ")) {
                int at = name.indexOf(mark);
                String rest = at < 0
                        ? ""
                        : name.substring(at + mark.length()).replace(")", "").strip();
                String whole = rest.startsWith("the ") || rest.startsWith("The ") ? rest.substring(4) : rest;
                if (at > 0 && Agencies.isOrganisation(whole)) {
                    authors.add(name.substring(0, at).strip());
                    publisher = publisher.or(() -> Optional.of(whole));
                    return;
                }
            }
            int last = name.lastIndexOf(' ');
            if (worded && name.indexOf(' ') < last && Agencies.isAgency(name.substring(last + 1))) {
                authors.add(name.substring(0, last));
                publisher = publisher.or(() -> Optional.of(name.substring(last + 1)));
            } else if (worded && Agencies.isAgency(name)) {
                publisher = publisher.or(() -> Optional.of(name));
            } else {
                authors.add(name);
            }
        }
    }
}
