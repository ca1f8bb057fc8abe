package dateline.ingest.resolve;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The names of months and days of the week in the larger languages, and the words that stand beside dates.
final class DateWords {

    private static final List<Locale> LOCALES = List.of(
                    "en", "de", "fr", "es", "pt", "it", "nl", "sv", "da", "nb", "fi", "pl", "cs", "hu", "ro", "tr",
                    "ru", "uk", "el", "id", "vi", "ar", "fa", "hr", "sk", "sl", "bg", "sr", "lt", "lv", "et", "ca",
                    "he")
            .stream()
            .map(Locale::forLanguageTag)
            .toList();

    private static final int SHORTEST = 3;

    private static final Map<String, Month> MONTHS = months();
    private static final Map<String, DayOfWeek> DAYS = days();
    private static final Set<String> SHORT_DAYS = shortDays();

    /// What a date may have beside it and still be nothing but a date.
    private static final Set<String> NOISE = Set.of(
            "at",
            "on",
            "of",
            "the",
            "de",
            "del",
            "den",
            "der",
            "am",
            "pm",
            "a",
            "p",
            "m",
            "h",
            "t",
            "z",
            "d",
            "um",
            "uhr",
            "le",
            "el",
            "il",
            "em",
            "kl",
            "klo",
            "st",
            "nd",
            "rd",
            "th",
            "er",
            "à",
            "às",
            "las",
            "alle",
            "ore",
            "om",
            "vom",
            "from",
            "est",
            "edt",
            "cst",
            "cdt",
            "mst",
            "mdt",
            "pst",
            "pdt",
            "gmt",
            "utc",
            "ut",
            "bst",
            "ist",
            "cet",
            "cest",
            "mez",
            "mesz",
            "wet",
            "west",
            "eet",
            "eest",
            "msk",
            "pkt",
            "hkt",
            "sgt",
            "kst",
            "jst",
            "aest",
            "aedt",
            "nzst",
            "nzdt",
            "wib",
            "et",
            "ct",
            "mt",
            "pt",
            "noon",
            "midnight",
            "local",
            "time",
            "年",
            "月",
            "日",
            "년",
            "월",
            "일",
            "오전",
            "오후",
            "上午",
            "下午",
            "午前",
            "午後",
            "г",
            "года",
            "в",
            "hrs",
            "hours",
            "and",
            "isodate",
            "ساعت");

    /// What may stand beside a year that is all that is known.
    private static final Set<String> SEASONS = Set.of(
            "spring",
            "summer",
            "autumn",
            "fall",
            "winter",
            "frühjahr",
            "frühling",
            "sommer",
            "herbst",
            "printemps",
            "été",
            "automne",
            "hiver",
            "primavera",
            "verano",
            "otoño",
            "invierno",
            "q",
            "quarter",
            "c",
            "ca",
            "circa",
            "about",
            "around",
            "approx",
            "early",
            "mid",
            "late",
            "issue",
            "um",
            "vers");

    /// What may stand between a day and its month.
    private static final Set<String> JOINTS =
            Set.of("st", "nd", "rd", "th", "er", "de", "di", "do", "of", "the", "a", "o", "da", "den", "d", "ª", "º");

    /// What says that a date is one of publication.
    private static final Set<String> LABELS = Set.of(
            "published",
            "posted",
            "created",
            "date",
            "dated",
            "issued",
            "released",
            "first",
            "online",
            "print",
            "publié",
            "publiée",
            "parution",
            "veröffentlicht",
            "erstellt",
            "erschienen",
            "datum",
            "publicado",
            "publicada",
            "fecha",
            "data",
            "pubblicato",
            "pubblicata",
            "gepubliceerd",
            "publicerad",
            "publisert",
            "udgivet",
            "julkaistu",
            "opublikowano",
            "опубликовано",
            "дата",
            "등록",
            "입력",
            "发布",
            "发表",
            "公開",
            "تاریخ",
            "انتشار");

    /// What says that a date is one of a change.
    private static final Set<String> UPDATES = Set.of(
            "updated",
            "update",
            "modified",
            "edited",
            "revised",
            "corrected",
            "last",
            "mis",
            "mise",
            "jour",
            "modifié",
            "modifiée",
            "aktualisiert",
            "stand",
            "geändert",
            "zuletzt",
            "actualizado",
            "actualizada",
            "atualizado",
            "atualizada",
            "aggiornato",
            "aggiornata",
            "bijgewerkt",
            "uppdaterad",
            "oppdatert",
            "opdateret",
            "päivitetty",
            "zaktualizowano",
            "обновлено",
            "수정",
            "更新");

    private DateWords() {}

    private static Map<String, Month> months() {
        Map<String, Month> months = new HashMap<>();
        for (Locale locale : LOCALES) {
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT, TextStyle.FULL_STANDALONE)) {
                    put(months, month.getDisplayName(style, locale), month);
                }
            }
        }
        months.put("sept", Month.SEPTEMBER);
        months.put("setiembre", Month.SEPTEMBER);
        months.put("mrz", Month.MARCH);
        months.put("fevrier", Month.FEBRUARY);
        months.put("aout", Month.AUGUST);
        months.put("decembre", Month.DECEMBER);
        String russian = "янвфевмарапрмайиюниюлавгсеноктноядек";
        for (Month month : Month.values()) {
            months.putIfAbsent(russian.substring(3 * month.getValue() - 3, 3 * month.getValue()), month);
        }
        months.put("jänner", Month.JANUARY);
        months.put("feber", Month.FEBRUARY);
        return Map.copyOf(months);
    }

    private static Map<String, DayOfWeek> days() {
        Map<String, DayOfWeek> days = new HashMap<>();
        for (Locale locale : LOCALES) {
            for (DayOfWeek day : DayOfWeek.values()) {
                put(days, day.getDisplayName(TextStyle.FULL, locale), day);
                put(days, day.getDisplayName(TextStyle.FULL_STANDALONE, locale), day);
            }
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            put(days, day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH), day);
        }
        days.put("tues", DayOfWeek.TUESDAY);
        days.put("thur", DayOfWeek.THURSDAY);
        days.put("thurs", DayOfWeek.THURSDAY);
        for (int i = 0; i < 7; i++) {
            days.put("星期" + "一二三四五六日".charAt(i), DayOfWeek.of(i + 1));
            days.put("月火水木金土日".charAt(i) + "曜日", DayOfWeek.of(i + 1));
            days.put("월화수목금토일".charAt(i) + "요일", DayOfWeek.of(i + 1));
        }
        return Map.copyOf(days);
    }

    private static Set<String> shortDays() {
        Set<String> days = new HashSet<>();
        for (Locale locale : LOCALES) {
            for (DayOfWeek day : DayOfWeek.values()) {
                String name = day.getDisplayName(TextStyle.SHORT, locale).toLowerCase(Locale.ROOT);
                days.add(name.endsWith(".") ? name.substring(0, name.length() - 1) : name);
            }
        }
        return Set.copyOf(days);
    }

    private static <T> void put(Map<String, T> words, String name, T value) {
        String lower = name.toLowerCase(Locale.ROOT);
        String word = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
        if (word.length() >= SHORTEST && word.chars().allMatch(Character::isLetter)) {
            words.putIfAbsent(word, value);
        }
    }

    /// {@return the month of this name, in lower case, or null}
    static @Nullable Month month(String word) {
        return MONTHS.get(word);
    }

    /// {@return the day of the week of this name, in lower case, or null}
    static @Nullable DayOfWeek weekday(String word) {
        return DAYS.get(word);
    }

    /// {@return whether a word, in lower case, says nothing beside a date}
    static boolean isNoise(String word) {
        return NOISE.contains(word) || DAYS.containsKey(word) || isShortDay(word) || isLabel(word) || isUpdate(word);
    }

    /// {@return whether a word, in lower case, stands before dates of publication}
    static boolean isLabel(String word) {
        return LABELS.contains(word);
    }

    /// {@return whether a word, in lower case, stands before dates of changes}
    static boolean isUpdate(String word) {
        return UPDATES.contains(word);
    }

    /// Days in a few letters are too much like other words to tell a date's, but may stand beside one.
    private static boolean isShortDay(String word) {
        return word.length() <= 4 && SHORT_DAYS.contains(word);
    }

    /// {@return whether a word, in lower case, may stand beside a year that is all that is known}
    static boolean isSeason(String word) {
        return SEASONS.contains(word);
    }

    /// {@return whether a word, in lower case, may stand between a day and its month}
    static boolean isJoint(String word) {
        return JOINTS.contains(word);
    }

    static boolean isOrdinal(String word) {
        return switch (word) {
            case "st", "nd", "rd", "th", "er" -> true;
            default -> false;
        };
    }
}
