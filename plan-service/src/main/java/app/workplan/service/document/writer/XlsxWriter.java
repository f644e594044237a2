package app.workplan.service.document.writer;

import app.workplan.domain.shared.CellLines;
import app.workplan.service.document.writer.OfficialDocument.Block;
import app.workplan.service.document.writer.OfficialDocument.Cell;
import app.workplan.service.document.writer.OfficialDocument.Column;
import app.workplan.service.document.writer.OfficialDocument.Heading;
import app.workplan.service.document.writer.OfficialDocument.NewPage;
import app.workplan.service.document.writer.OfficialDocument.Paragraph;
import app.workplan.service.document.writer.OfficialDocument.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.stereotype.Component;

/** 电子表格 of a document with tables: one sheet, its words over the whole width, every cell text and never a formula. */
@Component
class XlsxWriter implements DocumentWriter {

    private static final String FORMULA_BEGINS = "=+-@\t\r";
    private static final int UPRIGHT_WIDTH = 92;
    private static final int LANDSCAPE_WIDTH = 132;
    private static final int WIDEST = 255;
    private static final int LONGEST_CELL = 32_767;
    /** 磅 a line of the body takes, and one of a table. */
    private static final float LINE = 24;

    private static final float TABLE_LINE = 17;
    /** 磅 of the highest row there can be. */
    private static final float HIGHEST = 409;
    /** 磅 of the letters that widths of columns are counted in. */
    private static final int COUNTED = 11;

    @Override
    public DocumentFormat format() {
        return DocumentFormat.XLSX;
    }

    @Override
    public void write(OfficialDocument document, OutputStream out) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            new Writing(document, book).write();
            book.write(out);
        }
    }

    /** One sheet while it is written from top to bottom. */
    private static final class Writing {

        private final OfficialDocument document;
        private final XSSFWorkbook book;
        private final XSSFSheet sheet;
        private final int columns;
        private final int width;
        private final Style title;
        private final Style note;
        private final Style body;
        private final Style chapter;
        private final Style head;
        private final Style text;
        private final Style centred;
        private final Style right;
        private int[] widths = {};
        private int next;

        Writing(OfficialDocument document, XSSFWorkbook book) {
            this.document = document;
            this.book = book;
            this.sheet = book.createSheet(
                    WorkbookUtil.createSafeSheetName(document.title().replace("\n", "")));
            this.columns = document.body().stream()
                    .mapToInt(block ->
                            block instanceof Table table ? table.columns().size() : 1)
                    .max()
                    .orElse(1);
            this.width = document.landscape() ? LANDSCAPE_WIDTH : UPRIGHT_WIDTH;
            this.title = style("方正小标宋简体", 22, HorizontalAlignment.CENTER, false);
            this.note = style("楷体_GB2312", 14, HorizontalAlignment.CENTER, false);
            this.body = style("仿宋_GB2312", 14, HorizontalAlignment.LEFT, false);
            this.chapter = style("黑体", 14, HorizontalAlignment.LEFT, false);
            this.head = style("黑体", 12, HorizontalAlignment.CENTER, true);
            this.text = style("仿宋_GB2312", 12, HorizontalAlignment.LEFT, true);
            this.centred = style("仿宋_GB2312", 12, HorizontalAlignment.CENTER, true);
            this.right = style("仿宋_GB2312", 14, HorizontalAlignment.RIGHT, false);
        }

        /** One look twice: text that would begin a formula says that it is text. */
        private record Style(XSSFCellStyle plain, XSSFCellStyle quoted, int size) {}

        private Style style(String font, int size, HorizontalAlignment side, boolean bordered) {
            XSSFFont letters = book.createFont();
            letters.setFontName(font);
            letters.setFontHeightInPoints((short) size);
            XSSFCellStyle plain = book.createCellStyle();
            plain.setFont(letters);
            plain.setAlignment(side);
            plain.setVerticalAlignment(VerticalAlignment.CENTER);
            plain.setWrapText(true);
            plain.setDataFormat(book.createDataFormat().getFormat("@"));
            if (bordered) {
                plain.setBorderTop(BorderStyle.THIN);
                plain.setBorderBottom(BorderStyle.THIN);
                plain.setBorderLeft(BorderStyle.THIN);
                plain.setBorderRight(BorderStyle.THIN);
            }
            XSSFCellStyle quoted = book.createCellStyle();
            quoted.cloneStyleFrom(plain);
            quoted.setQuotePrefixed(true);
            return new Style(plain, quoted, size);
        }

        void write() {
            if (document.redHead() != null) {
                line(document.redHead(), title);
            }
            if (document.number() != null) {
                line(document.number(), note);
            }
            line(document.title(), title);
            if (document.note() != null) {
                line(document.note(), note);
            }
            if (document.addressee() != null) {
                line(document.addressee() + "：", body);
            }
            widths();
            for (Block block : document.body()) {
                block(block);
            }
            OfficialDocument.Signature signature = document.signature();
            if (signature != null) {
                signature(signature);
            }
            print();
        }

        private void signature(OfficialDocument.Signature signature) {
            line(signature.issuer(), right);
            line(TemplateSlot.date(signature), right);
        }

        private void block(Block block) {
            if (block instanceof Heading heading) {
                line(heading.text(), heading.level() == 1 ? chapter : body);
            } else if (block instanceof Paragraph paragraph) {
                line("　　" + paragraph.text(), body);
            } else if (block instanceof Table table) {
                if (table.caption() != null) {
                    line(table.caption(), note);
                }
                table(table);
            } else if (block instanceof OfficialDocument.Signature signature) {
                signature(signature);
            } else if (block instanceof NewPage && next > 0) {
                sheet.setRowBreak(next - 1);
            }
        }

        /** The widest table says how wide the columns are. */
        private void widths() {
            List<Column> widest = document.body().stream()
                    .filter(block ->
                            block instanceof Table table && table.columns().size() == columns)
                    .findFirst()
                    .map(block -> ((Table) block).columns())
                    .orElse(List.of(new Column("", 1, false)));
            widths = WordBlocks.widths(widest, width * 256);
            for (int i = 0; i < widths.length; i++) {
                sheet.setColumnWidth(i, Math.min(widths[i], WIDEST * 256));
            }
        }

        private void line(String words, Style style) {
            Row row = sheet.createRow(next);
            cell(row, 0, words, style);
            float line = Math.max(LINE, style.size() * 1.5f);
            row.setHeightInPoints(Math.min(HIGHEST, CellLines.of(words, width * COUNTED / style.size()) * line));
            if (columns > 1) {
                sheet.addMergedRegionUnsafe(new CellRangeAddress(next, next, 0, columns - 1));
            }
            next++;
        }

        private void table(Table table) {
            int headRow = next;
            Row row = sheet.createRow(next++);
            for (int i = 0; i < table.columns().size(); i++) {
                cell(row, i, table.columns().get(i).title(), head);
            }
            row.setHeightInPoints(height(
                    table.columns().stream().map(one -> Cell.of(one.title())).toList()));
            int first = next;
            for (List<Cell> cells : table.rows()) {
                Row line = sheet.createRow(next++);
                line.setHeightInPoints(height(cells));
                for (int i = 0; i < table.columns().size(); i++) {
                    Cell one = i < cells.size() ? cells.get(i) : Cell.of("");
                    cell(line, i, one.text(), table.columns().get(i).centred() ? centred : text);
                }
            }
            for (int i = 0; i < table.rows().size(); i++) {
                cover(table.rows().get(i), first + i, next - 1);
            }
            if (document.body().stream().filter(Table.class::isInstance).count() == 1) {
                sheet.createFreezePane(0, first);
                sheet.setRepeatingRows(new CellRangeAddress(headRow, headRow, -1, -1));
            }
        }

        /** What the cells of one row need; those that cover several rows have more room. */
        private float height(List<Cell> cells) {
            float most = 0;
            for (int i = 0; i < cells.size(); i++) {
                most = Math.max(most, cells.get(i).rows() > 1 ? 0 : height(cells.get(i), i));
            }
            return Math.min(HIGHEST, Math.max(TABLE_LINE, most));
        }

        private float height(Cell cell, int column) {
            return TABLE_LINE * CellLines.of(cell.text(), widths[column] * COUNTED / 256 / head.size());
        }

        /** Merges what covers several rows; the last of them grows where they are too low for its text. */
        private void cover(List<Cell> cells, int row, int bottom) {
            for (int i = 0; i < cells.size(); i++) {
                Cell one = cells.get(i);
                int last = Math.min(row + one.rows() - 1, bottom);
                if (last > row) {
                    sheet.addMergedRegionUnsafe(new CellRangeAddress(row, last, i, i));
                    float missing = height(one, i);
                    for (int covered = row; covered <= last; covered++) {
                        missing -= sheet.getRow(covered).getHeightInPoints();
                    }
                    Row end = sheet.getRow(last);
                    end.setHeightInPoints(Math.min(HIGHEST, end.getHeightInPoints() + Math.max(0, missing)));
                }
            }
        }

        private static void cell(Row row, int column, String words, Style style) {
            String kept = words.length() > LONGEST_CELL ? words.substring(0, LONGEST_CELL) : words;
            row.createCell(column).setCellValue(kept);
            boolean quoted = !kept.isEmpty() && FORMULA_BEGINS.indexOf(kept.charAt(0)) >= 0;
            row.getCell(column).setCellStyle(quoted ? style.quoted() : style.plain());
        }

        private void print() {
            sheet.setFitToPage(true);
            sheet.setAutobreaks(true);
            PrintSetup setup = sheet.getPrintSetup();
            setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
            setup.setLandscape(document.landscape());
            setup.setFitWidth((short) 1);
            setup.setFitHeight((short) 0);
        }
    }
}
