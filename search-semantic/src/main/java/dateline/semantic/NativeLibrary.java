package dateline.semantic;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.jar.JarEntry;

/// Unpacks the native code of ONNX Runtime once for all starts: by itself, the runtime unpacks its 22 MB at each start
/// into the folder of temporary files.
///
/// The copy lies in the user's own cache folder, in a folder that is named by the checksum of the code. Where there is
/// none to write to, the runtime does as it always does.
final class NativeLibrary {

    /// What ONNX Runtime reads: the folder of its native code.
    private static final String PROPERTY = "onnxruntime.native.path";

    private NativeLibrary() {}

    /// Sets the runtime's property, unless the user has.
    static synchronized void prepare() {
        if (System.getProperty(PROPERTY) != null) {
            return;
        }
        try {
            Optional<Path> copy = copy(CacheFolder.get());
            copy.ifPresent(folder -> System.setProperty(PROPERTY, folder.toString()));
        } catch (IOException e) {
            // Then it is unpacked at this start, which costs time only.
        }
    }

    private static Optional<Path> copy(Optional<Path> cache) throws IOException {
        String platform = platform();
        if (cache.isEmpty() || platform.isEmpty()) {
            return Optional.empty();
        }
        List<String> names = List.of(System.mapLibraryName("onnxruntime"), System.mapLibraryName("onnxruntime4j_jni"));
        StringBuilder folder = new StringBuilder("onnxruntime-").append(platform);
        for (String name : names) {
            Optional<String> checksum = resource(platform, name).checksum();
            if (checksum.isEmpty()) {
                return Optional.empty();
            }
            folder.append('-').append(checksum.get());
        }
        Path target = cache.get().resolve(folder.toString());
        Files.createDirectories(target);
        for (String name : names) {
            copy(resource(platform, name), target.resolve(name));
        }
        return Optional.of(target);
    }

    private static void copy(JarResource from, Path to) throws IOException {
        long size = from.entry().map(JarEntry::getSize).orElse(-1L);
        if (!Files.exists(to) || Files.size(to) != size) {
            from.copyTo(to);
        }
    }

    private static JarResource resource(String platform, String name) throws IOException {
        URL url = OrtEnvironment.class.getResource("/ai/onnxruntime/native/" + platform + '/' + name);
        if (url == null) {
            throw new IOException("there is no native code for " + platform);
        }
        return new JarResource(url);
    }

    /// {@return the platform as the runtime's jar names it; empty where it has none}
    private static String platform() {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String arch = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        String chip = switch (arch) {
            case "amd64", "x86_64" -> "x64";
            case "aarch64", "arm64" -> "aarch64";
            default -> "";
        };
        if (chip.isEmpty()) {
            return "";
        }
        if (os.contains("linux")) {
            return "linux-" + chip;
        }
        if (os.contains("mac")) {
            return "osx-" + chip;
        }
        return os.contains("windows") ? "win-" + chip : "";
    }
}
