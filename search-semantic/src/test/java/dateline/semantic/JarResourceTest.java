package dateline.semantic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarResourceTest {

    private static final byte[] CONTENT = "a network of some bytes".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private JarResource resource;
    private Path copy;

    @BeforeEach
    void pack() throws IOException {
        Path jar = folder.resolve("models.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("network"));
            out.write(CONTENT);
        }
        URL url = URI.create("jar:" + jar.toUri() + "!/network").toURL();
        resource = new JarResource(url);
        copy = folder.resolve("cache/network");
    }

    private byte[] read() throws IOException {
        return resource.read(Optional.of(copy.getParent()), "network");
    }

    @Test
    void aCopyIsMadeOnceAndUsed() throws IOException {
        assertThat(read()).isEqualTo(CONTENT);
        assertThat(copy).hasBinaryContent(CONTENT);
        Object first = Files.readAttributes(copy, "lastModifiedTime,fileKey");
        assertThat(read()).isEqualTo(CONTENT);
        assertThat(Files.readAttributes(copy, "lastModifiedTime,fileKey")).isEqualTo(first);
        assertThat(copy.getParent()).isDirectoryContaining("glob:**network");
        try (var files = Files.list(copy.getParent())) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aDamagedCopyIsReplacedAndNotBelieved() throws IOException {
        read();
        byte[] damaged = CONTENT.clone();
        damaged[5] ^= 1;
        Files.write(copy, damaged);
        assertThat(read()).isEqualTo(CONTENT);
        assertThat(copy).hasBinaryContent(CONTENT);
        Files.write(copy, new byte[0]);
        assertThat(read()).isEqualTo(CONTENT);
        assertThat(copy).hasBinaryContent(CONTENT);
    }

    @Test
    void whereNoCopyCanBeWrittenTheJarIsRead() throws IOException {
        assertThat(resource.read(Optional.empty(), "network")).isEqualTo(CONTENT);
        Files.writeString(copy.getParent(), "no folder");
        assertThat(read()).isEqualTo(CONTENT);
    }
}
