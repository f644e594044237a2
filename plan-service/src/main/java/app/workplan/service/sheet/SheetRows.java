package app.workplan.service.sheet;

import app.workplan.domain.shared.RuleViolation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;

/** Gathers the rows of one sheet while it streams by. */
final class SheetRows implements SheetContentsHandler {

    static final int MAX_COLUMNS = 40;
    static final int MAX_CELL = 2_000;
    static final int MAX_MERGED = 5_000;

    /** How the handler of the cells tells a formula whose saved value is an error. */
    private static final String ERROR = "ERROR:#";

    private final String sheet;
    private final int most;
    private final List<Sheet.Row> rows = new ArrayList<>();
    private final List<CellRangeAddress> merged = new ArrayList<>();
    private List<String> cells = new ArrayList<>();

    SheetRows(String sheet, int most) {
        this.sheet = sheet;
        this.most = most;
    }

    String sheet() {
        return sheet;
    }

    @Override
    public void startRow(int index) {
        cells = new ArrayList<>();
    }

    @Override
    public void endRow(int index) {
        if (cells.stream().allMatch(String::isEmpty)) {
            return;
        }
        if (rows.size() == most) {
            throw new RuleViolation("sheet.tooManyRows", most);
        }
        rows.add(new Sheet.Row(index + 1, cells));
    }

    @Override
    public void cell(@Nullable String reference, @Nullable String text, @Nullable XSSFComment comment) {
        int column = reference == null ? cells.size() : new CellReference(reference).getCol();
        if (column >= MAX_COLUMNS || text == null) {
            return;
        }
        if (text.length() > MAX_CELL) {
            throw new RuleViolation("sheet.cellTooLong", reference, MAX_CELL);
        }
        if (text.startsWith(ERROR)) {
            throw new RuleViolation("sheet.formulaError", sheet, reference, text.substring(ERROR.length() - 1));
        }
        put(cells, column, text.strip());
    }

    private static void put(List<String> cells, int column, String text) {
        if (column < cells.size()) {
            cells.set(column, text);
            return;
        }
        cells.addAll(Collections.nCopies(column - cells.size(), ""));
        cells.add(text);
    }

    /** 合并的单元格, as the file names it, such as {@code A2:B5}. */
    void merged(String range) {
        if (merged.size() == MAX_MERGED) {
            throw new RuleViolation("sheet.tooManyMerged", sheet, MAX_MERGED);
        }
        try {
            merged.add(CellRangeAddress.valueOf(range));
        } catch (IllegalArgumentException ill) {
            throw new RuleViolation("sheet.notXlsx");
        }
    }

    /** The rows, with the value of each merged cell in every cell it covers. */
    List<Sheet.Row> filled() {
        Map<Integer, Integer> places = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            places.put(rows.get(i).number() - 1, i);
        }
        merged.forEach(range -> fill(range, places));
        return rows.stream()
                .map(row -> new Sheet.Row(row.number(), List.copyOf(row.cells())))
                .toList();
    }

    private void fill(CellRangeAddress range, Map<Integer, Integer> places) {
        Integer first = places.get(range.getFirstRow());
        if (first == null) {
            return;
        }
        List<String> top = rows.get(first).cells();
        int column = range.getFirstColumn();
        String value = column < top.size() ? top.get(column) : "";
        if (value.isEmpty()) {
            return;
        }
        for (int i = first; i < rows.size() && rows.get(i).number() - 1 <= range.getLastRow(); i++) {
            for (int c = column; c <= Math.min(range.getLastColumn(), MAX_COLUMNS - 1); c++) {
                put(rows.get(i).cells(), c, value);
            }
        }
    }

    /** Days print as ISO text, whatever the cell's own format; numbers that are no day of a spreadsheet as they were typed. */
    static final class IsoDays extends DataFormatter {

        /** 10000-01-01: spreadsheets end before it. */
        private static final double END = 2_958_466;

        private final boolean since1904;

        IsoDays(boolean since1904) {
            this.since1904 = since1904;
        }

        @Override
        public String formatRawCellContents(double value, int format, String pattern, boolean use1904) {
            if (value >= END && DateUtil.isADateFormat(format, pattern)) {
                return new BigDecimal(value).toPlainString();
            }
            return DateUtil.isADateFormat(format, pattern) && DateUtil.isValidExcelDate(value)
                    ? DateUtil.getLocalDateTime(value, since1904 || use1904)
                            .toLocalDate()
                            .toString()
                    : super.formatRawCellContents(value, format, pattern, use1904);
        }
    }
}
