package app.workplan.service.indicator;

import app.workplan.domain.indicator.DatedReading;
import app.workplan.domain.indicator.IndicatorJudgement;
import app.workplan.domain.indicator.IndicatorSpec;
import app.workplan.domain.indicator.ReadingChange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 一项指标 on the as-of day, judged.
 *
 * @param struck 已取消
 * @param readings those that count, the oldest first
 * @param sinceLast 环比
 * @param sinceLastYear 同比
 */
public record IndicatorView(
        long id,
        long bureauId,
        long planId,
        int version,
        boolean struck,
        IndicatorSpec spec,
        List<NamedDepartment> departments,
        List<DatedReading> readings,
        IndicatorJudgement judgement,
        @Nullable ReadingChange sinceLast,
        @Nullable ReadingChange sinceLastYear) {}
