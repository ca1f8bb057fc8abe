package dateline.ingest.field;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Languages under the names that files give them.
final class LanguageName {

    private LanguageName() {}

    /// {@return the BCP 47 tag of a language, or an empty text}
    ///
    /// @param name a tag (`en`, `en_US`), a code of three letters (`eng`), or a name in English or in the language
    ///             itself (`German`, `Deutsch`)
    static String tag(String name) {
        String plain = name.strip().replace('_', '-');
        if (plain.isEmpty() || plain.length() > 40) {
            return "";
        }
        int dash = plain.indexOf('-');
        String first = (dash < 0 ? plain : plain.substring(0, dash)).toLowerCase(Locale.ROOT);
        if (first.length() == 2) {
            return plain;
        }
        String known = Names.TAGS.get(first);
        return known == null ? "" : dash < 0 ? known : known + plain.substring(dash);
    }

    /// Made when first needed: asking Java for the names of all languages takes long.
    private static final class Names {

        static final Map<String, String> TAGS = tags();

        private static Map<String, String> tags() {
            Map<String, String> tags = new HashMap<>();
            for (String code : Locale.getISOLanguages()) {
                Locale language = Locale.of(code);
                tags.putIfAbsent(language.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
                tags.putIfAbsent(language.getDisplayLanguage(language).toLowerCase(Locale.ROOT), code);
                if (code.length() == 2) {
                    tags.putIfAbsent(language.getISO3Language(), code);
                }
            }
            return Map.copyOf(tags);
        }
    }
}
