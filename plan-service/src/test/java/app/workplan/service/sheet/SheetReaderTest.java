package app.workplan.service.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.workplan.domain.shared.RuleViolation;
import com.sun.management.ThreadMXBean;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** 读电子表格: what bureaus' own files hold, and files that mean ill. */
class SheetReaderTest {

    /** Rows of a sheet at most, in any program. */
    private static final int ALL_ROWS = 1_048_576;

    private static final ThreadMXBean ALLOCATION = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final SheetReader reader = new SheetReader();

    @Test
    void aMergedCellHoldsForEveryRowAndColumnItCovers() throws IOException {
        List<Sheet.Row> rows = read(sheet -> {
            texts(sheet, 0, "Chapter", "Task");
            texts(sheet, 1, "Safety", "Inspect");
            texts(sheet, 2, "", "Train");
            texts(sheet, 4, "", "Report");
            texts(sheet, 5, "Wide");
            sheet.addMergedRegion(new CellRangeAddress(1, 4, 0, 0));
            sheet.addMergedRegion(new CellRangeAddress(5, 5, 0, 2));
        });
        assertThat(rows).extracting(Sheet.Row::number).containsExactly(1, 2, 3, 5, 6);
        assertThat(rows)
                .extracting(row -> row.cells().get(0))
                .containsExactly("Chapter", "Safety", "Safety", "Safety", "Wide");
        assertThat(rows.get(4).cells()).containsExactly("Wide", "Wide", "Wide");
    }

    @Test
    void aMergedAreaOfTheWholeSheetCostsNothing() throws IOException {
        List<Sheet.Row> rows = read(sheet -> {
            texts(sheet, 0, "All");
            texts(sheet, 9, "", "x");
            sheet.addMergedRegion(new CellRangeAddress(0, 1_048_575, 0, 1_023));
        });
        assertThat(rows).hasSize(2);
        assertThat(rows.get(1).cells()).hasSize(SheetRows.MAX_COLUMNS).containsOnly("All");
    }

    @Test
    void daysOfCellsAreIsoTextWhateverTheirFormatAndCalendar() throws IOException {
        assertThat(cellOf(dated(false))).isEqualTo("2026-06-30");
        assertThat(cellOf(dated(true))).isEqualTo("2026-06-30");
    }

    @Test
    void aFormulaCountsWithItsSavedValueAndIsRefusedWithoutOne() throws IOException {
        List<Sheet.Row> rows = read(sheet -> {
            var cell = sheet.createRow(0).createCell(0);
            cell.setCellFormula("1+1");
            cell.setCellValue(5);
        });
        assertThat(rows.get(0).cells()).containsExactly("5");
        refused(
                "sheet.formulaBare",
                file(book -> book.createSheet("S").createRow(0).createCell(1).setCellFormula("NOW()")));
        refused("sheet.formulaError", file(book -> {
            var cell = book.createSheet("S").createRow(0).createCell(0);
            cell.setCellFormula("1/0");
            cell.setCellErrorValue((byte) 7);
        }));
    }

    @Test
    void aFormulaOfAProgramThatComputesNothingIsRefused() throws IOException {
        refused("sheet.formulaBare", formula("<c r=\"A1\"><f>B1</f><v/></c>"));
        refused("sheet.formulaBare", formula("<c r=\"A1\"><f>B1</f><v></v></c>"));
        assertThat(reader.read(formula("<c r=\"A1\" t=\"str\"><f>B1</f><v></v></c><c r=\"B1\"><v>7</v></c>"))
                        .get(0)
                        .rows()
                        .get(0)
                        .cells())
                .containsExactly("", "7");
    }

    private static byte[] formula(String cells) throws IOException {
        return rewritten(
                file(book -> texts(book.createSheet("S"), 0, "x")),
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                        + "<row r=\"1\">" + cells + "</row></sheetData></worksheet>");
    }

    @Test
    void aNumberBeyondAllDaysStaysAsTypedInACellOfDays() throws IOException {
        assertThat(cellOf(file(book -> {
                    var cell = book.createSheet("S").createRow(0).createCell(0);
                    cell.setCellValue(20261120);
                    CellStyle days = book.createCellStyle();
                    days.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
                    cell.setCellStyle(days);
                })))
                .isEqualTo("20261120");
    }

    @Test
    void aMillionRowsAreRefusedWithoutReadingThem() throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbook(10);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            SXSSFSheet sheet = book.createSheet("S");
            for (int i = 0; i < 200_000; i++) {
                sheet.createRow(i).createCell(0).setCellValue(1);
            }
            book.write(out);
            byte[] file = out.toByteArray();
            assertThat(file.length).isLessThan(SheetReader.MAX_BYTES);
            refused("sheet.tooManyRows", file);
        }
        // rows after rows of nothing: unpacked far beyond what a part may be, packed below the limit of the file
        refused("sheet.tooMuch", bomb());
    }

    @Test
    @Timeout(10)
    void asManyRowsAsASheetCanHaveAreRefusedByTheirNumberHoweverWellTheyPack() throws IOException {
        byte[] digits = new byte[ALL_ROWS];
        new Random(7).nextBytes(digits);
        byte[] different = allRows(row -> String.valueOf(Math.floorMod(digits[row], 10)));
        assertThat(different.length).isLessThan(SheetReader.MAX_BYTES);
        refused("sheet.tooManyRows", different);
        refused("sheet.tooManyRows", allRows(row -> "1"));
        long before = ALLOCATION.getCurrentThreadAllocatedBytes();
        refused("sheet.tooManyRows", different);
        assertThat(ALLOCATION.getCurrentThreadAllocatedBytes() - before)
                .as("bytes, of 28 MB of rows")
                .isLessThan(16L * 1024 * 1024);
    }

    @Test
    void halfAFileIsNoFile() throws IOException {
        byte[] whole = file(book -> texts(book.createSheet("S"), 0, "x"));
        for (int length : List.of(1, 100, whole.length / 2, whole.length - 30)) {
            refused("sheet.notXlsx", Arrays.copyOf(whole, length));
        }
    }

    @Test
    void entitiesOfTheMarkupAreNotFollowed() throws IOException {
        byte[] whole = file(book -> texts(book.createSheet("S"), 0, "x"));
        byte[] ill = rewritten(
                whole,
                "xl/worksheets/sheet1.xml",
                "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><worksheet"
                        + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\"><c"
                        + " r=\"A1\" t=\"inlineStr\"><is><t>&a;</t></is></c></row></sheetData></worksheet>");
        refused("sheet.notXlsx", ill);
    }

    private static String cellOf(byte[] file) {
        return new SheetReader().read(file).get(0).rows().get(0).cells().get(0);
    }

    private static byte[] dated(boolean since1904) throws IOException {
        return file(book -> {
            book.getCTWorkbook().getWorkbookPr().setDate1904(since1904);
            CellStyle style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat("m/d/yy"));
            var cell = book.createSheet("S").createRow(0).createCell(0);
            cell.setCellValue(LocalDate.of(2026, 6, 30));
            cell.setCellStyle(style);
        });
    }

    private static byte[] bomb() throws IOException {
        StringBuilder rows = new StringBuilder(
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        String row = "<row r=\"1\"><c r=\"A1\"/></row>".repeat(1000);
        for (int i = 0; i < 1_500; i++) {
            rows.append(row);
        }
        byte[] whole = file(book -> texts(book.createSheet("S"), 0, "x"));
        return rewritten(
                whole,
                "xl/worksheets/sheet1.xml",
                rows.append("</sheetData></worksheet>").toString());
    }

    /** A sheet of all the rows there can be, written as it is packed. */
    private static byte[] allRows(IntFunction<String> value) throws IOException {
        byte[] whole = file(book -> texts(book.createSheet("S"), 0, "x"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(whole));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                if (!entry.getName().equals("xl/worksheets/sheet1.xml")) {
                    zip.write(in.readAllBytes());
                    continue;
                }
                Writer sheet = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
                sheet.write(
                        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
                for (int row = 0; row < ALL_ROWS; row++) {
                    sheet.write("<row><c><v>" + value.apply(row) + "</v></c></row>");
                }
                sheet.write("</sheetData></worksheet>");
                sheet.flush();
            }
        }
        return out.toByteArray();
    }

    private static byte[] rewritten(byte[] file, String part, String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(entry.getName().equals(part) ? text.getBytes(StandardCharsets.UTF_8) : in.readAllBytes());
            }
        }
        return out.toByteArray();
    }

    private void refused(String code, byte[] file) {
        assertThatThrownBy(() -> reader.read(file))
                .isInstanceOfSatisfying(
                        RuleViolation.class, why -> assertThat(why.getCode()).isEqualTo(code));
    }

    private List<Sheet.Row> read(Consumer<XSSFSheet> fill) throws IOException {
        return reader.read(file(book -> fill.accept(book.createSheet("S"))))
                .get(0)
                .rows();
    }

    private static byte[] file(Consumer<XSSFWorkbook> fill) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            fill.accept(book);
            book.write(out);
            return out.toByteArray();
        }
    }

    private static void texts(XSSFSheet sheet, int row, String... cells) {
        var line = sheet.createRow(row);
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                line.createCell(i).setCellValue(cells[i]);
            }
        }
    }
}
