package dateline.semantic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dateline.vector.EmbeddingException;
import dateline.vector.EmbeddingModel;
import dateline.vector.EmbeddingModelProvider;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxModelsTest {

    private static final EmbeddingModel MODEL = OnnxModels.embedded();

    private static final String STRIKE = "Physicians walked out of three hospitals on Monday over pay.";
    private static final String FERRY = "The northern ferry sails again after a winter of repairs.";

    @AfterAll
    static void close() {
        MODEL.close();
    }

    private static float[] vector(String text) {
        return MODEL.passages(List.of(text), 1).getFirst()[0];
    }

    private static double cosine(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    // --- the embedded model ---

    @Test
    void theEmbeddedModelIsFoundAsAService() {
        assertThat(EmbeddingModelProvider.find()).hasValueSatisfying(provider -> {
            try (EmbeddingModel model = provider.standard()) {
                assertThat(model.name()).isEqualTo("all-MiniLM-L6-v2 (int8)");
                assertThat(model.languages()).containsExactly("en");
            }
        });
    }

    @Test
    void theDigestsAreThoseOfTheFiles() throws IOException {
        try (InputStream network =
                        ModelFiles.Embedded.url(ModelFiles.Embedded.NETWORK).openStream();
                InputStream tokenizer =
                        ModelFiles.Embedded.url(ModelFiles.Embedded.TOKENIZER).openStream()) {
            assertThat(Sha256.of(network.readAllBytes())).isEqualTo(ModelFiles.Embedded.NETWORK_DIGEST);
            assertThat(Sha256.of(tokenizer.readAllBytes())).isEqualTo(ModelFiles.Embedded.TOKENIZER_DIGEST);
        }
        assertThat(MODEL.fingerprint())
                .isEqualTo(Sha256.of(new ModelFiles.Embedded().decisive().getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void textsOfLikeMeaningHaveLikeVectors() {
        float[] query = MODEL.query("doctors who strike");
        assertThat(query).hasSize(MODEL.dimensions()).hasSize(384);
        assertThat(cosine(query, query)).isCloseTo(1, within(1e-5));
        assertThat(cosine(query, vector(STRIKE))).isGreaterThan(.3);
        assertThat(cosine(query, vector(FERRY))).isLessThan(.1);
    }

    @Test
    void aVectorDoesNotDependOnTheOtherTexts() {
        List<float[][]> together = MODEL.passages(List.of(FERRY, "", STRIKE, STRIKE.repeat(40)), 4);
        assertThat(together.get(2)[0]).containsExactly(vector(STRIKE));
        assertThat(together.get(0)[0]).containsExactly(vector(FERRY));
    }

    @Test
    void aLongTextHasAVectorForEachWindowUpToTheLargestNumber() {
        String text = STRIKE + " " + FERRY.repeat(30) + " " + FERRY.repeat(60);
        assertThat(MODEL.maxTokens()).isEqualTo(256);
        assertThat(MODEL.passages(List.of(STRIKE, text), 4))
                .satisfiesExactly(
                        one -> assertThat(one).hasDimensions(1, 384),
                        four -> assertThat(four).hasDimensions(4, 384));
        assertThat(MODEL.passages(List.of(text), 2).getFirst()).hasDimensions(2, 384);
    }

    @Test
    void resultsNameWhatTheyDependOn() {
        assertThat(MODEL.environment()).containsOnlyKeys("runtime", "processor");
        assertThat(MODEL.environment().get("runtime")).matches("onnxruntime \\d+\\.\\d+\\.\\d+");
        assertThat(MODEL.environment().get("processor")).startsWith(System.getProperty("os.arch") + " ");
    }

    @Test
    void aClosedModelRefuses() {
        EmbeddingModel model = OnnxModels.embedded();
        assertThat(model.query("ferry")).hasSize(384);
        model.close();
        assertThatExceptionOfType(EmbeddingException.class)
                .isThrownBy(() -> model.query("ferry"))
                .withMessage("the model is closed");
    }

    // --- a model in a folder ---

    @Test
    void aModelInAFolderGivesWhatItsFilesGive(@TempDir Path folder) throws IOException {
        unpack(folder);
        Files.writeString(folder.resolve("dateline.json"), """
                {"name": "mine", "languages": ["en", "de"], "maxTokens": 128}
                """);
        try (EmbeddingModel model = OnnxModels.in(folder)) {
            assertThat(model.name()).isEqualTo("mine");
            assertThat(model.languages()).containsExactlyInAnyOrder("en", "de");
            assertThat(model.maxTokens()).isEqualTo(128);
            assertThat(model.query(STRIKE)).containsExactly(MODEL.query(STRIKE));
            assertThat(model.fingerprint()).isNotEqualTo(MODEL.fingerprint());
        }
    }

    @Test
    void aPrefixIsPartOfTheTextAndOfTheFingerprint(@TempDir Path folder) throws IOException {
        unpack(folder);
        String plain;
        try (EmbeddingModel model = OnnxModels.in(folder)) {
            plain = model.fingerprint();
        }
        Files.writeString(folder.resolve("dateline.json"), """
                {"queryPrefix": "query: ", "passagePrefix": "passage: "}
                """);
        try (EmbeddingModel model = OnnxModels.in(folder)) {
            assertThat(model.query(STRIKE)).containsExactly(MODEL.query("query: " + STRIKE));
            assertThat(model.passages(List.of(STRIKE), 1).getFirst()[0]).containsExactly(vector("passage: " + STRIKE));
            assertThat(model.fingerprint()).isNotEqualTo(plain);
        }
    }

    @Test
    void whatIsNoModelIsRefusedWithASentence(@TempDir Path folder) throws IOException {
        assertThatThrownBy(() -> OnnxModels.in(folder))
                .isInstanceOf(EmbeddingException.class)
                .hasMessageContaining("there is no model in " + folder)
                .hasMessageContaining("is missing: a model is a folder with model.onnx and tokenizer.json");
        unpack(folder);
        String notOnnx = "cannot load the model, its network is not in ONNX, or is damaged: download it again";
        refused(folder, "nothing of a network".getBytes(StandardCharsets.UTF_8), notOnnx);
        refused(folder, Arrays.copyOf(Files.readAllBytes(folder.resolve("model.onnx")), 10), notOnnx);
        refused(folder, new byte[0], "cannot load the model, ");
        refused(folder, TinyOnnx.cast("pixels", TinyOnnx.INT64, TinyOnnx.FLOAT), "has an input 'pixels'");
        refused(folder, TinyOnnx.cast("input_ids", TinyOnnx.FLOAT, TinyOnnx.FLOAT), "each int64");
        refused(folder, TinyOnnx.cast("input_ids", TinyOnnx.INT64, TinyOnnx.INT64), "has no output of vectors");
        Files.writeString(folder.resolve("tokenizer.json"), "{\"model\": {\"type\": \"BPE\"}}");
        refused(folder, new byte[0], "of type 'BPE', which is not supported");
        Files.writeString(folder.resolve("dateline.json"), "{\"pooling\": \"max\"}");
        assertThatThrownBy(() -> OnnxModels.in(folder)).hasMessageContaining("pooling must be mean or cls, not 'max'");
        Files.writeString(folder.resolve("dateline.json"), "{\"prefix\": \"x\"}");
        assertThatThrownBy(() -> OnnxModels.in(folder))
                .hasMessageContaining("has a member 'prefix', which is not known");
    }

    @Test
    void aDescriptionThatIsWrittenWronglyIsNotTakenForNone(@TempDir Path folder) throws IOException {
        unpack(folder);
        Map<String, String> wrong = Map.of(
                "[1]", "must hold an object",
                "{\"pooling\":", "dateline.json: it is not JSON at line 1, column 12",
                "", "dateline.json: it is empty",
                "{\"languages\": \"en\"}", "languages must be a list of tags such as [\"en\"]",
                "{\"languages\": [\"en\", 5]}", "languages must be a list of tags",
                "{\"maxTokens\": \"many\"}", "maxTokens must be a whole number",
                "{\"maxTokens\": 5}", "maxTokens must be 16 to 8192, not 5",
                "{\"name\": 5}", "name must be a text",
                "{\"pooling\": true}", "pooling must be a text");
        for (Map.Entry<String, String> each : wrong.entrySet()) {
            Files.writeString(folder.resolve("dateline.json"), each.getKey());
            assertThatThrownBy(() -> OnnxModels.in(folder))
                    .isInstanceOf(EmbeddingException.class)
                    .hasMessageContaining(each.getValue());
        }
    }

    @Test
    void aTokenizerThatDoesNotFitIsRefusedWithASentence(@TempDir Path folder) throws IOException {
        unpack(folder);
        byte[] network = Files.readAllBytes(folder.resolve("model.onnx"));
        Map<String, String> wrong = Map.of(
                "",
                "tokenizer.json: it is empty; download it again",
                "{\"model\"",
                "tokenizer.json: it is not JSON at line 1",
                "{}",
                "tokenizer.json has no vocabulary",
                vocabulary("\"7\"", ""),
                "tokenizer.json has a token whose number is none",
                vocabulary("-7", ""),
                "tokenizer.json has a token whose number is none",
                vocabulary("70000", ""),
                "cannot run the model on 1 tokens numbered up to 70000: network and tokenizer must be of one model",
                vocabulary("7", ", \"truncation\": {\"max_length\": 1000000}"),
                "tokenizer.json says that the model reads 1000000 tokens at once, which is not 16 to 8192");
        for (Map.Entry<String, String> each : wrong.entrySet()) {
            Files.writeString(folder.resolve("tokenizer.json"), each.getKey());
            refused(folder, network, each.getValue());
        }
    }

    @Test
    void aTextWithoutTokensIsLikeNothing(@TempDir Path folder) throws IOException {
        unpack(folder);
        Files.writeString(folder.resolve("tokenizer.json"), vocabulary("7", ""));
        try (EmbeddingModel model = OnnxModels.in(folder)) {
            assertThat(model.passages(List.of("", "ferry"), 4).getFirst()[0]).containsOnly(0);
            assertThat(model.query(" ")).containsOnly(0);
        }
    }

    private static String vocabulary(String number, String more) {
        return "{\"model\": {\"type\": \"WordPiece\", \"vocab\": {\"[UNK]\": 1, \"ferry\": " + number + "}}" + more
                + "}";
    }

    @Test
    void moreTokensThanTheNetworkReadsAreRefusedWithASentence(@TempDir Path folder) throws IOException {
        unpack(folder);
        Files.writeString(folder.resolve("dateline.json"), "{\"maxTokens\": 2000}");
        try (EmbeddingModel model = OnnxModels.in(folder)) {
            assertThatThrownBy(() -> model.query("ferry ".repeat(1000)))
                    .isInstanceOf(EmbeddingException.class)
                    .hasMessageContaining("cannot run the model on 1002 tokens")
                    .hasMessageContaining("maxTokens no more than it reads");
        }
    }

    private static void refused(Path folder, byte[] network, String message) throws IOException {
        Files.write(folder.resolve("model.onnx"), network);
        try (EmbeddingModel model = OnnxModels.in(folder)) {
            assertThatThrownBy(() -> model.query("ferry"))
                    .isInstanceOf(EmbeddingException.class)
                    .hasMessageContaining(message);
        }
    }

    private static void unpack(Path folder) throws IOException {
        try (InputStream network =
                        ModelFiles.Embedded.url(ModelFiles.Embedded.NETWORK).openStream();
                InputStream tokenizer =
                        ModelFiles.Embedded.url(ModelFiles.Embedded.TOKENIZER).openStream()) {
            Files.copy(network, folder.resolve("model.onnx"));
            Files.copy(tokenizer, folder.resolve("tokenizer.json"));
        }
    }
}
