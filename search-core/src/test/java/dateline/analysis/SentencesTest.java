package dateline.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.analysis.sentence.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Where sentences and paragraphs begin. In each row `|` stands where a sentence begins and `¶` where a paragraph does,
/// the beginning of the text left out; `⏎` is a line end.
class SentencesTest {

    private static final String ENGLISH = """
            # plain prose
            The talks failed. |Both sides blamed each other.
            The talks failed! |Both sides left. |Nobody spoke.
            Did the talks fail? |Yes.
            He left at once.
            One. |Two. |Three.
            The vote was close, 52 to 48; the bill passed: it is law.
            Prices rose 3.5 percent in May. |They had fallen in April.
            It cost $3.50. |He paid.
            He won 6.4 million votes. |She won 5.9 million.
            It fell to 1.0832. |The euro rose.
            The plan was drawn up in 1987. |It was never used.
            About 1,200 came in 1987. |400 left.
            Sales reached 14.2 mln dlrs vs. 13.8 mln a year ago. |Net was flat.
            # acronyms with stops
            The U.S. Senate voted.
            He flew to the U.S. on Monday.
            He left the U.S. |The plane was late.
            Troops left the U.S. |In Washington, nobody noticed.
            The U.S. and the U.N. agreed.
            The U.N. Security Council met. |It did nothing.
            A U.S.-led force landed. |It stayed.
            The U.S.A. Today poll is a newspaper's.
            The E.U. Commission spoke.
            The envoy went to the U.K. |He stayed there.
            Officials in Washington, D.C. |The rest were in New York.
            Officials in Washington, D.C., said so.
            He joined the F.B.I. |But he did not stay.
            The W.H.O. Director spoke.
            She lived in L.A. for years.
            He said the U.S. "will not wait." |Others agreed.
            # titles
            Mr. Kim met Mrs. Park and Ms. Lee.
            Dr. Smith and Prof. Jones agreed.
            Gen. Park and Lt. Col. Lee resigned. |Maj. Choi stayed.
            Sen. John McCain of Ariz. spoke. |Rep. Lee did not.
            Gov. Brown signed it. |Lt. Gov. Green did not.
            Rev. Martin Luther King Jr. Day is a holiday.
            Then Dr. He spoke.
            Capt. James Cook sailed. |Adm. Nelson did too.
            Messrs. Brown and Green left.
            Police Sgt. Who was on duty?
            # initials
            J. K. Rowling wrote it. |She was rich.
            J.K. Rowling wrote it. |She was rich.
            George W. Bush won. |Al Gore lost.
            Franklin D. Roosevelt and John F. Kennedy were presidents.
            The letter was from J. R. R. Tolkien to C. S. Lewis.
            Vitamin C. |The others were D and E.
            They chose Plan B. |It worked.
            He met Xi J. Ping.
            Samuel L. Jackson said no. |P. T. Barnum said yes.
            # abbreviations
            Acme Inc. Chief Executive Jane Roe resigned.
            She runs Acme Inc. |He runs Bolt Corp. |They are rivals.
            Acme Corp. shares fell. |Bolt Co. shares rose.
            Acme Bros. Ltd. makes tools.
            Brown Co., Green Co. and Gray Co. merged.
            He works at No. 10 Downing Street.
            He finished No. 2. |She was first.
            Is it over? |No. |It has begun.
            See p. 14 and pp. 20-25. |See also vol. 3, fig. 2.
            He lives on Main St. near Fifth Ave. and 42nd St. |The house is old.
            He lives in St. Louis, Mo. and works in Ft. Worth.
            Mt. Everest is high. |St. Helens is lower.
            Smith et al. found it. |Others did not.
            They grow apples, pears, etc. |They sell them too.
            Animals, e.g. dogs, bark; i.e. they make noise.
            It is Kramer v. Kramer again, or Reagan vs. Carter.
            She has a Ph.D. in physics. |He has an M.A. |Both teach.
            He was born in Cambridge, Mass. and raised in Pa. |He left in 1960.
            They went to mass. |Nobody came.
            He lay in the sun. |Police came.
            He fell ill. |Doctors came.
            Approx. 200 came. |Tel. 555-0100 was busy.
            # months, days, times
            On Oct. 12 the talks began. |They ended on Nov. 3.
            The talks began in Oct. |They ended in Dec. |Nothing was signed.
            On Sept. 11, 2001, it changed.
            They met on Tues. and Thurs. at noon.
            He arrived at 10 a.m. and left at 5 p.m. |Nobody saw him.
            It opens at 9 a.m. EST. |It closes at 5 p.m. GMT.
            The vote is at 10 a.m. Monday. |The count follows.
            The bomb went off at 6 a.m. |Police came at once.
            It was 2 p.m. when they came.
            # datelines
            SEOUL, Oct. 12 (Reuters) - North Korea fired a missile. |Japan protested.
            WASHINGTON (AP) — The president left. |He did not say why.
            NEW YORK, N.Y. (AP) - Stocks fell. |Bonds rose.
            LONDON, Jan 5 - Sterling fell. |Gilts rose.
            SEOUL — Kim wrote to Putin. |Putin wrote back.
            # quotes and brackets
            "We are ready," he said. |"We have waited."
            “We are ready.” |He left.
            “Stop!” he cried.
            “Why?” she asked. |Nobody knew.
            "Is it over?" he asked. |"Yes," she said.
            He said: "It is over." |Then he left.
            He said it was "over." |Then he left.
            He left (he was ill). |She stayed.
            He left. |(He was ill.) |She stayed.
            'We are ready.' |He left.
            He called it “a lie.” |“It is not,” she said.
            «Nous sommes prêts.» |He spoke French.
            The firm's motto: "No. |Never." |It changed.
            It was clear.[12] |Others disagreed.[3]
            It was clear. |[Applause] He went on.
            # ellipses
            He paused... and went on.
            He paused... |Then he went on.
            He paused… and went on.
            He paused… |Then he went on.
            He paused. . . and went on.
            "I would ... if I could." |She left.
            Wait...what?
            # several signs
            What?! |Nobody knew.
            Really?? |Yes!!! |Really.
            It is Yahoo! news again.
            # missing and spare space
            This is the end.|Start again.
            It is at example.com now. |Go there.
            Read the file notes.txt first. |Then go.
            The end.   |The start.
            The end . |The start .
            Version 2.0.1 is out. |Get it.
            On 12.10.2023 it was signed. |On 13.10.2023 it was broken.
            # small letters
            He sells iPhones. |iPhone sales rose. |eBay fell.
            The firm makes a phone. it sells well. |Others do too.
            no capitals here. |none at all. |not one.
            # lists
            1. The first point. |2. The second point. |3. The third.
            # capitals
            THE TALKS FAILED. |BOTH SIDES LEFT.
            MR. KIM MET GEN. PARK. |THEY AGREED.
            WHAT THE U.S. FIRST PROPOSED WAS PEACE. |NOBODY LISTENED.
            THE U.S. AND SOVIET ENVOYS MET . |THEY SAID NOTHING .
            THE TALKS FAILED . . . |NOBODY SPOKE . |ALL LEFT .
            THE PRICE IS 3.5 DLRS . |IT WAS 3.1 .
            ACME INC. SAID PROFITS ROSE. |SALES FELL.
            # headlines
            U.S., Japan agree on steel
            U.S. And China Agree To Talk
            Why the U.N. Failed
            No. 10 in turmoil
            """;

    private static final String LAYOUT = """
            # paragraphs
            Kim writes to Putin⏎⏎¶SEOUL — Kim wrote. |Putin read.
            One paragraph.⏎⏎¶Another one. |With two sentences.⏎⏎⏎¶A third.
            One paragraph.⏎   ⏎¶Another one.
            # wrapped lines
            The talks between the two⏎sides failed on Monday, and⏎nobody was surprised. |They had⏎failed before.
            The envoy said that the U.S.⏎Senate would vote. |It did not,⏎and he flew back to the U.S. |The⏎plane was late.
            Showers went on all the week in the⏎cocoa zone, which eased the drought.⏎    ¶The dry time means the crop will be⏎late this year. |Some is lost.
            The first line of a paragraph is here and⏎it goes on for a while.⏎¶Then comes a new one that also goes on and⏎on until it has said all that it had to say.
            He had been told that it would all be over⏎Monday, and it was.
            # what stood before the first line is unknown, so that it may be short though it is wrapped: a dateline that was taken off
            Kestrel Freight Lines Inc's Northern⏎Harbor Lines unit said it would end its service to⏎Port Ardin on Monday. |It gave no reason, and⏎nobody was asked.
            Kestrel Freight said it named⏎David Orme to the post of chairman, who has run the⏎harbor since the spring of last year.⏎    ¶Orme, 52, was a pilot before he⏎came to Kestrel Freight.
            <Kestrel Freight and⏎Harbor Group> said it has filed for protection from⏎those to whom it owes money, a court said.
            The harbor board's⏎"Winter rates" will end, it said in a note to those⏎who use the harbor of Port Ardin in all seasons.
            The board entered the U.S.⏎Government securities market to buy what nobody had⏎wanted to have, a man of the board said.
            Investor Martin T. Orme said⏎Southgate Corp and Pratt Corp had ended their talks⏎with him on Friday.
                Kestrel Freight said⏎Northern Harbor would have a new board by the spring⏎and a new name by the autumn.⏎    ¶Nobody bought its shares in the⏎morning.
            ⏎⏎Kestrel Freight said⏎Northern Harbor would have a new board by the spring⏎and a new name by the autumn.
            Kestrel Freight said⏎12,500 people would have to go before the spring is⏎over and the ships are sold.
            # short paragraphs, most of whose lines end as sentences do
            Kestrel Freight sold two ships of⏎its northern line.⏎    ¶It gave no reason.⏎    ¶Nobody was asked.
            Kestrel Freight said its common stock⏎will be listed in Port Ardin on Monday.⏎    ¶It gave no reason.⏎    ¶The board met.
            # a headline, then wrapped lines
            Kim writes to Putin⏎⏎¶North Korea's leader has sent a letter to the⏎president of Russia, state media said on⏎Thursday. |It did not say what was in it.
            Kim writes to Putin⏎    ¶North Korea's leader has sent a letter to the⏎president of Russia, state media said on⏎Thursday. |It did not say what was in it.
            # a line that is cut short further down
            North Korea's leader has sent a letter to the⏎president of Russia⏎¶Thursday's papers did not say what was in it and⏎why it was sent.
            # each paragraph on a line of its own
            Kim writes to Putin⏎¶North Korea's leader has sent a letter to the president of Russia, state media said on Thursday, without giving any detail of it.⏎¶The letter followed one of last week. |It was the third this year, and it was longer than any of the others that were sent before it.⏎¶Related Articles
            It rained.⏎¶It snowed.⏎¶It stopped.
            # verse, lists
            - Bread is dear.⏎¶- Milk is cheap.⏎¶- Eggs are out.
            # line ends of other kinds were made plain before
            It\u00A0fell.\u00A0|It\u3000rose.
            # A line of dashes underlines or parts.
            The ferry to Torvik sails again⏎¶==============================⏎¶The harbor board agreed on Monday to open the⏎line once more, after nineteen years.
            The ferry to Torvik sails⏎¶=========================⏎¶the harbor board agreed on Monday to open the⏎line once more, after nineteen years.
            The harbor board agreed on Monday to open the⏎line once more⏎¶---⏎¶Next week the⏎board meets again in the house at the quay.
            """;

    private static final String OTHERS = """
            # zh ja
            zh: 他走了。|她留下了。|为什么？|没人知道！
            zh: 他说：“走吧。”|她笑了。
            ja: 彼は去った。|彼女は残った。
            # ar fa ur hi
            ar: هل انتهت الحرب؟ |نعم. |انتهت.
            ur: وہ چلا گیا۔ |وہ رہ گئی۔
            hi: वह चला गया। |वह रुक गई।
            hy: Նա գնաց։ |Նա մնաց։
            # de
            de: Am 12. Oktober trafen sie sich. |Am 3. November nicht.
            de: Dr. Müller und Prof. Schmidt kamen. |Sie gingen bald.
            de: Das sind z.B. Äpfel, d.h. Obst. |Nichts sonst.
            de: Es waren ca. 3.000 Leute da. |Das ist viel.
            de: Es kostet 3 Mio. Franken. |Das ist Nr. 1.
            de: Die Firma hat 5 Mrd. Euro Schulden usw. |Das war bekannt.
            # fr es it pt nl ru
            fr: M. Dupont et Mme. Durand sont venus. |Ils sont partis.
            fr: « Nous sommes prêts. » |Il est parti.
            es: El Sr. López llegó. |La Sra. Díaz no.
            es: ¿Qué pasó? |¡Nada! |Así fue.
            es: Viajó a EE.UU. |El avión llegó tarde.
            it: Il sig. Rossi è qui. |È tardi.
            pt: O Sr. Silva chegou. |A Sra. Costa não.
            nl: Dhr. de Vries kwam. |Mevr. Bakker niet.
            nl: Dat zijn bijv. Appels. |Dat is alles.
            ru: В 2020 г. Иванов уехал. |Он вернулся.
            """;

    static Stream<Arguments> english() {
        return rows(ENGLISH).map(row -> Arguments.of("en", row));
    }

    static Stream<Arguments> layout() {
        return rows(LAYOUT).map(row -> Arguments.of("en", row));
    }

    static Stream<Arguments> others() {
        return rows(OTHERS).map(row -> Arguments.of(row.substring(0, 2), row.substring(4)));
    }

    private static Stream<String> rows(String table) {
        return table.lines().filter(row -> !row.isBlank() && !row.startsWith("#"));
    }

    @ParameterizedTest
    @MethodSource({"english", "layout", "others"})
    void beginsWhereMarked(String language, String row) {
        String text = row.replace("|", "").replace("¶", "").replace('⏎', '\n');
        StringBuilder marked = new StringBuilder(text);
        List<Sentence> sentences = new ArrayList<>(LanguageAnalysis.of(language).sentences(text));
        for (Sentence sentence : sentences.subList(1, sentences.size()).reversed()) {
            marked.insert(sentence.start(), sentence.startsParagraph() ? "¶" : "|");
        }
        assertThat(marked.toString().replace('\n', '⏎')).isEqualTo(row);
    }
}
