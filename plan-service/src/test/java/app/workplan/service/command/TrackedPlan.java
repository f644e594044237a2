package app.workplan.service.command;

import app.workplan.domain.calendar.ReportCycle;
import app.workplan.domain.calendar.ReportingCalendar;
import app.workplan.domain.calendar.WorkingCalendar;
import app.workplan.domain.example.Ids;
import app.workplan.domain.example.PlanCase;
import app.workplan.domain.example.TaskTimeline;
import app.workplan.domain.plan.PlanPeriod;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Role;
import app.workplan.domain.task.DeadlineOrigin;
import app.workplan.domain.task.Frequency;
import app.workplan.domain.task.OccurrencePeriod;
import app.workplan.domain.task.PlanFrame;
import app.workplan.domain.task.ShareRole;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** 工作计划 of a bureau of its own: one task of two departments, and mostly one that recurs every month. */
final class TrackedPlan {

    static final PlanPeriod PERIOD = new PlanPeriod(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));

    final long id;
    final List<TrackedTask> tasks = new ArrayList<>();
    final People people;

    @Nullable
    LocalDate closedOn;

    int version;

    private final PlanFrame frame;

    /** Who may be at the keyboard, with accounts that every plan shares. */
    record People(Actor office, Actor office2, Actor headA, Actor headB, Actor staff, Actor leader, Actor stranger) {

        List<Actor> all() {
            return List.of(office, office2, headA, headB, staff, leader, stranger);
        }
    }

    /** @param accounts of the seven people, in order */
    TrackedPlan(Ids ids, Random random, LocalDate issuedOn, List<Long> accounts) {
        this.id = ids.next();
        this.frame = new PlanFrame(PERIOD.from(), PERIOD.to(), issuedOn, ReportCycle.MONTH);
        long otherBureau = ids.next();
        List<Long> a = new ArrayList<>();
        List<Long> b = new ArrayList<>();
        addTask(ids, random, issuedOn, a, b);
        if (random.nextInt(3) > 0) {
            addRecurring(ids, issuedOn, a, b);
        }
        this.people = new People(
                actor(accounts.get(0), id, Role.OFFICE, List.of()),
                actor(accounts.get(1), id, Role.OFFICE, List.of()),
                actor(accounts.get(2), id, Role.HEAD, a),
                actor(accounts.get(3), id, Role.HEAD, b),
                actor(accounts.get(4), id, Role.STAFF, a),
                actor(accounts.get(5), id, Role.LEADER, List.of()),
                actor(accounts.get(6), otherBureau, Role.OFFICE, List.of()));
    }

    private void addTask(Ids ids, Random random, LocalDate issuedOn, List<Long> a, List<Long> b) {
        TrackedTask task = task(ids, issuedOn, issuedOn.plusDays(20L + random.nextInt(150)));
        task.needsFile = random.nextInt(4) == 0;
        a.add(share(task, ids, ShareRole.LEAD, issuedOn).departmentId);
        b.add(share(task, ids, random.nextInt(3) == 0 ? ShareRole.SUPPORT : ShareRole.SHARED, issuedOn).departmentId);
        b.addAll(task.spare);
    }

    private void addRecurring(Ids ids, LocalDate issuedOn, List<Long> a, List<Long> b) {
        TrackedTask task = task(ids, issuedOn, PERIOD.to());
        OccurrencePeriod.of(Frequency.MONTH, PERIOD, issuedOn)
                .forEach(one -> task.occurrences.add(new TrackedTask.Due(one)));
        task.line.recurrence(
                TrackedTask.RECURRENCE,
                ids.next(),
                task.occurrences.stream().map(one -> one.period).toList(),
                1);
        TrackedShare owner = share(task, ids, ShareRole.RESPONSIBLE, issuedOn);
        task.line.owner(TrackedTask.RECURRENCE, issuedOn, owner.id);
        task.ownerId = owner.id;
        a.add(owner.departmentId);
        b.addAll(task.spare);
    }

    private TrackedTask task(Ids ids, LocalDate issuedOn, LocalDate due) {
        long taskId = ids.next();
        TaskTimeline line =
                new TaskTimeline(taskId, frame, issuedOn, due, DeadlineOrigin.TEXT, false, BigDecimal.ONE, null, null);
        TrackedTask task = new TrackedTask(taskId, line, due, List.of(ids.next()));
        tasks.add(task);
        return task;
    }

    private static TrackedShare share(TrackedTask task, Ids ids, ShareRole role, LocalDate issuedOn) {
        long shareId = ids.next();
        TrackedShare share = new TrackedShare(task, shareId, shareId, role, issuedOn);
        task.shares.add(share);
        return share;
    }

    private static Actor actor(long account, long bureau, Role role, List<Long> departments) {
        return new Actor(account, role.name(), bureau, Set.of(role), Set.copyOf(departments), null, null);
    }

    List<TrackedShare> shares() {
        return tasks.stream().flatMap(task -> task.shares.stream()).toList();
    }

    /** Everything that happened to it, to be judged. */
    PlanCase history() {
        return new PlanCase(
                "plan " + id,
                id,
                frame,
                closedOn,
                new TreeMap<>(),
                tasks.stream().map(task -> task.line.history()).toList(),
                Map.of());
    }

    /** 当期 of a report made on the day. */
    LocalDate periodEnd(LocalDate day, WorkingCalendar calendar) {
        return new ReportingCalendar(PERIOD.from(), PERIOD.to(), ReportCycle.MONTH, calendar, 0)
                .current(day)
                .end();
    }

    /** The rows as the database shall hold them. */
    String rows() {
        return (closedOn == null ? "ISSUED" : "CLOSED") + " "
                + tasks.stream()
                        .map(task -> task.id + "|" + task.due + "|" + task.setState)
                        .collect(Collectors.joining(" "))
                + " "
                + shares().stream()
                        .sorted(Comparator.comparingLong(share -> share.id))
                        .map(TrackedShare::row)
                        .collect(Collectors.joining(" "));
    }
}
