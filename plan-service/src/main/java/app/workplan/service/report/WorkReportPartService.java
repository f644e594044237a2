package app.workplan.service.report;

import app.workplan.domain.report.WorkReport;
import app.workplan.domain.report.WorkReportPart;
import app.workplan.domain.report.WorkReportParts;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.StaleVersion;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.shared.Audited;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 总结的各段: worded, moved, left out, added; a new draft never writes over any of it (docs/adr/0350). */
@Service
@Transactional
@RequiredArgsConstructor
public class WorkReportPartService {

    private static final String PART = "workReportPart";

    private final WorkReportRepository reports;
    private final WorkReportPartRepository parts;
    private final WorkReportOrder order;
    private final WorkReportAccess access;
    private final AuditTrail audit;

    private record Place(WorkReport report, WorkReportPart part) {}

    /**
     * 加一段.
     *
     * @param behindId the part it stands behind
     * @param level of a heading, or {@link WorkReportPart#TEXT}
     * @param numbered whether a paragraph is one of a numbered list
     */
    public record AddPart(long behindId, int level, boolean numbered, String text) {}

    /**
     * 改文字 of a heading or a paragraph.
     *
     * @param version what the form was filled against
     * @throws RuleViolation when the report cannot be edited, or the words are missing or too long
     * @throws StaleVersion when somebody changed it in between
     */
    public void word(Actor actor, long partId, String text, @Nullable Integer version) {
        Place place = editable(actor, partId);
        WorkReportPart part = place.part();
        part.requireSeen(version);
        String before = part.text();
        part.word(text);
        audit.record(change(actor, place, "workReport.word").values(before, part.text()));
    }

    /**
     * 采用新稿.
     *
     * @param version what the page showed
     * @throws RuleViolation when it is the office's own paragraph
     * @throws StaleVersion when somebody changed it in between
     */
    public void takeOver(Actor actor, long partId, @Nullable Integer version) {
        Place place = editable(actor, partId);
        place.part().requireSeen(version);
        String before = place.part().text();
        place.part().takeOver();
        audit.record(change(actor, place, "workReport.takeOver")
                .values(before, place.part().text()));
    }

    /**
     * 保留我的文字.
     *
     * @param version what the page showed
     * @throws StaleVersion when somebody changed it in between
     */
    public void keepOwn(Actor actor, long partId, @Nullable Integer version) {
        Place place = editable(actor, partId);
        place.part().requireSeen(version);
        place.part().keepOwn();
        audit.record(change(actor, place, "workReport.keepOwn")
                .values(null, place.part().text()));
    }

    /**
     * 上移, 下移: a heading goes with all that stands below it.
     *
     * @throws RuleViolation when it is the first or the last already
     */
    public void move(Actor actor, long partId, boolean up) {
        Place place = editable(actor, partId);
        long reportId = place.report().requireId();
        order.write(reportId, WorkReportParts.move(parts.of(reportId), place.part(), up));
        audit.record(change(actor, place, "workReport.move")
                .values(null, place.part().text()));
    }

    /** 不写入, or 写入 again: of a heading with all that stands below it. */
    public void leaveOut(Actor actor, long partId, boolean out) {
        Place place = editable(actor, partId);
        WorkReportParts.section(parts.of(place.report().requireId()), place.part())
                .forEach(part -> part.leaveOut(out));
        String action = out ? "workReport.leaveOut" : "workReport.takeIn";
        audit.record(change(actor, place, action).values(null, place.part().text()));
    }

    /**
     * 加一段.
     *
     * @return its id
     * @throws RuleViolation when it is empty or too long
     */
    public long add(Actor actor, AddPart command) {
        Place place = editable(actor, command.behindId());
        long reportId = place.report().requireId();
        WorkReportPart made = new WorkReportPart(
                place.report().getBureauId(), reportId, command.level(), command.numbered(), command.text());
        List<WorkReportPart> all = WorkReportParts.insert(parts.of(reportId), place.part(), made);
        parts.save(made);
        order.write(reportId, all);
        audit.record(
                change(actor, new Place(place.report(), made), "workReport.add").values(null, made.text()));
        return made.requireId();
    }

    /**
     * 删除 of the office's own paragraph, or of one whose sources are gone.
     *
     * @throws RuleViolation when it was drafted: that can be left out
     */
    public void remove(Actor actor, long partId) {
        Place place = editable(actor, partId);
        if (place.part().getTopic() != null && !place.part().isGone()) {
            throw new RuleViolation("workReport.notOwn");
        }
        audit.record(
                change(actor, place, "workReport.remove").values(place.part().text(), null));
        parts.delete(place.part());
    }

    private Place editable(Actor actor, long partId) {
        long reportId = parts.reportOf(partId).orElseThrow(() -> new NotFound(PART, partId));
        WorkReport report =
                reports.lockById(reportId).orElseThrow(() -> new NotFound(WorkReportService.ENTITY, reportId));
        access.requireOffice(actor, report.getBureauId());
        report.requireEditable();
        return new Place(report, parts.findById(partId).orElseThrow(() -> new NotFound(PART, partId)));
    }

    private static Audited change(Actor actor, Place place, String action) {
        WorkReport report = place.report();
        return Audited.of(actor, report.getBureauId(), action, WorkReportService.ENTITY, report.requireId())
                .in(report.getPlanId(), null);
    }
}
