package dateline.semantic;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import dateline.vector.EmbeddingException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/// A network that can be run: the numbers of tokens in, one vector out.
///
/// Texts are run one by one. A quantised network takes the range of its activations from all that it is given at once,
/// so in a batch the vector of a text would depend on the texts beside it, and on how they are padded. Each run takes
/// one thread; several threads may run at once.
final class OnnxSession implements AutoCloseable {

    private static final String IDS = "input_ids";
    private static final String MASK = "attention_mask";
    private static final String TYPES = "token_type_ids";
    private static final Set<String> INPUTS = Set.of(IDS, MASK, TYPES);

    /// What stands before the messages of the runtime, one in the other.
    private static final List<String> BEFORE_MESSAGE = List.of(" - message: ", "Status Message: ");

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final ModelDescription.Pooling pooling;
    private final Set<String> inputs;
    private final String output;
    private final boolean isPooled;
    private final int dimensions;
    // Closing while another thread runs the network would crash the process.
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private boolean closed;

    /// @param network the network in ONNX
    /// @param pooling how the vectors of its tokens become one
    /// @throws EmbeddingException if it is no network, or one with other inputs or outputs
    OnnxSession(byte[] network, ModelDescription.Pooling pooling) {
        this.pooling = pooling;
        environment = environment();
        try {
            session = environment.createSession(network, options());
        } catch (OrtException e) {
            throw unloadable(e);
        }
        try {
            inputs = inputs(session);
            Map.Entry<String, TensorInfo> chosen = output(session);
            output = chosen.getKey();
            long[] shape = chosen.getValue().getShape();
            isPooled = shape.length == 2;
            dimensions = Math.toIntExact(shape[shape.length - 1]);
        } catch (OrtException | RuntimeException e) {
            close();
            throw e instanceof EmbeddingException known
                    ? known
                    : new EmbeddingException("cannot load the model: " + reason(e), e);
        }
    }

    private static EmbeddingException unloadable(OrtException e) {
        String why = switch (e.getCode()) {
            case ORT_INVALID_PROTOBUF, ORT_NO_MODEL -> "its network is not in ONNX, or is damaged: download it again";
            default ->
                reason(e).contains("external") || reason(e).contains("file size")
                        ? "its weights lie in another file: use a network that has them itself"
                        : reason(e);
        };
        return new EmbeddingException("cannot load the model, " + why, e);
    }

    /// {@return what the runtime says, without where it says it, and no more than a line}
    private static String reason(Exception e) {
        String message = String.valueOf(e.getMessage());
        int start = 0;
        for (String before : BEFORE_MESSAGE) {
            int at = message.indexOf(before);
            start = at < 0 ? start : at + before.length();
        }
        return message.substring(start).lines().findFirst().orElse("").strip();
    }

    private static OrtEnvironment environment() {
        NativeLibrary.prepare();
        try {
            OrtEnvironment environment =
                    OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, "dateline");
            environment.setTelemetry(false);
            return environment;
        } catch (OrtException | UnsatisfiedLinkError | ExceptionInInitializerError | NoClassDefFoundError e) {
            throw new EmbeddingException(
                    "cannot start ONNX Runtime on " + System.getProperty("os.name") + " "
                            + System.getProperty("os.arch") + ": " + e.getMessage(),
                    e);
        }
    }

    /// {@return the version of the runtime}
    static String runtimeVersion() {
        return environment().getVersion();
    }

    private static OrtSession.SessionOptions options() throws OrtException {
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        // Plans are made for one length of text, and every text has its own.
        options.setMemoryPatternOptimization(false);
        if (Processor.saturates()) {
            options.addConfigEntry("session.x64quantprecision", "1");
        }
        return options;
    }

    private static Set<String> inputs(OrtSession session) throws OrtException {
        Map<String, NodeInfo> inputs = session.getInputInfo();
        for (Map.Entry<String, NodeInfo> input : inputs.entrySet()) {
            boolean isLong =
                    input.getValue().getInfo() instanceof TensorInfo tensor && tensor.type == OnnxJavaType.INT64;
            if (!INPUTS.contains(input.getKey()) || !isLong) {
                throw new EmbeddingException("the model has an input '" + input.getKey()
                        + "', which dateline cannot give: models of sentences take " + IDS + ", " + MASK + " and "
                        + TYPES + ", each int64");
            }
        }
        if (!inputs.containsKey(IDS)) {
            throw new EmbeddingException("the model has no input '" + IDS + "': it is not a model of texts");
        }
        return Set.copyOf(inputs.keySet());
    }

    /// {@return the output that is used: one vector a text, if there is such, else one a token}
    private static Map.Entry<String, TensorInfo> output(OrtSession session) throws OrtException {
        for (int rank = 2; rank <= 3; rank++) {
            for (Map.Entry<String, NodeInfo> each : session.getOutputInfo().entrySet()) {
                if (each.getValue().getInfo() instanceof TensorInfo tensor
                        && tensor.type == OnnxJavaType.FLOAT
                        && tensor.getShape().length == rank
                        && tensor.getShape()[rank - 1] > 0
                        && tensor.getShape()[rank - 1] <= 0xFFFF) {
                    return Map.entry(each.getKey(), tensor);
                }
            }
        }
        throw new EmbeddingException("the model has no output of vectors: expected floats of [text, dimension] or "
                + "[text, token, dimension]");
    }

    int dimensions() {
        return dimensions;
    }

    /// {@return the vector of a text, of length 1}
    ///
    /// @param tokens the numbers of its tokens
    float[] run(int[] tokens) {
        lock.readLock().lock();
        try {
            if (closed) {
                throw new EmbeddingException("the model is closed");
            }
            return normalised(vector(tokens));
        } catch (OrtException e) {
            throw new EmbeddingException(
                    "cannot run the model on " + tokens.length + " tokens numbered up to "
                            + Arrays.stream(tokens).max().orElse(0)
                            + ": network and tokenizer must be of one model, and "
                            + "maxTokens no more than it reads (" + reason(e) + ")",
                    e);
        } finally {
            lock.readLock().unlock();
        }
    }

    private float[] vector(int[] tokens) throws OrtException {
        long[] ids = Arrays.stream(tokens).asLongStream().toArray();
        long[] mask = new long[ids.length];
        Arrays.fill(mask, 1);
        Map<String, OnnxTensor> tensors = new HashMap<>();
        try {
            for (String input : inputs) {
                long[] values = switch (input) {
                    case IDS -> ids;
                    case MASK -> mask;
                    default -> new long[ids.length];
                };
                tensors.put(
                        input,
                        OnnxTensor.createTensor(environment, LongBuffer.wrap(values), new long[] {1, ids.length}));
            }
            try (OrtSession.Result result = session.run(tensors, Set.of(output))) {
                return pooled(((OnnxTensor) result.get(0)).getFloatBuffer(), ids.length);
            }
        } finally {
            tensors.values().forEach(OnnxTensor::close);
        }
    }

    private float[] pooled(FloatBuffer floats, int tokens) {
        boolean isFirst = isPooled || pooling == ModelDescription.Pooling.CLS;
        float[] all = new float[isFirst ? dimensions : tokens * dimensions];
        floats.get(0, all);
        if (isFirst) {
            return all;
        }
        float[] vector = new float[dimensions];
        for (int i = 0; i < all.length; i++) {
            vector[i % dimensions] += all[i];
        }
        return vector;
    }

    private static float[] normalised(float[] vector) {
        double sum = 0;
        for (float each : vector) {
            sum += (double) each * each;
        }
        if (!(sum > 0) || !Double.isFinite(sum)) {
            throw new EmbeddingException("the model gave a vector without a direction: it may be damaged");
        }
        float length = (float) Math.sqrt(sum);
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= length;
        }
        return vector;
    }

    @Override
    public void close() {
        lock.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                session.close();
            }
        } catch (OrtException e) {
            throw new EmbeddingException("cannot close the model: " + e.getMessage(), e);
        } finally {
            lock.writeLock().unlock();
        }
    }
}
