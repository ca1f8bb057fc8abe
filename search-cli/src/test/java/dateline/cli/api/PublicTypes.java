package dateline.cli.api;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The types that a module exports to programs.
final class PublicTypes {

    /// What is done with the folder of a module's classes.
    interface Reading<T> {
        T from(Path classes) throws Exception;
    }

    private PublicTypes() {}

    /// The answer of `reading` for the classes of the module that has `type`, in a folder or a JAR file.
    static <T> T read(String type, Reading<T> reading) throws Exception {
        Path location = location(type);
        if (Files.isDirectory(location)) {
            return reading.from(location);
        }
        try (FileSystem jar = FileSystems.newFileSystem(location)) {
            return reading.from(jar.getPath("/"));
        }
    }

    static Path location(String type) throws ClassNotFoundException, URISyntaxException {
        return Path.of(Class.forName(type)
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }

    static ModuleDescriptor module(Path classes) throws IOException {
        try (InputStream descriptor = Files.newInputStream(classes.resolve("module-info.class"))) {
            return ModuleDescriptor.read(descriptor);
        }
    }

    /// The visible types of the packages that are exported to everybody, by name.
    static List<Class<?>> in(Path classes, ClassLoader loader) throws IOException, ClassNotFoundException {
        List<Class<?>> types = new ArrayList<>();
        for (String exported : exported(module(classes))) {
            for (String name : names(classes, exported)) {
                Class<?> type = Class.forName(name, false, loader);
                if (isVisible(type)) {
                    types.add(type);
                }
            }
        }
        return types;
    }

    private static List<String> exported(ModuleDescriptor module) {
        return module.exports().stream()
                .filter(exports -> !exports.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .sorted()
                .toList();
    }

    private static List<String> names(Path classes, String exported) throws IOException {
        try (Stream<Path> files = Files.list(classes.resolve(exported.replace('.', '/')))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.equals("package-info.class"))
                    .map(name -> exported + "." + name.substring(0, name.length() - ".class".length()))
                    .sorted()
                    .toList();
        }
    }

    static boolean isVisible(Class<?> type) {
        return !type.isSynthetic()
                && !type.isAnonymousClass()
                && isVisible(type.getModifiers())
                && (type.getDeclaringClass() == null || isVisible(type.getDeclaringClass()));
    }

    static boolean isVisible(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }
}
