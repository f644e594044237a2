package app.workplan.service.progress;

import app.workplan.domain.progress.Evidence;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.shared.Audited;
import app.workplan.service.shared.Scope;
import app.workplan.service.shared.Unguarded;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 佐证材料: taken away by who uploaded it; downloads are kept in the audit trail. */
@Service
@RequiredArgsConstructor
public class EvidenceService {

    private final EvidenceRepository evidence;
    private final EvidenceQueries queries;
    private final EvidenceAccess access;
    private final EvidenceRemoval removal;
    private final AuditTrail audit;

    /**
     * 移除, until what it was handed in with is accepted: the row stays and says who did it, the file goes.
     *
     * @throws NotFound when there is no such file for this reader
     * @throws RuleViolation when it was accepted, or is the last file of a completion that needs one
     */
    @Transactional
    public void remove(Actor actor, Scope scope, long id) {
        EvidenceFile file = queries.everyFile(actor, scope, id);
        Evidence one = evidence.findById(id).orElseThrow(() -> new NotFound("attachment", id));
        access.requireUploader(actor, one);
        if (!one.isThere()) {
            return;
        }
        removal.remove(one, actor.userId());
        audit.record(Audited.of(actor, file.bureauId(), "evidence.remove", "evidence", id)
                .in(file.planId(), file.taskId())
                .values(file.fileName(), null));
    }

    /**
     * 下载.
     *
     * @throws NotFound when there is no such file for this reader
     */
    @Transactional
    @Unguarded("the queries answer only what lies in the reader's scope")
    public EvidenceFile download(Actor actor, Scope scope, long id) {
        EvidenceFile file = queries.file(actor, scope, id);
        audit.record(Audited.of(actor, file.bureauId(), "evidence.download", "evidence", id)
                .in(file.planId(), file.taskId())
                .values(null, file.fileName()));
        return file;
    }
}
