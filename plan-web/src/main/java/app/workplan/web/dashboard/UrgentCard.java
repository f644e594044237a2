package app.workplan.web.dashboard;

import app.workplan.domain.supervision.NoticeColour;
import app.workplan.domain.task.DeadlineOrigin;
import app.workplan.domain.task.Light;
import app.workplan.domain.task.LightRule;
import app.workplan.domain.task.TaskState;
import app.workplan.service.dashboard.DashboardQueries;
import app.workplan.service.dashboard.UrgentTask;
import app.workplan.service.figure.AsOf;
import app.workplan.web.support.Address;
import app.workplan.web.support.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 逾期与将到期: two lists, of each the first rows and the number of all.
 *
 * @param overdueHref exactly the red rows
 * @param soonHref exactly the rows due soon
 * @param soonUntil last day of those
 */
record UrgentCard(
        List<Overdue> overdue,
        int overdueCount,
        String overdueHref,
        List<Soon> soon,
        int soonCount,
        String soonHref,
        LocalDate soonUntil) {

    private static final int LISTED = 8;

    /** Characters of a last word that are shown. */
    private static final int WORDS = 40;

    /** See templates/dashboard/_overdue.html. */
    record Overdue(
            long taskId,
            String code,
            String title,
            TaskState state,
            LocalDate due,
            BigDecimal progress,
            BigDecimal expected,
            int days,
            LocalDate redOn,
            @Nullable String department,
            int departments,
            DeadlineOrigin origin,
            boolean missed,
            @Nullable String lastWord,
            @Nullable LocalDate lastWordOn,
            String href,
            @Nullable String heads,
            @Nullable Letter letter,
            @Nullable String proposeHref) {}

    /** 督办单 open for the task. */
    record Letter(NoticeColour colour, int number, String href) {}

    /** See templates/dashboard/_soon.html. */
    record Soon(
            long taskId,
            String code,
            String title,
            TaskState state,
            Light light,
            String reason,
            LocalDate due,
            BigDecimal progress,
            int days,
            @Nullable String department,
            int departments,
            String href) {}

    /**
     * Where letters are read and proposed.
     *
     * @param proposes whether the reader issues letters about the plan today
     * @param seen whether a letter to the department of that id is the reader's to see
     */
    record Letters(String home, boolean proposes, LongPredicate seen) {}

    /** @param tasks address of a task by its id */
    static UrgentCard of(
            List<UrgentTask> urgent,
            AsOf asOf,
            Address ledger,
            LongFunction<String> tasks,
            Letters letters,
            Texts texts) {
        List<UrgentTask> overdue = urgent.stream().filter(UrgentTask::isOverdue).toList();
        List<UrgentTask> soon = urgent.stream()
                .filter(task -> task.isDueWithin(DashboardQueries.DAYS_AHEAD))
                .sorted(Comparator.comparing(UrgentTask::dueOn))
                .toList();
        LocalDate until = asOf.day().plusDays(DashboardQueries.DAYS_AHEAD);
        return new UrgentCard(
                overdue.stream()
                        .limit(LISTED)
                        .map(task -> overdue(task, tasks.apply(task.taskId()), letters))
                        .toList(),
                overdue.size(),
                ledger.with("light", Light.OVERDUE).with("sort", "overdue").href(),
                soon.stream()
                        .limit(LISTED)
                        .map(task -> soon(task, tasks.apply(task.taskId()), texts))
                        .toList(),
                soon.size(),
                soonAddress(ledger, asOf.day(), until),
                until);
    }

    private static String soonAddress(Address ledger, LocalDate from, LocalDate until) {
        List<String> open = Stream.of(Light.values())
                .filter(light -> light != Light.DONE)
                .map(Light::name)
                .toList();
        return ledger.with("dueFrom", from)
                .with("dueTo", until)
                .withAll("light", open)
                .with("sort", "due")
                .href();
    }

    private static Overdue overdue(UrgentTask task, String href, Letters letters) {
        UrgentTask.OpenLetter sent = task.letter();
        UrgentTask.OpenLetter open = sent != null && letters.seen().test(sent.departmentId()) ? sent : null;
        return new Overdue(
                task.taskId(),
                task.code(),
                task.title(),
                task.state(),
                task.dueOn(),
                task.progress(),
                task.expected(),
                task.daysOverdue(),
                Objects.requireNonNull(task.overdueSince()),
                task.department(),
                task.departments(),
                task.dueOrigin(),
                task.lightRule() == LightRule.OCCURRENCE_MISSED,
                shortened(task.lastWord()),
                task.lastWordOn(),
                href,
                task.heads(),
                open == null ? null : new Letter(open.colour(), open.number(), letters.home() + "/" + open.id()),
                open == null && letters.proposes()
                        ? Address.of(letters.home()).with("task", task.taskId()).href()
                        : null);
    }

    /** One line of it; the whole stands on the task's page. */
    private static @Nullable String shortened(@Nullable String word) {
        if (word == null) {
            return null;
        }
        String line = word.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= WORDS
                ? line
                : line.substring(0, line.offsetByCodePoints(0, WORDS)) + "…";
    }

    private static Soon soon(UrgentTask task, String href, Texts texts) {
        return new Soon(
                task.taskId(),
                task.code(),
                task.title(),
                task.state(),
                task.light(),
                texts.of("lightRule." + task.lightRule()),
                task.dueOn(),
                task.progress(),
                task.daysLeft(),
                task.department(),
                task.departments(),
                href);
    }
}
