package dateline.story;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.result.CopyKind;
import dateline.story.compare.CopyVerifier;
import dateline.story.compare.Thresholds;
import dateline.story.fingerprint.Fingerprinter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Families of copies, rewrites and near misses, made by {@link FamilyMaker} from texts made here.
class FamilyTest {

    private static final Fingerprinter FINGERPRINTER = new Fingerprinter(TestWords::functionWords);

    private static List<TestArticle> collection(Random random) {
        List<TestArticle> articles = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            List<String> paragraphs = new ArrayList<>();
            for (int j = 0; j < 6; j++) {
                paragraphs.add(TestWords.prose(random, 50 + random.nextInt(40)));
            }
            String title = TestWords.prose(random, 7);
            articles.add(new TestArticle("a" + i, "en", title, String.join("\n\n", paragraphs)));
        }
        return articles;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void copiesAndRewritesAreOneStoryAndNearMissesAreNot(long seed) {
        List<TestArticle> collection = collection(new Random(seed));
        FamilyMaker maker = new FamilyMaker(collection, new HashSet<>(TestWords.functionWords("en")), seed);
        Map<String, FamilyMaker.Member> members = new HashMap<>();
        List<TestArticle> articles = new ArrayList<>();
        for (int i = 0; i < collection.size(); i++) {
            for (FamilyMaker.Member member : maker.family(i, collection.get(i))) {
                if (member.role() != FamilyMaker.Role.SPIN_60 && !member.role().isPartly()) {
                    members.put(member.article().id(), member);
                    articles.add(member.article());
                }
            }
        }
        long right = 0;
        long wrong = 0;
        for (List<TestArticle> group : StoryGroups.of(FINGERPRINTER, articles).groups()) {
            for (int i = 0; i < group.size(); i++) {
                for (int j = i + 1; j < group.size(); j++) {
                    FamilyMaker.Member a =
                            Objects.requireNonNull(members.get(group.get(i).id()));
                    FamilyMaker.Member b =
                            Objects.requireNonNull(members.get(group.get(j).id()));
                    boolean same = a.family() == b.family()
                            && !a.role().isNearMiss()
                            && !b.role().isNearMiss();
                    right += same ? 1 : 0;
                    wrong += same ? 0 : 1;
                }
            }
        }
        long wanted = 0;
        for (int i = 0; i < collection.size(); i++) {
            int family = i;
            long size = members.values().stream()
                    .filter(member ->
                            member.family() == family && !member.role().isNearMiss())
                    .count();
            wanted += size * (size - 1) / 2;
        }
        assertThat((double) right / (right + wrong))
                .as("precision, seed %d", seed)
                .isGreaterThan(0.99);
        assertThat((double) right / wanted).as("recall, seed %d", seed).isGreaterThan(0.95);
    }

    private static final String WIRE = """
            PORT ELDER (Agency) - Harbour workers at Port Elder ended a strike on Friday after nine days, when the
            Lindqvist Line agreed to raise their pay by 6.5 percent and to hire 140 people for the night shifts.

            The strike had held up 31 ships in the bay of Port Elder, among them the tanker Maria Holt, and had cost the
            merchants of the town an estimated 12 million crowns, according to the Chamber of Trade.

            "We have shown that the port does not move without us," said Ada Brennan, who leads the union. She said that
            the workers would be back at the cranes on Saturday morning, and that the talks about holidays would go on in
            the coming weeks.

            Oskar Lindqvist, the owner of the line, told reporters that the agreement was dear but just. He had refused
            for a week to speak with the union, and had called on the government in Norrhaven to send in the army.

            The minister of labour, Petra Solberg, had answered that the army was not there to load ships. It was the
            third strike in the harbour since 2009, and the longest one that the town remembers.
            """;

    @Test
    void anAbridgedCopyIsNear() {
        String abridged =
                WIRE.substring(0, WIRE.indexOf("Oskar")).replace("PORT ELDER (Agency) - ", "PORT ELDER \u2014 ");
        assertThat(compare(WIRE, abridged)).isEqualTo(CopyKind.NEAR.name());
    }

    @Test
    void aCopyWithSynonymsIsARewrite() {
        String[][] synonyms = {
            {"ended", "terminated"},
            {"strike", "walkout"},
            {"agreed", "consented"},
            {"raise", "lift"},
            {"pay", "wages"},
            {"hire", "take on"},
            {"people", "folks"},
            {"night", "evening"},
            {"held up", "delayed"},
            {"ships", "vessels"},
            {"cost", "deprived"},
            {"merchants", "traders"},
            {"town", "city"},
            {"estimated", "approximate"},
            {"shown", "demonstrated"},
            {"move", "budge"},
            {"leads", "heads"},
            {"workers", "labourers"},
            {"cranes", "hoists"},
            {"morning", "dawn"},
            {"talks", "discussions"},
            {"holidays", "vacations"},
            {"coming", "following"},
            {"owner", "proprietor"},
            {"told", "informed"},
            {"reporters", "journalists"},
            {"agreement", "settlement"},
            {"dear", "expensive"},
            {"just", "fair"},
            {"refused", "declined"},
            {"speak", "confer"},
            {"called", "pressed"},
            {"government", "cabinet"},
            {"send", "dispatch"},
            {"answered", "replied"},
            {"load", "stow"},
            {"longest", "lengthiest"},
            {"remembers", "recalls"}
        };
        String spun = WIRE;
        for (String[] synonym : synonyms) {
            spun = spun.replaceAll("\\b" + synonym[0] + "\\b", synonym[1]);
        }
        assertThat(compare(WIRE, spun)).isEqualTo(CopyKind.REWRITE.name());
    }

    @Test
    void theSameFormWithOtherFactsIsNoCopy() {
        String other = WIRE.replace("Friday", "Tuesday")
                .replace("6.5", "4.2")
                .replace("140", "85")
                .replace("31 ships", "17 ships")
                .replace("Port Elder", "Kings Haven")
                .replace("Lindqvist", "Marchetti")
                .replace("12 million", "40 million")
                .replace("Ada Brennan", "Tom Okafor")
                .replace("2009", "2017");
        assertThat(compare(WIRE, other)).isEqualTo("none");
    }

    private static String compare(String a, String b) {
        return CopyVerifier.compare(FINGERPRINTER.fingerprint("en", "", a), FINGERPRINTER.fingerprint("en", "", b))
                .filter(Thresholds.DEFAULT::accept)
                .map(copy -> copy.kind().name())
                .orElse("none");
    }
}
