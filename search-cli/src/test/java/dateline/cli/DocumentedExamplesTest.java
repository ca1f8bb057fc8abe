package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every example in the documentation works: what is fenced as `sh` there is run by `sh`.
///
/// The blocks of a page run one after the other, in a folder that holds nothing but `examples` and `dateline`, the
/// latter also on the path. What a block right below one shows as `text` is what it prints. A page that makes no index
/// of its own finds one of `examples/articles`. Blocks that begin with `mvn` build, and are for readers only.
@DisabledOnOs(OS.WINDOWS)
class DocumentedExamplesTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern FENCED = Pattern.compile("(?ms)^```sh\\n(.*?)^```$(?:\\n\\n```text\\n(.*?)^```$)?");

    @TempDir
    private Path folder;

    static Stream<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>();
        for (String place : List.of("", "docs", "docs/benchmarks", "examples")) {
            if (Files.isDirectory(ROOT.resolve(place))) {
                try (Stream<Path> files = Files.list(ROOT.resolve(place))) {
                    files.filter(file -> file.toString().endsWith(".md"))
                            .sorted()
                            .forEach(pages::add);
                }
            }
        }
        return pages.stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void blocksOfAPageRun(Path page) throws Exception {
        List<Block> blocks = blocks(Files.readString(page));
        if (blocks.isEmpty()) {
            return;
        }
        Launched launched = new Launched(folder.resolve("bin"));
        Path here = folder.resolve("here");
        copy(ROOT.resolve("examples"), here.resolve("examples"));
        Files.createSymbolicLink(here.resolve("dateline"), folder.resolve("bin").resolve("dateline"));
        if (blocks.stream().noneMatch(block -> block.commands().contains("dateline index"))) {
            assertThat(launched.sh(here, "dateline index -q examples/articles").code())
                    .isZero();
        }
        for (Block block : blocks) {
            Ran ran = launched.sh(here, block.commands());
            assertThat(ran.code())
                    .as("%s\n%s\n%s%s", page, block.commands(), ran.out(), ran.err())
                    .isZero();
            if (!block.output().isEmpty()) {
                assertThat(ran.out()).as("%s\n%s", page, block.commands()).isEqualTo(block.output());
            }
        }
    }

    /// What is run, and what it must print; empty where that is not said.
    private record Block(String commands, String output) {}

    private static List<Block> blocks(String page) {
        List<Block> blocks = new ArrayList<>();
        Matcher fenced = FENCED.matcher(page);
        while (fenced.find()) {
            if (!fenced.group(1).startsWith("mvn ")) {
                blocks.add(new Block(fenced.group(1), fenced.group(2) == null ? "" : fenced.group(2)));
            }
        }
        return blocks;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            files.forEach(file -> {
                Path target = to.resolve(from.relativize(file).toString());
                try {
                    if (Files.isDirectory(file)) {
                        Files.createDirectories(target);
                    } else {
                        Files.copy(file, target);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
