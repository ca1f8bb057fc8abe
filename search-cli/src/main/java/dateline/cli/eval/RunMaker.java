package dateline.cli.eval;

import dateline.IndexOptions;
import dateline.SearchIndex;
import dateline.cli.command.EmbeddingModels;
import dateline.cli.command.IndexFolder;
import dateline.cli.command.Indexes;
import dateline.cli.command.Session;
import dateline.cli.command.Version;
import dateline.cli.option.Arguments;
import dateline.cli.option.CommonOptions;
import dateline.cli.option.EvalOptions;
import dateline.cli.option.EvalOptions.TopicParts;
import dateline.cli.option.EvalOptions.TopicSyntax;
import dateline.cli.option.PeriodOptions;
import dateline.cli.option.QueryOptions;
import dateline.cli.option.UsageException;
import dateline.eval.Run;
import dateline.eval.RunManifest;
import dateline.eval.Topic;
import dateline.eval.TopicPart;
import dateline.eval.TopicRanker;
import dateline.eval.Topics;
import dateline.opensearch.OpenSearch;
import dateline.query.RankingModel;
import dateline.query.RankingParameter;
import dateline.query.RankingParameters;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Makes runs for `dateline eval`: asks the index what the topics say, or makes a run again as its manifest says. The
/// index is opened when it is first asked.
final class RunMaker implements Closeable {

    private static final String MANIFEST = ".manifest";
    private static final String INDEX_FOLDER = "index.folder";
    private static final String SYNTAX = "topics.syntax";
    private static final String TOPICS_FILE = "topics.file";
    private static final String TOPIC_PARTS = "topics.parts";

    private final Arguments arguments;
    private final Session session;
    private final Optional<RunManifest> repeated;
    private final int depth;
    private final TopicSyntax syntax;
    private final TopicParts parts;
    private final RankingModel model;
    private final Optional<RankingParameters> parameters;
    private final Optional<Duration> recency;
    private final Optional<Instant> asOf;
    private boolean same = true;
    private @Nullable SearchIndex index;
    private @Nullable Topics topics;

    /// Prepares.
    ///
    /// @param arguments what was typed
    /// @param session   has the directory and the console
    /// @throws IOException if the manifest cannot be read
    RunMaker(Arguments arguments, Session session) throws IOException {
        this.session = session;
        Optional<String> manifest = arguments.get(EvalOptions.RERUN);
        this.repeated = manifest.isPresent()
                ? Optional.of(RunManifest.read(besideRun(session.path(manifest.get()))))
                : Optional.empty();
        this.arguments = withIndex(arguments, repeated.flatMap(kept -> kept.value(INDEX_FOLDER)), session);
        this.depth = repeated.flatMap(kept -> kept.value(RunManifest.DEPTH))
                .map(RunMaker::depth)
                .orElseGet(() -> arguments.get(EvalOptions.DEPTH));
        this.syntax = kept(SYNTAX, TopicSyntax.class).orElseGet(() -> arguments.get(EvalOptions.TOPIC_SYNTAX));
        this.parts = kept(TOPIC_PARTS, TopicParts.class).orElseGet(() -> arguments.get(EvalOptions.TOPIC_PARTS));
        this.model = kept(RunManifest.RANKING, RankingModel.class).orElseGet(() -> arguments.get(QueryOptions.RANK));
        this.parameters = repeated.isPresent() ? kept(repeated.get()) : typed(arguments.get(EvalOptions.PARAMETER));
        this.recency = repeated.isPresent()
                ? repeated.get().value(RunManifest.RECENCY).map(RunMaker::halfLife)
                : arguments.get(QueryOptions.RECENCY);
        Optional<Instant> pinned = repeated.isPresent()
                ? repeated.get().value(RunManifest.AS_OF).map(RunMaker::instant)
                : arguments.get(QueryOptions.AS_OF).map(time -> PeriodOptions.asOf(time, ZoneOffset.UTC));
        // Where age counts the run can be made again only if its time is known.
        this.asOf = recency.isPresent()
                ? pinned.or(() -> Optional.of(Clock.systemUTC().instant()))
                : pinned;
    }

    /// {@return the manifest of a run where the run itself was named}
    private static Path besideRun(Path file) {
        Path manifest = file.resolveSibling(file.getFileName() + MANIFEST);
        return Files.exists(manifest) ? manifest : file;
    }

    /// The index of the manifest, where none is named and it is still there.
    private static Arguments withIndex(Arguments arguments, Optional<String> kept, Session session) {
        boolean isUsed = !arguments.has(CommonOptions.INDEX)
                && kept.isPresent()
                && (OpenSearch.isAddress(kept.get()) || Files.isDirectory(session.path(kept.get())));
        return isUsed ? arguments.with(CommonOptions.INDEX, kept.orElseThrow()) : arguments;
    }

    /// {@return where the index is: beneath or beside the directory, if it is on the same drive; or its address}
    private String indexFolder() {
        Optional<OpenSearch> cluster = Indexes.cluster(arguments, session);
        if (cluster.isPresent()) {
            return arguments.get(CommonOptions.INDEX).stream()
                    .findFirst()
                    .orElseGet(() -> session.variable(IndexFolder.VARIABLE));
        }
        Path folder = IndexFolder.one(arguments, session).toAbsolutePath().normalize();
        Path here = session.directory().toAbsolutePath().normalize();
        return folder.getRoot().equals(here.getRoot()) ? here.relativize(folder).toString() : folder.toString();
    }

    private static Optional<RankingParameters> typed(List<String> texts) {
        try {
            return texts.isEmpty() ? Optional.empty() : Optional.of(RankingParameters.parse(String.join(" ", texts)));
        } catch (IllegalArgumentException e) {
            throw new UsageException("--parameter: " + e.getMessage());
        }
    }

    private static Optional<RankingParameters> kept(RunManifest manifest) {
        RankingParameters parameters = RankingParameters.STANDARD;
        try {
            for (Map.Entry<String, String> each : manifest.parameters().entrySet()) {
                RankingParameter parameter = RankingParameter.named(each.getKey())
                        .orElseThrow(() -> new UsageException(
                                "the manifest's parameter " + each.getKey() + " is not known to this version"));
                parameters = parameters.with(parameter, Double.parseDouble(each.getValue()));
            }
        } catch (IllegalArgumentException e) {
            throw new UsageException("invalid parameter in the manifest: " + e.getMessage());
        }
        return Optional.of(parameters);
    }

    private static int depth(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new UsageException("the manifest's depth '" + text + "' is not a number");
        }
    }

    private static Duration halfLife(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeException e) {
            throw new UsageException("the manifest's recency '" + text + "' is not a duration");
        }
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new UsageException("the manifest's as-of '" + text + "' is not an instant");
        }
    }

    private <E extends Enum<E>> Optional<E> kept(String key, Class<E> type) {
        Optional<String> value = repeated.flatMap(manifest -> manifest.value(key));
        if (value.isEmpty()) {
            return Optional.empty();
        }
        for (E each : type.getEnumConstants()) {
            if (word(each).equals(value.get())) {
                return Optional.of(each);
            }
        }
        throw new UsageException("the manifest's " + key + " '" + value.get() + "' is not known to this version");
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// {@return the run that was asked for; written to its file and held against the manifest, where one is to be
    /// repeated}
    Run run() throws IOException {
        Run run = run(model);
        RunManifest manifest = manifest(run);
        Optional<String> file = arguments.get(EvalOptions.RUN);
        if (file.isPresent()) {
            Path path = session.path(file.get());
            run.write(path);
            manifest.write(path.resolveSibling(path.getFileName() + MANIFEST));
        }
        repeated.ifPresent(before -> compare(before, manifest));
        return run;
    }

    /// {@return a run to compare with: that of a file, or by the ranking of this name}
    ///
    /// @param name the name of a ranking, or a file
    Run other(String name) throws IOException {
        for (RankingModel each : RankingModel.values()) {
            if (word(each).equals(name)) {
                if (!arguments.has(EvalOptions.TOPICS) && repeated.isEmpty()) {
                    throw new UsageException("--compare " + name + " needs --topics");
                }
                return run(each);
            }
        }
        return Run.read(session.path(name));
    }

    /// {@return false if a run was to be repeated and came out otherwise}
    boolean isRepeated() {
        return same;
    }

    private void compare(RunManifest before, RunManifest now) {
        List<String> differences = new ArrayList<>(before.differences(now));
        differences.removeAll(List.of(TOPICS_FILE, INDEX_FOLDER));
        same = before.value(RunManifest.RUN).equals(now.value(RunManifest.RUN));
        if (same) {
            session.console().note("the run is the same, byte for byte");
            return;
        }
        differences.remove(RunManifest.RUN);
        session.console()
                .note("the run is another one"
                        + (differences.isEmpty() ? ", though all is as the manifest says" : ": these have changed"));
        for (String key : differences) {
            session.console()
                    .note("  " + key + ": " + before.value(key).orElse("(nothing)") + " → "
                            + now.value(key).orElse("(nothing)"));
        }
    }

    private RunManifest manifest(Run run) throws IOException {
        TreeMap<String, String> entries = new TreeMap<>(ranker(model).manifest().entries());
        entries.put(RunManifest.VERSION, Version.text());
        entries.put(RunManifest.DEPTH, Integer.toString(depth));
        entries.put(RunManifest.TOPICS, topics().digest());
        entries.put(RunManifest.RUN, run.digest());
        entries.put(TOPICS_FILE, topicsFile());
        entries.put(INDEX_FOLDER, indexFolder());
        entries.put(TOPIC_PARTS, word(parts));
        return RunManifest.of(entries);
    }

    private Run run(RankingModel by) throws IOException {
        TopicRanker ranker = ranker(by);
        Topics asked = topics();
        int[] done = {0};
        try {
            return Run.of("dateline-" + word(by), asked, depth, (Topic topic, int most) -> {
                session.console().status("asking " + ++done[0] + " of " + asked.size() + " topics");
                return ranker.rank(topic, most);
            });
        } finally {
            session.console().status("");
        }
    }

    private TopicRanker ranker(RankingModel by) {
        if (index == null) {
            List<RankingModel> rankings = new ArrayList<>(List.of(model));
            arguments.get(EvalOptions.COMPARE).flatMap(RankingModel::named).ifPresent(rankings::add);
            index = Indexes.read(
                    arguments, session, EmbeddingModels.with(IndexOptions.defaults(), rankings, arguments, session));
        }
        TopicRanker ranker = new TopicRanker(index).by(by);
        if (syntax == TopicSyntax.QUERY) {
            ranker = ranker.readingQueries();
        }
        if (parameters.isPresent()) {
            ranker = ranker.with(parameters.get());
        }
        if (recency.isPresent()) {
            ranker = ranker.recency(recency.get());
        }
        return asOf.isPresent() ? ranker.asOf(asOf.get()) : ranker;
    }

    private Topics topics() throws IOException {
        Topics known = topics;
        if (known == null) {
            known = Topics.read(session.path(topicsFile()), partsOf(parts));
            topics = known;
        }
        return known;
    }

    private String topicsFile() {
        return arguments
                .get(EvalOptions.TOPICS)
                .or(() -> repeated.flatMap(manifest -> manifest.value(TOPICS_FILE)))
                .orElseThrow(() -> new UsageException("--topics is missing: name a file of topics"));
    }

    /// {@return the parts of topics that a choice means}
    static Set<TopicPart> partsOf(TopicParts parts) {
        return switch (parts) {
            case TITLE -> Set.of(TopicPart.TITLE);
            case DESCRIPTION -> Set.of(TopicPart.DESCRIPTION);
            case BOTH -> Set.of(TopicPart.TITLE, TopicPart.DESCRIPTION);
            case ALL -> Set.of(TopicPart.TITLE, TopicPart.DESCRIPTION, TopicPart.NARRATIVE);
        };
    }

    @Override
    public void close() {
        if (index != null) {
            index.close();
        }
    }
}
