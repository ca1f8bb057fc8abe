package dateline.ingest.field;

import dateline.article.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The names under which the fields of an article go in the wild.
///
/// Case and punctuation do not count, nor does a namespace prefix: `Pub_Date`, `pubDate` and `dc:pub-date` are one
/// name. Of a path, what merely wraps (`_source.title`, `data.attributes.title`) or holds the value
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

    /// Usual names of each field, the ones to be preferred first.
    private static final Map<Field, String> NAMES = Map.ofEntries(
            Map.entry(Field.TITLE, """
                    headline title headlines hed heading articletitle articleheadline newstitle storytitle webtitle posttitle
                    pagetitle printheadline titel titre titolo titulo título rubrik kop subject recordtitle name"""),
            Map.entry(Field.LEAD, """
                    lead lede summary standfirst dek deck abstract excerpt teaser intro introduction trailtext
                    leadparagraph ledeparagraph subtitle subheadline subheadlines subheading subhead description shortdescription
                    metadescription customexcerpt bodysummary highlights blurb snippet zusammenfassung resume résumé chapo entradilla sommario
                    shortdesc"""),
            Map.entry(Field.BODY, """
                    body articlebody fulltext text articletext maintext bodytext contenttext plaintext storytext newstext
                    cleantext cleanedtext textcontent content articlecontent maincontent fullcontent postcontent
                    storybody encoded contentencoded bodyhtml contenthtml bodyxhtml htmlbody articlehtml texte texto
                    testo tekst inhalt contenu contenido contenuto paragraphs story article transcript rawtext rawcontent
                    html message document news contents contentelements contentblocks passage
                    tailparagraphs"""),
            Map.entry(Field.AUTHOR, """
                    author authors byline bylines creator creators writer writers reporter reporters journalist
                    journalists authorname authornames bylineoriginal bylinename by autor autoren auteur auteurs autore
                    verfasser contributor contributors username"""),
            Map.entry(Field.PUBLISHER, """
                    publisher source sitename newspaper outlet publication publicationname newsagency agency provider
                    mediaoutlet medianame media site sourcename publishername pagename originator organization organisation copyrightholder creditline credit
                    herausgeber quelle fuente fonte sourcehostname hostname domain sourcedomain sourcetitle feedtitle"""),
            Map.entry(Field.SECTION, """
                    section sectionname articlesection category kicker desk newsdesk channel rubric rubrique ressort department vertical
                    newsgroup newsgroups"""),
            Map.entry(Field.TAG, """
                    tags tag keywords keyword newskeywords topics topic subjects categories themes hashtags"""),
            Map.entry(Field.URL, """
                    canonicalurl canonical canonicallink url link permalink weburl articleurl pageurl storyurl newsurl
                    externalurl posturl mainentityofpage originalurl finalurl requestedurl shareurl sourceurl href linkhref uri loc
                    urldocview"""),
            Map.entry(Field.LANGUAGE, """
                    lang language languagecode langcode locale inlanguage xmllang sprache langue idioma lingua
                    feedlanguage"""),
            Map.entry(Field.PLACE, """
                    dateline datelineplace datelinelocation place located location city ort lieu lugar luogo"""),
            Map.entry(Field.ID, """
                    id guid uuid docno pid docid documentid articleid newsid newsitemid storyid postid contentid nodeid itemid
                    recordid uniqueid identifier idstr newid messageid doi pmid accessionnumber accessionno an
                    membername"""),
            Map.entry(Field.DATE, """
                    published publishedat publishedon publisheddate publishedtime publishdate publishtime datepublished
                    dateofpublication publicationdate pubdate pubtime firstpublished firstpublishdate webpublicationdate
                    dateissued datepublish publishdatetime publicationdatetime issued issuedate date articledate newsdate displaydate datetime posted postedat postedon
                    postdate dateposted postcreated erschienen datum fecha created createdat createdon createdutc datecreated
                    creationdate firstcreated timestamp time versioncreated updated updatedat dateupdated lastupdated
                    modified modifiedat modifieddate datemodified lastmodified numericpubdate alphapubdate year"""));

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
            "thread");

    /// What holds a value, as the last segments of a path, the ones to be preferred first: a keyword with a `name` and
    /// a
    /// `value` is the value, and one with a `label` and a `code` the label.
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

    /// Names of two meanings: a subject is a headline only where nothing else is, and a source may be an address.
    private static final Map<String, Field> OTHERWISE =
            Map.of("subject", Field.TAG, "category", Field.TAG, "channel", Field.PUBLISHER, "source", Field.URL);

    /// How search engines hand out a record, which is no publisher.
    private static final String HIT = "_source.";

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
        if (path.indexOf('.') < 0) {
            return Optional.ofNullable(MATCHES.get(plain(path)));
        }
        return matchPath(path);
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

    /// {@return a name or one segment of a path without what does not count}
    ///
    /// @param name the name
    public static String plain(String name) {
        int colon = name.indexOf(':');
        StringBuilder letters = new StringBuilder(name.length());
        for (int i = colon + 1; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                letters.append(c);
            }
        }
        return letters.toString().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Match> matches() {
        Map<String, Match> matches = new HashMap<>();
        NAMES.forEach((field, names) -> {
            int rank = 0;
            for (String name : names.strip().split("\\s+", -1)) {
                Match match = new Match(field, RANKS * rank++, Optional.ofNullable(OTHERWISE.get(name)));
                Match earlier = matches.put(name, match);
                if (earlier != null) {
                    throw new AssertionError("'" + name + "' names both " + earlier.field() + " and " + field);
                }
            }
        });
        return Map.copyOf(matches);
    }
}
