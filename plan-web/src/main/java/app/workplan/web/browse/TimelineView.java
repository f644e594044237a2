package app.workplan.web.browse;

import app.workplan.domain.task.Light;
import app.workplan.web.support.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 时间轴页.
 *
 * @param total bars found, the rows of the ledger at {@code ledger}
 * @param most so many are drawn
 * @param bars none where there are more than that
 * @param narrower where there are too many: each chapter with its number of bars
 * @param from first day drawn
 * @param to last day drawn
 */
record TimelineView(
        int total,
        int most,
        String ledger,
        List<Bar> bars,
        List<Narrower> narrower,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<Option> chapters,
        List<Option> departments) {

    /** A chapter to narrow to. */
    record Narrower(String heading, int total, String href) {}

    /** One row of the table, one bar of the chart. */
    record Bar(
            long taskId,
            String code,
            String title,
            LocalDate start,
            LocalDate due,
            BigDecimal progress,
            BigDecimal expected,
            Light light,
            @Nullable String reason,
            boolean suspended,
            List<Step> steps,
            String href) {}

    /** 节点, a diamond. */
    record Step(LocalDate on, String title) {}
}
