package dateline.ingest.field;

import dateline.article.Field;
import dateline.ingest.words.WordFile;
import java.util.HashMap;
import java.util.List;
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

    /// Usual names of each field, the ones to be preferred first.
    private static final Map<Field, String> NAMES = Map.ofEntries(
            Map.entry(Field.TITLE, """
                    headline title headlines hed heading articletitle articleheadline newstitle storytitle webtitle posttitle
                    pagetitle printheadline titel titre titolo titulo título rubrik kop subject recordtitle name
                    überschrift schlagzeile titular manchete tytuł nadpis titulek overskrift tittel otsikko titlu başlık judul tiêuđề
                    cím τίτλος заголовок название назва 标题 標題 题目 新闻标题 タイトル 見出し 제목 العنوان عنوان تیتر כותרת शीर्षक"""),
            Map.entry(Field.LEAD, """
                    lead lede summary standfirst dek deck abstract excerpt teaser intro introduction trailtext
                    leadparagraph ledeparagraph subtitle subheadline subheadlines subheading subhead description shortdescription
                    metadescription customexcerpt bodysummary highlights blurb snippet zusammenfassung resume résumé chapo entradilla sommario
                    shortdesc
                    vorspann chapeau bajada sumario resumen resumo ingress samenvatting streszczenie özet подзаголовок аннотация лид 摘要 导语
                    概要 要約 요약 الملخص خلاصه"""),
            Map.entry(Field.BODY, """
                    body articlebody fulltext text articletext maintext bodytext contenttext plaintext storytext newstext
                    cleantext cleanedtext textcontent content articlecontent maincontent fullcontent postcontent
                    storybody encoded contentencoded bodyhtml contenthtml bodyxhtml htmlbody articlehtml texte texto
                    testo tekst inhalt selftext contenu contenido contenuto paragraphs story article transcript rawtext rawcontent
                    html message document news contents contentelements contentblocks passage
                    tailparagraphs
                    cuerpo noticia corpo conteúdo treść obsah brödtext sisältö içerik haber metin isi nộidung szöveg conținut κείμενο текст
                    содержание 正文 内容 內容 文章 全文 本文 본문 내용 النص المحتوى نص متن תוכן"""),
            Map.entry(Field.AUTHOR, """
                    author authors byline bylines creator creators writer writers reporter reporters journalist
                    journalists authorname authornames bylineoriginal bylinename by autor autoren auteur auteurs autore
                    verfasser contributor contributors username
                    journaliste periodista jornalista giornalista redakteur författare forfatter kirjoittaja yazar penulis tácgiả автор 作者
                    记者 記者 著者 기자 저자 الكاتب كاتب المؤلف نویسنده"""),
            Map.entry(Field.PUBLISHER, """
                    publisher source sitename newspaper outlet publication publicationname newsagency agency provider
                    mediaoutlet medianame media pubtitle site sourcename publishername pagename originator organization organisation copyrightholder creditline credit
                    herausgeber quelle fuente fonte sourcehostname hostname domain sourcedomain sourcetitle feedtitle
                    journal containertitle medio periódico diario veículo jornal giornale testata zeitung krant bron źródło källa kilde lähde kaynak sumber
                    nguồn источник издание 来源 來源 媒体 媒體 出典 언론사 출처 المصدر مصدر منبع خبرگزاری"""),
            Map.entry(Field.SECTION, """
                    section sectionname articlesection category kicker desk newsdesk channel rubric rubrique ressort department vertical
                    newsgroup newsgroups
                    sección seção editoria sezione sektion categoría categoria catégorie kategorie kategori kategoria dział рубрика категория
                    раздел 栏目 分类 类别 频道 版面 カテゴリー カテゴリ 분야 카테고리 القسم التصنيف دسته"""),
            Map.entry(Field.TAG, """
                    tags tag keywords keyword newskeywords topics topic subjects categories themes hashtags
                    etiquetas palabrasclave palavraschave motsclés schlagwörter schlagworte stichwörter trefwoorden etiketler subjectterms теги
                    ключевыеслова 标签 关键词 關鍵詞 タグ キーワード 태그 키워드 برچسب برچسبها"""),
            Map.entry(Field.URL, """
                    canonicalurl canonical canonicallink url link permalink weburl articleurl pageurl storyurl newsurl
                    externalurl posturl mainentityofpage originalurl finalurl requestedurl shareurl sourceurl href linkhref uri loc
                    urldocview
                    documenturl enlace lien bağlantı ссылка 链接 網址 网址 リンク 링크 الرابط رابط لینک"""),
            Map.entry(Field.LANGUAGE, """
                    lang language languagecode langcode locale inlanguage xmllang sprache langue idioma lingua
                    feedlanguage
                    taal kieli dil язык 语言 語言 言語 언어 اللغة زبان"""),
            Map.entry(Field.PLACE, """
                    dateline datelineplace datelinelocation place located location city ort lieu lugar luogo
                    место 地点 地點 場所 المكان مکان"""),
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
                    modified modifiedat modifieddate datemodified lastmodified numericpubdate alphapubdate
                    seendate veröffentlichtam veröffentlichungsdatum erscheinungsdatum datedepublication datepublication datapublikacji dateparution fechapublicación
                    fechadepublicación datapublicação datadepublicação datapubblicazione datadipubblicazione data dato tarih tanggal ngày
                    päivämäärä julkaistu dátum ημερομηνία дата датапубликации опубликовано 日期 时间 時間 发布时间 发布日期 發佈日期 日付 公開日 掲載日 날짜
                    작성일 게시일 التاريخ تاريخ تاریخ תאריך dateadded year"""));

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

    private static Map<String, Match> matches() {
        Map<String, Match> matches = new HashMap<>();
        NAMES.forEach((field, names) -> {
            int rank = 0;
            for (String name : names.strip().split("\\s+", -1)) {
                Match match = new Match(field, RANKS * rank++, Optional.ofNullable(OTHERWISE.get(name)));
                Match earlier = matches.putIfAbsent(plain(name), match);
                if (earlier != null && earlier.field() != field) {
                    throw new AssertionError("'" + name + "' names both " + earlier.field() + " and " + field);
                }
            }
        });
        return Map.copyOf(matches);
    }
}
