package dateline.ingest.resolve;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Who wrote an article, and for whom: `By A. Person and B. Person, Reuters` names two authors and a publisher.
///
/// Authors are people, or names given as such: `Staff`, `admin`, `12` and `N/A` name nobody, and an agency
/// alone is the publisher. `Person, Ann` and `Person, A.; Writer, B.` are names turned round, as libraries write them.
/// Places, offices, dates and addresses beside a name are no part of it; who edited or took the pictures is no author
/// where somebody else is.
///
/// @param authors   their names, in order, each once
/// @param publisher the agency or paper that is named with them
public record Byline(List<String> authors, Optional<String> publisher) {

    /// The longest text that is looked at, in UTF-16 units: papers of large collaborations name a hundred authors.
    private static final int LONGEST = 4_000;

    /// Copies the list.
    public Byline {
        authors = List.copyOf(authors);
    }

    /// {@return the authors and the publisher that a text names}
    ///
    /// @param text a byline, or a field that holds names, as a list in Python's or JSON's notation too
    public static Byline of(String text) {
        String line = text.substring(0, Math.min(text.length(), LONGEST));
        Set<String> authors = new LinkedHashSet<>();
        Optional<String> publisher = Optional.empty();
        for (String item : ListNotation.items(line)) {
            BylineParts parts = new BylineParts(BylineText.of(item));
            authors.addAll(parts.authors());
            publisher = publisher.or(parts::publisher);
        }
        return new Byline(new ArrayList<>(authors), publisher);
    }

    /// {@return whether a line begins as bylines do: with `By` or its like and a capital}
    ///
    /// @param line the line
    public static boolean opens(String line) {
        return BylineText.opens(line);
    }

    /// {@return whether a name is that of an account, which names nobody: `Admin`}
    ///
    /// @param name the name
    public static boolean isAccount(String name) {
        return JobTitles.isAccount(name.toLowerCase(Locale.ROOT));
    }

    /// {@return whether a name is that of a news agency, as it is written: `AFP`}
    ///
    /// @param name the name
    public static boolean isAgency(String name) {
        return Agencies.isAgencyAsWritten(name);
    }
}
