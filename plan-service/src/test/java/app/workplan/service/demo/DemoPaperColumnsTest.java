package app.workplan.service.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.service.document.writer.OfficialDocument;
import app.workplan.service.document.writer.OfficialDocument.Cell;
import app.workplan.service.document.writer.OfficialDocument.Column;
import app.workplan.service.document.writer.OfficialDocument.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 表格栏宽: where 仿宋 is not installed, programs draw figures wider; codes, dates and percentages stay on one line there too. */
@DemoTest
class DemoPaperColumnsTest extends DemoPapersTestBase {

    private static final Pattern WHOLE =
            Pattern.compile("\\d{4}年\\d{1,2}月\\d{1,2}日|\\d{4}-[\\d.]+|-?\\d+(\\.\\d+)?%?(（\\d+/\\d+）)?");

    /** Of DejaVu Sans, which LibreOffice takes on Linux, in characters; it sets 年, 月 and 日 a little apart. */
    private static double wide(String text) {
        double gaps = text.endsWith("日") ? 5 * 0.2 : 0;
        return text.chars()
                        .mapToDouble(one ->
                                one == '.' ? 0.32 : one == '-' ? 0.37 : one == '%' ? 0.95 : one < 128 ? 0.636 : 1)
                        .sum()
                + gaps;
    }

    @ParameterizedTest
    @ValueSource(strings = {"task-breakdown", "department-list", "one-page", "bulletin"})
    void figuresFitTheirColumnsInWideLetters(String kind) {
        OfficialDocument paper = papers.of(kind).write(request("changzhi", LocalDate.of(2025, 1, 15)));
        int compared = 0;
        for (Object block : paper.body()) {
            if (!(block instanceof Table table)) {
                continue;
            }
            int sum = table.columns().stream().mapToInt(Column::share).sum();
            for (List<Cell> row : table.rows()) {
                for (int i = 0; i < row.size(); i++) {
                    // 3 mm are the edges of the cell, 12 points a character
                    double room = ((paper.landscape() ? 225.0 : 156.0)
                                            * table.columns().get(i).share()
                                            / sum
                                    - 3)
                            * 72
                            / 25.4
                            / 12;
                    Matcher figure = WHOLE.matcher(
                            table.columns().get(i).centred() ? row.get(i).text() : "");
                    while (figure.find()) {
                        assertThat(wide(figure.group()))
                                .as(table.columns().get(i).title() + " " + figure.group())
                                .isLessThanOrEqualTo(room);
                        compared++;
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(10);
    }
}
