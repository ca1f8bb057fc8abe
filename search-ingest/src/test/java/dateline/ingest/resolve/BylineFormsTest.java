package dateline.ingest.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Bylines")
class BylineFormsTest {

    /// `~` is a line end.
    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            value = {
                "By Ann Lund=>Ann Lund=>",
                "by Ann Lund=>Ann Lund=>",
                "BY ANN LUND=>ANN LUND=>",
                "By: Ann Lund=>Ann Lund=>",
                "By : Ann Lund=>Ann Lund=>",
                "Von: Ann Lund=>Ann Lund=>",
                "Von Ann Lund=>Ann Lund=>",
                "文/张三=>张三=>",
                "文：张三=>张三=>",
                "记者 张三=>张三=>",
                "记者张三=>张三=>",
                "作者：张三 李四=>张三 李四=>",
                "By Ann Lund / The Harbour Post=>Ann Lund=>The Harbour Post",
                "By Ann Lund (Reuters)=>Ann Lund=>Reuters",
                "(Ann Lund)=>Ann Lund=>",
                "(By Ann Lund)=>Ann Lund=>",
                "By Ann Lund, The Harbour Post=>Ann Lund=>The Harbour Post",
                "By Ann Lund and Bo Berg, The Harbour Post=>Ann Lund; Bo Berg=>The Harbour Post",
                "By Ann Lund, staff writer=>Ann Lund=>",
                "By Ann Lund, Staff Writer, and Bo Berg, Correspondent=>Ann Lund; Bo Berg=>",
                "By Ann Lund, editor of The Harbour Post=>Ann Lund=>The Harbour Post",
                "By Ann Lund, London bureau=>Ann Lund=>",
                "By Ann Lund, city desk=>Ann Lund=>",
                "By Ann Lund, 77=>Ann Lund=>",
                "By 77=>=>",
                "By The Harbour Post staff=>=>The Harbour Post",
                "By Harbour Post Staff=>=>Harbour Post",
                "By staff=>=>",
                "By Ann Lund with Bo Berg=>Ann Lund; Bo Berg=>",
                "By Ann Lund, additional reporting by Bo Berg=>Ann Lund; Bo Berg=>",
                "By Ann Lund; additional reporting by Bo Berg=>Ann Lund; Bo Berg=>",
                "By Ann Lund ann@post.example=>Ann Lund=>",
                "By Ann Lund, ann@post.example, Bo Berg=>Ann Lund; Bo Berg=>",
                "By Ann Lund | ann@post.example=>Ann Lund=>",
                "By Ann Lund | www.post.example=>Ann Lund=>",
                "By Ann Lund @annlund=>Ann Lund=>",
                "By Ann Lund https://a.example/ann=>Ann Lund=>",
                "By Ann Lund  in London=>Ann Lund=>",
                "By Ann Lund in London for The Harbour Post=>Ann Lund=>The Harbour Post",
                "By Ann Lund, Jr.=>Ann Lund, Jr.=>",
                "By Ann Lund, Ph.D.=>Ann Lund, Ph.D.=>",
                "By Dr. Ann Lund=>Dr. Ann Lund=>",
                "By Sir Ann Lund=>Sir Ann Lund=>",
                "By Ann O'Lund and Bo McBerg=>Ann O'Lund; Bo McBerg=>",
                "By Ann van der Lund=>Ann van der Lund=>",
                "By Ann  Lund~and Bo Berg=>Ann Lund; Bo Berg=>",
                "By Ann Lund —=>Ann Lund=>",
                "By Ann Lund -=>Ann Lund=>",
                "By Ann Lund:=>Ann Lund=>",
                "By Ann Lund.=>Ann Lund=>",
                "By Ann Lund (=>Ann Lund=>",
                "Reuters=>=>Reuters",
                "The Associated Press=>=>The Associated Press",
                "Associated Press=>=>Associated Press",
                "Harbour Post Correspondent=>=>Harbour Post",
                "Written by Ann Lund=>Ann Lund=>",
                "Reported by Ann Lund=>Ann Lund=>",
                "Reporting by Ann Lund; Editing by Bo Berg=>Ann Lund=>",
                "Ann Lund and Bo Berg=>Ann Lund; Bo Berg=>",
                "Ann Lund & Bo Berg=>Ann Lund; Bo Berg=>",
                "Ann Lund, Bo Berg & Cy Dahl=>Ann Lund; Bo Berg; Cy Dahl=>",
                "Ann Lund/Bo Berg=>Ann Lund; Bo Berg=>",
                "Ann Lund/Reuters=>Ann Lund=>Reuters",
                "ANN LUND/REUTERS=>ANN LUND=>REUTERS",
                "Ann Lund - Reuters=>Ann Lund=>Reuters",
                "Ann Lund • Reuters=>Ann Lund=>Reuters",
                "Ann Lund | 3 May 2019=>Ann Lund=>",
                "By Ann Lund of the Harbour Post=>Ann Lund=>Harbour Post",
                "By Ann Lund, of the Harbour Post=>Ann Lund=>Harbour Post",
                "By Ann Lund, reporter at the Harbour Post=>Ann Lund=>Harbour Post",
                "By ANN LUND and BO BERG Staff Writers=>ANN LUND; BO BERG=>",
                "Por Ann Lund=>Ann Lund=>",
                "di Ann Lund=>Ann Lund=>",
                "Автор: Анна Лунд=>Анна Лунд=>",
                "Анна Лунд=>Анна Лунд=>",
                "Opinion by Ann Lund=>Ann Lund=>",
                "Posted by admin=>=>",
                "admin=>=>",
                "By Ann Lund, correspondent for the Harbour Post=>Ann Lund=>Harbour Post",
                "By Ann Lund, professor of history=>Ann Lund=>"
            })
    void nameWhoWroteItAndForWhom(String line, String authors, String publisher) {
        Byline byline = Byline.of(line.replace("~", "\n"));
        assertThat(String.join("; ", byline.authors())).isEqualTo(authors == null ? "" : authors);
        assertThat(byline.publisher().orElse(null)).isEqualTo(publisher);
    }
}
