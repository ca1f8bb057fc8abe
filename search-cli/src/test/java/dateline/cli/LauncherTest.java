package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The launcher in an unpacked release, with scripts in the place of Java that tell how they were called.
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    private static final String SYSTEM_PATH = "/usr/bin:/bin";

    @TempDir
    private Path folder;

    private Path launcher;

    @BeforeEach
    void unpack() throws IOException {
        launcher = folder.resolve("a release/bin/dateline");
        Files.createDirectories(launcher.getParent());
        Files.copy(Path.of("..", "dateline"), launcher);
        makeExecutable(launcher);
        Path lib = Files.createDirectories(folder.resolve("a release/lib"));
        for (String jar : List.of("b.jar", "c.jar", "a.jar")) {
            Files.createFile(lib.resolve(jar));
        }
        Files.writeString(lib.resolve("build"), "b1\n");
    }

    private Path archive(String name) throws IOException {
        return Files.createFile(folder.resolve("a release").resolve(name));
    }

    /// Where a source is newer than the jars, a checkout is built first; here nothing can build it.
    @ParameterizedTest
    @CsvSource({
        "pom.xml",
        "search-core/pom.xml",
        "search-cli/src/assembly/zip.xml",
        "search-core/src/main/java/module-info.java",
        "search-core/src/main/java/dateline/a/b/c/d/Deep.java",
        "search-serve/src/main/resources/dateline/serve/a/b/deep.css",
    })
    void sourcesHoweverDeepAreComparedWithTheBuild(String source) throws Exception {
        Path checkout = Files.createDirectories(folder.resolve("checkout"));
        Files.createFile(checkout.resolve("pom.xml"));
        launcher = Files.copy(launcher, checkout.resolve("dateline"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.createDirectories(checkout.resolve(source).getParent());
        Files.writeString(checkout.resolve(source), "");
        Path lib = Files.createDirectories(checkout.resolve("search-cli/target/fast/dateline/lib"));
        Map<String, String> environment = Map.of(
                "JAVA_HOME", jdk("25").toString(), "PATH", pathWithoutMaven().toString());
        Files.setLastModifiedTime(lib, FileTime.fromMillis(System.currentTimeMillis() + 60_000));
        assertThat(run(environment, "query", "flood").lines).startsWith("java 25");
        Files.setLastModifiedTime(checkout.resolve(source), FileTime.fromMillis(System.currentTimeMillis() + 120_000));
        assertThat(run(environment, "query", "flood").lines)
                .containsExactly(
                        "dateline: is not built yet, and there is no mvn to build it; install Maven 3.8 or newer");
    }

    private Path pathWithoutMaven() throws IOException {
        Path programs = Files.createDirectories(folder.resolve("programs"));
        for (String program : List.of("find", "mkdir", "rm")) {
            Path script = programs.resolve(program);
            Files.writeString(script, "#!/bin/sh\nPATH=" + SYSTEM_PATH + " exec " + program + " \"$@\"\n");
            makeExecutable(script);
        }
        return programs;
    }

    /// Nobody else is building, and the file that would say so cannot be written, as in a checkout of another user.
    @Test
    void theProgramIsBuiltWithoutJarsOfTests() throws IOException {
        for (String module : List.of("core", "format", "ingest", "eval", "opensearch", "semantic", "serve", "cli")) {
            String always = Files.readString(Path.of("..", "search-" + module, "pom.xml"))
                    .replaceFirst("(?s)<profiles>.*!maven\\.test\\.skip.*</profiles>", "");
            assertThat(always).as(module).contains("<artifactId>").doesNotContain("<type>test-jar</type>");
        }
    }

    @Test
    @Timeout(60)
    void aCheckoutThatCannotBeBuiltIsNamed() throws Exception {
        Path checkout = Files.createDirectories(folder.resolve("checkout"));
        Files.createFile(checkout.resolve("pom.xml"));
        launcher = Files.copy(launcher, checkout.resolve("dateline"), StandardCopyOption.COPY_ATTRIBUTES);
        Path lock = Files.createDirectories(checkout.resolve("search-cli/target/fast/building"));
        Run run = run(Map.of("JAVA_HOME", jdk("25").toString()), "query", "flood");
        assertThat(run.lines).containsExactly("dateline: cannot build in " + checkout + ": cannot write " + lock);
        assertThat(run.exitCode).isEqualTo(2);
    }

    @Test
    void tooFewOpenFilesAreSaidSo() throws Exception {
        Process process = new ProcessBuilder("sh", "-c", "ulimit -n 40 && exec \"$0\" query flood", launcher.toString())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said)
                .isEqualTo(
                        "dateline: may open only 40 files, and needs 128: allow more, for example by ulimit -n 1024\n");
        assertThat(process.waitFor()).isEqualTo(2);
    }

    @Test
    void jarsAreNamedInTheSameOrderAlways() throws Exception {
        List<String> lines = run(Map.of("JAVA_HOME", jdk("25").toString())).lines;
        String classPath = lines.get(lines.indexOf("-cp") + 1);
        assertThat(classPath.split(":", -1))
                .extracting(jar -> Path.of(jar).getFileName().toString())
                .containsExactly("a.jar", "b.jar", "c.jar");
    }

    @ParameterizedTest
    @CsvSource({
        "query flood, false",
        "query flood --index in, false",
        "count --by year, false",
        "query flood --in folder, true",
        "query flood --in=folder, true",
        "index folder, true",
        "related --file page.pdf, true",
        "serve, true",
        "help serve, true",
        "--help, true",
    })
    void whatOnlyAsksAnIndexOpensNoJarsOfDocumentsAndOfTheServer(String arguments, boolean opened) throws Exception {
        for (String jar : List.of("documents/pdf.jar", "serve/server.jar")) {
            Path file = folder.resolve("a release/lib").resolve(jar);
            Files.createFile(Files.createDirectories(file.getParent()).resolve(file.getFileName()));
        }
        List<String> lines = run(Map.of("JAVA_HOME", jdk("25").toString()), arguments.split(" ", -1)).lines;
        String lib = launcher.getParent() + "/../lib";
        assertThat(lines.get(lines.indexOf("-cp") + 1))
                .endsWith("/c.jar" + (opened ? ":" + lib + "/documents/pdf.jar:" + lib + "/serve/server.jar" : ""));
    }

    @ParameterizedTest
    @CsvSource({
        "query --rank semantic flood, true",
        "query flood --rank=deep-semantic, true",
        "eval --rank default --compare semantic, true",
        "vectors build, true",
        "shell, true",
        "query flood, false",
        "query semantic ranking, false",
        "query --rank deep semantic, false",
        "query -- --rank semantic, false",
        "index folder, false",
    })
    void rankingByMeaningIsLoadedWhereItIsAskedFor(String arguments, boolean loaded) throws Exception {
        Path semantic = Files.createDirectories(folder.resolve("a release/lib/semantic"));
        Files.createFile(semantic.resolve("model.jar"));
        List<String> lines = run(Map.of("JAVA_HOME", jdk("25").toString()), arguments.split(" ", -1)).lines;
        String classPath = lines.get(lines.indexOf("-cp") + 1);
        assertThat(classPath.endsWith("c.jar:" + launcher.getParent() + "/../lib/semantic/model.jar"))
                .isEqualTo(loaded);
    }

    @ParameterizedTest
    @CsvSource({
        "eval --rerun MANIFEST, semantic, true",
        "eval --rerun=MANIFEST, deep-semantic, true",
        "eval --rerun MANIFEST, default, false",
        "eval --rerun MANIFEST.gone, semantic, false",
        "eval MANIFEST, semantic, false",
    })
    void aRunByMeaningIsRepeatedWithIt(String arguments, String ranking, boolean loaded) throws Exception {
        Path semantic = Files.createDirectories(folder.resolve("a release/lib/semantic"));
        Files.createFile(semantic.resolve("model.jar"));
        Path manifest = Files.writeString(folder.resolve("a.run.manifest"), "depth=10\nranking=" + ranking + "\n");
        String[] words = arguments.replace("MANIFEST", manifest.toString()).split(" ", -1);
        List<String> lines = run(Map.of("JAVA_HOME", jdk("25").toString()), words).lines;
        assertThat(lines.get(lines.indexOf("-cp") + 1).endsWith("model.jar")).isEqualTo(loaded);
    }

    @Test
    void rankingByMeaningThatIsNotInstalledIsNamed() throws Exception {
        Run run = run(Map.of("JAVA_HOME", jdk("25").toString()), "query", "--rank", "semantic", "flood");
        assertThat(run.lines).singleElement().asString().contains("ranking by meaning is not installed");
        assertThat(run.exitCode).isEqualTo(2);
        assertThat(run(Map.of("JAVA_HOME", jdk("25").toString()), "shell").lines)
                .startsWith("java 25");
    }

    @ParameterizedTest
    @CsvSource({
        "25.0.3, 25.0.3+9-LTS, classes-b1-25.0.3+9-LTS.aot, -XX:AOTCache",
        "25.0.3, '', classes-b1-25.0.3.aot, -XX:AOTCache",
        "21.0.5, 21.0.5+11, classes-b1-21.0.5+11.jsa, -XX:SharedArchiveFile"
    })
    void theArchiveIsOfThisBuildAndThisJava(String version, String runtime, String name, String option)
            throws Exception {
        Path archive = archive(name);
        Map<String, String> java = Map.of("JAVA_HOME", jdk(version, runtime).toString());
        assertThat(run(java).lines).contains(option + "=" + launcher.getParent() + "/../" + name, "-Xlog:disable");
        Files.move(archive, archive(name.replace("b1", "b0")), StandardCopyOption.REPLACE_EXISTING);
        archive(name + ".tried");
        assertThat(run(java).lines).noneMatch(line -> line.startsWith(option));
    }

    /// Java itself would run the classes that the jar had before.
    @Test
    void anArchiveThatIsOlderThanAJarIsNotUsed() throws Exception {
        String name = "classes-b1-25.0.3.aot";
        Path archive = archive(name);
        archive(name + ".tried");
        Map<String, String> java = Map.of("JAVA_HOME", jdk("25.0.3").toString());
        Files.setLastModifiedTime(archive, FileTime.fromMillis(1_000_000));
        assertThat(run(java).lines).noneMatch(line -> line.startsWith("-XX:AOTCache"));
        Files.setLastModifiedTime(archive, FileTime.fromMillis(System.currentTimeMillis() + 60_000));
        assertThat(run(java).lines).anyMatch(line -> line.startsWith("-XX:AOTCache"));
    }

    @Test
    void theUsersCacheFolderWillDo() throws Exception {
        Path cache = Files.createDirectories(folder.resolve("cache/dateline"));
        archive("classes-b1-25.0.3.aot.tried");
        Files.createFile(cache.resolve("classes-b1-25.0.3.aot"));
        assertThat(run(Map.of(
                                "JAVA_HOME", jdk("25.0.3").toString(),
                                "XDG_CACHE_HOME", folder.resolve("cache").toString()))
                        .lines)
                .contains("-XX:AOTCache=" + cache + "/classes-b1-25.0.3.aot");
    }

    @Test
    void theArchiveIsTriedOnce() throws Exception {
        for (int start = 0; start < 2; start++) {
            assertThat(run(Map.of("JAVA_HOME", jdk("25.0.3").toString())).lines).startsWith("java 25.0.3");
        }
        assertThat(folder.resolve("a release/classes-b1-25.0.3.aot.tried")).exists();
    }

    @Test
    void toPrepareFailsWhereNoArchiveIsMade() throws Exception {
        Run run = run(Map.of("JAVA_HOME", jdk("25.0.3").toString()), "--prepare");
        assertThat(run.exitCode).isEqualTo(2);
        assertThat(run.lines).hasSize(1).first().asString().startsWith("dateline: cannot make ");
    }

    @Test
    void javaThatIsNamedComesFirst() throws Exception {
        Path named = jdk("21.0.5");
        Path home = jdk("25");
        assertThat(run(Map.of("DATELINE_JAVA", named.toString(), "JAVA_HOME", home.toString())).lines)
                .startsWith("java 21.0.5");
        assertThat(run(Map.of("DATELINE_JAVA", named + "/bin/java", "JAVA_HOME", home.toString())).lines)
                .startsWith("java 21.0.5");
    }

    @Test
    void javaHomeComesBeforeThePath() throws Exception {
        assertThat(run(Map.of("JAVA_HOME", jdk("21.0.5").toString(), "PATH", path(jdk("25")))).lines)
                .startsWith("java 21.0.5");
    }

    @Test
    void javaHomeThatIsTooOldIsPassedOver() throws Exception {
        assertThat(run(Map.of("JAVA_HOME", jdk("17.0.15").toString(), "PATH", path(jdk("26-ea")))).lines)
                .startsWith("java 26-ea");
    }

    @Test
    void javaThatIsNamedMustBeNewEnough() throws Exception {
        Run run = run(Map.of("DATELINE_JAVA", jdk("1.8.0_402").toString()));
        assertThat(run.lines).containsExactly("dateline: DATELINE_JAVA is Java 1, but dateline needs 21 or newer");
        assertThat(run.exitCode).isEqualTo(2);
    }

    @Test
    void javaThatIsNamedMustBeThere() throws Exception {
        Run run = run(Map.of("DATELINE_JAVA", "/no/such"));
        assertThat(run.lines)
                .containsExactly(
                        "dateline: DATELINE_JAVA is /no/such, which is not a Java executable; set it to a bin/java, or to the"
                                + " folder of a JDK");
        assertThat(run.exitCode).isEqualTo(2);
    }

    @Test
    void argumentsAndExitCodeGoThrough() throws Exception {
        Run run = run(Map.of("JAVA_HOME", jdk("25").toString()), "query", "two words", "*", "", "-it's");
        assertThat(run.lines).endsWith("dateline.cli.Main", "query", "two words", "*", "", "-it's");
        assertThat(run.exitCode).isEqualTo(7);
    }

    @Test
    void linksAreFollowed() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("a release/bin/dateline"));
        Path linkToLink = Files.createSymbolicLink(folder.resolve("link to link"), link);
        launcher = linkToLink;
        List<String> lines = run(Map.of("JAVA_HOME", jdk("25").toString())).lines;
        Path classPath =
                Path.of(lines.get(lines.indexOf("-cp") + 1).split(":", -1)[0]).getParent();
        assertThat(classPath.normalize()).isEqualTo(folder.resolve("a release/lib"));
    }

    @ParameterizedTest
    @CsvSource({
        "query, -XX:+UseSerialGC -XX:TieredStopAtLevel=1",
        "query --batch queries.tsv, -XX:+UseSerialGC",
        "stats, -XX:+UseSerialGC -XX:TieredStopAtLevel=1",
        "shell, -XX:+UseSerialGC",
        "index, -XX:+UseSerialGC -XX:Tier4InvocationThreshold=200000"
    })
    void javaIsTunedForTheCommand(String command, String options) throws Exception {
        List<String> lines = run(Map.of("JAVA_HOME", jdk("25").toString()), command.split(" ", -1)).lines;
        assertThat(lines.stream().filter(line -> line.matches("-XX:(\\+Use.*GC|Tiered.*|Tier4Invocation.*)")))
                .containsExactly(options.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource({"21.0.5, false", "25, true"})
    void javaIsGivenNoOptionThatItDoesNotKnow(String version, boolean known) throws Exception {
        assertThat(run(Map.of("JAVA_HOME", jdk(version).toString()))
                        .lines
                        .contains("--sun-misc-unsafe-memory-access=allow"))
                .isEqualTo(known);
    }

    /// A Java that cannot start, or that a signal ends before it has, says so on standard output by itself.
    @Test
    void whatJavaHasToSayIsNoResult() throws Exception {
        ProcessBuilder builder = new ProcessBuilder(launcher.toString(), "query", "ferry")
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        builder.environment().put("DATELINE_JAVA", System.getProperty("java.home"));
        builder.environment().put("DATELINE_OPTS", "-Xmx1k");
        assertThat(builder.start().waitFor()).isNotZero();
        assertThat(folder.resolve("out")).isEmptyFile();
        assertThat(folder.resolve("err")).content().contains("Too small maximum heap");
    }

    @Test
    void ownOptionsComeLast() throws Exception {
        List<String> lines = run(Map.of(
                        "JAVA_HOME", jdk("25").toString(), "JAVA_OPTS", "-Xmx1g -Da=b", "DATELINE_OPTS", "-Xmx2g"))
                .lines;
        assertThat(lines.subList(0, lines.indexOf("-cp"))).endsWith("-Xmx1g", "-Da=b", "-Xmx2g");
    }

    @ParameterizedTest
    @CsvSource({"LANG,C", "LC_ALL,POSIX", "LC_CTYPE,de_DE.ISO-8859-1", "LANG,xx_YY.UTF-8"})
    @DisabledOnOs(OS.MAC)
    void textIsUtf8WhateverTheLocale(String variable, String locale) throws Exception {
        assertThat(run(Map.of("JAVA_HOME", jdk("25").toString(), variable, locale)).lines)
                .contains("LC_ALL=C.UTF-8", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8");
    }

    private Path jdk(String version) throws IOException {
        return jdk(version, "");
    }

    private Path jdk(String version, String runtime) throws IOException {
        Path home = folder.resolve("jdk " + version);
        Path java = home.resolve("bin/java");
        Files.createDirectories(java.getParent());
        Files.writeString(
                home.resolve("release"),
                "IMPLEMENTOR=\"none\"\n"
                        + (runtime.isEmpty() ? "" : "JAVA_RUNTIME_VERSION=\"" + runtime + "\"\n")
                        + "JAVA_VERSION=\"" + version + "\"\n");
        Files.writeString(java, """
                #!/bin/sh
                printf '%s\\n' 'java VERSION' "LC_ALL=$LC_ALL" "$@"
                exit 7
                """.replace("VERSION", version));
        makeExecutable(java);
        return home;
    }

    private static String path(Path home) {
        return home.resolve("bin") + ":" + SYSTEM_PATH;
    }

    private static void makeExecutable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Run run(Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", SYSTEM_PATH);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output.lines().toList());
    }

    private record Run(int exitCode, List<String> lines) {}
}
