package dateline.ingest.markdown;

import dateline.ingest.record.Limits;
import dateline.ingest.record.RawRecord;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/// Reads what a block before a Markdown text says.
final class Metadata {

    /// How often a YAML alias may be used for a collection, lest a few lines become millions of values.
    private static final int MOST_ALIASES = 10;

    private Metadata() {}

    /// {@return whether a block looks like what it is marked as: a line like `key: value` or `key = value` near the
    /// beginning}
    static boolean looksSo(FrontMatter matter) {
        char sign = matter.syntax() == FrontMatter.Syntax.TOML ? '=' : ':';
        return matter.source().lines().limit(20).anyMatch(line -> {
            int at = line.indexOf(sign);
            return at > 0
                    && !line.startsWith(" ")
                    && isKey(line.substring(0, at).strip());
        });
    }

    private static boolean isKey(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isLetterOrDigit(c) && "_-.\"' ".indexOf(c) < 0) {
                return false;
            }
        }
        return !text.isEmpty() && text.length() < 60;
    }

    /// Adds the values of a block.
    ///
    /// @param matter the block
    /// @param limits what it may cost
    /// @param record takes the values
    /// @return what is wrong with it, or an empty text
    static String add(FrontMatter matter, Limits limits, RawRecord.Builder record) {
        try {
            if (isYaml(matter.syntax()) && isNestedTooDeeply(matter.source(), limits)) {
                return limits.nestedTooDeeply();
            }
            Object top = switch (matter.syntax()) {
                case NONE -> Map.of();
                // All JSON is YAML.
                case YAML, JSON -> yaml(matter.source(), limits);
                case TOML -> Toml.parse(matter.source());
                case LINES -> lines(matter.source(), record);
                case PANDOC -> pandoc(matter.source(), record);
            };
            return top instanceof Map<?, ?> map ? flatten(map, limits, record) : "";
        } catch (YamlEngineException e) {
            // A colon in a title that is not quoted, most of the time.
            if (matter.syntax() == FrontMatter.Syntax.YAML && LineFields.add(matter.source(), record)) {
                return "";
            }
            return "bad " + matter.syntax() + " before the text: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        } catch (TomlException e) {
            return "bad TOML before the text: " + e.getMessage();
        }
    }

    private static Map<?, ?> lines(String source, RawRecord.Builder record) {
        LineFields.add(source, record);
        return Map.of();
    }

    /// A title, authors with semicolons between them, and a date, each in a line.
    private static Map<?, ?> pandoc(String source, RawRecord.Builder record) {
        String[] names = {"title", "author", "date"};
        List<String> lines = source.lines().toList();
        for (int i = 0; i < Math.min(names.length, lines.size()); i++) {
            for (String value : lines.get(i).substring(1).split(i == 1 ? ";" : "\n", -1)) {
                record.add(names[i], value.strip());
            }
        }
        return Map.of();
    }

    private static boolean isYaml(FrontMatter.Syntax syntax) {
        return syntax == FrontMatter.Syntax.YAML || syntax == FrontMatter.Syntax.JSON;
    }

    /// {@return whether collections are nested more deeply than allowed, by counting their beginnings and ends; the
    /// loader below calls itself for each level}
    private static boolean isNestedTooDeeply(String source, Limits limits) {
        if (source.chars().filter(c -> "[{-?:".indexOf(c) >= 0).count() <= limits.nesting()) {
            return false;
        }
        LoadSettings settings = settings(limits);
        Parser events = new ParserImpl(settings, new StreamReader(settings, source));
        int depth = 0;
        while (events.hasNext()) {
            Event event = events.next();
            depth += switch (event.getEventId()) {
                case MappingStart, SequenceStart -> 1;
                case MappingEnd, SequenceEnd -> -1;
                default -> 0;
            };
            if (depth > limits.nesting()) {
                return true;
            }
        }
        return false;
    }

    private static Object yaml(String source, Limits limits) {
        // Of a document without a node, the loader of this schema knows no type.
        if (source.lines().allMatch(line -> line.isBlank() || line.strip().startsWith("#"))) {
            return Map.of();
        }
        Object value = new Load(settings(limits)).loadFromString(source);
        return value == null ? Map.of() : value;
    }

    private static LoadSettings settings(Limits limits) {
        return LoadSettings.builder()
                .setSchema(new FailsafeSchema())
                .setAllowDuplicateKeys(true)
                .setAllowRecursiveKeys(false)
                .setMaxAliasesForCollections(MOST_ALIASES)
                .setCodePointLimit(limits.recordBytes())
                .build();
    }

    /// A place in the tree that is still to be flattened.
    private record Pending(String path, Object value, int depth) {}

    private static String flatten(Map<?, ?> top, Limits limits, RawRecord.Builder record) {
        ArrayDeque<Pending> pending = new ArrayDeque<>();
        pending.push(new Pending("", top, 0));
        while (!pending.isEmpty()) {
            Pending next = pending.pop();
            if (next.depth() > limits.nesting()) {
                return limits.nestedTooDeeply();
            }
            if (record.size() > limits.values()) {
                return limits.tooManyValues();
            }
            ArrayDeque<Pending> inner = new ArrayDeque<>();
            if (next.value() instanceof Map<?, ?> map) {
                map.forEach((key, value) -> {
                    String path = next.path().isEmpty() ? String.valueOf(key) : next.path() + '.' + key;
                    inner.push(new Pending(path, value == null ? "" : value, next.depth() + 1));
                });
            } else if (next.value() instanceof Iterable<?> list) {
                list.forEach(
                        value -> inner.push(new Pending(next.path(), value == null ? "" : value, next.depth() + 1)));
            } else {
                record.add(next.path(), String.valueOf(next.value()).strip());
            }
            inner.forEach(pending::push);
        }
        return "";
    }
}
