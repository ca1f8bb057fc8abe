package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What Java loads and by which options it runs, in a release that was unpacked and prepared.
@DisabledOnOs(OS.WINDOWS)
class StartupTest {

    /// Classes that Java makes while it runs, for lambdas, records and switches, and keeps in no archive.
    private static final int MADE_AT_RUN_TIME = 80;

    @TempDir
    private static Path folder;

    private static Path launcher;
    private static String classPath = "";

    @BeforeAll
    static void unpackAndPrepare() throws Exception {
        Path release = folder.resolve("release");
        launcher = Files.createDirectories(release.resolve("bin")).resolve("dateline");
        Files.copy(Path.of("..", "dateline"), launcher);
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path lib = Files.createDirectories(release.resolve("lib"));
        Files.copy(Path.of("src", "assembly", "logging.properties"), lib.resolve("logging.properties"));
        Files.writeString(lib.resolve("build"), "test\n");
        List<String> jars = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(System.getProperty("path.separator"), -1)) {
            Path source = Path.of(entry);
            Path jar = lib.resolve(jars.size() + ".jar");
            if (Files.isDirectory(source)) {
                pack(source, jar);
            } else if (source.getFileName().toString().startsWith("picocli")) {
                Files.copy(compiledAgain(source), jar);
            } else {
                Files.copy(source, jar);
            }
            jars.add(jar.toString());
        }
        classPath = String.join(System.getProperty("path.separator"), jars);
        assertThat(run(Map.of(), launcher.toString(), "--prepare")).isZero();
        Path articles = folder.resolve("articles.jsonl");
        Files.writeString(articles, """
                {"id": "a", "title": "A lighthouse is sold", "date": "2024-01-02", "body": "The lighthouse went to a baker."}
                {"id": "b", "title": "Bakers meet", "date": "2023-05-06", "body": "Bakers of the coast met at the lighthouse."}
                """);
        assertThat(run(Map.of(), launcher.toString(), "index", articles.toString(), "--index", index(), "--quiet"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lighthouse baker --marks",
                "\"lighthouse went\" -coast",
                "baker --facet publisher --json",
                "sold --count"
            })
    void aQueryFindsItsClassesInTheArchive(String query) throws Exception {
        List<String> outside = new ArrayList<>();
        int made = 0;
        for (String line : loaded(launched(query))) {
            if (line.contains("source: shared objects file")) {
                continue;
            }
            if (line.contains("$$") || line.contains("LambdaForm$") || line.contains("__JVM_LookupDefineClass__")) {
                made++;
            } else {
                outside.add(line.replaceAll(" source:.*|.*\\] ", ""));
            }
        }
        assertThat(outside).isEmpty();
        assertThat(made).isLessThan(MADE_AT_RUN_TIME);
    }

    @Test
    void javaIsSetForAShortRun() throws Exception {
        Path flags = folder.resolve("flags");
        assertThat(run(
                        Map.of("DATELINE_OPTS", "-XX:+UnlockDiagnosticVMOptions -XX:+PrintFlagsFinal"),
                        flags,
                        launched("lighthouse")))
                .isZero();
        assertThat(Files.readString(flags))
                .containsPattern("UseSerialGC +:?= true")
                .containsPattern("TieredStopAtLevel +:?= 1 ")
                .containsPattern("UsePerfData +:?= false")
                .containsPattern("(AOTCache|SharedArchiveFile) +:?= \\S*classes-test-");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--version",
                "--help",
                "help query",
                "query --help",
                "index -h",
                "completion bash",
                "qurey lighthouse",
                "query --unknown",
                "query -n ten",
                "query",
                "query lighthouse --index no/such"
            })
    void whatAsksNoIndexLoadsNothingOfLucene(String arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(java(), "-cp", classPath, "dateline.cli.Main"));
        command.addAll(List.of(arguments.split(" ", -1)));
        assertThat(loaded(command.toArray(new String[0])))
                .anyMatch(line -> line.contains("dateline.cli.Main "))
                .noneMatch(line -> line.contains("] org.apache.lucene."));
    }

    private static String[] launched(String query) {
        List<String> command = new ArrayList<>(List.of("sh", "-c", "exec \"$0\" query " + query + " --index \"$1\""));
        command.addAll(List.of(launcher.toString(), index()));
        return command.toArray(new String[0]);
    }

    private static List<String> loaded(String... command) throws Exception {
        Path log = folder.resolve("loaded.log");
        String option = "-Xlog:class+load:file=" + log;
        boolean direct = command[0].equals(java());
        run(Map.of(direct ? "JDK_JAVA_OPTIONS" : "DATELINE_OPTS", option), command);
        List<String> lines = Files.readAllLines(log).stream()
                .filter(line -> line.contains("source:"))
                .toList();
        Files.delete(log);
        assertThat(lines).isNotEmpty();
        return lines;
    }

    private static int run(Map<String, String> environment, String... command) throws Exception {
        return run(environment, folder.resolve("out"), command);
    }

    private static int run(Map<String, String> environment, Path out, String... command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of("PATH", System.getenv("PATH"), "JAVA_HOME", System.getProperty("java.home")));
        builder.environment().put("HOME", folder.toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        return process.waitFor();
    }

    private static String index() {
        return folder.resolve("index").toString();
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /// The build has made it beside the classes of the command.
    private static Path compiledAgain(Path picocli) throws IOException {
        try (Stream<Path> made = Files.walk(Path.of("target"))) {
            return made.filter(file -> file.endsWith(Path.of("picocli", "lib").resolve(picocli.getFileName())))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void pack(Path classes, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                entries.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                Files.copy(file, entries);
                entries.closeEntry();
            }
        }
    }
}
