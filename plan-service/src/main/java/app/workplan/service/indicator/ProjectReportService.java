package app.workplan.service.indicator;

import app.workplan.domain.indicator.EnteredBy;
import app.workplan.domain.indicator.GoalFile;
import app.workplan.domain.indicator.Project;
import app.workplan.domain.indicator.ProjectMoney;
import app.workplan.domain.indicator.ProjectReport;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.attachment.Upload;
import app.workplan.service.indicator.GoalPlaces.OfPlan;
import app.workplan.service.shared.AuditTrail;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** 项目进展与资金, as the responsible department reports them, or the office for it (代填). */
@Service
@RequiredArgsConstructor
public class ProjectReportService {

    private static final int AGAIN_SECONDS = 120;

    private final ProjectRows rows;
    private final GoalPlaces places;
    private final GoalFiles files;
    private final GoalAccess access;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /**
     * 资金 of a year in 万元; what is left empty stays as it was.
     *
     * @param planned 计划投资: the office's; what a department sends of it is not read
     * @param paid 完成投资
     */
    public record Money(
            int year,
            @Nullable BigDecimal planned,
            @Nullable BigDecimal paid) {}

    /**
     * 报告进展, with photos; the same form sent twice is one report.
     *
     * @throws RuleViolation when the plan is not tracked, or a field or a file is refused
     */
    public void report(Actor actor, long projectId, ProjectReport report, List<Upload> uploads) {
        transaction.executeWithoutResult(status -> allowed(actor, projectId));
        files.take(uploads, taken -> transaction.execute(status -> reportNow(actor, projectId, report, taken)));
    }

    private Boolean reportNow(Actor actor, long projectId, ProjectReport report, List<GoalFiles.Taken> taken) {
        OfPlan<Project> place = allowed(actor, projectId);
        Project project = place.goal();
        EnteredBy by = GoalAccess.by(actor, project.newest().getDepartmentIds());
        Instant now = clock.instant();
        if (project.wasJustReported(report, by, now.minusSeconds(AGAIN_SECONDS))) {
            return false;
        }
        Object before = project.newest().getStage();
        project.report(report, by, now);
        taken.forEach(one -> rows.show(GoalFile.of(project, one.sent(), one.file(), by, now)));
        audit.record(GoalPlaces.change(actor, place.plan(), "project.report", projectId, by)
                .values(before, project.newest().getStage())
                .on(project.newest().getNote()));
        return true;
    }

    /**
     * 填资金.
     *
     * @throws RuleViolation when the plan is not tracked, the year is not of the plan, or an amount is refused
     */
    public void money(Actor actor, long projectId, Money money) {
        transaction.executeWithoutResult(status -> moneyNow(actor, projectId, money));
    }

    private void moneyNow(Actor actor, long projectId, Money money) {
        OfPlan<Project> place = allowed(actor, projectId);
        int first = place.plan().getPeriod().from().getYear();
        int last = place.plan().getPeriod().to().getYear();
        if (money.year() < first || money.year() > last) {
            throw new RuleViolation("money.yearOutside", String.valueOf(first), String.valueOf(last));
        }
        ProjectMoney before = rows.money(projectId, money.year());
        EnteredBy by = GoalAccess.by(actor, place.goal().newest().getDepartmentIds());
        BigDecimal plans = access.canEdit(actor, place.plan().getBureauId()) ? money.planned() : null;
        if (plans == null && money.paid() == null) {
            throw new RuleViolation("money.missing");
        }
        ProjectMoney made = new ProjectMoney(
                place.goal(),
                money.year(),
                plans != null || before == null ? plans : before.getPlanned(),
                money.paid() != null || before == null ? money.paid() : before.getPaid(),
                by,
                clock.instant());
        if (before != null && before.saysTheSameAs(made)) {
            return;
        }
        rows.save(made);
        audit.record(GoalPlaces.change(actor, place.plan(), "project.money", projectId, by)
                .values(before == null ? null : words(before), words(made)));
    }

    private OfPlan<Project> allowed(Actor actor, long projectId) {
        OfPlan<Project> place = places.project(projectId);
        access.requireCanEnter(actor, place.plan(), place.goal().newest().getDepartmentIds());
        place.plan().requireIssued();
        place.goal().requireThere();
        return place;
    }

    private static String words(ProjectMoney money) {
        return "%d %s / %s"
                .formatted(
                        money.getYear(),
                        IndicatorWords.plain(money.getPaid()),
                        IndicatorWords.plain(money.getPlanned()));
    }
}
