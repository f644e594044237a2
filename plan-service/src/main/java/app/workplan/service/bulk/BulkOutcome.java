package app.workplan.service.bulk;

import app.workplan.domain.shared.RuleViolation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 批量修改的结果, with every task it changed.
 *
 * @param names of all departments of the bureau, by id
 */
public record BulkOutcome(BulkHead head, List<Line> lines, Map<Long, String> names) {

    /**
     * 一项任务.
     *
     * @param keptReason code of the reason why taking back left it as it is
     * @param keptArgs arguments of the reason, one a line
     */
    public record Line(
            long taskId,
            String code,
            String title,
            @Nullable String before,
            @Nullable String after,
            @Nullable String keptReason,
            @Nullable String keptArgs) {

        /** Why taking back left it as it is; null where it did not. */
        public @Nullable RuleViolation kept() {
            if (keptReason == null) {
                return null;
            }
            Object[] args = keptArgs == null ? new Object[0] : keptArgs.split("\n", -1);
            return new RuleViolation(keptReason, args);
        }
    }

    /** 已恢复, once it was taken back. */
    public long restored() {
        return lines.stream().filter(line -> line.keptReason() == null).count();
    }
}
