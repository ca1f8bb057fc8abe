package dateline.story;

import dateline.analysis.language.FunctionWords;
import dateline.result.CopyKind;
import dateline.result.TextChange;
import dateline.story.compare.Copy;
import dateline.story.compare.CopyVerifier;
import dateline.story.compare.TextAlignment;
import dateline.story.compare.Thresholds;
import dateline.story.compare.WordDiff;
import dateline.story.fingerprint.Fingerprint;
import dateline.story.fingerprint.Fingerprinter;
import dateline.story.fingerprint.WordSequence;
import dateline.story.graph.CopyPair;
import dateline.story.graph.CopyPairs;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Measures what finding copies costs and how well it does, on collections outside the project.
///
/// Arguments: a folder of JSON Lines files (`id`, `title`, `body`), then one of
///
/// - `families [COUNT [SEED [NAMES]]]`: makes families of copies, rewrites and near misses from the collections of four
///   languages, or those named with commas between, and prints pairwise precision and recall;
/// - `duplicates`: exact duplicates found, stories and edges by kind, largest stories;
/// - `cost`: CPU time and bytes per article;
/// - `texts`: instead of collections, the folder holds `.txt` files; prints how each pair is a copy;
/// - `sample FILE KIND COUNT SEED`: prints pairs proposed, with a word diff, to be judged by reading.
public final class StoryBenchmark {

    static final Map<String, String> LANGUAGES = Map.ofEntries(
            Map.entry("swissgov_de", "de"),
            Map.entry("swissgov_fr", "fr"),
            Map.entry("swissgov_it", "it"),
            Map.entry("newspubs_nl", "nl"),
            Map.entry("iran_news_fa", "fa"),
            Map.entry("lctt_zh", "zh"),
            Map.entry("fakenews_es", "es"),
            Map.entry("fakebr_pt", "pt"));
    private static final List<String> FAMILY_SOURCES =
            List.of("bbc2225", "newspubs_en", "reuters_c50", "swissgov_de", "swissgov_fr", "fakenews_es");

    private final Path folder;
    private final Fingerprinter fingerprinter = new Fingerprinter(FunctionWords::of);

    private StoryBenchmark(Path folder) {
        this.folder = folder;
    }

    /// Runs one part.
    public static void main(String[] args) throws Exception {
        StoryBenchmark benchmark = new StoryBenchmark(Path.of(args[0]));
        if (!args[1].equals("texts") && benchmark.names().isEmpty()) {
            throw new IllegalArgumentException("no .jsonl file in " + args[0] + ": unpack the collections first");
        }
        switch (args[1]) {
            case "families" ->
                benchmark.families(
                        args.length > 2 ? Integer.parseInt(args[2]) : 200,
                        args.length > 3 ? Long.parseLong(args[3]) : 1,
                        args.length > 4 ? List.of(args[4].split(",")) : FAMILY_SOURCES);
            case "duplicates" -> benchmark.duplicates();
            case "cost" -> benchmark.cost();
            case "texts" -> benchmark.texts();
            case "sample" ->
                benchmark.sample(
                        args[2], CopyKind.valueOf(args[3]), Integer.parseInt(args[4]), Long.parseLong(args[5]));
            default -> throw new IllegalArgumentException("unknown part " + args[1]);
        }
    }

    private List<TestArticle> read(String name) {
        return JsonLines.read(folder.resolve(name + ".jsonl"), LANGUAGES.getOrDefault(name, "en"));
    }

    private List<String> names() throws Exception {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jsonl"))
                    .map(name -> name.substring(0, name.length() - ".jsonl".length()))
                    .sorted()
                    .toList();
        }
    }

    @SuppressWarnings("AnnotateFormatMethod") // its annotation would be a dependency for this line only
    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    // families

    private void families(int count, long seed, List<String> sources) {
        print("near misses have other numbers, dates and names; (in brackets: and others with one of these only; "
                + "and others with a part of these)");
        print(
                "%-12s %4s  %-42s  %-42s  %s",
                "source",
                "n",
                "copies: precision, recall",
                "spins to 50 %: precision, recall",
                "spins of 60 %: recall");
        Map<FamilyMaker.Role, int[]> found = new LinkedHashMap<>();
        for (String name : sources) {
            List<TestArticle> collection = read(name);
            List<TestArticle> originals = collection.stream()
                    .filter(article ->
                            article.body().length() >= 400 && article.body().length() <= 8000)
                    .collect(Collectors.toCollection(ArrayList::new));
            Collections.shuffle(originals, new Random(seed));
            String language = originals.get(0).language();
            FamilyMaker maker = new FamilyMaker(collection, FunctionWords.of(language), seed);
            List<FamilyMaker.Member> members = new ArrayList<>();
            Set<List<String>> taken = new HashSet<>();
            int families = 0;
            for (TestArticle original : originals) {
                if (families < count && isNew(original, taken)) {
                    members.addAll(maker.family(families++, original));
                }
            }
            Predicate<FamilyMaker.Member> isCopy = member -> member.role().isCopy();
            Predicate<FamilyMaker.Member> isSpin = member -> member.role() == FamilyMaker.Role.ORIGINAL
                    || (member.role().isSpin() && member.role() != FamilyMaker.Role.SPIN_60);
            Predicate<FamilyMaker.Member> isFarSpin =
                    member -> member.role() == FamilyMaker.Role.ORIGINAL || member.role() == FamilyMaker.Role.SPIN_60;
            print(
                    "%-12s %4d  %-42s  %-42s  %s",
                    name,
                    families,
                    precisionAndRecall(members, isCopy),
                    precisionAndRecall(members, isSpin),
                    precisionAndRecall(members, isFarSpin));
            countFound(members, found);
        }
        print("%nwith its original, by role (all sources; for OTHER, wrongly)");
        found.forEach(
                (role, counts) -> print("%-18s %5d  found %.4f", role, counts[0], (double) counts[1] / counts[0]));
    }

    /// {@return whether less than a tenth of the article's sequences of eight words stand in an earlier original}; real
    /// copies in a collection would count as errors. Takes note of the sequences if so.
    private static boolean isNew(TestArticle article, Set<List<String>> taken) {
        List<String> words = List.of(article.body().toLowerCase(Locale.ROOT).split("\\s+"));
        List<List<String>> sequences = new ArrayList<>();
        for (int i = 0; i + 8 <= words.size(); i++) {
            sequences.add(words.subList(i, i + 8));
        }
        long known = sequences.stream().filter(taken::contains).count();
        boolean isNew = known * 10 < sequences.size();
        if (isNew) {
            taken.addAll(sequences);
        }
        return isNew;
    }

    private String precisionAndRecall(List<FamilyMaker.Member> members, Predicate<FamilyMaker.Member> chosen) {
        double[] plain = score(members, chosen, member -> member.role() == FamilyMaker.Role.OTHER_ALL);
        double[] hard = score(
                members,
                chosen,
                member -> member.role().isNearMiss() && !member.role().isPartly());
        double[] all = score(members, chosen, member -> member.role().isNearMiss());
        return String.format(
                Locale.ROOT, "%.4f (%.4f, %.4f), %.4f (%.4f)", plain[0], hard[0], all[0], plain[1], all[1]);
    }

    /// {@return pairwise precision and recall of the stories of the chosen members among near misses}
    private double[] score(
            List<FamilyMaker.Member> members,
            Predicate<FamilyMaker.Member> chosen,
            Predicate<FamilyMaker.Member> nearMiss) {
        Map<String, FamilyMaker.Member> byId = new HashMap<>();
        List<TestArticle> articles = new ArrayList<>();
        Map<Integer, Long> sizes = new HashMap<>();
        for (FamilyMaker.Member member : members) {
            if (chosen.test(member) || nearMiss.test(member)) {
                byId.put(member.article().id(), member);
                articles.add(member.article());
            }
            if (chosen.test(member)) {
                sizes.merge(member.family(), 1L, Long::sum);
            }
        }
        long right = 0;
        long proposed = 0;
        for (List<TestArticle> group : StoryGroups.of(fingerprinter, articles).groups()) {
            Map<Integer, Long> copies = new HashMap<>();
            for (TestArticle article : group) {
                FamilyMaker.Member member = Objects.requireNonNull(byId.get(article.id()));
                if (chosen.test(member)) {
                    copies.merge(member.family(), 1L, Long::sum);
                }
            }
            right += copies.values().stream().mapToLong(StoryBenchmark::pairs).sum();
            proposed += pairs(group.size());
        }
        long wanted = sizes.values().stream().mapToLong(StoryBenchmark::pairs).sum();
        return new double[] {(double) right / proposed, (double) right / wanted};
    }

    private WordSequence wordSequence(TestArticle article) {
        return fingerprinter.wordSequence(article.language(), article.body());
    }

    private static long pairs(long members) {
        return members * (members - 1) / 2;
    }

    private void countFound(List<FamilyMaker.Member> members, Map<FamilyMaker.Role, int[]> found) {
        Map<Integer, Fingerprint> originals = new HashMap<>();
        Map<Integer, WordSequence> texts = new HashMap<>();
        for (FamilyMaker.Member member : members) {
            TestArticle article = member.article();
            Fingerprint fingerprint = fingerprinter.fingerprint(article.language(), article.title(), article.body());
            if (member.role() == FamilyMaker.Role.ORIGINAL) {
                originals.put(member.family(), fingerprint);
                texts.put(member.family(), wordSequence(article));
                continue;
            }
            Fingerprint original = Objects.requireNonNull(originals.get(member.family()));
            boolean isFound = CopyVerifier.compare(original, fingerprint)
                    .filter(Thresholds.DEFAULT::accept)
                    .filter(copy -> original.facts().agreeWholly(fingerprint.facts())
                            || TextAlignment.allows(
                                    copy.kind(),
                                    Objects.requireNonNull(texts.get(member.family())),
                                    wordSequence(article)))
                    .isPresent();
            int[] counts = found.computeIfAbsent(member.role(), any -> new int[2]);
            counts[0]++;
            counts[1] += isFound ? 1 : 0;
        }
    }

    // real collections

    private void duplicates() throws Exception {
        print(
                "%-20s %8s %12s %9s %9s %7s %8s  %s",
                "collection", "articles", "duplicates", "found", "stories", "near", "rewrite", "largest, in texts");
        for (String name : names()) {
            List<TestArticle> articles = read(name);
            StoryGroups groups = StoryGroups.of(fingerprinter, articles);
            Map<CopyKind, Integer> kinds = new EnumMap<>(CopyKind.class);
            groups.edges().forEach(edge -> {
                edge.copy()
                        .filter(Thresholds.DEFAULT::accept)
                        .ifPresent(copy -> kinds.merge(copy.kind(), 1, Integer::sum));
            });
            int[] duplicates = longDuplicates(articles, groups);
            String largest = groups.stories().all().stream()
                    .map(story -> story.length)
                    .sorted(Collections.reverseOrder())
                    .limit(5)
                    .map(String::valueOf)
                    .collect(Collectors.joining(" "));
            print(
                    "%-20s %8d %12d %9d %9d %7d %8d  %s",
                    name,
                    articles.size(),
                    duplicates[0],
                    duplicates[1],
                    groups.groups().size(),
                    kinds.getOrDefault(CopyKind.NEAR, 0),
                    kinds.getOrDefault(CopyKind.REWRITE, 0),
                    largest);
        }
    }

    /// {@return the articles whose body of 200 characters and more stood in an earlier one but for white space, and how
    /// many of them are in one story with it}
    private static int[] longDuplicates(List<TestArticle> articles, StoryGroups groups) {
        Map<String, Integer> storyOf = new HashMap<>();
        List<List<TestArticle>> stories = groups.groups();
        for (int i = 0; i < stories.size(); i++) {
            for (TestArticle article : stories.get(i)) {
                storyOf.put(article.id(), i);
            }
        }
        Map<String, String> firstOf = new HashMap<>();
        int all = 0;
        int found = 0;
        for (TestArticle article : articles) {
            String body = String.join(" ", article.body().strip().split("\\s+"));
            if (body.length() >= Fingerprinter.SHORT_BODY) {
                String first = firstOf.putIfAbsent(body, article.id());
                if (first != null) {
                    all++;
                    Integer story = storyOf.get(article.id());
                    found += story != null && story.equals(storyOf.get(first)) ? 1 : 0;
                }
            }
        }
        return new int[] {all, found};
    }

    private void cost() throws Exception {
        print(
                "%-20s %8s %6s  %12s %6s %6s  %10s %10s",
                "collection", "articles", "chars", "fingerprint", "bytes", "bands", "join", "edge bytes");
        double[] sum = new double[4];
        for (String name : names()) {
            List<TestArticle> articles = read(name);
            fingerprints(articles.subList(0, Math.min(3000, articles.size())));
            long start = cpuNanos();
            List<Fingerprint> all = fingerprints(articles);
            double making = (cpuNanos() - start) / 1e3;
            long bytes = 0;
            long bands = 0;
            Map<Long, Fingerprint> texts = new LinkedHashMap<>();
            Map<Long, List<TestArticle>> having = new HashMap<>();
            for (int i = 0; i < all.size(); i++) {
                Fingerprint fingerprint = all.get(i);
                bytes += fingerprint.toBytes().length;
                bands += fingerprint.bands().length;
                if (fingerprint.joins()) {
                    texts.putIfAbsent(fingerprint.text(), fingerprint);
                    having.putIfAbsent(fingerprint.text(), List.of(articles.get(i)));
                }
            }
            start = cpuNanos();
            CopyPairs edges = StoryGroups.join(fingerprinter, texts, having);
            double joining = (cpuNanos() - start) / 1e3;
            int n = articles.size();
            print(
                    "%-20s %8d %6d  %9.1f us %6d %6.1f  %7.1f us %10.1f",
                    name,
                    n,
                    articles.stream()
                                    .mapToLong(article -> article.body().length())
                                    .sum()
                            / n,
                    making / n,
                    bytes / n,
                    (double) bands / n,
                    joining / n,
                    edges.toBytes().length / (double) n);
            sum[0] += n;
            sum[1] += making;
            sum[2] += bytes;
            sum[3] += joining;
        }
        print(
                "%-20s %8.0f %6s  %9.1f us %6.0f %6s  %7.1f us",
                "all", sum[0], "", sum[1] / sum[0], sum[2] / sum[0], "", sum[3] / sum[0]);
    }

    private List<Fingerprint> fingerprints(List<TestArticle> articles) {
        return articles.stream()
                .map(article -> fingerprinter.fingerprint(article.language(), article.title(), article.body()))
                .toList();
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private void texts() throws Exception {
        List<TestArticle> articles = new ArrayList<>();
        try (var files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                articles.add(new TestArticle(file.getFileName().toString(), "en", "", Files.readString(file)));
            }
        }
        for (TestArticle a : articles) {
            for (TestArticle b : articles) {
                if (a.id().compareTo(b.id()) < 0) {
                    print(
                            "%-22s %-22s %s",
                            a.id(),
                            b.id(),
                            CopyVerifier.compare(
                                            fingerprinter.fingerprint("en", a.title(), a.body()),
                                            fingerprinter.fingerprint("en", b.title(), b.body()))
                                    .map(Copy::toString)
                                    .orElse("no copy"));
                }
            }
        }
        StoryGroups.of(fingerprinter, articles)
                .groups()
                .forEach(group ->
                        print("story: %s", group.stream().map(TestArticle::id).toList()));
    }

    // reading

    private void sample(String name, CopyKind kind, int count, long seed) {
        StoryGroups groups = StoryGroups.of(fingerprinter, read(name));
        List<CopyPair> edges = new ArrayList<>();
        groups.edges().forEach(edge -> {
            boolean isOne = edge.copy()
                    .filter(Thresholds.DEFAULT::accept)
                    .filter(copy -> copy.kind() == kind)
                    .isPresent();
            if (isOne && groups.stories().smallest(edge.a()) == groups.stories().smallest(edge.b())) {
                edges.add(edge);
            }
        });
        Collections.shuffle(edges, new Random(seed));
        for (CopyPair edge : edges.subList(0, Math.min(count, edges.size()))) {
            TestArticle a = groups.article(edge.a());
            TestArticle b = groups.article(edge.b());
            print("%n%s %.2f", kind, edge.copy().orElseThrow().similarity());
            print("A %s, %d characters: %s", a.id(), a.body().length(), a.title());
            print("B %s, %d characters: %s", b.id(), b.body().length(), b.title());
            print(
                    "  %s",
                    kind == CopyKind.REWRITE
                            ? TextAlignment.differences(
                                    wordSequence(a).skeleton(), wordSequence(b).skeleton())
                            : TextAlignment.differences(wordSequence(a), wordSequence(b)));
            print("  %s", brief(WordDiff.between(a.body(), b.body())));
        }
    }

    private static String brief(List<TextChange> runs) {
        StringBuilder out = new StringBuilder();
        for (TextChange run : runs) {
            String text = run.text().strip().replace('\n', ' ');
            switch (run.kind()) {
                case EQUAL ->
                    out.append(
                            text.length() <= 40
                                    ? text
                                    : text.substring(0, 15) + " ... " + text.substring(text.length() - 15));
                case DELETE ->
                    out.append(" [-")
                            .append(text, 0, Math.min(80, text.length()))
                            .append("-] ");
                case INSERT ->
                    out.append(" {+")
                            .append(text, 0, Math.min(80, text.length()))
                            .append("+} ");
            }
            if (out.length() > 400) {
                break;
            }
        }
        return out.toString();
    }
}
