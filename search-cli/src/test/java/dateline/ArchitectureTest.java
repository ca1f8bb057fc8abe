package dateline;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.JavaTypeVariable;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.net.URL;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The tree of packages, as the documentation draws it, held against the classes of all modules.
///
/// It stands in the command's module because only that one sees the others.
class ArchitectureTest {

    /// Which packages may import which: those of its own layer and of the layers above it in this list. A name that
    /// ends in `..` covers the package and all below it.
    private static final List<List<String>> LAYERS = List.of(
            List.of("dateline.article", "dateline.util", "dateline.words"),
            List.of(
                    "dateline.alert",
                    "dateline.query..",
                    "dateline.result",
                    "dateline.revision",
                    "dateline.timeline",
                    "dateline.vector",
                    "dateline.remote"),
            List.of(
                    "dateline.analysis..",
                    "dateline.quote",
                    "dateline.index..",
                    "dateline.story..",
                    "dateline.revision.store",
                    "dateline.vector.store"),
            List.of("dateline.batch"),
            List.of("dateline.search.limit"),
            List.of("dateline.search.span"),
            List.of("dateline.remote.query"),
            List.of("dateline.search.terms"),
            List.of("dateline.search.speech"),
            List.of("dateline.search.story"),
            List.of("dateline.search.semantic"),
            List.of("dateline.search.translate"),
            List.of("dateline.search.rank"),
            List.of("dateline.search.answer"),
            List.of("dateline.search.timeline", "dateline.search.alert", "dateline.search.quote"),
            List.of("dateline.search.explain"),
            List.of("dateline.search"),
            List.of("dateline.search.remote"),
            List.of("dateline"),
            List.of("dateline.eval"),
            List.of("dateline.lucene"),
            List.of("dateline.ingest..", "dateline.format", "dateline.opensearch..", "dateline.semantic.."),
            List.of("dateline.documents.."),
            List.of("dateline.serve.."),
            List.of("dateline.mcp"),
            List.of("dateline.cli.."));

    private static final Set<String> LUCENE_ALLOWED = Set.of(
            "dateline",
            "dateline.analysis..",
            "dateline.index..",
            "dateline.ingest.manifest",
            "dateline.lucene",
            "dateline.revision.store",
            "dateline.search..",
            "dateline.story..",
            "dateline.vector.store");

    /// The types by which analysed text is handed to an index; all else of Lucene's analysis is behind
    /// `dateline.analysis`.
    private static final Set<String> ANALYSIS_HANDED_OVER =
            Set.of("org.apache.lucene.analysis.Analyzer", "org.apache.lucene.analysis.TokenStream");

    private static final int MOST_CLASSES = 40;
    private static final int MOST_IN_A_CYCLE = 3;

    /// An index is created and opened by static methods of its type, `ArticleIndex.open`, so that type and
    /// implementation need each other.
    private static final String DOOR = "dateline";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(location -> !location.contains("test-classes"))
            .importPackages("dateline");

    private static final Set<String> EXPORTED = exportedPackages();

    @Test
    void allModulesAreRead() {
        assertThat(EXPORTED).contains("dateline.article");
        assertThat(CLASSES.contain("dateline.article.ArticleId")).isTrue();
        assertThat(CLASSES.contain("dateline.format.JsonWriter")).isTrue();
        assertThat(CLASSES.contain("dateline.cli.Main")).isTrue();
    }

    @Test
    void packagesFormNoCycle() {
        slices().assignedFrom(new EachPackage()).should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void everyPackageHasItsLayer() {
        assertThat(CLASSES.stream().map(JavaClass::getPackageName).distinct())
                .allSatisfy(name -> assertThat(layer(name))
                        .as("layer of %s: add a new package to LAYERS", name)
                        .isNotNegative());
    }

    @Test
    void importsPointTowardsTheArticle() {
        assertThat(imports(target -> target.getPackageName().startsWith("dateline"))
                        .filter(i -> layer(i.getOriginClass().getPackageName())
                                < layer(i.getTargetClass().getPackageName()))
                        .map(Dependency::getDescription))
                .isEmpty();
    }

    /// A package has few classes, and hardly any of them form cycles.
    @Test
    void packagesAreSmallAndInOrder() {
        Map<String, Map<String, Set<String>>> packages = new TreeMap<>();
        CLASSES.stream()
                .forEach(type -> packages.computeIfAbsent(type.getPackageName(), name -> new TreeMap<>())
                        .computeIfAbsent(outermost(type), name -> new TreeSet<>())
                        .addAll(type.getDirectDependenciesFromSelf().stream()
                                .map(i -> i.getTargetClass().getBaseComponentType())
                                .filter(target -> target.getPackageName().equals(type.getPackageName()))
                                .map(ArchitectureTest::outermost)
                                .toList()));
        assertThat(packages).isNotEmpty().allSatisfy((name, imports) -> {
            assertThat(imports).as("classes of %s", name).hasSizeLessThanOrEqualTo(MOST_CLASSES);
            assertThat(name.equals(DOOR) ? Set.<String>of() : imports.keySet())
                    .allSatisfy(type -> assertThat(cycle(type, imports))
                            .as("classes that need each other, in %s", name)
                            .hasSizeLessThanOrEqualTo(MOST_IN_A_CYCLE));
        });
    }

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type.getSimpleName());
    }

    /// {@return the classes that need a class and that it needs, through others or not}
    private static Set<String> cycle(String name, Map<String, Set<String>> imports) {
        Set<String> cycle = new TreeSet<>(reached(name, imports));
        cycle.removeIf(other -> !reached(other, imports).contains(name));
        return cycle;
    }

    private static Set<String> reached(String name, Map<String, Set<String>> imports) {
        Set<String> reached = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(imports.getOrDefault(name, Set.of()));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (reached.add(next)) {
                open.addAll(imports.getOrDefault(next, Set.of()));
            }
        }
        return reached;
    }

    @Test
    void anArticleNeedsNothingButJava() {
        Set<String> javaBase = Object.class.getModule().getPackages();
        assertThat(imports(target -> !javaBase.contains(target.getPackageName())
                                && !target.getPackageName().equals("dateline.article")
                                && !target.getPackageName().equals("org.jspecify.annotations"))
                        .filter(i -> i.getOriginClass().getPackageName().equals("dateline.article"))
                        .map(Dependency::getDescription))
                .isEmpty();
    }

    @Test
    void luceneStaysInTheEngine() {
        assertThat(imports(target -> target.getPackageName().startsWith("org.apache.lucene"))
                        .filter(i -> LUCENE_ALLOWED.stream()
                                .noneMatch(allowed ->
                                        covers(allowed, i.getOriginClass().getPackageName())))
                        .map(Dependency::getDescription))
                .isEmpty();
    }

    @Test
    void lucenesAnalysisStaysInAnalysis() {
        assertThat(imports(target -> target.getPackageName().startsWith("org.apache.lucene.analysis")
                                && !target.getPackageName().equals("org.apache.lucene.analysis.tokenattributes")
                                && !ANALYSIS_HANDED_OVER.contains(target.getName()))
                        .filter(i -> !covers(
                                "dateline.analysis..", i.getOriginClass().getPackageName()))
                        .map(Dependency::getDescription))
                .isEmpty();
    }

    @Test
    void signaturesNameOnlyWhatTheirReaderCanUse() {
        assertThat(CLASSES.stream()
                        .filter(ArchitectureTest::isOpen)
                        .flatMap(type -> signatureTypes(type)
                                .filter(named -> !isUsable(named, type))
                                .map(named -> type.getName() + " names " + named.getName())))
                .isEmpty();
    }

    private static Stream<Dependency> imports(Predicate<JavaClass> target) {
        return CLASSES.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(i -> target.test(i.getTargetClass().getBaseComponentType())
                        && !i.getTargetClass().getBaseComponentType().isPrimitive());
    }

    private static int layer(String packageName) {
        for (int i = 0; i < LAYERS.size(); i++) {
            if (LAYERS.get(i).stream().anyMatch(pattern -> covers(pattern, packageName))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean covers(String pattern, String packageName) {
        return pattern.endsWith("..")
                ? (packageName + ".").startsWith(pattern.substring(0, pattern.length() - 1))
                : packageName.equals(pattern);
    }

    /// Whether `type` can be named by whoever depends on its module.
    private static boolean isOpen(JavaClass type) {
        return EXPORTED.contains(type.getPackageName())
                && isPublicOrProtected(type.getModifiers())
                && type.getEnclosingClass().map(ArchitectureTest::isOpen).orElse(true);
    }

    private static boolean isPublicOrProtected(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }

    private static boolean isUsable(JavaClass named, JavaClass where) {
        return named.isPrimitive()
                || named.getPackageName().startsWith("java.")
                || EXPORTED.contains(named.getPackageName())
                || (where.getPackageName().equals("dateline.lucene")
                        && named.getPackageName().startsWith("org.apache.lucene"));
    }

    private static Stream<JavaClass> signatureTypes(JavaClass type) {
        Stream<JavaType> heading = Stream.of(
                        type.getSuperclass().stream(), type.getInterfaces().stream(), bounds(type.getTypeParameters()))
                .flatMap(types -> types);
        Stream<JavaType> fields = type.getFields().stream()
                .filter(field -> isPublicOrProtected(field.getModifiers()))
                .map(JavaField::getType);
        Stream<JavaType> methods = type.getCodeUnits().stream()
                .filter(method -> isPublicOrProtected(method.getModifiers()))
                .flatMap(ArchitectureTest::signatureTypes);
        return Stream.of(heading, fields, methods)
                .flatMap(types -> types)
                .flatMap(named -> named.getAllInvolvedRawTypes().stream())
                .map(JavaClass::getBaseComponentType)
                .distinct();
    }

    private static Stream<JavaType> signatureTypes(JavaCodeUnit method) {
        return Stream.of(
                        Stream.of(method.getReturnType()),
                        method.getParameterTypes().stream(),
                        method.getExceptionTypes().stream(),
                        bounds(method.getTypeParameters()))
                .flatMap(types -> types);
    }

    private static Stream<JavaType> bounds(List<? extends JavaTypeVariable<?>> variables) {
        return variables.stream().flatMap(variable -> variable.getBounds().stream());
    }

    private static Set<String> exportedPackages() {
        try {
            return Collections.list(ArchitectureTest.class.getClassLoader().getResources("module-info.class")).stream()
                    .map(ArchitectureTest::descriptor)
                    .filter(module -> module.name().startsWith("dateline."))
                    .flatMap(module -> module.exports().stream())
                    .filter(exports -> !exports.isQualified())
                    .map(ModuleDescriptor.Exports::source)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ModuleDescriptor descriptor(URL location) {
        try (InputStream in = location.openStream()) {
            return ModuleDescriptor.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class EachPackage implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return type.getPackageName().startsWith("dateline")
                    ? SliceIdentifier.of(type.getPackageName())
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    }
}
