package app.workplan.service.report;

import app.workplan.domain.report.ReportSource;
import app.workplan.domain.task.Light;
import app.workplan.domain.task.TaskState;
import app.workplan.service.dashboard.ChapterFigures;
import app.workplan.service.dashboard.DayFigures;
import app.workplan.service.figure.JudgedPlan;
import app.workplan.service.indicator.Goals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 总结的事实: everything a report is drafted from, as it stood at the end of the day.
 *
 * @param figures the dashboard's of that day
 * @param chapters the dashboard's, with tasks only
 * @param tasks in the order of the plan, without cancelled ones
 * @param next those of the next plan as it was issued, where the span is the plan's last; none where there is no such plan
 */
record ReportFacts(
        JudgedPlan plan,
        ReportSpan span,
        LocalDate day,
        DayFigures figures,
        List<ChapterFigures> chapters,
        List<TaskFacts> tasks,
        List<TaskFacts> next,
        Goals goals) {

    ReportFacts {
        chapters = List.copyOf(chapters);
        tasks = List.copyOf(tasks);
        next = List.copyOf(next);
    }

    /** What is planned from: the tasks of the next plan, else of this one. */
    List<TaskFacts> planned() {
        return next.isEmpty() ? tasks : next;
    }

    /** What is said of the plan as a whole comes from every task. */
    List<ReportSource> allTasks() {
        return tasks.stream().map(task -> ReportDrafting.task(task.id())).toList();
    }

    /** 一个标题 of the plan: a chapter or an item. */
    record Place(long id, String title) {}

    /**
     * 一个任务, judged.
     *
     * @param group 一级条目 above or at it, null right under its chapter
     * @param overdueDepartment the one longest overdue, null unless it is red
     * @param shares those that count and are not cancelled, in order
     */
    record TaskFacts(
            long id,
            String title,
            Place chapter,
            @Nullable Place group,
            Light light,
            TaskState state,
            BigDecimal progress,
            LocalDate dueOn,
            @Nullable LocalDate overdueSince,
            int daysOverdue,
            @Nullable String overdueDepartment,
            List<ShareFacts> shares,
            List<DutyFacts> duties) {

        TaskFacts {
            shares = List.copyOf(shares);
            duties = List.copyOf(duties);
        }

        /** 有话可说: reported, handed in, held, or done. */
        boolean isTold() {
            return light == Light.DONE
                    || !duties.isEmpty()
                    || shares.stream().anyMatch(share -> !share.words().isEmpty());
        }

        /** 未完: to be worked on after the day. */
        boolean isOpen() {
            return light != Light.DONE && state != TaskState.SUSPENDED;
        }
    }

    /**
     * 一份责任.
     *
     * @param words its counting reports, and the accepted completion of one that is done, the oldest first
     */
    record ShareFacts(String department, boolean done, List<Word> words) {

        ShareFacts {
            words = List.copyOf(words);
        }

        /** The newest report of a share that is not done; null where it has none. */
        @Nullable
        Word last() {
            return done || words.isEmpty() ? null : words.get(words.size() - 1);
        }
    }

    /** 一次填报 or 办结申请, in the department's own words. */
    record Word(
            boolean completion,
            long id,
            String text,
            @Nullable String problems,
            @Nullable String nextSteps,
            boolean needsCoordination) {}

    /** 一项频次要求 and how often it was held. */
    record DutyFacts(long id, String words, int times) {}
}
