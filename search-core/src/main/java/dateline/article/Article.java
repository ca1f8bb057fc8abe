package dateline.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One article, as it is added to an index and as it comes back.
///
/// Only the id is needed; what is not known is empty. Values are stripped of surrounding white space, blank ones count
/// as absent, and repeated authors and tags are kept once, in order.
///
/// Instances are immutable and safe for use by many threads.
///
/// @since 0.1
public final class Article {

    /// A date that is less sure than this is a guess.
    private static final double SURE = .25;

    private static final int ASCII_WORD = 1;
    private static final int ASCII_SPACE = 2;
    private static final byte[] ASCII = asciiClasses();

    private final ArticleId id;
    private final String title;
    private final String lead;
    private final String body;
    private final List<String> authors;
    private final @Nullable String publisher;
    private final @Nullable String section;
    private final List<String> tags;
    private final @Nullable String url;
    private final @Nullable String language;
    private final @Nullable String detectedLanguage;
    private final @Nullable String place;
    private final ArticleDate published;
    private final @Nullable Instant added;
    private final SortedMap<String, List<String>> extras;
    private final @Nullable Source source;
    private final SortedMap<String, Origin> origins;
    private volatile int wordCount = -1;

    private Article(Builder b) {
        this.id = b.id;
        this.title = b.title;
        this.lead = b.lead;
        this.body = b.body;
        this.authors = List.copyOf(b.authors);
        this.publisher = b.publisher;
        this.section = b.section;
        this.tags = List.copyOf(b.tags);
        this.url = b.url;
        this.language = b.language;
        this.detectedLanguage = b.detectedLanguage;
        this.place = b.place;
        this.published = b.published;
        this.added = b.added;
        this.extras = copy(b.extras);
        this.source = b.source;
        this.origins = copy(b.origins);
    }

    private static <T> SortedMap<String, T> copy(SortedMap<String, T> values) {
        return values.isEmpty()
                ? Collections.emptySortedMap()
                : Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /// {@return a builder of an article with this id}
    ///
    /// @param id the id, see [ArticleId]
    /// @throws IllegalArgumentException if `id` is blank or too long
    public static Builder builder(String id) {
        return new Builder(ArticleId.of(id));
    }

    /// {@return a builder that starts with this article's values}
    public Builder toBuilder() {
        Builder b = new Builder(id);
        b.title = title;
        b.lead = lead;
        b.body = body;
        b.authors.addAll(authors);
        b.publisher = publisher;
        b.section = section;
        b.tags.addAll(tags);
        b.url = url;
        b.language = language;
        b.detectedLanguage = detectedLanguage;
        b.place = place;
        b.published = published;
        b.added = added;
        b.extras.putAll(extras);
        b.source = source;
        b.origins.putAll(origins);
        return b;
    }

    /// {@return its identity in the index}
    public ArticleId id() {
        return id;
    }

    /// {@return the headline, or an empty text}
    public String title() {
        return title;
    }

    /// {@return the summary before the body, or an empty text}
    public String lead() {
        return lead;
    }

    /// {@return the text, paragraphs separated by blank lines, or an empty text}
    public String body() {
        return body;
    }

    /// {@return who wrote it, in the order given}
    public List<String> authors() {
        return authors;
    }

    /// {@return who published it}
    public Optional<String> publisher() {
        return Optional.ofNullable(publisher);
    }

    /// {@return the part of the paper}
    public Optional<String> section() {
        return Optional.ofNullable(section);
    }

    /// {@return its subjects, in the order given}
    public List<String> tags() {
        return tags;
    }

    /// {@return its address}
    public Optional<String> url() {
        return Optional.ofNullable(url);
    }

    /// {@return the language that it states, a BCP 47 tag in canonical case}
    public Optional<String> language() {
        return Optional.ofNullable(language);
    }

    /// {@return the language that its index detected in its text; empty where it states one, where none shows, and of
    /// articles that were not read from an index}
    public Optional<String> detectedLanguage() {
        return Optional.ofNullable(detectedLanguage);
    }

    /// {@return the place that its dateline names}
    public Optional<String> place() {
        return Optional.ofNullable(place);
    }

    /// {@return when it was published, as far as known}
    public ArticleDate published() {
        return published;
    }

    /// {@return how sure the date of publication is, from 0 to 1: 1 where nothing is noted about it}
    public double publishedConfidence() {
        Origin origin = origins.get(Field.DATE.queryName());
        Origin other = origin == null ? origins.get("published") : origin;
        return other == null ? 1 : other.confidence();
    }

    /// {@return whether the date of publication is hardly more than a guess: searches, facets and orders by date take
    /// it for unknown}
    public boolean isDateGuessed() {
        return published.isDated() && publishedConfidence() < SURE;
    }

    /// {@return when it was added to the index; present on articles that come from one}
    public Optional<Instant> added() {
        return Optional.ofNullable(added);
    }

    /// {@return how many UTF-16 units title, lead, body and extra fields have together}
    public long textLength() {
        long units = (long) title.length() + lead.length() + body.length();
        for (List<String> values : extras.values()) {
            for (String value : values) {
                units += value.length();
            }
        }
        return units;
    }

    /// {@return the number of words of the body: what stands between white space and holds a letter or digit, and every
    /// ideograph}
    public int wordCount() {
        int count = wordCount;
        if (count < 0) {
            count = countWords(body);
            wordCount = count;
        }
        return count;
    }

    /// {@return its further fields by name, each with one or more values}
    public SortedMap<String, List<String>> extras() {
        return extras;
    }

    /// {@return where it was read}
    public Optional<Source> source() {
        return Optional.ofNullable(source);
    }

    /// {@return for fields by name, what their value rests on}
    public SortedMap<String, Origin> origins() {
        return origins;
    }

    private static int countWords(String text) {
        char[] units = text.toCharArray();
        int count = 0;
        int inWord = 0;
        for (int i = 0; i < units.length; ) {
            char unit = units[i];
            if (unit < ASCII.length) {
                // Most are: the classes of these need no table of Unicode's. Sums in place of branches, which would be
                // foretold wrongly once or twice a word.
                i++;
                int charClass = ASCII[unit];
                int isWord = charClass & ASCII_WORD;
                count += isWord & ~inWord;
                inWord = (inWord | isWord) & ~(charClass >> 1);
                continue;
            }
            int c = Character.codePointAt(units, i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c)) {
                inWord = 0;
            } else if (Character.isIdeographic(c)) {
                count++;
                inWord = 0;
            } else if (inWord == 0 && Character.isLetterOrDigit(c)) {
                count++;
                inWord = 1;
            }
        }
        return count;
    }

    private static byte[] asciiClasses() {
        byte[] classes = new byte[0x80];
        for (char c = 0; c < classes.length; c++) {
            if (Character.isLetterOrDigit(c)) {
                classes[c] = ASCII_WORD;
            } else if (Character.isWhitespace(c)) {
                classes[c] = ASCII_SPACE;
            }
        }
        return classes;
    }

    /// Two articles are equal when all that they were built from is; [#added] and [#detectedLanguage] do not count.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Article that
                && id.equals(that.id)
                && title.equals(that.title)
                && lead.equals(that.lead)
                && body.equals(that.body)
                && authors.equals(that.authors)
                && Objects.equals(publisher, that.publisher)
                && Objects.equals(section, that.section)
                && tags.equals(that.tags)
                && Objects.equals(url, that.url)
                && Objects.equals(language, that.language)
                && Objects.equals(place, that.place)
                && published.equals(that.published)
                && extras.equals(that.extras)
                && Objects.equals(source, that.source)
                && origins.equals(that.origins);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, title, body, published);
    }

    /// {@return the id and the headline}
    @Override
    public String toString() {
        return title.isEmpty() ? id.value() : id.value() + " \"" + title + "\"";
    }

    /// Gathers the values of an article. Not safe for use by several threads at once.
    public static final class Builder {

        /// Hebrew, Indonesian and Yiddish of old, which a locale knows by their new tags.
        private static final Set<String> FORMER_TAGS = Set.of("iw", "in", "ji");

        private final ArticleId id;
        private String title = "";
        private String lead = "";
        private String body = "";
        private final LinkedHashSet<String> authors = new LinkedHashSet<>();
        private @Nullable String publisher;
        private @Nullable String section;
        private final LinkedHashSet<String> tags = new LinkedHashSet<>();
        private @Nullable String url;
        private @Nullable String language;
        private @Nullable String detectedLanguage;
        private @Nullable String place;
        private ArticleDate published = ArticleDate.unknown();
        private @Nullable Instant added;
        private final TreeMap<String, List<String>> extras = new TreeMap<>();
        private @Nullable Source source;
        private final TreeMap<String, Origin> origins = new TreeMap<>();

        private Builder(ArticleId id) {
            this.id = id;
        }

        /// Sets the headline.
        ///
        /// @param title the headline
        /// @return this builder
        public Builder title(String title) {
            this.title = Objects.requireNonNull(title, "title must not be null").strip();
            return this;
        }

        /// Sets the summary.
        ///
        /// @param lead the summary that stands before the body
        /// @return this builder
        public Builder lead(String lead) {
            this.lead = Objects.requireNonNull(lead, "lead must not be null").strip();
            return this;
        }

        /// Sets the text.
        ///
        /// @param body the text, paragraphs separated by blank lines
        /// @return this builder
        public Builder body(String body) {
            this.body = Objects.requireNonNull(body, "body must not be null").strip();
            return this;
        }

        /// Adds an author.
        ///
        /// @param author a name; blank ones are left out
        /// @return this builder
        public Builder author(String author) {
            addUnlessBlank(authors, Objects.requireNonNull(author, "author must not be null"));
            return this;
        }

        /// Sets the publisher.
        ///
        /// @param publisher the name; blank for none
        /// @return this builder
        public Builder publisher(String publisher) {
            this.publisher = orAbsent(Objects.requireNonNull(publisher, "publisher must not be null"));
            return this;
        }

        /// Sets the section.
        ///
        /// @param section the part of the paper; blank for none
        /// @return this builder
        public Builder section(String section) {
            this.section = orAbsent(Objects.requireNonNull(section, "section must not be null"));
            return this;
        }

        /// Adds a tag.
        ///
        /// @param tag a subject; blank ones are left out
        /// @return this builder
        public Builder tag(String tag) {
            addUnlessBlank(tags, Objects.requireNonNull(tag, "tag must not be null"));
            return this;
        }

        /// Sets the address.
        ///
        /// @param url the address, kept as given; blank for none
        /// @return this builder
        public Builder url(String url) {
            this.url = orAbsent(Objects.requireNonNull(url, "url must not be null"));
            return this;
        }

        /// Sets the language.
        ///
        /// @param language a BCP 47 tag such as `en` or `pt-BR`; blank for unknown. What is no such tag is kept out.
        /// @return this builder
        public Builder language(String language) {
            Objects.requireNonNull(language, "language must not be null");
            String tag = isPlainTag(language)
                    ? language
                    : Locale.forLanguageTag(language.strip().replace('_', '-')).toLanguageTag();
            this.language = tag.equals("und") ? null : tag;
            return this;
        }

        /// Whether this is a tag in canonical case, as nearly all are: two small letters, but for three that have
        /// changed. Sets the language that was detected in its text; an index does this by itself.
        ///
        /// @param tag a BCP 47 tag in canonical case
        /// @return this builder
        public Builder detectedLanguage(String tag) {
            this.detectedLanguage = Objects.requireNonNull(tag, "tag must not be null");
            return this;
        }

        private static boolean isPlainTag(String language) {
            return language.length() == 2
                    && isSmallLetter(language.charAt(0))
                    && isSmallLetter(language.charAt(1))
                    && !FORMER_TAGS.contains(language);
        }

        private static boolean isSmallLetter(char c) {
            return c >= 'a' && c <= 'z';
        }

        /// Sets the place.
        ///
        /// @param place the place that the dateline names; blank for none
        /// @return this builder
        public Builder place(String place) {
            this.place = orAbsent(Objects.requireNonNull(place, "place must not be null"));
            return this;
        }

        /// Sets the date of publication.
        ///
        /// @param published the date with its precision
        /// @return this builder
        public Builder published(ArticleDate published) {
            this.published = Objects.requireNonNull(published, "published must not be null");
            return this;
        }

        /// Sets the date of publication from its ISO 8601 form.
        ///
        /// @param iso `2023`, `2023-10`, `2023-10-12` or `2023-10-12T09:30:00+09:00`; blank for unknown
        /// @return this builder
        /// @throws java.time.DateTimeException if it is none of these
        public Builder published(String iso) {
            return published(ArticleDate.parse(Objects.requireNonNull(iso, "published must not be null")));
        }

        /// Sets when it was added; an index does this by itself.
        ///
        /// @param added the time
        /// @return this builder
        public Builder added(Instant added) {
            this.added = Objects.requireNonNull(added, "added must not be null");
            return this;
        }

        /// Adds a value to an extra field.
        ///
        /// @param name  the field's name: letters, digits, `_`, `-` and `.`, beginning with a letter or `_`, at most
        ///              100 characters, and not the name of a [Field]
        /// @param value the value; blank ones are left out
        /// @return this builder
        /// @throws IllegalArgumentException if the name is not such a name
        public Builder extra(String name, String value) {
            Objects.requireNonNull(name, "name must not be null");
            Objects.requireNonNull(value, "value must not be null");
            if (!isExtraName(name)) {
                throw new IllegalArgumentException("'" + name + "' cannot name an extra field");
            }
            if (!value.isBlank()) {
                List<String> values = new ArrayList<>(extras.getOrDefault(name, List.of()));
                values.add(value.strip());
                extras.put(name, List.copyOf(values));
            }
            return this;
        }

        /// Adds a number to an extra field.
        ///
        /// @param name  as of [#extra(String, String)]
        /// @param value the number
        /// @return this builder
        /// @throws IllegalArgumentException if the name is not such a name
        public Builder extra(String name, long value) {
            return extra(name, Long.toString(value));
        }

        /// Adds a number to an extra field.
        ///
        /// @param name  as of [#extra(String, String)]
        /// @param value the number
        /// @return this builder
        /// @throws IllegalArgumentException if the name is not such a name, or the number is infinite or none
        public Builder extra(String name, double value) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(name + " must be a finite number, not " + value);
            }
            return extra(name, Double.toString(value));
        }

        /// Adds a date to an extra field.
        ///
        /// @param name  as of [#extra(String, String)]
        /// @param value the date, with its precision
        /// @return this builder
        /// @throws IllegalArgumentException if the name is not such a name, or the date is unknown
        public Builder extra(String name, ArticleDate value) {
            Objects.requireNonNull(value, "value must not be null");
            if (!value.isDated()) {
                throw new IllegalArgumentException(name + " must be a date, not an unknown one");
            }
            return extra(name, value.toString());
        }

        /// Sets where it was read.
        ///
        /// @param source path and record
        /// @return this builder
        public Builder source(Source source) {
            this.source = Objects.requireNonNull(source, "source must not be null");
            return this;
        }

        /// Notes what the value of a field rests on.
        ///
        /// @param field  the field's name
        /// @param origin the evidence
        /// @return this builder
        public Builder origin(String field, Origin origin) {
            Objects.requireNonNull(field, "field must not be null");
            origins.put(field, Objects.requireNonNull(origin, "origin must not be null"));
            return this;
        }

        /// {@return the article}
        public Article build() {
            return new Article(this);
        }

        private static void addUnlessBlank(Set<String> values, String value) {
            if (!value.isBlank()) {
                values.add(value.strip());
            }
        }

        private static @Nullable String orAbsent(String value) {
            return value.isBlank() ? null : value.strip();
        }
    }

    /// {@return whether an extra field may have this name, see [Builder#extra]}
    ///
    /// @param name a name
    public static boolean isExtraName(String name) {
        Objects.requireNonNull(name, "name must not be null");
        if (name.isEmpty() || name.length() > 100 || Field.named(name).isPresent()) {
            return false;
        }
        int first = name.codePointAt(0);
        if (!Character.isLetter(first) && first != '_') {
            return false;
        }
        return name.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.');
    }
}
