package dateline.ingest.field;

import dateline.article.Field;
import dateline.ingest.words.LanguageFiles;
import dateline.ingest.words.WordFile;
import dateline.words.WordLists;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The names under which the fields of an article go in the wild.
///
/// Case, accents and punctuation do not count, nor does a namespace prefix: `Pub_Date`, `pubDate` and `dc:pub-date` are
/// one name. Of a path, what merely wraps (`_source.title`, `data.attributes.title`) or holds the value
/// (`title.rendered`, `author.name`) does not count either, but the less of that there is the better.
public final class FieldNames {

    /// The name under which a reader adds the publisher of all records of a file; any other name goes before it.
    public static final String FEED_TITLE = "feed.title";

    /// The name under which a reader adds the date of a whole file, such as a feed's: it is no article's own, but
    /// completes days without a year.
    public static final String FEED_DATE = "feed.updated";

    /// The name under which a reader adds the language of all records of a file; any other name goes before it.
    public static final String FEED_LANGUAGE = "feed.language";

    /// The name under which a reader adds the name that a record has where it stands; any other id goes before it.
    public static final String MEMBER_NAME = "member.name";

    /// What wraps a record, as the first segments of a path.
    private static final Set<String> WRAPPERS = Set.of(
            "fields",
            "attributes",
            "properties",
            "data",
            "article",
            "doc",
            "document",
            "node",
            "item",
            "post",
            "news",
            "story",
            "record",
            "entry",
            "meta",
            "metadata",
            "head",
            "content",
            "newsitem",
            "og",
            "params",
            "credits",
            "taxonomy",
            "taxonomies",
            "extra",
            "thread",
            "noteattributes");

    /// What holds a value, as the last segments of a path, the ones to be preferred first: a keyword with a `name` and
    /// a `value` is the value, and one with a `label` and a `code` the label.
    private static final List<String> HOLDERS = List.of(
            "rendered",
            "value",
            "values",
            "text",
            "main",
            "basic",
            "oid",
            "numberlong",
            "date",
            "default",
            "plain",
            "processed",
            "content",
            "cdata",
            "t",
            "string",
            "iso",
            "html",
            "p",
            "para",
            "paragraph",
            "label",
            "displayname",
            "webtitle",
            "name",
            "names",
            "title",
            "code");

    /// The ranks of a name, for what stands around it.
    private static final int RANKS = 100;

    private static final List<String> WORDS_BEFORE = List.of("news", "article", "story", "post");
    private static final String WORD_BEHIND = "text";
    private static final Set<String> SOLR_TYPES = Set.of("t", "txt", "s", "ss", "dt", "dts", "en", "i");

    /// Names of two meanings: a subject is a headline only where nothing else is, and a source may be an address.
    private static final Map<String, Field> OTHERWISE =
            Map.of("subject", Field.TAG, "category", Field.TAG, "channel", Field.PUBLISHER, "source", Field.URL);

    /// How search engines hand out a record, which is no publisher.
    private static final String HIT = "_source.";

    /// A namespace of feeds, and no name before a type.
    private static final String MEDIA = "media";

    private static final int MOST_SEGMENTS = 12;

    private static final Map<String, Match> MATCHES = matches();

    private FieldNames() {}

    /// What a name says.
    ///
    /// @param field     what a field of this name usually is
    /// @param rank      0 for the name to be preferred among those of the same field, and counting
    /// @param otherwise what it is when another field of the record is that already
    public record Match(Field field, int rank, Optional<Field> otherwise) {

        private Match further(int ranks) {
            return ranks == 0 ? this : new Match(field, rank + Math.min(ranks, RANKS - 1), otherwise);
        }
    }

    /// {@return what a field of this name usually is}
    ///
    /// @param path the name, with dots between the parts of a path
    public static Optional<Match> match(String path) {
        if (path.indexOf('.') >= 0) {
            return matchPath(path);
        }
        Optional<Match> typed = TypedName.nameOf(path)
                .filter(name ->
                        !MATCHES.containsKey(plain(path)) || !(WRAPPERS.contains(plain(name)) || name.equals(MEDIA)))
                .flatMap(FieldNames::match);
        if (typed.isPresent()) {
            return typed;
        }
        String name = plain(path);
        Match match = MATCHES.get(name);
        return match == null ? compound(path, name).or(() -> annotated(path)) : Optional.of(match);
    }

    /// What a name says that has a remark behind it or another name beside it: `Date (UTC)`, `URL/Link`.
    private static Optional<Match> annotated(String path) {
        return TypedName.alternatives(path).stream()
                .flatMap(name -> match(name).stream())
                .findFirst()
                .map(match -> match.further(2));
    }

    /// What a name says that has another word before or behind it: `news_headline`, `headline_text`; or its type, as
    /// fields of Solr do: `title_t`, `published_dt`.
    private static Optional<Match> compound(String path, String name) {
        int type = path.lastIndexOf('_');
        if (type > 0 && SOLR_TYPES.contains(path.substring(type + 1))) {
            Match match = MATCHES.get(plain(path.substring(0, type)));
            if (match != null) {
                return Optional.of(match.further(1));
            }
        }
        for (String word : WORDS_BEFORE) {
            Match match = name.startsWith(word) ? MATCHES.get(name.substring(word.length())) : null;
            if (match != null) {
                return Optional.of(match.further(RANKS / 2));
            }
        }
        Match match = name.endsWith(WORD_BEHIND)
                ? MATCHES.get(name.substring(0, name.length() - WORD_BEHIND.length()))
                : null;
        return Optional.ofNullable(match)
                .filter(whole -> whole.field().type() == Field.Type.TEXT)
                .map(whole -> whole.further(RANKS / 2));
    }

    private static Optional<Match> matchPath(String path) {
        String[] segments = (path.startsWith(HIT) ? path.substring(HIT.length()) : path).split("\\.", MOST_SEGMENTS);
        for (int i = 0; i < segments.length; i++) {
            segments[i] = plain(segments[i]);
        }
        return within(segments, false).or(() -> within(segments, true));
    }

    /// What a path says that is in what wraps the record.
    ///
    /// @param held whether it may be the path of what holds the value, too
    private static Optional<Match> within(String[] segments, boolean held) {
        int from = 0;
        while (true) {
            int further = HOLDERS.size() * from;
            int to = segments.length;
            Match match = MATCHES.get(joined(segments, from, to));
            while (held && match == null && to - from > 1 && HOLDERS.contains(segments[to - 1])) {
                further += HOLDERS.indexOf(segments[to - 1]);
                to--;
                match = MATCHES.get(joined(segments, from, to));
            }
            if (match != null) {
                return Optional.of(match.further(further));
            }
            if (segments.length - from == 1 || !WRAPPERS.contains(segments[from])) {
                return Optional.empty();
            }
            from++;
        }
    }

    private static String joined(String[] segments, int from, int to) {
        StringBuilder joined = new StringBuilder();
        for (int i = from; i < to; i++) {
            joined.append(segments[i]);
        }
        return joined.toString();
    }

    /// {@return a name or one segment of a path without what does not count: accents, case and all but letters and
    /// digits}
    ///
    /// @param name the name
    public static String plain(String name) {
        return WordFile.plain(name.substring(name.indexOf(':') + 1));
    }

    /// The names of `field-names.txt`, each with its place among those of its field.
    private static Map<String, Match> matches() {
        Map<String, Match> matches = new HashMap<>();
        Map<Field, Integer> ranks = new EnumMap<>(Field.class);
        for (WordLists.Entry entry : LanguageFiles.entries("field-names.txt")) {
            Field field = Field.valueOf(entry.language().toUpperCase(Locale.ROOT));
            int rank = ranks.merge(field, 1, Integer::sum) - 1;
            Match match = new Match(field, RANKS * rank, Optional.ofNullable(OTHERWISE.get(entry.word())));
            Match earlier = matches.putIfAbsent(plain(entry.word()), match);
            if (earlier != null && earlier.field() != field) {
                throw new IllegalStateException("field-names.txt:" + entry.line() + ": '" + entry.word() + "' names "
                        + earlier.field() + " already");
            }
        }
        return Map.copyOf(matches);
    }
}
