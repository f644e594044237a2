package app.workplan.domain.example;

import app.workplan.domain.calendar.ReportCycle;
import app.workplan.domain.plan.PlanPeriod;
import app.workplan.domain.task.DeadlineOrigin;
import app.workplan.domain.task.DutyTurn;
import app.workplan.domain.task.Frequency;
import app.workplan.domain.task.OccurrencePeriod;
import app.workplan.domain.task.PlanFrame;
import app.workplan.domain.task.RecurrenceHistory;
import app.workplan.domain.task.ShareRole;
import app.workplan.domain.task.TaskHistory;
import app.workplan.domain.task.TaskState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes one task's history event by event: the facts that the task's commands would leave. */
public final class TaskTimeline {

    private final long id;
    private final PlanFrame plan;
    private final boolean targeted;
    private final List<TaskHistory.Terms> terms = new ArrayList<>();
    private final List<TaskHistory.MilestoneSpan> milestones = new ArrayList<>();
    private final Map<String, Repeating> recurrences = new LinkedHashMap<>();
    private final Map<String, Timeline> shares = new LinkedHashMap<>();

    private LocalDate due;
    private DeadlineOrigin origin;
    private @Nullable LocalDate start;
    private BigDecimal weight;
    private @Nullable TaskState setState;
    private @Nullable ReportCycle cycle;

    /** @param occurrences those that stand, by due date; {@code standing} are their periods */
    private record Repeating(
            long id,
            int count,
            List<RecurrenceHistory.Owner> owners,
            Map<LocalDate, RecurrenceHistory.Dated> occurrences,
            List<RecurrenceHistory.Dated> dropped,
            List<OccurrencePeriod> standing) {}

    public TaskTimeline(
            long id,
            PlanFrame plan,
            LocalDate addedOn,
            LocalDate due,
            DeadlineOrigin origin,
            boolean targeted,
            BigDecimal weight,
            @Nullable LocalDate start,
            @Nullable ReportCycle cycle) {
        this.id = id;
        this.plan = plan;
        this.due = due;
        this.origin = origin;
        this.targeted = targeted;
        this.weight = weight;
        this.start = start;
        this.cycle = cycle;
        hold(addedOn);
    }

    public LocalDate addedOn() {
        return terms.get(0).from();
    }

    /** The share of a department that has the id of the share. */
    public void share(String name, long shareId, ShareRole role, LocalDate addedOn) {
        share(name, shareId, shareId, role, addedOn);
    }

    public void share(String name, long shareId, long departmentId, ShareRole role, LocalDate addedOn) {
        shares.put(name, new Timeline(shareId, departmentId, shares.size(), role, addedOn, due));
    }

    public Timeline share(String name) {
        return Objects.requireNonNull(shares.get(name), () -> "no share " + name);
    }

    public boolean hasShare(String name) {
        return shares.containsKey(name);
    }

    public void milestone(LocalDate from, LocalDate dueOn, @Nullable LocalDate until) {
        milestones.add(new TaskHistory.MilestoneSpan(from, dueOn, until));
    }

    public void recurrence(String name, long recurrenceId, List<OccurrencePeriod> periods, int count) {
        Map<LocalDate, RecurrenceHistory.Dated> occurrences = new LinkedHashMap<>();
        periods.forEach(
                one -> occurrences.put(one.dueOn(), new RecurrenceHistory.Dated(one.dueOn(), count, List.of())));
        recurrences.put(
                name,
                new Repeating(
                        recurrenceId,
                        count,
                        new ArrayList<>(),
                        occurrences,
                        new ArrayList<>(),
                        new ArrayList<>(periods)));
    }

    /** 改频次 of a duty, on the day. */
    public void rhythm(String recurrence, LocalDate on, Frequency rhythm) {
        turn(
                repeating(recurrence),
                on,
                DutyTurn.on(on, repeating(recurrence).standing(), true, rhythm, period(), null));
    }

    /** 改止期 of a duty that has this rhythm, on the day. */
    public void end(String recurrence, LocalDate on, Frequency rhythm, @Nullable LocalDate end) {
        turn(
                repeating(recurrence),
                on,
                DutyTurn.on(on, repeating(recurrence).standing(), false, rhythm, period(), end));
    }

    private PlanPeriod period() {
        return new PlanPeriod(plan.periodFrom(), plan.periodTo());
    }

    private static void turn(Repeating duty, LocalDate on, DutyTurn turn) {
        for (OccurrencePeriod period : turn.dropped()) {
            RecurrenceHistory.Dated stood = duty.occurrences().remove(period.dueOn());
            if (stood != null) {
                duty.dropped()
                        .add(new RecurrenceHistory.Dated(
                                stood.dueOn(), stood.expectedCount(), stood.recordedOn(), stood.addedOn(), on));
            }
        }
        for (OccurrencePeriod period : turn.added()) {
            duty.occurrences()
                    .put(
                            period.dueOn(),
                            new RecurrenceHistory.Dated(period.dueOn(), duty.count(), List.of(), on, null));
        }
        duty.standing().removeAll(turn.dropped());
        duty.standing().addAll(turn.added());
    }

    public boolean hasRecurrence(String name) {
        return recurrences.containsKey(name);
    }

    public void owner(String recurrence, LocalDate from, @Nullable Long shareId) {
        repeating(recurrence).owners().add(new RecurrenceHistory.Owner(from, shareId));
    }

    public void record(String recurrence, LocalDate dueOn, LocalDate recordedOn) {
        repeating(recurrence).occurrences().computeIfPresent(dueOn, (on, dated) -> {
            List<LocalDate> records = new ArrayList<>(dated.recordedOn());
            records.add(recordedOn);
            return new RecurrenceHistory.Dated(
                    on, dated.expectedCount(), List.copyOf(records), dated.addedOn(), dated.droppedOn());
        });
    }

    private Repeating repeating(String name) {
        return Objects.requireNonNull(recurrences.get(name), () -> "no recurrence " + name);
    }

    public void apply(LocalDate on, String verb, List<String> words) {
        switch (verb) {
            case "due" -> {
                due = LocalDate.parse(words.get(0));
                origin = DeadlineOrigin.STAFF;
            }
            case "start" -> start = LocalDate.parse(words.get(0));
            case "weight" -> weight = new BigDecimal(words.get(0));
            case "cycle" -> cycle = ReportCycle.valueOf(words.get(0));
            case "suspend" -> setState = TaskState.SUSPENDED;
            case "cancel" -> setState = TaskState.CANCELLED;
            case "resume" -> setState = null;
            default -> throw new IllegalArgumentException("no such event: " + verb);
        }
        hold(on);
    }

    private void hold(LocalDate from) {
        terms.add(new TaskHistory.Terms(from, due, origin, start, weight, setState, cycle));
    }

    public TaskHistory history() {
        return new TaskHistory(
                id,
                plan,
                targeted,
                List.copyOf(terms),
                List.copyOf(milestones),
                recurrences.values().stream()
                        .map(one -> new RecurrenceHistory(
                                one.id(),
                                List.copyOf(one.owners()),
                                Stream.concat(one.dropped().stream(), one.occurrences().values().stream())
                                        .toList()))
                        .toList(),
                shares.values().stream().map(Timeline::history).toList());
    }
}
