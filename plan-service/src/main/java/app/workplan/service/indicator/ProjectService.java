package app.workplan.service.indicator;

import app.workplan.domain.indicator.EnteredBy;
import app.workplan.domain.indicator.Project;
import app.workplan.domain.plan.Plan;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.StaleVersion;
import app.workplan.service.indicator.GoalPlaces.OfPlan;
import app.workplan.service.plan.Basis;
import app.workplan.service.plan.ProjectRepository;
import app.workplan.service.shared.AuditTrail;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 增补、修改、取消重大项目, by the office: before the issue freely, after it on a basis. */
@Service
@Transactional
@RequiredArgsConstructor
public class ProjectService {

    /** Most projects of a plan. */
    public static final int MOST = 200;

    private static final int AGAIN_SECONDS = 120;

    private final ProjectRepository projects;
    private final GoalPlaces places;
    private final GoalAccess access;
    private final AuditTrail audit;
    private final Clock clock;

    /**
     * 修改项目.
     *
     * @param version the version the form was filled against
     * @param basis 依据, once the plan is issued
     */
    public record EditProject(
            long id,
            @Nullable Integer version,
            String name,
            Set<Long> departmentIds,
            @Nullable String basis) {}

    /**
     * 增补.
     *
     * @param basis 依据, once the plan is issued
     * @return its id; the same form sent twice gives the one it made the first time
     * @throws RuleViolation when the plan is closed, the basis is missing or a field is refused
     */
    public long add(Actor actor, long planId, String name, Set<Long> departmentIds, @Nullable String basis) {
        Plan plan = places.plan(planId);
        access.requireOffice(actor, plan);
        plan.requireOpen();
        Basis.require(plan, basis);
        places.requireDepartments(plan, departmentIds);
        List<Project> there = projects.findByPlanIdOrderByPosition(planId);
        Project last = there.isEmpty() ? null : there.get(there.size() - 1);
        Instant now = clock.instant();
        if (last != null && isSameAgain(last, name, actor, now)) {
            return last.requireId();
        }
        if (there.size() >= MOST) {
            throw new RuleViolation("project.tooMany", MOST);
        }
        int position = last == null ? 0 : last.getPosition() + 1;
        Project made = projects.save(
                Project.added(plan, position, name, departmentIds, now, Basis.stated(basis), office(actor)));
        audit.record(GoalPlaces.change(actor, plan, "project.add", made.requireId(), office(actor))
                .values(null, made.getName())
                .on(Basis.stated(basis)));
        return made.requireId();
    }

    private static boolean isSameAgain(Project last, String name, Actor actor, Instant now) {
        return last.getFacts().size() == 1
                && last.getName().equals(name.strip())
                && Objects.equals(last.newest().getEnteredBy(), actor.userId())
                && last.newest().getValidFrom().isAfter(now.minusSeconds(AGAIN_SECONDS));
    }

    /**
     * 修改名称与责任科室.
     *
     * @throws RuleViolation when the plan is closed, the basis is missing or a field is refused
     * @throws StaleVersion when somebody changed it since the form was opened
     */
    public void edit(Actor actor, EditProject command) {
        OfPlan<Project> place = allowed(actor, command.id());
        Project project = place.goal();
        project.requireSeen(command.version());
        Basis.require(place.plan(), command.basis());
        places.requireDepartments(place.plan(), command.departmentIds());
        String before = project.getName();
        if (before.equals(command.name().strip())
                && project.newest().getDepartmentIds().equals(command.departmentIds())) {
            return;
        }
        String basis = Basis.stated(command.basis());
        project.edit(command.name(), command.departmentIds(), clock.instant(), basis, office(actor));
        audit.record(GoalPlaces.change(actor, place.plan(), "project.edit", command.id(), office(actor))
                .values(before, project.getName())
                .on(basis));
    }

    /**
     * 取消.
     *
     * @throws RuleViolation when the plan is closed, the basis is missing, or it was struck before
     */
    public void strike(Actor actor, long id, @Nullable String basis) {
        OfPlan<Project> place = allowed(actor, id);
        Basis.require(place.plan(), basis);
        place.goal().strike(clock.instant(), Basis.stated(basis), office(actor));
        audit.record(GoalPlaces.change(actor, place.plan(), "project.strike", id, office(actor))
                .values(place.goal().getName(), null)
                .on(Basis.stated(basis)));
    }

    private OfPlan<Project> allowed(Actor actor, long id) {
        OfPlan<Project> place = places.project(id);
        access.requireOffice(actor, place.plan());
        place.plan().requireOpen();
        return place;
    }

    private static EnteredBy office(Actor actor) {
        return new EnteredBy(actor.userId(), false, null, null);
    }
}
