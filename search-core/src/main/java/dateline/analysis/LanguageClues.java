package dateline.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What tells languages of one script apart: words, letters and endings, each with the languages that it speaks for.
///
/// A clue is one vote, shared equally by its languages: `de`, a word of eight languages, is an eighth of a vote for
/// each of them. Words are those of [FunctionWords], and short lists of our own for languages that have none there.
/// Languages are numbered; a set of them is a `long`.
final class LanguageClues {

    /// The languages that are told apart by clues, by script; each list begins with the one that wins a tie.
    private static final Map<Script, List<String>> LANGUAGES = Map.of(
            Script.LATIN,
            List.of(
                    "en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "fi", "pl", "cs", "sk", "hu", "ro",
                    "tr", "id", "ca", "gl", "eu", "ga", "et", "lt", "lv", "hr", "sl", "vi", "is", "sq"),
            Script.CYRILLIC,
            List.of("ru", "uk", "bg", "sr", "mk", "be", "kk"),
            Script.ARABIC,
            List.of("ar", "fa", "ckb", "ur", "ps"),
            Script.DEVANAGARI,
            List.of("hi", "mr", "ne"),
            Script.BENGALI,
            List.of("bn", "as"));

    /// Words of languages without a list among [FunctionWords], and words that such lists lack.
    private static final String WORDS = """
            en said says has will would over after new who what more than were been against says amid year years month \
            months week quarter share shares sales loss company corp inc includes ended price prices rate billion dividend \
            vs dlrs shr revs cts qtr mths avg
            de nach bei dem zum zur vom gegen mehr wird wurde sagte neue neuer neues heute
            fr l' d' qu' n' s' j' c' m' t' aux du au des selon après plus contre sans chez été
            it l un dell all nell sull dall c del della dei delle degli al alla dopo più contro gli
            es tras según más contra sin sobre hoy así ser fue
            pt após mais contra sem sobre hoje diz não são vai ainda à às
            nl na meer tegen zegt zijn wordt nieuwe nog naar tot vandaag uit
            sv efter mer än säger nya mot
            da efter siger nye ny mod fra også ikke
            nb etter sier nye ny mot fra også ikke mer enn
            ca l' d' n' s' amb per als dels pels després més contra
            gl dous dúas pero foi máis non unha pola polo ata tamén despois hai hoxe onte anos segundo son
            pl i w z na do nie się jest że o to a jak ale po co przez od za przy dla czy tak już był był była było są tylko tym \
            oraz może jego jej ich lub także które który która ze przed pod nad bez po roku został będzie
            cs a v se na je že o s z do i to k ve po pro jako za by ale si od podle při které který která jsou byl byla bylo už \
            také uvedl před roku nebo jen až bude
            sk a v sa na je že o s z do aj to k vo po pre ako za by ale si od podľa pri ktoré ktorý ktorá sú bol bola bolo už \
            tiež uviedol pred roku alebo len až bude sme nie
            hr i u je se na da za od su koji koja koje kako što ili ali nije bio bila bilo će ne s sa iz do te po prema kao
            sl in je v se na da za so ki pri kot tudi z s ali pa ne bi po od iz bo ter ni kako ker lahko že še
            vi và của là các có được trong không một cho với những này đã người để từ khi về đến theo trên năm ra tại cũng
            is og að í á er sem til við um en var ekki það með hann hún þeir eru fyrir af frá hefur
            sq dhe në të e i për me nga që është një nuk do ka si janë më por ai se kjo u
            id dan yang di untuk dengan dari ini itu pada tidak akan oleh dalam telah kata juga
            eu eta da ez du ere dira zen
            et ja on ei et kui ning see oma ka
            tr ve bir bu için ile olarak da de sonra daha çok olan
            ro și în de la cu pe din pentru că nu este care după mai fost
            hu a az és hogy nem is egy volt meg van
            fi ja on ei oli että sekä myös
            uk і в на що не та з до у як за від про це для його але або також є був була було які який цього які після над під \
            між може його її вони ми ви
            mk и на во да се од за не со што е го ги ја како но сè беше бил која кој кои дека ќе ова овој или при по до има
            be і у на што не да з як за ад па гэта для яго але ці таксама быў была было якія які пры пасля яны мы вы ў
            kk және бір бұл мен деп үшін бойынша да де жылы болып емес оның сол туралы
            ru после года также сказал который это
            bg след които който което каза година тази този беше съм
            sr и у је се на да за од су који која које као што или али није био била биће не са из до те по према
            ur کے کی ہے میں اور سے کا کو نے ہیں پر یہ بھی کہ اس تھا گیا ہے۔ کر رہے جو تھے ایک نہیں
            ps د په او چې له کې ته دی هم یو نه کړي څخه دا سره ده
            fa است که در به از این را با برای و شد آن بر تا یک هم وی خود می بود شده کرد
            ar في من على إلى أن التي الذي هذا هذه عن مع كان ما لم قال بعد بين ذلك
            mr आणि आहे या व हे ते तो ती होते नाही की मध्ये म्हणून आहेत असे तर पण करून झाले साठी केली केले होता
            ne र छ को मा ले हो भएको गर्न पनि छन् यो लागि भने गरेको थियो नेपाल हुन
            hi है के में की और से का को ने हैं पर यह भी कि इस था गया कर रहे जो थे एक नहीं लिए
            as আৰু এই কৰা হয় পৰা লগত কৰিছে যে
            """;

    /// Words that headlines are made of, of the languages that most articles are in.
    private static final String HEADLINE_WORDS = """
            en deal deals talk talks claim claims court case face faces price prices rise rises fall falls hit hits boost \
            boosts cut cuts wins win back first two three year years day days week man men woman women police government \
            minister election war death dead killed law plan plans market markets sales profit profits growth jobs trade \
            rules rule call calls report reports show shows bank banks buy buys sell loss losses raise raises seen see \
            sees higher lower stock stocks share shares bid offer offers company home world news make makes made take \
            takes give gives gets get help helps fight fights row warns warn fears fear hopes hope bring brings leave \
            leaves stay stays return returns high low fire health school schools team game games film music people life \
            time best top big why your may could should must next last week again announces statement regarding urges \
            house senate state states act support funding federal open opens close closes right rights free safe power \
            food water energy oil gas tax taxes budget spending earnings debt quarter lead leads leading firm firms light
            de jahre jahr jahren gegen erste ersten zwei drei mensch menschen regierung minister polizei wahl krieg gesetz \
            bundesrat bund schweiz schweizer deutschland deutsche deutschen geht gibt kommt kommen macht machen \
            soll sollen will wollen zieht weitere weiterer deutliche beim ohne unter zwischen verordnung änderung \
            massnahmen entwicklung revision eröffnet eröffnung besuch bericht neuen neuer neues zunahme rückgang \
            stellt stellen hält steht bleibt fordert will wegen trotz seit tag tage woche zeit leben welt stadt land
            fr loi lois conseil fédéral fédérale gouvernement ministre ministres président pays année années ans jours \
            premier première deux trois nouveau nouvelle nouvelles nouveaux guerre police justice mort marché entre avant \
            mise projet projets droit protection travail service services politique commission suisse france français \
            française monde vie ville temps fait faire peut doit veut va vont état santé selon face contre toujours
            es gobierno ministro presidente país años año días primera primer dos tres nuevo nueva nuevos nuevas guerra \
            policía muerte muertos ley mercado hombre mujer mujeres niños españa méxico mundo vida ciudad tiempo hace \
            hacer puede debe quiere va van dice dicen anuncia lanza llega llegan pide revela descubre joven millones mil
            it governo ministro presidente paese anni anno giorni prima primo due tre nuovo nuova nuovi nuove guerra \
            polizia morte legge mercato uomo donna donne italia svizzera svizzero consiglio federale mondo vita città \
            tempo fare può deve vuole messa entrata consultazione ordinanza misure protezione lavoro nel nella nei nelle \
            tra fra contro verso senza rapporto annuale visita progetto revisione modifica diritto
            pt governo ministro presidente país anos ano dias primeira primeiro dois duas três novo nova novos novas guerra \
            polícia morte lei mercado homem mulher mulheres brasil brasileiro mundo vida cidade tempo faz fazer pode deve \
            quer vai vão diz dizem anuncia chega pede contra
            nl regering minister president land jaar jaren dagen dag eerste twee drie oorlog politie dood wet markt man \
            vrouw vrouwen mensen nederland nederlandse wereld leven stad tijd gaat gaan komt komen \
            krijgt krijgen maakt maken moet moeten wil willen zegt overleden dreigt waarom zo geen meer onder tussen zonder \
            grote groot goed beste laat blijft staat
            """;

    /// The languages that more articles are in: what an article is in when little tells.
    private static final Map<String, Double> USUAL = Map.of(
            "en", 0.35, "de", 0.2, "fr", 0.2, "es", 0.2, "it", 0.15, "pt", 0.15, "nl", 0.15, "ru", 0.2, "hi", 0.2);

    /// Letters that some languages have and others have not.
    private static final String LETTERS = """
            ß de
            ä de sv fi et sk
            ö de sv fi et hu tr is
            ü de tr et hu
            å sv da nb
            ø da nb
            æ da nb is
            ñ es gl
            ¿ es
            ¡ es
            ã pt vi
            õ pt et vi
            ç fr pt tr ca sq
            œ fr
            ë nl sq
            ï nl fr ca
            ê fr pt vi
            è fr it ca
            à fr it pt ca
            ì it
            ò it ca
            ù fr it vi
            é fr es pt hu cs sk ca gl ga is
            á es pt hu cs sk gl ga is
            í es pt hu cs sk gl ga is
            ó es pt hu pl sk gl ga is
            ú es pt hu cs sk gl ga is
            â fr pt ro vi
            î fr ro
            ô fr sk pt vi
            ł pl
            ż pl
            ź pl
            ś pl
            ń pl
            ą pl lt
            ę pl lt
            ć pl hr
            đ hr vi
            č cs sk hr sl lt lv
            š cs sk hr sl lt lv et
            ž cs sk hr sl lt lv et
            ř cs
            ě cs
            ů cs
            ý cs sk is
            ť cs sk
            ď cs sk
            ň cs sk
            ľ sk
            ĺ sk
            ŕ sk
            ő hu
            ű hu
            ş tr
            ğ tr
            ı tr
            ș ro
            ț ro
            ţ ro
            ă ro vi
            ė lt
            ų lt
            į lt
            ū lt lv
            ā lv
            ē lv
            ī lv
            ņ lv
            ļ lv
            ķ lv
            ģ lv
            ư vi
            ơ vi
            ð is
            þ is
            ы ru be kk
            э ru be
            ё ru be
            й ru uk bg be
            щ ru uk bg
            ъ bg
            і uk be kk
            ї uk
            є uk
            ґ uk
            ў be
            ј sr mk
            љ sr mk
            њ sr mk
            џ sr mk
            ћ sr
            ђ sr
            ѓ mk
            ќ mk
            ѕ mk
            ә kk
            ғ kk
            қ kk
            ң kk
            ө kk
            ұ kk
            ү kk
            پ fa ckb ur ps
            چ fa ckb ur ps
            ژ fa ckb
            گ fa ckb ur
            ک fa ckb ur
            ی fa ckb ur ps
            ك ar
            ي ar ps
            ى ar
            ة ar
            أ ar
            إ ar
            ٹ ur
            ڈ ur
            ڑ ur
            ں ur
            ے ur
            ہ ur
            ھ ur ckb
            ڕ ckb
            ۆ ckb
            ێ ckb
            ە ckb
            ڵ ckb
            ڤ ckb
            ښ ps
            ږ ps
            ځ ps
            څ ps
            ټ ps
            ډ ps
            ړ ps
            ۍ ps
            ळ mr
            ৰ as
            ৱ as
            """;

    /// Endings of two to four letters, of words that are longer: those of the inflections and of the suffixes that a
    /// language makes its words with.
    private static final String ENDINGS = """
            tion en fr sv da
            ions en fr ca
            ing en nl sv da nb
            ings en
            ness en
            ght en
            ally en
            ould en
            ated en
            ates en
            ers en nl
            hips en
            ship en
            less en
            ful en
            ews en
            wth en
            nts en fr
            rts en
            ests en
            cks en
            ves en
            ized en
            ises en
            tish en
            ly en
            ury en
            ny en
            ty en
            ey en
            ies en
            ess en
            ious en
            able en fr
            ive en fr
            ound en
            own en
            ood en
            ock en
            ank en
            ean en
            ight en
            ance en fr
            ence en fr
            ment en fr ca
            ents en fr ca
            eux fr
            aux fr
            eurs fr
            eur fr
            ique fr
            ques fr
            elle fr
            lles fr
            enne fr
            aire fr
            ires fr
            isme fr
            eau fr
            ité fr
            és fr
            ée fr
            ées fr
            oire fr
            age fr en
            ages fr en
            ung de
            gen de
            igen de
            chen de
            haft de
            keit de
            heit de
            isch de nl
            lich de
            iche de it
            sche de nl
            lung de
            rung de
            tung de
            tät de
            zeit de
            nis de
            ert de nl
            iert de
            eren de nl
            ern de
            fen de nl
            tag de
            werk de nl
            ion de en fr
            mus de lt
            ften de
            tzen de eu
            ler de tr
            dung de
            ngen de nl sv nb
            ngs de
            ßen de
            ción es gl
            nes es
            dad es
            ades es pt
            ados es pt
            adas es pt
            ado es pt gl
            ada es pt gl ca
            idos es pt
            ento es it
            ará es
            ón es gl
            ales es pt
            eros es
            illo es
            illa es
            anos es it pt
            anas es pt lv
            cia es pt ro
            cias es pt
            ncia es pt ca
            ión es
            uela es
            eza es pt
            ente es pt it
            ntes es pt
            ores es pt
            aron es
            ones es
            ção pt
            ções pt
            ões pt
            dade pt gl
            eiro pt gl
            eira pt gl
            inho pt
            inha pt
            ndo pt es it
            aram pt
            eram pt
            agem pt
            gens pt
            ém pt
            ços pt
            ças pt
            ione it
            ioni it
            etto it
            etti it
            atto it
            atti it
            ità it
            enza it
            enze it
            enti it
            ello it
            elli it
            ella it
            ezza it
            anza it
            ista it es pt
            ici it ro
            ale it ro
            ali it
            ato it
            ati it
            ata it
            ate it en
            are it ro
            ere it
            ire it
            ano it es pt
            ini it
            oni it
            ari it
            rio it es pt
            ro it es pt
            heid nl
            ijk nl
            ijke nl
            lijk nl
            aar nl
            eeft nl
            ten nl de
            ende nl da nb
            oor nl
            aat nl
            oot nl
            eert nl
            eel nl
            uis nl
            rden nl de
            jes nl
            tje nl
            tjes nl
            cht nl de
            chte nl
            gers nl
            eid nl
            oek nl
            ieke nl
            rk nl de
            lse nl
            nse nl
            erse nl
            een nl fi
            aan nl fi
            len nl de
            den nl de tr
            ken nl de
            pen nl
            erna sv
            arna sv
            orna sv
            ade sv
            het sv nb da
            igt sv da
            skt sv da nb
            ska sv
            lig sv da nb
            ligt sv da
            else da nb
            erne da nb
            ede da
            ene nb da
            isk da nb sv
            iske da nb
            ssa fi
            ssä fi
            sta fi
            stä fi
            inen fi
            iset fi
            iin fi
            lla fi
            llä fi
            ään fi
            uus fi
            ksi fi
            vat fi
            ych pl
            ich pl de
            ego pl
            iego pl
            ów pl
            ami pl sk cs hr
            ości pl
            nie pl
            anie pl
            enie pl
            owa pl cs sk
            owy pl
            owie pl
            ski pl hr sl
            skie pl
            cji pl
            cja pl
            ach pl sk cs
            ého cs sk
            ých cs sk
            ost cs sk hr sl
            ání cs
            ení cs
            nia sk pl
            ová cs sk
            ský cs sk
            ské cs sk
            ách cs sk
            ům cs
            ovi cs sk
            ala cs sk pl
            ság hu
            ség hu
            nak hu
            nek hu
            ban hu
            ben hu
            ott hu
            ett hu
            kat hu
            ket hu
            tás hu
            tés hu
            ára hu
            ból hu
            ről hu
            ului ro
            ilor ro
            lor ro
            ție ro
            ții ro
            ești ro
            eşte ro
            ează ro
            lar tr
            ları tr
            leri tr
            nın tr
            nin tr
            dır tr
            dir tr
            mış tr
            miş tr
            ında tr
            inde tr
            dan tr
            cak tr
            kan id
            nya id
            asi id
            ikan id
            aren eu
            ren eu de nl
            ció ca
            itat ca
            ats ca
            imas lt
            ius lt
            ais lv
            iem lv
            ija hr sl lv
            anje hr sl
            iti hr sl
            nih hr sl
            ство ru uk bg
            ого ru uk be
            ата bg
            ите bg mk
            ния ru bg
            ння uk
            ться uk ru
            тся ru
            ски bg mk sr
            ова ru bg uk
            ить ru
            ать ru
            ный ru
            ных ru
            ний uk
            них uk
            ено bg
            """;

    /// What an ending is worth, against a word.
    private static final double ENDING = 0.35;

    private static final double LETTER = 0.5;

    private final String[] tags;
    private final Map<Script, Long> masks = new EnumMap<>(Script.class);
    private final double[] before;
    private final Table words;
    private final Table endings;
    private final long[] letters = new long[1 << 16];

    private LanguageClues() {
        List<String> all = new ArrayList<>();
        Map<String, Integer> numbers = new HashMap<>();
        for (Script script : Script.ALL) {
            long mask = 0;
            for (String tag : LANGUAGES.getOrDefault(script, List.of())) {
                numbers.put(tag, all.size());
                mask |= 1L << all.size();
                all.add(tag);
            }
            masks.put(script, mask);
        }
        this.tags = all.toArray(String[]::new);
        this.before =
                all.stream().mapToDouble(tag -> USUAL.getOrDefault(tag, 0.0)).toArray();
        this.words = new Table(words(numbers));
        this.endings = new Table(endings(numbers));
        LETTERS.lines().forEach(line -> letters[line.charAt(0)] |= languages(line.substring(2), numbers));
        // all letters with two accents
        Arrays.fill(letters, 0x1EA0, 0x1EFA, 1L << number("vi", numbers));
    }

    /// Made when a language is first asked for: the lists take some milliseconds to read.
    private static final class Holder {
        static final LanguageClues CLUES = new LanguageClues();
    }

    static LanguageClues get() {
        return Holder.CLUES;
    }

    private static Map<Long, Long> words(Map<String, Integer> numbers) {
        Map<Long, Long> words = new HashMap<>();
        numbers.forEach((tag, number) -> FunctionWords.list(tag).stream()
                .filter(word -> !isLoneConsonant(word))
                .forEach(word -> add(words, word, number)));
        (WORDS + HEADLINE_WORDS).lines().forEach(line -> {
            int space = line.indexOf(' ');
            int number = number(line.substring(0, space), numbers);
            for (String word : line.substring(space + 1).split(" ", -1)) {
                add(words, word, number);
            }
        });
        return words;
    }

    /// True for `b` or `x`: some lists have the whole alphabet, and tables and source text are full of such letters.
    /// Where a language has words of one consonant, [#WORDS] names them.
    private static boolean isLoneConsonant(String word) {
        return word.length() == 1 && "bcdfghjklmnpqrstvwxyz".contains(word);
    }

    /// Adds a word, unless it has two parts that texts show apart: they are cut at apostrophes. Of one that ends with
    /// an apostrophe (`l'`) that sign is part, for the letter alone tells nothing.
    private static void add(Map<Long, Long> words, String word, int number) {
        long key = START;
        for (int i = 0; i < word.length(); i++) {
            boolean elided = i > 0 && i == word.length() - 1 && word.charAt(i) == ELISION;
            if (Script.of(word.charAt(i)) == 0 && !elided) {
                return;
            }
            key = next(key, word.charAt(i));
        }
        words.merge(key, 1L << number, (a, b) -> a | b);
    }

    private static Map<Long, Long> endings(Map<String, Integer> numbers) {
        Map<Long, Long> endings = new HashMap<>();
        ENDINGS.lines().forEach(line -> {
            int space = line.indexOf(' ');
            String ending = line.substring(0, space);
            endings.merge(packed(ending), languages(line.substring(space + 1), numbers), (a, b) -> a | b);
        });
        return endings;
    }

    private static int number(String tag, Map<String, Integer> numbers) {
        return Objects.requireNonNull(numbers.get(tag), tag);
    }

    private static long packed(String ending) {
        long packed = 0;
        for (int i = 0; i < ending.length(); i++) {
            packed = packed << 16 | ending.charAt(i);
        }
        return packed;
    }

    private static long languages(String tags, Map<String, Integer> numbers) {
        long set = 0;
        for (String tag : tags.split(" ", -1)) {
            set |= 1L << number(tag, numbers);
        }
        return set;
    }

    /// The last sign of a word that has lost its last letter, whichever apostrophe the text has.
    static final char ELISION = '\'';

    /// What a word's key begins as: the offset of the hash FNV-1a.
    static final long START = 0xcbf29ce484222325L;

    /// {@return the key of a word that is one letter longer}
    ///
    /// @param key  the key so far, at first [#START]
    /// @param unit the letter, in small
    static long next(long key, char unit) {
        return (key ^ unit) * 0x100000001b3L;
    }

    /// {@return the number of languages}
    int size() {
        return tags.length;
    }

    /// {@return the tag of a language}
    ///
    /// @param number its number
    String tag(int number) {
        return tags[number];
    }

    /// {@return the number of a language, or -1 if it is not told by clues}
    ///
    /// @param tag its tag
    int number(String tag) {
        return Arrays.asList(tags).indexOf(tag);
    }

    /// {@return the set of languages that are written in a script and told apart by clues}
    ///
    /// @param script the script
    long of(Script script) {
        return masks.getOrDefault(script, 0L);
    }

    /// {@return the votes that a language has before anything is read}
    ///
    /// @param number its number
    double before(int number) {
        return before[number];
    }

    /// {@return the languages that have a word}
    ///
    /// @param key the word's key
    long withWord(long key) {
        return words.get(key);
    }

    /// {@return the languages that have a letter others have not}
    ///
    /// @param unit the letter, in small
    long withLetter(char unit) {
        return letters[unit];
    }

    /// {@return the languages of an ending}
    ///
    /// @param lastFour the last four letters of a longer word, each in 16 bits
    long withEnding(long lastFour) {
        long four = endings.get(lastFour);
        if (four != 0) {
            return four;
        }
        long three = endings.get(lastFour & 0xFFFF_FFFF_FFFFL);
        return three != 0 ? three : endings.get(lastFour & 0xFFFF_FFFFL);
    }

    /// {@return the share of a vote that each of so many languages gets from a word}
    static double word(long languages) {
        return 1.0 / Long.bitCount(languages);
    }

    static double letter(long languages) {
        return LETTER / Long.bitCount(languages);
    }

    static double ending(long languages) {
        return ENDING / Long.bitCount(languages);
    }

    /// A map from keys to sets of languages, in two arrays.
    private static final class Table {
        private final long[] keys;
        private final long[] values;
        private final int mask;

        Table(Map<Long, Long> map) {
            int size = Integer.highestOneBit(Math.max(16, map.size())) * 4;
            this.keys = new long[size];
            this.values = new long[size];
            this.mask = size - 1;
            map.forEach((key, value) -> {
                int at = slot(key);
                keys[at] = key;
                values[at] = value;
            });
        }

        private int slot(long key) {
            int at = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & mask;
            while (values[at] != 0 && keys[at] != key) {
                at = (at + 1) & mask;
            }
            return at;
        }

        long get(long key) {
            return values[slot(key)];
        }
    }
}
