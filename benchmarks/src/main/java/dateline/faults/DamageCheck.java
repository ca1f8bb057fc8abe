package dateline.faults;

import dateline.ArticleIndex;
import dateline.ArticleIndexException;
import dateline.ArticleIndexException.Reason;
import dateline.IndexFiles;
import dateline.IndexOptions;
import dateline.SearchIndex;
import dateline.VerifyReport;
import dateline.query.Query;
import dateline.query.SearchRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// Flips a bit of a file of an index, or cuts the file, and sees what verifying says and what comes of using it.
///
/// Arguments: how many times, and a seed. Half of the times the index is compacted. The file is drawn by chance, those
/// of the manifest included.
public final class DamageCheck {

    private final Random random;
    private final Path work;
    private final Collection collection;
    private final SortedMap<String, Integer> silentAnswers = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();
    private int named;
    private int answered;
    private int refused;

    private DamageCheck(long seed) throws IOException {
        this.random = new Random(seed);
        this.work = Files.createTempDirectory("damage");
        this.collection = Collection.write(work.resolve("news"));
    }

    /// Runs the check; the exit code is 1 if anything failed.
    public static void main(String[] args) throws IOException, InterruptedException {
        DamageCheck check = new DamageCheck(args.length > 1 ? Long.parseLong(args[1]) : 1);
        check.run(Integer.parseInt(args[0]));
        System.out.println(args[0] + " times: " + check.named + " named by verifying; used without it, "
                + check.refused + " were called damaged, " + check.answered + " answered as before, others answered "
                + "otherwise: " + check.silentAnswers + "; " + check.failures.size() + " failures");
        check.failures.forEach(System.out::println);
        System.exit(check.failures.isEmpty() ? 0 : 1);
    }

    private void run(int times) throws IOException, InterruptedException {
        Path many = work.resolve("many");
        for (Path file : collection.list().subList(0, 12)) {
            new Collection(file).importAll(many);
        }
        collection.importAll(many);
        Path one = work.resolve("one");
        collection.importAll(one);
        try (ArticleIndex index = ArticleIndex.open(one)) {
            index.delete("a17");
            index.commit();
            index.compact();
        }
        for (int i = 0; i < times; i++) {
            damage(i % 2 == 0 ? many : one, i);
        }
    }

    private void damage(Path sound, int time) throws IOException, InterruptedException {
        Path copy = work.resolve("copy" + time);
        List<Path> files = copy(sound, copy);
        Path file = files.get(random.nextInt(files.size()));
        byte[] bytes = Files.readAllBytes(file);
        int at = random.nextInt(bytes.length);
        boolean cut = random.nextInt(3) == 0;
        if (cut) {
            Files.write(file, Arrays.copyOf(bytes, at));
        } else {
            bytes[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, bytes);
        }
        String what = copy.relativize(file) + (cut ? " cut at " : " with another bit at ") + at;
        SortedMap<String, String> expected = Collection.content(sound);
        within(what + ", verifying", () -> verify(copy, file, what));
        within(what + ", reading", () -> read(copy, file, expected));
        within(what + ", importing", () -> tolerate(() -> collection.importAll(copy)));
        delete(copy);
    }

    private void verify(Path copy, Path file, String what) {
        VerifyReport report = IndexFiles.of(copy).verify(random.nextBoolean());
        String name = file.getFileName().toString();
        if (report.damage().stream().anyMatch(each -> each.name().endsWith(name))) {
            named++;
        } else {
            failures.add(what + " is not named: " + report.damage());
        }
    }

    private void read(Path copy, Path file, SortedMap<String, String> expected) {
        try (SearchIndex index =
                SearchIndex.open(copy, IndexOptions.builder().once(true).build())) {
            index.search("ferry \"ferry 7\" fer*");
            index.search(SearchRequest.of(Query.everything()).toBuilder()
                    .facet("language", 10)
                    .build());
            index.fields();
            index.stats();
            if (Collection.content(index).equals(expected)) {
                answered++;
            } else {
                String name = file.getFileName().toString();
                silentAnswers.merge(name.substring(name.lastIndexOf('.') + 1), 1, Integer::sum);
            }
        } catch (ArticleIndexException e) {
            refused++;
            checkReason(e);
        }
    }

    private static void tolerate(Runnable use) {
        try {
            use.run();
        } catch (ArticleIndexException e) {
            checkReason(e);
        }
    }

    private static void checkReason(ArticleIndexException e) {
        if (e.reason() != Reason.DAMAGED && e.reason() != Reason.MISSING) {
            throw e;
        }
    }

    private void within(String what, Runnable use) throws InterruptedException {
        FutureTask<Boolean> task = new FutureTask<>(use, true);
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        thread.start();
        try {
            task.get(2, TimeUnit.MINUTES);
        } catch (TimeoutException e) {
            failures.add(what + " does not end");
        } catch (ExecutionException e) {
            failures.add(what + ": " + e.getCause());
        }
    }

    private static List<Path> copy(Path from, Path to) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.sorted().toList()) {
                Path target = to.resolve(from.relativize(path));
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else if (Files.size(path) > 0) {
                    Files.copy(path, target);
                    files.add(target);
                }
            }
        }
        return files;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> content = Files.walk(folder)) {
            for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
