package app.workplan.service.progress;

import app.workplan.domain.organisation.Bureau;
import app.workplan.domain.organisation.Department;
import app.workplan.domain.organisation.DepartmentKind;
import app.workplan.domain.organisation.UserAccount;
import app.workplan.domain.plan.Chapter;
import app.workplan.domain.plan.ChapterNature;
import app.workplan.domain.plan.DocumentHead;
import app.workplan.domain.plan.ItemNature;
import app.workplan.domain.plan.Plan;
import app.workplan.domain.plan.PlanItem;
import app.workplan.domain.plan.PlanKind;
import app.workplan.domain.plan.PlanPeriod;
import app.workplan.domain.plan.SourceDocument;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Role;
import app.workplan.domain.task.DeadlineOrigin;
import app.workplan.domain.task.Frequency;
import app.workplan.domain.task.Recurrence;
import app.workplan.domain.task.ShareRole;
import app.workplan.domain.task.Task;
import app.workplan.domain.task.TaskDeadline;
import app.workplan.service.figure.FigureQueries;
import app.workplan.service.figure.ShareFigure;
import app.workplan.service.figure.TaskFigure;
import app.workplan.service.shared.BusinessClock;
import app.workplan.service.task.AssignmentService;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 2025 in a bureau of its own: two departments, their heads, two reviewers; one reported and one recurring task. */
@Component
class SmallYear {

    static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    static final LocalDate LAST = LocalDate.of(2025, 12, 31);

    private final EntityManager entities;
    private final TransactionTemplate transaction;
    private final AssignmentService assignments;
    private final FigureQueries figures;
    private final BusinessClock clock;

    SmallYear(
            EntityManager entities,
            TransactionTemplate transaction,
            AssignmentService assignments,
            FigureQueries figures,
            BusinessClock clock) {
        this.entities = entities;
        this.transaction = transaction;
        this.assignments = assignments;
        this.figures = figures;
        this.clock = clock;
    }

    /** The draft: {@code report} is shared by both departments, {@code monthly} is A's alone. */
    record Story(
            long planId,
            long report,
            long monthly,
            long shareA,
            long shareB,
            long shareMonthly,
            Actor office,
            Actor office2,
            Actor headA,
            Actor headB,
            Actor staffA,
            Actor stranger) {}

    Story draft() {
        Story[] made = new Story[1];
        at(FIRST, () -> made[0] = transaction.execute(status -> build()));
        return made[0];
    }

    private Story build() {
        Instant now = clock.instant();
        String code = UUID.randomUUID().toString().substring(0, 8);
        Bureau bureau = saved(new Bureau(code, "Bureau " + code, code, null, now));
        Bureau other = saved(new Bureau("x" + code, "Bureau x" + code, "x" + code, null, now));
        long bureauId = bureau.requireId();
        Department a = saved(new Department(bureauId, "a", "A", DepartmentKind.SECTION, 1, FIRST.minusYears(1)));
        Department b = saved(new Department(bureauId, "b", "B", DepartmentKind.SECTION, 2, FIRST.minusYears(1)));
        Actor office = actor(bureauId, "office" + code, Role.OFFICE, null);
        SourceDocument source =
                saved(new SourceDocument(bureauId, "plan.txt", "Report. Inspect every month.", now, null));
        Plan plan = saved(new Plan(
                source,
                PlanKind.ANNUAL_KEY_POINTS,
                "Plan " + code,
                new DocumentHead(null, null, null, null),
                new PlanPeriod(FIRST, LAST),
                now,
                null));
        Chapter chapter = saved(new Chapter(plan, 0, "1", "One", ChapterNature.PLAN, null));
        Task report = task(chapter, "1", LocalDate.of(2025, 6, 30), DeadlineOrigin.TEXT, now);
        Task monthly = task(chapter, "2", LAST, DeadlineOrigin.DEFAULT, now);
        saved(new Recurrence(monthly, Frequency.QUARTER, 1, "every quarter", null, 0));
        entities.flush();
        long shareA = assign(office, report, a, ShareRole.LEAD);
        long shareB = assign(office, report, b, ShareRole.SHARED);
        long shareMonthly = assign(office, monthly, a, ShareRole.RESPONSIBLE);
        return new Story(
                plan.requireId(),
                report.requireId(),
                monthly.requireId(),
                shareA,
                shareB,
                shareMonthly,
                office,
                actor(bureauId, "office2" + code, Role.OFFICE, null),
                actor(bureauId, "heada" + code, Role.HEAD, a),
                actor(bureauId, "headb" + code, Role.HEAD, b),
                actor(bureauId, "staffa" + code, Role.STAFF, a),
                actor(other.requireId(), "stranger" + code, Role.OFFICE, null));
    }

    /** A further draft of the same bureau with so many tasks of department A, due on 30 June; its number. */
    long beside(Story story, int count) {
        Long[] made = new Long[1];
        at(
                FIRST,
                () -> made[0] = transaction.execute(status -> {
                    Plan first = entities.find(Plan.class, story.planId());
                    Plan plan = saved(new Plan(
                            entities.find(SourceDocument.class, first.getSourceDocumentId()),
                            PlanKind.OTHER,
                            "Beside " + UUID.randomUUID(),
                            new DocumentHead(null, null, null, null),
                            new PlanPeriod(FIRST, LAST),
                            clock.instant(),
                            null));
                    Chapter chapter = saved(new Chapter(plan, 0, "1", "One", ChapterNature.PLAN, null));
                    Department a = entities.find(
                            Department.class,
                            story.headA().departmentIds().iterator().next());
                    for (int i = 0; i < count; i++) {
                        Task task =
                                task(chapter, "" + i, LocalDate.of(2025, 6, 30), DeadlineOrigin.TEXT, clock.instant());
                        entities.flush();
                        assign(story.office(), task, a, ShareRole.LEAD);
                    }
                    return plan.requireId();
                }));
        return made[0];
    }

    Task task(Chapter chapter, String code, LocalDate due, DeadlineOrigin origin, Instant now) {
        int position = Integer.parseInt(code);
        PlanItem item = saved(new PlanItem(chapter, null, position, code, "Task " + code, ItemNature.TASK, null));
        return saved(new Task(item, code, position, null, new TaskDeadline(due, origin, null), now));
    }

    long assign(Actor office, Task task, Department department, ShareRole role) {
        return assignments.assign(
                office, new AssignmentService.Assign(task.requireId(), department.requireId(), role, null));
    }

    Actor actor(long bureauId, String username, Role role, @Nullable Department department) {
        Set<Long> departments = department == null ? Set.of() : Set.of(department.requireId());
        UserAccount user =
                saved(new UserAccount(bureauId, username, "-", username, Set.of(role), departments, clock.instant()));
        return new Actor(user.requireId(), username, bureauId, Set.of(role), departments, null, null);
    }

    <T> T saved(T entity) {
        entities.persist(entity);
        return entity;
    }

    /** At nine in the morning of that day. */
    void at(LocalDate day, Runnable work) {
        clock.runAt(day.atTime(9, 0).atZone(BusinessClock.ZONE).toInstant(), work);
    }

    /** So many minutes after nine, so that no two commands of one day are given at one instant. */
    void at(LocalDate day, int minutes, Runnable work) {
        clock.runAt(
                day.atTime(9, 0).plusMinutes(minutes).atZone(BusinessClock.ZONE).toInstant(), work);
    }

    ShareFigure share(Story story, long shareId, LocalDate day) {
        return figures.shares(figures.calendarFor(List.of(story.planId()), List.of(day))).stream()
                .filter(one -> one.shareId() == shareId)
                .findFirst()
                .orElseThrow();
    }

    TaskFigure task(Story story, long taskId, LocalDate day) {
        return figures.tasks(figures.calendarFor(List.of(story.planId()), List.of(day))).stream()
                .filter(one -> one.taskId() == taskId)
                .findFirst()
                .orElseThrow();
    }
}
