package app.workplan.domain.example;

import app.workplan.domain.calendar.WorkingCalendar;
import app.workplan.domain.task.JudgementDay;
import app.workplan.domain.task.PlanFrame;
import app.workplan.domain.task.ShareHistory;
import app.workplan.domain.task.TaskFacts;
import app.workplan.domain.task.TaskHistory;
import app.workplan.domain.task.TaskJudgement;
import app.workplan.domain.task.Thresholds;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One plan with everything that ever happened to it.
 *
 * @param name for messages
 * @param settings thresholds of the bureau by the day from which they hold; none before the first: the defaults
 * @param subjects names of tasks and shares used by the expectations, with their ids
 */
public record PlanCase(
        String name,
        long planId,
        PlanFrame plan,
        @Nullable LocalDate closedOn,
        TreeMap<LocalDate, Thresholds> settings,
        List<TaskHistory> tasks,
        Map<String, Long> subjects) {

    public Thresholds thresholdsOn(LocalDate day) {
        Map.Entry<LocalDate, Thresholds> held = settings.floorEntry(day);
        return held == null ? Thresholds.DEFAULT : held.getValue();
    }

    public LocalDate judgedOn(LocalDate day) {
        return closedOn != null && day.isAfter(closedOn) ? closedOn : day;
    }

    /** Every task that existed on the day, judged in Java; none before the issue. */
    public List<TaskJudgement> judge(LocalDate asked, WorkingCalendar calendar) {
        LocalDate day = judgedOn(asked);
        Thresholds thresholds = thresholdsOn(day);
        return tasks.stream()
                .map(task -> task.at(day, calendar, thresholds.graceDays()))
                .flatMap(Optional<TaskFacts>::stream)
                .map(facts -> TaskJudgement.of(facts, JudgementDay.of(day, thresholds, calendar)))
                .toList();
    }

    public long id(String subject) {
        Long id = subjects.get(subject);
        if (id == null) {
            throw new IllegalArgumentException(name + " names no " + subject);
        }
        return id;
    }

    /** Expected values that name a share stand for its id; a department has the id of its share. */
    public Map<String, String> resolve(Map<String, String> expected) {
        Map<String, String> resolved = new TreeMap<>(expected);
        resolved.replaceAll(
                (field, value) -> (field.equals("by") || field.equals("department")) && !value.equals("none")
                        ? Long.toString(id(value))
                        : value);
        return resolved;
    }

    public List<ShareHistory> shares() {
        return tasks.stream().flatMap(task -> task.shares().stream()).toList();
    }
}
