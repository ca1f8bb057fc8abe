package dateline.analysis.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.analysis.LanguageAnalysis;
import dateline.analysis.Spellings;
import dateline.analysis.TextIndex;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which words a British and an American spelling are taken for.
class SpellingFilterTest {

    private static final LanguageAnalysis ENGLISH = LanguageAnalysis.of("en");

    @ParameterizedTest
    @CsvSource({
        "labour, labor",
        "colours, colored",
        "colourful, colorful",
        "neighbouring, neighbors",
        "behavioural, behavioral",
        "favourites, favorite",
        "discoloured, discoloring",
        "harboured, harbors",
        "centre, center",
        "centred, centers",
        "theatregoers, theatergoer",
        "kilometres, kilometer",
        "litre, liters",
        "organisation, organizations",
        "organised, organize",
        "privatising, privatization",
        "criticises, criticized",
        "economise, economizing",
        "organisational, organizational",
        "analyse, analyzed",
        "analysing, analyzer",
        "paralysed, paralyze",
        "defence, defense",
        "defenceless, defenseless",
        "offences, offense",
        "offence, offensive",
        "licence, license",
        "practised, practicing",
        "programme, programs",
        "dialogue, dialog",
        "catalogued, catalog",
        "travelled, traveled",
        "travellers, traveler",
        "cancelled, canceling",
        "modelling, modeled",
        "fuelled, fueling",
        "dialled, dialing",
        "jewellery, jewelry",
        "enrolment, enrollment",
        "fulfil, fulfilling",
        "skilful, skillful",
        "paediatricians, pediatrician",
        "anaemic, anemic",
        "haemorrhage, hemorrhaging",
        "leukaemia, leukemia",
        "archaeologist, archeologists",
        "manoeuvred, maneuvers",
        "aluminium, aluminum",
        "sulphate, sulfate",
        "grey, gray",
        "ploughed, plow",
        "sceptical, skeptics",
        "moustache, mustaches",
        "ageing, aging",
        "judgement, judgment",
        "LABOUR, Labor"
    })
    void spellingsOfOneWordAreJoined(String british, String american) {
        assertThat(TextIndex.finds(ENGLISH, british, "the " + american + " here"))
                .as("%s finds %s", british, american)
                .isTrue();
        assertThat(TextIndex.finds(ENGLISH, american, "the " + british + " here"))
                .as("%s finds %s", american, british)
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "four, for",
        "hour, horizon",
        "tour, tor",
        "advise, advize",
        "surprise, surprize",
        "promised, promized",
        "otherwise, otherwize",
        "exercise, exercize",
        "franchise, franchize",
        "paradise, paradize",
        "rise, rize",
        "crises, crizes",
        "disguise, disguize",
        "praised, praized",
        "acres, acers",
        "massacre, massacer",
        "cheque, check",
        "tyres, tired"
    })
    void otherWordsStayAsTheyAre(String word, String other) {
        assertThat(TextIndex.finds(ENGLISH, word, "the " + other + " here"))
                .as("%s finds %s", word, other)
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"labour", "centre", "organisation", "analyse", "programme"})
    void spellingsMayBeKeptApart(String word) {
        LanguageAnalysis apart = ENGLISH.with(Spellings.APART);
        String american = word.replace("our", "or")
                .replace("centre", "center")
                .replace("is", "iz")
                .replace("yse", "yze")
                .replace("mme", "m");
        assertThat(TextIndex.finds(ENGLISH, word, american)).isTrue();
        assertThat(TextIndex.finds(apart, word, american)).isFalse();
        assertThat(TextIndex.finds(apart, word, word + "s")).isTrue();
    }
}
