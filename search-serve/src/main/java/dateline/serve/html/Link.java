package dateline.serve.html;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// An address of this server with its parameters. Immutable.
public final class Link {

    private static final int LONGEST = 4096;

    private record Pair(String name, String value) {}

    private final String path;
    private final List<Pair> pairs;

    private Link(String path, List<Pair> pairs) {
        this.path = path;
        this.pairs = List.copyOf(pairs);
    }

    /// {@return an address without parameters}
    ///
    /// @param path its path, which begins with `/`
    public static Link to(String path) {
        return new Link(path, List.of());
    }

    /// {@return the same with one more parameter; the same as it is where the value is empty}
    ///
    /// @param name  the parameter's name
    /// @param value its value
    public Link with(String name, String value) {
        if (value.isEmpty()) {
            return this;
        }
        List<Pair> more = new ArrayList<>(pairs);
        more.add(new Pair(name, value));
        return new Link(path, more);
    }

    /// {@return the same without a parameter}
    ///
    /// @param name the parameter's name
    public Link without(String name) {
        return new Link(
                path, pairs.stream().filter(pair -> !pair.name().equals(name)).toList());
    }

    /// {@return the same with another value of a parameter}
    ///
    /// @param name  the parameter's name
    /// @param value its value; empty to leave it out
    public Link set(String name, String value) {
        return without(name).with(name, value);
    }

    /// {@return the same without one of the values of a parameter}
    ///
    /// @param name  the parameter's name
    /// @param value the value
    public Link without(String name, String value) {
        return new Link(
                path,
                pairs.stream()
                        .filter(pair ->
                                !(pair.name().equals(name) && pair.value().equals(value)))
                        .toList());
    }

    /// {@return the same parameters at another path}
    ///
    /// @param other the path
    public Link at(String other) {
        return new Link(other, pairs);
    }

    /// {@return the parameters as hidden fields of a form}
    ///
    /// @param except names of those that the form has fields for
    public Html hidden(List<String> except) {
        Html fields = new Html();
        for (Pair pair : pairs) {
            if (!except.contains(pair.name())) {
                fields.element("input", "", "type", "hidden", "name", pair.name(), "value", pair.value());
            }
        }
        return fields;
    }

    /// {@return an address of the web as it may stand in a link; empty if it is not of `http` or `https`}
    ///
    /// @param url the address
    public static Optional<String> external(String url) {
        String start = url.substring(0, Math.min(8, url.length())).toLowerCase(Locale.ROOT);
        boolean isWeb = start.startsWith("http://") || start.startsWith("https://");
        boolean isPlain = url.length() <= LONGEST && url.chars().allMatch(c -> c > ' ' && c != 0x7f);
        return isWeb && isPlain ? Optional.of(url) : Optional.empty();
    }

    /// {@return the address}
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(path);
        char separator = '?';
        for (Pair pair : pairs) {
            text.append(separator)
                    .append(URLEncoder.encode(pair.name(), StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(pair.value(), StandardCharsets.UTF_8));
            separator = '&';
        }
        return text.toString();
    }
}
