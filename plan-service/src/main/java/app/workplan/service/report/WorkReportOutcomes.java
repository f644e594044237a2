package app.workplan.service.report;

import app.workplan.domain.report.DraftedPart;
import app.workplan.domain.report.WorkReport;
import app.workplan.domain.report.WorkReportJob;
import app.workplan.domain.report.WorkReportKind;
import app.workplan.domain.report.WorkReportPart;
import app.workplan.domain.report.WorkReportParts;
import app.workplan.domain.report.WorkReportStep;
import app.workplan.domain.shared.Characters;
import app.workplan.domain.shared.DomainException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How the drafting of a report goes on and ends: each step is one short transaction, so that its page can tell of it. */
@Slf4j
@Component
@RequiredArgsConstructor
class WorkReportOutcomes {

    private static final String BROKEN = "workReport.broken";
    private static final int MAX_REASON = 500;

    private final WorkReportRepository reports;
    private final WorkReportPartRepository parts;
    private final WorkReportOrder order;

    /** What is to be drafted. */
    record Wanted(long bureauId, long planId, WorkReportKind kind, LocalDate day) {}

    /** Nothing where it ended or was deleted meanwhile. */
    @Transactional(readOnly = true)
    public Optional<Wanted> wanted(long reportId) {
        return reports.findById(reportId)
                .filter(WorkReport::isRunning)
                .map(one -> new Wanted(one.getBureauId(), one.getPlanId(), one.getKind(), one.getWantedAsOf()));
    }

    /** 生成到了哪一步. */
    @Transactional
    public void reach(long reportId, WorkReportStep step) {
        reports.lockById(reportId).ifPresent(one -> one.reach(step));
    }

    /** 生成完成: the new draft comes into what people wrote, and loses nothing of it. */
    @Transactional
    public void drafted(long reportId, String title, List<DraftedPart> draft, Instant at) {
        WorkReport report =
                reports.lockById(reportId).filter(WorkReport::isRunning).orElse(null);
        if (report == null) {
            return;
        }
        List<WorkReportPart> present = parts.of(reportId);
        List<WorkReportPart> made = new ArrayList<>();
        List<WorkReportPart> merged = WorkReportParts.merge(present, draft, one -> {
            WorkReportPart part = new WorkReportPart(report.getBureauId(), reportId, one);
            made.add(part);
            return part;
        });
        parts.deleteAllInBatch(
                present.stream().filter(part -> !merged.contains(part)).toList());
        parts.saveAll(made);
        order.write(reportId, merged);
        report.drafted(title, at);
    }

    /** 没有生成: what was there before still stands. */
    @Transactional
    public void failed(long reportId, Throwable why) {
        reports.lockById(reportId).ifPresent(one -> one.fail(reason(reportId, why)));
    }

    /** What the last run of the program left unfinished; it is drafted once more. */
    @Transactional(readOnly = true)
    public List<Long> leftUnfinished() {
        return reports.findByJob(WorkReportJob.RUNNING).stream()
                .map(WorkReport::requireId)
                .toList();
    }

    private static String reason(long reportId, Throwable why) {
        if (why instanceof DomainException known) {
            return Characters.cut(
                    Stream.concat(
                                    Stream.of(known.getCode()),
                                    known.getArgs().stream().map(String::valueOf))
                            .collect(Collectors.joining(" ")),
                    MAX_REASON);
        }
        log.error("Report {} could not be drafted", reportId, why);
        return BROKEN;
    }
}
