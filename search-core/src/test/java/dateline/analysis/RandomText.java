package dateline.analysis;

import java.util.Random;

/// Texts by chance: words that are traps, words of many scripts, and any characters at all.
final class RandomText {
    private static final String[] WORDS = {
        "the",
        "The",
        "US",
        "U.S.",
        "U.N",
        "a.m.",
        "Kim",
        "Kim’s",
        "Jong-un",
        "cease-fire",
        "al-Qaeda-linked",
        "mother-in-law",
        "F-16s",
        "COVID-19",
        "covid19",
        "H1N1",
        "3,000",
        "1.5",
        "1'000",
        "10:30",
        "12.10.2023",
        "1990s",
        "75th",
        "3.5bn",
        "AT&T",
        "R&D;",
        "O'Brien",
        "don’t",
        "l’avion",
        "Ankara'da",
        "end.Start",
        "example.com",
        "john.doe@example.com",
        "https://t.co/a1B?x=y#z",
        "#MeToo",
        "@foo_bar",
        "naïve",
        "ﬁnance",
        "STRASSE",
        "Straße",
        "İstanbul",
        "Ελλάδα",
        "газета",
        "Объём",
        "كتاب",
        "می‌خواهم",
        "किताबें",
        "ไทยแลนด์",
        "東京都",
        "データ",
        "한국어가",
        "北京",
        "ភាសា",
        "😀",
        "🇨🇭",
        "👨‍👩‍👧",
        "said.",
        "No.",
        "10",
        "Gen.",
        "Inc.",
        "(he",
        "said)",
        "“Why?”",
        "...",
        "—",
        "-",
        "gov-\nernment",
        "\n\n",
        "\n    ",
        "\n",
        "\t",
        "x",
        "A",
        "－",
        "ＵＳ",
        "２０２３",
        "²",
        "H₂O",
        "צה\"ל",
        "\u00A0",
        "_",
        "@",
        "#",
        "ـ",
        "ـ-ـ",
        "ـ-a",
        "a-ـ",
        "#ـ",
        "a-b-c-d-e-f",
        "1-2-3",
        "a1b2",
        "w/5",
        "C++",
        "’",
        "''",
        "''s",
        "'s",
        "s'",
        "..",
        ".",
        "...a",
        "&",
        "&&",
        "a&b&c"
    };

    private final Random random;

    RandomText(long seed) {
        random = new Random(seed);
    }

    /// Words with a space between each two.
    String words(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(word());
        }
        return text.toString();
    }

    /// Words and characters run together.
    String chaos(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            switch (random.nextInt(6)) {
                case 0 -> text.append((char) random.nextInt(0x10000));
                case 1 -> text.appendCodePoint(random.nextInt(0x110000));
                case 2 -> text.append((char) random.nextInt(0x80));
                case 3 -> text.append((char) (0x300 + random.nextInt(0x70)));
                default -> text.append(word()).append(random.nextBoolean() ? " " : "");
            }
        }
        return text.toString();
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    private String word() {
        return WORDS[random.nextInt(WORDS.length)];
    }
}
