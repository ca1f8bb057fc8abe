package dateline.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ArticleIndex;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A program with a module descriptor of its own, which requires `dateline.core` and nothing else. All other tests run
/// on the class path, where a missing `requires` or `exports` goes unnoticed.
class ModulePathTest {

    private static final String DESCRIPTOR = "module consumer { requires dateline.core; }\n";

    private static final String PROGRAM = """
            package consumer;

            import dateline.ArticleIndex;
            import dateline.article.Article;
            import dateline.query.Query;
            import dateline.result.Hit;

            public final class Program {
                public static void main(String[] args) {
                    try (ArticleIndex index = ArticleIndex.inMemory()) {
                        index.add(Article.builder("a1").title("Ferries to stop").body("The ferries stop on Friday.").build());
                        index.add(Article.builder("a2").title("Harbour opens").body("The harbour opens.").build());
                        index.commit();
                        for (Hit hit : index.search("ferry friday").hits()) {
                            System.out.println(hit.article().id().value() + " " + hit.article().title());
                        }
                        System.out.println(index.count(Query.word("harbour")));
                        System.out.println(index.search("ferries /s friday").hits().size());
                        System.out.println(Program.class.getModule().isNamed() && ArticleIndex.class.getModule().isNamed());
                    }
                }
            }
            """;

    @Test
    void aProgramOnTheModulePathSearches(@TempDir Path dir) throws Exception {
        Path sources = Files.createDirectories(dir.resolve("sources/consumer"));
        Path descriptor = Files.writeString(sources.resolveSibling("module-info.java"), DESCRIPTOR);
        Path program = Files.writeString(sources.resolve("Program.java"), PROGRAM);
        Path classes = dir.resolve("classes");
        String modules = modules();

        compile(List.of("--module-path", modules, "-d", classes.toString(), descriptor.toString(), program.toString()));
        List<String> lines = run(dir, modules + File.pathSeparator + classes);

        assertThat(lines).containsExactly("a1 Ferries to stop", "1", "1", "true");
    }

    /// The engine's classes, and the jars that it requires: nothing of what its tests use besides.
    private static String modules() throws URISyntaxException {
        Path core = Path.of(ArticleIndex.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Stream<String> jars = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> isLibrary(Path.of(entry).getFileName().toString()));
        return Stream.concat(Stream.of(core.toString()), jars).collect(Collectors.joining(File.pathSeparator));
    }

    private static boolean isLibrary(String jar) {
        return jar.startsWith("lucene-") && !jar.startsWith("lucene-test-");
    }

    private static void compile(List<String> arguments) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        int status = compiler.run(null, null, null, arguments.toArray(String[]::new));
        assertThat(status).as("exit status of javac").isZero();
    }

    private static List<String> run(Path dir, String modulePath) throws IOException, InterruptedException {
        Path output = dir.resolve("output.txt");
        Path errors = dir.resolve("errors.txt");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("--module-path", modulePath, "--module", "consumer/consumer.Program"));
        Process process = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        assertThat(process.waitFor()).as(() -> read(errors)).isZero();
        return Files.readAllLines(output, StandardCharsets.UTF_8);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
