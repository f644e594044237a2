package app.workplan.service.progress;

import app.workplan.domain.organisation.Bureau;
import app.workplan.domain.organisation.Department;
import app.workplan.domain.organisation.DepartmentKind;
import app.workplan.domain.plan.Chapter;
import app.workplan.domain.plan.ChapterNature;
import app.workplan.domain.plan.DocumentHead;
import app.workplan.domain.plan.Plan;
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
import app.workplan.service.shared.BusinessClock;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The draft of 2025 that {@link ToldYearTest} tells of: three departments, five tasks. Mines and floods inspect together
 * until the end of June, floods drill every quarter, mines build a platform until the end of September, the third
 * department trains people until the year ends, and for the last task nobody is named.
 */
@Component
class ToldPlan {

    private final SmallYear maker;
    private final EntityManager entities;
    private final TransactionTemplate transaction;
    private final BusinessClock clock;

    ToldPlan(SmallYear maker, EntityManager entities, TransactionTemplate transaction, BusinessClock clock) {
        this.maker = maker;
        this.entities = entities;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Who and what, by name. */
    record Cast(
            long planId,
            long unassigned,
            long third,
            Work work,
            Actor office,
            Actor leader,
            Actor mines,
            Actor floods,
            Actor training) {}

    /** The shares. */
    record Work(long inspectMines, long inspectFloods, long drill, long platform, long train) {}

    Cast draft() {
        Cast[] made = new Cast[1];
        maker.at(SmallYear.FIRST, () -> made[0] = transaction.execute(status -> build()));
        return made[0];
    }

    private Cast build() {
        Instant now = clock.instant();
        String code = UUID.randomUUID().toString().substring(0, 8);
        Bureau bureau = maker.saved(new Bureau(code, "Bureau " + code, code, null, now));
        long bureauId = bureau.requireId();
        Department mines = department(bureauId, "Mines", 1);
        Department floods = department(bureauId, "Floods", 2);
        Department training = department(bureauId, "Training", 3);
        Actor office = maker.actor(bureauId, "office" + code, Role.OFFICE, null);
        SourceDocument source = maker.saved(new SourceDocument(bureauId, "plan.txt", "The year.", now, null));
        Plan plan = maker.saved(new Plan(
                source,
                PlanKind.ANNUAL_KEY_POINTS,
                "Plan " + code,
                new DocumentHead(null, null, null, null),
                new PlanPeriod(SmallYear.FIRST, SmallYear.LAST),
                now,
                null));
        Chapter chapter = maker.saved(new Chapter(plan, 0, "1", "One", ChapterNature.PLAN, null));
        Task inspect = maker.task(chapter, "1", LocalDate.of(2025, 6, 30), DeadlineOrigin.TEXT, now);
        Task drill = maker.task(chapter, "2", SmallYear.LAST, DeadlineOrigin.DEFAULT, now);
        Task platform = maker.task(chapter, "3", LocalDate.of(2025, 9, 30), DeadlineOrigin.TEXT, now);
        Task train = maker.task(chapter, "4", SmallYear.LAST, DeadlineOrigin.DEFAULT, now);
        Task unassigned = maker.task(chapter, "5", SmallYear.LAST, DeadlineOrigin.DEFAULT, now);
        maker.saved(new Recurrence(drill, Frequency.QUARTER, 1, "every quarter", null, 0));
        entities.flush();
        Work work = new Work(
                maker.assign(office, inspect, mines, ShareRole.LEAD),
                maker.assign(office, inspect, floods, ShareRole.SHARED),
                maker.assign(office, drill, floods, ShareRole.RESPONSIBLE),
                maker.assign(office, platform, mines, ShareRole.RESPONSIBLE),
                maker.assign(office, train, training, ShareRole.RESPONSIBLE));
        return new Cast(
                plan.requireId(),
                unassigned.requireId(),
                training.requireId(),
                work,
                office,
                maker.actor(bureauId, "leader" + code, Role.LEADER, null),
                maker.actor(bureauId, "mines" + code, Role.HEAD, mines),
                maker.actor(bureauId, "floods" + code, Role.HEAD, floods),
                maker.actor(bureauId, "training" + code, Role.HEAD, training));
    }

    private Department department(long bureauId, String name, int position) {
        return maker.saved(
                new Department(bureauId, name, name, DepartmentKind.SECTION, position, SmallYear.FIRST.minusYears(1)));
    }
}
