package dateline.ingest.page;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// An article as taken out of the web page around it. Immutable and safe for use by multiple threads.
///
/// @param title the headline, the site's name not in it
/// @param summary the lead or description that the page gives of itself
/// @param body the main text: paragraphs, headings, list items and table rows, separated by blank lines; empty where
///         the page has none
/// @param bodyConfidence how sure the main text is, from 0 to 1: below 1 it is in doubt what of the page is main text
/// @param authors who wrote it, in the page's order
/// @param publisher the site's or publisher's name
/// @param section the part of the site
/// @param tags keywords, in the page's order
/// @param language a BCP 47 tag as declared, such as `pt-BR`
/// @param canonicalUrl the page's own address for itself
/// @param published when it was published: candidates, the most trusted first
/// @param modified when it was last changed: candidates, the most trusted first
public record Page(
        Optional<Found<String>> title,
        Optional<Found<String>> summary,
        String body,
        double bodyConfidence,
        List<Found<String>> authors,
        Optional<Found<String>> publisher,
        Optional<Found<String>> section,
        List<Found<String>> tags,
        Optional<Found<String>> language,
        Optional<Found<String>> canonicalUrl,
        List<Found<PageDate>> published,
        List<Found<PageDate>> modified) {

    /// Checks that all are there, and copies the lists.
    public Page {
        Objects.requireNonNull(title, "title must not be null");
        Objects.requireNonNull(summary, "summary must not be null");
        Objects.requireNonNull(body, "body must not be null");
        if (!(bodyConfidence >= 0 && bodyConfidence <= 1)) {
            throw new IllegalArgumentException("bodyConfidence " + bodyConfidence + " is not within 0 to 1");
        }
        authors = List.copyOf(authors);
        Objects.requireNonNull(publisher, "publisher must not be null");
        Objects.requireNonNull(section, "section must not be null");
        tags = List.copyOf(tags);
        Objects.requireNonNull(language, "language must not be null");
        Objects.requireNonNull(canonicalUrl, "canonicalUrl must not be null");
        published = List.copyOf(published);
        modified = List.copyOf(modified);
    }

    /// {@return when it was published, as far as the page tells: the most trusted date of publication; without one,
    /// that of a change that the page shows to its readers, for what only its data say of changes is mostly those of
    /// the template}
    public Optional<Found<PageDate>> date() {
        return published.stream()
                .findFirst()
                .or(() -> modified.stream().filter(this::isShown).findFirst());
    }

    private boolean isShown(Found<PageDate> date) {
        return modified.stream()
                .anyMatch(other -> (other.origin() == PageSource.TEXT || other.origin() == PageSource.TIME)
                        && other.value().day().equals(date.value().day()));
    }
}
