package dateline.ingest.xml;

import dateline.article.ArticleDate;
import dateline.ingest.field.ArticleMaker;
import dateline.ingest.markup.MarkupText;
import dateline.ingest.record.Context;
import dateline.ingest.record.FileHead;
import dateline.ingest.record.Input;
import dateline.ingest.record.ItemReader;
import dateline.ingest.record.Limits;
import dateline.ingest.record.RawRecord;
import dateline.ingest.record.ReadItem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Reads feeds that state in a comment what a reader has to find in them, and reports what was found of it.
///
/// The comments are those of the feedparser project's tests: `Expect: not bozo and entries[0]['title'] == 'Example'`.
/// Values count as found when the record has them, as they are stated or as the text of that markup. Run by hand with
/// the folder of feeds; prints one line for each file that fails or is not judged, and a table.
final class FeedSuite {

    /// What comments call a value, and what feeds do, where that differs.
    private static final Map<String, List<String>> NAMES = Map.ofEntries(
            Map.entry("description", List.of("description", "summary", "tagline", "subtitle", "fullitem")),
            Map.entry("summary", List.of("summary", "description", "fullitem")),
            Map.entry("subtitle", List.of("subtitle", "tagline", "description")),
            Map.entry("tagline", List.of("tagline", "subtitle", "description")),
            Map.entry("info", List.of("info", "description")),
            Map.entry("rights", List.of("rights", "copyright")),
            Map.entry("copyright", List.of("copyright", "rights")),
            Map.entry("content_value", List.of("content", "encoded", "body", "fullitem", "description")),
            Map.entry("id", List.of("id", "guid")),
            Map.entry("author", List.of("author", "creator", "managingeditor")),
            Map.entry("author_name", List.of("author", "creator", "managingeditor")),
            Map.entry(
                    "author_email",
                    List.of("author_email", "creator_email", "managingeditor_email", "author", "managingeditor")),
            Map.entry("contributor_name", List.of("contributor")),
            Map.entry("contributor_href", List.of("contributor_url")),
            Map.entry("source_contributor_name", List.of("source_contributor_name", "source_contributor")),
            Map.entry("source_contributor_href", List.of("source_contributor_uri", "source_contributor_url")),
            Map.entry("source_author", List.of("source_author_name", "source_author")),
            Map.entry("source_author_url", List.of("source_author_uri", "source_author_url")),
            Map.entry("source_href", List.of("source_url")),
            Map.entry("source_tag_term", List.of("source_category", "source_category_term")),
            Map.entry("publisher_name", List.of("publisher", "webmaster")),
            Map.entry("publisher_email", List.of("publisher_email", "webmaster_email")),
            Map.entry("published", List.of("published", "pubdate", "issued")),
            Map.entry("updated", List.of("updated", "modified", "date", "pubdate", "issued", "lastbuilddate")),
            Map.entry("expired", List.of("expired", "expirationdate")),
            Map.entry("tag_term", List.of("category", "subject")),
            Map.entry("category", List.of("category", "subject")),
            Map.entry("link_href", List.of("link", "link_related", "link_self", "link_license", "link_service.post")),
            Map.entry("newlocation", List.of("redirect_newlocation")),
            Map.entry("license", List.of("license", "link_license")),
            Map.entry("enclosure_type", List.of("enclosure_type")),
            Map.entry("generator_name", List.of("generator", "generatoragent")),
            Map.entry("generator_href", List.of("generator_url", "generator_uri", "generatoragent", "generator")),
            Map.entry("validity_start", List.of("valid", "temporal")),
            Map.entry("validity_end", List.of("valid", "temporal")));

    private final Map<String, Integer> counts = new TreeMap<>();

    private FeedSuite() {}

    /// Reads the feeds of the folder that is named.
    ///
    /// @param args the folder
    public static void main(String[] args) throws IOException {
        FeedSuite suite = new FeedSuite();
        try (Stream<Path> files = Files.walk(Path.of(args[0]))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                suite.judge(file);
            }
        }
        suite.counts.forEach((result, n) -> System.out.println(result + ": " + n));
    }

    private void judge(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String expectation = expectation(new String(bytes, StandardCharsets.UTF_8));
        String result;
        try {
            result = judge(file, bytes, expectation);
        } catch (IOException | RuntimeException e) {
            result = "failed: " + e;
        }
        String kind = result.contains(":") ? result.substring(0, result.indexOf(':')) : result;
        counts.merge(kind, 1, Integer::sum);
        if (!result.equals("found")) {
            System.out.println(file.getParent().getFileName() + "/" + file.getFileName() + "\t" + result);
        }
    }

    private static String expectation(String text) {
        int at = text.indexOf("Expect:");
        int end = text.indexOf("-->", at);
        return at < 0 ? "" : text.substring(at + "Expect:".length(), end).strip();
    }

    private static String judge(Path file, byte[] bytes, String expectation) throws IOException {
        Input input =
                FileHead.open(file.toString(), new ByteArrayInputStream(bytes), Context.NONE, null, Limits.DEFAULT);
        Feed format = new Feed();
        if (!format.matches(input.head())) {
            return "failed: not recognised";
        }
        FeedHead head = FeedHead.read(input.head(), Feed.itemNames(input.head()), Limits.DEFAULT.nesting());
        List<RawRecord> items = new ArrayList<>();
        try (ItemReader reader = format.open(input)) {
            for (ReadItem piece = reader.next(); piece != null; piece = reader.next()) {
                if (piece instanceof RawRecord record) {
                    items.add(record);
                }
            }
        }
        String unjudged = "";
        for (String part : expectation.split(" and |(?<=\\]) == (?=entries)", -1)) {
            String test = part.strip().replaceAll("^\\((?!\\d)", "").replaceAll("(?<!\\d)\\)$", "");
            if (test.equals("not bozo") || test.equals("bozo") || test.equals("1") || test.startsWith("version")) {
                continue;
            }
            int equals = Math.max(test.indexOf(" == "), test.indexOf(" != "));
            if (equals < 0) {
                // The first half of a == b == value: judged with the second.
                continue;
            }
            String path = test.substring(0, equals);
            int number = path.startsWith("entries") ? Integer.parseInt(path.substring(8, path.indexOf(']'))) : -1;
            if (number >= items.size()) {
                return "failed: no item " + number;
            }
            String result =
                    check(number < 0 ? head.fields() : items.get(number), plain(path), test.substring(equals + 4));
            if (result.startsWith("failed")) {
                return result;
            }
            unjudged = result.isEmpty() ? unjudged : result;
        }
        return unjudged.isEmpty() ? "found" : unjudged;
    }

    /// `entries[0]['author_detail']['name']` as `author_name`.
    private static String plain(String path) {
        String names = path.replaceFirst("^(entries\\[\\d+]|feed)", "")
                .replaceAll("\\[\\d+]", "")
                .replace("']['", "_")
                .replaceAll("[\\['\\]]", "")
                .replace(".", "_")
                .replace("_detail", "")
                .replace("_parsed", "")
                .replaceAll("^_", "");
        return names.replaceAll("(author|contributor|link|tag|enclosure)s(_|$)", "$1$2")
                .replaceAll("(?<!content)_value$", "");
    }

    private static String check(RawRecord record, String path, String expected) {
        if (expected.startsWith("{")) {
            String all = "";
            for (String pair : expected.substring(1, expected.length() - 1).split(", (?=')", -1)) {
                int colon = pair.indexOf("': ");
                String result = check(record, path + '_' + pair.substring(1, colon), pair.substring(colon + 3));
                if (result.startsWith("failed")) {
                    return result;
                }
                all = result.isEmpty() ? all : result;
            }
            return all;
        }
        List<String> values = new ArrayList<>();
        List<String> names = NAMES.getOrDefault(path, List.of(path));
        record.forEach((key, value) -> {
            if (names.contains(key.substring(key.indexOf(':') + 1).toLowerCase(Locale.ROOT))) {
                values.add(value);
            }
        });
        if (expected.equals("None")) {
            return values.isEmpty() ? "failed: no " + path : "";
        }
        boolean textless = expected.contains("<") && MarkupText.ofHtml(expected).equals("''");
        boolean found = textless || values.stream().anyMatch(value -> isSame(value, expected));
        if (found) {
            return "";
        }
        return isForm(path) ? "not kept: " + path : "failed: " + path + " is " + values + ", not " + expected;
    }

    /// Whether something is said of the way a value is written, and not of the article.
    private static boolean isForm(String path) {
        return Stream.of("_type", "_rel", "_hreflang", "_length", "_scheme", "link_title", "_language")
                .anyMatch(path::endsWith);
    }

    private static boolean isSame(String value, String expected) {
        if (expected.startsWith("(")) {
            String[] n = expected.substring(1).split("[,)] ?", -1);
            String day =
                    String.format(Locale.ROOT, "%s-%02d-%02d", n[0], Integer.parseInt(n[1]), Integer.parseInt(n[2]));
            ArticleMaker.Result made = new ArticleMaker(Map.of(), "")
                    .make(
                            RawRecord.builder("feed", "")
                                    .add("title", "t")
                                    .add("date", value)
                                    .build(),
                            new dateline.article.Source("f", ""),
                            Optional.empty(),
                            Optional.empty());
            ArticleDate date = made instanceof ArticleMaker.Result.Made article
                    ? article.article().published()
                    : ArticleDate.unknown();
            return date.toString().startsWith(day) || value.contains(day);
        }
        String stated = expected.replaceAll("^['\"]|['\"]$", "").replace("\\n", "\n");
        return value.equals(stated) || value.equals(MarkupText.ofHtml(stated));
    }
}
