package app.workplan.service.document.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.workplan.domain.shared.RuleViolation;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What stands on pages: PDF, OFD and web pages. */
class PagesTest {

    private static final List<String> LINES = IntStream.rangeClosed(1, 60)
            .mapToObj(i -> "（" + i + "）抓好第" + i + "件事，" + "压实责任、明确时限、定期调度，".repeat(i % 5) + "按时完成。")
            .toList();

    @Test
    void joinsTheLinesOfAPdfAndDropsWhatIsPrintedOnEveryPage() {
        ReadDocument read = DocumentReaders.read(Made.pdf(LINES));
        assertThat(read.text().lines()).containsExactlyElementsOf(LINES);
        assertThat(read.leftOut()).containsExactlyInAnyOrder(LeftOut.HEADERS, LeftOut.PAGE_NUMBERS);
    }

    @Test
    void joinsTheLinesOfAnOfdFile() {
        ReadDocument read = DocumentReaders.read(Made.ofd(LINES));
        assertThat(read.text().lines()).containsExactlyElementsOf(LINES);
        assertThat(read.leftOut()).containsExactly(LeftOut.PAGE_NUMBERS);
    }

    @Test
    void takesTheArticleOfAWebPage() {
        ReadDocument read = DocumentReaders.read(Made.html(LINES));
        assertThat(read.text().lines().skip(1)).containsExactlyElementsOf(LINES.subList(1, LINES.size()));
        assertThat(read.text())
                .doesNotContain("政务公开")
                .doesNotContain("您的位置")
                .doesNotContain("扫一扫")
                .doesNotContain("分享到")
                .doesNotContain("版权所有");
        assertThat(read.leftOut()).containsExactly(LeftOut.NAVIGATION);
    }

    @Test
    void believesThePageAboutItsEncodingOnlyWhereEveryCharacterFits() {
        String page = "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html;"
                + " charset=CHARSET\"></head><body><p>一、抓好安全生产</p><p>（一）检查</p></body></html>";
        String expected = "一、抓好安全生产\n（一）检查\n";
        Charset gbk = Charset.forName("GB18030");
        assertThat(text(page.replace("CHARSET", "gb2312").getBytes(gbk))).isEqualTo(expected);
        assertThat(text(page.replace("CHARSET", "utf-8").getBytes(gbk))).isEqualTo(expected);
        assertThat(text(page.replace("CHARSET", "utf-8").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(expected);
        assertThat(text(page.replace("CHARSET", "no such").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(expected);
    }

    @Test
    void makesALineOfEachRowOfAWebTable() {
        assertThat(text(
                        ("<html><body><table><tr><th>序号</th><th>任务</th><th>责任单位</th></tr><tr><td>1</td><td>抓<br>检查</td><td"
                                        + " rowspan=2>甲科</td></tr><tr><td>2</td><td>抓培训</td></tr><tr><td"
                                        + " colspan=2>合计</td><td>2项</td></tr></table><ol start=3><li>甲<li>乙</ol></body></html>")
                                .getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("序号\t任务\t责任单位\n1\t抓 检查\t甲科\n2\t抓培训\n合计\t\t2项\n3.甲\n4.乙\n");
    }

    @Test
    void saysThatAScanIsAScan() {
        assertThatThrownBy(() -> DocumentReaders.read(HostilePages.scan()))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("reader.scan");
    }

    private static String text(byte[] file) {
        return DocumentReaders.read(file).text();
    }
}
