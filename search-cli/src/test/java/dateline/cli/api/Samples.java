package dateline.cli.api;

import dateline.ArticleIndex;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/// Values of any public type, made by its public constructors and factories.
final class Samples implements AutoCloseable {

    private static final int MOST = 40;

    private final ArticleIndex index = ArticleIndex.inMemory();
    private final Map<Type, List<Object>> known = new HashMap<>();
    private final Set<Type> making = new HashSet<>();

    Samples(Path folder) {
        known.put(
                String.class,
                List.of(
                        "1",
                        "x*",
                        "month",
                        "2020-01-01",
                        "en",
                        "/x",
                        "P@10",
                        "id.1",
                        "http://127.0.0.1:9200/x",
                        "a".repeat(64)));
        known.put(int.class, List.of(1, 200));
        known.put(Integer.class, List.of(1));
        known.put(long.class, List.of(1L));
        known.put(Long.class, List.of(1L));
        known.put(double.class, List.of(0.5, 1.0));
        known.put(Double.class, List.of(0.5));
        known.put(float.class, List.of(1.0f));
        known.put(boolean.class, List.of(false));
        known.put(Number.class, List.of(1));
        known.put(Object.class, List.of("1"));
        known.put(CharSequence.class, List.of("1"));
        known.put(Path.class, List.of(folder.resolve("none")));
        known.put(Clock.class, List.of(Clock.systemUTC()));
        known.put(Duration.class, List.of(Duration.ofSeconds(1)));
        known.put(Instant.class, List.of(Instant.EPOCH));
        known.put(LocalDate.class, List.of(LocalDate.EPOCH));
        known.put(ZoneId.class, List.of(ZoneId.of("UTC")));
        known.put(OptionalLong.class, List.of(OptionalLong.empty()));
        known.put(OptionalInt.class, List.of(OptionalInt.empty()));
        known.put(Reader.class, List.of(new StringReader("")));
        known.put(Writer.class, List.of(new StringWriter()));
        known.put(org.apache.lucene.search.Query.class, List.of(MatchAllDocsQuery.INSTANCE));
        known.put(Directory.class, List.of(new ByteBuffersDirectory()));
        known.put(InputStream.class, List.of(InputStream.nullInputStream()));
        known.put(OutputStream.class, List.of(OutputStream.nullOutputStream()));
        known.put(Enum.class, List.of(TimeUnit.DAYS));
        known.put(Throwable.class, List.of(new IllegalStateException()));
        for (Class<?> type : List.of(ArticleIndex.class, dateline.SearchIndex.class)) {
            known.put(type, List.of(index));
        }
        known.put(dateline.Stories.class, List.of(index.stories()));
        known.put(dateline.Revisions.class, List.of(index.revisions()));
        known.put(dateline.IndexVectors.class, List.of(index.vectors()));
        known.put(dateline.IndexSettings.class, List.of(index.settings()));
    }

    /// Some values of a type, the plainest first; none where none can be made.
    List<Object> of(Type type) {
        List<Object> values = known.get(type);
        if (values == null) {
            if (!making.add(type)) {
                return type instanceof ParameterizedType ? List.of(List.of()) : List.of();
            }
            values = make(type);
            making.remove(type);
            known.put(type, values);
        }
        return values;
    }

    /// Lists of arguments for `executable`, each a mixture of the samples of its parameters.
    List<Object[]> arguments(Executable executable) {
        List<Object[]> mixtures = new ArrayList<>();
        mixtures.add(new Object[0]);
        for (Type parameter : executable.getGenericParameterTypes()) {
            List<Object[]> longer = new ArrayList<>();
            for (Object value : of(parameter)) {
                for (Object[] mixture : mixtures) {
                    if (longer.size() < MOST) {
                        Object[] copy = Arrays.copyOf(mixture, mixture.length + 1);
                        copy[mixture.length] = value;
                        longer.add(copy);
                    }
                }
            }
            mixtures = longer;
        }
        return mixtures;
    }

    private List<Object> make(Type type) {
        if (type instanceof WildcardType wildcard) {
            Type[] lower = wildcard.getLowerBounds();
            return of(lower.length > 0 ? lower[0] : wildcard.getUpperBounds()[0]);
        }
        if (type instanceof ParameterizedType parameterized) {
            return generic(parameterized);
        }
        if (type instanceof TypeVariable<?> variable) {
            return of(variable.getBounds()[0]);
        }
        Class<?> plain = (Class<?>) type;
        if (plain == Class.class) {
            return List.of(String.class);
        }
        if (plain.isArray()) {
            return array(plain.getComponentType());
        }
        return plain.isEnum() ? List.of(plain.getEnumConstants()) : plain(plain);
    }

    private List<Object> generic(ParameterizedType type) {
        Class<?> raw = (Class<?>) type.getRawType();
        if (raw == Optional.class) {
            return List.of(Optional.empty());
        }
        if (raw == Supplier.class) {
            Supplier<Object> supplier = () -> index;
            return List.of(supplier);
        }
        if (raw == Stream.class) {
            return List.of(Stream.empty());
        }
        if (raw == Iterator.class) {
            return List.of(List.of().iterator());
        }
        if (raw == Map.class || raw == SortedMap.class) {
            return maps(of(type.getActualTypeArguments()[0]), of(type.getActualTypeArguments()[1]));
        }
        if (raw == Set.class) {
            return List.of(Set.of());
        }
        if (raw == Class.class) {
            return List.of(String.class);
        }
        if (Collection.class.isAssignableFrom(raw) || raw == Iterable.class) {
            List<Object> elements = of(type.getActualTypeArguments()[0]);
            return elements.isEmpty()
                    ? List.of(List.of())
                    : List.of(
                            List.of(elements.getFirst()), List.of(elements.getFirst(), elements.getFirst()), List.of());
        }
        return of(raw);
    }

    private static List<Object> maps(List<Object> keys, List<Object> values) {
        return keys.isEmpty() || values.isEmpty()
                ? List.of(new TreeMap<>())
                : List.of(new TreeMap<>(Map.of(keys.getFirst(), values.getFirst())), new TreeMap<>());
    }

    private List<Object> array(Class<?> element) {
        List<Object> elements = of(element);
        Object array = Array.newInstance(element, elements.isEmpty() ? 0 : 2);
        for (int at = 0; at < Array.getLength(array); at++) {
            Array.set(array, at, elements.getFirst());
        }
        return List.of(array);
    }

    private List<Object> plain(Class<?> type) {
        List<Object> values = new ArrayList<>();
        for (Constructor<?> constructor : type.getConstructors()) {
            if (!Modifier.isAbstract(type.getModifiers())) {
                addFirst(values, constructor, constructor::newInstance);
            }
        }
        for (Method factory : type.getMethods()) {
            if (Modifier.isStatic(factory.getModifiers()) && factory.getReturnType() == type) {
                addFirst(values, factory, arguments -> factory.invoke(null, arguments));
            }
        }
        if (values.isEmpty() && type.isSealed()) {
            for (Class<?> permitted : type.getPermittedSubclasses()) {
                values.addAll(of(permitted));
            }
        }
        Class<?> outer = type.getDeclaringClass();
        if (values.isEmpty() && outer != null) {
            addMade(values, outer, type);
        }
        for (Class<?> nested : type.getClasses()) {
            if (values.isEmpty() && nested.getSimpleName().equals("Builder")) {
                addMade(values, nested, type);
            }
        }
        if (values.isEmpty() && type.isInterface() && !type.isSealed()) {
            values.add(Proxy.newProxyInstance(
                    type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> null));
        }
        return values.size() > 3 ? values.subList(0, 3) : values;
    }

    /// Adds what the methods of `maker` return of `type`.
    private void addMade(List<Object> values, Class<?> maker, Class<?> type) {
        for (Method method : maker.getDeclaredMethods()) {
            if (method.getReturnType() == type && Modifier.isPublic(method.getModifiers())) {
                if (Modifier.isStatic(method.getModifiers())) {
                    addFirst(values, method, arguments -> method.invoke(null, arguments));
                } else {
                    for (Object receiver : of(maker)) {
                        addFirst(values, method, arguments -> method.invoke(receiver, arguments));
                    }
                }
            }
        }
    }

    private interface Maker {
        Object make(Object[] arguments) throws ReflectiveOperationException;
    }

    private void addFirst(List<Object> values, Executable executable, Maker maker) {
        for (Object[] arguments : arguments(executable)) {
            try {
                values.add(maker.make(arguments));
                return;
            } catch (InvocationTargetException refused) {
                // another mixture may do
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(executable.toString(), e);
            }
        }
    }

    @Override
    public void close() {
        index.close();
    }
}
