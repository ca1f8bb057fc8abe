package dateline.serve.api;

import dateline.serve.page.HelpText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The files that pages load, and texts that the server has ready. No path reaches a file system: they are looked up by
/// name among those that there are.
public final class Assets {

    private static final String FOLDER = "/dateline/serve/";

    private static final Map<String, String> TYPES = Map.of(
            "/site.css", "text/css; charset=utf-8",
            "/site.js", "text/javascript; charset=utf-8",
            "/icon.svg", "image/svg+xml");

    private final Map<String, String> files = new TreeMap<>();
    private final HelpText help;
    private final String schemas;

    /// A file.
    ///
    /// @param type its media type
    /// @param text what it holds
    public record Asset(String type, String text) {}

    /// Reads all of them.
    public Assets() {
        TYPES.keySet().forEach(path -> files.put(path, read(path.substring(1))));
        help = HelpText.parse(read("help.txt").lines().toList());
        schemas = read("schemas.json");
    }

    private static String read(String name) {
        try (InputStream in = Assets.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("the file " + name + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// {@return the file of a path}
    ///
    /// @param path the path
    public Optional<Asset> at(String path) {
        return Optional.ofNullable(files.get(path)).map(text -> new Asset(TYPES.getOrDefault(path, ""), text));
    }

    /// {@return the help}
    public HelpText help() {
        return help;
    }

    /// {@return the schemas of all answers, as a JSON object}
    String schemas() {
        return schemas;
    }
}
