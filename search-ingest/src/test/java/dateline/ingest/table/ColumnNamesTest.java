package dateline.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.ingest.Reads;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Names of columns with a type, a remark or another name beside them")
class ColumnNamesTest {

    @TempDir
    Path dir;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id:number,title:string,body:string,published:date,url:string",
                "articleId:ID,title:text,body:text,date:datetime,link:STRING",
                "ID,Title (EN),Text (EN),Date (UTC),URL/Link",
                "ID,Headline (English),Body [plain],Published (local time),Link (permanent)",
                "Id/No,Title/Headline,Text/Body,Date/Time,Link/URL",
                "id:int,Titel (deutsch),Text (deutsch),Datum (MEZ),Link / URL",
                "id : int,title : str,content : str,pubDate : timestamp,url : str",
                "ID,Title [original],Content (without markup),Date (yyyy-mm-dd),Website/URL",
                "id:long,headline:keyword,body:text,published_at:date,permalink:keyword",
                "\"ID, number\",\"Title, headline\",\"Text, body\",\"Date, time\",\"URL, link\"",
                "\"ID; no\",\"Title; headline\",\"Text; body\",\"Date; time\",\"URL; link\"",
                "ID or number,Title or headline,Text or body,Date or time,URL or link",
                "\"ID | number\",\"Title | subtitle\",\"Text | lead\",\"Date | time\",\"Link | url\"",
                "ID (unique),Title (short),Full text (cleaned),Publication date (ISO),URL (canonical)",
            })
    void are_recognised(String columns) {
        Article article = Reads.in(dir)
                .file("news.csv", columns + "\n7,Ferry sails,It sailed.,2021-05-01,https://a.example/1\n")
                .article();
        assertThat(article.id()).hasToString("7");
        assertThat(article.title()).isEqualTo("Ferry sails");
        assertThat(article.body()).isEqualTo("It sailed.");
        assertThat(article.published().toString()).startsWith("2021-05-01");
        assertThat(article.url().map(Object::toString)).hasValue("https://a.example/1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Title (EN),title,body", "title:string,headline,body", "Title/Name,title,body"})
    void come_behind_the_plain_name(String columns) {
        assertThat(Reads.in(dir)
                        .file("news.csv", columns + "\nOther,Ferry sails,It sailed.\n")
                        .article()
                        .title())
                .isEqualTo("Ferry sails");
    }
}
