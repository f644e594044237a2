package app.workplan.service.archive;

import app.workplan.domain.attachment.FileName;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.shared.Audited;
import java.io.OutputStream;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** 整计划导出和导入: one plan as one JSON file, and back (docs/plan-json.md). */
@Service
@RequiredArgsConstructor
public class ArchiveService {

    private static final Duration WAITS = Duration.ofDays(7);

    private static final String HEAD = """
            select p.id as plan_id, p.bureau_id, b.name as bureau, :at as at
            from plan p join bureau b on b.id = p.bureau_id where p.id = :plan
            """;

    private static final String KEEP = """
            insert into plan_upload (bureau_id, file_name, content, uploaded_at, uploaded_by)
            values (:bureau, :name, :content, :at, :user) returning id
            """;

    private static final String TIDY = """
            delete from plan_upload where bureau_id = :bureau and content is not null and uploaded_at < :before
            """;

    private final JdbcClient jdbc;
    private final PlanExport export;
    private final PlanRows rows;
    private final UploadedPlans uploads;
    private final ArchiveAccess access;
    private final AuditTrail audit;
    private final Clock clock;

    /**
     * 导出: the whole plan as it stands at one moment. Whoever hands it out notes it with {@link #exported}: an entry of the
     * trail has to see the one before it, which a transaction that sees one moment may not.
     *
     * @throws NotFound when there is no such plan for this actor
     */
    @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
    public void export(Actor actor, long planId, OutputStream to) {
        PlanExport.Head head = head(planId);
        access.requireOffice(actor, head.bureauId());
        export.write(head, to);
    }

    /**
     * 导出的留痕.
     *
     * @throws NotFound when there is no such plan for this actor
     */
    @Transactional
    public void exported(Actor actor, long planId) {
        PlanExport.Head head = head(planId);
        access.requireOffice(actor, head.bureauId());
        audit.record(Audited.of(actor, head.bureauId(), "plan.export", "plan", planId)
                .in(planId, null));
    }

    private PlanExport.Head head(long planId) {
        return jdbc.sql(HEAD)
                .param("plan", planId)
                .param("at", clock.instant().toString())
                .query(PlanExport.Head.class)
                .optional()
                .orElseThrow(() -> new NotFound("plan", planId));
    }

    /**
     * 上传: the file is read through and kept until it is looked at; nothing of it becomes a plan yet.
     *
     * @return id of the upload
     * @throws RuleViolation when it is no plan this program can take, in plain words
     */
    @Transactional
    public long upload(Actor actor, String fileName, byte[] content) {
        long bureau = access.requireOwnOffice(actor);
        ArchiveFile.read(content);
        Instant now = clock.instant();
        jdbc.sql(TIDY)
                .param("bureau", bureau)
                .param("before", Timestamp.from(now.minus(WAITS)))
                .update();
        return jdbc.sql(KEEP)
                .param("bureau", bureau)
                .param("name", FileName.shown(fileName))
                .param("content", content)
                .param("at", Timestamp.from(now))
                .param("user", actor.userId())
                .query(Long.class)
                .single();
    }

    /**
     * 导入: all of it in one transaction, or nothing. Sent twice, the second gives the same plan.
     *
     * @param chosen department of the bureau by its number in the file; a number that is not there becomes a new department
     * @return id of the plan
     * @throws RuleViolation when two departments would become one, or the tables refuse what the file holds
     */
    @Transactional
    public long commit(Actor actor, long uploadId, Map<Integer, Long> chosen) {
        UploadedPlans.Upload upload = uploads.lock(uploadId);
        access.requireOwn(actor, upload.bureauId(), uploadId);
        if (upload.planId() != null) {
            return upload.planId();
        }
        ArchiveFile file = ArchiveFile.read(upload.requireContent());
        PlanRows.Known known = uploads.known(upload.bureauId(), file, chosen);
        long planId;
        try {
            planId = rows.write(file, known);
        } catch (PlanRows.Refused refused) {
            throw new RuleViolation("archive.refused", refused.list());
        }
        uploads.done(uploadId, planId);
        audit.record(Audited.of(actor, upload.bureauId(), "plan.import", "plan", planId)
                .in(planId, null)
                .values(file.exportedFrom(), file.plan().path("title").asString("")));
        return planId;
    }
}
