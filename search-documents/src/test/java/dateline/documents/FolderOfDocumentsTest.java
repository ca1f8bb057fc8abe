package dateline.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A folder of documents of all kinds is read with a small heap, next to word by word.
@Timeout(180)
class FolderOfDocumentsTest {

    private static final int FILES = 200;

    @TempDir
    Path dir;

    @Test
    void wordsOfTwoHundredDocuments() throws Exception {
        for (int i = 0; i < FILES; i++) {
            Written article = Written.article(i, FolderOfDocuments.paragraphs(i));
            switch (i % 7) {
                case 0, 1, 2 -> Files.write(dir.resolve(i + ".pdf"), PdfWriter.bytes(article, 1 + i % 3));
                case 3 -> Files.write(dir.resolve(i + ".docx"), OfficeWriter.docx(article));
                case 4 -> Files.write(dir.resolve(i + ".odt"), OfficeWriter.odt(article));
                case 5 -> Files.write(dir.resolve(i + ".rtf"), OfficeWriter.rtf(article));
                default -> Files.write(dir.resolve(i + ".epub"), OfficeWriter.epub("en", article));
            }
        }

        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FolderOfDocuments.class.getName(),
                        dir.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(child.waitFor()).as(said).isZero();
        assertThat(said).contains("files " + FILES);
        String f1 = said.substring(said.indexOf("F1 ") + 3, said.indexOf(" least"));
        assertThat(Double.parseDouble(f1)).as(said).isGreaterThan(0.99);
    }
}
