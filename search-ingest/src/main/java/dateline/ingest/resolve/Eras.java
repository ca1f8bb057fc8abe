package dateline.ingest.resolve;

import dateline.ingest.words.LanguageFiles;
import dateline.words.WordLists;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Years that are not counted from the birth of Christ, in the text of a date: those of Japanese emperors, of the
/// Republic of China, and of the Buddhist era. Their names are in `calendars.txt`.
final class Eras {

    /// The year before the first of each era.
    private static final Map<String, Integer> BEFORE = byName(
            Map.of("reiwa", 2018, "heisei", 1988, "showa", 1925, "taisho", 1911, "meiji", 1867, "republic", 1911));

    private static final Pattern ERA =
            Pattern.compile("(" + String.join("|", BEFORE.keySet()) + ")\\s*(元|[0-9]{1,3})\\s*年");

    /// In Thailand, year 2565 is 2022.
    private static final int BUDDHIST = 543;

    private static final Pattern BUDDHIST_YEAR = Pattern.compile(
            "(?:" + abbreviation("buddhist") + ")?(?<![0-9.,:])(24[4-9][0-9]|25[0-9]{2}|26[0-3][0-9])(?![0-9:])");

    private static final Pattern OTHER_YEAR = Pattern.compile("(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])");

    private Eras() {}

    private static Map<String, Integer> byName(Map<String, Integer> before) {
        WordLists calendars = LanguageFiles.lists("calendars.txt");
        Map<String, Integer> byName = new HashMap<>();
        before.forEach((era, year) -> calendars.all(era).forEach(name -> byName.put(name, year)));
        return Map.copyOf(byName);
    }

    /// {@return an expression for the abbreviations of an era, with or without full stops and spaces}
    private static String abbreviation(String era) {
        return LanguageFiles.lists("calendars.txt").all(era).stream()
                .map(name -> name.replace(".", "\\.?\\s*"))
                .collect(Collectors.joining("|"));
    }

    /// {@return the value of a date with its year as most of the world counts it}
    ///
    /// @param value the value
    static String western(String value) {
        if (value.indexOf('年') >= 0) {
            return ERA.matcher(value).replaceAll(Eras::ofEra);
        }
        boolean likely = value.indexOf("25") >= 0 || value.indexOf("24") >= 0 || value.indexOf("26") >= 0;
        if (!likely || OTHER_YEAR.matcher(value).find()) {
            return value;
        }
        return BUDDHIST_YEAR
                .matcher(value)
                .replaceAll(year -> Integer.toString(Integer.parseInt(year.group(1)) - BUDDHIST));
    }

    private static String ofEra(MatchResult era) {
        int year = era.group(2).equals("元") ? 1 : Integer.parseInt(era.group(2));
        return BEFORE.getOrDefault(era.group(1), 0) + year + "年";
    }
}
