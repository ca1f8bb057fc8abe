package dateline.cli.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Holds what each library offers to programs against `docs/api/`, so that a change of it is seen by whoever reviews
/// the change. Run with `-Dapi=write`, the test writes the lists instead.
class PublicApiTest {

    private static final Path LISTS = Path.of("..", "docs", "api");

    /// A type at the top level, in a list.
    private static final Pattern TYPE =
            Pattern.compile("^(?:\\w+ )*(?:class|record|interface|enum) (dateline[\\w.]*)(?![\\w.$])");

    /// The line in the documentation of a type, which is not indented.
    private static final Pattern SINCE = Pattern.compile("^/// @since \\d+\\.\\d+$", Pattern.MULTILINE);

    @ParameterizedTest
    @CsvSource({
        "search-core, dateline.ArticleIndex",
        "search-eval, dateline.eval.Evaluation",
        "search-ingest, dateline.ingest.Importer",
        "search-format, dateline.format.JsonWriter",
        "search-serve, dateline.serve.SearchServer",
        "search-mcp, dateline.mcp.McpStdio",
        "search-opensearch, dateline.opensearch.OpenSearch",
        "search-documents, dateline.documents.pdf.Pdf",
    })
    void thePublicSurfaceIsAsListed(String module, String type) throws Exception {
        assertListed(
                module,
                PublicTypes.read(type, classes -> surface(classes, getClass().getClassLoader())));
    }

    /// The command does not depend on this module, so it is there where all modules are built together.
    @Test
    void thePublicSurfaceOfRankingByMeaningIsAsListed() throws Exception {
        String module = "search-semantic";
        Path classes =
                Path.of(PublicTypes.location("dateline.cli.Main").toString().replace("search-cli", module));
        assumeTrue(Files.exists(classes.resolve("module-info.class")), module + " is not built");
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
            assertListed(module, surface(classes, loader));
        }
    }

    /// Programs see in the documentation of a type with which version it came.
    @Test
    void everyPublicTypeNamesTheVersionThatItCameWith() throws IOException {
        int types = 0;
        List<Path> without = new ArrayList<>();
        for (Path list : children(LISTS)) {
            String module = list.getFileName().toString().replace(".txt", "");
            for (String line : Files.readAllLines(list, StandardCharsets.UTF_8)) {
                Matcher type = TYPE.matcher(line);
                if (type.find()) {
                    Path source = Path.of("..", module, "src", "main", "java")
                            .resolve(type.group(1).replace('.', '/') + ".java");
                    types++;
                    if (!SINCE.matcher(Files.readString(source, StandardCharsets.UTF_8))
                            .find()) {
                        without.add(source);
                    }
                }
            }
        }
        assertThat(types).isPositive();
        assertThat(without)
                .as("sources without a line such as '/// @since 0.1'")
                .isEmpty();
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static void assertListed(String module, List<String> surface) throws IOException {
        Path list = LISTS.resolve(module + ".txt");
        if ("write".equals(System.getProperty("api"))) {
            Files.createDirectories(LISTS);
            Files.write(list, surface, StandardCharsets.UTF_8);
        }
        assertThat(surface)
                .as(
                        "the public surface of %s; if the change is meant, write %s by: mvn verify -Dapi=write",
                        module, list)
                .containsExactlyElementsOf(Files.readAllLines(list, StandardCharsets.UTF_8));
    }

    private static List<String> surface(Path classes, ClassLoader loader) throws IOException, ClassNotFoundException {
        ModuleDescriptor module = PublicTypes.module(classes);
        List<String> surface = new ArrayList<>();
        for (Class<?> type : PublicTypes.in(classes, loader)) {
            surface.addAll(describe(type));
        }
        module.provides().stream()
                .map(service -> "provides " + service.service() + " with " + String.join(", ", service.providers()))
                .sorted()
                .forEach(surface::add);
        return surface;
    }

    private static List<String> describe(Class<?> type) {
        List<String> members = new ArrayList<>();
        for (Field field : type.getDeclaredFields()) {
            if (PublicTypes.isVisible(field.getModifiers()) && !field.isSynthetic()) {
                members.add("    " + modifiers(field.getModifiers()) + name(field.getGenericType()) + " "
                        + field.getName());
            }
        }
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (PublicTypes.isVisible(constructor.getModifiers()) && !constructor.isSynthetic() && !type.isEnum()) {
                members.add("    " + modifiers(constructor.getModifiers()) + "new" + parameters(constructor));
            }
        }
        for (Method method : type.getDeclaredMethods()) {
            if (PublicTypes.isVisible(method.getModifiers()) && !method.isSynthetic() && !isGiven(type, method)) {
                members.add("    " + modifiers(method.getModifiers()) + name(method.getGenericReturnType()) + " "
                        + method.getName() + parameters(method));
            }
        }
        members.sort(null);
        members.addFirst(header(type));
        return members;
    }

    /// Whether every enum or record has the method.
    private static boolean isGiven(Class<?> type, Method method) {
        return switch (method.getName()) {
            case "values", "valueOf" -> type.isEnum();
            case "equals", "hashCode", "toString" -> true;
            default ->
                type.isRecord()
                        && method.getParameterCount() == 0
                        && Stream.of(type.getRecordComponents())
                                .anyMatch(component -> component.getName().equals(method.getName()));
        };
    }

    private static String header(Class<?> type) {
        StringBuilder header = new StringBuilder(modifiers(type.isInterface() ? 0 : type.getModifiers()));
        header.append(type.isSealed() ? "sealed " : "");
        header.append(kind(type)).append(' ').append(type.getName());
        if (type.isRecord()) {
            header.append(Stream.of(type.getRecordComponents())
                    .map(PublicApiTest::name)
                    .collect(Collectors.joining(", ", "(", ")")));
        }
        Type parent = type.getGenericSuperclass();
        if (parent != null && parent != Object.class && !type.isEnum() && !type.isRecord()) {
            header.append(" extends ").append(name(parent));
        }
        for (Type face : type.getGenericInterfaces()) {
            header.append(" : ").append(name(face));
        }
        return header.toString();
    }

    private static String kind(Class<?> type) {
        if (type.isAnnotation()) {
            return "annotation";
        }
        if (type.isInterface()) {
            return "interface";
        }
        if (type.isEnum()) {
            return "enum";
        }
        return type.isRecord() ? "record" : "class";
    }

    private static String modifiers(int modifiers) {
        int told = Modifier.STATIC | Modifier.FINAL | Modifier.ABSTRACT | Modifier.PROTECTED;
        String text = Modifier.toString(modifiers & told);
        return text.isEmpty() ? "" : text + " ";
    }

    private static String parameters(Executable executable) {
        return Stream.of(executable.getParameters())
                .map(Parameter::getParameterizedType)
                .map(PublicApiTest::name)
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String name(RecordComponent component) {
        return name(component.getGenericType()) + " " + component.getName();
    }

    private static String name(Type type) {
        return type.getTypeName()
                .replaceAll("java\\.(lang|util|util\\.function|util\\.stream|time|nio\\.file)\\.(?=[A-Z])", "");
    }
}
