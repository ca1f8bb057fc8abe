package dateline.analysis.language;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.analysis.language.LanguageDetector.Guess;
import java.nio.CharBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Texts beside their language.
class LanguageDetectorTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en    | The bridge was closed after the river had risen by more than two metres during the night.
            en    | Ministers agree on new rules for the sale of land
            en    | THE MINISTER SAID THAT THE TALKS WOULD GO ON AND THAT NO DATE HAD BEEN SET
            de    | Die Brücke wurde gesperrt, nachdem der Fluss in der Nacht um mehr als zwei Meter gestiegen war.
            de    | Minister einigen sich auf neue Regeln
            fr    | Le pont a été fermé après que la rivière est montée de plus de deux mètres pendant la nuit.
            fr    | Les ministres s’accordent sur de nouvelles règles
            es    | El puente fue cerrado después de que el río subiera más de dos metros durante la noche.
            es    | ¿Por qué suben los precios de la tierra?
            it    | Il ponte è stato chiuso dopo che il fiume era salito di oltre due metri durante la notte.
            it    | I ministri trovano un accordo sulle nuove regole
            pt    | A ponte foi fechada depois que o rio subiu mais de dois metros durante a noite, mas não há feridos.
            nl    | De brug werd gesloten nadat de rivier in de nacht meer dan twee meter was gestegen.
            nl    | Ministers worden het eens over nieuwe regels
            sv    | Bron stängdes efter att floden hade stigit med mer än två meter under natten.
            da    | Broen blev lukket, efter at floden var steget med mere end to meter i løbet af natten.
            nb    | Broen ble stengt etter at elven hadde steget med mer enn to meter i løpet av natten.
            fi    | Silta suljettiin sen jälkeen, kun joki oli noussut yöllä yli kaksi metriä, eikä sitä ole avattu.
            pl    | Most został zamknięty po tym, jak rzeka podniosła się w nocy o ponad dwa metry.
            cs    | Most byl uzavřen poté, co řeka v noci stoupla o více než dva metry.
            sk    | Most bol uzavretý po tom, čo rieka v noci stúpla o viac ako dva metre.
            hu    | A hidat lezárták, miután a folyó az éjszaka folyamán több mint két métert emelkedett.
            ro    | Podul a fost închis după ce râul a crescut cu mai mult de doi metri în timpul nopții.
            tr    | Nehir gece boyunca iki metreden fazla yükseldikten sonra köprü kapatıldı ve bu sabah açılmadı.
            id    | Jembatan itu ditutup setelah sungai naik lebih dari dua meter pada malam hari dan tidak akan dibuka.
            ca    | El pont va ser tancat després que el riu pugés més de dos metres durant la nit amb els veïns fora.
            gl    | A ponte foi pechada despois de que o río subise máis de dous metros durante a noite, pero non hai feridos.
            eu    | Zubia itxi egin zuten ibaia gauean bi metro baino gehiago igo eta gero, eta ez da ireki.
            ga    | Dúnadh an droichead tar éis don abhainn éirí níos mó ná dhá mhéadar i rith na hoíche agus tá sé dúnta.
            et    | Sild suleti pärast seda, kui jõgi oli öösel tõusnud üle kahe meetri, ja see ei ole veel avatud.
            lt    | Tiltas buvo uždarytas po to, kai upė per naktį pakilo daugiau nei dviem metrais.
            lv    | Tilts tika slēgts pēc tam, kad upe naktī bija pacēlusies par vairāk nekā diviem metriem.
            hr    | Most je zatvoren nakon što je rijeka tijekom noći porasla za više od dva metra.
            sl    | Most so zaprli, potem ko je reka ponoči narasla za več kot dva metra in še ni odprt.
            vi    | Cây cầu đã bị đóng sau khi nước sông dâng lên hơn hai mét trong đêm.
            is    | Brúnni var lokað eftir að áin hækkaði um meira en tvo metra um nóttina og það er ekki opið.
            sq    | Ura u mbyll pasi lumi u ngrit më shumë se dy metra gjatë natës dhe nuk është hapur.
            ru    | Мост был закрыт после того, как ночью река поднялась более чем на два метра.
            uk    | Міст закрили після того, як уночі річка піднялася більш ніж на два метри.
            bg    | Мостът беше затворен, след като реката се покачи с повече от два метра през нощта.
            sr    | Мост је затворен након што је река током ноћи порасла за више од два метра.
            mk    | Мостот беше затворен откако реката во текот на ноќта се искачи за повеќе од два метра.
            be    | Мост быў закрыты пасля таго, як уначы рака паднялася больш чым на два метры.
            kk    | Түнде өзен екі метрден астам көтерілгеннен кейін көпір жабылды және бүгін ашылған жоқ.
            el    | Η γέφυρα έκλεισε αφού το ποτάμι ανέβηκε πάνω από δύο μέτρα κατά τη διάρκεια της νύχτας.
            hy    | Կամուրջը փակվեց այն բանից հետո, երբ գետը գիշերը բարձրացավ ավելի քան երկու մետրով։
            ka    | ხიდი დაიკეტა მას შემდეგ, რაც მდინარემ ღამით ორ მეტრზე მეტით აიწია.
            he    | הגשר נסגר לאחר שהנהר עלה ביותר משני מטרים במהלך הלילה.
            ar    | أغلق الجسر بعد أن ارتفع النهر أكثر من مترين خلال الليل، ولم يصب أحد في ذلك.
            fa    | پل پس از آن که رودخانه در طول شب بیش از دو متر بالا آمد بسته شد و هنوز باز نشده است.
            ur    | رات کے دوران دریا کی سطح دو میٹر سے زیادہ بلند ہونے کے بعد پل کو بند کر دیا گیا ہے۔
            ckb   | دوای ئەوەی ڕووبارەکە لە شەودا زیاتر لە دوو مەتر بەرز بووەوە پردەکە داخرا.
            ps    | پل وروسته له هغه وتړل شو چې سیند د شپې له دوو مترو څخه ډېر لوړ شو.
            hi    | रात के दौरान नदी के दो मीटर से अधिक बढ़ने के बाद पुल को बंद कर दिया गया है।
            mr    | रात्री नदी दोन मीटरपेक्षा जास्त वाढल्यानंतर पूल बंद करण्यात आला आहे आणि तो उघडला नाही.
            ne    | राति नदी दुई मिटरभन्दा बढी बढेपछि पुल बन्द गरिएको छ र अझै खोलिएको छैन भने उनले बताए।
            bn    | রাতে নদীর পানি দুই মিটারের বেশি বেড়ে যাওয়ার পর সেতুটি বন্ধ করে দেওয়া হয়।
            as    | ৰাতি নৈৰ পানী দুই মিটাৰতকৈ অধিক বৃদ্ধি পোৱাৰ পিছত দলংখন বন্ধ কৰা হয়।
            pa    | ਰਾਤ ਨੂੰ ਦਰਿਆ ਦੋ ਮੀਟਰ ਤੋਂ ਵੱਧ ਚੜ੍ਹਨ ਤੋਂ ਬਾਅਦ ਪੁਲ ਬੰਦ ਕਰ ਦਿੱਤਾ ਗਿਆ।
            gu    | રાત્રે નદી બે મીટરથી વધુ વધ્યા પછી પુલ બંધ કરવામાં આવ્યો.
            ta    | இரவில் ஆறு இரண்டு மீட்டருக்கு மேல் உயர்ந்த பிறகு பாலம் மூடப்பட்டது.
            te    | రాత్రి నది రెండు మీటర్ల కంటే ఎక్కువ పెరిగిన తర్వాత వంతెన మూసివేయబడింది.
            th    | สะพานถูกปิดหลังจากแม่น้ำสูงขึ้นมากกว่าสองเมตรในตอนกลางคืน
            am    | ወንዙ በሌሊት ከሁለት ሜትር በላይ ከፍ ካለ በኋላ ድልድዩ ተዘጋ።
            ko    | 밤사이 강물이 2미터 넘게 불어나 다리가 폐쇄되었다.
            ja    | 夜の間に川の水位が二メートル以上上がり、橋は閉鎖された。
            zh    | 夜间河水上涨两米多，大桥随后关闭。
            zh    | 在 Ubuntu 13.10 下安装 Apache 和 SSL 的方法
            ja    | iPhone 15 Pro Max のレビュー
            und   | 3-0 (2-0)
            und   | ab 12 cd 14 ar 17 as 22 le 9 mo 3
            und   | A 12 B 14 C 15 D 17 E 19 F 21
            und   | MAR7 12 MAR7 14 MAR8 19 MAR8 22 JUN7 11 MAR9 8 MAR9 27 SEP7 14 MAR9 5 MAR8 3
            und   | Zurich 12 C, Geneva 14 C, Bern 11 C, Basel 13 C, Lugano 18 C
            en    | Shr 12 cts vs 10 cts. Net 340,000 vs 220,000. Sales 1,540,000 vs 1,340,000 for the year.
            und   | ''
            und   | 🙂 🙂
            """)
    void tells(String tag, String text) {
        assertThat(LanguageDetector.detect(text).tag()).isEqualTo(tag);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en    | Cranes move.
            en    | Union settles
            en    | Economy keeps growing
            de    | Wichtiger Schritt
            de    | Gericht genehmigt Abkommen
            fr    | Modification de
            fr    | Procédure ouverte
            fr    | Rencontre à Berne
            it    | Aperta la consultazione
            it    | Accordo con
            es    | Conoce a
            es    | Detienen al alcalde
            pt    | Prefeito nega
            nl    | Rechtbank weigerde
            nl    | Verdachte aangehouden
            """)
    void aHeadlineOfTwoOrThreeWordsIsEnough(String tag, String headline) {
        assertThat(LanguageDetector.detect(headline).tag()).isEqualTo(tag);
    }

    @Test
    void moreTextMakesSurer() {
        String sentence = "The bridge was closed, and the people of the town had to go over the hill. ";
        Guess little = LanguageDetector.detect("The bridge");
        Guess much = LanguageDetector.detect(sentence.repeat(3));
        assertThat(little.confidence()).isBetween(0.5, 0.95);
        assertThat(much.confidence()).isGreaterThan(0.99);
    }

    @Test
    void onlyTheBeginningCounts() {
        String english = "The bridge was closed and the people of the town had to go over the hill. ".repeat(80);
        assertThat(LanguageDetector.detect(english + "и в не на я быть он с что ".repeat(1000))
                        .tag())
                .isEqualTo("en");
    }

    @Test
    void namesInAnotherScriptDoNotCount() {
        assertThat(LanguageDetector.detect("The word 北京 is the name of the city that the visitors had come to see.")
                        .tag())
                .isEqualTo("en");
        assertThat(LanguageDetector.detect("Компания Microsoft Corporation сообщила о выпуске Windows Server и Office.")
                        .tag())
                .isEqualTo("ru");
    }

    @Test
    void anyCharSequenceWillDo() {
        String text = "Le pont a été fermé après la crue de la rivière.";
        assertThat(LanguageDetector.detect(CharBuffer.wrap(text))).isEqualTo(LanguageDetector.detect(text));
    }

    @Test
    void noTextIsTooOdd() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 3_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i >= 0; i--) {
                text.append((char) random.nextInt(1 << 16));
            }
            assertThat(LanguageDetector.detect(text).confidence())
                    .as("seed %s", seed)
                    .isBetween(0.0, 1.0);
        }
    }

    @Test
    void tables_and_source_text_are_full_of_single_letters_which_tell_nothing() {
        String table =
                "The table of today says: B 670L C 672H D 679 F 682 G 693 H 698 K 708 L 702 M 704 N 713 P 710 R 730 "
                        + "S 735 T 742 V 745 X 755 Y 754 Z 759 b c d f g h j k l m n p r s t v x y z";
        assertThat(LanguageDetector.detect(table).tag()).isEqualTo("en");
    }

    @Test
    void what_has_no_space_for_long_is_no_text() {
        String rule = "L/L/L/il/L/L/la/L/L/di/L/L/L/il/L/L/la/L/L/di";

        assertThat(LanguageDetector.detect("Part 2 of 14 of the file\n" + (rule + "\n").repeat(20))
                        .tag())
                .isEqualTo("en");
        assertThat(LanguageDetector.detect((rule + "\n").repeat(20))).isEqualTo(LanguageDetector.Guess.NONE);
    }

    @Test
    void elided_words_count_with_either_apostrophe() {
        assertThat(LanguageDetector.detect("L'homme d'affaires qu'on n'a pas vu")
                        .tag())
                .isEqualTo("fr");
        assertThat(LanguageDetector.detect("L’homme d’affaires qu’on n’a pas vu")
                        .tag())
                .isEqualTo("fr");
    }

    private static final String GERMAN =
            "Der Bundesrat hat heute die neue Verordnung über die Abgaben auf Strom und Gas "
                    + "verabschiedet, und sie tritt am ersten Januar in Kraft. Die Kantone haben nun Zeit, sich auf die neuen Regeln "
                    + "einzustellen, wie das Departement mitteilte.";

    @ParameterizedTest
    @CsvSource({"en, de", "fr-CH, de", "zh, de", "de-CH, ''", "de, ''", "tlh, ''", "cy, ''"})
    void a_language_that_is_stated_is_held_against_the_text(String stated, String found) {
        assertThat(LanguageDetector.contradicted(GERMAN, stated).map(Guess::tag).orElse(""))
                .isEqualTo(found);
    }

    @Test
    void a_language_that_is_stated_is_believed_where_the_text_has_two_or_says_little() {
        String english =
                "The Federal Council has adopted the new ordinance on the duties on power and gas, and it will be in "
                        + "force from the first of January, as the department said in a release that was sent to all of the cantons.";
        assertThat(LanguageDetector.contradicted(GERMAN + " " + english, "en")).isEmpty();
        assertThat(LanguageDetector.contradicted("Zürich und Bern", "en")).isEmpty();
        assertThat(LanguageDetector.contradicted("Moten er på tirsdag, og det er ikke første gang, sier han.", "nn"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hafenkommission", "Fischereikonferenz tagt", "Küstenschutzkommission lädt ein", "Leuchtturmkommission",
                "Wasserstandskonferenz", "Schifffahrtskommission", "Hafenarbeitergewerkschaft", "Deichschutzprogramm",
                "Küstenschifffahrtsprogramm", "Fährverbindungskommission",
            })
    void aGermanCompoundIsNotEnglish(String headline) {
        assertThat(LanguageDetector.detect(headline).tag()).isEqualTo("de");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Telecommunications deal",
                "Representatives meet",
                "Congratulations to the winners",
                "Pharmaceuticals rise",
                "Telecommunications regulators meet",
                "Internationally",
                "Responsibilities",
            })
    void aLongEnglishWordIsNotGerman(String headline) {
        assertThat(LanguageDetector.detect(headline).tag()).isNotEqualTo("de");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HARBOUR SELLS 3-MO BILLS AT 5.48 PCT, 6-MO 5.51 PCT, STOP 5.51 PCT",
                "Prices of 7-mo and 9-mo bills"
            })
    void aUnitBehindANumberIsNoWord(String line) {
        assertThat(LanguageDetector.detect(line).tag()).isEqualTo("en");
    }
}
