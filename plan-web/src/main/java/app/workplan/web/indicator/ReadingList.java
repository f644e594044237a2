package app.workplan.web.indicator;

import app.workplan.service.indicator.ReadingRow;
import app.workplan.web.support.Address;
import app.workplan.web.support.RefusedForm;
import app.workplan.web.support.Typed;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * 数值记录 on the page of an indicator: of one unit or of all, so many at once.
 *
 * @param units those that were read, to choose from
 * @param unit the one chosen, null for all
 * @param total how many there are of it
 * @param base the address without page, to choose a unit from
 */
record ReadingList(
        List<ReadingRow> rows,
        List<String> units,
        @Nullable String unit,
        int total,
        int page,
        int pages,
        @Nullable String prev,
        @Nullable String next,
        Address base) {

    /** So many stand on a page. */
    static final int SIZE = 50;

    /**
     * @param typed the page asked for; what cannot be read is the first
     * @param refused a correction that was refused is on the page that is shown
     * @param self the address of the indicator on its day
     */
    static ReadingList of(
            List<ReadingRow> all, @Nullable String unit, @Nullable String typed, RefusedForm refused, Address self) {
        List<String> units = all.stream()
                .map(ReadingRow::unitName)
                .filter(name -> name != null)
                .distinct()
                .sorted()
                .toList();
        String chosen = unit != null && units.contains(unit) ? unit : null;
        List<ReadingRow> fitting = chosen == null
                ? all
                : all.stream().filter(row -> chosen.equals(row.unitName())).toList();
        int pages = Math.max(1, (fitting.size() + SIZE - 1) / SIZE);
        int page = IntStream.range(0, fitting.size())
                .filter(at -> refused.is("correct-reading", fitting.get(at).id()))
                .map(at -> at / SIZE + 1)
                .findFirst()
                .orElse(Typed.page(typed, pages));
        Address of = self.with("unit", chosen);
        return new ReadingList(
                fitting.stream().skip((page - 1L) * SIZE).limit(SIZE).toList(),
                units,
                chosen,
                fitting.size(),
                page,
                pages,
                page > 1 ? of.with("page", page - 1).href() + "#readings" : null,
                page < pages ? of.with("page", page + 1).href() + "#readings" : null,
                self);
    }

    /** The address of one unit's readings, or of all. */
    public String href(@Nullable String name) {
        return base.with("unit", name).href() + "#readings";
    }
}
