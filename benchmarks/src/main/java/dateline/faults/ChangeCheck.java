package dateline.faults;

import dateline.ArticleIndexException;
import dateline.IndexFiles;
import dateline.VerifyReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Kills commands that change an index otherwise than by adding articles, at random moments, and looks at what they
/// leave: the index is as before or as after, every file of it is sound, and the same command done again does the rest.
///
/// Arguments: the launcher `dateline`, a folder with an index of an earlier format, how many processes, and a seed.
public final class ChangeCheck {

    private final String launcher;
    private final Random random;
    private final Path work;
    private final SortedMap<String, int[]> outcomes = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();
    private int copies;

    /// A command, with the index that it is given.
    ///
    /// @param name    for the report
    /// @param before  the index before it
    /// @param words   the command, without the index
    private record Change(String name, Path before, List<String> words) {}

    /// What a command does when nobody stops it.
    ///
    /// @param before  the articles and stories before it; empty where the index cannot be read then
    /// @param after   the articles and stories after it
    /// @param seconds how long it takes
    private record Effect(SortedMap<String, String> before, SortedMap<String, String> after, double seconds) {}

    private ChangeCheck(String launcher, long seed) throws IOException {
        this.launcher = launcher;
        this.random = new Random(seed);
        this.work = Files.createTempDirectory("change");
    }

    /// Runs the check; the exit code is 1 if anything failed.
    public static void main(String[] args) throws IOException, InterruptedException {
        ChangeCheck check = new ChangeCheck(Path.of(args[0]).toAbsolutePath().toString(), Long.parseLong(args[3]));
        check.run(Path.of(args[1]), Integer.parseInt(args[2]));
        check.outcomes.forEach((name, counts) -> System.out.println(String.format(
                Locale.ROOT,
                "%s: %d killed, of which %d left the index as before and %d as after; %d had ended",
                name,
                counts[0],
                counts[1],
                counts[2],
                counts[3])));
        System.out.println(check.failures.size() + " failures");
        check.failures.forEach(System.out::println);
        System.exit(check.failures.isEmpty() ? 0 : 1);
    }

    private void run(Path oldFormat, int processes) throws IOException, InterruptedException {
        List<Change> changes = changes(oldFormat);
        List<Effect> effects = new ArrayList<>();
        for (Change change : changes) {
            effects.add(effect(change));
        }
        for (int i = 0; i < processes; i++) {
            int which = i % changes.size();
            try {
                kill(changes.get(which), effects.get(which));
            } catch (RuntimeException e) {
                failures.add(changes.get(which).name() + ": " + e);
            }
        }
    }

    private List<Change> changes(Path oldFormat) throws IOException {
        Collection collection = Collection.write(work.resolve("news"));
        List<Path> files = collection.list();
        Path all = work.resolve("all");
        for (Path file : files) {
            // Many segments, for there is to be something to merge.
            new Collection(file).importAll(all);
        }
        Path remembering = work.resolve("remembering");
        Path read = Files.createDirectory(work.resolve("read"));
        for (Path file : files) {
            Files.copy(file, read.resolve(file.getFileName()));
        }
        new Collection(read).importAll(remembering);
        for (Path file : files.subList(0, 5)) {
            Files.delete(read.resolve(file.getFileName()));
        }
        Path half = work.resolve("half");
        for (Path file : files.subList(0, files.size() / 2)) {
            new Collection(file).importAll(half);
        }
        StringBuilder labels = new StringBuilder();
        for (int i = 0; i < Collection.size(); i += 2) {
            labels.append("a" + i + "\tstory " + i / 8 + "\n");
        }
        Path found = Files.writeString(work.resolve("labels.tsv"), labels);
        String news = collection.files().toString();
        return List.of(
                new Change("delete", all, List.of("delete", "--query", "title:1*", "--yes")),
                new Change("compact", all, List.of("compact")),
                new Change("index --sync", remembering, List.of("index", read.toString(), "--sync")),
                new Change("index --defer-stories", half, List.of("index", news, "--defer-stories")),
                new Change("index of what has stories", half, List.of("index", news)),
                new Change("stories --import-labels", all, List.of("stories", "--import-labels", found.toString())),
                new Change("upgrade", oldFormat, List.of("upgrade")));
    }

    private Effect effect(Change change) throws IOException, InterruptedException {
        Path copy = work.resolve("effect");
        copy(change.before(), copy);
        SortedMap<String, String> before = content(copy);
        long start = System.nanoTime();
        requireDone(started(change, copy), change);
        double seconds = (System.nanoTime() - start) / 1e9;
        SortedMap<String, String> after = content(copy);
        delete(copy);
        return new Effect(before, after, seconds);
    }

    private void kill(Change change, Effect effect) throws IOException, InterruptedException {
        Path copy = work.resolve("copy" + copies++);
        copy(change.before(), copy);
        int[] counts = outcomes.computeIfAbsent(change.name(), name -> new int[4]);
        Process process = started(change, copy);
        // Nothing is changed while Java starts.
        double fraction = .3 + .8 * random.nextDouble();
        boolean ended = process.waitFor((long) (fraction * effect.seconds() * 1000), TimeUnit.MILLISECONDS);
        counts[ended ? 3 : 0]++;
        process.destroyForcibly().waitFor();
        VerifyReport report = IndexFiles.of(copy).verify(true);
        require(report.isSound(), "damage: " + report.damage());
        SortedMap<String, String> left = content(copy);
        boolean isAfter = left.equals(effect.after());
        require(isAfter || left.equals(effect.before()), "neither as before nor as after: " + left.keySet());
        if (!ended) {
            counts[isAfter ? 2 : 1]++;
        }
        requireDone(started(change, copy), change);
        require(content(copy).equals(effect.after()), "done again, it comes to something else");
        delete(copy);
    }

    private void requireDone(Process process, Change change) throws IOException, InterruptedException {
        require(process.waitFor(3, TimeUnit.MINUTES), change.name() + " does not end");
        // Deleting what is gone finds nothing.
        boolean isDone = process.exitValue() == 0
                || (process.exitValue() == 1 && change.name().equals("delete"));
        require(
                isDone,
                change.name() + " fails: "
                        + Files.readString(work.resolve("err")).strip());
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }

    /// {@return the articles and stories; nothing of an index that has to be upgraded}
    private static SortedMap<String, String> content(Path folder) {
        try {
            return Collection.content(folder);
        } catch (ArticleIndexException e) {
            require(e.reason() == ArticleIndexException.Reason.OUTDATED, String.valueOf(e.getMessage()));
            return new TreeMap<>();
        }
    }

    private Process started(Change change, Path index) throws IOException {
        List<String> words = new ArrayList<>(List.of(launcher));
        words.addAll(change.words());
        words.addAll(List.of("--index", index.toString()));
        return new ProcessBuilder(words)
                .redirectOutput(work.resolve("out").toFile())
                .redirectError(work.resolve("err").toFile())
                .start();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.sorted().toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> content = Files.walk(folder)) {
            for (Path path : content.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
