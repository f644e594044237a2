package app.workplan.domain.indicator;

import app.workplan.domain.plan.Plan;
import app.workplan.domain.plan.SourceSpan;
import app.workplan.domain.shared.Characters;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.VersionedEntity;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** 重大项目 of a plan; its stage, departments and name are dated facts. */
@Getter
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Project extends VersionedEntity {

    public static final int MAX_NAME = 300;

    private static final EnteredBy NOBODY = new EnteredBy(null, false, null, null);

    private long bureauId;
    private long planId;
    private int position;
    private String name;

    /** How often the office changed it, so that every such change moves the version. */
    private int changes;

    @Embedded
    private @Nullable SourceSpan span;

    @OneToMany(mappedBy = "project", cascade = CascadeType.PERSIST)
    @OrderBy("validFrom, id")
    private List<ProjectFact> facts = new ArrayList<>();

    /** As the document names it. */
    public Project(Plan plan, int position, String name, @Nullable SourceSpan span) {
        this.bureauId = plan.getBureauId();
        this.planId = plan.requireId();
        this.position = position;
        this.name = name;
        this.span = span;
        facts.add(new ProjectFact(this, name, Set.of(), null, NOBODY, plan.getCreatedAt()));
    }

    /**
     * 增补 by the office.
     *
     * @param basis 依据; required by the service once the plan is issued
     * @throws RuleViolation when the name is missing or too long
     */
    public static Project added(
            Plan plan,
            int position,
            String name,
            Set<Long> departmentIds,
            Instant at,
            @Nullable String basis,
            EnteredBy by) {
        Project made = new Project();
        made.bureauId = plan.getBureauId();
        made.planId = plan.requireId();
        made.position = position;
        made.name = clean(name);
        made.facts.add(new ProjectFact(made, made.name, departmentIds, null, by, at).on(basis));
        return made;
    }

    /**
     * 修改名称与责任科室, by the office; the stage stays.
     *
     * @throws RuleViolation when it was struck, or the name is missing or too long
     */
    public void edit(String newName, Set<Long> departmentIds, Instant at, @Nullable String basis, EnteredBy by) {
        requireThere();
        ProjectStage kept = newest().getStage();
        this.name = clean(newName);
        this.changes++;
        facts.add(new ProjectFact(this, name, departmentIds, null, by, at)
                .at(kept)
                .on(basis));
    }

    /**
     * 报告进展, by the head of a responsible department or the office.
     *
     * @throws RuleViolation when it was struck, or the report says nothing
     */
    public void report(ProjectReport report, EnteredBy by, Instant at) {
        requireThere();
        facts.add(new ProjectFact(this, name, newest().getDepartmentIds(), report.checked(), by, at));
    }

    /**
     * 取消: in no list from now on.
     *
     * @throws RuleViolation when it was struck before
     */
    public void strike(Instant at, @Nullable String basis, EnteredBy by) {
        requireThere();
        ProjectFact now = newest();
        this.changes++;
        facts.add(new ProjectFact(this, name, now.getDepartmentIds(), null, by, at)
                .at(now.getStage())
                .on(basis)
                .struck());
    }

    /** Whether the newest report says the same, by the same person. */
    public boolean wasJustReported(ProjectReport report, EnteredBy by, Instant notBefore) {
        ProjectFact now = newest();
        return now.getValidFrom().isAfter(notBefore)
                && now.getStage() == report.stage()
                && Objects.equals(
                        now.getNote(),
                        report.note() == null ? null : report.note().strip())
                && Objects.equals(now.getEnteredBy(), by.userId());
    }

    /** @throws RuleViolation when it was struck */
    public void requireThere() {
        if (newest().isStruck()) {
            throw new RuleViolation("project.struck");
        }
    }

    /** What holds of it now. */
    public ProjectFact newest() {
        return facts.get(facts.size() - 1);
    }

    private static String clean(String words) {
        String clean = words.strip();
        if (clean.isEmpty()) {
            throw new RuleViolation("project.nameMissing");
        }
        if (Characters.count(clean) > MAX_NAME) {
            throw new RuleViolation("project.nameTooLong", MAX_NAME);
        }
        return clean;
    }
}
