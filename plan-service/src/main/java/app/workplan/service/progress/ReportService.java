package app.workplan.service.progress;

import app.workplan.domain.progress.ProgressEntry;
import app.workplan.domain.progress.ProgressReport;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.task.Share;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.shared.Audited;
import app.workplan.service.shared.BusinessClock;
import app.workplan.service.task.ShareAccess;
import app.workplan.service.task.ShareInPlan;
import app.workplan.service.task.SharesInPlans;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 进展填报: reports of shares, drafts of reports, and returning a report. */
@Service
@RequiredArgsConstructor
public class ReportService {

    private final SharesInPlans shares;
    private final ShareAccess access;
    private final ProgressEntryRepository entries;
    private final ReportDrafts drafts;
    private final ShareStanding standing;
    private final AuditTrail audit;
    private final Clock clock;

    /**
     * 填报 one share; counts from now.
     *
     * @return the id of the entry; the same form sent twice gives the entry it made the first time
     * @throws RuleViolation when the plan is not issued, the share not open, or the report incomplete
     */
    @Transactional
    public long report(Actor actor, ReportProgress command) {
        ShareInPlan place = shares.lock(command.shareId());
        access.requireCanReport(actor, place.share());
        place.plan().requireIssued();
        return enter(actor, place, command.report());
    }

    /**
     * 提交 one share: a head's report counts from now, what staff prepared is kept as a draft for the head.
     *
     * @throws RuleViolation when the plan is not issued, the share not open, or the report incomplete
     */
    @Transactional
    public Submitted submit(Actor actor, ReportProgress command) {
        ShareInPlan place = shares.lock(command.shareId());
        access.requireCanDraft(actor, place.share());
        Long entry = submit(actor, place, command);
        return entry == null ? new Submitted(0, 1, null) : new Submitted(1, 0, entry);
    }

    /**
     * 一次提交全部: all or nothing; some rows may be reports and others drafts, where staff stand in for a head.
     *
     * @throws RefusedRows naming every row that a rule refuses, also one whose plan was closed in the meantime
     */
    @Transactional
    public Submitted submitAll(Actor actor, List<ReportProgress> commands) {
        // in the order of ids, so that two forms sent at once wait for one another and do not lock one another out
        Map<Long, ShareInPlan> places = new TreeMap<>();
        commands.stream().map(ReportProgress::shareId).sorted().forEach(id -> places.put(id, shares.lock(id)));
        for (ShareInPlan place : places.values()) {
            access.requireCanDraft(actor, place.share());
        }
        RefusedRows refused = new RefusedRows();
        AtomicInteger counting = new AtomicInteger();
        for (ReportProgress one : commands) {
            ShareInPlan place = Objects.requireNonNull(places.get(one.shareId()));
            refused.attempt(one.shareId(), () -> {
                if (submit(actor, place, one) != null) {
                    counting.incrementAndGet();
                }
            });
        }
        refused.throwIfAny();
        return new Submitted(counting.get(), commands.size() - counting.get(), null);
    }

    /** The entry that counts now; null where it is kept as a draft. */
    private @Nullable Long submit(Actor actor, ShareInPlan place, ReportProgress command) {
        Share share = place.share();
        place.plan().requireIssued();
        if (access.canReport(actor, share.getBureauId(), share.getDepartmentId())) {
            return enter(actor, place, command.report());
        }
        draft(actor, place, command);
        return null;
    }

    private long enter(Actor actor, ShareInPlan place, ProgressReport typed) {
        Share share = place.share();
        ProgressReport report = standing.counted(place, typed);
        Optional<ProgressEntry> last = entries.findFirstByShareIdOrderByEnteredAtDescIdDesc(share.requireId());
        Instant now = clock.instant();
        if (last.isPresent() && isSameAgain(last.get(), report, actor, now)) {
            return last.get().requireId();
        }
        LocalDate today = BusinessClock.dayOf(now);
        int before = share.getPercent();
        ProgressEntry entry = ProgressEntry.report(
                share,
                standing.periodEndFor(place, today),
                report,
                standing.ownsOccurrences(share),
                standing.isOverdue(place, today),
                Reporters.of(actor, share),
                now,
                today);
        entries.save(entry);
        drafts.forget(share);
        audit.record(Audited.of(actor, share.getBureauId(), "share.report", "share", share.requireId())
                .forDepartment(share.getDepartmentId())
                .in(share.getPlanId(), share.getTaskId())
                .values(before, entry.getPercent()));
        return entry.requireId();
    }

    /** A double click or a reload sends the same words again within minutes; a real second report differs. */
    private static boolean isSameAgain(ProgressEntry last, ProgressReport report, Actor actor, Instant now) {
        return last.counts()
                && last.getEnteredAt().isAfter(now.minusSeconds(120))
                && Objects.equals(last.getActorId(), actor.userId())
                && Objects.equals(last.getPercent(), report.percent())
                && last.getText().equals(report.text().strip())
                && last.isNoChange() == report.noChange()
                && last.isNeedsCoordination() == report.needsCoordination()
                && same(last.getProblems(), report.problems())
                && same(last.getNextSteps(), report.nextSteps());
    }

    private static boolean same(@Nullable String kept, @Nullable String typed) {
        return (kept == null ? "" : kept).equals(typed == null ? "" : typed.strip());
    }

    /** 存草稿: nothing counts until the head hands it in. */
    private void draft(Actor actor, ShareInPlan place, ReportProgress command) {
        Share share = place.share();
        if (!drafts.keep(share, command, clock.instant(), actor.userId())) {
            return;
        }
        audit.record(Audited.of(actor, share.getBureauId(), "share.draft", "share", share.requireId())
                .forDepartment(share.getDepartmentId())
                .in(share.getPlanId(), share.getTaskId()));
    }

    /** 退回填报, by the office: the previous percent counts again. */
    @Transactional
    public void returnEntry(Actor actor, long entryId, String reason) {
        ProgressEntry entry = entries.findById(entryId).orElseThrow(() -> new NotFound("entry", entryId));
        access.requireCanReview(actor, entry.getBureauId());
        ShareInPlan place = shares.load(entry.getShareId());
        place.plan().requireIssued();
        Share share = place.share();
        Instant now = clock.instant();
        entry.sendBack(reason, now, actor.userId());
        entries.flush();
        int before = share.getPercent();
        int previous = entries.findFirstByShareIdAndReturnedAtIsNullAndPercentIsNotNullOrderByEnteredAtDescIdDesc(
                        share.requireId())
                .map(ProgressEntry::getPercent)
                .orElseGet(share::percentToBeginWith);
        share.restorePercent(previous, now, reason.strip(), actor.userId());
        audit.record(Audited.of(actor, share.getBureauId(), "entry.return", "entry", entryId)
                .in(share.getPlanId(), share.getTaskId())
                .values(before, previous)
                .on(reason.strip()));
    }
}
