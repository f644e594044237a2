package app.workplan.service.sheet;

import java.util.List;

/**
 * 表头 of a table that is written: what stands above its rows.
 *
 * @param sheet name of the sheet; what programs do not take in it is left out
 * @param title first line of the sheet
 * @param notes one line each below the title: the day judged, the conditions
 */
public record SheetHead(String sheet, String title, List<String> notes, List<SheetColumn> columns) {

    public SheetHead {
        notes = List.copyOf(notes);
        columns = List.copyOf(columns);
    }

    /** Whether some of its columns are to be changed outside the program. */
    boolean isEdited() {
        return columns.stream().anyMatch(column -> column.use() == SheetColumn.Use.EDITED);
    }
}
