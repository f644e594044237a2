package app.workplan.service.document.writer;

import app.workplan.service.document.writer.OfficialDocument.Block;
import app.workplan.service.document.writer.OfficialDocument.Cell;
import app.workplan.service.document.writer.OfficialDocument.Column;
import app.workplan.service.document.writer.OfficialDocument.Heading;
import app.workplan.service.document.writer.OfficialDocument.Paragraph;
import app.workplan.service.document.writer.OfficialDocument.Signature;
import app.workplan.service.document.writer.OfficialDocument.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Documents for the writers' tests, of our own words. */
final class Documents {

    static final FontShelf SHELF = new FontShelf("");

    private Documents() {}

    static OfficialDocument of(Block... body) {
        return new OfficialDocument(null, null, "关于青石县应急管理工作的报告", null, null, List.of(body), null, false);
    }

    static Paragraph p(String text) {
        return new Paragraph(text);
    }

    /** A letter with everything a document may have. */
    static OfficialDocument letter() {
        return new OfficialDocument(
                "青石县应急管理局文件",
                "青应急督[2026]3号",
                "关于督办渡口码头安全隐患整改的函",
                "（截至2026年6月30日）",
                "县交通运输局:",
                List.of(
                        new Heading(1, "一、基本情况"),
                        p("上半年共检查渡口12处,发现隐患35处,其中按期整改31处,整改率为88.6%.逾期未改的4处集中在青溪、白石两个码头,整改期限为6月20日17:30。"),
                        new Heading(2, "（一）主要问题"),
                        p("救生设备数量不足,夜间照明没有修复;有的渡船没有张贴限载标志,详见附表(编号2026-14.1)。"),
                        new Heading(3, "1.落实不到位"),
                        p("巡查记录缺少签字,无法确认巡查人员到岗。"),
                        new Heading(4, "（1）责任不清"),
                        p("渡口所在村与经营人之间没有签订责任书。"),
                        table(4, 2),
                        p("请于7月15日前书面反馈整改结果。")),
                new Signature("青石县应急管理局", LocalDate.of(2026, 7, 3)),
                false);
    }

    /** A table whose first column covers several rows at a time. */
    static Table table(int rows, int covering) {
        List<List<Cell>> all = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            int rest = Math.min(covering, rows - i);
            Cell chapter = i % covering == 0 ? new Cell("第" + (i / covering + 1) + "类", rest) : Cell.COVERED;
            all.add(List.of(
                    chapter,
                    Cell.of(String.valueOf(i + 1)),
                    Cell.of("修复第" + (i + 1) + "处码头的照明设施，补齐救生圈"),
                    Cell.of("甲科")));
        }
        return new Table(
                "附表",
                List.of(
                        new Column("类别", 12, true),
                        new Column("序号", 8, true),
                        new Column("事项", 60, false),
                        new Column("责任科室", 20, true)),
                all);
    }

    /** A report of about so many pages. */
    static OfficialDocument report(int pages) {
        List<Block> body = new ArrayList<>();
        for (int i = 1; i <= pages; i++) {
            body.add(new Heading(2, "（" + i + "）抓好第" + i + "项工作"));
            for (int k = 1; k <= 5; k++) {
                body.add(
                        p(
                                "一是组织检查小组深入乡镇和企业，对重点部位逐一核对台账，现场指出问题" + (i * k)
                                        + "个，当场改正的当场销号，需要投入资金的列入计划，明确责任人和完成时限；二是回头查看上一轮检查留下的问题，凡是没有改到位的重新挂牌，到期仍未整改的移交执法大队立案，并在全县范围内通报。"));
            }
        }
        body.add(table(40, 5));
        return new OfficialDocument(
                "青石县应急管理局文件",
                "青应急〔2026〕12号",
                "青石县应急管理局2026年上半年工作总结及下半年工作安排",
                null,
                "县人民政府",
                body,
                new Signature("青石县应急管理局", LocalDate.of(2026, 7, 3)),
                false);
    }

    static byte[] write(DocumentWriter writer, OfficialDocument document) {
        return write(writer, document, null);
    }

    static byte[] write(DocumentWriter writer, OfficialDocument document, @Nullable DocumentTemplate template) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writer.write(FinalWords.of(document), template, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
