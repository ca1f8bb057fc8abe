package dateline.analysis.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.analysis.LanguageAnalysis;
import dateline.analysis.TextIndex;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What each language's chain finds: two forms of one word, and what is peculiar to its writing.
class AnalyzerSpecsTest {

    private static final String TABLE = """
            # tag | query      | text                         | found
            ar    | كتاب       | قرأت الكتاب                  | yes
            ar    | احمد       | قال أحمد                     | yes
            ar    | ٢٠٢٣       | في عام 2023                  | yes
            bg    | вестник    | няколко вестници             | yes
            bn    | বই         | বইগুলো পড়ি                   | yes
            bn    | ২০২৩       | সাল 2023                     | yes
            ca    | home       | va veure l'home              | yes
            ca    | polític    | la política                  | yes
            ckb   | پیاو       | پیاوەکە هات                  | yes
            cs    | město      | velká města                  | yes
            da    | avis       | to aviser                    | yes
            de    | Zeitung    | zwei Zeitungen               | yes
            de    | Zürich     | in ZÜRICH                    | yes
            de    | Zuerich    | in Zürich                    | yes
            de    | Strasse    | auf der Straße               | yes
            de    | 1000       | es waren 1.000 Leute         | yes
            de    | 1000000    | über 1’000’000 Franken       | yes
            de    | 1,5        | um 1,5 Prozent               | yes
            de    | 12.10.2023 | am 12.10.2023                | yes
            de    | US         | die US-Regierung             | yes
            de    | EU-Gipfel  | der EU Gipfel                | yes
            de-CH | Zeitung    | zwei Zeitungen               | yes
            el    | εφημερίδα  | δύο εφημερίδες               | yes
            el    | ΑΘΗΝΑ      | στην Αθήνα                   | yes
            es    | noticia    | las noticias                 | yes
            es    | accion     | una acción                   | yes
            et    | raamat     | kaks raamatut                | yes
            eu    | liburu     | liburuak                     | yes
            fa    | کتاب       | کتاب‌ها خوب است              | yes
            fa    | کتاب       | كتاب خوب                     | yes
            fa    | می‌خواهم   | می‌خواهم بروم                | yes
            fa    | ۱۴۰۲       | سال 1402                     | yes
            fi    | talo       | kaksi taloa                  | yes
            fr    | avion      | l’avion est parti            | yes
            fr    | l'avion    | un avion                     | yes
            fr    | journal    | des journaux                 | yes
            fr    | aujourd'hui | aujourd’hui                 | yes
            fr    | 1 000      | 1\u00A0000 francs            | no
            fr    | 1000       | 1\u00A0000 francs            | yes
            fr    | 1000       | 1\u202F000 francs            | yes
            fr    | eleve      | un élève                     | yes
            ga    | bliana     | i mbliana                    | yes
            gl    | xornal     | os xornais                   | yes
            hi    | किताब      | किताबें पढ़ो                  | yes
            hi    | २०२३       | सन 2023                      | yes
            hu    | ház        | régi házak                   | yes
            hy    | համալսարան | համալսարանը               | yes
            id    | buku       | bukunya baru                 | yes
            it    | giornale   | due giornali                 | yes
            it    | Italia     | il re dell'Italia            | yes
            ja    | 東京       | 昨日東京都で                 | yes
            ja    | 京都       | 昨日東京都で                 | yes
            ja    | 都京       | 昨日東京都で                 | no
            ja    | 都         | 昨日東京都で                 | yes
            ja    | でーた     | データ                       | no
            ja    | データ     | 新しいデータです             | yes
            ko    | 대통령     | 대통령이 말했다              | yes
            lt    | knyga      | dvi knygos                   | yes
            lv    | grāmata    | divas grāmatas               | yes
            nb    | avis       | to aviser                    | yes
            ne    | किताब      | किताबहरू                     | yes
            nl    | krant      | twee kranten                 | yes
            nl    | foto       | de foto's                    | yes
            no    | avis       | to aviser                    | yes
            pt    | notícia    | as notícias                  | yes
            pt-BR | ação       | uma acao                     | yes
            ro    | ziar       | două ziare                   | yes
            ro    | Iași       | la Iaşi                      | yes
            ru    | газета     | две газеты                   | yes
            ru    | й          | и                            | no
            sr    | kuća       | куће                         | yes
            sv    | tidning    | två tidningar                | yes
            ta    | புத்தகம்     | புத்தகங்கள்                    | yes
            te    | పిల్ల        | పిల్లలు                        | yes
            th    | ไทย        | ประเทศไทยวันนี้                | yes
            tr    | kitap      | eski kitaplar                | yes
            tr    | İstanbul   | istanbul                     | yes
            tr    | ısı        | ISI                          | yes
            tr    | Ankara     | Ankara’da                    | yes
            zh    | 北京       | 他在北京市工作               | yes
            zh    | 京         | 他在北京市工作               | yes
            zh-TW | 北市       | 他在北京市工作               | no
            zh    | iPhone15   | 新的iPhone 15手机            | yes
            zh    | ２０２３年 | 在2023年                     | yes
            und   | missiles   | a missile                    | no
            und   | MISSILE    | a missile                    | yes
            und   | naive      | a naïve view                 | no
            vi    | Việt       | người việt nam               | yes
            """;

    static List<String[]> table() {
        return TABLE.lines()
                .filter(row -> !row.startsWith("#"))
                .map(row -> row.split("\\s*\\|\\s*"))
                .toList();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("table")
    void finds(String tag, String query, String text, String found) {
        assertThat(TextIndex.finds(LanguageAnalysis.of(tag), query, text))
                .as("%s: %s in: %s", tag, query, text)
                .isEqualTo(found.equals("yes"));
    }
}
