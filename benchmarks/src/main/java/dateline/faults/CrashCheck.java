package dateline.faults;

import dateline.IndexFiles;
import dateline.VerifyReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Kills or interrupts processes that index, at random moments, and looks at what they leave.
///
/// Arguments: `kill` or `interrupt`, the launcher `dateline`, how many processes, and a seed.
///
/// Two thirds of the processes are `dateline index`, a third are [CommittingImport]s, which say what they have
/// committed. A third are stopped in the first two seconds of a new index. The others have an index that up to four
/// more are stopped in before it is completed. After each stop every file is verified, and no article may be lost that
/// was there before or was reported as committed. In the end the import is done again, every tenth time by the command,
/// and the articles and their stories must be those of an import that nobody stopped.
///
/// SIGINT reaches a process only where its parent does not ignore it, as shells do for what runs in the background.
public final class CrashCheck {

    private static final Pattern KEPT = Pattern.compile("stopped: the index holds ([\\d,]+) articles");
    /// What Java says, with exit code 1, when a signal comes while it starts, before the command is loaded.
    private static final String NO_START = "Error occurred during initialization of VM";

    private static final int CHAIN = 5;

    private final boolean kills;
    private final String launcher;
    private final Random random;
    private final Path work;
    private final Collection collection;
    private final SortedMap<String, String> expected;
    private final double seconds;

    private int stopped;
    private int early;
    private int ended;
    private int completed;
    private int beforeItBegan;
    private final List<String> failures = new ArrayList<>();
    private long slowest;

    private CrashCheck(boolean kills, String launcher, long seed) throws IOException, InterruptedException {
        this.kills = kills;
        this.launcher = launcher;
        this.random = new Random(seed);
        this.work = Files.createTempDirectory("crash");
        this.collection = Collection.write(work.resolve("news"));
        long start = System.nanoTime();
        Path whole = work.resolve("whole");
        if (command(whole).start().waitFor() != 0) {
            throw new IOException("the articles cannot be indexed without any fault: " + errors());
        }
        this.seconds = (System.nanoTime() - start) / 1e9;
        this.expected = Collection.content(whole);
        if (expected.size() != Collection.size()) {
            throw new IOException("of " + Collection.size() + " articles, " + expected.size() + " are in the index");
        }
    }

    /// Runs the check; the exit code is 1 if anything failed.
    public static void main(String[] args) throws IOException, InterruptedException {
        long seed = args.length > 3 ? Long.parseLong(args[3]) : 1;
        CrashCheck check = new CrashCheck(
                args[0].equals("kill"), Path.of(args[1]).toAbsolutePath().toString(), seed);
        Runtime.getRuntime().addShutdownHook(new Thread(check::report));
        check.run(Integer.parseInt(args[2]));
        System.exit(check.failures.isEmpty() ? 0 : 1);
    }

    private void run(int processes) throws IOException, InterruptedException {
        for (int chain = 0; stopped + ended < processes; chain++) {
            Path index = work.resolve("index" + chain);
            if (3 * early <= stopped + ended) {
                chain(index, chain, 1, 2);
            } else {
                chain(index, chain, 1 + random.nextInt(CHAIN), seconds);
            }
            delete(index);
            if (chain % 20 == 19) {
                report();
            }
        }
    }

    private void chain(Path index, int chain, int length, double within) throws IOException, InterruptedException {
        try {
            long before = 0;
            for (int i = 0; i < length; i++) {
                before = stop(index, before, within);
            }
            early += length == 1 && within <= 2 ? 1 : 0;
            complete(index, chain % 10 == 9);
        } catch (RuntimeException e) {
            failures.add("chain " + chain + ": " + e);
        }
    }

    /// Stops one process and looks at the index.
    private long stop(Path index, long before, double within) throws IOException, InterruptedException {
        boolean committing = within > 2 && random.nextBoolean();
        Process process = (committing ? committing(index) : command(index)).start();
        boolean finished = process.waitFor((long) (random.nextDouble() * within * 1000), TimeUnit.MILLISECONDS);
        if (finished) {
            ended++;
        } else {
            stopped++;
            signal(process);
        }
        long start = System.nanoTime();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            failures.add("a process does not end");
            process.destroyForcibly().waitFor();
        }
        slowest = Math.max(slowest, System.nanoTime() - start);
        Optional<Long> found = Collection.count(index);
        long count = found.orElse(0L);
        if (found.isPresent()) {
            VerifyReport report = IndexFiles.of(index).verify(true);
            check(report.isSound(), "damage: " + report.damage());
        }
        check(count >= before, "there were " + before + " articles and now there are " + count);
        if (committing) {
            long reported = Files.readString(work.resolve("out"))
                    .lines()
                    .mapToLong(line -> line.isEmpty() ? 0 : Long.parseLong(line))
                    .max()
                    .orElse(0);
            check(count >= reported, reported + " articles were committed and there are " + count);
        } else if (!kills && !finished) {
            checkOutput(process.exitValue(), count);
        }
        return count;
    }

    private void signal(Process process) throws IOException, InterruptedException {
        if (kills) {
            process.destroyForcibly();
        } else {
            String name = random.nextBoolean() ? "-INT" : "-TERM";
            new ProcessBuilder("kill", name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        }
    }

    private void checkOutput(int code, long count) throws IOException {
        String text = errors();
        if (code == 1 && text.startsWith(NO_START)) {
            beforeItBegan++;
            return;
        }
        check(
                code == 0 || code == 130 || code == 143,
                "exit code " + code + ": '" + text + "', '" + Files.readString(work.resolve("out")) + "'");
        check(!text.contains("\tat ") && text.lines().count() <= 3, "what it says: " + text);
        Matcher kept = KEPT.matcher(text);
        if (kept.find()) {
            long told = Long.parseLong(kept.group(1).replace(",", ""));
            check(told == count, "it said '" + text + "', there are " + count + " articles");
        }
    }

    private void complete(Path index, boolean byCommand) throws IOException, InterruptedException {
        completed++;
        if (byCommand) {
            Process process = command(index).start();
            check(process.waitFor(2, TimeUnit.MINUTES), "the same command does not end");
            check(process.exitValue() == 0, "the same command fails: " + errors());
        } else {
            collection.importAll(index);
        }
        check(Collection.content(index).equals(expected), "the articles or their stories are others");
    }

    private void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException("after " + (stopped + ended) + " processes: " + otherwise);
        }
    }

    private ProcessBuilder command(Path index) {
        return started(launcher, "index", collection.files().toString(), "--index", index.toString());
    }

    private ProcessBuilder committing(Path index) {
        return started(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                CommittingImport.class.getName(),
                collection.files().toString(),
                index.toString());
    }

    private ProcessBuilder started(String... words) {
        return new ProcessBuilder(words)
                .redirectOutput(work.resolve("out").toFile())
                .redirectError(work.resolve("err").toFile());
    }

    private String errors() throws IOException {
        return Files.readString(work.resolve("err")).strip();
    }

    private void report() {
        System.out.println(String.format(
                Locale.ROOT,
                "%d stopped (%d of them in the first two seconds of a new index), %d had ended before; %d indexes "
                        + "completed; %d ended by Java while it started; slowest to end %.1f s; %d failures%s",
                stopped,
                early,
                ended,
                completed,
                beforeItBegan,
                slowest / 1e9,
                failures.size(),
                failures.isEmpty() ? "" : ": " + failures));
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> content = Files.walk(folder)) {
            for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
