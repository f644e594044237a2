package app.workplan.service.sheet;

import app.workplan.domain.shared.RuleViolation;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;

/** Gathers the rows of one sheet while it streams by. */
final class SheetRows implements SheetContentsHandler {

    static final int MAX_ROWS = 1_000;
    static final int MAX_COLUMNS = 40;
    static final int MAX_CELL = 2_000;

    private final List<Sheet.Row> rows = new ArrayList<>();
    private List<String> cells = new ArrayList<>();

    @Override
    public void startRow(int index) {
        cells = new ArrayList<>();
    }

    @Override
    public void endRow(int index) {
        if (cells.stream().allMatch(String::isEmpty)) {
            return;
        }
        if (rows.size() == MAX_ROWS) {
            throw new RuleViolation("sheet.tooManyRows", MAX_ROWS);
        }
        rows.add(new Sheet.Row(index + 1, List.copyOf(cells)));
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
        while (cells.size() < column) {
            cells.add("");
        }
        cells.add(text.strip());
    }

    List<Sheet.Row> rows() {
        return rows;
    }

    /** Days print as ISO text, whatever the cell's own format. */
    static final class IsoDays extends DataFormatter {

        @Override
        public String formatRawCellContents(double value, int format, String pattern, boolean use1904) {
            return DateUtil.isADateFormat(format, pattern) && DateUtil.isValidExcelDate(value)
                    ? DateUtil.getLocalDateTime(value, use1904).toLocalDate().toString()
                    : super.formatRawCellContents(value, format, pattern, use1904);
        }
    }
}
