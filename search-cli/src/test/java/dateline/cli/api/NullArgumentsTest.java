package dateline.cli.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Gives null for each argument of each public method and constructor: what is null is named at once.
class NullArgumentsTest {

    private static final Pattern NAMED = Pattern.compile("[a-z]\\w*( \\w+)* must not be null");

    /// What programs implement themselves.
    private static final Set<String> IMPLEMENTED = Set.of(
            "dateline.ingest.ImportListener",
            "dateline.eval.Ranker",
            "dateline.vector.EmbeddingModel",
            "dateline.vector.EmbeddingModelProvider",
            "dateline.IndexVectors$Progress",
            "dateline.serve.http.Endpoint",
            "dateline.serve.http.Response$Body",
            "dateline.serve.http.Gate$Work");

    @TempDir
    private Path folder;

    private int calls;

    @ParameterizedTest
    @CsvSource({
        "dateline.ArticleIndex",
        "dateline.eval.Evaluation",
        "dateline.ingest.Importer",
        "dateline.format.JsonWriter",
        "dateline.serve.SearchServer",
        "dateline.mcp.McpStdio",
        "dateline.opensearch.OpenSearch",
    })
    void aNullArgumentIsNamed(String type) throws Exception {
        List<String> failures = new ArrayList<>();
        try (Samples samples = new Samples(folder)) {
            List<Class<?>> types = PublicTypes.read(
                    type, classes -> PublicTypes.in(classes, getClass().getClassLoader()));
            for (Class<?> each : types) {
                if (!IMPLEMENTED.contains(each.getName()) && !Throwable.class.isAssignableFrom(each)) {
                    callAll(each, samples, failures);
                }
            }
        }
        assertThat(calls).isPositive();
        assertThat(failures).isEmpty();
    }

    private void callAll(Class<?> type, Samples samples, List<String> failures) {
        for (Constructor<?> constructor : type.getConstructors()) {
            call(
                    constructor,
                    samples,
                    List.of(""),
                    (receiver, arguments) -> constructor.newInstance(arguments),
                    failures);
        }
        for (Method method : type.getDeclaredMethods()) {
            if (Modifier.isPublic(method.getModifiers())
                    && !method.isSynthetic()
                    && !method.getName().equals("equals")
                    && !method.getName().equals("valueOf")) {
                List<Object> receivers = Modifier.isStatic(method.getModifiers()) ? List.of("") : samples.of(type);
                call(method, samples, receivers, method::invoke, failures);
            }
        }
    }

    private interface Call {
        @Nullable
        Object on(Object receiver, @Nullable Object[] arguments) throws ReflectiveOperationException;
    }

    private void call(
            Executable executable, Samples samples, List<Object> receivers, Call call, List<String> failures) {
        for (int at = 0; at < executable.getParameterCount(); at++) {
            if (!executable.getParameterTypes()[at].isPrimitive()
                    && !isNullable(executable.getAnnotatedParameterTypes()[at])) {
                for (@Nullable Object value : nulls(executable.getParameterTypes()[at])) {
                    calls++;
                    String given = executable + ", parameter " + at + (value == null ? "" : " with null in it");
                    failure(executable, at, value, samples, receivers, call)
                            .ifPresent(what -> failures.add(given + ": " + what));
                }
            }
        }
    }

    /// Null, and for an array one with null in it.
    private static List<@Nullable Object> nulls(Class<?> type) {
        List<@Nullable Object> nulls = new ArrayList<>();
        nulls.add(null);
        if (type.isArray() && !type.getComponentType().isPrimitive()) {
            nulls.add(Array.newInstance(type.getComponentType(), 1));
        }
        return nulls;
    }

    private static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    /// Empty if `value` as the argument `at` is refused with the name of what is null, whatever else is given.
    private static Optional<String> failure(
            Executable executable, int at, @Nullable Object value, Samples samples, List<Object> receivers, Call call) {
        String failure = "no arguments or no receiver for it";
        for (Object receiver : receivers) {
            for (Object[] arguments : samples.arguments(executable)) {
                arguments[at] = value;
                try {
                    call.on(receiver, arguments);
                    return Optional.of("null is accepted");
                } catch (InvocationTargetException e) {
                    Throwable cause = e.getCause();
                    String message = String.valueOf(cause.getMessage());
                    if (cause instanceof NullPointerException
                            && NAMED.matcher(message).matches()) {
                        return Optional.empty();
                    }
                    failure = cause.toString();
                    if (cause instanceof NullPointerException) {
                        return Optional.of(failure + " at " + cause.getStackTrace()[0]);
                    }
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(executable.toString(), e);
                }
            }
        }
        return Optional.of(failure);
    }
}
