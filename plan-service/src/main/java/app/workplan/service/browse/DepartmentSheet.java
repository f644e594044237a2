package app.workplan.service.browse;

import app.workplan.domain.task.Light;
import app.workplan.domain.task.Points;
import app.workplan.service.figure.ShareFigure;
import app.workplan.service.ledger.LightCounts;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * 一科一单: everything one department has to do in one plan.
 *
 * @param lines its counting shares, the rows of the ledger for the department, in the order of the document
 * @param others 配合、督促: named with it, in no count
 */
public record DepartmentSheet(NamedDepartment department, List<SheetLine> lines, List<SheetLine> others) {

    /** How many of its counting shares show each light. */
    public LightCounts lights() {
        return new LightCounts(
                count(Light.OVERDUE),
                count(Light.AT_RISK),
                count(Light.ON_TRACK),
                count(Light.NOT_STARTED),
                count(Light.DONE));
    }

    /** 进度 as displayed, the weighted mean of its counting shares; null without one. */
    public @Nullable BigDecimal progress() {
        return mean(ShareFigure::progress);
    }

    /** 序时进度 as displayed; null without a counting share. */
    public @Nullable BigDecimal expected() {
        return mean(ShareFigure::expected);
    }

    private int count(Light light) {
        return (int)
                lines.stream().filter(line -> line.figure().light() == light).count();
    }

    private @Nullable BigDecimal mean(Function<ShareFigure, BigDecimal> points) {
        BigDecimal mean = Points.mean(
                lines,
                line -> points.apply(line.figure()),
                line -> line.figure().weight());
        return mean == null ? null : Points.display(mean);
    }
}
