package app.workplan.service.report;

import app.workplan.domain.plan.Plan;
import app.workplan.domain.report.WorkReport;
import app.workplan.domain.report.WorkReportKind;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.StaleVersion;
import app.workplan.service.organisation.BureauRepository;
import app.workplan.service.plan.PlanRepository;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.shared.Audited;
import app.workplan.service.shared.BusinessClock;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 工作总结: begun, drafted anew, named, made final; a form sent twice does its work once (docs/adr/0350). */
@Service
@Transactional
@RequiredArgsConstructor
public class WorkReportService {

    static final String ENTITY = "workReport";

    private final WorkReportRepository reports;
    private final PlanRepository plans;
    private final BureauRepository bureaus;
    private final WorkReportAccess access;
    private final AuditTrail audit;
    private final Clock clock;

    /**
     * 起草的开始.
     *
     * @param fresh whether it has to be drafted; false for the draft there was
     */
    public record Begun(long id, boolean fresh) {}

    /**
     * 起草总结: keeps that it is wanted; {@link WorkReportJobs} drafts it.
     *
     * @param asOf null for the last day the plan can be judged on
     * @return where a draft of that plan and kind is there already, that one
     * @throws RuleViolation when the plan is a draft, or the day lies outside its days
     */
    public Begun begin(Actor actor, long planId, WorkReportKind kind, @Nullable LocalDate asOf) {
        Plan plan = plan(planId);
        access.requireOffice(actor, plan.getBureauId());
        bureaus.lockById(plan.getBureauId());
        Optional<WorkReport> known = reports.findByPlanIdAndKindAndFinalOnIsNull(planId, kind);
        if (known.isPresent()) {
            return new Begun(known.get().requireId(), false);
        }
        Instant now = clock.instant();
        LocalDate today = BusinessClock.dayOf(now);
        LocalDate day = asOf == null ? WorkReport.lastDay(plan, today) : asOf;
        WorkReport made = reports.save(new WorkReport(plan, kind, day, now, today, actor.userId()));
        audit.record(change(actor, made, "workReport.draft").values(null, day));
        return new Begun(made.requireId(), true);
    }

    /**
     * 重新生成: keeps that it is wanted.
     *
     * @param asOf null for the last day the plan can be judged on
     * @return whether it has to be drafted; false where it is being drafted for that day
     * @throws RuleViolation when it is final, being drafted for another day, or the day lies outside
     */
    public boolean redraft(Actor actor, long id, @Nullable LocalDate asOf) {
        WorkReport report = locked(actor, id);
        Plan plan = plan(report.getPlanId());
        LocalDate today = BusinessClock.dayOf(clock.instant());
        LocalDate day = asOf == null ? WorkReport.lastDay(plan, today) : asOf;
        if (report.isRunning() && report.getWantedAsOf().equals(day)) {
            return false;
        }
        LocalDate before = report.getAsOf();
        report.redraft(plan, day, today);
        audit.record(change(actor, report, "workReport.redraft").values(before, day));
        return true;
    }

    /**
     * 改标题.
     *
     * @param version what the form was filled against
     * @throws RuleViolation when it cannot be edited, or the title is missing or too long
     * @throws StaleVersion when somebody changed it in between
     */
    public void rename(Actor actor, long id, String title, @Nullable Integer version) {
        WorkReport report = locked(actor, id);
        report.requireEditable();
        report.requireSeen(version);
        String before = report.title();
        report.rename(title);
        audit.record(change(actor, report, "workReport.title").values(before, report.title()));
    }

    /**
     * 定稿: others may read it, nobody changes it. Sent twice it is made final once.
     *
     * @throws RuleViolation when another one did so already, or nothing is drafted
     */
    public void finish(Actor actor, long id) {
        WorkReport report = locked(actor, id);
        if (report.getFinalOn() != null
                && report.getFinalBy() != null
                && report.getFinalBy().equals(actor.userId())) {
            return;
        }
        report.finish(BusinessClock.dayOf(clock.instant()), actor.userId());
        audit.record(change(actor, report, "workReport.finish").values(null, report.title()));
    }

    /**
     * 退回修改.
     *
     * @throws RuleViolation when it is not final, or another draft of that plan and kind was begun
     */
    public void reopen(Actor actor, long id) {
        WorkReport report = locked(actor, id);
        bureaus.lockById(report.getBureauId());
        if (report.getFinalOn() != null
                && reports.findByPlanIdAndKindAndFinalOnIsNull(report.getPlanId(), report.getKind())
                        .isPresent()) {
            throw new RuleViolation("workReport.draftThere");
        }
        report.reopen();
        audit.record(change(actor, report, "workReport.reopen").values(report.title(), null));
    }

    /**
     * 删除草稿, with all that was written in it.
     *
     * @throws RuleViolation when it is final, or being drafted
     */
    public void discard(Actor actor, long id) {
        WorkReport report = locked(actor, id);
        report.requireEditable();
        audit.record(change(actor, report, "workReport.discard").values(report.title(), null));
        reports.delete(report);
    }

    private WorkReport locked(Actor actor, long id) {
        WorkReport report = reports.lockById(id).orElseThrow(() -> new NotFound(ENTITY, id));
        access.requireOffice(actor, report.getBureauId());
        return report;
    }

    private Plan plan(long planId) {
        return plans.findById(planId).orElseThrow(() -> new NotFound("plan", planId));
    }

    private static Audited change(Actor actor, WorkReport report, String action) {
        return Audited.of(actor, report.getBureauId(), action, ENTITY, report.requireId())
                .in(report.getPlanId(), null);
    }
}
