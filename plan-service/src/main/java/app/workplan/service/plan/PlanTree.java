package app.workplan.service.plan;

import app.workplan.domain.plan.ChapterNature;
import app.workplan.domain.plan.Comparator;
import app.workplan.domain.plan.ItemNature;
import app.workplan.domain.plan.SourceSpan;
import app.workplan.domain.task.DeadlineOrigin;
import app.workplan.domain.task.Light;
import app.workplan.domain.task.LightRule;
import app.workplan.domain.task.ShareRole;
import app.workplan.domain.task.TaskState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 文件结构 of a plan: all its chapters, items and tasks in document order, with the figures of the day.
 *
 * @param marks stretches of the text to be drawn differently
 */
public record PlanTree(
        List<ChapterRow> chapters,
        List<ItemRow> items,
        List<TaskRow> tasks,
        List<IndicatorRow> indicators,
        List<ProjectRow> projects,
        List<Mark> marks) {

    /** 判定 of the whole plan on the day. */
    public PlanFigures figures(PlanHead head, LocalDate day) {
        return PlanFigures.of(head.id(), day, tasks);
    }

    /** 判定 of one chapter on the day. */
    public PlanFigures figures(PlanHead head, LocalDate day, long chapterId) {
        return PlanFigures.of(
                head.id(),
                day,
                tasks.stream().filter(task -> task.chapterId() == chapterId).toList());
    }

    /** 对着另一份文件看: only tasks have places in it, and nothing in it is marked. */
    public PlanTree beside(Map<Long, SourceSpan> places) {
        return new PlanTree(
                chapters.stream()
                        .map(one -> new ChapterRow(one.id(), one.number(), one.title(), one.nature(), null, null))
                        .toList(),
                items.stream().map(ItemRow::unplaced).toList(),
                tasks.stream().map(one -> one.placed(places.get(one.id()))).toList(),
                indicators.stream().map(IndicatorRow::unplaced).toList(),
                projects.stream()
                        .map(one -> new ProjectRow(one.id(), one.name(), null, null))
                        .toList(),
                List.of());
    }

    /** 章. */
    public record ChapterRow(
            long id,
            @Nullable String number,
            String title,
            ChapterNature nature,
            @Nullable Integer start,
            @Nullable Integer end) {}

    /** 条目. */
    public record ItemRow(
            long id,
            long chapterId,
            @Nullable Long parentId,
            @Nullable String number,
            String title,
            ItemNature nature,
            @Nullable Integer start,
            @Nullable Integer end) {

        ItemRow unplaced() {
            return new ItemRow(id, chapterId, parentId, number, title, nature, null, null);
        }

        /** 工作成效: kept and shown, never tracked. */
        public boolean isAchievement() {
            return nature == ItemNature.ACHIEVEMENT;
        }
    }

    /**
     * 任务, judged on the day asked.
     *
     * @param light null for a cancelled task, for one of a draft, and for one that did not exist on the day
     * @param progress exact points; null where light is null
     * @param weight of the task in its chapter
     * @param dueWords the document's words for the date
     * @param department the first one, null without shares
     * @param departments number of departments
     */
    public record TaskRow(
            long id,
            long chapterId,
            @Nullable Long itemId,
            String code,
            String title,
            @Nullable Integer start,
            @Nullable Integer end,
            TaskState state,
            @Nullable Light light,
            @Nullable LightRule lightRule,
            @Nullable BigDecimal progress,
            @Nullable BigDecimal expected,
            BigDecimal weight,
            LocalDate dueOn,
            DeadlineOrigin dueOrigin,
            @Nullable String dueWords,
            int daysOverdue,
            @Nullable String department,
            @Nullable ShareRole role,
            int departments) {

        TaskRow placed(@Nullable SourceSpan span) {
            return new TaskRow(
                    id,
                    chapterId,
                    itemId,
                    code,
                    title,
                    span == null ? null : span.start(),
                    span == null ? null : span.end(),
                    state,
                    light,
                    lightRule,
                    progress,
                    expected,
                    weight,
                    dueOn,
                    dueOrigin,
                    dueWords,
                    daysOverdue,
                    department,
                    role,
                    departments);
        }
    }

    /** 指标. */
    public record IndicatorRow(
            long id,
            String name,
            Comparator comparator,
            BigDecimal value,
            @Nullable String unit,
            @Nullable LocalDate dueOn,
            @Nullable String baseline,
            @Nullable Integer start,
            @Nullable Integer end) {

        IndicatorRow unplaced() {
            return new IndicatorRow(id, name, comparator, value, unit, dueOn, baseline, null, null);
        }
    }

    /** 重大项目. */
    public record ProjectRow(
            long id,
            String name,
            @Nullable Integer start,
            @Nullable Integer end) {}

    /**
     * One stretch of the text.
     *
     * @param noise page furniture; else the names of the departments an item ends with
     */
    public record Mark(boolean noise, int start, int end) {

        private static final int LONGEST = 40;

        /** 括号: the whole bracket around names of departments; the names alone where none is near. */
        public SourceSpan bracket(String text) {
            int from = start - 1;
            while (from >= 0 && start - from < LONGEST && "(\uFF08\n".indexOf(text.charAt(from)) < 0) {
                from--;
            }
            int last = Math.min(end, text.length());
            int to = last;
            while (to < text.length() && to - last < LONGEST && ")\uFF09\n".indexOf(text.charAt(to)) < 0) {
                to++;
            }
            boolean opened = from >= 0 && "(\uFF08".indexOf(text.charAt(from)) >= 0;
            boolean closed = to < text.length() && ")\uFF09".indexOf(text.charAt(to)) >= 0;
            return opened && closed ? new SourceSpan(from, to + 1) : new SourceSpan(start, last);
        }
    }
}
