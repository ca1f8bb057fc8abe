package dateline.ingest.page.data;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// The JSON-LD of a page: all its objects, in the order of the page.
///
/// Read leniently, since much of it is written by templates: comments, trailing commas, raw line ends in strings,
/// unknown escapes, HTML entities, CDATA and comment wrappers are all ignored; of what breaks off, that which
/// came before counts.
///
/// @param nodes the objects
/// @param byId those with an `@id` that say more than it, for what refers to them
public record JsonLd(List<JsonLdValue.Node> nodes, Map<String, JsonLdValue.Node> byId) {

    private static final int MAX_DEPTH = 60;
    private static final int MAX_NODES = 20_000;
    private static final int MAX_LENGTH = 4_000_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(MAX_LENGTH)
                    .build())
            .build();

    /// Kinds of article, the surest first.
    private static final List<Set<String>> ARTICLES = List.of(
            Set.of(
                    "NewsArticle",
                    "Article",
                    "BlogPosting",
                    "ReportageNewsArticle",
                    "OpinionNewsArticle",
                    "AnalysisNewsArticle",
                    "BackgroundNewsArticle",
                    "ReviewNewsArticle",
                    "AskPublicNewsArticle",
                    "LiveBlogPosting",
                    "AdvertiserContentArticle",
                    "SatiricalArticle",
                    "ScholarlyArticle",
                    "MedicalScholarlyArticle",
                    "TechArticle",
                    "Report"),
            Set.of("DiscussionForumPosting", "SocialMediaPosting", "Question", "Recipe", "HowTo", "Review"),
            Set.of("WebPage", "MedicalWebPage", "ItemPage", "CollectionPage", "FAQPage", "AboutPage", "Product"));

    private static final Set<String> THREADS = Set.of("DiscussionForumPosting", "QAPage");

    public JsonLd {
        nodes = List.copyOf(nodes);
        byId = Map.copyOf(byId);
    }

    public static JsonLd read(Document document) {
        List<JsonLdValue.Node> nodes = new ArrayList<>();
        for (Element script : document.getElementsByTag("script")) {
            if (script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json") && nodes.size() < MAX_NODES) {
                parse(script.data(), nodes);
            }
        }
        Map<String, JsonLdValue.Node> byId = new HashMap<>();
        for (JsonLdValue.Node node : nodes) {
            if (node.properties().size() > 1) {
                node.text("@id").ifPresent(id -> byId.putIfAbsent(id, node));
            }
        }
        return new JsonLd(nodes, byId);
    }

    private static void parse(String data, List<JsonLdValue.Node> nodes) {
        String json = unwrap(data);
        if (json.isEmpty() || json.length() > MAX_LENGTH) {
            return;
        }
        Deque<JsonLdValue> open = new ArrayDeque<>();
        try (JsonParser parser = FACTORY.createParser(json)) {
            while (parser.nextToken() != null && nodes.size() < MAX_NODES) {
                take(parser, open, nodes);
            }
        } catch (IOException broken) {
            // What was read before the fault is kept: the fields that matter mostly stand first.
            return;
        }
    }

    private static void take(JsonParser parser, Deque<JsonLdValue> open, List<JsonLdValue.Node> nodes)
            throws IOException {
        JsonToken token = parser.currentToken();
        switch (token) {
            case START_OBJECT -> {
                JsonLdValue.Node node = new JsonLdValue.Node();
                put(parser, open, node);
                open.push(node);
                nodes.add(node);
            }
            case START_ARRAY -> {
                JsonLdValue.Many many = new JsonLdValue.Many(new ArrayList<>());
                put(parser, open, many);
                open.push(many);
            }
            case END_OBJECT, END_ARRAY -> open.pop();
            case VALUE_STRING -> put(parser, open, new JsonLdValue.Text(text(parser.getText())));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE ->
                put(parser, open, new JsonLdValue.Text(parser.getText()));
            default -> {
                // Names are read with their values; null says nothing.
            }
        }
    }

    private static void put(JsonParser parser, Deque<JsonLdValue> open, JsonLdValue value) throws IOException {
        JsonLdValue holder = open.peek();
        if (holder instanceof JsonLdValue.Many many) {
            many.items().add(value);
        } else if (holder instanceof JsonLdValue.Node node) {
            String name = parser.currentName();
            if (name != null) {
                node.properties().putIfAbsent(name, value);
            }
        }
    }

    private static String text(String raw) {
        return raw.indexOf('&') >= 0 ? Parser.unescapeEntities(raw, false) : raw;
    }

    /// The JSON without what templates put around it.
    private static String unwrap(String data) {
        String json = data.strip();
        int start = firstOf(json, '{', '[');
        if (json.startsWith("//<![CDATA[") || json.startsWith("<![CDATA[") || json.startsWith("/*<![CDATA[")) {
            start = firstOf(json.substring(json.indexOf("CDATA[") + 6), '{', '[');
            start = start < 0 ? -1 : start + json.indexOf("CDATA[") + 6;
        }
        if (start < 0) {
            return "";
        }
        json = json.substring(start);
        return json.startsWith("{&quot;") || json.startsWith("[{&quot;") ? Parser.unescapeEntities(json, false) : json;
    }

    private static int firstOf(String text, char one, char other) {
        int a = text.indexOf(one);
        int b = text.indexOf(other);
        return a < 0 ? b : b < 0 ? a : Math.min(a, b);
    }

    /// {@return the objects that may describe the page's article, the likeliest first: by kind, then by place}
    public List<JsonLdValue.Node> articles() {
        List<JsonLdValue.Node> articles = new ArrayList<>();
        for (Set<String> kinds : ARTICLES) {
            for (JsonLdValue.Node node : nodes) {
                if (node.types().stream().anyMatch(kinds::contains)) {
                    articles.add(node);
                }
            }
        }
        return articles;
    }

    /// {@return the longest text that an article's data carry}
    public String body() {
        return articles().stream()
                .flatMap(article -> article.text("articleBody").stream())
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    /// True where the page says that it is a thread of posts.
    public boolean isThread() {
        return nodes.stream().anyMatch(node -> node.types().stream().anyMatch(THREADS::contains));
    }

    private JsonLdValue.Node resolve(JsonLdValue.Node node) {
        Optional<String> id = node.text("@id");
        boolean bare = node.text("name").isEmpty();
        return id.isPresent() && bare ? byId.getOrDefault(id.get(), node) : node;
    }

    /// {@return the names that a property gives, references followed}
    public List<String> names(JsonLdValue.Node holder, String property) {
        List<String> names = new ArrayList<>();
        for (JsonLdValue value : holder.values(property)) {
            switch (value) {
                case JsonLdValue.Text text -> names.add(text.value());
                case JsonLdValue.Node node ->
                    resolve(node).texts("name").stream().findFirst().ifPresent(names::add);
                case JsonLdValue.Many many -> {
                    // An array in an array: nobody writes names so.
                }
            }
        }
        return names;
    }
}
