package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.cli.Ran.Surroundings;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `dateline upgrade`.
class UpgradeTest {

    @TempDir
    private Path folder;

    private Surroundings here;

    @BeforeEach
    void index() throws IOException {
        here = Surroundings.of(folder);
        Files.writeString(folder.resolve("wire.jsonl"), """
                        {"id": "ferry", "title": "Ferry sails again", "body": "The ferries wait. Nobody waved."}
                        {"id": "strike", "title": "Crane drivers strike", "body": "The harbour stood still."}
                        """);
        assertThat(here.dateline("index", "wire.jsonl").code()).isZero();
        sayItHasFormat1();
    }

    /// Changes what the commit says, and its checksum.
    private void sayItHasFormat1() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(".dateline"))) {
            Path commit = files.filter(file -> file.getFileName().toString().startsWith("segments_"))
                    .findFirst()
                    .orElseThrow();
            byte[] bytes = Files.readAllBytes(commit);
            int end = bytes.length - Long.BYTES;
            String name = "dateline.format";
            int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(name) + name.length();
            assertThat(bytes[at]).as("length of the value").isEqualTo((byte) 1);
            bytes[at + 1] = '1';
            CRC32 sum = new CRC32();
            sum.update(bytes, 0, end);
            ByteBuffer.wrap(bytes).putLong(end, sum.getValue());
            Files.write(commit, bytes);
        }
    }

    @Test
    void anOldIndexIsNamedWithWhatToDo() {
        Ran ran = here.dateline("query", "ferry");
        assertThat(ran.err())
                .startsWith("dateline: cannot open the index ")
                .contains("it has the old format 1")
                .endsWith("try: dateline upgrade\n");
        assertThat(ran.code()).isEqualTo(4);
    }

    @Test
    void itIsRebuiltFromItsOwnArticlesAndFilesAreNotReadAgain() throws IOException {
        Ran ran = here.dateline("upgrade");
        assertThat(ran.err())
                .startsWith("upgraded ")
                .endsWith(".dateline from format 1 to 2: 2 articles indexed again\n");
        assertThat(ran.code()).isZero();
        assertThat(here.dateline("query", "ferry", "--count").out()).isEqualTo("1\n");
        assertThat(here.dateline("check").code()).isZero();
        String before = here.dateline("export").out();
        Ran again = here.dateline("index", "wire.jsonl");
        assertThat(again.out()).contains("from 0 files, 1 unchanged");
        assertThat(here.dateline("export").out()).isEqualTo(before);
        assertThat(here.dateline("upgrade").err()).endsWith(".dateline is up to date: it has format 2\n");
    }
}
