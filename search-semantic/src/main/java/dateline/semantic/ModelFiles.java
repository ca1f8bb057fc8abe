package dateline.semantic;

import dateline.vector.EmbeddingException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/// Where the parts of a model come from.
sealed interface ModelFiles {

    /// {@return what the model is}
    ModelDescription description();

    /// {@return digests of weights and tokenizer, from which [OnnxEmbeddingModel#fingerprint] is computed}
    ///
    /// @throws IOException if they cannot be read
    String digests() throws IOException;

    /// {@return the network}
    ///
    /// @throws IOException if it cannot be read
    byte[] network() throws IOException;

    /// {@return the content of `tokenizer.json`}
    ///
    /// @throws IOException if it cannot be read
    Json tokenizer() throws IOException;

    /// The embedded model: all-MiniLM-L6-v2, quantised to 8 bits, from the resources of the model's jar.
    record Embedded() implements ModelFiles {

        static final String NETWORK = "all-minilm-l6-v2-q.onnx";
        static final String TOKENIZER = "all-minilm-l6-v2-q-tokenizer.json";
        // Known beforehand, so that the name of the vectors is known without reading 23 MB, and without the classes
        // that make digests, which cost a short command some 10 ms; a test compares them.
        static final String FINGERPRINT = "4e8bc6bbf83562e14478527f0a734c877914ee183df94622fefc7e17d32f3d5e";
        static final String NETWORK_DIGEST = "afdb6f1a0e45b715d0bb9b11772f032c399babd23bfc31fed1c170afc848bdb1";
        static final String TOKENIZER_DIGEST = "da0e79933b9ed51798a3ae27893d3c5fa4a201126cef75586296df9b4d2c62a0";

        private static final ModelDescription DESCRIPTION = new ModelDescription(
                "all-MiniLM-L6-v2 (int8)", Set.of("en"), OptionalInt.of(256), ModelDescription.Pooling.MEAN, "", "");

        @Override
        public ModelDescription description() {
            return DESCRIPTION;
        }

        @Override
        public String digests() {
            return NETWORK_DIGEST + ' ' + TOKENIZER_DIGEST;
        }

        @Override
        public String fingerprint() {
            return FINGERPRINT;
        }

        @Override
        public byte[] network() throws IOException {
            return new JarResource(url(NETWORK)).read(CacheFolder.get(), NETWORK);
        }

        @Override
        public Json tokenizer() throws IOException {
            try (InputStream in = url(TOKENIZER).openStream()) {
                return Json.read(in);
            }
        }

        static URL url(String resource) {
            URL url = Embedded.class.getClassLoader().getResource(resource);
            if (url == null) {
                throw new EmbeddingException("cannot read the embedded model, " + resource
                        + " is missing: add the jar of the model to the class path, or name the folder of a model");
            }
            return url;
        }
    }

    /// A folder with `model.onnx`, `tokenizer.json` and, where these do not say all, `dateline.json`.
    ///
    /// @param folder      the folder
    /// @param description what it says
    record Folder(Path folder, ModelDescription description) implements ModelFiles {

        private static final String NETWORK = "model.onnx";
        private static final String TOKENIZER = "tokenizer.json";
        private static final String DESCRIPTION = "dateline.json";
        private static final long MOST_BYTES = Integer.MAX_VALUE - 8L;

        /// {@return the model in a folder}
        ///
        /// @throws EmbeddingException if a file is missing or cannot be read
        static Folder of(Path folder) {
            for (String file : List.of(NETWORK, TOKENIZER)) {
                if (!Files.isRegularFile(folder.resolve(file))) {
                    throw new EmbeddingException("there is no model in " + folder + ", " + file
                            + " is missing: a model is a folder with " + NETWORK + " and " + TOKENIZER);
                }
            }
            Path name = folder.toAbsolutePath().normalize().getFileName();
            Json said = new Json(null);
            if (Files.exists(folder.resolve(DESCRIPTION))) {
                try (InputStream in = Files.newInputStream(folder.resolve(DESCRIPTION))) {
                    said = Json.read(in);
                } catch (IOException e) {
                    throw new EmbeddingException(
                            "cannot read " + folder.resolve(DESCRIPTION) + ": " + e.getMessage(), e);
                }
            }
            return new Folder(folder, ModelDescription.of(said, name == null ? "model" : name.toString()));
        }

        @Override
        public String digests() throws IOException {
            return Sha256.of(folder.resolve(NETWORK)) + ' ' + Sha256.of(folder.resolve(TOKENIZER));
        }

        @Override
        public byte[] network() throws IOException {
            long size = Files.size(folder.resolve(NETWORK));
            if (size > MOST_BYTES) {
                throw new EmbeddingException(NETWORK + " has " + size + " bytes, and at most " + MOST_BYTES
                        + " can be loaded: use a smaller model, or one in 8 bits");
            }
            return Files.readAllBytes(folder.resolve(NETWORK));
        }

        @Override
        public Json tokenizer() throws IOException {
            try (InputStream in = Files.newInputStream(folder.resolve(TOKENIZER))) {
                return Json.read(in);
            } catch (IOException e) {
                throw new IOException(TOKENIZER + ": " + e.getMessage() + "; download it again", e);
            }
        }
    }

    /// {@return the fingerprint of a model, see [dateline.vector.EmbeddingModel#fingerprint]}
    ///
    /// @throws IOException if it cannot be read
    default String fingerprint() throws IOException {
        return Sha256.of(decisive().getBytes(StandardCharsets.UTF_8));
    }

    /// {@return all that decides vectors, as text}
    ///
    /// @throws IOException if it cannot be read
    default String decisive() throws IOException {
        return digests() + '\n' + description().decisive() + '\n' + OnnxEmbeddingModel.VERSION;
    }
}
