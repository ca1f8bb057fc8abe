package dateline.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What stock analyzers do wrong on news, each as a question: does this query find this text?
class NewsTrapsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    # query               | text                                          | found
                    # acronyms that are also words
                    US                    | sanctions that the US imposed                 | yes
                    US                    | sanctions that the U.S. imposed               | yes
                    US                    | the U.S. Senate and the U.N. Council          | yes
                    US                    | they told us nothing                          | no
                    US                    | Us versus them                                | no
                    us                    | they told us nothing                          | yes
                    us                    | the US said                                   | yes
                    U.S.                  | the US said                                   | yes
                    U.S                   | the U.S. said                                 | yes
                    u.s.                  | the US said                                   | yes
                    USA                   | made in the U.S.A.                            | yes
                    UN                    | Kim Jong-un spoke                             | no
                    UN                    | the U.N. spoke                                | yes
                    UN                    | the UN spoke                                  | yes
                    WHO                   | the man who came                              | no
                    WHO                   | Who came?                                     | no
                    WHO                   | the WHO warned                                | yes
                    IT                    | It fell                                       | no
                    NATO                  | the Nato summit                               | yes
                    nato                  | the NATO summit                               | yes
                    AIDS                  | the Aids epidemic                             | yes
                    AIDS                  | he aids the poor                              | no
                    COVID-19              | a covid-19 ward                               | yes
                    UNICEF                | a Unicef spokesman                            | yes
                    US sanctions          | the US tightened sanctions                    | yes
                    US SANCTIONS          | sanctions against us                          | yes
                    U.S. SANCTIONS        | sanctions against us                          | no
                    `"US President"`      | the U.S. president                            | yes
                    `"US President"`      | told us President Putin                       | no
                    U.S.-led              | a US-led coalition                            | yes
                    coalition US          | a U.S.-led coalition                          | yes
                    a.m.                  | at 10 am on Friday                            | yes
                    # all capitals: they say nothing in the text, so they ask nothing of it
                    US                    | WHAT THE U.S. FIRST PROPOSED                  | yes
                    US                    | WHAT THE US FIRST PROPOSED                    | yes
                    us                    | WHAT THE US FIRST PROPOSED                    | yes
                    NATO                  | NATO MINISTERS MET                            | yes
                    ministers             | NATO MINISTERS MET                            | yes
                    # possessives and apostrophes
                    Kim                   | Kim’s letter                                  | yes
                    Kim’s                 | Kim said                                      | yes
                    Kim's                 | Kim’s letter                                  | yes
                    Teachers              | the teachers' union                           | yes
                    don't                 | we don’t know                                 | yes
                    don’t                 | we don't know                                 | yes
                    were                  | we’re here                                    | no
                    O'Brien               | Mr O’Brien left                               | yes
                    OBrien                | Mr O’Brien left                               | yes
                    Quran                 | a copy of the Qur'an                          | yes
                    Qur'an                | a copy of the Quran                           | yes
                    `"O'Brien left"`      | Mr OBrien left                                | yes
                    # numbers
                    3,000                 | some 3000 people                              | yes
                    3000                  | some 3,000 people                             | yes
                    1000000               | worth 1,000,000 dollars                       | yes
                    100000                | a loan of 1,00,000 rupees                     | yes
                    000                   | some 3,000 people                             | no
                    1.5                   | up 1.5 percent                                | yes
                    15                    | up 1.5 percent                                | no
                    3,000.50              | $3000.50                                      | yes
                    10:30                 | at 10:30 a.m.                                 | yes
                    10:30                 | 30 people, 10 cars                            | no
                    1,2,3                 | the numbers 1,2,3                             | yes
                    12.10.2023            | on 12.10.2023                                 | yes
                    2023                  | on 12.10.2023                                 | yes
                    3-1                   | won 3-1                                       | yes
                    31                    | won 3-1                                       | no
                    1990s                 | in the 1990s                                  | yes
                    75th                  | the 75th anniversary                          | yes
                    # letters and digits, hyphens
                    F-16                  | an F16 jet                                    | yes
                    F16                   | an F-16 jet                                   | yes
                    F 16                  | an F-16 jet                                   | yes
                    F-16                  | two F-16s                                     | yes
                    covid19               | a covid 19 ward                               | yes
                    covid19               | a COVID-19 ward                               | yes
                    `"covid 19"`          | a covid19 ward                                | yes
                    `"covid19 ward"`      | a Covid-19 ward                               | yes
                    covid                 | COVID-19-related costs                        | yes
                    e-mail                | an email came                                 | yes
                    email                 | an e-mail came                                | yes
                    `"email came"`        | an e-mail came                                | yes
                    `"an email came"`     | an e-mail came                                | yes
                    `"an email came"`     | an email never came                           | no
                    `"an e-mail came"`    | an email came                                 | yes
                    `"an e-mail came"`    | an e mail came                                | yes
                    ceasefire             | cease-fire talks                              | yes
                    `"ceasefire talks"`   | the cease-fire talks                          | yes
                    `"the ceasefire talks"` | the cease-fire talks                        | yes
                    Jong-un               | Kim Jong-un                                   | yes
                    Jong-un               | Kim Jong Un                                   | yes
                    Jong-un               | Kim Jongun                                    | yes
                    Jong un               | Kim Jong-un                                   | yes
                    Jongun                | Kim Jong-un                                   | yes
                    `"Kim Jong un"`       | Kim Jong-un spoke                             | yes
                    `"Kim Jong un"`       | Kim Jongun spoke                              | yes
                    `"Kim Jongun spoke"`  | Kim Jong-un spoke                             | yes
                    `"Kim Jong-un spoke"` | Kim Jong Un spoke                             | yes
                    `"Kim Jong-un spoke"` | Kim Jongun spoke                              | yes
                    alqaeda               | an al-Qaeda-linked group                      | yes
                    al-Qaeda              | an al Qaeda cell                              | yes
                    motherinlaw           | my mother-in-law said                         | yes
                    `"my motherinlaw said"` | my mother-in-law said                       | yes
                    H1N1                  | an h1n1 outbreak                              | yes
                    # signs
                    AT&T                  | shares of AT&T rose                           | yes
                    at&t                  | shares of AT&T rose                           | yes
                    `"AT&T rose"`         | shares of AT&T rose                           | yes
                    t                     | shares of AT&T rose                           | no
                    S&P 500               | the S&P 500 fell                              | yes
                    Spencer               | Marks&Spencer fell                            | yes
                    example.com           | see www.example.com for more                  | yes
                    example               | see example.com                               | yes
                    john.doe@example.com  | write to john.doe@example.com                 | yes
                    doe                   | write to john.doe@example.com                 | yes
                    `#MeToo`              | the #MeToo movement                           | yes
                    MeToo                 | the #metoo movement                           | yes
                    @BBCNews              | said @BBCNews                                 | yes
                    foo_bar               | @foo_bar said                                 | yes
                    https://t.co/Ab1      | see https://t.co/Ab1                          | yes
                    # stops without a space
                    end                   | at the end.Start again                        | yes
                    Start                 | at the end.Start again                        | yes
                    `"end start"`         | at the end.Start again                        | yes
                    # letters
                    naive                 | a naïve view                                  | yes
                    naïve                 | a naive view                                  | yes
                    Erdogan               | President Erdoğan                             | yes
                    finance               | the ﬁnance minister                           | yes
                    cooperate             | co\u00ADoperate                               | yes
                    ２０２３               | in 2023                                       | yes
                    # stems
                    missiles              | a missile fell                                | yes
                    news                  | a new plan                                    | no
                    new                   | the news                                      | no
                    `"to be or not"`      | To be, or not to be                           | yes
                    iPhone                | an IPHONE                                     | yes
                    phone                 | an iPhone                                     | no
                    """)
    void finds(String query, String text, String found) {
        String unescaped = text.replace("\\u00AD", "\u00AD");
        assertThat(TextIndex.finds(LanguageAnalysis.of("en"), query, unescaped))
                .as("%s in: %s", query, text)
                .isEqualTo(found.equals("yes"));
    }
}
