package dateline.cli.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// An option whose value is one of a few words. Of several the last counts.
///
/// @param <E> the alternatives, which are called as the constants in small letters
public final class Choice<E extends Enum<E>> extends Option<E> {

    private final E byDefault;

    /// Makes an option.
    ///
    /// @param names     its names, blank-separated
    /// @param label     what stands for its value
    /// @param byDefault its value when it is not given
    /// @param doc       what it does
    public Choice(String names, String label, E byDefault, String doc) {
        super(names, label, doc);
        this.byDefault = byDefault;
    }

    @Override
    public List<String> candidates() {
        List<String> words = new ArrayList<>();
        for (E each : byDefault.getDeclaringClass().getEnumConstants()) {
            words.add(word(each));
        }
        return List.copyOf(words);
    }

    @Override
    E read(List<String> given) {
        if (given.isEmpty()) {
            return byDefault;
        }
        String text = given.getLast();
        for (E each : byDefault.getDeclaringClass().getEnumConstants()) {
            if (word(each).equals(text.toLowerCase(Locale.ROOT))) {
                return each;
            }
        }
        throw new UsageException(name() + " takes " + String.join(", ", candidates()) + ", not '" + text + "'"
                + Nearest.hint(text, candidates()));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
