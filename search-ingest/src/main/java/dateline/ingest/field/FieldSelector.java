package dateline.ingest.field;

import dateline.article.Field;
import dateline.article.Origin;
import dateline.ingest.markup.MarkupText;
import dateline.ingest.record.RawRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Selects the values of a record that become fields of the article: where several could be one field, those with the
/// most usual name.
final class FieldSelector {

    /// What is longer is no date, whatever its name: `data` is one in Italian.
    private static final int LONGEST_DATE = 120;

    private static final String NAME = ".name";

    private final RawRecord record;
    private final Optional<OwnExport> own;
    private final FieldUse[] uses;

    /// Where in the record each field of the article first stands.
    private final EnumMap<Field, Integer> chosen = new EnumMap<>(Field.class);

    /// Chooses.
    ///
    /// @param record the record
    /// @param uses   what can be made of each of its values
    FieldSelector(RawRecord record, FieldUse[] uses) {
        this.record = record;
        this.own = OwnExport.of(record);
        this.uses = uses;
        choose();
    }

    private void choose() {
        for (int i = 0; i < uses.length; i++) {
            Field field = uses[i].field();
            Integer earlier = field == null ? null : chosen.get(field);
            boolean first = earlier == null || uses[i].rank() < uses[earlier].rank();
            if (field != null && first && canBe(field, i)) {
                chosen.put(field, i);
            }
        }
        for (int i = 0; i < uses.length; i++) {
            Field second = uses[i].otherwise();
            if (second != null && !isTaken(i) && canBe(second, i)) {
                chosen.putIfAbsent(second, i);
            }
        }
    }

    /// Numbers are neither persons nor subjects but their keys in a system that the file is not; and an address is not
    /// who published what stands there.
    private boolean canBe(Field field, int i) {
        String value = record.value(i).strip();
        if (isNothing(field, value)) {
            return false;
        }
        if (uses[i].rank() < 0) {
            return true;
        }
        return switch (field) {
            case AUTHOR, TAG, SECTION -> !isNumber(value);
            case PUBLISHER -> !isAddress(value);
            case URL -> uses[i].field() == Field.URL || isAddress(value);
            case DATE -> value.length() <= LONGEST_DATE;
            default -> true;
        };
    }

    /// Authors and dates are looked at where they are taken apart.
    private static boolean isNothing(Field field, String value) {
        return switch (field) {
            case ID -> Placeholder.isNoId(value);
            case URL -> Placeholder.isNoAddress(value);
            case PUBLISHER, PLACE, LANGUAGE -> Placeholder.isNone(value);
            case BODY -> Placeholder.isNull(value) || Placeholder.isGone(value);
            case AUTHOR -> Placeholder.isGone(value);
            case TITLE, LEAD, SECTION, TAG -> Placeholder.isNull(value);
            default -> false;
        };
    }

    private static boolean isNumber(String value) {
        return value.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isAddress(String value) {
        return value.regionMatches(true, 0, "http://", 0, 7) || value.regionMatches(true, 0, "https://", 0, 8);
    }

    /// Whether a value is one of those that the article's own fields take.
    private boolean isTaken(int i) {
        String key = record.key(i);
        return isTaken(key, uses[i].field()) || isTaken(key, uses[i].otherwise());
    }

    private boolean isTaken(String key, @Nullable Field field) {
        Integer place = field == null ? null : chosen.get(field);
        return place != null && isOneName(field, record.key(place), key);
    }

    /// Some files name an author by an object with a name, and the next one by the name alone.
    private static boolean isOneName(@Nullable Field field, String name, String other) {
        return name.equals(other)
                || (field == Field.AUTHOR && (name.equals(other + NAME) || other.equals(name + NAME)));
    }

    /// {@return the record}
    RawRecord record() {
        return record;
    }

    /// {@return whether a field has a value}
    boolean has(Field field) {
        return chosen.containsKey(field);
    }

    /// {@return the first value of a field, or nothing}
    String first(Field field) {
        Integer i = chosen.get(field);
        return i == null ? "" : record.value(i).strip();
    }

    /// {@return the name that the record has for a field, or nothing}
    String name(Field field) {
        Integer i = chosen.get(field);
        return i == null ? "" : record.key(i);
    }

    /// {@return all values of a field}
    List<String> all(Field field) {
        Integer place = chosen.get(field);
        if (place == null) {
            return List.of();
        }
        String key = record.key(place);
        List<String> values = new ArrayList<>();
        for (int i = 0; i < uses.length; i++) {
            if (isOneName(field, key, record.key(i))) {
                values.add(record.value(i));
            }
        }
        return values;
    }

    /// {@return the values of a field as text, each a paragraph at least}
    String text(Field field) {
        List<String> values = all(field);
        if (values.size() == 1) {
            return clean(values.getFirst()).strip();
        }
        StringBuilder text = new StringBuilder();
        for (String value : values) {
            text.append(text.isEmpty() ? "" : "\n\n").append(clean(value).strip());
        }
        return text.toString();
    }

    /// {@return a value as text}
    String clean(String value) {
        // What an export has is text, though it may speak of tags.
        return record.isPlain() || own.isPresent() ? value : MarkupText.plain(value);
    }

    /// {@return whether the user says what one of the values is}
    boolean isMapped() {
        return Stream.of(uses).anyMatch(use -> use.rank() < 0);
    }

    /// {@return the provenance of the record, if it is of an export}
    Optional<OwnExport> own() {
        return own;
    }

    /// {@return what a field rests on}
    Optional<Origin> origin(Field field) {
        return Optional.ofNullable(chosen.get(field)).map(this::origin);
    }

    /// {@return what a value rests on}
    ///
    /// @param i its place in the record
    Origin origin(int i) {
        return record.origin(i).orElse(uses[i].origin());
    }

    /// Takes the value of one field for another one.
    void move(Field from, Field to) {
        Integer place = chosen.remove(from);
        if (place != null) {
            chosen.put(to, place);
        }
    }

    /// {@return the fields that have a value}
    Set<Field> fields() {
        return chosen.keySet();
    }

    /// {@return the places of the values that can be the date, the one with the most usual name first}
    List<Integer> dates() {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < uses.length; i++) {
            if (uses[i].field() == Field.DATE) {
                places.add(i);
            }
        }
        places.sort(Comparator.comparingInt(i -> uses[i].rank()));
        return places;
    }

    /// {@return the date that several values make together, see [DateParts]}
    Optional<String> dateInParts() {
        Map<DateParts.Part, String> parts = new EnumMap<>(DateParts.Part.class);
        for (int i = 0; i < uses.length; i++) {
            if (uses[i].part().isPresent()) {
                parts.putIfAbsent(uses[i].part().get(), record.value(i));
            }
        }
        return DateParts.join(parts);
    }

    /// Hands over the names and values that are none of the article's own fields and do not repeat one.
    void forEachExtra(BiConsumer<String, String> action) {
        for (int i = 0; i < uses.length; i++) {
            String name = uses[i].extraName();
            boolean nothing = uses[i].field() != null
                    && isNothing(uses[i].field(), record.value(i).strip());
            if (!name.isEmpty() && !nothing && !isTaken(i) && !repeats(i)) {
                action.accept(name, record.value(i));
            }
        }
    }

    /// Whether a value says the same as the one that is taken of its kind, in another form perhaps: as text what the
    /// other is with markup, or once more with a name of its own.
    private boolean repeats(int i) {
        Field field = uses[i].field();
        Integer taken = field == null ? null : chosen.get(field);
        if (field == null || taken == null) {
            return false;
        }
        String value = record.value(i);
        String other = record.value(taken);
        return value.equals(other)
                || (Field.Type.TEXT == field.type()
                        && WhiteSpace.squeeze(clean(value)).equals(WhiteSpace.squeeze(clean(other))));
    }

    /// {@return the names in the record}
    Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        record.forEach((key, value) -> names.add(key));
        return names;
    }
}
