package dateline.ingest.xml;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dateline.article.Article;
import dateline.ingest.ArticleReader;
import dateline.ingest.ReadResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Compares the articles of files of Reuters-21578 with the elements that their SGML has, found by plain search: the
/// title, the day, the place that stands before the day in the dateline, and the names in the byline; or of JSON Lines
/// with the same elements as fields (`title`, `date`, `dateline`, `author`).
final class ReutersSuite {

    private static final Pattern ARTICLE = Pattern.compile("(?s)<REUTERS.*?NEWID=\"(\\d+)\">(.*?)</REUTERS>");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})-([A-Z]{3})-(\\d{4})");
    private static final String MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*[.,]*";
    private static final Pattern DATELINE =
            Pattern.compile("(?i)^(.*?),?\\s*\\b(?:\\d+\\s+" + MONTH + "|" + MONTH + "\\s*\\d+).*");
    private static final Pattern AGENCY = Pattern.compile("(?i),?\\s*(?:of\\s+)?reuters?'?s?$");

    private final Map<String, Integer> right = new LinkedHashMap<>();
    private final Map<String, Integer> wrong = new LinkedHashMap<>();

    private ReutersSuite() {}

    public static void main(String[] args) throws IOException {
        ReutersSuite suite = new ReutersSuite();
        for (String file : args) {
            suite.compare(Path.of(file));
        }
        suite.right.forEach((field, n) -> System.out.printf(
                Locale.ROOT, "%-8s %6d right %6d different%n", field, n, suite.wrong.getOrDefault(field, 0)));
    }

    private void compare(Path file) throws IOException {
        Map<String, Article> articles = new LinkedHashMap<>();
        try (ArticleReader reader = ArticleReader.open(List.of(file.toString()))) {
            while (reader.hasNext()) {
                if (reader.next() instanceof ReadResult.Accepted accepted) {
                    articles.put(accepted.article().id().value(), accepted.article());
                }
            }
        }
        if (file.toString().endsWith(".jsonl")) {
            for (String line : Files.readAllLines(file)) {
                Map<String, String> raw = strings(line);
                Article article = articles.get(raw.get("id"));
                if (article != null) {
                    compare(article, raw, raw.getOrDefault("date", "").split("T", 2)[0]);
                }
            }
            return;
        }
        Matcher matcher = ARTICLE.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
        while (matcher.find()) {
            String id = matcher.group(1);
            Article article = articles.get(id);
            if (article == null) {
                count("read", id, "an article", "nothing");
                continue;
            }
            String sgml = matcher.group(2);
            Map<String, String> raw = new HashMap<>();
            for (String name : List.of("title", "dateline", "author")) {
                raw.put(name, element(sgml, name.toUpperCase(Locale.ROOT)));
            }
            compare(article, raw, day(element(sgml, "DATE")));
        }
    }

    private void compare(Article article, Map<String, String> raw, String day) {
        String id = article.id().value();
        count("title", id, squeeze(raw.getOrDefault("title", "")), article.title());
        count("date", id, day, article.published().toString().split("T", 2)[0]);
        count(
                "place",
                id,
                place(squeeze(raw.getOrDefault("dateline", ""))),
                article.place().orElse(""));
        count(
                "author",
                id,
                names(squeeze(raw.getOrDefault("author", ""))).toString(),
                article.authors().toString());
    }

    /// The strings at the top of a JSON object.
    private static Map<String, String> strings(String line) throws IOException {
        Map<String, String> strings = new HashMap<>();
        try (JsonParser parser = new JsonFactory().createParser(line)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                if (parser.nextToken() == JsonToken.VALUE_STRING) {
                    strings.put(name, parser.getText());
                } else {
                    parser.skipChildren();
                }
            }
        }
        return strings;
    }

    private static String squeeze(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private void count(String field, String id, String expected, String given) {
        boolean same = Objects.equals(expected, given);
        right.merge(field, same ? 1 : 0, Integer::sum);
        if (!same) {
            wrong.merge(field, 1, Integer::sum);
            System.out.println(id + " " + field + ": '" + given + "' for '" + expected + "'");
        }
    }

    private static String element(String sgml, String name) {
        int start = sgml.indexOf("<" + name + ">");
        int end = sgml.indexOf("</" + name + ">");
        if (start < 0 || end < 0) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        for (char c : sgml.substring(start + name.length() + 2, end)
                .replaceAll("&#\\d+;", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .toCharArray()) {
            text.append(Character.isISOControl(c) ? ' ' : c);
        }
        return text.toString().replaceAll("\\s+", " ").strip();
    }

    private static String day(String date) {
        Matcher matcher = DAY.matcher(date);
        List<String> months =
                List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
        return matcher.find()
                ? String.format(
                        Locale.ROOT,
                        "%s-%02d-%02d",
                        matcher.group(3),
                        months.indexOf(matcher.group(2)) + 1,
                        Integer.parseInt(matcher.group(1)))
                : "";
    }

    private static String place(String dateline) {
        Matcher matcher = DATELINE.matcher(dateline);
        String place = matcher.matches() ? matcher.group(1) : dateline;
        return place.replaceAll("[\\s,-]+$", "");
    }

    private static List<String> names(String byline) {
        String text = byline.replaceFirst("(?i)^by\\s+", "");
        List<String> names = new ArrayList<>();
        for (String part : AGENCY.matcher(text).replaceFirst("").split(" and |, ", -1)) {
            if (!part.isBlank()) {
                names.add(part.strip());
            }
        }
        return names;
    }
}
