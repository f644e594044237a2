package app.workplan.service.overview;

import app.workplan.service.figure.AsOf;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 下级总览 on one day.
 *
 * @param tree every bureau below the reader's, whatever was asked for
 * @param rows those asked for, ranked; those without a plan in force last
 * @param byLevel 分级合计 of the rows
 * @param all 合计 of the rows; null when none of them has a plan in force
 */
public record Overview(
        AsOf asOf,
        List<BureauNode> tree,
        List<BureauRow> rows,
        Map<Integer, Standing> byLevel,
        @Nullable Standing all) {

    /** 区县: the bureaus right below the reader's. */
    public List<BureauNode> counties() {
        return tree.stream().filter(one -> one.level() == 1).toList();
    }

    /** How many bureaus of the level are shown, and how many of them have a plan in force. */
    public int[] counted(int level) {
        List<BureauRow> there =
                rows.stream().filter(row -> row.bureau().level() == level).toList();
        return new int[] {
            there.size(),
            Math.toIntExact(there.stream()
                    .map(BureauRow::standing)
                    .filter(Objects::nonNull)
                    .count())
        };
    }
}
