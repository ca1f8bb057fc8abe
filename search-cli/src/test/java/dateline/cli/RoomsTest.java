package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The packages of the command are small, and within each the classes build on one another in one direction.
class RoomsTest {

    private static final int MOST_FILES = 40;

    /// Three may belong together so closely that each names the others.
    private static final int LARGEST_CYCLE = 3;

    @Test
    void noFolderHasMoreFilesThanOneCanSee() throws IOException {
        Map<Path, Long> files;
        try (Stream<Path> sources = Files.walk(Path.of("src", "main", "java"))) {
            files = sources.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));
        }
        assertThat(files).isNotEmpty();
        assertThat(files)
                .allSatisfy((folder, count) ->
                        assertThat(count).as(folder.toString()).isLessThanOrEqualTo(MOST_FILES));
    }

    @Test
    void classesOfAPackageFormNoLargeCycle() {
        Map<String, Set<String>> uses = uses();
        assertThat(uses).isNotEmpty();
        Map<String, Set<String>> reached = new TreeMap<>();
        uses.keySet().forEach(name -> reached.put(name, reached(name, uses)));
        for (String name : uses.keySet()) {
            Set<String> cycle = new TreeSet<>(reached.get(name));
            cycle.removeIf(other -> !reached.getOrDefault(other, Set.of()).contains(name));
            assertThat(cycle).as("the cycle of " + name).hasSizeLessThanOrEqualTo(LARGEST_CYCLE);
        }
    }

    /// For each class the others of its package that it names; what is nested counts for what it is nested in.
    private static Map<String, Set<String>> uses() {
        Map<String, Set<String>> uses = new TreeMap<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dateline.cli")) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (target.getPackageName().equals(type.getPackageName())
                        && !outer(target).equals(outer(type))) {
                    uses.computeIfAbsent(outer(type), name -> new HashSet<>()).add(outer(target));
                }
            }
        }
        return uses;
    }

    private static String outer(JavaClass type) {
        int nested = type.getName().indexOf('$');
        return nested < 0 ? type.getName() : type.getName().substring(0, nested);
    }

    private static Set<String> reached(String name, Map<String, Set<String>> uses) {
        Set<String> reached = new HashSet<>();
        List<String> open = new ArrayList<>(List.of(name));
        while (!open.isEmpty()) {
            for (String next : uses.getOrDefault(open.removeLast(), Set.of())) {
                if (reached.add(next)) {
                    open.add(next);
                }
            }
        }
        return reached;
    }
}
