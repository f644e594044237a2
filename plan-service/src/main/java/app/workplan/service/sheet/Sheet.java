package app.workplan.service.sheet;

import java.util.List;

/**
 * 一张工作表, as text.
 *
 * @param rows without empty ones, in order
 */
public record Sheet(String name, List<Row> rows) {

    /**
     * 一行.
     *
     * @param number as the program shows it, from 1
     * @param cells from column A on; empty text where there is nothing
     */
    public record Row(int number, List<String> cells) {}
}
