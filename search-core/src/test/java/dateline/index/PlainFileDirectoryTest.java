package dateline.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.RandomAccessInput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files read by plain reads, cut or gone ones among them.
class PlainFileDirectoryTest {

    private static final int LENGTH = 100_000;

    @TempDir
    private Path folder;

    private PlainFileDirectory directory;

    @BeforeEach
    void write() throws IOException {
        byte[] bytes = new byte[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            bytes[i] = (byte) ((i * 31) >>> 3);
        }
        Files.write(folder.resolve("a"), bytes);
        directory = new PlainFileDirectory(folder);
    }

    private IndexInput open() throws IOException {
        return directory.openInput("a", IOContext.DEFAULT);
    }

    @Test
    void partsAndClonesReadTheSameBytes() throws IOException {
        byte[] all = Files.readAllBytes(folder.resolve("a"));
        try (IndexInput in = open();
                IndexInput part = in.slice("part", 70_000, 20_000)) {
            byte[] read = new byte[LENGTH];
            in.readBytes(read, 0, LENGTH);
            assertThat(read).isEqualTo(all);
            assertThat(part.length()).isEqualTo(20_000);
            part.seek(19_999);
            IndexInput clone = part.clone();
            assertThat(clone.readByte()).isEqualTo(all[89_999]);
            assertThat(part.readByte()).isEqualTo(all[89_999]);
            RandomAccessInput random = in.randomAccessSlice(10, 50);
            assertThat(random.readByte(40)).isEqualTo(all[50]);
        }
    }

    @Test
    void nothingIsReadBeyondTheEnd() throws IOException {
        try (IndexInput in = open();
                IndexInput part = in.slice("part", 70_000, 20_000)) {
            part.seek(20_000);
            assertThatExceptionOfType(EOFException.class).isThrownBy(part::readByte);
            assertThatExceptionOfType(EOFException.class).isThrownBy(() -> part.seek(20_001));
            part.seek(19_990);
            assertThatExceptionOfType(EOFException.class).isThrownBy(() -> part.readBytes(new byte[11], 0, 11));
            assertThatExceptionOfType(EOFException.class).isThrownBy(() -> part.seek(-1));
            assertThatExceptionOfType(EOFException.class).isThrownBy(() -> in.seek(Long.MIN_VALUE));
            assertThatIllegalArgumentException().isThrownBy(() -> in.slice("long", 99_999, 2));
            assertThatIllegalArgumentException().isThrownBy(() -> in.slice("overflow", 2, Long.MAX_VALUE));
            assertThatIllegalArgumentException().isThrownBy(() -> in.slice("before", -1, 2));
            assertThatIllegalArgumentException().isThrownBy(() -> in.slice("less", 1, -2));
            assertThatIllegalArgumentException().isThrownBy(() -> part.slice("within", 19_999, 2));
        }
    }

    @Test
    void aFileThatWasCutWhileItIsOpenIsSaidToEnd() throws IOException {
        try (IndexInput in = open()) {
            try (FileChannel channel = FileChannel.open(folder.resolve("a"), StandardOpenOption.WRITE)) {
                channel.truncate(500);
            }
            in.seek(90_000);
            assertThatExceptionOfType(EOFException.class).isThrownBy(in::readByte);
        }
    }

    @Test
    void whatCannotBeOpenedIsNamed() throws IOException {
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> directory.openInput("b", IOContext.DEFAULT))
                .withMessageContaining("b");
        Files.createDirectory(folder.resolve("c"));
        assertThatIOException()
                .isThrownBy(() -> directory.openInput("c", IOContext.DEFAULT))
                .withMessageContaining("c");
        directory.close();
        assertThatExceptionOfType(org.apache.lucene.store.AlreadyClosedException.class)
                .isThrownBy(() -> directory.openInput("a", IOContext.DEFAULT));
    }
}
