package app.workplan.service.report;

import app.workplan.domain.report.WorkReportKind;
import app.workplan.domain.report.WorkReportStep;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.figure.JudgedPlan;
import app.workplan.service.figure.JudgedPlanQueries;
import app.workplan.service.report.WorkReportOutcomes.Wanted;
import app.workplan.service.report.WorkReportService.Begun;
import app.workplan.service.shared.BackgroundWork;
import app.workplan.service.shared.Scope;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * 生成总结的后台工作, outside the request: a short one is waited for, a long one is left to its page, which says from the database
 * how far it is. What a stop of the program interrupts is drafted once more at the next start.
 */
@Component
public class WorkReportJobs implements DisposableBean {

    private static final int AT_ONCE = 2;
    private static final int QUEUE = 20;

    private final WorkReportService reports;
    private final WorkReportOutcomes outcomes;
    private final WorkReportDrafts drafts;
    private final JudgedPlanQueries plans;
    private final Clock clock;
    private final BackgroundWork work;

    /** @param patience how long a request waits for the end */
    @Autowired
    public WorkReportJobs(
            WorkReportService reports,
            WorkReportOutcomes outcomes,
            WorkReportDrafts drafts,
            JudgedPlanQueries plans,
            Clock clock,
            @Value("${workplan.report-patience:1500ms}") Duration patience) {
        this.reports = reports;
        this.outcomes = outcomes;
        this.drafts = drafts;
        this.plans = plans;
        this.clock = clock;
        this.work = new BackgroundWork("report-", AT_ONCE, QUEUE, patience, "workReport.busy");
    }

    /**
     * 起草总结 of a plan.
     *
     * @param asOf null for the last day the plan can be judged on
     * @return the report, drafted or still being drafted; where a draft of that kind was there, that one as it is
     * @throws RuleViolation when the plan is a draft, the day lies outside its days, or too many wait already
     */
    public Begun begin(Actor actor, long planId, WorkReportKind kind, @Nullable LocalDate asOf) {
        Begun begun = reports.begin(actor, planId, kind, asOf);
        if (begun.fresh()) {
            run(begun.id());
        }
        return begun;
    }

    /**
     * 重新生成.
     *
     * @param asOf null for the last day the plan can be judged on
     * @throws RuleViolation when it is final, the day lies outside, or too many wait already
     */
    public void redraft(Actor actor, long reportId, @Nullable LocalDate asOf) {
        if (reports.redraft(actor, reportId, asOf)) {
            run(reportId);
        }
    }

    /** Takes up what the last run left unfinished, one after the other. */
    @EventListener(ApplicationReadyEvent.class)
    public void takeUp() {
        work.later(() -> outcomes.leftUnfinished().forEach(this::draft));
    }

    @Override
    public void destroy() {
        work.stop();
    }

    private void run(long reportId) {
        try {
            work.endsSoon(work.submit(() -> {
                draft(reportId);
                return reportId;
            }));
        } catch (RuleViolation busy) {
            outcomes.failed(reportId, busy);
            throw busy;
        }
    }

    private void draft(long reportId) {
        try {
            outcomes.wanted(reportId).ifPresent(wanted -> draft(reportId, wanted));
        } catch (RuntimeException why) {
            outcomes.failed(reportId, why);
        }
    }

    private void draft(long reportId, Wanted wanted) {
        JudgedPlan plan = plans.one(new Scope(Set.of(wanted.bureauId()), null), wanted.planId());
        WorkReportDrafts.Draft made =
                drafts.draft(plan, wanted.kind(), wanted.day(), step -> outcomes.reach(reportId, step));
        outcomes.reach(reportId, WorkReportStep.MERGE);
        outcomes.drafted(reportId, made.title(), made.parts(), clock.instant());
    }
}
