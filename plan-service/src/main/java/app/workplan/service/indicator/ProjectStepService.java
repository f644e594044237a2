package app.workplan.service.indicator;

import app.workplan.domain.indicator.EnteredBy;
import app.workplan.domain.indicator.Project;
import app.workplan.domain.indicator.ProjectStep;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.indicator.GoalPlaces.OfPlan;
import app.workplan.service.plan.Basis;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.shared.BusinessClock;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 项目节点: planned, moved and struck by the office; reached as the responsible department says. */
@Service
@Transactional
@RequiredArgsConstructor
public class ProjectStepService {

    /** Most steps of a project. */
    public static final int MOST = 100;

    private final StepRepository steps;
    private final GoalPlaces places;
    private final GoalAccess access;
    private final AuditTrail audit;
    private final Clock clock;

    /**
     * 定节点.
     *
     * @param number of the step that is changed, null for a new one
     * @param basis 依据, once the plan is issued
     */
    public record PlanStep(
            long projectId,
            @Nullable Integer number,
            String title,
            LocalDate plannedOn,
            @Nullable String basis) {}

    /**
     * 定节点, or 改节点.
     *
     * @return its number; the same form sent twice gives the one it made the first time
     * @throws RuleViolation when the plan is closed, the basis is missing or a field is refused
     */
    public int plan(Actor actor, PlanStep command) {
        OfPlan<Project> place = ofOffice(actor, command.projectId());
        Basis.require(place.plan(), command.basis());
        EnteredBy by = new EnteredBy(actor.userId(), false, null, null);
        Project project = place.goal();
        ProjectStep before = command.number() == null ? null : load(command.projectId(), command.number());
        ProjectStep last = steps.findFirstByProjectIdOrderByNumberDescValidFromDescIdDesc(command.projectId())
                .orElse(null);
        int number = before != null ? before.getNumber() : last == null ? 1 : last.getNumber() + 1;
        ProjectStep made = before == null
                ? new ProjectStep(project, number, command.title(), command.plannedOn(), by, clock.instant())
                : before.changed(project, command.title(), command.plannedOn(), by, clock.instant());
        ProjectStep twin = before == null ? last : before;
        if (twin != null && !twin.isStruck() && saysTheSame(twin, made)) {
            return twin.getNumber();
        }
        if (number > MOST) {
            throw new RuleViolation("step.tooMany", MOST);
        }
        steps.save(made);
        audit.record(GoalPlaces.change(actor, place.plan(), "project.step", project.requireId(), by)
                .values(before == null ? null : words(before), words(made))
                .on(Basis.stated(command.basis())));
        return number;
    }

    private static boolean saysTheSame(ProjectStep one, ProjectStep other) {
        return one.getTitle().equals(other.getTitle()) && one.getPlannedOn().equals(other.getPlannedOn());
    }

    /**
     * 取消节点.
     *
     * @throws RuleViolation when the plan is closed or the basis is missing
     */
    public void strike(Actor actor, long projectId, int number, @Nullable String basis) {
        OfPlan<Project> place = ofOffice(actor, projectId);
        Basis.require(place.plan(), basis);
        ProjectStep before = load(projectId, number);
        EnteredBy by = new EnteredBy(actor.userId(), false, null, null);
        steps.save(before.strike(by, clock.instant()));
        audit.record(GoalPlaces.change(actor, place.plan(), "project.step", projectId, by)
                .values(words(before), null)
                .on(Basis.stated(basis)));
    }

    /**
     * 完成节点, or null to take it back.
     *
     * @throws RuleViolation when the plan is not tracked, or the day lies in the future
     */
    public void reach(Actor actor, long projectId, int number, @Nullable LocalDate on) {
        OfPlan<Project> place = places.project(projectId);
        access.requireCanEnter(actor, place.plan(), place.goal().newest().getDepartmentIds());
        place.plan().requireIssued();
        place.goal().requireThere();
        ProjectStep before = load(projectId, number);
        if (Objects.equals(before.getReachedOn(), on)) {
            return;
        }
        EnteredBy by = GoalAccess.by(actor, place.goal().newest().getDepartmentIds());
        Instant now = clock.instant();
        ProjectStep made = steps.save(before.reached(on, by, now, BusinessClock.dayOf(now)));
        audit.record(GoalPlaces.change(actor, place.plan(), "project.reach", projectId, by)
                .values(words(before), words(made)));
    }

    private OfPlan<Project> ofOffice(Actor actor, long projectId) {
        OfPlan<Project> place = places.project(projectId);
        access.requireOffice(actor, place.plan());
        place.plan().requireOpen();
        place.goal().requireThere();
        return place;
    }

    private ProjectStep load(long projectId, int number) {
        return steps.findFirstByProjectIdAndNumberOrderByValidFromDescIdDesc(projectId, number)
                .filter(step -> !step.isStruck())
                .orElseThrow(() -> new NotFound("step", number));
    }

    private static String words(ProjectStep step) {
        return "%d %s, %s%s"
                .formatted(
                        step.getNumber(),
                        step.getTitle(),
                        step.getPlannedOn(),
                        step.getReachedOn() == null ? "" : ", " + step.getReachedOn());
    }
}
